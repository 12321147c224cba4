"""The simulator's phones: what stands outside our border in the demo and in tests.

A phone keeps its own messages, as a real one does; Makker reaches it only by `send`, and it
recognises a message that it has been sent before. One phone has a number and a messenger account.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    insert,
    select,
)

from bot.base.clock import Clock
from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Key, Rendered
from conversations.records.channel import SCREEN, SMS, TELEGRAM, traits_of
from locales.cards.card import card_path
from locales.sms_parts import divided
from storage.engine import ignore_conflicts
from storage.schema import Moment

SIMULATED = (TELEGRAM, SMS, SCREEN)
metadata = MetaData()

phone_message = Table(
    "phone_message",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("address", String(40), nullable=False, index=True),
    Column("channel", String(20), nullable=False),
    Column("direction", String(3), nullable=False),
    Column("text", Text, nullable=False),
    Column("buttons", Text, nullable=False),
    Column("picture", String(80)),
    Column("at", Moment, nullable=False),
    Column("key", String(40), unique=True),
)
# What was sent from a phone besides words, as a provider would hold it.
phone_file = Table(
    "phone_file",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("content", LargeBinary, nullable=False),
)
# Which bubble has which file.
phone_attachment = Table(
    "phone_attachment",
    metadata,
    Column("message_id", Integer, primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("file_id", Integer, nullable=False),
)
demo_clock = Table(
    "demo_clock",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ahead_microseconds", Integer, nullable=False),
)


@dataclass(frozen=True, slots=True)
class PhoneMessage:
    """A bubble on a phone."""

    id: int
    channel: str
    direction: str
    text: str
    buttons: tuple[dict[str, str], ...]
    picture: str | None
    at: datetime
    attachment: tuple[str, str] | None = None  # its kind, and the name of its file


class Phones:
    """All simulated phones, in the demo's own database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create_tables(self) -> None:
        metadata.create_all(self._engine)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            yield connection

    def receive(
        self,
        address: str,
        channel: str,
        message: Rendered,
        picture: str | None,
        key: str,
        at: datetime,
    ) -> str:
        """Show a message from Makker; one with a known key is there already. Returns its id."""
        buttons = [_button(key) for key in message.keys]
        row = _row(address, channel, "out", message.text, at)
        row |= {"buttons": json.dumps(buttons, ensure_ascii=False), "picture": picture, "key": key}
        table = phone_message
        with self._write() as connection:
            added = ignore_conflicts(connection, table).returning(table.c.id)
            found = connection.execute(added, row).scalar()
        if found is not None and message.attachment is not None:
            file = self.keep_file(message.attachment.content)
            self.attach(int(found), message.attachment.kind, file)
        return key

    def write(
        self, address: str, channel: str, text: str, at: datetime, key: str | None = None
    ) -> int:
        """Let the phone's owner write; returns the message's id, of a known `key` the first one."""
        row = _row(address, channel, "in", text, at) | {"key": key}
        table = phone_message
        with self._write() as connection:
            added = ignore_conflicts(connection, table).returning(table.c.id)
            found = connection.execute(added, row).scalar()
            if found is None:
                known = select(table.c.id).where(table.c.key == key)
                found = connection.execute(known).scalar_one()
        return int(found)

    def messages(self, addresses: list[str], after: int = 0) -> list[PhoneMessage]:
        """Return what a phone shows, oldest first."""
        table = phone_message
        files = phone_attachment
        query = (
            select(table, files.c.kind, files.c.file_id)
            .outerjoin(files, files.c.message_id == table.c.id)
            .where(table.c.address.in_(addresses), table.c.id > after)
        )
        with self._engine.connect().execution_options(read_only=True) as connection:
            rows = connection.execute(query.order_by(table.c.id)).all()
        return [
            PhoneMessage(
                row.id, row.channel, row.direction, row.text, tuple(json.loads(row.buttons)),
                row.picture, row.at, (row.kind, str(row.file_id)) if row.kind else None,
            )
            for row in rows
        ]  # fmt: skip

    def attach(self, message_id: int, kind: str, ref: str) -> None:
        """Show a kept file in a bubble."""
        row = {"message_id": message_id, "kind": kind, "file_id": int(ref)}
        with self._write() as connection:
            connection.execute(ignore_conflicts(connection, phone_attachment), row)

    def keep_file(self, content: bytes) -> str:
        """Keep a recording or a photo; returns the name by which it can be fetched."""
        with self._write() as connection:
            key = connection.execute(insert(phone_file), {"content": content}).inserted_primary_key
        return str(key[0]) if key is not None else ""

    def file(self, ref: str) -> bytes | None:
        """Return a kept file, or `None` when there is none of that name."""
        number = int(ref) if ref.isascii() and ref.isdecimal() else 0
        query = select(phone_file.c.content).where(phone_file.c.id == number)
        with self._engine.connect().execution_options(read_only=True) as connection:
            found: bytes | None = connection.execute(query).scalar()
        return found

    def save_clock(self, ahead_microseconds: int) -> None:
        """Keep how far the demo's clock is ahead, for the next start."""
        with self._write() as connection:
            connection.execute(demo_clock.delete())
            row = {"id": 1, "ahead_microseconds": ahead_microseconds}
            connection.execute(insert(demo_clock), row)

    def load_clock(self) -> int:
        """Return how far the demo's clock was ahead, in microseconds."""
        with self._engine.connect().execution_options(read_only=True) as connection:
            found = connection.execute(select(demo_clock.c.ahead_microseconds)).scalar()
        return found or 0


def _button(key: Key) -> dict[str, str]:
    """A button as the page reads it; one that grades something says what."""
    shown = {"label": key.label, "data": key.data}
    return shown | {"under": key.under, "row": str(key.row)} if key.under else shown


def _row(address: str, channel: str, direction: str, text: str, at: datetime) -> dict[str, Any]:
    return {
        "address": address,
        "channel": channel,
        "direction": direction,
        "text": text,
        "buttons": "[]",
        "picture": None,
        "at": at,
        "key": None,
    }


@dataclass(slots=True)
class SimulatedChannel:
    """A channel to the simulated phones, with the form of Telegram or of SMS."""

    name: str
    phones: Phones
    clock: Clock
    cards: Path
    per_second: float = 0.0
    rest_seconds: float = 0.0
    resends_unknown: int = 1000  # a phone recognises what it has been sent before

    def parts(self, message: Rendered) -> tuple[Rendered, ...]:
        """Return what it becomes: an SMS is divided, the other phones take any length."""
        if not traits_of(self.name).counts_segments:
            return (message,)
        return tuple(
            replace(message, text=each) for each in divided(message.text, message.language)
        )

    async def send(self, address: str, message: Rendered, key: str) -> str:
        """Show a message on the phone with this address."""
        picture = None
        if message.card:
            picture = card_path(message.card, message.language, self.cards).name
        return self.phones.receive(address, self.name, message, picture, key, self.clock.now())

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        """Return a file that a phone sent."""
        content = self.phones.file(ref)
        if content is None or len(content) > most_bytes:
            raise SendError(Failure.REFUSED)
        return content


def simulated_channels(phones: Phones, clock: Clock, cards: Path) -> dict[str, SimulatedChannel]:
    """Return the two forms of a simulated phone, and the screen that is looked at together."""
    return {each.name: SimulatedChannel(each.name, phones, clock, cards) for each in SIMULATED}
