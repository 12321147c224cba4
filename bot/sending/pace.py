"""How fast messages leave: a channel's places a second, and the rest that each phone needs.

The places of a channel are reserved in the case store, so that several processes keep its limit
together. Who rests is known by the one process that holds the channel's lease; one that takes the
lease over lets every phone rest first, since it does not know whom the other wrote to.

A *side call* is any other call to the provider: typing, old buttons, the answer to a tap, a file.
It is made where a second has room beside the messages; whoever finds none leaves it, or asks later.
"""

import asyncio
from bisect import bisect_left, bisect_right, insort
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any

from bot.base.clock import Clock
from bot.sending.channel import Channel

MOST_REMEMBERED = 1000  # phones whose rest is over are forgotten from here on
SECOND = timedelta(seconds=1)
NEVER = datetime.max.replace(tzinfo=UTC)
Wait = Callable[[datetime], Awaitable[None]]


def gap_of(channel: Channel) -> timedelta:
    """Return how far apart a channel's messages leave."""
    return timedelta(seconds=1 / channel.per_second) if channel.per_second else timedelta(0)


def waits_on(clock: Clock) -> Wait:
    """Return what waits until a moment on this clock."""

    async def wait(until: datetime) -> None:
        while (left := (until - clock.now()).total_seconds()) > 0:
            await asyncio.sleep(left)

    return wait


async def first_of(*waits: Coroutine[Any, Any, object], seconds: float | None = None) -> None:
    """Wait until one of these has ended, or so many seconds; the others are given up."""
    tasks = [asyncio.ensure_future(each) for each in waits]
    try:
        await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


@dataclass(slots=True)
class Pace:
    """Which phones of one channel rest, and until when the whole channel is held."""

    rest: timedelta
    per_second: float = 0.0
    held_until: datetime | None = None
    _all_rest_until: datetime | None = None
    _resting: dict[str, datetime] = field(default_factory=dict)
    _busy: tuple[str, datetime] | None = None
    _calls: list[datetime] = field(default_factory=list)  # of this process, made or to come
    _lock: Lock = field(default_factory=Lock)  # claims are made in a thread

    def begin_anew(self, now: datetime) -> None:
        """Another process may have written to anybody a moment ago."""
        self._all_rest_until = now + self.rest

    def free_at(self, address: str, now: datetime) -> datetime:
        """Return when this phone may get its next message; `now` when it may at once."""
        until = self._resting.get(address, now)
        return max(now, until, self._all_rest_until or now)

    def resting(self, now: datetime) -> int:
        """Return how many phones rest."""
        return sum(until > now for until in self._resting.values())

    def begin(self, address: str) -> None:
        """A message is on its way: nothing else is sent to this phone before it has ended."""
        self._resting[address] = NEVER

    def end(self, address: str, now: datetime) -> None:
        """The message has ended, and the phone rests."""
        self._resting[address] = now + self.rest
        if len(self._resting) > MOST_REMEMBERED:
            self._resting = {a: until for a, until in self._resting.items() if until > now}

    def said_busy(self, address: str, now: datetime, until: datetime) -> None:
        """The provider asked to wait. Where it says so of two phones, the channel is held."""
        if self._busy is not None and self._busy[0] != address and self._busy[1] > now:
            self.held_until = max(until, self._busy[1], self.held_until or until)
        if self._busy is None or until > self._busy[1] or self._busy[1] <= now:
            self._busy = (address, until)

    # --- room for calls ---

    def place(self, at: datetime, now: datetime) -> datetime:
        """Take the first moment from `at` on that has room for a message, and return it."""
        if not self.per_second:
            return at
        with self._lock:
            while self._crowd(at) >= self._most:
                at += timedelta(seconds=1 / self.per_second)
            self._take(at, now)
        return at

    def side_call(self, now: datetime) -> bool:
        """Take room for a side call now, if there is any: half of the pace is the messages' alone.

        Another process that has this channel counts its own.
        """
        if not self.per_second:
            return True
        with self._lock:
            has_room = self._crowd(now) < self._most - self._most // 2
            if has_room:
                self._take(now, now)
        return has_room

    @property
    def _most(self) -> int:
        return max(1, int(self.per_second))

    def _crowd(self, at: datetime) -> int:
        """The most calls of any second in which `at` lies."""
        first, last = bisect_right(self._calls, at - SECOND), bisect_left(self._calls, at + SECOND)
        near = self._calls[first:last]
        begun = near[: bisect_left(near, at)]
        ahead = len(near) - len(begun)
        return max([ahead, *(bisect_left(near, each + SECOND) - n for n, each in enumerate(begun))])

    def _take(self, at: datetime, now: datetime) -> None:
        del self._calls[: bisect_right(self._calls, now - SECOND)]
        insort(self._calls, at)
