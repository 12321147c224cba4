"""Closing a trin, breaking off, and closing the case."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.case.deed import Deed, Hints, RefusedError, refuse, words_for
from conversations.course.questions import LAST_TRIN, follow_up_since, is_exempt, open_employments
from conversations.model.gates import Missing, missing_to_close
from conversations.reading.times.meaning import add_months
from conversations.records.actions import Break, CloseCase, CloseTrin
from conversations.records.case import Role
from conversations.records.entries import BreakOff, CaseClosed, Phase, TrinClosed, Visitation
from conversations.records.entries_work import Employment
from conversations.records.texts import Moment, text
from conversations.topics.own_words.words_that_work import leave_all
from conversations.topics.placing.acting import EFFORT_GROUP, REHABILITATION_GROUP


def close_trin(deed: Deed, action: CloseTrin) -> Hints:
    """Close the trin, if nothing is missing or a leader says why it may be closed all the same.

    A12, A23, A30, B06, C04, C06, C08: what was missing at an override stays on record.
    """
    _may_move(deed)
    case = deed.case
    if case.trin not in deed.model.gates:
        raise refuse("trin_stays", trin=case.trin, model=case.model)
    missing = missing_to_close(case, deed.turn.team, deed.today)
    if missing:
        _override(deed, action.override, missing)
    needs = tuple(each.need.value for each in missing)
    override = action.override.strip() if missing else ""
    deed.add(TrinClosed(deed.number(), case.trin, deed.today, deed.by, override, needs))
    _go_on(deed)
    return ()


def _may_move(deed: Deed) -> None:
    if deed.case.phase is not Phase.ACTIVE:
        raise refuse("trin_is_closed")
    if deed.case.group != EFFORT_GROUP:
        raise refuse("not_in_effort", group=deed.case.group)
    if is_exempt(deed.case, deed.today):
        raise refuse("is_exempt")


def _override(deed: Deed, reason: str, missing: tuple[Missing, ...]) -> None:
    """A gate that is not met: refused with the list, unless a leader gives a reason."""
    said = (each.said for each in missing)
    if not reason.strip():
        raise RefusedError(text("action.gate_closed", trin=deed.case.trin), *said)
    if Role.LEADER not in deed.parts:
        raise RefusedError(text("action.leader_overrides", trin=deed.case.trin), *said)


def _go_on(deed: Deed) -> None:
    """To the next trin; after the last one begins the follow-up (A31, B17)."""
    if deed.case.trin < LAST_TRIN:
        deed.change(trin=deed.case.trin + 1, trin_since=deed.today)
    else:
        deed.change(phase=Phase.FOLLOW_UP)


def break_off(deed: Deed, action: Break) -> Hints:
    """Stop the forløb: back to finding a match (A29, B15, C09), or to the rehabiliteringsteam.

    What is on record stays; employments end on this day, with the reason as their final status.
    """
    reason = words_for("reason", action.reason)
    plan = deed.model.break_off
    if action.is_for_rehabilitation and not plan.rehabilitation_rule:
        has_group = REHABILITATION_GROUP in deed.model.groups.numbers
        key = "no_rehabilitation" if has_group else "no_rehabilitation_here"
        raise refuse(key, model=deed.case.model)
    for spell in open_employments(deed.case, deed.today):
        deed.correct(_ended(spell, deed.today, reason))
    to_trin = min(deed.case.trin, plan.to_trin)
    deed.add(BreakOff(deed.number(), deed.today, deed.by, reason, to_trin))
    deed.change(trin=to_trin, trin_since=deed.today, phase=Phase.ACTIVE)
    if not action.is_for_rehabilitation:
        return (text("action.find_new_match"),)
    visited = Visitation(deed.number(), REHABILITATION_GROUP, deed.today, deed.by, reason)
    deed.add(visited)  # B16, C09
    deed.change(group=REHABILITATION_GROUP)
    return (text("action.begin_rehabilitation"),)


def _ended(spell: Employment, today: date, reason: str) -> Employment:
    """An employment that ends today; one that had not begun ends the day before it would have."""
    end = today if spell.start <= today else spell.start - timedelta(days=1)
    return replace(spell, end=end, final_status=reason)


def close_case(deed: Deed, action: CloseCase) -> Hints:
    """Close the case with a reason; a follow-up lasts its months first, unless a leader closes."""
    reason = words_for("reason", action.reason)
    until = _follow_up_until(deed)
    if until is not None and deed.today < until and Role.LEADER not in deed.parts:
        raise refuse("follow_up_runs", until=Moment(until, "date"))
    deed.add(CaseClosed(deed.number(), deed.today, deed.by, reason))
    deed.change(phase=Phase.CLOSED)
    leave_all(deed.turn)
    return ()


def _follow_up_until(deed: Deed) -> date | None:
    """Until when the follow-up lasts at least (A31); none where the citizen did not agree (A32)."""
    plan, since = deed.model.follow_up, follow_up_since(deed.case)
    if plan is None or since is None or deed.case.phase is not Phase.FOLLOW_UP:
        return None
    says = deed.case.follow_up_consent
    if says is False or (plan.consent_rule and not says):
        return None
    return add_months(since, plan.least_months)
