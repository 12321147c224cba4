"""Locking people: whoever's turn it is, is locked first, and what is known of them is read then."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from storage import schema
from storage.prepared import Read, among

# Not FOR UPDATE but FOR NO KEY UPDATE (`key_share`): an input can be left for a locked person, so
# that two turns that each leave one for the other's person do not wait for each other.
PEOPLE = select(schema.person).where(among(schema.person.c.id))
_IN_ORDER = PEOPLE.order_by(schema.person.c.id)
_LOCK = Read(_IN_ORDER.with_for_update(key_share=True))
_LOCK_FREE = Read(
    _IN_ORDER.limit(bindparam("most")).with_for_update(key_share=True, skip_locked=True)
)


def lock_people(connection: Connection, ids: Collection[int]) -> Sequence[Row[Any]]:
    """Lock these people in the order of their ids and return their rows.

    SQLite has one writer, so there the transaction itself is the lock.
    """
    return _LOCK.rows(connection, ids=list(ids))


def lock_free_people(connection: Connection, ids: Collection[int], most: int) -> Sequence[Row[Any]]:
    """Lock at most so many of these people, without those that another process works on."""
    return _LOCK_FREE.rows(connection, ids=list(ids), most=most)
