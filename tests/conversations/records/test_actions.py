"""What an action's declaration gives: texts, fields, who may, what is shown back; and one list."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conversations.topics
from conversations.case.acting import looked_at
from conversations.case.action import (
    CASE_DECISIONS,
    TEAM,
    Declared,
    UnreadableError,
    checked,
    fields_of,
    from_written,
    shown_back,
)
from conversations.case.fields import Field
from conversations.case.kinds import Answers, Day, Hours, OneOf, Several, Words, YesNo
from conversations.case.kinds_of_entry import Numbered
from conversations.case.turn import Turn
from conversations.case.view import View
from conversations.catalogue import ACTIONS
from conversations.model.four_models import MODELS, Model, Need
from conversations.model.gates import missing_to_close
from conversations.records.case import Case, Role
from conversations.records.entries import Absence, ContactCorrected, MilestoneKind, Saved
from conversations.records.entries_work import Employment, EmploymentKind
from conversations.records.entries_work import Hours as HoursEntry
from conversations.records.inputs_between import (
    ActionAnswered,
    AgreementMade,
    ContactWordsCorrected,
)
from conversations.records.marks import Action
from conversations.records.texts import Joined, Moment, Text, TextValue
from conversations.staff_phone.orders import BY_NAME
from conversations.topics import access
from conversations.topics.access import FromStaff
from conversations.topics.appointments.agreeing import MakeAgreement
from conversations.topics.contacts.correcting import CorrectContact
from conversations.topics.placing.milestones import MILESTONES, Record
from conversations.topics.placing.visitation import Visit
from conversations.topics.work.employments import Employ, EndEmployment
from conversations.topics.work.hours import ReportHours
from conversations.topics.work.search import PlanSearch
from conversations.topics.work.sick_days import ReportAbsence
from tests.conversations.topics.test_acting import EACH, JOB
from tests.matters import every_row
from tests.worlds.acting_out import LARS, SUSANNE, TODAY, Office, the_world
from tests.worlds.playing import MONDAY, catalogs

LOGGED = Saved(1, 5, LARS, MONDAY, contact=5, logged=5, logged_by=LARS, logged_at=MONDAY)
ADDS_ONLY: dict[str, tuple[Office, Action, int]] = {
    "MakeAgreement": (Office(), MakeAgreement("ringe til Netto", TODAY, "both"), LARS),
    "CorrectContact": (Office().has(LOGGED), CorrectContact(5, "talt om Føtex"), LARS),
}
ALL = {**EACH, **ADDS_ONLY}
ROOT = Path(__file__).parents[3]
DANISH = catalogs()["da"].texts
FIELDS = [field for action in ACTIONS.values() for field in fields_of(action)]


def view(office: Office, by: int = LARS) -> View:
    state, now = office.state, office.now
    policy = the_world().policy
    return View(state.person.id, office.case, state.team, by, now, policy, state.person.next_no)


SEEN = view(Office())


# --- one declaration, one list --------------------------------------------------------------------


def test_an_action_that_is_declared_stands_in_the_catalogue() -> None:
    for module in pkgutil.walk_packages(conversations.topics.__path__, "conversations.topics."):
        importlib.import_module(module.name)
    declared = {a.__name__ for a in Declared.__subclasses__() if ".topics." in a.__module__}
    assert declared == set(ACTIONS)


def test_nothing_else_lists_the_actions() -> None:
    found = []
    for room in ("bot", "conversations", "storage"):
        for path in sorted((ROOT / room).rglob("*.py")):
            words = set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
            if len(words & set(ACTIONS)) > len(ACTIONS) / 3:
                found.append(path.name)
    assert found == ["catalogue.py"]


def test_a_declaration_that_is_not_whole_raises() -> None:
    with pytest.raises(TypeError, match="no name"):

        class Nameless(Declared):
            pass

    with pytest.raises(TypeError, match="nobody of the team"):

        class ForCitizens(Declared):
            name = "for_citizens"
            may = frozenset({Role.CITIZEN})

    with pytest.raises(TypeError, match="no kind"):

        class Bare(Declared):
            name = "bare"
            words: str

    with pytest.raises(TypeError, match="or several"):

        class Twofold(Declared):
            name = "twofold"
            words: Annotated[str, Words(), Words()]


def test_every_action_field_and_choice_has_danish_words() -> None:
    keys: set[str] = set()
    for action in ACTIONS.values():
        keys |= {action.label().key, action.help().key}
        for field in fields_of(action):
            labels = (choice.label for choice in field.control(SEEN).allowed)
            keys |= {field.what.key, *(each.key for each in labels if isinstance(each, Text))}
    keys |= {f"action.field.{row.words}" for row in MILESTONES.values() if row.words}
    assert sorted(keys - set(DANISH)) == []


def test_an_action_s_order_is_one_of_the_phone_s() -> None:
    orders = {action.order for action in ACTIONS.values()} - {""}
    assert orders == {"syg", "timer", "virksomhed", "snuse", "note", "overdrag", "aftale", "ret"}
    assert orders <= set(BY_NAME)


# --- who may --------------------------------------------------------------------------------------


def test_who_may_is_as_the_models_say() -> None:
    may = {
        (name, model.name): action.may_in(model)
        for name, action in ACTIONS.items()
        for model in MODELS.values()
    }
    narrow = {key: roles for key, roles in may.items() if roles != TEAM}
    none: frozenset[Role] = frozenset()
    for name in ("Visit", "Exempt", "LiftExemption", "ChangeModel"):
        assert {narrow.pop((name, model)) for model in MODELS} == {CASE_DECISIONS}
    handing = frozenset({Role.JOBFORMIDLER, Role.LEADER})
    assert {narrow.pop(("HandOver", model)) for model in MODELS} == {handing}
    for name in ("BeginStepUp", "MeetStepUp", "EndStepUp", "AgreeStepUp"):
        assert narrow.pop((name, "FSM1")) == none
    assert narrow == {
        ("AgreeStepUp", "FSM2"): {Role.SAGSBEHANDLER},
        ("AgreeStepUp", "FSM II checklist"): {Role.SAGSBEHANDLER},
        ("AgreeStepUp", "Udvikling i fleksjob II"): {Role.JOBFORMIDLER},
    }


# --- milestones -----------------------------------------------------------------------------------


def test_every_milestone_has_its_row() -> None:
    assert set(MILESTONES) == set(MilestoneKind)


def test_every_need_of_a_gate_can_be_filled() -> None:
    """By an action or a milestone; phase 2 comes, and what cannot be read is the operator's."""
    filled = {need for action in ACTIONS.values() for need in action.fills}
    assert set(Need) - filled == {Need.PHASE_TWO, Need.READABLE}


