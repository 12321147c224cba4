"""The running whole: arrivals gathered into batches, the heartbeat, and delivery after each commit.

APScheduler only says when to look; what is due is decided by the timers and Makker's own clock.
Turns that wait are taken in one loop and each channel sends in one of its own, so that a channel
that is slow or away holds up nothing else.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import DBAPIError

from bot.base import metrics
from bot.receiving.batches import Arrival, Taken, TurnTaker
from bot.sending.channel import Channel
from bot.sending.delivery import Delivery
from bot.sending.fetching import Fetcher
from conversations.reading.danger import hear_danger
from conversations.records.inputs import Message
from storage.messages import outbox

log = structlog.get_logger()
FILES = "files"  # the loop that fetches what citizens sent


_SAID_TO_STRANGERS = {
    Taken.STRANGER: "stranger.hello",
    Taken.STRANGER_IN_DANGER: "distress.stranger",
    Taken.BAD_CODE: "stranger.bad_code",
    Taken.ASKED: "shared.who",
    Taken.ASKED_AGAIN: "shared.who_again",
    Taken.NOT_NAMED: "shared.call",
    Taken.NAMED: "shared.welcome",
}
"""What is said to an address that is nobody's, or of which it is not known who writes."""


def _language_of(arrival: Arrival) -> str:
    """The language in which somebody unknown wrote of danger."""
    heard = hear_danger(arrival.event.text) if isinstance(arrival.event, Message) else None
    return "" if heard is None else heard.language


class NotTakenError(Exception):
    """An input could not be saved: nothing of it was kept, and it is to be delivered again."""


@dataclass(slots=True)
class Counts:
    """What a stretch of work amounted to."""

    turns: int = 0
    sent: int = 0


