"""What goes on while entries of a case cannot be read: only what needs none of them.

Such an entry may be a pause, an end or a yes. So the case's rules rest: Makker begins no talk, no
nudge follows from the course, and gates stay shut (`model/gates.py`). Who writes is answered, and
what is urgent and unseen still goes on to others (A28).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from conversations.case.nudging import close_rule, next_wake, raise_nudge, wake
from conversations.case.turn import Turn
from conversations.model.nudges.reason import Reason, View
from conversations.model.nudges.reasons_urgent import unseen

LOOKS_AFTER = timedelta(hours=1)
"""When it is looked whether the case can be read again."""


def follow(turn: Turn) -> None:
    """Tell what was put off, and what is urgent and unseen."""
    wake(turn)
    held = [reason for reason in _unseen(turn) if reason.holds_at(turn.now)]
    kinds = turn.world.nudges
    for rule in sorted(unseen.names - {reason.rule for reason in held}):
        close_rule(turn, kinds.of(rule))
    for reason in held:
        raise_nudge(turn, kinds.of(reason.rule), to=reason.to)


def next_at(turn: Turn) -> datetime:
    """Return when to look again."""
    moments = [turn.now + LOOKS_AFTER, *(reason.start for reason in _unseen(turn))]
    woken = next_wake(turn)
    return min(at for at in (*moments, woken) if at is not None and at > turn.now)


def _unseen(turn: Turn) -> Iterator[Reason]:
    return unseen(View(turn.case, turn.team, turn.today, turn.world.policy))