def _gates() -> Iterator[tuple[Model, int, MilestoneKind, Need]]:
    for model in MODELS.values():
        for trin, items in model.gates.items():
            for item in (*items, *model.praktik):
                rows = (row for row in MILESTONES.values() if row.fills is item.need)
                yield from ((model, trin, row.kind, item.need) for row in rows)


def test_a_milestone_fills_what_it_says() -> None:
    for model, trin, kind, need in _gates():
        office = Office(model.name, trin).must(replace(JOB, kind=EmploymentKind.PRAKTIK))
        office.must(Record(kind, TODAY, "ord"))
        missing = missing_to_close(office.case, office.state.team, TODAY)
        assert need not in {each.need for each in missing}, (model.name, kind)


# --- field kinds ----------------------------------------------------------------------------------

LINE = st.from_regex(r"[a-zæøåA-ZÆØÅ ,.]{0,40}[a-zæøå]", fullmatch=True)


def _values(field: Field) -> st.SearchStrategy[Any]:
    match field.kind:
        case Day():
            control = field.control(SEEN)
            return st.dates(control.first or date.min, control.last or date.max)
        case Hours():
            return st.integers(0, 4 * 37).map(lambda quarters: quarters / 4)
        case Words():
            return LINE.map(str.strip)
        case YesNo():
            return st.booleans()
        case OneOf():
            return st.sampled_from(field.kind.values)
        case Several():
            return st.lists(st.sampled_from(field.kind.values), unique=True).map(tuple)
        case Answers():
            count = field.kind.count
            return st.lists(LINE.map(str.strip), min_size=count, max_size=count).map(tuple)
        case Numbered():
            return st.integers(1, 9999)
    raise AssertionError(f"{type(field.kind).__name__} is drawn by nobody")


def _written(field: Field, value: Any) -> str:
    match field.kind:
        case Several():
            return ", ".join(value)
        case Answers():
            return "\n".join(value)
        case Hours():
            return str(value).replace(".", ",")
        case YesNo():
            return "ja" if value else "nej"
    return str(value)


