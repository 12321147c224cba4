"""The step that seals what stood in clear, on databases that the last release wrote."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, Table, insert, select, text
from structlog.testing import capture_logs

from storage import schema
from storage.cases.course import count_unread
from storage.keys import KeysAreMissingError, WordsAreGoneError
from storage.migrating import is_migrated, migrate
from storage.rows import read_case, read_nudge
from storage.store import Store
from tests.worlds.stores import another_store

FILES = Path(__file__).parent / "last_release"
AMINA, DILAN = 4, 10
LAST = "0011"  # the tables before this step
BEFORE = "SELECT person_id, rule, stage FROM nudge ORDER BY person_id, no"


@pytest.fixture
def old(database_url: str, tmp_path: Path) -> Iterator[Store]:
    """The old rows in their old tables."""
    for name in ("makker.db", "keys.db"):
        shutil.copy(FILES / name, tmp_path / name)
    store = another_store(f"sqlite:///{tmp_path / 'makker.db'}", tmp_path)
    if database_url.startswith("postgresql"):
        files, store = store, another_store(database_url, tmp_path)
        for each in (files, store):
            migrate(each, LAST)
        move(files, store)
        files.close()
    yield store
    store.close()


def move(files: Store, store: Store) -> None:
    tables = MetaData()
    tables.reflect(store.engine)
    with files.read() as found, store.write() as connection:
        for table in tables.sorted_tables:
            stored = found.execute(select(Table(table.name, MetaData(), autoload_with=found)))
            values = [{k: in_utc(v) for k, v in row.items()} for row in stored.mappings()]
            if table.name == "person":  # whom they name comes first
                values.sort(key=lambda row: (row["role"] == "citizen", row["id"]))
            if values and table.name != "alembic_version":
                connection.execute(insert(table), values)


def in_utc(value: Any) -> Any:
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else value


def ask(store: Store, query: str) -> list[tuple[Any, ...]]:
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def rows(store: Store, table: Any) -> Any:
    with store.read() as connection:
        return connection.execute(select(table).order_by(*table.primary_key.columns)).all()


def test_what_stood_in_clear_is_read_as_it_was(old: Store) -> None:
    nudges = ask(old, BEFORE)
    cases = ask(old, 'SELECT person_id, "group", phase, trin, opened FROM cases ORDER BY 1')
    migrate(old)
    read = [(row.person_id, read_nudge(row, old.keys)) for row in rows(old, schema.nudge)]
    assert [(who, nudge.rule, nudge.stage) for who, nudge in read] == nudges
    assert {rule for _, rule, _ in nudges} > {"hard_week", "contact_due"}
    found = [(row.person_id, read_case(row, old.keys)) for row in rows(old, schema.cases)]
    assert [(who, c.group, c.phase.value, c.trin) for who, c in found] == [c[:4] for c in cases]
    assert [" ".join(o.script for o in case.opened) for _, case in found] == [
        " ".join(each.split("/")[0] for each in (opened or "").split()) for *_, opened in cases
    ]


def test_of_somebody_whose_key_is_gone_nothing_is_left(old: Store) -> None:
    had = [person for person, *_ in ask(old, BEFORE)]
    old.keys.destroy(AMINA)
    with capture_logs() as logs:
        migrate(old)
    assert logs == []
    assert [row.person_id for row in rows(old, schema.nudge)] == had
    hers = [row for row in rows(old, schema.nudge) if row.person_id == AMINA]
    assert hers
    for row in hers:
        with pytest.raises(WordsAreGoneError):
            read_nudge(row, old.keys)
    assert {row.sealed for row in hers} == {b""}


def test_a_damaged_row_stays_as_it_is_and_is_told(old: Store) -> None:
    with old.write() as connection:
        first = f"SELECT min(no) FROM course_entry WHERE person_id = {DILAN}"
        damage = f"UPDATE course_entry SET sealed = :bytes WHERE person_id = {DILAN}"
        connection.execute(text(f"{damage} AND no = ({first})"), {"bytes": b"\0"})
    with capture_logs() as logs:
        migrate(old)
    assert [(each["table"], each["rows"]) for each in logs] == [("course_entry", 1)]
    assert [row.sealed for row in rows(old, schema.course_entry)].count(b"\0") == 1
    with old.read() as connection:
        assert count_unread(connection, old.keys) == (1, {"damaged": 1})


def test_keys_of_another_store_lose_nothing(old: Store, tmp_path: Path) -> None:
    """A key store that was lost, or a wrong MAKKER_KEYS_URL, would seal nothing."""
    before = ask(old, BEFORE)
    (tmp_path / "other").mkdir()
    url = old.engine.url.render_as_string(hide_password=False)
    other = another_store(url, tmp_path / "other")
    with pytest.raises(KeysAreMissingError):
        migrate(other)
    other.close()
    assert ask(old, BEFORE) == before
    migrate(old)
    assert is_migrated(old)


def test_a_kill_in_the_middle_leaves_the_old_tables(
    old: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, sealed = ask(old, BEFORE), [0]

    def killed(person: int, words: str) -> bytes:
        sealed[0] += 1
        if sealed[0] > 40:
            raise KeyboardInterrupt
        return seal(person, words)

    seal = old.keys.seal
    monkeypatch.setattr(old.keys, "seal", killed)
    with pytest.raises(KeyboardInterrupt):
        migrate(old)
    assert ask(old, BEFORE) == before
    monkeypatch.undo()
    migrate(old)
    assert is_migrated(old)


def test_more_rows_than_are_read_at_once(old: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    nudges = ask(old, BEFORE)
    monkeypatch.setattr("storage.migrating.ROWS_AT_ONCE", 3)
    migrate(old)
    read = [read_nudge(row, old.keys) for row in rows(old, schema.nudge)]
    assert [(nudge.rule, nudge.stage) for nudge in read] == [row[1:] for row in nudges]
