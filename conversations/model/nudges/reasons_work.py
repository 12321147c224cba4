"""Reasons that come from being out at a company: hours, the meetings of a fleksjob, its marking.

Each check is a pure function of what it sees, and yields what holds now or will hold later.
"""

from collections.abc import Iterator

from conversations.course.questions import (
    current_employments,
    fleksjob_meetings,
    hours_on,
    hours_series,
    is_so_for,
    is_work,
)
from conversations.model.four_models import MARKED_HOURS, Until
from conversations.model.nudges.reason import Reason, View, staged, yields
from conversations.reading.times.meaning import add_months
from conversations.records.entries import BreakOff, Milestone, MilestoneKind
from conversations.records.entries_work import (
    FULL_TIME,
    Employment,
    EmploymentKind,
    FollowUp,
    Hours,
)


@yields("hours_unchanged", reads={Employment, Hours})
def hours_unchanged(view: View) -> Iterator[Reason]:
    """The same paid hours for months: progression is worth a talk (A21, A27)."""
    for spell in current_employments(view.case, view.today):
        series = hours_series(view.case, spell.no)
        paid = series[-1].paid if series else 0.0
        since = max(spell.start, series[-1].since) if series else spell.start
        if is_work(spell) and paid < FULL_TIME:
            day = add_months(since, view.policy.hours_unchanged_months)
            yield Reason("hours_unchanged", ("A21", "A27"), view.morning(day))


@yields("fleksjob_meeting", reads={"model", Employment, FollowUp})
def fleksjob_meeting(view: View) -> Iterator[Reason]:
    """At least two meetings in the first six months of a fleksjob, evenly spread (D17).

    One that was held too late is overdue until then, and done after it.
    """
    asked = view.model.at_company
    for spell in _fleksjobs(view):
        held = sum(spell.start <= f.on for f in fleksjob_meetings(view.case, spell))
        if held < asked.meetings:
            months = asked.within_months * (held + 1) // asked.meetings
            due = add_months(spell.start, months)
            days = view.policy.meeting_warning_days
            yield from staged(view, "fleksjob_meeting", (asked.rule,), due, days)


@yields("person_group", reads={"model", Employment, Hours, Milestone, BreakOff})
def person_group(view: View) -> Iterator[Reason]:
    """A fleksjob of few hours is to be marked in the system of record (D21)."""
    for spell in _fleksjobs(view):
        hours = hours_on(view.case, spell, view.today)
        is_small = hours is not None and hours.paid + hours.unpaid <= MARKED_HOURS
        if is_small and not is_so_for(view.case, spell, MilestoneKind.PERSON_GROUP_MARKED):
            start = view.morning(spell.start)
            yield Reason("person_group", ("D21",), start, about=spell.no)


def _fleksjobs(view: View) -> list[Employment]:
    weekly = view.model.weekly
    if weekly is None or weekly.until is not Until.FLEKSJOB:
        return []
    spells = current_employments(view.case, view.today)
    return [spell for spell in spells if spell.kind is EmploymentKind.FLEKSJOB]
