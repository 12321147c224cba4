"""Sending by Telegram: texts, picture cards with buttons, recordings and photos.

What may live here: calls of the Bot API that send, change or fetch. It knows no conversation and
writes no database of its own; which pictures Telegram holds already is kept by `SentPictures`.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Awaitable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import httpx
import structlog
from telegram import LinkPreviewOptions, Message

from bot.base import metrics
from bot.channels.telegram.api import SEND_SECONDS, ApiError, Client, trusted
from bot.channels.telegram.outgoing import (
    keyboard_of,
    length,
    parts_of,
    with_answer,
)
from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Attachment, Rendered
from conversations.records.channel import TELEGRAM
from locales.cards.card import CardError, card_path
from locales.cards.deck import Cell
from locales.measures import TELEGRAM_CAPTION, TELEGRAM_TEXT

log = structlog.get_logger()

PER_SECOND = 25.0  # Telegram takes about 30; the rest is for calls that came close together
REST_SECONDS = 1.0
DOWNLOAD_BYTES = 20_000_000  # the most that the Bot API lets a bot fetch
MOST_HELD = 1000
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
Card = tuple[tuple[Cell, ...], str]
"""What is on a card, and its language."""


class SentPictures(Protocol):
    """Which pictures the provider holds already, by its own name for them; kept for good."""

    def find(self, picture: str) -> str | None: ...
    def keep(self, picture: str, ref: str) -> None: ...
    def forget(self, picture: str) -> None: ...


@dataclass(slots=True)
class TelegramChannel:
    """The way to phones with Telegram. One for each process and bot."""

    bot: Client
    pictures: SentPictures
    cards: Path
    name: str = TELEGRAM.name
    per_second: float = PER_SECOND
    rest_seconds: float = REST_SECONDS
    resends_unknown: int = 1
    seconds: float = SEND_SECONDS  # the longest that fetching a file may take
    _held: dict[Card, str] = field(default_factory=dict)  # Telegram's names for cards sent lately
    _uploads: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))

    def parts(self, message: Rendered) -> tuple[Rendered, ...]:
        """Return the messages of Telegram's size that this one becomes."""
        return parts_of(message)

    async def send(self, address: str, message: Rendered, key: str) -> str:
        """Send one part and return its number in the chat. Raises SendError."""
        try:
            sent = await self._send(address, message)
        except ApiError as error:
            raise SendError(error.failure, error.retry_after, _kept(message, error)) from None
        return str(sent.message_id)

    async def _send(self, address: str, message: Rendered) -> Message:
        if message.attachment is not None:
            return await self._send_attachment(address, message, message.attachment)
        if message.card:
            return await self._send_card(address, message)
        return await self._send_text(address, message)

    async def _send_text(self, address: str, message: Rendered) -> Message:
        return await self.bot.send_message(
            address,
            message.text,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard_of(message.keys),
        )

    async def _send_attachment(
        self, address: str, message: Rendered, attachment: Attachment
    ) -> Message:
        caption, keyboard = message.text or None, keyboard_of(message.keys)
        if attachment.kind == "photo":
            return await self.bot.send_photo(
                address, attachment.content, caption=caption, reply_markup=keyboard
            )
        return await self.bot.send_voice(
            address, attachment.content, caption=caption, reply_markup=keyboard
        )

    async def _send_card(self, address: str, message: Rendered) -> Message:
        """Send a picture card; Telegram gets each picture once, and its own name for it after."""
        card = message.card, message.language
        if card in self._held:
            try:
                return await self._send_photo(address, message, self._held[card])
            except ApiError as error:
                if not _is_unknown_file(error):
                    raise
        try:
            path = await asyncio.to_thread(card_path, message.card, message.language, self.cards)
        except CardError as error:  # a question without its picture is better than none
            log.error("a picture card cannot be drawn", error=str(error))
            return await self._send_text(address, message)
        ref = await asyncio.to_thread(self.pictures.find, path.stem)
        if ref is None:
            async with self._uploads[path.stem]:
                ref = await asyncio.to_thread(self.pictures.find, path.stem)
                if ref is None:
                    return await self._upload(address, message, path)
        try:
            sent = await self._send_photo(address, message, ref)
        except ApiError as error:
            if not _is_unknown_file(error):
                raise
        else:
            self._hold(card, ref)
            return sent
        self._held.pop(card, None)
        await asyncio.to_thread(self.pictures.forget, path.stem)  # Telegram no longer knows it
        return await self._upload(address, message, path)

    def _hold(self, card: Card, ref: str) -> None:
        if len(self._held) >= MOST_HELD:
            self._held.clear()
        self._held[card] = ref

    async def _upload(self, address: str, message: Rendered, path: Path) -> Message:
        sent = await self._send_photo(address, message, path.read_bytes())
        if sent.photo:
            await asyncio.to_thread(self.pictures.keep, path.stem, sent.photo[-1].file_id)
        return sent

    async def _send_photo(self, address: str, message: Rendered, photo: str | bytes) -> Message:
        return await self.bot.send_photo(
            address, photo, caption=message.text or None, reply_markup=keyboard_of(message.keys)
        )

    async def show_typing(self, address: str) -> None:
        """Show "typing" for a few seconds."""
        await self.beside("sendChatAction", self.bot.send_chat_action(address, "typing"))

    async def show_answer(self, address: str, sent: str, message: Rendered, answer: str) -> bool:
        """Take the buttons from a message, and show below its words what was chosen."""
        text = with_answer(message.text, answer)
        is_picture = bool(message.card or message.attachment)
        limit = TELEGRAM_CAPTION if is_picture else TELEGRAM_TEXT
        chat, number = address, int(sent)
        if not answer or length(text) > limit:
            call: Awaitable[Any] = self.bot.edit_message_reply_markup(chat, number)
        elif is_picture:
            call = self.bot.edit_message_caption(chat, number, caption=text)
        else:
            call = self.bot.edit_message_text(text, chat, number, link_preview_options=_NO_PREVIEW)
        return await self.beside("edit", call)

    async def beside(self, what: str, call: Awaitable[Any]) -> bool:
        """Make a call that costs nothing when it is lost; return whether again is of no use."""
        try:
            await call
        except ApiError as error:
            metrics.telegram_lost.labels(what).inc()
            return error.failure not in (Failure.BUSY, Failure.UNAVAILABLE, Failure.UNKNOWN)
        return True

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        """Return a file that somebody sent, from the Bot API's own host only. Raises SendError."""
        most = min(most_bytes, DOWNLOAD_BYTES)
        try:
            found = await self.bot.get_file(ref)
            base, path = str(self.bot.base_file_url), str(found.file_path or "")
            if (found.file_size or 0) > most or not path.startswith(f"{base}/"):
                raise SendError(Failure.REFUSED)
            async with asyncio.timeout(self.seconds):
                return await self._download(f"{base}/", path.removeprefix(f"{base}/"), most)
        except ApiError as error:
            raise SendError(error.failure, error.retry_after) from None
        except (httpx.HTTPError, TimeoutError):
            raise SendError(Failure.UNAVAILABLE) from None

    async def _download(self, base: str, path: str, most: int) -> bytes:
        if ".." in path.split("/"):
            raise SendError(Failure.REFUSED)
        content = bytearray()
        async with (
            httpx.AsyncClient(
                timeout=self.seconds, follow_redirects=False, verify=trusted()
            ) as client,
            client.stream("GET", base + quote(path)) as answer,
        ):
            if answer.status_code != 200:
                is_gone = 400 <= answer.status_code < 500
                raise SendError(Failure.REFUSED if is_gone else Failure.UNAVAILABLE)
            async for piece in answer.aiter_bytes():
                content += piece
                if len(content) > most:
                    raise SendError(Failure.REFUSED)
        return bytes(content)


def _is_unknown_file(error: ApiError) -> bool:
    return error.code == 400 and "file" in error.description.lower()


def _kept(message: Rendered, error: ApiError) -> str:
    """The refused request and Telegram's reason, for whoever mends it; it is kept sealed."""
    if error.failure is not Failure.REFUSED:
        return ""
    kept = {
        "reason": error.description,
        "text": message.text,
        "buttons": [[key.label, key.data] for key in message.keys],
        "card": [cell.pictogram for cell in message.card],
        "attachment": message.attachment.kind if message.attachment else "",
    }
    return json.dumps(kept, ensure_ascii=False)
