"""Connecting Telegram to one process: from its settings to a channel, a webhook or a poller."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.base.settings import BadSettingsError, Settings
from bot.channels.connected import Connected
from bot.channels.telegram.api import bot_id, open_bot
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.chat_menus import ChatMenus
from bot.channels.telegram.polling import POLL_SECONDS, Poller
from bot.channels.telegram.receiving import Receiver
from bot.service import Service
from locales.catalog import read_catalogs
from storage.messages.provider_pictures import find_picture, forget_picture, keep_picture
from storage.store import Store

CARDS = Path("var/cards")


@dataclass(slots=True)
class StoredPictures:
    """The pictures that one bot has sent, in the case store."""

    store: Store
    sender: str
    _known: dict[str, str] = field(default_factory=dict)

    def find(self, picture: str) -> str | None:
        """Return Telegram's name for a picture."""
        if picture not in self._known:
            with self.store.read() as connection:
                found = find_picture(connection, self.sender, picture)
            if found is None:
                return None
            self._known[picture] = found
        return self._known[picture]

    def keep(self, picture: str, ref: str) -> None:
        """Remember it for good."""
        with self.store.write() as connection:
            keep_picture(connection, self.sender, picture, ref)
        self._known[picture] = ref

    def forget(self, picture: str) -> None:
        """Telegram knows it no more."""
        with self.store.write() as connection:
            forget_picture(connection, self.sender, picture)
        self._known.pop(picture, None)


def connect_telegram(
    settings: Settings, store: Store, is_polling: bool = False
) -> Sequence[Connected]:
    """Return Telegram where it has a bot. Raises BadSettingsError when its secret is missing."""
    if not settings.telegram_token:
        return ()
    if not is_polling and not settings.telegram_webhook_secret:
        raise BadSettingsError(
            "MAKKER_TELEGRAM_WEBHOOK_SECRET is missing: set it to random letters and digits, "
            "or run makker serve --poll where no webhook can come."
        )
    number = bot_id(settings.telegram_token)
    bot = open_bot(
        settings.telegram_token, settings.telegram_api_url, poll_seconds=float(POLL_SECONDS)
    )
    channel = TelegramChannel(bot, StoredPictures(store, number), CARDS)
    receiver = Receiver(channel, number, settings.telegram_webhook_secret)
    menus = ChatMenus(bot, store, number, read_catalogs()["da"].texts)
    if not is_polling:
        return [Connected(channel, receiver.routes(), beside=menus.run, close=bot.hang_up)]
    poller = Poller(receiver)

    async def beside(service: Service) -> None:
        await asyncio.gather(poller.run(service), menus.run(service))

    return [Connected(channel, beside=beside, close=bot.hang_up)]
