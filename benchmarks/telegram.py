"""`python -m benchmarks.telegram`: chats that answer over Telegram's webhook, by HTTP to the reply.

20 chats one message at a time, then 64 at once, each through a whole check-in. Makker over SQLite,
beside a bare python-telegram-bot `Application` that does such a talk in memory. The stub of the Bot
API takes everything at once (the real one takes 30 messages a second, and Makker keeps to that).
Makker answers the webhook after its commit, the library before anything was done.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.makker import ADDRESS, START, WEEK
from benchmarks.makker import SECRET as STORE_SECRET
from benchmarks.measuring import expect
from benchmarks.page import Part, measuring, options
from benchmarks.peers.talk import ANSWERS, QUESTIONS, THANKS
from benchmarks.played import check_week, citizens_of
from benchmarks.provider import Provider, form_field, request
from benchmarks.webhook_servers import SECRET
from benchmarks.webhooks import FULL, SHORT, Run, Scale, measure, row_of, table_of
from storage.store import open_store

LIBRARY = "python-telegram-bot, in memory"
LIBRARY_SAYS = [*(question.prompt for question in QUESTIONS[1:]), THANKS]


class Telegram:
    """Updates, and a Bot API."""

    def __init__(self) -> None:
        self._sent = 0

    def address(self, nth: int) -> str:
        """A chat."""
        return ADDRESS["telegram"](nth)

    def call(self, number: int, address: str, text: str, url: str) -> bytes:
        """An update."""
        person = {"id": int(address), "first_name": "B"}
        message = {
            "message_id": 1 + number,
            "date": int((START + WEEK).timestamp()),
            "chat": {**person, "type": "private"},
            "from": {**person, "is_bot": False},
            "text": text,
        }
        body = json.dumps({"update_id": 100_000 + number, "message": message}).encode()
        secret = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        return request("/telegram", "application/json", body, secret)

    def answer(self, path: str, body: bytes) -> tuple[object, tuple[str, str] | None]:
        """Every send is a reply, but for what shows that somebody writes."""
        method = path.rpartition("/")[2]
        if method == "getMe":
            me = {"id": 4242, "is_bot": True, "first_name": "M", "username": "m_bot"}
            return {"ok": True, "result": me}, None
        if not method.startswith("send") or method == "sendChatAction":
            return {"ok": True, "result": True}, None
        self._sent += 1
        chat = form_field(body, "chat_id")
        photo = [{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}]
        private = {"id": int(chat), "type": "private", "first_name": "B"}
        message = {"message_id": self._sent, "date": 0, "chat": private, "photo": photo}
        words = form_field(body, "text") or form_field(body, "caption")
        return {"ok": True, "result": message}, (chat, words)


def runs_of(server: str, name: str, provider: Provider) -> tuple[Run, Run]:
    """Makker, and the library beside it."""
    loses = "every open talk, and what was answered 200 but not done"
    return (
        Run(server, name, provider, ANSWERS, 1, "nothing"),
        Run("library", LIBRARY, Telegram(), ANSWERS, 0, loses),
    )


RUNS = runs_of("makker-telegram", "Makker, SQLite", Telegram())
PART = Part("telegram", (table_of(RUNS, FULL),))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both and show them side by side."""
    wanted = options("telegram", __doc__, "2 chats, then 8").parse_args(arguments)
    compare("telegram", RUNS, SHORT if wanted.short else FULL, wanted.write)


def compare(name: str, runs: Sequence[Run], scale: Scale, is_written: bool) -> None:
    """Let each play, and look up what became of it."""
    table = table_of(runs, scale)
    with (
        measuring(Part(name, (table,)), is_written) as figures,
        tempfile.TemporaryDirectory(prefix=f"makker-{name}-") as folder,
    ):
        for run in runs:
            one, many, replies = asyncio.run(measure(run, scale, Path(folder)))
            if run.name == LIBRARY:
                expect("what it replied", replies, LIBRARY_SAYS)
            for count, times in ((1, one), (scale.at_once, many)):
                figures.add(table, row_of(run, count), *times.cells(run.loses))
        _check_store(Path(folder))


def _check_store(folder: Path) -> None:
    """Makker's store holds everybody's whole check-in, and nothing went astray."""
    [keys] = folder.glob("keys-*.db")
    store = open_store(f"sqlite:///{folder / 'makker.db'}", f"sqlite:///{keys}", STORE_SECRET)
    check_week(store, citizens_of(store), START + WEEK)
    store.close()


if __name__ == "__main__":
    main()
