"""Placing a citizen: group, fritagelse, model; and recording that something is so."""

from dataclasses import replace

from conversations.case.deed import Deed, Hints, refuse, words_for
from conversations.course.questions import (
    exemptions,
    has,
    is_social_told,
    is_visited,
    milestones,
    newest_employment,
    numbered,
    open_step_up,
)
from conversations.model.models import MODELS
from conversations.records.actions import ChangeModel, Exempt, LiftExemption, Record, Visit
from conversations.records.entries import (
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    ModelChanged,
    Visitation,
)
from conversations.records.entries_step_up import StepUp
from conversations.records.entries_work import Employment
from conversations.records.texts import Moment, text

EFFORT_GROUP, REHABILITATION_GROUP, OUT_GROUP = 1, 2, 3

NEED_WORDS = {
    MilestoneKind.JOBGOAL: "jobgoal",  # D11
    MilestoneKind.TO_TRY: "to_try",  # A11
    MilestoneKind.NETWORK_WISH: "network_wish",  # A08
    MilestoneKind.GOAL_SET: "goal",  # D20
    MilestoneKind.SEARCH_TITLES: "search_titles",  # D12, D28
    MilestoneKind.INTERPRETER: "reason",  # A43, B25: the decision and its reason
}
ABOUT_EMPLOYMENT = frozenset(
    {
        MilestoneKind.PLAN_MADE, MilestoneKind.CONTACT_IN_PLAN, MilestoneKind.IN_VITAS,
        MilestoneKind.PURPOSE_TOLD_CITIZEN, MilestoneKind.PURPOSE_TOLD_COMPANY,
        MilestoneKind.PERSON_GROUP_MARKED, MilestoneKind.REPORT_SENT,
    }
)  # fmt: skip


def visit(deed: Deed, action: Visit) -> Hints:
    """Place the citizen in a group (A01, A02, B05, C01, C02); all but the first need a reason."""
    groups = deed.model.groups
    if action.group not in groups.numbers:
        raise refuse("no_such_group", group=action.group, model=deed.case.model)
    if is_visited(deed.case) and action.group == deed.case.group:
        raise refuse("in_group_already", group=action.group)
    if action.group != EFFORT_GROUP:
        words_for("reason", action.reason)
    is_talked = has(deed.case, MilestoneKind.START_TALK)
    if groups.start_talk_rule and not is_visited(deed.case) and not is_talked:
        raise refuse("start_talk_first")
    _place(deed, action.group, action.reason)
    return _after_placing(action.group)


def _place(deed: Deed, group: int, reason: str) -> None:
    deed.add(Visitation(deed.number(), group, deed.today, deed.by, reason))
    deed.change(group=group)


def _after_placing(group: int) -> Hints:
    hints = {
        REHABILITATION_GROUP: (text("action.begin_rehabilitation"),),  # A03
        OUT_GROUP: (text("action.tell_social"),),  # C02
    }
    return hints.get(group, ())


def exempt(deed: Deed, action: Exempt) -> Hints:
    """Set a fritagelsesmarkering, or an exemption from Jobnet or digital post (A05, B04, D30)."""
    deed.sensible(action.start)
    for other in exemptions(deed.case, action.kind):
        if other.end is None or action.start < other.end:
            raise refuse("exempt_already", day=Moment(other.start, "date"))
    exemption = Exemption(
        deed.number(), action.kind, action.start, deed.by, is_grave=action.is_grave
    )
    deed.add(exemption)
    is_fritagelse = action.kind is ExemptionKind.EFFORT and action.is_grave
    is_asked = is_fritagelse and deed.model.groups.unable_rule != ""
    is_to_tell = is_asked and not is_social_told(deed.case, deed.today)
    return (text("action.tell_social"),) if is_to_tell else ()  # B04


def lift_exemption(deed: Deed, action: LiftExemption) -> Hints:
    """Lift an exemption; from a fritagelse the citizen comes back into group 1 (A05)."""
    found = [e for e in exemptions(deed.case, action.kind) if e.end is None]
    if not found:
        raise refuse("not_exempt")
    deed.sensible(action.end)
    deed.in_order(found[-1].start, action.end)
    deed.correct(replace(found[-1], end=action.end))
    if action.kind is ExemptionKind.EFFORT and deed.case.group != EFFORT_GROUP:
        _place(deed, EFFORT_GROUP, "")
    return ()


def record(deed: Deed, action: Record) -> Hints:
    """Write down that something is so, from a day on."""
    deed.happened(action.on)
    if action.kind in NEED_WORDS:
        words_for(NEED_WORDS[action.kind], action.words)
    about = _about(deed, action)
    now = deed.turn.now
    deed.add(Milestone(deed.number(), action.kind, action.on, deed.by, action.words, about, now))
    if action.kind is MilestoneKind.REHAB_RETURNED and deed.case.group != EFFORT_GROUP:
        _place(deed, EFFORT_GROUP, "")  # B05
    return _after_record(deed, action)


def _about(deed: Deed, action: Record) -> int:
    """What the milestone belongs to: what was named, else the newest employment or step-up."""
    if action.about:
        known = (Employment, StepUp)
        if not any(numbered(deed.case, kind, action.about) for kind in known):
            raise refuse("no_such_entry")
        return action.about
    if action.kind in ABOUT_EMPLOYMENT:
        spell = newest_employment(deed.case, deed.today)
        return spell.no if spell else 0
    step_up = open_step_up(deed.case)
    is_share = action.kind is MilestoneKind.SHARE_CONSENT
    return step_up.no if is_share and step_up else 0


def _after_record(deed: Deed, action: Record) -> Hints:
    talks = milestones(deed.case, MilestoneKind.START_TALK)
    most = deed.model.groups.most_start_talks
    if action.kind is MilestoneKind.START_TALK and len(talks) >= most:
        return () if is_visited(deed.case) else (text("action.place_now"),)  # A01
    return (text("action.set_goal"),) if action.kind is MilestoneKind.GOAL_REACHED else ()  # D20


def change_model(deed: Deed, action: ChangeModel) -> Hints:
    """Let the case follow another of the four models; what happened so far is kept."""
    if action.model not in MODELS:
        raise refuse("no_such_model")
    if action.model == deed.case.model:
        raise refuse("has_model_already", model=action.model)
    after = MODELS[action.model]
    if deed.case.group not in after.groups.numbers:
        raise refuse("no_such_group", group=deed.case.group, model=action.model)
    if open_step_up(deed.case) is not None and after.step_up is None:
        raise refuse("end_step_up_first")
    changed = ModelChanged(deed.number(), deed.case.model, action.model, deed.today, deed.by)
    deed.add(changed)
    deed.change(model=action.model)
    return ()
