"""From a webhook to the reply at the provider, over HTTP: bringing the messages, and measuring.

The server under test is a process of its own (`webhook_servers`), so that its CPU seconds are its
own. A turn is over when its reply has reached the provider, a stub in this process (`provider`).
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measuring import NotPlayedError, expect, percentile
from benchmarks.page import Table
from benchmarks.provider import Api, Provider, length_of

COLUMNS = (
    "server", "CPU ms a turn", "turns/s", "webhook p50 ms", "p99", "reply p50 ms", "p99",
    "a crash loses",
)  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """How many citizens answer one after the other, how many at once, and when it is quiet."""

    alone: int
    at_once: int
    calm: float  # seconds without a call to the provider

    @property
    def citizens(self) -> int:
        """All of them; the first only warms the server up."""
        return 1 + self.alone + self.at_once


FULL, SHORT = Scale(20, 64, 1.0), Scale(2, 8, 0.3)


class Line:
    """One connection of the provider's to the webhook, over which one citizen's messages come."""

    def __init__(self, address: str, port: int) -> None:
        self.address = address
        self._port = port

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)

    async def post(self, call: bytes) -> float:
        """Bring a message; returns the seconds until the webhook's answer."""
        began = time.perf_counter()
        self._writer.write(call)
        head = await self._reader.readuntil(b"\r\n\r\n")
        await self._reader.readexactly(length_of(head))
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise NotPlayedError(f"the webhook answered {head[:40]!r}")
        return time.perf_counter() - began

    def close(self) -> None:
        self._writer.close()


@dataclass
class Times:
    """What one way of calling took, in seconds."""

    answers: list[float] = field(default_factory=list)
    replies: list[float] = field(default_factory=list)
    wall: float = 0.0  # without waiting for what follows
    cpu: float = 0.0  # of the server's process, with what follows

    def cells(self, loses: str) -> list[str]:
        """As the table has it."""
        turns = len(self.replies)
        latencies = [
            f"{percentile(values, percent) * 1000:.1f}"
            for values in (self.answers, self.replies)
            for percent in (50, 99)
        ]
        return [f"{self.cpu / turns * 1000:.2f}", f"{turns / self.wall:,.0f}", *latencies, loses]


@dataclass
class Talks:
    """Some citizens who answer, and what they were replied."""

    api: Api
    lines: list[Line]
    calls: Sequence[Sequence[bytes]]  # of each citizen
    calm: float

    @property
    def addresses(self) -> list[str]:
        return [line.address for line in self.lines]

    async def one_by_one(self) -> Times:
        """One message, its reply, the next message."""
        times = Times()
        for line, calls in zip(self.lines, self.calls, strict=True):
            for nth, call in enumerate(calls, 1):
                began = time.perf_counter()
                times.answers.append(await line.post(call))
                await self.api.until([line.address], nth)
                times.replies.append(self.api.replies[line.address][nth - 1][0] - began)
                times.wall += times.replies[-1]
        return times

    async def all_at_once(self) -> Times:
        """Everybody's message, everybody's reply, and what follows; then everybody's next."""
        times = Times()
        for nth, calls in enumerate(zip(*self.calls, strict=True), 1):
            began = time.perf_counter()
            pairs = zip(self.lines, calls, strict=True)
            times.answers += await asyncio.gather(*(line.post(each) for line, each in pairs))
            await self.api.until(self.addresses, nth)
            took = [self.api.replies[each][nth - 1][0] - began for each in self.addresses]
            times.replies += took
            times.wall += max(took)
            await self.api.until_quiet(self.calm)
        return times

    def check(self) -> None:
        """Each answer got one reply, the same for everybody, and another one each time."""
        found = {tuple(text for _, text in self.api.replies[each]) for each in self.addresses}
        if len(found) > 1:
            raise NotPlayedError(f"not everybody was replied the same: {sorted(found)[:3]}")
        [talk] = found
        expect("replies", len(talk), len(self.calls[0]))
        expect("replies without words", talk.count(""), 0)


@dataclass(frozen=True)
class Run:
    """A server under test, and what is said to it."""

    server: str
    name: str
    provider: Provider
    answers: Sequence[str]
    begins: int  # messages with which it begins the talk: 1, or 0 when the citizens do
    loses: str  # in a crash


def row_of(run: Run, many: int) -> str:
    """As the table calls it."""
    return f"{run.name}, {many} at once"


def table_of(runs: Sequence[Run], scale: Scale) -> Table:
    """Of each server, one at a time and so many at once."""
    rows = (row_of(run, many) for many in (1, scale.at_once) for run in runs)
    return Table(COLUMNS, tuple(rows))


async def measure(run: Run, scale: Scale, folder: Path) -> tuple[Times, Times, list[str]]:
    """One after the other, then all at once; and the words with which they were replied."""
    api = Api(run.provider)
    server = await asyncio.start_server(api.serve, "127.0.0.1", 0)
    api_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    port, citizens = _free_port(), scale.citizens
    given = [run.server, api_url, str(port), str(citizens), str(folder)]
    with _serving(given) as process:
        await asyncio.to_thread(_until_ready, process)
        lines = [Line(run.provider.address(nth), port) for nth in range(citizens)]
        for line in lines:
            await line.open()
        await api.until([line.address for line in lines], run.begins)
        await api.until_quiet(scale.calm)
        api.replies.clear()
        calls = [_calls(run, nth, port) for nth in range(citizens)]
        first, alone, at_once = (
            Talks(api, lines[some], calls[some], scale.calm)
            for some in (slice(1), slice(1, 1 + scale.alone), slice(1 + scale.alone, None))
        )
        await first.one_by_one()  # warms it up
        one = await _timed(process, alone, alone.one_by_one)
        many = await _timed(process, at_once, at_once.all_at_once)
        for line in lines:
            line.close()
    server.close()
    return one, many, [text for _, text in api.replies[lines[0].address]]


async def _timed(
    process: subprocess.Popen[str], talks: Talks, play: Callable[[], Awaitable[Times]]
) -> Times:
    """Play, with the server's CPU seconds; checked."""
    await talks.api.until_quiet(talks.calm)
    before = _cpu_of(process.pid)
    times = await play()
    await talks.api.until_quiet(talks.calm)
    times.cpu = _cpu_of(process.pid) - before
    talks.check()
    return times


def _calls(run: Run, nth: int, port: int) -> list[bytes]:
    """A citizen's requests, made before anything is timed."""
    address, url = run.provider.address(nth), f"http://127.0.0.1:{port}"
    first = nth * len(run.answers)
    return [
        run.provider.call(first + place, address, text, url)
        for place, text in enumerate(run.answers)
    ]


@contextmanager
def _serving(given: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "benchmarks.webhook_servers", *given]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _until_ready(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    if not process.stdout.readline():
        raise NotPlayedError("the server did not begin: see above")


def _cpu_of(process: int) -> float:
    """CPU seconds of a running process, in user and in system mode."""
    said = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
