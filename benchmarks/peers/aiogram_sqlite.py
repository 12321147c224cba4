"""aiogram 3: Dispatcher and FSM, with the state in SQLite.

aiogram ships storages for memory, Redis and MongoDB. This one is minimal and kind: one row a
person, statements straight on the event loop's thread (quicker here than a thread or aiosqlite).
The interface saves data and state in two calls and knows no turn, so a turn is two commits. The
handler saves before it replies: a crash in between keeps the answer and loses the reply, and the
update that Telegram then brings again is taken for an answer to the next question.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from typing import Any, cast

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.base import BaseSession
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import KeyboardButton, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove

from benchmarks.measuring import expect
from benchmarks.peers.sqlite_file import count, open_durable
from benchmarks.peers.talk import (
    CITIZENS,
    FIRST_SECOND,
    OPENING,
    QUESTIONS,
    THANKS,
    Json,
    Outbox,
    Question,
    Talking,
    fresh_file,
)

TOKEN = "1:a-token-that-goes-nowhere"
MESSAGE = {"message_id": 1, "date": FIRST_SECOND, "chat": {"id": 1, "type": "private"}, "text": "x"}
SCHEMA = """
CREATE TABLE fsm (bot INTEGER, chat INTEGER, person INTEGER, state TEXT,
                  data TEXT NOT NULL DEFAULT '{}', PRIMARY KEY (bot, chat, person)) WITHOUT ROWID
"""
SET_STATE = """INSERT INTO fsm (bot, chat, person, state) VALUES (?, ?, ?, ?)
               ON CONFLICT DO UPDATE SET state = excluded.state"""
SET_DATA = """INSERT INTO fsm (bot, chat, person, data) VALUES (?, ?, ?, ?)
              ON CONFLICT DO UPDATE SET data = excluded.data"""
GET_STATE = "SELECT state FROM fsm WHERE bot = ? AND chat = ? AND person = ?"
GET_DATA = "SELECT data FROM fsm WHERE bot = ? AND chat = ? AND person = ?"
OPEN = "SELECT count(*) FROM fsm WHERE state IS NOT NULL"
PEOPLE = "SELECT count(*) FROM fsm"

STATES = {question.key: State(question.key, group_name="CheckIn") for question in QUESTIONS}


class SqliteStorage(BaseStorage):
    """State and data of a person in one row; every call that writes is a commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Write the state."""
        name = state.state if isinstance(state, State) else state
        self.connection.execute(SET_STATE, (*_row(key), name))

    async def get_state(self, key: StorageKey) -> str | None:
        """Read the state."""
        found = self.connection.execute(GET_STATE, _row(key)).fetchone()
        return cast(str | None, found[0]) if found else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Write all data."""
        self.connection.execute(SET_DATA, (*_row(key), json.dumps(dict(data))))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """Read all data."""
        found = self.connection.execute(GET_DATA, _row(key)).fetchone()
        return cast(dict[str, Any], json.loads(found[0])) if found else {}

    async def close(self) -> None:
        """The caller closes its connection."""


def _row(key: StorageKey) -> tuple[int, int, int]:
    return key.bot_id, key.chat_id, key.user_id


class StubSession(BaseSession):
    """Telegram that is always there and says yes at once."""

    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self.outbox = outbox
        self.message = json.dumps({"ok": True, "result": MESSAGE})

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """Count a message, answer as Telegram would; the library parses the answer."""
        del timeout
        self.outbox.take(getattr(method, "text", None))
        response = self.check_response(bot, method, 200, self.message)
        return cast(TelegramType, response.result)

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Nothing is downloaded."""
        yield b""

    async def close(self) -> None:
        """Nothing to close."""


def _keyboard(question: Question) -> ReplyKeyboardMarkup | ReplyKeyboardRemove:
    if not question.options:
        return ReplyKeyboardRemove()
    buttons = [KeyboardButton(text=option) for option in question.options]
    return ReplyKeyboardMarkup(keyboard=[buttons], resize_keyboard=True)


KEYBOARDS = {question.key: _keyboard(question) for question in QUESTIONS}


def _dispatcher(storage: BaseStorage) -> Dispatcher:
    dispatcher = Dispatcher(storage=storage)
    dispatcher.message.register(_open, StateFilter(None), F.text == OPENING)
    for number, question in enumerate(QUESTIONS):
        fits = F.text.in_(question.options) if question.options else F.text
        dispatcher.message.register(_answer(number), StateFilter(STATES[question.key]), fits)
    return dispatcher


async def _open(message: Message, state: FSMContext) -> None:
    await _ask(message, state, QUESTIONS[0])


def _answer(number: int) -> Callable[[Message, FSMContext], Awaitable[None]]:
    """The handler of a state: keep the answer, ask what comes next or say thanks."""

    async def answered(message: Message, state: FSMContext) -> None:
        if number + 1 < len(QUESTIONS):
            await state.update_data({QUESTIONS[number].key: message.text})
            await _ask(message, state, QUESTIONS[number + 1])
            return
        await state.clear()
        await message.answer(THANKS)

    return answered


async def _ask(message: Message, state: FSMContext, question: Question) -> None:
    await state.set_state(STATES[question.key])
    await message.answer(question.prompt, reply_markup=KEYBOARDS[question.key])


def open_contender(workdir: str) -> Talking:
    """Open it over an empty file."""
    outbox = Outbox()
    connection = open_durable(fresh_file(workdir, "fsm.db"))
    connection.executescript(SCHEMA)
    dispatcher = _dispatcher(SqliteStorage(connection))
    bot = Bot(TOKEN, session=StubSession(outbox))
    loop = asyncio.Runner()

    async def take(updates: Sequence[Json]) -> None:
        for each in updates:
            await dispatcher.feed_raw_update(bot, each)

    def look(turns: int) -> None:
        del turns
        expect("open talks in the file", count(connection, OPEN), 0)
        expect("people in the file", count(connection, PEOPLE), CITIZENS)

    def shut() -> None:
        loop.close()
        connection.close()

    return Talking(outbox, lambda updates: loop.run(take(updates)), look, shut)
