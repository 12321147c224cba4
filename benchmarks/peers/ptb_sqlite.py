"""ConversationHandler with every update persisted in SQLite: the best that persistence can be.

The library ships no such persistence; this one is minimal and kind: what a turn changed is two
small rows, written in one commit by the `flush` that follows `update_persistence`. The order is
the library's: reply first, then save; and an update that comes twice is answered twice.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any, cast

from telegram.ext import BasePersistence, PersistenceInput

from benchmarks.measuring import expect
from benchmarks.peers import ptb
from benchmarks.peers.sqlite_file import count, immediate, open_durable
from benchmarks.peers.talk import CITIZENS, Outbox, Talking, fresh_file

Key = tuple[int | str, ...]

SCHEMA = """
CREATE TABLE conversation (name TEXT, key TEXT, state TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID;
CREATE TABLE user_data (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
"""
SAVE_TALK = "INSERT OR REPLACE INTO conversation VALUES (?, ?, ?)"
SAVE_USER = "INSERT OR REPLACE INTO user_data VALUES (?, ?)"
READ_TALKS = "SELECT key, state FROM conversation WHERE name = ? AND state IS NOT NULL"
READ_USERS = "SELECT id, data FROM user_data"
OPEN = "SELECT count(*) FROM conversation WHERE state IS NOT NULL"
PEOPLE = "SELECT count(*) FROM user_data"


class SqlitePersistence(BasePersistence[ptb.Data, ptb.Data, ptb.Data]):
    """Gathers what a turn changed, and writes it in one commit when flushed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        stored = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
        super().__init__(store_data=stored)
        self.connection = connection
        self.changes: list[tuple[str, tuple[object, ...]]] = []

    async def get_conversations(self, name: str) -> Any:
        """The open talks of a handler."""
        rows = self.connection.execute(READ_TALKS, (name,))
        return {tuple(json.loads(key)): state for key, state in rows}

    async def update_conversation(self, name: str, key: Key, new_state: object | None) -> None:
        """Remember a moved talk."""
        self.changes.append((SAVE_TALK, (name, json.dumps(key), new_state)))

    async def get_user_data(self) -> dict[int, ptb.Data]:
        """Everybody's answers."""
        rows = self.connection.execute(READ_USERS)
        return {person: cast(ptb.Data, json.loads(data)) for person, data in rows}

    async def update_user_data(self, user_id: int, data: ptb.Data) -> None:
        """Remember changed answers."""
        self.changes.append((SAVE_USER, (user_id, json.dumps(data))))

    async def flush(self) -> None:
        """One commit for all that was remembered."""
        changes, self.changes = self.changes, []
        if not changes:
            return
        with immediate(self.connection):
            for statement, values in changes:
                self.connection.execute(statement, values)

    async def drop_user_data(self, user_id: int) -> None:
        """Not used by this talk."""

    async def drop_chat_data(self, chat_id: int) -> None:
        """Not stored."""

    async def get_chat_data(self) -> dict[int, ptb.Data]:
        """Not stored."""
        return {}

    async def get_bot_data(self) -> ptb.Data:
        """Not stored."""
        return {}

    async def get_callback_data(self) -> None:
        """Not stored."""

    async def update_chat_data(self, chat_id: int, data: ptb.Data) -> None:
        """Not stored."""

    async def update_bot_data(self, data: ptb.Data) -> None:
        """Not stored."""

    async def update_callback_data(self, data: Any) -> None:
        """Not stored."""

    async def refresh_user_data(self, user_id: int, user_data: ptb.Data) -> None:
        """Memory is as new as the file: this is the only process."""

    async def refresh_chat_data(self, chat_id: int, chat_data: ptb.Data) -> None:
        """Not stored."""

    async def refresh_bot_data(self, bot_data: ptb.Data) -> None:
        """Not stored."""


def open_contender(workdir: str) -> Talking:
    """Open it over an empty file."""
    outbox = Outbox()
    connection = open_durable(fresh_file(workdir, "talks.db"))
    connection.executescript(SCHEMA)
    persistence = SqlitePersistence(connection)
    app = ptb.build(outbox, persistence)

    async def save() -> None:
        await app.update_persistence()
        await persistence.flush()

    async def look() -> None:
        expect("open talks in the file", count(connection, OPEN), 0)
        expect("people in the file", count(connection, PEOPLE), CITIZENS)

    return ptb.talking(app, outbox, save, look, connection.close)
