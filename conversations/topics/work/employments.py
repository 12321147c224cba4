"""Employments: beginning, changing and ending a spell at a company or in education."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day, OneOf, Words, YesNo
from conversations.case.kinds import Hours as HoursAWeek
from conversations.case.kinds_of_entry import OpenEmployment
from conversations.case.view import Refusal, View, in_order, refusal
from conversations.course.questions import hours_on, is_so_for
from conversations.model.four_models import MARKED_HOURS, Need
from conversations.model.gates import praktik_missing
from conversations.records.entries import MilestoneKind
from conversations.records.entries_work import Employment, EmploymentKind, Hours, Purpose
from conversations.records.texts import text
from conversations.topics.work.hours import too_many

SELF_SUPPORTING = frozenset({EmploymentKind.JOB, EmploymentKind.UDDANNELSE})  # A30


def _purposes(seen: View) -> tuple[Purpose, ...] | None:
    return seen.model.purposes or None


PURPOSE = OneOf("purpose", tuple(Purpose), _purposes, label="praktik_purpose")
PAY_DAY = Day(past=False)


@dataclass(frozen=True, slots=True)
class Employ(Declared):
    """Begin a spell (A16–A21, B10, D14); what is not known yet can be filled in with `Amend`."""

    name = "employ"
    fills = (
        Need.EMPLOYMENT, Need.TASKS, Need.HOURS, Need.CONTACT_PERSON, Need.PURPOSE, Need.PAY_DATE,
        Need.FLEKSJOB, Need.SELF_SUPPORT, Need.STEP_UP_HENSYN,
    )  # fmt: skip
    kind: Annotated[
        EmploymentKind, OneOf("employment", tuple(EmploymentKind), label="employment_kind")
    ]
    company: Annotated[str, Words()]
    start: Annotated[date, Day()]
    contact_person: Annotated[str, Words()] = ""
    tasks: Annotated[str, Words()] = ""
    hensyn: Annotated[str, Words()] = ""
    purpose: Annotated[Purpose | None, PURPOSE] = None
    pay_expected_on: Annotated[date | None, PAY_DAY] = None
    is_self_supporting: Annotated[bool, YesNo()] = False
    paid: Annotated[float, HoursAWeek()] = 0.0
    unpaid: Annotated[float, HoursAWeek()] = 0.0

    def must(self, seen: View) -> Iterator[Refusal]:
        spell, hours = self._spell(seen.next_no, seen.by), self._hours(seen.next_no, seen.by)
        yield from _not_true_of(seen, spell)
        if self.pay_expected_on is not None:
            yield from in_order(self.start, self.pay_expected_on, "pay_expected_on")  # A18
        yield from too_many(seen, hours, spell)

    def carry_out(self, deed: Deed) -> Hints:
        spell = self._spell(deed.number(), deed.by, deed.turn.now)
        deed.add(spell, replace(self._hours(spell.no, deed.by), no=deed.number()))
        return _open_points(deed, spell)

    def _spell(self, no: int, by: int, at: datetime | None = None) -> Employment:
        return Employment(
            no, self.kind, self.company, self.start, by, self.contact_person, self.tasks,
            self.hensyn, self.purpose, self.pay_expected_on, self.is_self_supporting, made_at=at,
        )  # fmt: skip

    def _hours(self, employment: int, by: int) -> Hours:
        return Hours(employment, employment, self.start, self.paid, self.unpaid, by)


@dataclass(frozen=True, slots=True)
class Amend(Declared):
    """Fill in or change a spell; what is not named stays as it is."""

    name = "amend"
    fills = (
        Need.TASKS, Need.CONTACT_PERSON, Need.PURPOSE, Need.PAY_DATE, Need.SELF_SUPPORT,
        Need.STEP_UP_HENSYN,
    )  # fmt: skip
    no: Annotated[int, OpenEmployment(label="employment")]
    contact_person: Annotated[str | None, Words()] = None
    tasks: Annotated[str | None, Words()] = None
    hensyn: Annotated[str | None, Words()] = None
    purpose: Annotated[Purpose | None, PURPOSE] = None
    pay_expected_on: Annotated[date | None, PAY_DAY] = None
    is_self_supporting: Annotated[bool | None, YesNo()] = None

    def must(self, seen: View) -> Iterator[Refusal]:
        spell = seen.find(Employment, self.no)
        if spell is None:
            return
        if self._changed(spell) is spell:
            yield refusal("nothing_to_change")
        yield from _not_true_of(seen, self._changed(spell))
        if self.pay_expected_on is not None:
            yield from in_order(spell.start, self.pay_expected_on, "pay_expected_on")

    def _changed(self, spell: Employment) -> Employment:
        named = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "no"}
        given = {name: value for name, value in named.items() if value is not None}
        return replace(spell, **given) if given else spell

    def carry_out(self, deed: Deed) -> Hints:
        changed = self._changed(deed.find(Employment, self.no))
        deed.correct(changed)
        return _open_points(deed, changed)


@dataclass(frozen=True, slots=True)
class EndEmployment(Declared):
    """End a spell with its final status (D15)."""

    name = "end_employment"
    no: Annotated[int, OpenEmployment(label="employment")]
    end: Annotated[date, Day()]
    final_status: Annotated[str, Words()]

    def must(self, seen: View) -> Iterator[Refusal]:
        spell = seen.find(Employment, self.no)
        if spell is not None:
            yield from in_order(spell.start, self.end, "end")

    def carry_out(self, deed: Deed) -> Hints:
        spell = deed.find(Employment, self.no)
        deed.correct(replace(spell, end=self.end, final_status=self.final_status))
        return ()


def _not_true_of(seen: View, spell: Employment) -> Iterator[Refusal]:
    """Refuse what cannot be true of this kind of spell."""
    allowed = seen.model.purposes
    if spell.purpose is not None and spell.kind is not EmploymentKind.PRAKTIK:
        yield refusal("purpose_of_praktik", "purpose")
    elif spell.purpose is not None and allowed and spell.purpose not in allowed:
        yield refusal("no_such_purpose", "purpose")
    if spell.is_self_supporting and spell.kind not in SELF_SUPPORTING:
        yield refusal("not_self_supporting", "is_self_supporting")


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
