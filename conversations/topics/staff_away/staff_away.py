"""Staff who are away, who come back, and who hand a caseload over; and what citizens hear of it.

A stand-in starts and ends by the date alone: nobody has to remember it. Only what staff decide
about themselves and what a citizen is told of it may live here; one case's handover is an action.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from conversations.case.nudging import move_nudges
from conversations.case.turn import Turn
from conversations.model.rhythm import has_agreed
from conversations.records.case import CaseloadEntry, Role, StandIn
from conversations.records.entries import Phase
from conversations.records.inputs_between import (
    ANY_VERSION,
    ActionAnswered,
    CameBack,
    CaseloadHandedOver,
    StaffActed,
    StandInAsked,
    StandInBegan,
    StandInCalledOff,
    StandInEnded,
    WentAway,
)
from conversations.records.texts import Moment, Ref, Text, text
from conversations.topics.staff_away.hand_over import HandOver

LONGEST_ABSENCE = timedelta(days=366)

Decided = WentAway | CameBack | CaseloadHandedOver
ToldToCitizen = StandInBegan | StandInEnded


def decide(turn: Turn, event: Decided) -> None:
    """Carry out what a jobformidler, or their leader, decided about the jobformidler's work."""
    if event.by not in (0, turn.person.id, turn.person.leader):
        _answer(turn, event.by, False, text("staff.not_your_colleague"))
        return
    match event:
        case WentAway():
            _go_away(turn, event)
        case CameBack():
            _come_back(turn, event)
        case CaseloadHandedOver():
            _hand_over(turn, event)


def follow_calendar(turn: Turn) -> None:
    """Let stand-ins begin and end on their day, and tell the citizens (A06)."""
    today = turn.today
    for away in turn.stand_ins:
        if away.stage == "begun" and away.end < today:
            _tell_citizens(turn, StandInEnded(turn.person.id, away.stand_in))
        if away.stage == "planned" and away.start <= today <= away.end:
            _tell_citizens(turn, StandInBegan(turn.person.id, away.stand_in, away.end))
    turn.stand_ins = tuple(_staged(away, today) for away in turn.stand_ins)


def next_change(turn: Turn) -> datetime | None:
    """Return the first moment of the day on which a stand-in begins or ends."""
    days = [
        away.start if away.stage == "planned" else away.end + timedelta(days=1)
        for away in turn.stand_ins
        if away.stage != "over"
    ]
    zone = turn.world.policy.zone
    return min((datetime.combine(day, time(0), zone) for day in days), default=None)


def tell_citizen(turn: Turn, event: ToldToCitizen) -> None:
    """In the citizen's turn: move the open nudges to whoever is there, and say who helps now.

    Only somebody who said yes to messages is written to; the others hear it on the telephone.
    """
    is_back = isinstance(event, StandInEnded)
    gone = event.stand_in if is_back else event.jobformidler
    move_nudges(turn, gone, turn.team.acting)
    is_theirs = turn.person.jobformidler == event.jobformidler
    if is_theirs and has_agreed(turn.case) and turn.case.phase is not Phase.CLOSED:
        turn.say(_said_to_citizen(event))


def _said_to_citizen(event: ToldToCitizen) -> Text:
    away = Ref("first_name", event.jobformidler)
    if isinstance(event, StandInEnded):
        return text("absence.back", away=away)
    stand_in = Ref("first_name", event.stand_in)
    return text("absence.begins", away=away, stand_in=stand_in, until=Moment(event.end, "day"))


def tell_stand_in(turn: Turn, event: StandInAsked | StandInCalledOff) -> None:
    """In the stand-in's turn: whose citizens, and when; or that they need not after all."""
    away = Ref("first_name", event.jobformidler)
    start, until = Moment(event.start, "day"), Moment(event.end, "day")
    if isinstance(event, StandInCalledOff):
        turn.say(text("staff.you_stand_in_not", away=away, start=start, until=until))
        return
    count = event.citizens
    turn.say(text("staff.you_stand_in", away=away, start=start, until=until, count=count))


