"""Sending what turns decided, after their commit: in order for each person, at each channel's pace.

    lease the channel → take each person's first message → render → write the try down → commit
    → send → write down how it ended

One process at a time sends on a channel, so its pace is kept; several processes share the channels,
and a lease that runs out is taken over. Retries back off; what may have arrived is not sent twice
unless the channel says so, and that is counted.
"""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot import metrics
from bot.channels.base import RETRYABLE, Channel, Failure, SendError
from bot.clock import Clock
from bot.rendering import GateRefusedError, House, Rendered, Renderer
from conversations.events import Undelivered
from conversations.records import Pending
from locales.catalog import Catalog
from storage import inbox, outbox
from storage.codec import Content
from storage.looking_up import Lookup
from storage.outbox import Message, Result, Status
from storage.people import addresses_of
from storage.store import Store

log = structlog.get_logger()

LEASE_SECONDS = 30
MOST_AT_ONCE = 64
MOST_TRIES = 40  # with the longest wait an hour: more than a day of tries
FIRST_BACKOFF = timedelta(seconds=2)
LONGEST_BACKOFF = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Ready:
    """A message that is rendered, with where it goes."""

    message: Message
    address: str
    rendered: Rendered


@dataclass(slots=True)
class Delivery:
    """Sends the outgoing rows of every channel that this process can lease."""

    store: Store
    channels: Mapping[str, Channel]
    catalogs: Mapping[str, Catalog]
    house: House
    clock: Clock
    holder: str
    is_stopping: bool = False
    _paces: dict[str, "Pace"] = field(default_factory=dict)

    async def deliver(self) -> int:
        """Send all that may leave now; return how many a provider took."""
        counts = await asyncio.gather(*(self._drain(c) for c in self.channels.values()))
        return sum(counts)

    def release(self) -> None:
        """Give the leases back, so that another process need not wait until they run out."""
        with self.store.write() as connection:
            outbox.release_leases(connection, self.holder)

    async def greet_stranger(
        self, channel: str, address: str, key: str, said: str = "stranger.hello"
    ) -> None:
        """Tell an unknown sender one neutral sentence; it is not worth a second try."""
        words = self.catalogs["da"].find(said, channel=channel) or ""
        try:
            await self.channels[channel].send(address, Rendered(words), f"stranger.{key}")
        except SendError as error:
            metrics.send_errors.labels(channel, error.failure.value).inc()

    async def _drain(self, channel: Channel) -> int:
        total = 0
        while not self.is_stopping:
            ready, refused = await asyncio.to_thread(self._claim, channel)
            if not ready and not refused:
                return total
            ended = await asyncio.gather(*(self._send(channel, one) for one in ready))
            await asyncio.to_thread(self._end, channel, [*ended, *refused])
            total += sum(result.status is Status.SENT for result in ended)
        return total

    def _claim(self, channel: Channel) -> tuple[list[Ready], list[Result]]:
        """Take the messages that may leave, and say which may not be sent at all."""
        now = self.clock.now()
        if not self._has_queued(channel, now):
            return [], []
        with self.store.write() as connection:
            if not outbox.take_lease(
                connection, f"send {channel.name}", self.holder, now, LEASE_SECONDS
            ):
                return [], []
            outbox.expire_stale(connection, now)
            most = most_at_once(channel.per_second)
            due = outbox.due_messages(connection, self.store.keys, channel.name, now, most)
            ready, refused = self._prepare(connection, channel, due, now)
            if due:
                outbox.begin_attempts(connection, due, now)
        return ready, refused

    def _has_queued(self, channel: Channel, now: datetime) -> bool:
        """A look that takes no lock, so that an idle heartbeat writes nothing."""
        with self.store.read() as connection:
            return outbox.has_queued(connection, channel.name, now)

    def _prepare(
        self, connection: Connection, channel: Channel, due: Sequence[Message], now: datetime
    ) -> tuple[list[Ready], list[Result]]:
        ready: list[Ready] = []
        refused: list[Result] = []
        lookup = Lookup(connection, self.store.keys, now)
        for message in due:
            try:
                ready.append(self._ready(connection, channel, message, lookup))
            except SendError as error:
                refused.append(_failed(message, error.failure))
        return ready, refused

    def _ready(
        self, connection: Connection, channel: Channel, message: Message, lookup: Lookup
    ) -> Ready:
        if message.was_cut_short and not self._may_send_again(channel, message.tries):
            raise SendError(Failure.UNKNOWN)
        if message.content is None:
            raise SendError(Failure.REFUSED)
        address = addresses_of(connection, self.store.keys, message.person).get(channel.name)
        if address is None:
            raise SendError(Failure.BAD_ADDRESS)
        renderer = Renderer(
            self.catalogs, self.house, lookup, channel, message.person, message.is_citizen
        )
        return Ready(message, address, self._render(renderer, message.content))

    def _render(self, renderer: Renderer, content: Content) -> Rendered:
        try:
            return renderer.render(content)
        except GateRefusedError as error:
            metrics.gate_refusals.inc()
            log.error("the gate refused a message", text=str(error))
        except (LookupError, ValueError) as error:  # one message's fault holds up no other
            log.error("a message has no words", text=content.text.key, error=type(error).__name__)
        raise SendError(Failure.REFUSED)

    def _may_send_again(self, channel: Channel, tries: int) -> bool:
        """Whether to send once more what may have arrived: the channel's policy, and counted."""
        may = tries <= channel.resends_unknown
        if may:
            metrics.resent_unknown.labels(channel.name).inc()
        return may

    async def _send(self, channel: Channel, one: Ready) -> Result:
        message = one.message
        await self._pace(channel).wait()
        key = f"{message.person}.{message.no}"
        try:
            provider_id = await channel.send(one.address, one.rendered, key)
        except SendError as error:
            metrics.send_errors.labels(channel.name, error.failure.value).inc()
            return self._not_sent(channel, message, error)
        except Exception as error:  # the channel's own fault: whether it was sent is unknown
            metrics.send_errors.labels(channel.name, Failure.UNKNOWN.value).inc()
            log.error("a channel failed", channel=channel.name, error=type(error).__name__)
            return self._not_sent(channel, message, SendError(Failure.UNKNOWN))
        metrics.sent.labels(channel.name).inc()
        return Result(
            message.person,
            message.no,
            message.tries + 1,
            Status.SENT,
            provider_id,
            finished=one.rendered.text if message.is_citizen else "",
        )

    def _not_sent(self, channel: Channel, message: Message, error: SendError) -> Result:
        is_unknown = error.failure is Failure.UNKNOWN
        again = is_unknown and self._may_send_again(channel, message.tries + 1)
        if again or (error.failure in RETRYABLE and message.tries + 1 < MOST_TRIES):
            wait = error.retry_after or backoff(message.tries)
            return Result(
                message.person,
                message.no,
                message.tries + 1,
                Status.QUEUED,
                error=error.failure.value,
                retry_at=self.clock.now() + wait,
            )
        return _failed(message, error.failure)

    def _end(self, channel: Channel, results: Sequence[Result]) -> None:
        """Write down how the tries ended; what failed for good becomes an input for its person."""
        now = self.clock.now()
        with self.store.write() as connection:
            outbox.end_attempts(connection, self.store.keys, results, now)
            for result in results:
                if result.status in (Status.FAILED, Status.UNKNOWN):
                    log.warning("not sent", channel=channel.name, error=result.error)
                    self._tell(connection, result, now)

    def _tell(self, connection: Connection, result: Result, now: datetime) -> None:
        event = Undelivered(result.no, is_opt_out=result.error == Failure.BLOCKED)
        pending = Pending(
            result.person, event, f"undelivered.{result.person}.{result.no}", result.person
        )
        inbox.leave(connection, self.store.keys, [pending], now)

    def _pace(self, channel: Channel) -> "Pace":
        return self._paces.setdefault(channel.name, Pace(channel.per_second))


def most_at_once(per_second: float) -> int:
    """Return how many to send under one lease: few at a slow pace, so that it does not run out."""
    if not per_second:
        return MOST_AT_ONCE
    return max(1, min(MOST_AT_ONCE, int(per_second * LEASE_SECONDS / 3)))


def backoff(tries: int) -> timedelta:
    """Return how long to wait after `tries` failed tries: doubling, at most an hour."""
    doubled: timedelta = FIRST_BACKOFF * 2 ** min(tries, 16)
    return min(doubled, LONGEST_BACKOFF)


def _failed(message: Message, failure: Failure) -> Result:
    status = Status.UNKNOWN if failure is Failure.UNKNOWN else Status.FAILED
    return Result(message.person, message.no, message.tries + 1, status, error=failure.value)


class Pace:
    """Spaces sends evenly, so that a channel's limit a second is never passed."""

    def __init__(self, per_second: float) -> None:
        self._gap = 1 / per_second if per_second else 0.0
        self._next = 0.0

    async def wait(self) -> None:
        """Wait for the next free place."""
        if not self._gap:
            return
        now = time.monotonic()
        place = max(now, self._next)
        self._next = place + self._gap
        if place > now:
            await asyncio.sleep(place - now)
