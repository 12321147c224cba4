"""Handing one case to another jobformidler: nudges move, both logs show it, the citizen is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Words
from conversations.case.kinds_of_entry import Colleague
from conversations.case.nudging import move_nudges, raise_nudge
from conversations.case.view import Refusal, View, refusal
from conversations.course.questions import latest
from conversations.model.four_models import Need
from conversations.model.hours import local_day
from conversations.records.case import Role
from conversations.records.entries import Assignment
from conversations.records.texts import Ref, text
from conversations.topics.staff_away.nudges import HANDED_AWAY, HANDED_OVER


@dataclass(frozen=True, slots=True)
class HandOver(Declared):
    """Give the case to another jobformidler: exactly one accompanies, and history is kept (A06).

    That `to` is a jobformidler is for the caller to see to: a case knows only its own team.
    """

    name = "hand_over"
    may = frozenset({Role.JOBFORMIDLER, Role.LEADER})
    order = "overdrag"
    fills = (Need.JOBFORMIDLER,)
    asks_first = True
    to: Annotated[int, Colleague()]
    reason: Annotated[str, Words()] = ""

    def must(self, seen: View) -> Iterator[Refusal]:
        is_own = seen.by == seen.team.jobformidler
        if not is_own and Role.LEADER not in seen.parts:
            yield refusal("leader_hands_over")  # a stand-in comes for some days
        if self.to <= 0 or self.to == seen.team.jobformidler:
            yield refusal("same_jobformidler", "to")

    def carry_out(self, deed: Deed) -> Hints:
        former = deed.turn.team
        self._assign(deed, former.jobformidler)
        for gone in {former.jobformidler, former.acting} - {0, self.to}:
            move_nudges(deed.turn, gone, self.to)
        deed.turn.team = replace(former, jobformidler=self.to, stand_in=0)
        return _tell(deed, former.jobformidler)

    def _assign(self, deed: Deed, gone: int) -> None:
        turn = deed.turn
        if latest(deed.case, Assignment) is None and gone:
            began = local_day(deed.case.started_at, turn.world.policy)
            deed.add(Assignment(deed.number(), gone, began, 0))
        deed.add(Assignment(deed.number(), self.to, deed.today, deed.by, self.reason))
        turn.person = replace(turn.person, jobformidler=self.to)


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