def _go_away(turn: Turn, event: WentAway) -> None:
    problem = _problem(turn, event)
    if problem is not None:
        _answer(turn, event.by, False, problem)
        return
    away = StandIn(turn.number(), event.stand_in, event.start, event.end, event.reason)
    turn.stand_ins = (*turn.stand_ins, away)
    count = len(_own(turn))
    turn.tell(event.stand_in, StandInAsked(turn.person.id, event.start, event.end, count))
    _answer(turn, event.by, True, _planned(turn, away))


def _problem(turn: Turn, event: WentAway) -> Text | None:
    """Say in one sentence why this absence cannot be; `None` when it can."""
    today = turn.today
    if event.stand_in not in turn.before.colleagues:
        return text("staff.no_such_colleague")
    if not today <= event.start <= event.end <= today + LONGEST_ABSENCE:
        return text("staff.bad_absence")
    for other in turn.stand_ins:
        is_free = event.end < other.start or other.end < event.start
        if other.stage != "over" and not is_free:
            return text("staff.away_already", planned=_planned(turn, other))
    return None


def _planned(turn: Turn, away: StandIn) -> Text:
    return text(
        "staff.away",
        away=Ref("first_name", turn.person.id),
        stand_in=Ref("first_name", away.stand_in),
        start=Moment(away.start, "day"),
        until=Moment(away.end, "day"),
    )


def _come_back(turn: Turn, event: CameBack) -> None:
    """End the stand-in of today at once; `follow_calendar` then tells the citizens."""
    if event.is_called_off:
        _call_off(turn, event)
        return
    today = turn.today
    if not any(away.start <= today <= away.end for away in turn.stand_ins):
        _answer(turn, event.by, False, text("staff.not_away"))
        return
    yesterday = today - timedelta(days=1)
    turn.stand_ins = tuple(
        replace(away, end=yesterday) if away.start <= today <= away.end else away
        for away in turn.stand_ins
    )
    _answer(turn, event.by, True, text("staff.back", away=Ref("first_name", turn.person.id)))


def _call_off(turn: Turn, event: CameBack) -> None:
    """What has not begun was told to nobody but the stand-in, who is told again."""
    today = turn.today
    planned = [a for a in turn.stand_ins if a.start > today and a.stage != "over"]
    for away in planned:
        turn.tell(away.stand_in, StandInCalledOff(turn.person.id, away.start, away.end))
    turn.stand_ins = tuple(
        replace(away, stage="over", end=away.start - timedelta(days=1)) if away in planned else away
        for away in turn.stand_ins
    )
    said = "staff.away_cancelled" if planned else "staff.nothing_planned"
    _answer(turn, event.by, bool(planned), text(said))


def _hand_over(turn: Turn, event: CaseloadHandedOver) -> None:
    """Leave the handover of each case as that citizen's own turn (A06)."""
    if turn.before.colleagues.get(event.to) is not Role.JOBFORMIDLER:
        _answer(turn, event.by, False, text("staff.no_such_jobformidler"))
        return
    by = event.by or turn.person.id
    own = _own(turn)
    for entry in own:
        action = HandOver(event.to, event.reason)
        turn.tell(entry.person, StaffActed(by, ANY_VERSION, action), words_of=entry.person)
    to = Ref("first_name", event.to)
    _answer(turn, event.by, True, text("staff.handed_over", count=len(own), to=to))


def _answer(turn: Turn, by: int, is_done: bool, said: Text) -> None:
    """Answer whoever decided: on this phone, or to the leader on theirs."""
    if by in (0, turn.person.id):
        turn.say(said)
    else:
        turn.tell(by, ActionAnswered(0, is_done, (said,)))


def _own(turn: Turn) -> list[CaseloadEntry]:
    return [entry for entry in turn.before.caseload if entry.jobformidler == turn.person.id]


def _tell_citizens(turn: Turn, event: ToldToCitizen) -> None:
    for entry in _own(turn):
        turn.tell(entry.person, event)


def _staged(away: StandIn, today: date) -> StandIn:
    """The absence as it stands today; one that is over before anybody saw it begin is over too."""
    if away.end < today and away.stage != "over":
        return replace(away, stage="over")
    if away.start <= today and away.stage == "planned":
        return replace(away, stage="begun")
    return away
