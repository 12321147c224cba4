"""Reasons that come from the trin: its length, what to talk about next.

Each check is a pure function of what it sees, and yields what holds now or will hold later.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from conversations.course.questions import (
    current_employments,
    exemptions,
    has,
    is_match_tried,
    is_name_in_plan,
    is_social_told,
    latest,
    milestones,
    since_break,
)
from conversations.model.four_models import Need
from conversations.model.hours import working_day_from
from conversations.model.nudges.reason import NEAR, REACHED, Reason, View, yields
from conversations.model.reads import IN_TRIN
from conversations.records.entries import (
    Assignment,
    BreakOff,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    Phase,
    Visitation,
)
from conversations.records.entries_step_up import StepUp
from conversations.records.entries_work import Employment, SearchStep

OUT_GROUP = 3  # C02


@yields("trin_1_long", "trin_2_long", reads=IN_TRIN | {Exemption})
def long_trin(view: View) -> Iterator[Reason]:
    """A trin that nears its limit, and one that has reached it: never a block (A13, A25, B13)."""
    limit = view.model.limit(view.case.trin)
    if limit is None:
        return
    end = limit.ends(view.trin_since) + _exempt_for(view)
    near = end - timedelta(days=view.policy.trin_warning_days)
    for stage, day in ((NEAR, near), (REACHED, end)):
        rule = f"trin_{view.case.trin}_long"
        yield Reason(rule, (limit.rule,), view.morning(day), stage, view.by(end))


def _exempt_for(view: View) -> timedelta:
    """How long the citizen was exempt in this trin: that time does not count (A05)."""
    spells = exemptions(view.case, ExemptionKind.EFFORT)
    ended = ((max(e.start, view.trin_since), e.end) for e in spells if e.end is not None)
    return sum((end - start for start, end in ended if end > start), timedelta(0))


@yields("name_not_in_plan", reads={"model", "started_at", Milestone, Assignment})
def name_in_plan(view: View) -> Iterator[Reason]:
    """The jobformidler's name is not in Min Plan; after a handover it is the new one's (A07)."""
    asked = view.model.gates.get(1, ())
    if is_name_in_plan(view.case) or not any(i.need is Need.NAME_IN_PLAN for i in asked):
        return
    given = latest(view.case, Assignment)
    begun = view.case.started_at.astimezone(view.policy.zone).date()
    day = (given.on if given else begun) + timedelta(days=view.policy.missing_after_days)
    yield Reason("name_not_in_plan", ("A07",), view.morning(day))


@yields("no_jobgoal", reads=IN_TRIN | {Milestone})
def no_jobgoal(view: View) -> Iterator[Reason]:
    """No jobmål yet: then a task to try is found together (A10, A11)."""
    if view.case.trin != 1 or has(view.case, MilestoneKind.JOBGOAL, MilestoneKind.TO_TRY):
        return
    day = view.trin_since + timedelta(days=view.policy.jobgoal_after_days)
    yield Reason("no_jobgoal", ("A10", "A11"), view.morning(day))


@yields("step_up", reads=IN_TRIN | {Milestone, BreakOff, SearchStep, Employment, StepUp})
def step_up(view: View) -> Iterator[Reason]:
    """A step-up worth talking about: an emergency measure, never screening (A33, A34).

    Only when the search drags out after a match was tried, and the citizen named health or family
    of their own accord.
    """
    named = since_break(view.case, MilestoneKind.BARRIER_NAMED)
    is_open = view.case.trin == 2 and view.model.step_up is not None
    if not (is_open and named and is_match_tried(view.case)) or _had_step_up(view):
        return
    long = view.trin_since + timedelta(weeks=view.policy.step_up_after_weeks)
    yield Reason("step_up", ("A33", "A34"), view.morning(max(long, named[0].on)))


def _had_step_up(view: View) -> bool:
    found = latest(view.case, StepUp)
    return found is not None and (found.end is None or found.on >= view.trin_since)


@yields("follow_up_consent", reads=IN_TRIN | {"follow_up_consent", Employment})
def follow_up_consent(view: View) -> Iterator[Reason]:
    """The consent to follow-up, asked for before trin 3 closes (A32)."""
    plan = view.model.follow_up
    is_asked = plan is not None and plan.consent_rule != ""
    if not is_asked or view.case.trin != 3 or view.case.follow_up_consent is not None:
        return
    spells = current_employments(view.case, view.today)
    days = view.policy.follow_up_consent_days
    start = view.morning(view.trin_since + timedelta(days=days))
    alone = (view.morning(spell.start) for spell in spells if spell.is_self_supporting)
    start = min((start, *alone))
    yield Reason("follow_up_consent", ("A32",), start)


@yields("goal_reached", reads={Milestone})
def goal_reached(view: View) -> Iterator[Reason]:
    """A goal is reached, and no new one is set (D20)."""
    set_no = max((m.no for m in milestones(view.case, MilestoneKind.GOAL_SET)), default=0)
    for found in milestones(view.case, MilestoneKind.GOAL_REACHED):
        if found.no > set_no:
            yield Reason("goal_reached", ("D20",), view.morning(found.on))


@yields("rehabilitation", reads={"group", Visitation, Milestone})
def rehabilitation(view: View) -> Iterator[Reason]:
    """Group 2: the rehabiliteringsteam should have the case as soon as can be (A03)."""
    placed = latest(view.case, Visitation)
    sent = milestones(view.case, MilestoneKind.REHAB_SENT)
    if view.case.group != 2 or placed is None or any(m.no > placed.no for m in sent):
        return
    day = placed.on + timedelta(days=view.policy.rehabilitation_after_days)
    yield Reason("rehabilitation", ("A03",), view.morning(day), to=view.team.sagsbehandler)


@yields(
    "social_not_told",
    reads={"model", "phase", "group", "started_at", Exemption, Visitation, Milestone},
)
def social_not_told(view: View) -> Iterator[Reason]:
    """Somebody who cannot take part, and whom socialforvaltningen was not told of (B04, C02).

    FSM1 places them in group 3, the checklist exempts them; the other models ask for nothing.
    """
    groups, case = view.model.groups, view.case
    if case.phase is Phase.CLOSED or is_social_told(case, view.today):
        return
    placed = latest(case, Visitation)
    if groups.out_rule and case.group == OUT_GROUP and placed is not None:
        yield _tell_social(view, groups.out_rule, placed.on)
    for exemption in exemptions(case, ExemptionKind.EFFORT) if groups.unable_rule else ():
        is_over = exemption.end is not None and exemption.end <= view.today
        if exemption.is_grave and not is_over:
            yield _tell_social(view, groups.unable_rule, exemption.start)


def _tell_social(view: View, rule: str, day: date) -> Reason:
    """Said as soon as it is on record; by the day on which it begins."""
    by = view.by(working_day_from(day, view.policy))
    start = min(view.morning(day), view.case.started_at)
    return Reason("social_not_told", (rule,), start, "", by, to=view.team.sagsbehandler)
