"""What every world of the tests has of the real jobcentre: turn taker, delivery, a still clock.

A fault that the service would live through fails a test here. Whatever would run in a thread of
its own runs at once, so that a test is one step after the other.
"""

import asyncio
import atexit
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from bot.base.clock import MovableClock
from bot.receiving.batches import MOST_EACH, TurnTaker
from bot.sending.channel import Channel, Failure, SendError
from bot.sending.claiming import Claim, Claimer
from bot.sending.delivery import Delivery
from bot.showing.rendering import GateRefusedError, Rendered, Renderer
from conversations.records.case import State
from conversations.records.inputs import Event
from conversations.records.outcome import Outcome
from locales.catalog import Catalog
from storage.cases.lookup import Lookup
from storage.codec import Content
from storage.messages.outbox import Message


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
        self.events.append(event)
        self.outcomes.append(outcome)
        return outcome

    def _count_failure(self, person: int, now: datetime, error: Exception) -> None:
        raise error


@dataclass(frozen=True, slots=True)
class WatchedClaimer(Claimer):
    """The real claimer: to citizens it has only the texts that are theirs."""

    citizens_catalogs: Mapping[str, Catalog] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def _renderer(self, channel: Channel, message: Message, lookup: Lookup) -> Renderer:
        renderer = Claimer._renderer(self, channel, message, lookup)
        catalogs = self.citizens_catalogs if message.is_citizen else self.catalogs
        return replace(renderer, catalogs=catalogs)

    def _render(self, renderer: Renderer, content: Content) -> Rendered:
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
        claimer = WatchedClaimer(
            self.store, self.catalogs, self.house, self.holder,
            self.citizens_catalogs, self.refused,
        )  # fmt: skip
        return claimer.claim(channel, self._pace(channel), self.clock.now())


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
