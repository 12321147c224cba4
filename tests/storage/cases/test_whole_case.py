"""The one read of a whole case gives what was stored, by as many statements as there are tables."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update

from conversations.records.case import (
    Access,
    Agreement,
    Appointment,
    Case,
    Consent,
    Contact,
    Nudge,
    Role,
    State,
    Team,
)
from conversations.records.entries import AgreementAnswer, ContactCorrected, Milestone
from conversations.records.entries import MilestoneKind as Kind
from conversations.records.entries_work import Employment, EmploymentKind, Hours, OwnWord
from conversations.records.facts import Facts
from conversations.records.letter import Letter
from conversations.records.outcome import Outcome
from conversations.records.run import Answer, Run, RunStatus
from conversations.records.texts import Text
from conversations.records.whole_case import WholeCase
from storage import schema
from storage.cases.loading import load_states
from storage.cases.saving import save_outcomes
from storage.cases.whole import read_whole
from storage.locking import lock_people
from storage.people.people import NewPerson, add_person
from storage.store import Store

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
TODAY = NOW.date()
ROOT = Path(__file__).parents[3]
MOST_STATEMENTS = 13  # one a table


@pytest.fixture
def lars(store: Store) -> int:
    return add_person(store, NewPerson("Lars Holm", Role.JOBFORMIDLER, "telegram"), NOW)


@pytest.fixture
def amina(store: Store, lars: int) -> int:
    addresses = {"sms": "+4520000002", "telegram": "7002"}
    new = NewPerson("Amina Warsame", Role.CITIZEN, "sms", addresses, "so", lars)
    return add_person(store, new, NOW)


def load(store: Store, person: int) -> State:
    with store.write() as connection:
        people = lock_people(connection, [person])
        return load_states(connection, store.keys, people, TODAY)[person]


def read(store: Store, person: int) -> WholeCase | None:
    with store.read() as connection:
        return read_whole(connection, store.keys, person, TODAY)


def rich(case: Case, amina: int, lars: int, first: int = 1) -> Case:
    """The same case with something of everything, what is over and what is open."""
    no = iter(range(first, first + 100))
    contact = Contact(next(no), NOW, "telephone", lars, "Talt om Netto", 2)
    made = Agreement(next(no), "Ringe til Netto", date(2026, 12, 1), NOW, lars, contact.no, "done")
    job = Employment(next(no), EmploymentKind.JOB, "Netto", TODAY, lars, contact_person="Bo")
    return replace(
        case,
        trin=3,
        last_contact_at=NOW,
        contacts=(contact,),
        agreements=(made, Agreement(next(no), "Skrive et CV", None, NOW, lars, contact.no)),
        appointments=(
            Appointment(next(no), NOW, "Torvet 3", lars, NOW, "replaced"),
            Appointment(next(no), LATER, "Torvet 4", lars, NOW),
        ),
        entries=(
            job,
            Hours(next(no), job.no, TODAY, 10, 5, lars),
            OwnWord(next(no), job.no, TODAY, "2026-11", 8.5, None),
            Milestone(next(no), Kind.JOBGOAL, TODAY, lars, "arbejde i en butik"),
            AgreementAnswer(next(no), made.no, NOW, "Ringe til Føtex"),
            ContactCorrected(next(no), contact.no, NOW, lars, "Talt om Føtex"),
        ),
        nudges=(
            Nudge(next(no), f"talk{first}", NOW, "done", None, lars, LATER),
            Nudge(next(no), f"silence{first}", NOW, "open", LATER, lars),
        ),
        letters=(
            Letter(next(no), amina, "Er det ved stationen?", NOW, LATER),
            Letter(next(no), lars, "Ja", LATER),
        ),
        consents=(Consent(next(no), "messages", True, NOW, "consent.may_i", "sms"),),
        accesses=(Access(next(no), lars, NOW, "log"), Access(next(no), 99, NOW, "open", False)),
    )


def talk(amina: int, no: int) -> Run:
    facts = Facts(amina, case=amina, jobformidler=1, opened_at=NOW, period="2026-W48")
    answers = (Answer("week", "good"), Answer("went_well", "Jeg gik en tur", is_words=True))
    return Run(
        no, "weekly_check_in@1", facts, NOW, RunStatus.ANSWERED, answers=answers, closed_at=LATER
    )


def save(store: Store, before: State, case: Case, *runs: Run) -> None:
    after = replace(before, case=case, runs=runs)
    with store.write() as connection:
        save_outcomes(connection, store.keys, [Outcome(before, after)], NOW)


def own_case(state: State) -> Case:
    assert state.case is not None
    return state.case


def test_the_read_gives_what_was_stored(store: Store, amina: int, lars: int) -> None:
    before = load(store, amina)
    stored, run = rich(own_case(before), amina, lars), talk(amina, 60)
    save(store, before, stored, run)
    whole = read(store, amina)
    assert whole is not None
    assert whole.case == replace(stored, has_other_address=True)
    assert whole.person == replace(before.person, channels=("sms", "telegram"))
    assert (whole.name, whole.team) == ("Amina Warsame", Team(lars))
    assert [each.run for each in whole.talks] == [run]


def test_a_talk_is_told_again_with_its_questions(store: Store, amina: int, lars: int) -> None:
    before = load(store, amina)
    save(store, before, own_case(before), talk(amina, 60))
    whole = read(store, amina)
    assert whole is not None
    [check_in] = whole.check_ins
    [week, went_well] = check_in.told
    assert week[0].key == "weekly_check_in.week@short"
    assert isinstance(week[1], Text), "what was picked, as it was offered"
    assert went_well[0].key == "weekly_check_in.went_well@short"


def test_a_long_case_takes_no_more_statements(store: Store, amina: int, lars: int) -> None:
    counts: list[int] = []
    for times in (1, 8):
        for n in range(times):
            before, first = load(store, amina), len(counts) * 1000 + n * 100 + 1
            save(store, before, rich(own_case(before), amina, lars, first), talk(amina, first + 90))
        with counted(store) as statements:
            read(store, amina)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= MOST_STATEMENTS


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    found: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *more: Any) -> None:
        if statement.startswith("SELECT"):
            found.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    yield found
    event.remove(store.engine, "before_cursor_execute", note)


def test_there_is_none_of_staff_of_nobody_and_of_who_was_erased(
    store: Store, amina: int, lars: int
) -> None:
    with store.write() as connection:
        query = update(schema.person).where(schema.person.c.id == amina)
        connection.execute(query.values(erased_at=NOW))
    store.keys.destroy(amina)
    assert [read(store, person) for person in (lars, 999, amina)] == [None, None, None]


def test_only_these_read_a_whole_case() -> None:
    """Staff by the door, citizens their own, and the demo its own store."""
    reading = {
        str(path.relative_to(ROOT))
        for room in ("bot", "storage", "conversations", "benchmarks")
        for path in (ROOT / room).rglob("*.py")
        if "storage.cases.whole" in _imported(path)
    }
    assert reading == {
        "bot/receiving/batches.py", "bot/simulator/world.py", "storage/cases/lookup.py",
    }  # fmt: skip


def _imported(path: Path) -> set[str]:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found: set[str] = set()
    for node in tree:
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found
