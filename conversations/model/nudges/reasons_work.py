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
    newest_employment,
    open_employments,
)
from conversations.model.four_models import MARKED_HOURS, Need, Until
from conversations.model.gates import GATE, missing_to_close, praktik_missing
from conversations.model.nudges.reason import Reason, View, staged, yields
from conversations.model.reads import IN_TRIN
from conversations.reading.times.meaning import add_months
from conversations.records.entries import BreakOff, Milestone, MilestoneKind
from conversations.records.entries_work import (
    FULL_TIME,
    Employment,
    EmploymentKind,
    FollowUp,
    Hours,
)

_OF_AGREEMENT = {
    Need.TASKS: "gate_missing",
    Need.HOURS: "gate_missing",
    Need.PLAN_MADE: "gate_missing",
    Need.STEP_UP_HENSYN: "gate_missing",
    Need.CONTACT_PERSON: "no_contact_person",
    Need.CONTACT_IN_PLAN: "contact_not_in_plan",
}
_OF_PRAKTIK = {
    Need.PURPOSE: "praktik_purpose",
    Need.PAY_DATE: "pay_date",
    Need.IN_VITAS: "not_in_vitas",
    Need.TOLD_CITIZEN: "purpose_not_told",
    Need.TOLD_COMPANY: "purpose_not_told",
}


@yields(*_OF_AGREEMENT.values(), reads=IN_TRIN | GATE)
def company_items(view: View) -> Iterator[Reason]:
    """What an agreement with a company must have, in any trin (A16, A20–A24, B10, B12, C06)."""
    spell = newest_employment(view.case, view.today)
    if spell is None or not is_work(spell) or 2 not in view.model.gates:
        return
    for missing in missing_to_close(view.case, view.team, view.today, trin=2):
        rule = _OF_AGREEMENT.get(missing.need)
        if rule is not None:
            start = view.morning(spell.start)
            due_at = view.by(spell.start)
            yield Reason(rule, (missing.rule,), start, "", due_at, about=spell.no)


@yields(*_OF_PRAKTIK.values(), reads=GATE)
def praktik(view: View) -> Iterator[Reason]:
    """A praktik without purpose, or a date for paid hours, or not told (A17–A19, B11, B27).

    All of it belongs before the start, so it is said as soon as the praktik is on record.
    """
    for spell in open_employments(view.case, view.today):
        for missing in praktik_missing(view.case, view.team, view.today, spell):
            start = min(view.morning(spell.start), view.morning(view.today))
            if missing.need is not Need.PAY_DATE or not _is_paid(view, spell):
                rule = _OF_PRAKTIK[missing.need]
                due_at = view.by(spell.start)
                yield Reason(rule, (missing.rule,), start, "", due_at, about=spell.no)


def _is_paid(view: View, spell: Employment) -> bool:
    hours = hours_on(view.case, spell, view.today)
    return hours is not None and hours.paid > 0


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
