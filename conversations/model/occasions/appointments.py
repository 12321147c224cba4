"""When an appointment, a change of the plan and an agreement are spoken of: pure slots.

Reminders answer no duty and replace no summons. They are not counted against the week's cap, but
keep the quiet hours: one that would come too early comes when the hours begin, or not at all.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from conversations.course.plan_talks import to_confirm
from conversations.course.questions import all_of, is_exempt
from conversations.model.hours import is_speaking_day, local_day, next_good_moment, start_of
from conversations.model.occasions.slot import Slot
from conversations.model.policy import Policy
from conversations.records.case import Appointment, Case, Role
from conversations.records.entries import ExemptionKind, Milestone, MilestoneKind
from conversations.records.entries_work import Employment

DAY_BEFORE, HOURS_BEFORE = "day", "hours"
TOLD_WITHIN = timedelta(days=2)
LEAST_NOTICE = timedelta(minutes=30)


def reminders(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """The day before and two hours before; none where Jobnet's own reminder comes (D31)."""
    today = local_day(now, policy)
    if policy.yields_to_jobnet and is_exempt(case, today, ExemptionKind.REMINDERS):
        return
    for planned in case.appointments:
        if planned.status == "planned" and planned.at > now:
            yield from _day_before(case, planned, policy)
            yield from _hours_before(planned, policy)


def _day_before(case: Case, planned: Appointment, policy: Policy) -> Iterator[Slot]:
    """At the citizen's own time on the last day before it on which Makker may speak."""
    if not policy.remind_day_before:
        return
    day = local_day(planned.at, policy) - timedelta(days=1)
    while not is_speaking_day(day, Role.CITIZEN, policy):
        day -= timedelta(days=1)
    at = datetime.combine(day, case.check_in_time, policy.zone)
    if planned.made_at < at:  # a later one was told when it was made
        until = start_of(local_day(planned.at, policy), policy)
        yield Slot(at, until, DAY_BEFORE, planned.no)


def _hours_before(planned: Appointment, policy: Policy) -> Iterator[Slot]:
    """Two hours before, or when the hours begin; not when that leaves less than half an hour."""
    before = planned.at - timedelta(hours=2)
    at = next_good_moment(before, Role.CITIZEN, policy)
    until = planned.at - LEAST_NOTICE
    if policy.remind_two_hours and at <= until and planned.made_at < before:
        yield Slot(at, until, HOURS_BEFORE, planned.no)


def plan_changes(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """What staff changed in the plan, told when it can no longer be undone."""
    for planned in sorted(case.appointments, key=lambda each: each.at):
        if planned.status == "planned" and planned.at > now:
            yield _told(planned.made_at, "appointment", planned.no, policy)
    for spell in all_of(case, Employment):
        if spell.made_at is not None and spell.end is None and _is_ahead(spell.start, now, policy):
            yield _told(spell.made_at, "employment", spell.no, policy)
    for goal in all_of(case, Milestone):
        if goal.kind is MilestoneKind.JOBGOAL and goal.made_at is not None:
            yield _told(goal.made_at, "jobgoal", goal.no, policy)


def _is_ahead(start: date, now: datetime, policy: Policy) -> bool:
    return start >= local_day(now, policy)


def _told(made_at: datetime, what: str, no: int, policy: Policy) -> Slot:
    return Slot(made_at + policy.undo_for, made_at + TOLD_WITHIN, what, no)


def agreements(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """The agreements of a contact come to the citizen for a yes or a correction, once (D10)."""
    for contact in sorted({a.contact for a in case.agreements if a.contact}):
        waiting = to_confirm(case, contact)
        if waiting:
            made_at = max(a.made_at for a in waiting)
            yield Slot(made_at + policy.undo_for, made_at + TOLD_WITHIN, "agreed", contact)
