"""The migrations and `storage/schema.py` say the same, on both databases."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, text

from conversations.records.case import Opened
from storage import schema
from storage.keys import WrongSecretError
from storage.migrating import is_migrated, migrate
from storage.rows import read_case
from storage.schema import metadata
from storage.store import Store
from tests.worlds.stores import another_store


def test_the_migrated_tables_are_those_of_the_schema(store: Store) -> None:
    with store.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_migrated_indexes_and_constraints_are_those_of_the_schema(store: Store) -> None:
    """Alembic does not compare the conditions of partial indexes, nor checks of PostgreSQL."""
    with store.write() as connection:
        migrated = _definitions(connection)
        metadata.drop_all(connection)
        metadata.create_all(connection)
        assert migrated == _definitions(connection)
    assert any("WHERE" in definition for definition in migrated)


def _definitions(connection: Connection) -> set[str]:
    if connection.dialect.name == "sqlite":
        query = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        return _read(connection, query)
    indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
    constraints = (
        "SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace"
    )
    return _read(connection, indexes) | _read(connection, constraints)


def _read(connection: Connection, query: str) -> set[str]:
    found: set[Any] = set(connection.execute(text(query)).scalars())
    return {" ".join(each.split()) for each in found if "alembic" not in each}


def test_migrating_again_changes_nothing(store: Store) -> None:
    with store.read() as connection:
        before = _definitions(connection)
    migrate(store)
    with store.read() as connection:
        assert _definitions(connection) == before
    assert is_migrated(store)


def test_an_empty_database_is_not_migrated(database_url: str, tmp_path: Path) -> None:
    store = another_store(database_url, tmp_path)
    assert not is_migrated(store)
    migrate(store)
    assert is_migrated(store)
    store.close()


def test_migrating_with_another_secret_stops(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    other = another_store(database_url, tmp_path, "quite another secret, also long enough")
    with pytest.raises(WrongSecretError):
        migrate(other)
    other.close()


def test_check_ins_that_were_opened_stay_opened(database_url: str, tmp_path: Path) -> None:
    """What Makker asked before the change is not asked again after it."""
    store = another_store(database_url, tmp_path)
    migrate(store, "0002")
    asked = {1: "2026-W48", 2: "2026-11", 3: ""}
    with store.write() as connection:
        for person, period in asked.items():
            connection.execute(text(_OLD_PERSON), {"no": person})
            connection.execute(text(_OLD_CASE), {"no": person, "code": f"K{person}", "p": period})
    store.keys.make_all(asked)
    migrate(store)
    with store.read() as connection:
        rows = connection.execute(select(schema.cases)).all()
        begun = {row.person_id: read_case(row, store.keys).opened for row in rows}
    store.close()
    assert begun == {
        1: (Opened("weekly_check_in", "2026-W48", 0, date(2026, 11, 23)),),
        2: (Opened("weekly_check_in", "2026-11", 0, date(2026, 11, 1)),),
        3: (),
    }


def test_of_the_letters_that_waited_turns_load_the_newest(
    database_url: str, tmp_path: Path
) -> None:
    store = another_store(database_url, tmp_path)
    migrate(store, "0014")
    with store.write() as connection:
        connection.execute(text(_OLD_PERSON), {"no": 1})
        for no in range(1, 10):
            answered = "2026-11-03 08:00:00" if no == 8 else None
            connection.execute(text(_OLD_LETTER), {"no": no, "by": 2, "answered": answered})
        connection.execute(text(_OLD_LETTER), {"no": 10, "by": 1, "answered": None})
    migrate(store)
    with store.read() as connection:
        rows = connection.execute(select(schema.letter).where(schema.letter.c.is_live)).all()
    store.close()
    assert sorted(row.no for row in rows) == [4, 5, 6, 7, 9, 10]


_OLD_LETTER = (
    "INSERT INTO letter (person_id, no, by, sealed, at, answered_at)"
    " VALUES (1, :no, :by, '', '2026-11-02 08:00:00', :answered)"
)
_OLD_PERSON = (
    "INSERT INTO person (id, role, channel, language, next_no, created_at)"
    " VALUES (:no, 'leader', 'sms', 'da', 1, '2026-11-01 08:00:00')"
)
_OLD_CASE = (
    'INSERT INTO cases (person_id, code, model, trin, version, started_at, "group", phase,'
    " check_in_day, check_in_time, is_rhythm_set, last_check_in, other_channel_consent, unasked)"
    " VALUES (:no, :code, 'FSM2', 1, 1, '2026-11-01 08:00:00', 1, 'active', 4, '10:00', true, :p,"
    " false, '')"
)
