"""Carrying out what staff decide about a case's course, or saying what is missing.

A gate that is not met refuses with the list of what is missing; nothing is half done. Who may do
what, and putting everything back, stand here; each action is a function in a module beside this.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from conversations.case.deed import Deed, Hints, RefusedError, refuse
from conversations.case.turn import Turn
from conversations.reading.cpr import without_cpr
from conversations.records import actions as a
from conversations.records.case import Role
from conversations.records.entries import Phase
from conversations.records.inputs_between import ActionAnswered
from conversations.records.texts import text
from conversations.topics.absence import acting as acting_team
from conversations.topics.consent import acting as acting_consent
from conversations.topics.placing import acting as acting_placing
from conversations.topics.placing import trin
from conversations.topics.step_up import acting as acting_step_up
from conversations.topics.work import acting as acting_work
from conversations.topics.work import hours, search

LONGEST_WORDS = 2000
_CASE_DECISIONS = frozenset({Role.SAGSBEHANDLER, Role.LEADER})
MAY: Mapping[type[a.Action], frozenset[Role]] = {
    a.Visit: _CASE_DECISIONS,  # A01, C01
    a.Exempt: _CASE_DECISIONS,  # B04
    a.LiftExemption: _CASE_DECISIONS,
    a.ChangeModel: _CASE_DECISIONS,
}
"""Who may do it, where not everybody of the team may. Some functions ask for more."""

_CARRIED_OUT: Mapping[type[a.Action], Callable[[Deed, Any], Hints]] = {
    a.Visit: acting_placing.visit,
    a.Exempt: acting_placing.exempt,
    a.LiftExemption: acting_placing.lift_exemption,
    a.Record: acting_placing.record,
    a.ChangeModel: acting_placing.change_model,
    a.CloseTrin: trin.close_trin,
    a.Break: trin.break_off,
    a.CloseCase: trin.close_case,
    a.RecordConsent: acting_consent.record_consent,
    a.PlanSearch: search.plan_search,
    a.FinishSearch: search.finish_search,
    a.LogCompanyContact: search.log_company_contact,
    a.WriteNote: search.write_note,
    a.ReportFollowUp: search.report_follow_up,
    a.ReportAbsence: search.report_absence,
    a.Employ: acting_work.employ,
    a.Amend: acting_work.amend,
    a.EndEmployment: acting_work.end_employment,
    a.ReportHours: hours.report_hours,
    a.BeginStepUp: acting_step_up.begin_step_up,
    a.MeetStepUp: acting_step_up.meet_step_up,
    a.AgreeStepUp: acting_step_up.agree_step_up,
    a.EndStepUp: acting_step_up.end_step_up,
    a.HandOver: acting_team.hand_over,
}


def act(turn: Turn, by: int, action: a.Action) -> ActionAnswered:
    """Carry out `action` by staff member `by` on this citizen's case; say what became of it.

    Everything or nothing: what is refused leaves the case as it was.
    """
    before = _kept(turn)
    try:
        hints = _carry_out(turn, by, action)
    except RefusedError as refused:
        _put_back(turn, before)
        return ActionAnswered(turn.person.id, False, refused.texts)
    turn.move_version()
    return ActionAnswered(turn.person.id, True, (text("action.done"), *hints))


def _carry_out(turn: Turn, by: int, action: a.Action) -> Hints:
    kind = type(action)
    if turn.case.phase is Phase.CLOSED and not _is_withdrawal(action):
        raise refuse("case_closed")
    deed, needed = Deed(turn, by), MAY.get(kind)
    if needed is not None and not needed & deed.parts:
        raise refuse("sagsbehandler_only")
    return _CARRIED_OUT[kind](deed, _cleaned(action))


def _is_withdrawal(action: a.Action) -> bool:
    """A consent can be withdrawn whenever."""
    return isinstance(action, a.RecordConsent) and not action.is_given


def _cleaned(action: a.Action) -> a.Action:
    """Take CPR numbers out of the words, and refuse what nobody will read."""
    values = {field.name: _clean(getattr(action, field.name)) for field in fields(action)}
    cleaned: a.Action = replace(action, **values)
    return cleaned


def _clean(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_clean(each) for each in value)
    if type(value) is not str:
        return value
    if len(value) > LONGEST_WORDS:
        raise refuse("too_long", most=LONGEST_WORDS)
    return without_cpr(value)[0]


def _kept(turn: Turn) -> tuple[Any, ...]:
    return (
        turn.case, turn.person, turn.team, dict(turn.runs), list(turn.outgoing),
        list(turn.pending),
    )  # fmt: skip


def _put_back(turn: Turn, kept: tuple[Any, ...]) -> None:
    turn.case, turn.person, turn.team, turn.runs, turn.outgoing, turn.pending = kept
