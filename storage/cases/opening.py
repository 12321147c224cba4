"""Opening the case that a turn asks for: what still counts of it, from its rows.

Within a talk the same case is asked for again and again, and hardly a row of it has changed. So the
records that were opened last are remembered with the person's key, each under its raw row: only a
row that is new is opened. The rows come from the store every time, so nothing is ever old.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, Table, func, select

from conversations.records.case import Case
from conversations.records.replacing import replace
from storage import schema
from storage.keys import Keys, UnreadableError
from storage.prepared import Raw, among
from storage.rows import (
    read_agreement,
    read_appointment,
    read_case,
    read_entry,
    read_letter,
    read_nudge,
)


def of_people(table: Table, *conditions: Any) -> Select[Any]:
    """Return the question for the rows of these people."""
    return select(table).where(among(table.c.person_id), *conditions)


_letter = schema.letter.c
_WAITING = (
    select(func.count())
    .where(_letter.person_id == schema.cases.c.person_id, _letter.by == _letter.person_id)
    .where(_letter.answered_at.is_(None))
    .scalar_subquery()
)
OF_A_CASE = (
    of_people(schema.cases).add_columns(_WAITING.label("letters_waiting")),
    of_people(schema.course_entry, schema.course_entry.c.is_live.is_(True)),
    of_people(schema.agreement, schema.agreement.c.is_live.is_(True)),
    of_people(schema.appointment, schema.appointment.c.status == "planned"),
    of_people(schema.nudge, schema.nudge.c.status != "done"),
    of_people(schema.letter, schema.letter.c.is_live.is_(True)),
)
"""The tables of a case: its own row, and what counts of the others."""


def _read_own(row: Row[Any], keys: Keys) -> Case:
    return read_case(row, keys, letters_waiting=row.letters_waiting)


def _read_entry(row: Row[Any], keys: Keys) -> Any:
    """An entry; of one that cannot be read, why."""
    try:
        return read_entry(row, keys)
    except UnreadableError as reason:
        return reason


_READ: tuple[Callable[[Row[Any], Keys], Any], ...] = (
    _read_own, _read_entry, read_agreement, read_appointment, read_nudge, read_letter,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Opened:
    """A case as it was opened last: its records by their raw rows, table by table."""

    raw: tuple[list[Raw], ...]
    records: list[dict[Raw, Any]]
    case: Case


class RawCases:
    """The rows of many cases as the driver gives them, and what makes rows of them, by table."""

    def __init__(self, shapes: list[Callable[[Raw], Any]], found: list[list[Raw]]) -> None:
        self._shapes = shapes
        self._raw: dict[int, tuple[list[Raw], ...]] = {}
        for which, rows in enumerate(found):
            for row in sorted(rows):  # the person stands first, and then the number
                if row[0] not in self._raw:
                    self._raw[row[0]] = tuple([] for _ in found)
                self._raw[row[0]][which].append(row)

    def open(self, person: int, keys: Keys) -> Case | None:
        """Return this person's case, if there is one."""
        raw = self._raw.get(person)
        if raw is None or not raw[0]:
            return None
        was: _Opened | None = keys.recall(person)
        if was is None or was.raw != raw:
            was = self._opened(raw, was, keys)
            keys.remember(person, was)
        return was.case

    def _opened(self, raw: tuple[list[Raw], ...], was: _Opened | None, keys: Keys) -> _Opened:
        known: list[dict[Raw, Any]] = was.records if was is not None else [{} for _ in raw]
        records = [
            {row: before.get(row) or read(shape(row), keys) for row in rows}
            for rows, before, read, shape in zip(raw, known, _READ, self._shapes, strict=True)
        ]
        return _Opened(raw, records, _put_together(*(tuple(each.values()) for each in records)))


def _put_together(
    own: tuple[Case],
    entries: tuple[Any, ...],
    agreements: tuple[Any, ...],
    appointments: tuple[Any, ...],
    nudges: tuple[Any, ...],
    letters: tuple[Any, ...],
) -> Case:
    unread = tuple(str(each) for each in entries if isinstance(each, UnreadableError))
    if unread:
        entries = tuple(each for each in entries if not isinstance(each, UnreadableError))
    return replace(
        own[0],
        entries=entries,
        unread=unread,
        agreements=agreements,
        appointments=appointments,
        nudges=nudges,
        letters=letters,
    )
