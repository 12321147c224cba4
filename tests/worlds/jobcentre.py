"""What every world of the tests has of the real jobcentre: turn taker, delivery, a still clock.

A fault that the service would live through fails a test here. Whatever would run in a thread of
its own runs at once, so that a test is one step after the other.
"""

import asyncio
import atexit
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import Row, select

from bot.base.clock import MovableClock
from bot.receiving.batches import MOST_EACH, Arrival, TurnTaker
from bot.sending.channel import Channel, Failure, SendError
from bot.sending.claiming import Claim, Claimer
from bot.sending.delivery import Delivery
from bot.sending.looking import Looker
from bot.showing.rendering import GateRefusedError, Rendered, Renderer
from conversations.records.case import Nudge, State
from conversations.records.inputs import Event, Message
from conversations.records.outcome import Outcome
from locales.catalog import Catalog
from storage import schema
from storage.cases.lookup import Lookup
from storage.codec import Content, load_content
from storage.messages import outbox
from storage.people.people import addresses_of
from storage.rows import question_imprint, read_case, read_nudge, read_run
from storage.store import Store
from tests.worlds.reviewing import check_review


def still_clock(at: datetime) -> MovableClock:
    """Return a clock that moves only when a test moves it."""
    clock = MovableClock(wall=lambda: at)
    clock.hold(at)
    return clock


T = TypeVar("T")


@dataclass
class WatchedTaker(TurnTaker):
    """The real turn taker, and the turns that it took, in order."""

    events: list[Event] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)  # of each event

    def take_turns_of(self, person: int) -> None:
        """Take what waits for one person, and leave the others' for later."""
        self._work_batch(1, MOST_EACH, self.clock.now(), only=person)

    def _one_turn(self, state: State, event: Event, now: datetime) -> Outcome:
        outcome = super()._one_turn(state, event, now)
        faults = [note for note in outcome.notes if note.startswith("a turn failed")]
        assert not faults, faults
        check_review(outcome, event, now, self.world)
        self.events.append(event)
        self.outcomes.append(outcome)
        return outcome

    def _count_failure(self, person: int, now: datetime, error: Exception) -> None:
        raise error


@dataclass(frozen=True, slots=True)
class WatchedLooker(Looker):
    """The real looker: to citizens it has only the texts that are theirs."""

    citizens_catalogs: Mapping[str, Catalog] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def renderer(
        self, channel: Channel, message: outbox.Message, lookup: Lookup, is_citizen: bool
    ) -> Renderer:
        renderer = Looker.renderer(self, channel, message, lookup, is_citizen)
        catalogs = self.citizens_catalogs if is_citizen else self.catalogs
        return replace(renderer, catalogs=catalogs)

    def render(self, renderer: Renderer, content: Content) -> Rendered:
        try:
            return renderer.render(content)
        except GateRefusedError as error:
            self.refused.append(str(error))
            raise SendError(Failure.REFUSED) from error


@dataclass
class WatchedDelivery(Delivery):
    """The real delivery, and what the gate refused."""

    citizens_catalogs: Mapping[str, Catalog] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def _claim(self, channel: Channel) -> Claim:
        looker = WatchedLooker(
            self.store, self.catalogs, self.house, self.holder,
            self.citizens_catalogs, self.refused,
        )  # fmt: skip
        return Claimer(looker).claim(channel, self._pace(channel), self.clock.now())


# --- words that all worlds have -------------------------------------------------------------------


@dataclass(eq=False)
class Jobcentre:
    """A store and a clock that stands still: how its people write, and what is in it."""

    store: Store
    clock: MovableClock
    numbers: Iterator[int] = field(default_factory=lambda: count(1), kw_only=True)

    def address(self, person: int, channel: str = "telegram") -> str:
        with self.store.read() as connection:
            return addresses_of(connection, self.store.keys, person)[channel]

    def arrival(
        self, person: int, event: Event | str, provider_id: str = "", channel: str = "telegram"
    ) -> Arrival:
        event = Message(event) if isinstance(event, str) else event
        name = provider_id or f"in-{next(self.numbers)}"
        return Arrival(channel, self.address(person, channel), name, event)

    # --- looking ---

    def rows(self, table: Any, *conditions: Any) -> Sequence[Row[Any]]:
        keys = list(table.primary_key.columns)
        query = select(table).where(*conditions).order_by(*keys)
        with self.store.read() as connection:
            return connection.execute(query).all()

    def messages(self, person: int) -> Sequence[Row[Any]]:
        """All rows of a person's outgoing messages."""
        return self.rows(schema.outgoing, schema.outgoing.c.person_id == person)

    def said(self, person: int) -> list[str]:
        """The keys of all texts that were written for a person, sent or not."""
        return [self.content(row).text.key for row in self.messages(person)]

    def content(self, row: Row[Any]) -> Any:
        return load_content(self.store.keys.open(row.words_of, row.sealed))

    def asks(self, row: Row[Any], question: str) -> bool:
        """Whether an outgoing message asks this question."""
        return question_imprint(self.store.keys, row.words_of, question) == int(row.imprint)

    def is_consented(self) -> bool:
        """Whether the one citizen said yes to messages last, as it stands on the case."""
        (row,) = self.rows(schema.cases)
        consent = read_case(row, self.store.keys).consent
        return consent is not None and consent.is_given

    def statuses(self, person: int) -> list[str]:
        return [row.status for row in self.messages(person)]

    def nudges(self, person: int, rule: str) -> list[Nudge]:
        """A citizen's nudges of one kind, done ones too."""
        rows = self.rows(schema.nudge, schema.nudge.c.person_id == person)
        found = (read_nudge(row, self.store.keys) for row in rows)
        return [nudge for nudge in found if nudge.rule == rule]

    def open_nudges(self, person: int) -> list[str]:
        """The rules of a citizen's open nudges."""
        table = schema.nudge
        rows = self.rows(table, table.c.person_id == person, table.c.status != "done")
        return [read_nudge(row, self.store.keys).rule for row in rows]

    def answers(self, person: int) -> dict[str, Any]:
        """All answers of a person's runs, the later over the earlier."""
        found: dict[str, Any] = {}
        for row in self.rows(schema.run, schema.run.c.person_id == person):
            found |= {a.key: a.value for a in read_run(row, self.store.keys).answers}
        return found


# --- one step after the other ---------------------------------------------------------------------


class _AtOnce(ThreadPoolExecutor):
    """Does what it is given before it returns."""

    def submit(self, do: Callable[..., T], /, *given: Any, **more: Any) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(do(*given, **more))
        except BaseException as error:
            done.set_exception(error)
        return done


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    loop.set_default_executor(_AtOnce())
    atexit.register(loop.close)
    return loop


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run this to its end, in this thread alone."""
    return _loop().run_until_complete(work)
