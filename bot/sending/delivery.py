"""Sending what turns decided, after their commit: in order for each person, at each channel's pace.

    claim what may leave (`claiming.py`) → send → write down how it ended

One process at a time sends on a channel, so its pace is kept; several processes share the channels,
and a lease that runs out is taken over. Retries back off; what may have arrived is not sent twice
unless the channel says so, and that is counted. A message that hangs holds up its own phone only.
"""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection

from bot.base import metrics
from bot.base.clock import Clock
from bot.sending.channel import RETRYABLE, Channel, Failure, LiveChannel, SendError
from bot.sending.claiming import Claim, Claimer, failed, result_of
from bot.sending.looking import LOOKS_AHEAD, Looker, Ready
from bot.sending.pace import Pace, Wait, first_of, gap_of, waits_on
from bot.sending.unknowns import count_again, earlier_try, may_try_again, note_copies
from bot.showing.rendering import Rendered
from bot.showing.saying import House
from conversations.records.channel import traits_of
from conversations.records.inputs import Undelivered
from conversations.records.outcome import Pending
from locales.catalog import Catalog
from storage.messages import inbox, leases
from storage.messages.open_buttons import buttons_are_gone
from storage.messages.outbox import Status
from storage.messages.stopping import refuse_queue
from storage.messages.tries import Result, end_tries
from storage.store import Store

log = structlog.get_logger()

MOST_TRIES = 40  # with the longest wait an hour: more than a day of tries
FIRST_BACKOFF = timedelta(seconds=2)
LONGEST_BACKOFF = timedelta(hours=1)
CHANGE_SECONDS = 3.0  # the longest that changing earlier messages may hold up a person's next
STRAGGLES_AFTER = 0.25  # seconds after which others are no longer held up by a slow send
UNTRIED = "untried"  # a try that came to nothing, because the lease was nearly over


