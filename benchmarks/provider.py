"""A provider that says yes to everything at once, and remembers which words came for whom.

`webhooks` brings a provider's messages to the server under test; what that sends back by HTTP
comes here.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import parse_qs

from benchmarks.measuring import NotPlayedError

PATIENCE = 60.0


class Provider(Protocol):
    """How one provider is spoken to, both ways."""

    def address(self, nth: int) -> str:
        """The address of the n-th citizen."""
        ...

    def call(self, number: int, address: str, text: str, url: str) -> bytes:
        """The HTTP request with which it brings a message."""
        ...

    def answer(self, path: str, body: bytes) -> tuple[object, tuple[str, str] | None]:
        """What it says to a call of its API, and to whom that sent which words, if it did."""
        ...


def form_field(body: bytes, name: str) -> str:
    """A field of a form, in either way to write one."""
    if body.startswith(b"--"):
        found = re.search(rb'name="%s"\r\n\r\n(.*?)\r\n--' % name.encode(), body, re.DOTALL)
        return found[1].decode() if found else ""
    return parse_qs(body.decode(), keep_blank_values=True).get(name, [""])[0]


@dataclass
class Api:
    """The provider's API, and what was sent through it: when, and which words, by address."""

    provider: Provider
    replies: dict[str, list[tuple[float, str]]] = field(default_factory=lambda: defaultdict(list))
    calls: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the server under test."""
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
                body = await reader.readexactly(length_of(head))
            except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
                writer.close()  # the server has ended, or we do
                return
            said, sent = self.provider.answer(head.split(b" ", 2)[1].decode(), body)
            self.calls += 1
            if sent is not None:
                self.replies[sent[0]].append((time.perf_counter(), sent[1]))
                self.news.set()
            answer = json.dumps(said).encode()
            writer.write(
                b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                % (201 if sent else 200, len(answer))
            )
            writer.write(answer)

    async def until(self, addresses: Sequence[str], replies: int) -> None:
        """Wait until each of these has had so many."""
        while any(len(self.replies[each]) < replies for each in addresses):
            self.news.clear()
            try:
                await asyncio.wait_for(self.news.wait(), PATIENCE)
            except TimeoutError:
                raise NotPlayedError("a reply never came") from None

    async def until_quiet(self, calm: float) -> None:
        """Wait until nothing was called for so many seconds: what follows a turn is over."""
        before = -1
        while before != self.calls:
            before = self.calls
            await asyncio.sleep(calm)


def length_of(head: bytes) -> int:
    """How many bytes follow this head of a request or an answer."""
    found = re.search(rb"(?i)content-length: (\d+)", head)
    return int(found[1]) if found else 0


def request(path: str, kind: str, body: bytes, headers: Mapping[str, str]) -> bytes:
    """A POST as bytes."""
    more = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = (
        f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\n{more}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
