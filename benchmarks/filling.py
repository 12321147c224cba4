"""Filling case stores with citizens in bulk: the same people in several stores, and their keys.

Each is in the middle of their weeks: a yes to messages, a contact, an agreement, an appointment,
the first entries of a course, and the moment at which the clock looks again. A turn of yesterday
has asked the rules of each, as in a store that turns have written: what it found stands with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Table

from benchmarks.measuring import expect
from bot.assembling import build_world
from bot.base.settings import read_settings
from conversations.case.world import World
from conversations.model.rhythm import period_of
from conversations.records.case import (
    Agreement,
    Appointment,
    Case,
    Consent,
    Opened,
    Person,
    Role,
    State,
    Team,
)
from conversations.records.entries import Entry, Milestone, MilestoneKind, Visitation
from conversations.records.inputs import Look
from conversations.records.last_review import LastReview
from conversations.records.replacing import replace
from conversations.take_turn import take_turn
from locales.catalog import read_catalogs
from storage import schema
from storage.keys import Keys
from storage.rows import (
    agreement_row,
    appointment_row,
    case_row,
    consent_row,
    entry_row,
    last_review_row,
)
from storage.store import Store

CHUNK = 10_000
CITIZENS_EACH = 40  # of a jobformidler
NOW = datetime(2026, 9, 7, 8, tzinfo=UTC)  # a Monday; 10 o'clock in Denmark
YESTERDAY = NOW - timedelta(days=1)
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ23456789"

Row = dict[str, Any]
Rows = dict[Table, list[Row]]
DueAt = Callable[[int], datetime]
"""When the clock looks again at the n-th citizen: the time of their check-in, in UTC."""


def fill(stores: Sequence[Store], citizens: int, due_at: DueAt) -> None:
    """Fill these empty stores, which share one key store, with the same citizens."""
    staff = max(citizens // CITIZENS_EACH, 1)
    for first in range(1, staff + citizens + 1, CHUNK):
        people = range(first, min(first + CHUNK, staff + citizens + 1))
        stores[0].keys.make_all(people)
        stores[0].keys.load(people)
        rows: Rows = {}
        for person in people:
            _add_person(rows, stores[0].keys, person, staff, due_at)
        for store in stores:
            _write(store, rows)


def _add_person(rows: Rows, keys: Keys, person: int, staff: int, due_at: DueAt) -> None:
    nth = person - staff - 1
    if nth < 0:
        _add(rows, schema.person, _person_row(keys, person, "jobformidler", None, None))
        return
    jobformidler = nth % staff + 1
    review = _found_yesterday(jobformidler)
    _add(rows, schema.person, _person_row(keys, person, "citizen", jobformidler, review))
    _add(rows, schema.person_address, _address_row(keys, person))
    _add(rows, schema.cases, case_row(person, _case(nth, due_at(nth)), keys))
    for table, row in _history(keys, person, jobformidler):
        _add(rows, table, row | {"person_id": person})
    timer = {"person_id": person, "version": 10, "due_at": due_at(nth)}
    _add(rows, schema.timer, timer)


def _add(rows: Rows, table: Table, row: Row) -> None:
    rows.setdefault(table, []).append(row)


def _person_row(
    keys: Keys, person: int, role: str, jobformidler: int | None, review: LastReview | None
) -> Row:
    return last_review_row(review) | {
        "id": person,
        "role": role,
        "channel": "telegram",
        "language": "da",
        "next_no": 10,
        "jobformidler_id": jobformidler,
        "digest_at": "08:00",
        "sealed_name": keys.seal(person, f"Person {person}"),
        "created_at": NOW - timedelta(days=30),
    }


def _address_row(keys: Keys, person: int) -> Row:
    address = str(7_000_000 + person)
    return {
        "person_id": person,
        "channel": "telegram",
        "lookup": keys.lookup("telegram", address),
        "sealed": keys.seal(person, address),
    }


def _case(nth: int, due: datetime) -> Case:
    """A case whose next check-in is due at `due`."""
    local = due + timedelta(hours=2)  # Danish summer time
    before = (due - timedelta(days=7)).date()
    yesterday = YESTERDAY.date()
    consent = Consent(1, "messages", True, NOW - timedelta(days=25), "", "")
    return Case(
        _code(nth),
        "FSM2",
        2,
        version=3,
        started_at=NOW - timedelta(days=30),
        trin_since=(NOW - timedelta(days=12)).date(),
        consent=consent,
        check_in_day=local.weekday(),
        check_in_time=local.time(),
        is_rhythm_set=True,
        opened=(
            Opened("weekly_check_in", period_of(before), 0, before),
            Opened("plan_change", "appointment", 3, yesterday),
            Opened("agreed", "agreed", 2, yesterday),
        ),
        last_contact_at=YESTERDAY,
    )


@cache
def _world() -> World:
    return build_world(read_settings(), read_catalogs())


@cache
def _found_yesterday(jobformidler: int) -> LastReview:
    """What a look found after yesterday's contact: the same of all citizens of a jobformidler."""
    case = replace(
        _case(0, NOW),
        entries=_entries(jobformidler, YESTERDAY.date()),
        agreements=(_agreement(jobformidler),),
        appointments=(_appointment(jobformidler),),
    )
    person = Person(0, Role.CITIZEN, "telegram", "da", next_no=10, jobformidler=jobformidler)
    outcome = take_turn(State(person, case, team=Team(jobformidler)), Look(), YESTERDAY, _world())
    expect("nudges and messages of yesterday", len(outcome.pending) + len(outcome.outgoing), 0)
    assert outcome.after.last_review is not None
    return outcome.after.last_review