@settings(deadline=None, max_examples=400)
@given(field=st.sampled_from(FIELDS), data=st.data())
def test_what_is_written_is_read_stored_and_shown(field: Field, data: st.DataObject) -> None:
    value, other = data.draw(_values(field)), data.draw(_values(field))
    read = field.parse(_written(field, value))
    assert (read, type(read)) == (value, type(value))
    assert field.parse(value) == value  # as JSON has it
    if not isinstance(field.kind, Numbered):  # which asks the case
        assert field.check(value, SEEN) == value
    assert (field.show(value, SEEN) == field.show(other, SEEN)) is (value == other)
    _exists(field.show(value, SEEN))


def _exists(shown: TextValue) -> None:
    lines = shown.lines if isinstance(shown, Joined) else (shown,)
    assert [each.key for each in lines if isinstance(each, Text) and each.key not in DANISH] == []


@every_row("field", FIELDS)
def test_a_field_s_control_says_whether_it_must_be_filled_in(field: Field) -> None:
    assert field.control(SEEN).is_required is field.is_required


def test_a_form_offers_what_the_case_allows() -> None:
    groups = {
        model: [c.value for c in fields_of(Visit)[0].control(view(Office(model))).allowed]
        for model in MODELS
    }
    assert groups == {
        "FSM1": ["1", "2", "3"], "FSM2": ["1", "2"], "FSM II checklist": ["1", "2"],
        "Udvikling i fleksjob II": ["1"],
    }  # fmt: skip
    office = Office().must(JOB, replace(JOB, company="Føtex", paid=5))
    office.must(EndEmployment(101, TODAY, "slut"))
    open_ones = [c.value for c in fields_of(ReportHours)[0].control(view(office)).allowed]
    assert open_ones == [str(office.latest(Employment).no)]


def test_what_cannot_be_read_is_said_field_by_field() -> None:
    written = {"kind": "hobby", "start": "i går", "paid": "mange", "company": "Netto"}
    with pytest.raises(UnreadableError) as found:
        from_written(Employ, written)
    assert {each.field: each.said.key for each in found.value.refusals} == {
        "kind": "action.unknown_value",
        "start": "action.unreadable_day",
        "paid": "action.unreadable_number",
    }
    assert str(found.value) == "kind, start, paid"


def test_all_that_stands_against_an_action_is_said_at_once() -> None:
    wrong = replace(JOB, company=" ", start=date(1926, 1, 1), paid=40)
    found = looked_at(wrong, SEEN)
    assert isinstance(found, tuple)
    assert [(each.field, each.said.key) for each in found] == [
        ("company", "action.write"),
        ("start", "action.too_long_ago"),
        ("paid", "action.too_many_hours"),
    ]


# --- shown back -----------------------------------------------------------------------------------


def _changed(before: Case, after: Case) -> list[object]:
    """The rows that an action added or changed."""
    rows = (*after.entries, *after.consents, *after.agreements)
    known = (*before.entries, *before.consents, *before.agreements)
    return [row for row in rows if row not in known and not isinstance(row, Saved)]


@every_row("kind", ALL)
def test_what_is_shown_back_is_what_is_stored(kind: str) -> None:
    office, action, by = ALL[kind]
    seen = office.state
    assert isinstance(action, Declared) and seen.case is not None
    clean = checked(action, view(office, by))
    assert isinstance(clean, Declared)
    office.do(action, by)
    rows: list[Any] = _changed(seen.case, office.case)
    stored = [getattr(row, each.name) for row in rows for each in fields(row)]
    shown = shown_back(clean, view(office, by))
    for field in fields_of(type(clean)):
        value = getattr(clean, field.name)
        if field.is_required or value != field.default:
            same = [each for each in stored if type(each) is type(value)]
            assert shown[field.name] in [field.show(each, view(office, by)) for each in same]
    office.state = seen


@dataclass(frozen=True)
class _Told:
    keys: tuple[str, ...]
    values: dict[str, TextValue]


def told(office: Office, action: Declared) -> _Told:
    """What the phone says to an action that was done, and the values of its second line."""
    answers = [e for _, e in office.do(action).told if isinstance(e, ActionAnswered)]
    [answered] = answers
    assert answered.is_done, answered.texts
    line = answered.texts[1] if len(answered.texts) > 1 else Text("")
    return _Told(tuple(each.key for each in answered.texts), dict(line.values))


DAYS_BACK = st.integers(0, 1000).map(lambda n: TODAY - timedelta(days=n))
QUARTERS = st.integers(0, 70).map(lambda quarters: quarters / 4)


