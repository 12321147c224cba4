"""The counting of statements and rows counts what is there, on both databases."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from conversations.records.case import Role
from storage import schema
from storage.people.people import NewPerson, add_person
from storage.prepared import Read, adding, among
from storage.schema import person_key
from storage.store import Store
from tests.worlds.counting import Counting
from tests.worlds.stores import fresh_store

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[Store]:
    opened = fresh_store(database_url, tmp_path)
    yield opened
    opened.close()


def test_statements_and_rows_are_counted_by_table(store: Store) -> None:
    for name in ("Lars Holm", "Mette Krogh"):
        add_person(store, NewPerson(name, Role.JOBFORMIDLER, "telegram", {"telegram": name}), NOW)
    with Counting(store) as cost, store.read() as connection:
        assert len(connection.execute(schema.person.select()).all()) == 2
        assert connection.execute(schema.cases.select()).first() is None
    assert len(cost.statements) == 2
    assert cost.rows == {"person": 2}


def test_prepared_statements_are_counted_too(store: Store) -> None:
    rows = [{"person_id": no, "wrapped": b""} for no in (1, 2, 3)]
    keys = Read(select(person_key).where(among(person_key.c.person_id)))
    with Counting(store) as cost, store.keys.engine.begin() as connection:
        adding(person_key).run(connection, rows)
        assert len(keys.rows(connection, ids=[1, 3])) == 2
    assert len(cost.statements) == 2
    assert cost.rows == {"person_key": 2}


def test_nothing_is_counted_after_the_block(store: Store) -> None:
    with Counting(store) as cost:
        pass
    with store.read() as connection:
        connection.execute(schema.person.select()).all()
    assert cost.statements == [] and not cost.rows
