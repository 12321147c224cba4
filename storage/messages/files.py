"""The files that people sent: which are wanted, keeping them, and what became of a try."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from conversations.records.inputs import MediumFetched
from conversations.records.medium import Medium, MediumStatus
from conversations.records.outcome import Pending
from storage import schema
from storage.engine import upsert
from storage.keys import Keys, WordsAreGoneError
from storage.messages.inbox import leave
from storage.prepared import Read, Write
from storage.rows import read_medium

_medium, _file = schema.medium, schema.medium_file
_DELETE = Write(
    lambda _: delete(_file).where(
        _file.c.person_id == bindparam("the_id"), _file.c.no == bindparam("the_no")
    )
)


_WANTED = Read(
    select(_medium, _file.c.tries)
    .outerjoin(_file, (_file.c.person_id == _medium.c.person_id) & (_file.c.no == _medium.c.no))
    .where(_medium.c.status == MediumStatus.WANTED.value, _file.c.sealed.is_(None))
    .where(_file.c.retry_at.is_(None) | (_file.c.retry_at <= bindparam("now")))
    .order_by(_medium.c.at)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to fetch from its provider, after so many tries."""

    person: int
    medium: Medium
    tries: int


def wanted_files(connection: Connection, keys: Keys, now: datetime, limit: int) -> list[Wanted]:
    """Return files that are to be fetched now, the oldest first; what was erased is left out."""
    found: list[Wanted] = []
    for row in _WANTED.rows(connection, now=now, most=limit):
        try:
            medium = read_medium(row, keys)
        except WordsAreGoneError:
            continue
        found.append(Wanted(row.person_id, medium, row.tries or 0))
    return found


def keep_file(
    connection: Connection, keys: Keys, of: Wanted, content: bytes, now: datetime
) -> None:
    """Keep a file, sealed with its sender's key, and leave it as that person's next input.

    One that was dropped while it was on its way is not kept.
    """
    if not _is_wanted(connection, of):
        return
    _write(connection, of, sealed=keys.seal_file(of.person, content))
    _tell(connection, keys, of, is_kept=True, now=now)


def _is_wanted(connection: Connection, of: Wanted) -> bool:
    named = (_medium.c.person_id == of.person) & (_medium.c.no == of.medium.no)
    query = select(_medium.c.status).where(named).with_for_update()
    return connection.execute(query).scalar() == MediumStatus.WANTED.value


def delete_files(connection: Connection, files: Iterable[tuple[int, int]]) -> None:
    """Delete the sound or picture of media that were dropped, by person and number."""
    named = [{"the_id": person, "the_no": no} for person, no in files]
    _DELETE.run(connection, named)


def put_off(connection: Connection, of: Wanted, retry_at: datetime) -> None:
    """Try this file again later."""
    _write(connection, of, retry_at=retry_at)


def end_file(connection: Connection, keys: Keys, of: Wanted, is_kept: bool, now: datetime) -> None:
    """This file cannot be had, or lies elsewhere: whoever sent it is told, and no try follows."""
    _write(connection, of, retry_at=datetime.max.replace(tzinfo=now.tzinfo, year=9000))
    _tell(connection, keys, of, is_kept, now)


def _write(connection: Connection, of: Wanted, **values: Any) -> None:
    row = {"person_id": of.person, "no": of.medium.no, "tries": of.tries + 1}
    blank: dict[str, Any] = {"sealed": None, "retry_at": None}
    connection.execute(upsert(connection, _file), row | blank | values)


def _tell(connection: Connection, keys: Keys, of: Wanted, is_kept: bool, now: datetime) -> None:
    event = MediumFetched(of.medium.no, is_kept)
    pending = Pending(of.person, event, f"medium.{of.person}.{of.medium.no}", of.person)
    leave(connection, keys, [pending], now)


def open_file(connection: Connection, keys: Keys, person: int, no: int) -> bytes | None:
    """Return a kept file; `None` when there is none."""
    query = select(_file.c.sealed).where(_file.c.person_id == person, _file.c.no == no)
    sealed = connection.execute(query).scalar()
    return None if sealed is None else keys.open_file(person, sealed)
