"""What a look at the clock reads: rows that are found by an index, never a whole table.

SQLite says how it will find them. With a table of a million rows, one SCAN is a look at all of it.
"""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from storage import schema
from storage.store import Store
from tests.worlds.office import Office, consented
from tests.worlds.phones import ScriptedChannel
from tests.worlds.stores import fresh_store

# Their rows are few whatever exists: a line a channel, what stands in an index of its own, and the
# list that a statement was given.
SMALL = {"lease", "anon_1", "json_each"}
PARTIAL = {
    str(index.name)
    for table in schema.metadata.tables.values()
    for index in table.indexes
    if index.dialect_options["sqlite"]["where"] is not None
}
Said = tuple[str, Any]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    store = fresh_store(f"sqlite:///{tmp_path / 'makker.db'}", tmp_path)
    yield Office(store)
    store.close()


@contextmanager
def listening(store: Store) -> Iterator[list[Said]]:
    """Collect every statement of the block, with its values."""
    found: list[Said] = []

    def keep(connection: Any, cursor: Any, statement: str, values: Any, *more: Any) -> None:
        found.append((statement, tuple(values[0] if more[-1] else values)))

    event.listen(store.engine, "before_cursor_execute", keep)
    yield found
    event.remove(store.engine, "before_cursor_execute", keep)


def scans(store: Store, said: list[Said]) -> set[str]:
    """The tables that a statement reads from one end to the other, with that statement."""
    found = set()
    with store.engine.connect() as connection:
        for statement, values in said:
            if statement.startswith(("SELECT", "UPDATE", "DELETE")):
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                found |= {f"{step[3]}: {statement}" for step in plan if _is_scan(step[3])}
    return found


def _is_scan(step: str) -> bool:
    """A scan of a partial index looks only at what waits; any other looks at everything."""
    found = re.match(
        r"SCAN (?!CONSTANT|\d+ CONSTANT)(\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step
    )
    return found is not None and found[1] not in SMALL and found[2] not in PARTIAL


def test_a_sweep_scans_nothing(office: Office) -> None:
    amina = consented(office)
    office.add("Hassan Karimi")
    with listening(office.store) as said:
        office.pass_hourly(24 * 9)  # check-ins, silence, nudges, the digest
        office.write(amina, "1")
    assert len(said) > 500
    assert scans(office.store, said) == set()


def test_sending_scans_nothing(office: Office) -> None:
    consented(office)
    channel = ScriptedChannel("telegram")
    with listening(office.store) as said:
        asyncio.run(office.delivery(channel).deliver())
    assert channel.shown
    assert scans(office.store, said) == set()


def test_a_scan_would_be_seen(office: Office) -> None:
    with listening(office.store) as said, office.store.read() as connection:
        connection.exec_driver_sql("SELECT * FROM person WHERE language = 'da'")
    assert len(scans(office.store, said)) == 1