@dataclass(slots=True)
class Service:
    """One process of Makker. Everything here runs on one event loop; turns are taken in threads."""

    turn_taker: TurnTaker
    delivery: Delivery
    fetcher: Fetcher
    heartbeat_seconds: float = 1.0
    _queue: "asyncio.Queue[tuple[Arrival, asyncio.Future[Taken]]]" = field(init=False)
    _settling: asyncio.Lock = field(init=False)
    _sending: dict[str, asyncio.Lock] = field(init=False)
    _awake: dict[str, asyncio.Event] = field(init=False)  # a loop each: "" takes turns
    _tasks: list["asyncio.Task[None]"] = field(default_factory=list)
    _beside: set["asyncio.Task[None]"] = field(default_factory=set)
    _scheduler: AsyncIOScheduler | None = None
    is_driven: bool = False  # somebody settles step by step (the demo's clock): do not interfere

    async def start(self, has_heartbeat: bool = True) -> None:
        """Begin to take arrivals; with a heartbeat also to send, and to look at the clock."""
        channels = self.delivery.channels
        self._queue = asyncio.Queue()
        self._settling = asyncio.Lock()
        self._sending = {name: asyncio.Lock() for name in channels}
        self._awake = {name: asyncio.Event() for name in ("", FILES, *channels)}
        self.delivery.is_stopping = False
        self._tasks = [asyncio.create_task(self._take_arrivals())]
        if not has_heartbeat:
            return
        self._tasks.append(asyncio.create_task(self._when_woken("", self._take_turns)))
        self._tasks.append(asyncio.create_task(self._when_woken(FILES, self._fetch_files)))
        for channel in channels.values():
            send = partial(self._drain, channel)
            self._tasks.append(asyncio.create_task(self._when_woken(channel.name, send)))
        self._scheduler = AsyncIOScheduler()
        self._scheduler.add_job(self._beat, "interval", seconds=self.heartbeat_seconds)
        self._scheduler.start()

    async def stop(self) -> None:
        """Stop looking; what is not committed was not answered either."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        self.delivery.is_stopping = True
        async with AsyncExitStack() as stack:  # a send that began comes to its end
            for lock in (self._settling, *self._sending.values()):
                await stack.enter_async_context(lock)
            for task in (*self._tasks, *self._beside):
                task.cancel()
        await asyncio.gather(*self._tasks, *self._beside, return_exceptions=True)
        with suppress(DBAPIError):
            await asyncio.to_thread(self.delivery.release)

    async def submit(self, arrival: Arrival) -> Taken:
        """Take one input; when this returns, its turn is durable.

        Raises NotTakenError or the database's error when it is not, and nothing of it was kept.
        """
        result: asyncio.Future[Taken] = asyncio.get_running_loop().create_future()
        metrics.waiting.inc()
        await self._queue.put((arrival, result))
        taken = await result
        said = _SAID_TO_STRANGERS.get(taken)
        if said:
            language = _language_of(arrival) if taken is Taken.STRANGER_IN_DANGER else ""
            self.tell_stranger(arrival, said, language)
        return taken

    def tell_stranger(self, arrival: Arrival, text: str, language: str = "") -> None:
        """Send one neutral sentence to somebody unknown, beside everything else."""
        telling = self.delivery.tell_stranger(
            arrival.channel, arrival.address, text, arrival.provider_id, language
        )
        task = asyncio.create_task(telling)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    async def settle(self) -> Counts:
        """Take every turn that waits or is due, and send what may leave, until nothing is left."""
        counts = Counts()
        async with self._settling:
            while True:
                turns = await asyncio.to_thread(self.turn_taker.work)
                turns += 0 if turns else await self.fetcher.work()
                sent = 0 if turns else await self._deliver()
                counts.turns += turns
                counts.sent += sent
                if not turns and not sent:
                    return counts

    async def _deliver(self) -> int:
        channels = self.delivery.channels.values()
        return sum(await asyncio.gather(*(self._drain(channel) for channel in channels)))

    async def _drain(self, channel: Channel) -> int:
        async with self._sending[channel.name]:
            return await self.delivery.drain(channel)

    async def _take_turns(self) -> int:
        """Take the turns that wait, and let the channels send after each batch of them."""
        total = 0
        async with self._settling:
            while turns := await asyncio.to_thread(self.turn_taker.work):
                total += turns
                self._wake()
        return total

    async def _fetch_files(self) -> int:
        """Fetch what citizens sent, beside the turns; what came is the citizens' next turn."""
        fetched = await self.fetcher.work()
        if fetched:
            self._awake[""].set()
        return fetched

    async def next_due(self) -> datetime | None:
        """Return when the clock will next ask for something."""
        return await asyncio.to_thread(self._next_due)

    def _next_due(self) -> datetime | None:
        with self.turn_taker.store.read() as connection:
            return outbox.next_due(connection, self.turn_taker.clock.now())

    async def _beat(self) -> None:
        self._wake()
        self._awake[FILES].set()
        self._awake[""].set()

    def _wake_after(self, arrivals: Sequence[Arrival]) -> None:
        """After a batch: who has something to do, and nobody else."""
        self._wake()
        if any(isinstance(each.event, Message) and each.event.media_ref for each in arrivals):
            self._awake[FILES].set()
        if self.turn_taker.has_left:
            self.turn_taker.has_left = False
            self._awake[""].set()

    def _wake(self) -> None:
        """Let the channels send."""
        self.delivery.wake()
        for name in self.delivery.channels:
            self._awake[name].set()

    async def _when_woken(self, name: str, act: Callable[[], Awaitable[int]]) -> None:
        """Act when a batch of arrivals has something for it, and at every heartbeat."""
        while True:
            await self._awake[name].wait()
            self._awake[name].clear()
            if self.is_driven:
                continue
            try:
                await act()
            except Exception as error:  # the next beat tries again; a message may hold words
                kind = type(error.orig if isinstance(error, DBAPIError) else error).__name__
                log.error("a look at what is due failed", error=kind)

    async def _take_arrivals(self) -> None:
        """Gather what waits into one batch at a time; answer each after its commit."""
        while True:
            batch = [await self._queue.get()]
            while not self._queue.empty() and len(batch) < self.turn_taker.batch_size:
                batch.append(self._queue.get_nowait())
            metrics.waiting.dec(len(batch))
            await self._take_batch(batch)
            self._wake_after([arrival for arrival, _ in batch])

    async def _take_batch(self, batch: list[tuple[Arrival, "asyncio.Future[Taken]"]]) -> None:
        try:
            with metrics.batch_seconds.time():
                taken = await asyncio.to_thread(
                    self.turn_taker.take, [arrival for arrival, _ in batch]
                )
        except Exception as error:
            log.error("a batch could not be taken", error=type(error).__name__)
            for _, result in batch:
                if not result.done():
                    result.set_exception(error)
            return
        for (_, result), what in zip(batch, taken, strict=True):
            if what is Taken.FAILED and not result.done():
                result.set_exception(NotTakenError())
            elif not result.done():
                result.set_result(what)
