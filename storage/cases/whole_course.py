"""A case's course as plain data: its employments with hours, its sick days, and all that happened.

Part of `whole.py`; staff's own way to a case is the one door.
"""

from dataclasses import asdict
from typing import Any

from conversations.course.questions import all_of, hours_series, milestones
from conversations.course.work_talks import has_left, own_series
from conversations.records.case import Case
from conversations.records.entries import (
    Absence,
    AgreementAnswer,
    ContactCorrected,
    Entry,
    MilestoneKind,
    Saved,
)
from conversations.records.entries_work import ClearAtStart, Employment, Hours

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
    return {
        **asdict(spell),
        "hours": hours,
        "hours_told": _own_words(case, spell),
        "has_left": has_left(case, spell),
        "clear_at_start": _clear_at_start(case, spell),
    }


def view_agreement_answer(case: Case, agreement: int) -> dict[str, Any]:
    """Return whether the citizen said yes: unconfirmed, yes or corrected, with the correction."""
    said = [a for a in all_of(case, AgreementAnswer) if a.agreement == agreement]
    if not said:
        return {"confirmed": "unconfirmed", "correction": ""}
    return {
        "confirmed": "yes" if said[-1].is_yes else "corrected",
        "correction": said[-1].correction,
    }


def _own_words(case: Case, spell: Employment) -> list[dict[str, Any]]:
    """The hours as the citizen told them, oldest first: beside staff's, never in their place."""
    return [
        {"on": w.on, "period": w.period, "paid": w.paid, "unpaid": w.unpaid}
        for w in own_series(case, spell.no)
    ]


def _clear_at_start(case: Case, spell: Employment) -> dict[str, str] | None:
    said = [each for each in all_of(case, ClearAtStart) if each.employment == spell.no]
    return {"aim": said[-1].aim, "tasks": said[-1].tasks, "pay": said[-1].pay} if said else None


def _entry(entry: Entry) -> dict[str, Any]:
    return {"entry": type(entry).__name__, **asdict(entry)}
