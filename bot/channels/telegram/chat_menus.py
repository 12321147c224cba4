"""Staff's orders in Telegram's menu: each of their chats has a menu of its own.

Citizens see the menu of the whole bot. Once somebody is joined as staff their chat shows their
role's orders; it is taken away when they write from another phone or are staff no more. What is
set is kept in the case store, so that it is set once and again when the orders change.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from telegram import BotCommand, BotCommandScopeChat

from bot.base.clock import Clock
from bot.channels.telegram.api import ApiError, Client
from bot.channels.telegram.incoming import CHANNEL
from bot.channels.telegram.menu import commands_for
from bot.sending.channel import Failure
from bot.sending.delivery import Delivery
from bot.service import Service
from conversations.records.case import Role
from storage.messages import chat_menus, leases
from storage.messages.chat_menus import Chat
from storage.store import Store

log = structlog.get_logger()

LEASE = "telegram menus"
LEASE_SECONDS = 120
EVERY_SECONDS = 5.0
MOST_AT_ONCE = 10
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(days=1)
STAFF = tuple(role for role in Role if role is not Role.CITIZEN)


@dataclass(slots=True)
class ChatMenus:
    """Sets staff's menus in their chats with one bot; `sender` is the bot's number."""

    bot: Client
    store: Store
    sender: str
    texts: Mapping[str, str]  # the Danish catalog
    _commands: dict[Role, tuple[tuple[str, str], ...]] = field(init=False)
    _wanted: dict[Role, str] = field(init=False)

    def __post_init__(self) -> None:
        self._commands = {role: commands_for(role, self.texts) for role in STAFF}
        self._wanted = {role: self._fingerprint(role) for role in STAFF}

    def _fingerprint(self, role: Role) -> str:
        said = repr((self.sender, self._commands[role]))
        return sha256(said.encode()).hexdigest()

    async def run(self, service: Service) -> None:
        """Look again and again, for ever."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.work(service.delivery)
            except DBAPIError as error:
                log.warning("staff's menus could not be looked at", error=type(error.orig).__name__)

    async def work(self, delivery: Delivery) -> int:
        """Change the menus that are not as they should be; return how many are right now."""
        due = await asyncio.to_thread(self._due, delivery.clock, delivery.holder)
        return sum(
            [await self._change(each, delivery.clock) for each in due if delivery.has_room(CHANNEL)]
        )

    def _due(self, clock: Clock, holder: str) -> list[Chat]:
        with self.store.read() as connection:
            found = self._to_change(connection, clock, 1)
        if not found:
            return []
        with self.store.write() as connection:
            if not leases.take_lease(connection, LEASE, holder, clock.now(), LEASE_SECONDS):
                return []
            return self._to_change(connection, clock, MOST_AT_ONCE)

    def _to_change(self, connection: Connection, clock: Clock, limit: int) -> list[Chat]:
        return chat_menus.to_change(
            connection, self.store.keys, CHANNEL, self._wanted, clock.now(), limit
        )

    async def _change(self, chat: Chat, clock: Clock) -> bool:
        try:
            await self._tell(chat)
        except ApiError as error:
            return await asyncio.to_thread(self._not_changed, chat, error, clock)
        await asyncio.to_thread(self._keep, chat)
        return True

    async def _tell(self, chat: Chat) -> None:
        if not chat.address:
            return
        scope = BotCommandScopeChat(int(chat.address))
        if chat.role is None:
            await self.bot.delete_my_commands(scope=scope)
            return
        commands = [BotCommand(name, about) for name, about in self._commands[chat.role]]
        await self.bot.set_my_commands(commands, scope=scope)

    def _keep(self, chat: Chat) -> None:
        fingerprint = self._wanted[chat.role] if chat.role else chat_menus.NONE
        with self.store.write() as connection:
            chat_menus.keep(connection, self.store.keys, CHANNEL, chat, fingerprint)

    def _not_changed(self, chat: Chat, error: ApiError, clock: Clock) -> bool:
        """Where nobody is there any more, there is nothing to take away either."""
        is_gone = error.failure in (Failure.BLOCKED, Failure.BAD_ADDRESS)
        if is_gone and chat.role is None:
            self._keep(chat)
            return True
        if error.failure is Failure.REFUSED:
            log.error("telegram: a menu of staff's is refused", why=error.description)
        is_lasting = is_gone or error.failure is Failure.REFUSED
        grown = min(FIRST_WAIT * 2 ** min(chat.tries, 12), LONGEST_WAIT)
        wait = error.retry_after or (LONGEST_WAIT if is_lasting else grown)
        with self.store.write() as connection:
            until = clock.now() + wait
            chat_menus.put_off(connection, self.store.keys, CHANNEL, chat, until)
        return False
