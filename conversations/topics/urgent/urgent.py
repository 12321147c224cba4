"""What cannot wait (A28): who of staff has seen it, and what happens when nobody has.

An urgent nudge is told at once, at any hour. It is seen when somebody of staff did something: a
button under it, a reply by SMS, a log, a snooze, a look at the case. Until then it goes on, after a
while or when a phone cannot be reached, to a colleague and the leader (`rules/reasons_urgent.py`).
"""

from dataclasses import replace

from conversations.case.nudging import CLIMBING, URGENT, put
from conversations.case.turn import Bench
from conversations.model.hours import local_day
from conversations.model.nudges.reasons_urgent import UNSEEN
from conversations.records.case import Nudge
from conversations.records.inputs_between import (
    ActionAnswered,
    ColleagueUnreachable,
    NudgeSeen,
    StaffUnreachable,
)
from conversations.records.texts import Ref, Text, text


def see(bench: Bench, by: int) -> None:
    """Take it that `by` knows what is urgent on this case; whoever was told of it hears who."""
    unseen = _unseen(bench)
    for nudge in unseen:
        put(bench, replace(nudge, seen_at=bench.now, seen_by=by))
    climbed = [n for n in bench.case.nudges if n.rule in UNSEEN and n.is_open]
    if unseen and climbed:
        told = {nudge.told_to for nudge in (*unseen, *climbed)} - {by, 0}
        for who in sorted(told):
            _answer(bench, who, text("staff.seen_by", by=Ref("first_name", by)))


def take(bench: Bench, event: NudgeSeen) -> None:
    """Somebody takes it: say so, or who was first."""
    nudge = next((n for n in bench.case.nudges if n.no == event.no and n.is_open), None)
    if nudge is None:
        said = text("staff.nudge_closed")
    elif _unseen(bench):
        taken = {each.no for each in _unseen(bench)}
        see(bench, event.by)
        _make_theirs(bench, taken, event.by)
        said = text("staff.you_take_it")
    elif nudge.seen_by in (0, event.by):
        said = text("staff.you_take_it")
    else:
        said = text("staff.seen_by", by=Ref("first_name", nudge.seen_by))
    _answer(bench, event.by, said)


def _make_theirs(bench: Bench, taken: set[int], by: int) -> None:
    """Who takes it has it on their own list until a contact is logged."""
    for nudge in bench.case.nudges:
        if nudge.no in taken:
            put(bench, replace(nudge, told_to=by))


def go_on(bench: Bench, event: StaffUnreachable) -> None:
    """Who was told cannot be reached: others are told at once."""
    for nudge in _unseen(bench):
        if nudge.told_to == event.who and nudge.climbs_at is not None:
            put(bench, replace(nudge, climbs_at=min(nudge.climbs_at, bench.now)))


def cannot_be_reached(bench: Bench) -> None:
    """In the turn of a member of staff: tell their leader, once a day, and what is urgent goes on.

    Without a leader the operator's log says it.
    """
    who = bench.person.id
    for case in sorted({i.case for i in bench.before.agenda if i.rule in CLIMBING}):
        bench.tell(case, StaffUnreachable(who))
    day = local_day(bench.now, bench.world.policy)
    bench.tell(bench.person.leader, ColleagueUnreachable(who), once=f"unreachable.{day}")


def tell_leader(bench: Bench, event: ColleagueUnreachable) -> None:
    """In the leader's turn: whose phone to see to."""
    bench.say(text("staff.unreachable", who=Ref("first_name", event.who)))


def take_by_reply(bench: Bench) -> bool:
    """Let a reply by SMS count as having seen what is urgent; return whether anything was."""
    agenda = bench.before.agenda
    waiting = {i.case: i.no for i in agenda if i.rule in URGENT and not i.is_seen}
    for case, no in sorted(waiting.items()):
        bench.tell(case, NudgeSeen(bench.person.id, no))
    return bool(waiting)


def _unseen(bench: Bench) -> list[Nudge]:
    return [nudge for nudge in bench.case.nudges if nudge.is_unseen]


def _answer(bench: Bench, to: int, said: Text) -> None:
    bench.tell(to, ActionAnswered(bench.person.id, True, (said,)), words_of=bench.person.id)
