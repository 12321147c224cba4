"""A turn in which rules stay quiet ends as one in which all of them are asked."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from conversations.case.world import World
from conversations.records.case import State
from conversations.records.inputs import Event
from conversations.records.outcome import Outcome
from conversations.take_turn import take_turn


def check_review(outcome: Outcome, event: Event, now: datetime, world: World) -> None:
    """Take the turn once more and ask all rules: nothing was missed, and no moment is too late."""
    if outcome.before.last_review is None:
        return
    full = take_turn(without_review(outcome.before), event, now, world)
    assert _decided(outcome) == _decided(full)
    assert not _is_later(outcome.look_again, full.look_again), (outcome.look_again, full.look_again)
    kept, found = outcome.after.last_review, full.after.last_review
    if kept is not None and found is not None:
        assert kept.seen == found.seen
        assert not _is_later(kept.talks_at, found.talks_at), (kept, found)
        assert not _is_later(kept.nudges_at, found.nudges_at), (kept, found)


def without_review(state: State) -> State:
    return replace(state, last_review=None)


def _decided(outcome: Outcome) -> tuple[Any, ...]:
    return without_review(outcome.after), outcome.outgoing, outcome.pending, outcome.newcomers


def _is_later(moment: datetime | None, other: datetime | None) -> bool:
    return other is not None and (moment is None or moment > other)
