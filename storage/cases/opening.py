"""Opening the case that a turn asks for: what still counts of it, from its rows."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, Table, func, select

from conversations.records.case import Case
from storage import schema
from storage.cases.course import read_course
from storage.keys import Keys
from storage.prepared import among
from storage.rows import read_agreement, read_appointment, read_case, read_letter, read_nudge


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


def by_person(rows: Sequence[Any]) -> dict[int, list[Any]]:
    """Return each person's rows, oldest first."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in sorted(rows, key=_no):
        found[row.person_id].append(row)
    return found


def _no(row: Any) -> int:
    return int(row.no)


def open_cases(found: Sequence[Sequence[Any]], keys: Keys) -> dict[int, Case]:
    """Return the cases, from the rows of each of their tables."""
    own, *others = found
    of = [by_person(rows) for rows in others]
    return {row.person_id: _open(row, [each[row.person_id] for each in of], keys) for row in own}


def _open(own: Any, of: list[list[Any]], keys: Keys) -> Case:
    course, agreements, appointments, nudges, letters = of
    entries, unread = read_course(course, keys)
    return read_case(
        own,
        keys,
        entries=entries,
        unread=unread,
        agreements=tuple(read_agreement(row, keys) for row in agreements),
        appointments=tuple(read_appointment(row, keys) for row in appointments),
        nudges=tuple(read_nudge(row, keys) for row in nudges),
        letters=tuple(read_letter(row, keys) for row in letters),
        letters_waiting=own.letters_waiting,
    )
