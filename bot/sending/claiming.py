"""Which messages may leave a channel now: each person's first, rendered and at the channel's pace.

    lease the channel → take each person's first message → render → write the try down → commit

What may not be sent at all is said here too. How it is sent, and what became of it, is
`delivery.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection

from bot.base import metrics
from bot.sending.channel import Channel, Failure, LiveChannel, SendError
from bot.sending.old_buttons import Change, changes
from bot.sending.pace import NEVER, Pace, gap_of
from bot.sending.unknowns import check_window, may_try_again
from bot.showing.rendering import GateRefusedError, House, Rendered, Renderer
from conversations.records.channel import traits_of
from locales.catalog import Catalog
from storage.cases.lookup import Lookup
from storage.codec import Content
from storage.messages import leases, outbox
from storage.messages.leases import Lease
from storage.messages.open_buttons import stale_buttons
from storage.messages.outbox import Message, Result, Status
from storage.people.people import addresses_on
from storage.store import Store

log = structlog.get_logger()

LEASE_SECONDS = 30
MARGIN_SECONDS = 5  # so long before its lease ends a process begins no send
MOST_AT_ONCE = 64
LOOKS_AHEAD = timedelta(seconds=2)  # a channel that is held for longer is left alone


@dataclass(frozen=True, slots=True)
class Ready:
    """A message that is rendered, with where it goes and when it may leave."""

    message: Message
    address: str
    part: Rendered
    is_last: bool
    finished: str  # the whole message's words
    changes: Sequence[Change] = ()  # what this person's earlier messages are to show
    leaves_at: datetime = NEVER
    give_back_at: datetime = NEVER


@dataclass(frozen=True, slots=True)
class Claim:
    """What one look at a channel's queue gives."""

    ready: Sequence[Ready] = ()
    refused: Sequence[Result] = ()
    resting: frozenset[str] = frozenset()  # phones with a message that waits for their rest to end
    next_at: datetime | None = None  # when the first of them may get it


@dataclass(frozen=True, slots=True)
class Claimer:
    """Takes what may leave, for one process."""

    store: Store
    catalogs: Mapping[str, Catalog]
    house: House
    holder: str

    def claim(self, channel: Channel, pace: Pace, now: datetime) -> Claim:
        """Take the messages that may leave, and say which may not be sent at all."""
        if not self._has_queued(channel, now):
            return Claim()
        with self.store.write() as connection:
            lease = leases.take_lease(
                connection, f"send {channel.name}", self.holder, now, LEASE_SECONDS
            )
            if lease is None:
                return Claim()
            if lease is Lease.NEW:
                pace.begin_anew(now)
            outbox.expire_stale(connection, now)
            if self._is_held(connection, channel, now):
                return Claim()
            return self._choose(connection, channel, pace, now)

    def _has_queued(self, channel: Channel, now: datetime) -> bool:
        """A look that takes no lock, so that an idle heartbeat writes nothing."""
        with self.store.read() as connection:
            return outbox.has_queued(connection, channel.name, now)

    def _is_held(self, connection: Connection, channel: Channel, now: datetime) -> bool:
        until = leases.held_until(connection, channel.name)
        return until is not None and until > now + LOOKS_AHEAD

    def _choose(self, connection: Connection, channel: Channel, pace: Pace, now: datetime) -> Claim:
        """Of each person's first message, those whose phone does not rest; tried from here on."""
        most = most_at_once(channel.per_second)
        keys = self.store.keys
        lookup = Lookup(connection, keys, now, self.house.zone)
        begun: list[Message] = []
        ready: list[Ready] = []
        refused: list[Result] = []
        rests: dict[str, datetime] = {}
        limit = most + pace.resting(now)
        due = outbox.due_messages(connection, keys, channel.name, now, limit)
        people = {message.person for message in due}
        addresses = addresses_on(connection, keys, people, channel.name)
        for message in due:
            address = addresses.get(message.person, "")
            free_at = pace.free_at(address, now)
            if free_at > now:
                rests[address] = free_at
                continue
            if len(ready) >= most:
                break
            begun.append(message)
            try:
                ready.append(self._ready(channel, message, address, lookup))
                pace.begin(address)
            except SendError as error:
                refused.append(failed(message, error))
        if begun:
            outbox.begin_attempts(connection, begun, now)
        if isinstance(channel, LiveChannel):
            ready = self._with_changes(connection, channel, ready, lookup)
        return Claim(
            self._placed(connection, channel, ready, now),
            refused,
            frozenset(address for address, until in rests.items() if until < NEVER),
            min((until for until in rests.values() if until < NEVER), default=None),
        )

    def _placed(
        self, connection: Connection, channel: Channel, ready: list[Ready], now: datetime
    ) -> list[Ready]:
        """Give each message its place at the channel's pace."""
        gap = gap_of(channel)
        first = now
        if gap and ready:
            places = len(ready) + sum(len(one.changes) for one in ready)
            first = leases.take_places(connection, channel.name, gap, places, now)
        give_back_at = now + timedelta(seconds=LEASE_SECONDS - MARGIN_SECONDS)
        return [
            replace(one, leaves_at=first + gap * place, give_back_at=give_back_at)
            for place, one in enumerate(ready)
        ]

    def _with_changes(
        self, connection: Connection, channel: Channel, ready: list[Ready], lookup: Lookup
    ) -> list[Ready]:
        """Add what these people's earlier messages are to show, now that they are answered."""
        stale = stale_buttons(connection, self.store.keys, {one.message.person for one in ready})
        if not stale:
            return ready
        return [
            replace(one, changes=tuple(changes(own, renderer.render, channel.parts)))
            for one in ready
            for own in [[each for each in stale if each.person == one.message.person]]
            for renderer in [self._renderer(channel, one.message, lookup)]
        ]

    def _renderer(self, channel: Channel, message: Message, lookup: Lookup) -> Renderer:
        return Renderer(
            self.catalogs,
            self.house,
            lookup,
            traits_of(channel.name),
            message.person,
            message.is_citizen,
        )

    def _ready(self, channel: Channel, message: Message, address: str, lookup: Lookup) -> Ready:
        if message.was_cut_short and not may_try_again(channel, message.unknowns):
            raise SendError(Failure.UNKNOWN)
        check_window(lookup.connection, channel, message, lookup.now)
        if message.content is None:
            raise SendError(Failure.REFUSED)
        if not address:
            raise SendError(Failure.BAD_ADDRESS)
        rendered = self._render(self._renderer(channel, message, lookup), message.content)
        parts = channel.parts(rendered)
        place = min(message.parts_sent, len(parts) - 1)
        return Ready(message, address, parts[place], place == len(parts) - 1, rendered.text)

    def _render(self, renderer: Renderer, content: Content) -> Rendered:
        try:
            return renderer.render(content)
        except GateRefusedError as error:
            metrics.gate_refusals.inc()
            log.error("the gate refused a message", text=str(error))
        except (LookupError, ValueError) as error:  # one message's fault holds up no other
            log.error("a message has no words", text=content.text.key, error=type(error).__name__)
        raise SendError(Failure.REFUSED)


def most_at_once(per_second: float) -> int:
    """Return how many to send at once: about a second's, so that what comes later waits little."""
    return max(1, min(MOST_AT_ONCE, int(per_second))) if per_second else MOST_AT_ONCE


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
