"""What cannot wait (A28): who of staff has seen it, and what happens when nobody has.

An urgent nudge is told at once, at any hour. It is seen when somebody of staff did something: a
button under it, a reply by SMS, a log, a snooze, a look at the case. Until then it goes on, after a
while or when a phone cannot be reached, to a colleague and the leader
(`model/nudges/reasons_urgent.py`).
"""

from dataclasses import replace

from conversations.case.nudging import put
from conversations.case.turn import Turn
from conversations.records.case import Nudge
from conversations.records.inputs_between import (
    ColleagueUnreachable,
    NudgeSeen,
    StaffUnreachable,
)
from conversations.records.texts import Ref, text
from conversations.topics.urgent.nudges import GOES_ON


def see_urgent(turn: Turn, by: int) -> None:
    """Take it that `by` knows what is urgent on this case; whoever was told of it hears who."""
    unseen = _unseen(turn)
    for nudge in unseen:
        put(turn, replace(nudge, seen_at=turn.now, seen_by=by))
    goes_on = {kind.name for kind in GOES_ON}
    climbed = [n for n in turn.case.nudges if n.rule in goes_on and n.is_open]
    if unseen and climbed:
        told = {nudge.told_to for nudge in (*unseen, *climbed)} - {by, 0}
        for who in sorted(told):
            turn.answer(who, True, text("staff.seen_by", by=Ref("first_name", by)))


def take_nudge_seen(turn: Turn, event: NudgeSeen) -> None:
    """Somebody takes it: say so, or who was first."""
    nudge = next((n for n in turn.case.nudges if n.no == event.no and n.is_open), None)
    if nudge is None:
        said = text("staff.nudge_closed")
    elif _unseen(turn):
        taken = {each.no for each in _unseen(turn)}
        see_urgent(turn, event.by)
        _make_theirs(turn, taken, event.by)
        said = text("staff.you_take_it")
    elif nudge.seen_by in (0, event.by):
        said = text("staff.you_take_it")
    else:
        said = text("staff.seen_by", by=Ref("first_name", nudge.seen_by))
    turn.answer(event.by, True, said)


def _make_theirs(turn: Turn, taken: set[int], by: int) -> None:
    """Who takes it has it on their own list until a contact is logged."""
    for nudge in turn.case.nudges:
        if nudge.no in taken:
            put(turn, replace(nudge, told_to=by))


def go_on(turn: Turn, event: StaffUnreachable) -> None:
    """Who was told cannot be reached: others are told at once."""
    for nudge in _unseen(turn):
        if nudge.told_to == event.who and nudge.climbs_at is not None:
            put(turn, replace(nudge, climbs_at=min(nudge.climbs_at, turn.now)))


def cannot_be_reached(turn: Turn) -> None:
    """In the turn of a member of staff: tell their leader, once a day, and what is urgent goes on.

    Without a leader the operator's log says it.
    """
    who, kinds = turn.person.id, turn.world.nudges
    for case in sorted({i.case for i in turn.before.agenda if kinds.of(i.rule).climbs}):
        turn.tell(case, StaffUnreachable(who))
    day = turn.today
    turn.tell(turn.person.leader, ColleagueUnreachable(who), once=f"unreachable.{day}")


def tell_leader(turn: Turn, event: ColleagueUnreachable) -> None:
    """In the leader's turn: whose phone to see to."""
    turn.say(text("staff.unreachable", who=Ref("first_name", event.who)))


def take_by_reply(turn: Turn) -> bool:
    """Let a reply by SMS count as having seen what is urgent; return whether anything was."""
    agenda, kinds = turn.before.agenda, turn.world.nudges
    waiting = {i.case: i.no for i in agenda if kinds.of(i.rule).is_urgent and not i.is_seen}
    for case, no in sorted(waiting.items()):
        turn.tell(case, NudgeSeen(turn.person.id, no))
    return bool(waiting)


def _unseen(turn: Turn) -> list[Nudge]:
    return [nudge for nudge in turn.case.nudges if nudge.is_unseen]
