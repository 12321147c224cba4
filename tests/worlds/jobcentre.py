"""What every world of the tests has of the real jobcentre: its turn taker, and a still clock.

A fault that the service would live through fails a test here.
"""

from dataclasses import dataclass, field
from datetime import datetime

from bot.base.clock import MovableClock
from bot.receiving.batches import MOST_EACH, TurnTaker
from conversations.records.case import State
from conversations.records.inputs import Event
from conversations.records.outcome import Outcome


def still_clock(at: datetime) -> MovableClock:
    """Return a clock that moves only when a test moves it."""
    clock = MovableClock(wall=lambda: at)
    clock.hold(at)
    return clock


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
