"""A case's course as plain data: its employments with hours, its sick days, and all that happened.

Part of `viewing.py`; staff's own way to a case is the one door.
"""

from dataclasses import asdict
from typing import Any

from conversations.course.entries import (
    Absence,
    ContactCorrected,
    Employment,
    Entry,
    Hours,
    MilestoneKind,
    Saved,
)
from conversations.course.reading import all_of, hours_series, milestones
from conversations.records import Case

_SHOWN_APART = (Employment, Hours, Absence, ContactCorrected, Saved)


def view_course(case: Case) -> dict[str, Any]:
    """Return what the entries of a case hold, in the order they were recorded."""
    goals = milestones(case, MilestoneKind.JOBGOAL)
    return {
        "jobgoal": goals[-1].words if goals else None,
        "employments": [_employment(case, spell) for spell in all_of(case, Employment)],
        "absences": [asdict(absence) for absence in all_of(case, Absence)],
        "course": [_entry(e) for e in case.entries if not isinstance(e, _SHOWN_APART)],
    }


def corrections_of(case: Case, contact: int) -> dict[str, Any]:
    """Return what became of a contact's words: the later ones, and whether it was undone."""
    found = [c for c in all_of(case, ContactCorrected) if c.contact == contact]
    if not found:
        return {}
    words = [{"at": c.at, "by": c.by, "text": c.words} for c in found if not c.is_undone]
    return {"corrected": words, "undone": any(c.is_undone for c in found)}


def _employment(case: Case, spell: Employment) -> dict[str, Any]:
    series = hours_series(case, spell.no)
    hours = [{"since": h.since, "paid": h.paid, "unpaid": h.unpaid} for h in series]
    return {**asdict(spell), "hours": hours}


def _entry(entry: Entry) -> dict[str, Any]:
    return {"entry": type(entry).__name__, **asdict(entry)}