Flying = dict["asyncio.Task[Result]", Ready]


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
    wait: Wait | None = None  # how to wait for a moment; None: on the clock
    _paces: dict[str, Pace] = field(default_factory=dict)
    _typing: set[str] = field(default_factory=set)  # phones that show it while they rest
    _besides: set["asyncio.Task[None]"] = field(default_factory=set)
    _news: dict[str, asyncio.Event] = field(default_factory=dict)  # of channels that send now

    async def deliver(self) -> int:
        """Send all that may leave now; return how many a provider took."""
        counts = await asyncio.gather(*(self.drain(c) for c in self.channels.values()))
        return sum(counts)

    def release(self) -> None:
        """Give the leases back, so that another process need not wait until they run out."""
        with self.store.write() as connection:
            leases.release_leases(connection, self.holder)

    async def tell_stranger(
        self, channel: str, address: str, text: str, key: str, language: str = ""
    ) -> None:
        """Send one neutral sentence to somebody unknown; it is not worth a second try.

        With a language it is said in that one and in Danish, in one message.
        """
        catalogs = [self.catalogs[code] for code in dict.fromkeys((language or "da", "da"))]
        said = (each.find(text, wordings=traits_of(channel).wordings) or "" for each in catalogs)
        words = "\n\n".join(said)
        place = await asyncio.to_thread(self._place_for, self.channels[channel])
        now = self.clock.now()
        if place > now + LOOKS_AHEAD:
            return
        await self._until(self._pace(self.channels[channel]).place(place, now))
        try:
            await self.channels[channel].send(address, Rendered(words), f"stranger.{key}")
        except SendError as error:
            metrics.send_errors.labels(channel, error.failure.value).inc()

    def _place_for(self, channel: Channel) -> datetime:
        now = self.clock.now()
        if not channel.per_second:
            return now
        with self.store.write() as connection:
            return leases.take_places(connection, channel.name, gap_of(channel), 1, now)

    async def drain(self, channel: Channel) -> int:
        """Send all that may leave now on one channel; return how many the provider took."""
        total = 0
        flying: Flying = {}
        news = self._news[channel.name] = asyncio.Event()
        while True:
            news.clear()
            claim = await asyncio.to_thread(self._claim, channel)
            for one in claim.ready:
                flying[asyncio.create_task(self._send(channel, one))] = one
            self._show_typing(channel, claim.resting)
            if claim.refused:
                await asyncio.to_thread(self._end, channel, claim.refused)
            if flying:
                total += await self._land(channel, flying)
            elif claim.refused or claim.has_changed:
                continue
            elif claim.next_at is not None and not self.is_stopping:
                await first_of(news.wait(), self._until(claim.next_at))
            else:
                return total

    def has_room(self, name: str) -> bool:
        """Take room for a side call on a channel; whoever gets none leaves it, or asks later."""
        channel = self.channels.get(name)
        has_room = channel is None or self._pace(channel).side_call(self.clock.now())
        if not has_room:
            metrics.no_room.labels(name).inc()
        return has_room

    def wake(self) -> None:
        """There may be something new to send: no phone's rest holds it up."""
        for news in self._news.values():
            news.set()

    async def _land(self, channel: Channel, flying: Flying) -> int:
        """Write down the sends that have ended; wait for none that is slow, nor while others may
        be sent."""
        news = self._news[channel.name]
        await first_of(asyncio.wait(flying), news.wait(), seconds=STRAGGLES_AFTER)
        landed = [task for task in flying if task.done()]
        results = [task.result() for task in landed]
        for task in landed:
            self._pace(channel).end(flying.pop(task).address, self.clock.now())
        if results:
            await asyncio.to_thread(self._end, channel, results)
        return sum(result.status is Status.SENT for result in results)

    def _claim(self, channel: Channel) -> Claim:
        if self.is_stopping:
            return Claim()
        looker = Looker(self.store, self.catalogs, self.house, self.holder)
        return Claimer(looker).claim(channel, self._pace(channel), self.clock.now())

    def _show_typing(self, channel: Channel, resting: frozenset[str]) -> None:
        """Where a message waits for a phone's rest to end, show that it is coming."""
        if not isinstance(channel, LiveChannel):
            return
        for address in resting - self._typing:
            if self.has_room(channel.name):
                self._beside(channel.show_typing(address))
        self._typing = set(resting)

    async def _send(self, channel: Channel, one: Ready) -> Result:
        message = one.message
        await self._until(one.leaves_at)
        held_until = self._pace(channel).held_until
        now = self.clock.now()
        if now >= one.give_back_at or (held_until and held_until > now):
            return result_of(message, Status.QUEUED, error=UNTRIED, retry_at=held_until)
        key = f"{message.person}.{message.no}"
        if not one.is_last:  # what is told of a part says nothing of the whole
            key = f"{key}.{message.parts_sent}"
        try:
            earlier = await earlier_try(self.store, channel, message, one.address, one.part)
            if message.unknowns and not earlier:  # it may have been asked about: a call of its own
                now = self.clock.now()
                await self._until(self._pace(channel).place(now, now))
            provider_id = earlier or await channel.send(one.address, one.part, key)
        except SendError as error:
            metrics.send_errors.labels(channel.name, error.failure.value).inc()
            return self._not_sent(channel, one, error)
        except Exception as error:  # the channel's own fault: whether it was sent is unknown
            metrics.send_errors.labels(channel.name, Failure.UNKNOWN.value).inc()
            log.error("a channel failed", channel=channel.name, error=type(error).__name__)
            return self._not_sent(channel, one, SendError(Failure.UNKNOWN))
        changed = await self._change(channel, one) if one.changes else ()
        return replace(self._was_sent(channel, one, provider_id), changed=changed)

    async def _change(self, channel: Channel, one: Ready) -> tuple[tuple[int, int], ...]:
        """Show what was answered; return which messages need no more change."""
        assert isinstance(channel, LiveChannel)
        done: list[tuple[int, int]] = []
        with suppress(TimeoutError):
            async with asyncio.timeout(CHANGE_SECONDS):
                for change in one.changes:
                    if not self.has_room(channel.name):
                        break  # they go with the next message
                    shown = channel.show_answer(
                        one.address, change.sent_as, change.part, change.answer
                    )
                    done += [(change.person, change.no)] if await shown else []
        return tuple(done)

    def _was_sent(self, channel: Channel, one: Ready, provider_id: str) -> Result:
        metrics.sent.labels(channel.name).inc()
        message = one.message
        if not one.is_last:
            sent = message.parts_sent + 1
            return result_of(message, Status.QUEUED, parts_sent=sent, provider_id=provider_id)
        return result_of(
            message,
            Status.SENT,
            provider_id=provider_id,
            finished=one.finished,
            has_open_buttons=bool(one.part.keys and message.is_question),
        )

    def _not_sent(self, channel: Channel, one: Ready, error: SendError) -> Result:
        message = one.message
        now = self.clock.now()
        wait = error.retry_after or backoff(message.tries)
        if error.failure is Failure.BUSY and error.retry_after:
            self._pace(channel).said_busy(one.address, now, now + wait)
        is_unknown = error.failure is Failure.UNKNOWN
        again = is_unknown and may_try_again(channel, message.unknowns + 1)
        if again:
            count_again(channel)
        if again or (error.failure in RETRYABLE and message.tries + 1 < MOST_TRIES):
            return result_of(
                message, Status.QUEUED, error=error.failure.value, retry_at=now + wait,
                finished=one.finished if is_unknown else "",
            )  # fmt: skip
        return failed(message, error)

    def _end(self, channel: Channel, results: Sequence[Result]) -> None:
        """Write down how the tries ended; what failed for good becomes an input for its person."""
        now = self.clock.now()
        held_until = self._pace(channel).held_until
        with self.store.write() as connection:
            end_tries(connection, self.store.keys, results, now)
            buttons_are_gone(connection, [name for result in results for name in result.changed])
            note_copies(connection, channel, results, now)
            if held_until is not None and held_until > now:
                leases.hold_channel(connection, channel.name, held_until)
            for result in results:
                if result.status in (Status.FAILED, Status.UNKNOWN):
                    self._tell(connection, channel, result, now)

    def _tell(
        self, connection: Connection, channel: Channel, result: Result, now: datetime
    ) -> None:
        if result.error == Failure.REFUSED:  # ours to mend: the request is kept, sealed
            metrics.refused.labels(channel.name).inc()
            log.error("a message was refused", channel=channel.name, message=_name(result))
        else:
            log.warning("not sent", channel=channel.name, error=result.error)
        is_opt_out = result.error == Failure.BLOCKED
        if is_opt_out:
            self._leave(
                connection,
                refuse_queue(
                    connection,
                    self.store.keys,
                    result.person,
                    channel.name,
                    result.no,
                    result.error,
                ),
                now,
            )
        event = Undelivered(result.no, is_opt_out, result.error, channel.name)
        pending = Pending(result.person, event, f"undelivered.{_name(result)}", result.person)
        self._leave(connection, [pending], now)

    def _leave(self, connection: Connection, pending: Sequence[Pending], now: datetime) -> None:
        inbox.leave(connection, self.store.keys, pending, now)

    def _pace(self, channel: Channel) -> Pace:
        rest = timedelta(seconds=channel.rest_seconds)
        return self._paces.setdefault(channel.name, Pace(rest, channel.per_second))

    async def _until(self, moment: datetime) -> None:
        if moment > self.clock.now():
            await (self.wait or waits_on(self.clock))(moment)

    def _beside(self, showing: Coroutine[Any, Any, None]) -> None:
        """Let something run that nobody waits for."""
        task = asyncio.create_task(showing)
        self._besides.add(task)
        task.add_done_callback(self._besides.discard)


def backoff(tries: int) -> timedelta:
    """Return how long to wait after `tries` failed tries: doubling, at most an hour."""
    doubled: timedelta = FIRST_BACKOFF * 2 ** min(tries, 16)
    return min(doubled, LONGEST_BACKOFF)


def _name(result: Result) -> str:
    return f"{result.person}.{result.no}"
