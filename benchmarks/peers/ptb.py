"""What the three python-telegram-bot peers share: the talk as a ConversationHandler, and a stub.

`Application.process_update` hides a handler's error, so an error handler collects it and the turn
raises it; that the states truly move is shown by the count of thanks at the end.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove, Update
from telegram.ext import (
    Application,
    BasePersistence,
    CallbackContext,
    ConversationHandler,
    ExtBot,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest, RequestData

from benchmarks.peers.talk import (
    FIRST_SECOND,
    OPENING,
    QUESTIONS,
    THANKS,
    Json,
    Outbox,
    Question,
    Talking,
)

Data = dict[Any, Any]
Bot = ExtBot[None]
Context = CallbackContext[Bot, Data, Data, Data]
App = Application[Bot, Context, Data, Data, Data, None]
Persistence = BasePersistence[Data, Data, Data]
Job = Callable[[], Coroutine[Any, Any, None]]
Callback = Callable[[Update, Context], Coroutine[Any, Any, object]]

TALK = "weekly_check_in"
TOKEN = "1:a-token-that-goes-nowhere"
ME = {"id": 1, "is_bot": True, "first_name": "Makker", "username": "makker_bot"}
MESSAGE = {"message_id": 1, "date": FIRST_SECOND, "chat": {"id": 1, "type": "private"}, "text": "x"}
KEYBOARDS = {
    question.key: ReplyKeyboardMarkup([list(question.options)], resize_keyboard=True)
    if question.options
    else ReplyKeyboardRemove()
    for question in QUESTIONS
}


class StubRequest(BaseRequest):
    """Telegram that is always there and says yes at once."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self.me = json.dumps({"ok": True, "result": ME}).encode()
        self.message = json.dumps({"ok": True, "result": MESSAGE}).encode()

    @property
    def read_timeout(self) -> float | None:
        """None: it never waits."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Count a message, answer as Telegram would; the library parses the answer."""
        del method
        if url.endswith("/getMe"):
            return 200, self.me
        self.outbox.take(request_data.parameters.get("text") if request_data else None)
        return 200, self.message


def build(outbox: Outbox, persistence: Persistence | None = None) -> App:
    """An Application for a webhook: no updater, no job queue, blocking handlers."""
    builder = Application.builder().token(TOKEN).updater(None).job_queue(None)
    builder = builder.request(StubRequest(outbox)).get_updates_request(StubRequest(outbox))
    if persistence is not None:
        builder = builder.persistence(persistence)
    app: App = builder.build()
    app.add_handler(_conversation(persistent=persistence is not None))
    return app


def _conversation(*, persistent: bool) -> ConversationHandler[Context]:
    return ConversationHandler[Context](
        entry_points=[MessageHandler(filters.Text([OPENING]), _open)],
        states={question.key: [_handler(number)] for number, question in enumerate(QUESTIONS)},
        fallbacks=[],
        name=TALK,
        persistent=persistent,
    )


def _handler(number: int) -> MessageHandler[Context, object]:
    options = QUESTIONS[number].options
    return MessageHandler(filters.Text(options) if options else filters.TEXT, _answer(number))


async def _open(incoming: Update, _context: Context) -> object:
    return await _ask(incoming, QUESTIONS[0])


def _answer(number: int) -> Callback:
    """The callback of a state: keep the answer, ask what comes next or say thanks."""

    async def answered(incoming: Update, context: Context) -> object:
        assert incoming.message is not None
        assert context.user_data is not None
        context.user_data[QUESTIONS[number].key] = incoming.message.text
        if number + 1 < len(QUESTIONS):
            return await _ask(incoming, QUESTIONS[number + 1])
        context.user_data.clear()
        await incoming.message.reply_text(THANKS)
        return ConversationHandler.END

    return answered


async def _ask(incoming: Update, question: Question) -> object:
    assert incoming.message is not None
    await incoming.message.reply_text(question.prompt, reply_markup=KEYBOARDS[question.key])
    return question.key


async def _nothing() -> None:
    """Memory needs no saving."""


def talking(
    app: App,
    outbox: Outbox,
    save: Job = _nothing,
    look: Job = _nothing,
    shut: Callable[[], None] = lambda: None,
) -> Talking:
    """Every update goes through `process_update`, then `save`, if the turn is to last."""
    errors: list[Exception] = []
    loop = asyncio.Runner()

    async def collect(_update: object, context: Context) -> None:
        if context.error is not None:
            errors.append(context.error)

    async def take(updates: Sequence[Json]) -> None:
        for each in updates:
            await app.process_update(Update.de_json(each, app.bot))
            await save()
            if errors:
                raise errors[0]

    def close() -> None:
        loop.run(app.shutdown())
        loop.close()
        shut()

    app.add_error_handler(collect)
    loop.run(app.initialize())
    return Talking(
        outbox,
        take=lambda updates: loop.run(take(updates)),
        look=lambda _: loop.run(look()),
        shut=close,
    )
