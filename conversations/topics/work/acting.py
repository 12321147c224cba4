"""Employments: beginning, changing and ending a spell at a company or in education."""

from dataclasses import fields, replace
from datetime import date

from conversations.case.deed import Deed, Hints, refuse, words_for
from conversations.course.questions import hours_on, is_so_for
from conversations.model.gates import praktik_missing
from conversations.model.models import MARKED_HOURS
from conversations.records.actions import Amend, Employ, EndEmployment
from conversations.records.entries import MilestoneKind
from conversations.records.entries_work import Employment, EmploymentKind
from conversations.records.texts import text
from conversations.topics.work.hours import add_hours

SELF_SUPPORTING = frozenset({EmploymentKind.JOB, EmploymentKind.UDDANNELSE})  # A30


def employ(deed: Deed, action: Employ) -> Hints:
    """Begin a spell (A16–A21, B10, D14); what is still missing is said, and can be filled in."""
    company = words_for("company", action.company)
    deed.sensible(action.start)
    spell = Employment(
        deed.number(), action.kind, company, action.start, deed.by, action.contact_person.strip(),
        action.tasks.strip(), action.hensyn.strip(), action.purpose, action.pay_expected_on,
        action.is_self_supporting, made_at=deed.turn.now,
    )  # fmt: skip
    _check(deed, spell)
    if action.pay_expected_on is not None:
        _check_pay_date(deed, action.start, action.pay_expected_on)
    deed.add(spell)
    add_hours(deed, spell.no, action.start, action.paid, action.unpaid)
    return _open_points(deed, spell)


def amend(deed: Deed, action: Amend) -> Hints:
    """Fill in or change a spell; what is not named stays as it is."""
    spell = deed.find_open(action.no)
    given = {f.name: getattr(action, f.name) for f in fields(action) if f.name != "no"}
    given = {name: value for name, value in given.items() if value is not None}
    if not given:
        raise refuse("nothing_to_change")
    changed = replace(spell, **given)
    _check(deed, changed)
    if action.pay_expected_on is not None:
        _check_pay_date(deed, spell.start, action.pay_expected_on)
    deed.correct(changed)
    return _open_points(deed, changed)


def end_employment(deed: Deed, action: EndEmployment) -> Hints:
    """End a spell with its final status (D15)."""
    spell = deed.find_open(action.no)
    deed.sensible(action.end)
    deed.in_order(spell.start, action.end)
    status = words_for("final_status", action.final_status)
    deed.correct(replace(spell, end=action.end, final_status=status))
    return ()


def _check(deed: Deed, spell: Employment) -> None:
    """Refuse what cannot be true of this kind of spell."""
    if spell.purpose is not None and spell.kind is not EmploymentKind.PRAKTIK:
        raise refuse("purpose_of_praktik")
    allowed = deed.model.purposes
    if spell.purpose is not None and allowed and spell.purpose not in allowed:
        raise refuse("no_such_purpose")
    if spell.is_self_supporting and spell.kind not in SELF_SUPPORTING:
        raise refuse("not_self_supporting")


def _check_pay_date(deed: Deed, start: date, pay_expected_on: date) -> None:
    """The day on which pay is expected is to come, and not before the start (A18)."""
    deed.planned(pay_expected_on)
    deed.in_order(start, pay_expected_on)


def _open_points(deed: Deed, spell: Employment) -> Hints:
    """What the model still asks of this spell (A17–A20, B10, B11, B27, D21)."""
    missing = praktik_missing(deed.case, deed.turn.team, deed.today, spell)
    hints = tuple(each.said for each in missing)
    if not spell.contact_person and spell.kind is not EmploymentKind.UDDANNELSE:
        hints = (*hints, text("gate.contact_person"))
    hours = hours_on(deed.case, spell, spell.start)
    is_small = hours is not None and hours.paid <= MARKED_HOURS
    is_marked = is_so_for(deed.case, spell, MilestoneKind.PERSON_GROUP_MARKED)
    if spell.kind is EmploymentKind.FLEKSJOB and is_small and not is_marked:
        hints = (*hints, text("action.mark_person_group"))
    return hints
