"""The silence ladder: one durable thing on the case, from a repeated question to the leader.

    asked once more, simpler → a reminder on the other channel, if consented to
    → the jobformidler is to ring, by a date → the stand-in → the leader

It ends when the citizen answers or a contact is logged. Who is told of it is a nudge, which follows
from the rung (`model/nudges/reasons_talk.py`).
"""

from datetime import datetime

from conversations.case.turn import Turn
from conversations.course.questions import latest
from conversations.model.hours import end_of_work, local_day
from conversations.model.nudges import reasons_talk
from conversations.model.nudges.kind import End, NudgeKind, Scope, ends
from conversations.model.rhythm import is_in_effort
from conversations.model.silence_steps import call_by, next_rung
from conversations.records.case import Case
from conversations.records.channel import traits_of
from conversations.records.entries import Ladder, Rung
from conversations.records.replacing import replace
from conversations.records.texts import text

_ORDER = tuple(Rung)
SILENCE, SILENCE_STAND_IN, SILENCE_LEADER = NUDGES = tuple(
    NudgeKind(
        name, ends(End.REASON), rules=("A15",), check=reasons_talk.silence, scope=Scope.EFFORT
    )
    for name in ("silence", "silence_stand_in", "silence_leader")
)


def open_ladder(case: Case) -> Ladder | None:
    """Return the silence that has not ended, if there is one."""
    found = latest(case, Ladder)
    return found if found is not None and found.ended_at is None else None


def is_for_a_person(case: Case) -> bool:
    """Whether a person is to call already, so that Makker asks nothing twice."""
    ladder = open_ladder(case)
    return ladder is not None and _ORDER.index(ladder.rung) >= _ORDER.index(Rung.CALL)


def climb(turn: Turn, rung: Rung, run: int = 0) -> None:
    """Bring a silence as far as `rung`; it never goes down."""
    found = open_ladder(turn.case)
    if found is not None and _ORDER.index(found.rung) >= _ORDER.index(rung):
        return
    ladder = found or Ladder(turn.number(), run, turn.now, rung, turn.now)
    is_call = rung is Rung.CALL
    by = call_by(turn.now, turn.world.policy) if is_call else ladder.call_by
    put = turn.correct if found else turn.record
    put(replace(ladder, rung=rung, rung_at=turn.now, call_by=by))


def end(turn: Turn, by: str, at: datetime | None = None) -> None:
    """End the silence: the citizen answered, or a person had contact at this moment, or now."""
    ladder = open_ladder(turn.case)
    if ladder is not None and ladder.began_at <= (at or turn.now):
        turn.correct(replace(ladder, ended_at=turn.now, ended_by=by))


def has_reminded(case: Case) -> bool:
    """Whether the open silence has come to the other channel already."""
    ladder = open_ladder(case)
    return ladder is not None and _ORDER.index(ladder.rung) >= _ORDER.index(Rung.REMINDED)


def remind(turn: Turn, channel: str = "") -> None:
    """Remind on the other channel, which the citizen agreed to; nothing is asked there."""
    climb(turn, Rung.REMINDED)
    turn.say(text("silence.reminder"), channel=channel or other_channel(turn))


def other_channel(turn: Turn, besides: str = "") -> str:
    """Return another channel to reach the citizen on, or "" without consent or an address.

    `besides` is the channel that fails; else it is the one that Makker writes on.
    """
    here = besides or turn.person.channel
    others = [name for name in turn.person.channels if name != here and traits_of(name).is_phone]
    return others[0] if others and turn.case.other_channel_consent else ""


def follow(turn: Turn) -> None:
    """Let a call that stays undone go on to the stand-in, and to the leader."""
    ladder = open_ladder(turn.case)
    if ladder is None:
        return
    if not is_in_effort(turn.case, turn.today):
        end(turn, "left")
        return
    coming = _coming(turn, ladder)
    if coming is not None and coming[1] <= turn.now:
        climb(turn, coming[0])


def next_at(turn: Turn) -> datetime | None:
    """Return when an undone call will go on."""
    ladder = open_ladder(turn.case)
    coming = _coming(turn, ladder) if ladder else None
    return coming and coming[1]


def _coming(turn: Turn, ladder: Ladder) -> tuple[Rung, datetime] | None:
    policy = turn.world.policy
    nudge = next((n for n in turn.case.nudges if n.rule == SILENCE.name and n.is_open), None)
    told_to = nudge.told_to if nudge else turn.before.team.acting
    rests = nudge.due_at if nudge and nudge.status == "snoozed" else None
    until = rests and end_of_work(local_day(rests, policy), policy)
    return next_rung(ladder, turn.before.team, told_to, until, policy)
