"""Closing a trin, breaking off, and closing the case."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Words, YesNo
from conversations.case.view import Refusal, View, refusal
from conversations.course.questions import LAST_TRIN, follow_up_since, is_exempt, open_employments
from conversations.model.gates import missing_to_close
from conversations.reading.times.meaning import add_months
from conversations.records.case import Role
from conversations.records.entries import BreakOff, CaseClosed, Phase, TrinClosed
from conversations.records.entries_work import Employment
from conversations.records.texts import Moment, text
from conversations.talks.steps import leave_all
from conversations.topics.placing.visitation import EFFORT_GROUP, REHABILITATION_GROUP, place


@dataclass(frozen=True, slots=True)
class CloseTrin(Declared):
    """Close the trin, if nothing is missing or a leader says why it may be closed all the same.

    A12, A23, A30, B06, C04, C06, C08: what was missing at an override stays on record.
    """

    name = "close_trin"
    asks_first = True
    override: Annotated[str, Words()] = ""

    def must(self, seen: View) -> Iterator[Refusal]:
        case = seen.case
        if case.phase is not Phase.ACTIVE:
            yield refusal("trin_is_closed")
        elif case.group != EFFORT_GROUP:
            yield refusal("not_in_effort", group=case.group)
        elif is_exempt(case, seen.today):
            yield refusal("is_exempt")
        elif case.trin not in seen.model.gates:
            yield refusal("trin_stays", trin=case.trin, model=case.model)
        else:
            yield from self._gate(seen)

    def _gate(self, seen: View) -> Iterator[Refusal]:
        """A gate that is not met: refused with the list, unless a leader gives a reason."""
        missing = missing_to_close(seen.case, seen.team, seen.today)
        is_leader = Role.LEADER in seen.parts
        if seen.case.unread:
            yield from (Refusal(each.said) for each in missing)
        elif missing and not (self.override and is_leader):
            key = "leader_overrides" if self.override else "gate_closed"
            yield refusal(key, trin=seen.case.trin)
            yield from (Refusal(each.said) for each in missing)

    def carry_out(self, deed: Deed) -> Hints:
        case, missing = deed.case, missing_to_close(deed.case, deed.turn.team, deed.today)
        needs = tuple(each.need.value for each in missing)
        override = self.override if missing else ""
        deed.add(TrinClosed(deed.number(), case.trin, deed.today, deed.by, override, needs))
        if case.trin < LAST_TRIN:
            deed.change(trin=case.trin + 1, trin_since=deed.today)
        else:
            deed.change(phase=Phase.FOLLOW_UP)  # A31, B17
        return ()


@dataclass(frozen=True, slots=True)
class Break(Declared):
    """Stop the forløb: back to finding a match (A29, B15, C09), or to the rehabiliteringsteam.

    What is on record stays; employments end on this day, with the reason as their final status.
    """

    name = "break"
    asks_first = True
    reason: Annotated[str, Words()]
    is_for_rehabilitation: Annotated[bool, YesNo()] = False

    def must(self, seen: View) -> Iterator[Refusal]:
        if self.is_for_rehabilitation and not seen.model.break_off.rehabilitation_rule:
            has_group = REHABILITATION_GROUP in seen.model.groups.numbers
            key = "no_rehabilitation" if has_group else "no_rehabilitation_here"
            yield refusal(key, "is_for_rehabilitation", model=seen.case.model)

    def carry_out(self, deed: Deed) -> Hints:
        for spell in open_employments(deed.case, deed.today):
            deed.correct(_ended(spell, deed.today, self.reason))
        to_trin = min(deed.case.trin, deed.model.break_off.to_trin)
        deed.add(BreakOff(deed.number(), deed.today, deed.by, self.reason, to_trin))
        deed.change(trin=to_trin, trin_since=deed.today, phase=Phase.ACTIVE)
        if not self.is_for_rehabilitation:
            return (text("action.find_new_match"),)
        place(deed, REHABILITATION_GROUP, self.reason)  # B16, C09
        return (text("action.begin_rehabilitation"),)


def _ended(spell: Employment, today: date, reason: str) -> Employment:
    """An employment that ends today; one that had not begun ends the day before it would have."""
    end = today if spell.start <= today else spell.start - timedelta(days=1)
    return replace(spell, end=end, final_status=reason)


@dataclass(frozen=True, slots=True)
class CloseCase(Declared):
    """Close the case with a reason; a follow-up lasts its months first, unless a leader closes."""

    name = "close_case"
    asks_first = True
    reason: Annotated[str, Words()]

    def must(self, seen: View) -> Iterator[Refusal]:
        until = _follow_up_until(seen)
        if until is not None and seen.today < until and Role.LEADER not in seen.parts:
            yield refusal("follow_up_runs", until=Moment(until, "date"))

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(CaseClosed(deed.number(), deed.today, deed.by, self.reason))
        deed.change(phase=Phase.CLOSED)
        leave_all(deed.turn, superseded="consent")
        return ()


def _follow_up_until(seen: View) -> date | None:
    """Until when the follow-up lasts at least (A31); none where the citizen did not agree (A32)."""
    case, plan, since = seen.case, seen.model.follow_up, follow_up_since(seen.case)
    if plan is None or since is None or case.phase is not Phase.FOLLOW_UP:
        return None
    says = case.follow_up_consent
    if says is False or (plan.consent_rule and not says):
        return None
    return add_months(since, plan.least_months)
