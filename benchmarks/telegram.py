"""`python -m benchmarks.telegram`: 200 chats answer at once over the webhook, five times.

Makker over SQLite, beside a bare python-telegram-bot `Application` that does such a talk in memory,
each a process of its own. What is timed is the answer to the webhook, and the reply's arrival at a
Bot API that takes everything at once (the real one takes 30 messages a second, and Makker keeps to
that). Makker answers the webhook after its commit, the library before anything was done.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.makker import SECRET as STORE_SECRET
from benchmarks.makker import START, WEEK
from benchmarks.measuring import NotPlayedError, percentile
from benchmarks.page import Part, Table, measuring, options
from benchmarks.peers.talk import ANSWERS
from benchmarks.played import check_week, citizens_of
from benchmarks.telegram_contenders import SECRET
from storage.store import open_store

FIRST_CHAT = 7_000_000
PATIENCE = 60.0
NAMES = {"makker": "Makker, SQLite", "library": "python-telegram-bot, in memory"}
NOTES = {"makker": "nothing", "library": "every open talk, and what was answered 200 but not done"}
CHAT = re.compile(rb'chat_id(?:=|"\r\n\r\n)(\d+)')


@dataclass
class BotApi:
    """A Bot API that does nothing but say yes, and remembers when it was asked to send to whom."""

    replies: dict[int, float] = field(default_factory=dict)
    numbers: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the server under test."""
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()
                return
            length = re.search(rb"(?i)content-length: (\d+)", head)
            body = await reader.readexactly(int(length[1])) if length else b""
            method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
            answer = json.dumps({"ok": True, "result": self.do(method, body)}).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(answer) + answer)

    def do(self, method: str, body: bytes) -> object:
        """The result of a call."""
        if method == "getMe":
            return {"id": 4242, "is_bot": True, "first_name": "M", "username": "m_bot"}
        if not method.startswith("send") or method == "sendChatAction":
            return True
        found = CHAT.search(body)
        chat = int(found[1]) if found else 0
        self.replies.setdefault(chat, time.perf_counter())
        self.numbers += 1
        self.news.set()
        photo = [{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}]
        private = {"id": chat, "type": "private", "first_name": "B"}
        return {"message_id": self.numbers, "date": 0, "chat": private, "photo": photo}


@dataclass
class Times:
    """Seconds, of every update."""

    answers: list[float] = field(default_factory=list)
    replies: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0  # of the server's process, until nothing more is sent


class Line:
    """One connection of Telegram's to the webhook."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)

    async def post(self, update: dict[str, object]) -> float:
        """Deliver an update; returns the seconds until its answer."""
        body = json.dumps(update).encode()
        head = (
            f"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        began = time.perf_counter()
        self._writer.write(head.encode() + body)
        found = await self._reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in found.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"the webhook answered {found[:40]!r}")
        length = re.search(rb"(?i)content-length: (\d+)", found)
        await self._reader.readexactly(int(length[1]) if length else 0)
        return time.perf_counter() - began

    def close(self) -> None:
        self._writer.close()


CHATS = Table(
    (
        "what",
        "turns/s",
        "CPU ms a turn",
        "webhook p50 ms",
        "p99",
        "reply p50 ms",
        "p99",
        "a crash loses",
    ),
    tuple(NAMES.values()),
)  # fmt: skip
PART = Part("telegram", (CHATS,))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both and show them side by side."""
    wanted = options("telegram", __doc__, "40 chats instead of 200").parse_args(arguments)
    with (
        measuring(PART, wanted.write) as figures,
        tempfile.TemporaryDirectory(prefix="makker-telegram-") as folder,
    ):
        for name in NAMES:
            times = asyncio.run(measure(name, 40 if wanted.short else 200, Path(folder)))
            figures.add(CHATS, NAMES[name], *_cells(times), NOTES[name])
        _check(Path(folder))


def _check(folder: Path) -> None:
    """Makker's store holds everybody's whole check-in, and nothing went astray."""
    [keys] = folder.glob("keys-*.db")
    store = open_store(f"sqlite:///{folder / 'makker.db'}", f"sqlite:///{keys}", STORE_SECRET)
    check_week(store, citizens_of(store), START + WEEK)
    store.close()


def _cells(times: Times) -> list[str]:
    percentiles = [
        f"{percentile(values, percent) * 1000:.0f}"
        for values in (times.answers, times.replies)
        for percent in (50, 99)
    ]
    per_second = f"{len(times.answers) / times.seconds:,.0f}"
    return [per_second, f"{times.cpu / len(times.answers) * 1000:.2f}", *percentiles]


async def measure(name: str, chats: int, folder: Path) -> Times:
    """Let everybody answer every question at once; a turn is over when its reply has come."""
    api = BotApi()
    server = await asyncio.start_server(api.serve, "127.0.0.1", 0)
    api_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    port = _free_port()
    program = [sys.executable, "-m", "benchmarks.telegram_contenders"]
    given = [name, api_url, str(port), str(chats), str(folder)]
    process = await asyncio.create_subprocess_exec(*program, *given, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        await process.stdout.readline()
        lines = [Line(port) for _ in range(chats)]
        for line in lines:
            await line.open()
        await _quiet(api)  # the check-in's first question has reached everybody
        before = _cpu_of(process.pid)
        times = await _rounds(api, lines)
        times.cpu = _cpu_of(process.pid) - before
        return times
    finally:
        process.kill()
        await process.wait()
        server.close()


def _cpu_of(process: int) -> float:
    """CPU seconds of a running process, in user and in system mode."""
    said = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


async def _rounds(api: BotApi, lines: list[Line]) -> Times:
    times = Times()
    for nth, text in enumerate(ANSWERS):
        api.replies.clear()
        began = time.perf_counter()
        updates = [_update(nth * len(lines) + place, place, text) for place in range(len(lines))]
        pairs = zip(lines, updates, strict=True)
        times.answers += await asyncio.gather(*(line.post(each) for line, each in pairs))
        wanted = {FIRST_CHAT + place for place in range(len(lines))}
        while not wanted <= set(api.replies):
            api.news.clear()
            try:
                await asyncio.wait_for(api.news.wait(), PATIENCE)
            except TimeoutError:
                raise NotPlayedError("a reply never came") from None
        times.replies += [api.replies[chat] - began for chat in wanted]
        times.seconds += max(api.replies[chat] for chat in wanted) - began
        await _quiet(api)
    for line in lines:
        line.close()
    return times


async def _quiet(api: BotApi) -> None:
    """Wait until nothing has been sent for a while: what follows a turn is over."""
    before = -1
    while before != api.numbers:
        before = api.numbers
        await asyncio.sleep(1.0)


def _update(number: int, place: int, text: str) -> dict[str, object]:
    person = {"id": FIRST_CHAT + place, "first_name": "B"}
    return {
        "update_id": 100_000 + number,
        "message": {
            "message_id": 1 + number,
            "date": int((START + WEEK).timestamp()),
            "chat": {**person, "type": "private"},
            "from": {**person, "is_bot": False},
            "text": text,
        },
    }


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


if __name__ == "__main__":
    main()
