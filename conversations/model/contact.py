"""The jobformidler's duty of contact: by which day, and why. Pure functions of (case, today).

Only a contact that a person had with the citizen counts: Makker's own check-ins never do (A15), nor
does a contact with the company (A45). What each model asks is data (`four_models.py`).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from conversations.course.questions import (
    all_of,
    current_employments,
    follow_up_since,
    is_still_to_begin,
    match_since,
    out_since,
)
from conversations.model.four_models import AtCompany, Model, Until, model_of
from conversations.model.hours import local_day, working_day_from
from conversations.model.policy import Policy
from conversations.model.reads import EFFORT, OUT, Reads
from conversations.model.rhythm import is_in_effort
from conversations.reading.times.meaning import add_months
from conversations.records.case import Case
from conversations.records.entries import (
    BreakOff,
    Exemption,
    Milestone,
    Phase,
    TrinClosed,
    Visitation,
)
from conversations.records.entries_work import Employment, EmploymentKind

CONTACT: Reads = (
    EFFORT
    | OUT
    | {"model", "trin_since", "started_at", "last_contact_at", "appointments"}
    | {"follow_up_consent", Milestone, TrinClosed, Visitation}
)
"""All that the duty of contact reads."""

WEEKLY, FIRST_DAYS, AT_COMPANY, FOLLOW_UP = "weekly", "first_days", "at_company", "follow_up"


@dataclass(frozen=True, slots=True)
class Duty:
    """The next contact that the model asks for, on a day on which staff work."""

    kind: str
    due_on: date
    rule: str


def contact_duty(case: Case, today: date, policy: Policy) -> Duty | None:
    """Return the contact that is due next, or `None` where none is asked for.

    A15, B09, D08 weekly; A44, A22, B14, C07 at the company; A31, B17 after self-support. All of it
    pauses under an exemption and outside group 1 (A05).
    """
    if not is_in_effort(case, today):
        return None
    model = model_of(case.model)
    since = placed_since(case, model, today)
    goes_on = model.follow_up is None and out_since(case, today) is not None  # C07's first year
    if case.phase is Phase.FOLLOW_UP and not goes_on:
        found = _follow_up(case, model, today, policy)
    elif since is None:
        found = _weekly(case, model, today, policy)
    else:
        found = _at_company(case, model.at_company, since, today, policy)
    if found is None:
        return None
    return Duty(found.kind, working_day_from(found.due_on, policy), found.rule)


def placed_since(case: Case, model: Model, today: date) -> date | None:
    """Return since when the weekly contact has ended: at a company, by a match, by a fleksjob.

    The match is B09's, the fleksjob D08's. Trin 3 counts as placed though no spell is on record,
    but not while the first one is still to come.
    """
    found = out_since(case, today)
    if model.weekly is not None and model.weekly.until is Until.MATCH:
        match = match_since(case)
        found = min((d for d in (found, match) if d is not None and d <= today), default=None)
    if model.weekly is not None and model.weekly.until is Until.FLEKSJOB:
        spells = [s.start for s in current_employments(case, today) if s.kind in _FLEKSJOB]
        found = min(spells, default=None)
    if found is None and case.trin >= 3 and not is_still_to_begin(case, today):
        return case.trin_since or case.started_at.date()
    return found


_FLEKSJOB = frozenset({EmploymentKind.FLEKSJOB, EmploymentKind.PRAKTIK})


def _weekly(case: Case, model: Model, today: date, policy: Policy) -> Duty | None:
    if model.weekly is None:
        return None
    due = _latest_contact(case, today, policy) + timedelta(days=policy.contact_every_days)
    return Duty(WEEKLY, due, model.weekly.rule)


def _at_company(
    case: Case, asked: AtCompany, since: date, today: date, policy: Policy
) -> Duty | None:
    """Close at first, then at least monthly, or as the plan says if that is sooner."""
    last = _last_contact(case, policy)
    if out_since(case, today) == since:
        for days in asked.first_days:
            day = since + timedelta(days=days)
            if last is None or last < max(since, day - timedelta(days=policy.early_contact_days)):
                return Duty(FIRST_DAYS, day, asked.first_rule)
    if not asked.every_months:
        return None
    base = max(since, _latest_contact(case, today, policy))
    due = add_months(base, asked.every_months)
    if asked.for_months and due > add_months(since, asked.for_months):
        return None
    return Duty(AT_COMPANY, min(due, _planned(case, base, policy)), asked.rule)


def _planned(case: Case, after: date, policy: Policy) -> date:
    """The day of the next contact that was agreed (D09), or a day that never comes."""
    days = (local_day(a.at, policy) for a in case.appointments if a.status == "planned")
    return min((day for day in days if day > after), default=date.max)


def _follow_up(case: Case, model: Model, today: date, policy: Policy) -> Duty | None:
    """Monthly after self-support, as long as the model says, and never against the citizen's no."""
    plan = model.follow_up
    if plan is None or case.follow_up_consent is False:
        return None
    if plan.consent_rule and case.follow_up_consent is None:
        return None
    since = follow_up_since(case) or local_day(case.started_at, policy)
    due = add_months(max(since, _latest_contact(case, today, policy)), 1)
    is_over = due > add_months(since, plan.most_months)
    return None if is_over else Duty(FOLLOW_UP, due, plan.rule)


def _last_contact(case: Case, policy: Policy) -> date | None:
    return None if case.last_contact_at is None else local_day(case.last_contact_at, policy)


def _latest_contact(case: Case, today: date, policy: Policy) -> date:
    """The day from which the next contact is counted: the last one, or a new beginning since."""
    begun = [local_day(case.started_at, policy), *_beginnings(case, today)]
    return max([*begun, _last_contact(case, policy) or date.min])


def _beginnings(case: Case, today: date) -> list[date]:
    """Days on which the rhythm began anew: an exemption lifted, a spell ended, a group, a break."""
    ends = [e.end for e in all_of(case, Exemption)]
    ends += [s.end and s.end + timedelta(days=1) for s in all_of(case, Employment)]
    days = [b.on for b in all_of(case, BreakOff)] + [v.on for v in all_of(case, Visitation)]
    return [day for day in (*ends, *days) if day is not None and day <= today]
