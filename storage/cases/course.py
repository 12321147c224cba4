"""The entries of a case's course that can be read, and what of them cannot.

One that is damaged, or of a kind that this version does not know, stays sealed where it is. It is
told, so that the case's rules rest and the operator hears of it; the kind of one that is damaged is
under the same seal.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from conversations.records.case import Course
from conversations.records.entries import Entry
from storage import schema
from storage.keys import Keys, UnreadableError
from storage.rows import read_entry

AT_ONCE = 1000  # rows, where all are read


def read_course(rows: Iterable[Row[Any]], keys: Keys) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the entries that can be read, and of those that cannot the kind, or "damaged"."""
    entries: list[Entry] = []
    unread: list[str] = []
    for row in rows:
        try:
            entries.append(read_entry(row, keys))
        except UnreadableError as reason:
            unread.append(str(reason))
    return tuple(entries), tuple(unread)


def count_unread(connection: Connection, keys: Keys) -> tuple[int, Counter[str]]:
    """Return how many people have entries that cannot be read, and those by kind."""
    table, person = schema.course_entry, schema.person
    there = select(person.c.id).where(person.c.erased_at.is_(None))
    query = select(table).where(table.c.person_id.in_(there)).order_by(table.c.person_id)
    people: set[int] = set()
    kinds: Counter[str] = Counter()
    for rows in connection.execution_options(yield_per=AT_ONCE).execute(query).partitions():
        keys.load({row.person_id for row in rows})
        for row in rows:
            unread = read_course((row,), keys)[1]
            people |= {row.person_id for _ in unread}
            kinds.update(unread)
    return len(people), kinds


def course_of(rows: Iterable[Row[Any]], keys: Keys) -> Course:
    """Return what the entries in these rows tell, as far as they can be read."""
    entries, unread = read_course(rows, keys)
    return Course(entries=entries, unread=unread)