def _code(nth: int) -> str:
    letters = []
    for _ in range(5):
        nth, place = divmod(nth, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def _history(keys: Keys, person: int, by: int) -> Iterator[tuple[Table, Row]]:
    """What the weeks so far have left: the numbers below the citizen are 1 to 9."""
    yes = Consent(1, "messages", True, YESTERDAY, "consent.may_i", "telegram")
    yield schema.consent, consent_row(person, yes, keys)
    yield (
        schema.contact,
        {"no": 2, "at": YESTERDAY, "how": "telephone", "by": by, "appointment": 3}
        | {"sealed": keys.seal(person, "Talt om ugen.")},
    )
    yield schema.appointment, appointment_row(person, _appointment(by), keys)
    yield schema.agreement, agreement_row(person, _agreement(by), keys)
    for entry in _entries(by, YESTERDAY.date()):
        yield schema.course_entry, entry_row(person, entry, keys)


def _appointment(by: int) -> Appointment:
    return Appointment(3, NOW + timedelta(days=6), "Torvet 3", by, YESTERDAY)


def _agreement(by: int) -> Agreement:
    return Agreement(4, "ringe til Netto", (NOW + timedelta(days=6)).date(), YESTERDAY, by, 2)


def _entries(by: int, on: date) -> tuple[Entry, ...]:
    return (
        Visitation(5, 1, on, by),
        Milestone(6, MilestoneKind.CV_STARTED, on, by),
        Milestone(7, MilestoneKind.NAME_IN_PLAN, on, by),
        Milestone(8, MilestoneKind.JOBGOAL, on, by, "noget med mad"),
    )


def _write(store: Store, rows: Rows) -> None:
    is_sqlite = store.engine.dialect.name == "sqlite"
    with store.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        for table in schema.metadata.sorted_tables:
            if table in rows:
                names = list(rows[table][0])
                (_insert if is_sqlite else _copy)(raw, table.name, names, rows[table])
        raw.commit()


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _insert(raw: Any, table: str, names: list[str], rows: list[Row]) -> None:
    values = ", ".join("?" * len(names))
    statement = f'INSERT INTO "{table}" ({_quoted(names)}) VALUES ({values})'
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute("BEGIN")
    moments = {name for name in names if any(isinstance(row[name], date) for row in rows)}
    raw.executemany(
        statement,
        (
            [_for_sqlite(row[name]) if name in moments else row[name] for name in names]
            for row in rows
        ),
    )
    raw.execute("COMMIT")


@lru_cache(maxsize=10_000)
def _for_sqlite(moment: date | None) -> str | None:
    """A moment or a day as the schema's own types write it."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return None if moment is None else moment.isoformat()


def _copy(raw: Any, table: str, names: list[str], rows: list[Row]) -> None:
    statement = f'COPY "{table}" ({_quoted(names)}) FROM STDIN'
    with raw.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])
