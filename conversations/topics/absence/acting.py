"""Handing one case to another jobformidler: nudges move, both logs show it, the citizen is told."""

from dataclasses import replace

from conversations.case.deed import Deed, Hints, refuse
from conversations.case.nudging import move_nudges, raise_nudge
from conversations.course.questions import latest
from conversations.records.actions import HandOver
from conversations.records.case import Role
from conversations.records.entries import Assignment
from conversations.records.texts import Ref, text
from conversations.topics.absence.nudges import HANDED_AWAY, HANDED_OVER


def hand_over(deed: Deed, action: HandOver) -> Hints:
    """Give the case to another jobformidler: exactly one accompanies, and history is kept (A06).

    That `to` is a jobformidler is for the caller to see to: a case knows only its own team.
    """
    team = deed.turn.team
    is_own = deed.by == team.jobformidler
    if not is_own and Role.LEADER not in deed.parts:
        raise refuse("leader_hands_over")
    if action.to <= 0 or action.to == team.jobformidler:
        raise refuse("same_jobformidler")
    _assign(deed, action)
    _let_nudges_follow(deed, action.to)
    return _tell(deed, team.jobformidler)


def _assign(deed: Deed, action: HandOver) -> None:
    turn, gone = deed.turn, deed.turn.team.jobformidler
    if latest(deed.case, Assignment) is None and gone:
        zone = turn.world.policy.zone
        began = deed.case.started_at.astimezone(zone).date()
        deed.add(Assignment(deed.number(), gone, began, 0))
    deed.add(Assignment(deed.number(), action.to, deed.today, deed.by, action.reason))
    turn.person = replace(turn.person, jobformidler=action.to)


def _let_nudges_follow(deed: Deed, to: int) -> None:
    """What was open for the former jobformidler, or for whoever stood in, is the new one's now."""
    former = deed.turn.team
    for gone in {former.jobformidler, former.acting} - {0, to}:
        move_nudges(deed.turn, gone, to)
    deed.turn.team = replace(former, jobformidler=to, stand_in=0)


def _tell(deed: Deed, former: int) -> Hints:
    turn = deed.turn
    raise_nudge(turn, HANDED_OVER)
    if former not in (0, deed.by):
        raise_nudge(turn, HANDED_AWAY, to=former)
    consent = deed.case.consent
    if consent is None or not consent.is_given:
        return (text("action.tell_citizen_yourself"),)
    turn.say(text("handover.told", former=Ref("first_name", former)))
    return ()
