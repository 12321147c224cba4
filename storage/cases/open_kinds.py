"""How much is open of each kind, in the whole store: for the operator, who deploys what knows them.

A kind is sealed with what it is the kind of, so each row is opened. Of people whose key is gone
there is nothing to tell.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from storage import schema
from storage.cases.course import AT_ONCE
from storage.keys import DAMAGED, Keys, UnreadableError
from storage.rows import nudge_reason, read_run


def open_scripts(connection: Connection, keys: Keys) -> Counter[str]:
    """Return how many talks are open on each script, by its versioned name."""
    query = select(schema.run).where(schema.run.c.closed_at.is_(None))
    return Counter(_script(row, keys) for row in _rows(connection, keys, query, "words_of"))


def open_kinds_of_nudge(connection: Connection, keys: Keys) -> Counter[str]:
    """Return how many nudges of each kind are open."""
    query = select(schema.nudge).where(schema.nudge.c.status != "done")
    rows = _rows(connection, keys, query, "person_id")
    return Counter(nudge_reason(row, keys)[0] or DAMAGED for row in rows)


def _script(row: Row[Any], keys: Keys) -> str:
    try:
        return read_run(row, keys).script
    except UnreadableError:
        return DAMAGED


def _rows(connection: Connection, keys: Keys, query: Select[Any], owner: str) -> Iterator[Row[Any]]:
    found = connection.execution_options(yield_per=AT_ONCE).execute(query)
    for rows in found.partitions():
        keys.load({getattr(row, owner) for row in rows})
        yield from (row for row in rows if keys.has(getattr(row, owner)))
