"""Taking what may leave a channel: rendered before (`looking.py`), looked at once more here.

    lease the channel → look once more at the people → write the try down → a place → commit

What changed since it was rendered is left alone, and rendered anew at the next look. How it is
sent, and what became of it, is `delivery.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from bot.sending.channel import Channel, Failure, SendError
from bot.sending.looking import Look, Looker, Ready, lease_of
from bot.sending.pace import NEVER, Pace, gap_of
from bot.sending.unknowns import count_again
from storage.messages import leases, outbox
from storage.messages.leases import Lease
from storage.messages.outbox import Message, Status
from storage.messages.readers import as_they_are
from storage.messages.tries import Result, begin_tries

LEASE_SECONDS = 30
MARGIN_SECONDS = 5  # so long before its lease ends a process begins no send


@dataclass(frozen=True, slots=True)
class Claim:
    """What one look at a channel's queue gives."""

    ready: Sequence[Ready] = ()
    refused: Sequence[Result] = ()
    resting: frozenset[str] = frozenset()  # phones with a message that waits for their rest to end
    next_at: datetime | None = None  # when the first of them may get it
    has_changed: bool = False  # something was not as it was rendered: look again


@dataclass(frozen=True, slots=True)
class Claimer:
    """Takes what may leave, for one process."""

    looker: Looker

    def claim(self, channel: Channel, pace: Pace, now: datetime) -> Claim:
        """Take the messages that may leave, and say which may not be sent at all."""
        look = self.looker.look(channel, pace, now)
        if look.has_no_sender:
            return self._begin(channel, pace, now)
        if look.is_empty:
            return _resting(look)
        with self.looker.store.write() as connection:
            lease = self._lease(connection, channel, pace, now)
            if lease is Lease.KEPT:
                return self._take(connection, channel, pace, now, look)
        return Claim(has_changed=lease is Lease.NEW)

    def _begin(self, channel: Channel, pace: Pace, now: datetime) -> Claim:
        with self.looker.store.write() as connection:
            lease = self._lease(connection, channel, pace, now)
        return self.claim(channel, pace, now) if lease else Claim()

    def _lease(
        self, connection: Connection, channel: Channel, pace: Pace, now: datetime
    ) -> Lease | None:
        """Take the lease, or keep it; with a new one every phone rests first."""
        name = lease_of(channel)
        lease = leases.take_lease(connection, name, self.looker.holder, now, LEASE_SECONDS)
        if lease is Lease.NEW:  # another process may have written to anybody until now
            pace.begin_anew(now)
        return lease

    def _take(
        self, connection: Connection, channel: Channel, pace: Pace, now: datetime, look: Look
    ) -> Claim:
        """Write a try of each down that is still as it was when it was rendered."""
        outbox.expire(connection, look.stale)
        found = [one.message for one in look.ready] + [message for message, _ in look.failed]
        begun = begin_tries(connection, _unchanged(connection, channel, look, found), now)
        names = {message.name for message in begun}
        ready = [one for one in look.ready if one.message.name in names]
        for one in ready:
            pace.begin(one.address)
            if one.message.was_cut_short:
                count_again(channel)
        return replace(
            _resting(look),
            ready=_placed(connection, channel, pace, ready, now),
            refused=[failed(m, error) for m, error in look.failed if m.name in names],
            has_changed=len(begun) < len(found) or bool(look.stale),
        )


def _unchanged(
    connection: Connection, channel: Channel, look: Look, found: Sequence[Message]
) -> list[Message]:
    """Those that name nobody who was erased, moved, or has another case by now."""
    people = as_they_are(connection, look.people.keys(), channel.name)
    changed = {each for each, reader in look.people.items() if people.get(each) != reader}
    return [each for each in found if not look.named[each.name] & changed]


def _resting(look: Look) -> Claim:
    rests = {address: until for address, until in look.rests.items() if until < NEVER}
    return Claim(resting=frozenset(rests), next_at=min(rests.values(), default=None))


def _placed(
    connection: Connection, channel: Channel, pace: Pace, ready: Sequence[Ready], now: datetime
) -> list[Ready]:
    """Give each message its place at the channel's pace."""
    gap = gap_of(channel)
    first = now
    if gap and ready:
        first = leases.take_places(connection, channel.name, gap, len(ready), now)
    give_back_at = now + timedelta(seconds=LEASE_SECONDS - MARGIN_SECONDS)
    return [
        replace(one, leaves_at=pace.place(first + gap * nth, now), give_back_at=give_back_at)
        for nth, one in enumerate(ready)
    ]


def result_of(message: Message, status: Status, **more: Any) -> Result:
    """Return how a try at this message ended; what was sent of it before stays so."""
    more.setdefault("parts_sent", message.parts_sent)
    return Result(
        message.person, message.no, message.tries + 1, status, words_of=message.words_of, **more
    )


def failed(message: Message, error: SendError) -> Result:
    """How a try that failed for good ended."""
    status = Status.UNKNOWN if error.failure is Failure.UNKNOWN else Status.FAILED
    return result_of(message, status, error=error.failure.value, refused=error.request)
