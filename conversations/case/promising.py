"""Making and keeping promises in the citizen's own turn: each has a day, and is a record.

Nothing says "Lars ringer senest …" but with the day that `promise` gives.
"""

from dataclasses import replace

from conversations.case.turn import Turn
from conversations.course.promises import open_promise, slipped
from conversations.model.hours import local_day, working_day_after
from conversations.records.promise import Promise
from conversations.records.texts import Moment, text


def promise(turn: Turn) -> Moment:
    """Promise that staff will have been in touch, and return by when: the end of a working day.

    Somebody covers it: while the jobformidler is away, the stand-in is told and rings. While an
    earlier promise is open, that one is the record: who keeps it has kept both.
    """
    policy = turn.world.policy
    by = working_day_after(turn.now, policy.call_back_days, policy)
    known = open_promise(turn.case)
    if known is None:
        turn.record(Promise(turn.number(), turn.now, by))
    elif known.due_at < turn.now:
        turn.correct(replace(known, again_by=by))
    return Moment(by, "day_time")


def keep_promise(turn: Turn) -> None:
    """Staff was in touch by a letter: what was promised is kept."""
    known = open_promise(turn.case)
    if known is not None:
        turn.correct(replace(known, kept_at=turn.now))


def own_up(turn: Turn) -> None:
    """Say first, once, that a promise has slipped. All that is known: nothing was logged."""
    known = slipped(turn.case, turn.now)
    if known is None or known.told_at is not None:
        return
    turn.correct(replace(known, told_at=turn.now))
    day = Moment(local_day(known.due_at, turn.world.policy), "day")
    turn.say(text("promise.slipped", day=day))
