"""Fetching what people sent, after the commit that wanted it: a durable worker.

A file is fetched from its own provider only, sealed with its person's key in the same commit that
leaves it as that person's next input. A text that was read aloud holds nothing private: it goes to
the recordings' folder. A crash in between fetches it once more.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.base.clock import Clock
from bot.sending.channel import RETRYABLE, Channel, Failure, SendError
from conversations.records.medium import RECORDING
from storage.messages.files import Wanted, end_file, keep_file, put_off, wanted_files
from storage.store import Store

log = structlog.get_logger()

MOST_AT_ONCE = 8
MOST_TRIES = 12
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)

KeepRecording = Callable[[str, bytes], bool]
"""Puts the recording of a text in its place; says whether it can be played."""


HasRoom = Callable[[str], bool]
"""Whether a channel's pace has room for a call beside its messages."""


def _always(channel: str) -> bool:
    return True


def _keeps_none(key: str, content: bytes) -> bool:
    return False


@dataclass(slots=True)
class Fetcher:
    """Fetches the files that are wanted, over these channels."""

    store: Store
    channels: Mapping[str, Channel]
    clock: Clock
    most_bytes: int
    keep_recording: KeepRecording = _keeps_none
    has_room: HasRoom = _always

    async def work(self) -> int:
        """Fetch what is wanted now; return how many files came to an end, kept or not."""
        wanted = await asyncio.to_thread(self._wanted)
        return sum(await asyncio.gather(*(self._fetch(each) for each in wanted)))

    def _wanted(self) -> list[Wanted]:
        with self.store.read() as connection:
            return wanted_files(connection, self.store.keys, self.clock.now(), MOST_AT_ONCE)

    async def _fetch(self, each: Wanted) -> int:
        if not self.has_room(each.medium.channel):
            return 0  # it is wanted at the next look too
        channel = self.channels.get(each.medium.channel)
        try:
            if channel is None:
                raise SendError(Failure.UNAVAILABLE)
            content = await channel.fetch(each.medium.ref, self.most_bytes)
        except SendError as error:
            return await asyncio.to_thread(self._not_fetched, each, error)
        except Exception as error:  # the channel's own fault: later
            log.error("a channel failed", channel=each.medium.channel, error=type(error).__name__)
            return await asyncio.to_thread(self._not_fetched, each, SendError(Failure.UNKNOWN))
        await asyncio.to_thread(self._keep, each, content)
        return 1

    def _keep(self, each: Wanted, content: bytes) -> None:
        if each.medium.kind == RECORDING:
            self._put_recording(each, content)
            return
        with self.store.write() as connection:
            keep_file(connection, self.store.keys, each, content, self.clock.now())

    def _put_recording(self, each: Wanted, content: bytes) -> None:
        is_put = self.keep_recording(each.medium.caption.partition(":")[2], content)
        with self.store.write() as connection:
            end_file(connection, self.store.keys, each, is_put, self.clock.now())

    def _not_fetched(self, each: Wanted, error: SendError) -> int:
        now = self.clock.now()
        may_retry = error.failure in RETRYABLE or error.failure is Failure.UNKNOWN
        is_last = not may_retry or each.tries + 1 >= MOST_TRIES
        with self.store.write() as connection:
            if is_last:
                end_file(connection, self.store.keys, each, is_kept=False, now=now)
            else:
                wait = error.retry_after or min(FIRST_WAIT * 2**each.tries, LONGEST_WAIT)
                put_off(connection, each, now + wait)
        return int(is_last)