@settings(deadline=None, max_examples=50)
@given(since=st.integers(0, 700), paid=QUARTERS, unpaid=QUARTERS)
def test_hours_are_told_as_they_are_stored(since: int, paid: float, unpaid: float) -> None:
    office = Office().must(JOB)
    day = TODAY + timedelta(days=since)
    said = told(office, ReportHours(101, day, paid, unpaid))
    hours = office.latest(HoursEntry)
    assert said.keys == ("action.done", "action.saved.hours")
    assert (said.values["since"], said.values["paid"], said.values["unpaid"]) == (
        Moment(hours.since, "day"), f"{hours.paid:g}", f"{hours.unpaid:g}",
    )  # fmt: skip


@settings(deadline=None, max_examples=50)
@given(start=DAYS_BACK, days=st.none() | st.integers(0, 60))
def test_sick_days_are_told_as_they_are_stored(start: date, days: int | None) -> None:
    office = Office()
    end = None if days is None else start + timedelta(days=days)
    said = told(office, ReportAbsence(start, end))
    absence = office.latest(Absence)
    assert said.values["start"] == Moment(absence.start, "day")
    assert said.values.get("until") == (Moment(absence.end, "day") if absence.end else None)
    assert said.keys[1] == ("action.saved.absence" if end else "action.saved.absence_open")


def test_of_words_there_is_none_on_a_phone() -> None:
    said = told(Office(), PlanSearch("visit", "Netto", "both", "in_person", TODAY))
    assert said.keys == ("action.done", "action.saved.search")
    assert "Netto" not in str(said.values)


@every_row("kind", ALL)
def test_what_a_minute_does_not_undo_asks_first(kind: str) -> None:
    office, action, by = ALL[kind]
    seen = office.state
    answers = [e for _, e in office.do(action, by).told if isinstance(e, ActionAnswered)]
    office.state = seen
    assert answers[0].is_done
    says = ACTIONS[kind]
    assert (answers[0].mark == 0) is (says.asks_first or not says.changes_plan)


# --- what holds whatever happened meanwhile -------------------------------------------------------


@every_row("kind", ADDS_ONLY)
def test_what_takes_nothing_away_is_done_on_a_case_that_moved(kind: str) -> None:
    office, action, by = ADDS_ONLY[kind]
    seen, before = office.state, office.case.version
    office.must(JOB)
    answered = office.do(action, by, version=before)
    moved = office.case.version - before - 1
    office.state = seen
    assert answered.is_done
    assert (moved == 1) is ACTIONS[kind].changes_plan


def test_an_agreement_is_said_with_whom_it_asks() -> None:
    office = Office()
    answered = office.do(MakeAgreement("ringe, 010190-1234", TODAY, "jobformidler"))
    assert answered.keys == ["staff.agreed"]
    assert office.case.agreements[-1].words == "ringe, [personnummer]"
    late = office.do(MakeAgreement("ringe", TODAY - timedelta(days=1), "both"))
    assert (late.is_done, late.keys) == (False, ["action.is_over"])


def test_only_one_s_own_contact_of_the_last_day_is_corrected() -> None:
    office, corrected = Office().has(LOGGED), CorrectContact(5, "talt om Føtex")
    refused = ["staff.correct_too_late"]
    assert office.do(corrected, SUSANNE).keys == refused
    assert office.do(replace(corrected, contact=4)).keys == refused
    assert office.do(replace(corrected, words=" ")).keys == ["action.write"]
    assert office.do(corrected).keys == ["staff.corrected"]
    assert office.latest(ContactCorrected).words == "talt om Føtex"
    assert office.moves_to(TODAY + timedelta(days=2)).do(corrected).keys == refused


@every_row(
    ("event", "row"),
    [
        (AgreementMade(LARS, 1, "ringe", TODAY, "both"), "agreements"),
        (ContactWordsCorrected(LARS, 5, "talt om Føtex"), "entries"),
    ],
)
def test_an_input_of_the_last_release_is_the_same_action(event: FromStaff, row: str) -> None:
    office = Office().has(LOGGED)
    turn = Turn(office.state, office.now, the_world(), is_asked_for=False)
    access.answer(turn, event)
    [answered] = [each.event for each in turn.pending if isinstance(each.event, ActionAnswered)]
    assert answered.is_done
    assert len(getattr(turn.case, row)) > len(getattr(office.case, row))
