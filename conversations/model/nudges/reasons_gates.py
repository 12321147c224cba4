"""Reasons that come from a gate: what it will ask for, and what a praktik must have.

Each check is a pure function of what it sees, and yields what holds now or will hold later.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from conversations.course.questions import (
    hours_on,
    is_work,
    newest_employment,
    open_employments,
)
from conversations.model.four_models import Need, model_of
from conversations.model.gates import GATE, Missing, missing_to_close, praktik_missing
from conversations.model.nudges.reason import Reason, View, yields
from conversations.model.reads import IN_TRIN
from conversations.records.case import Case, Team
from conversations.records.entries_work import Employment
from conversations.records.texts import Text

_AT_FIRST = frozenset(
    {Need.CV_STARTED, Need.CV_MADE, Need.JOBGOAL_STARTED, Need.READY, Need.VISITATION}
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
def gate_items(view: View) -> Iterator[Reason]:
    """What trin 1's gate will ask for, and what an agreement with a company must have."""
    yield from _first_items(view)
    yield from _company_items(view)


def _first_items(view: View) -> Iterator[Reason]:
    """What trin 1's gate will ask for and is not there yet (A12, B06, C04)."""
    start = view.morning(view.trin_since + timedelta(days=view.policy.missing_after_days))
    for missing in _missing_at_first(view.case, view.team, view.today):
        yield Reason("gate_missing", (missing.rule,), start)


def _company_items(view: View) -> Iterator[Reason]:
    """What an agreement with a company must have, in any trin (A16, A20–A24, B10, B12, C06)."""
    spell = newest_employment(view.case, view.today)
    if spell is None:
        return
    for missing in _missing_of_agreement(view.case, view.team, view.today):
        rule, start = _OF_AGREEMENT[missing.need], view.morning(spell.start)
        yield Reason(rule, (missing.rule,), start, "", view.by(spell.start), about=spell.no)


def gate_missing_says(case: Case, team: Team, day: date) -> tuple[Text, ...]:
    """What `gate_missing` stands for on this case: a sentence each."""
    there = (
        missing
        for missing in _missing_of_agreement(case, team, day)
        if _OF_AGREEMENT[missing.need] == "gate_missing"
    )
    return tuple(missing.said for missing in (*_missing_at_first(case, team, day), *there))


def _missing_at_first(case: Case, team: Team, day: date) -> Iterator[Missing]:
    if case.trin == 1:
        asked = missing_to_close(case, team, day)
        yield from (missing for missing in asked if missing.need in _AT_FIRST)


def _missing_of_agreement(case: Case, team: Team, day: date) -> Iterator[Missing]:
    spell = newest_employment(case, day)
    if spell is not None and is_work(spell) and 2 in model_of(case.model).gates:
        asked = missing_to_close(case, team, day, trin=2)
        yield from (missing for missing in asked if missing.need in _OF_AGREEMENT)


@yields(*_OF_PRAKTIK.values(), reads=GATE | {"started_at"})
def praktik(view: View) -> Iterator[Reason]:
    """A praktik without purpose, or a date for paid hours, or not told (A17–A19, B11, B27).

    All of it belongs before the start, so it is said as soon as the praktik is on record.
    """
    for spell in open_employments(view.case, view.today):
        for missing in praktik_missing(view.case, view.team, view.today, spell):
            start = min(view.morning(spell.start), spell.made_at or view.case.started_at)
            if missing.need is not Need.PAY_DATE or not _is_paid(view, spell):
                rule = _OF_PRAKTIK[missing.need]
                due_at = view.by(spell.start)
                yield Reason(rule, (missing.rule,), start, "", due_at, about=spell.no)


def _is_paid(view: View, spell: Employment) -> bool:
    hours = hours_on(view.case, spell, view.today)
    return hours is not None and hours.paid > 0
