"""Makker's own weekly check-in, and the jobformidler's duty of contact (A15, A22, B09, D08).

Pure functions of (case, now): what is due, and when to look again. The two rhythms are apart: a
check-in by Makker is never a contact.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.records import Case, Role
from conversations.rules.hours import next_good_moment
from conversations.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class CheckInDue:
    """`period` is due now, or `None`; `next_at` is when the next one will be."""

    period: str | None
    next_at: datetime | None


def period_of(day: date) -> str:
    """Return the ISO week that a check-in is about: "2026-W48"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def check_in_due(case: Case, now: datetime, policy: Policy) -> CheckInDue:
    """Return the weekly check-in that is due on the citizen's own weekday and time.

    A week's check-in that fell on a day off is asked at the next good moment; one that is more
    than `check_in_grace` late waits for the next week. None without consent or during a pause.
    """
    if case.consent is None or not case.consent.is_given or not case.is_rhythm_set:
        return CheckInDue(None, None)
    today = now.astimezone(policy.zone).date()
    monday = today - timedelta(days=today.weekday())
    earliest = case.consent.at + policy.settling_in
    due: str | None = None
    for weeks in range(-1, 60):
        slot_day = monday + timedelta(weeks=weeks, days=case.check_in_day)
        period = period_of(slot_day)
        if period <= case.last_check_in:
            continue
        slot = datetime.combine(slot_day, case.check_in_time, policy.zone)
        moment = next_good_moment(slot, Role.CITIZEN, policy)
        if moment < earliest or _is_paused(case, moment, policy):
            continue
        if moment > now:
            return CheckInDue(due, moment)
        if now <= moment + policy.check_in_grace:
            due = period
    return CheckInDue(due, None)


def has_stopped(case: Case) -> bool:
    """Whether the citizen said no to Makker's messages, at first or by STOP."""
    return case.consent is not None and not case.consent.is_given


def may_repeat(case: Case, moment: datetime, policy: Policy) -> bool:
    """Whether Makker may ask a second time: not after STOP, and not during a pause."""
    return not has_stopped(case) and not _is_paused(case, moment, policy)


def _is_paused(case: Case, moment: datetime, policy: Policy) -> bool:
    local_day = moment.astimezone(policy.zone).date()
    return case.paused_until is not None and local_day < case.paused_until


def contact_due_at(case: Case, policy: Policy) -> datetime:
    """Return when the jobformidler's next contact is due.

    Weekly until the citizen is out at a company (A15), at least monthly after (A22). Only a
    contact that a person had with the citizen moves it.
    """
    days = policy.contact_at_company_days if case.trin >= 3 else policy.contact_every_days
    since = case.last_contact_at or case.started_at
    return since + timedelta(days=days)
