"""The one typed read of a whole case: one statement a table, however long the case is.

Staff never come here: their way is the one door (`TurnTaker.read_case`), which writes the access
log before it reads. Who else may: `conversations/records/whole_case.py`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from conversations.records.case import Case, Team
from conversations.records.letter import open_letters
from conversations.records.whole_case import ToldTalk, WholeCase
from conversations.reporting import spoken_answers
from storage import schema
from storage.cases.course import read_course
from storage.cases.loading import has_other_address, load_channels
from storage.cases.teams import load_teams
from storage.keys import Keys
from storage.rows import (
    read_access,
    read_agreement,
    read_appointment,
    read_case,
    read_consent,
    read_contact,
    read_letter,
    read_nudge,
    read_person,
    read_run,
)


def read_whole(connection: Connection, keys: Keys, person: int, today: date) -> WholeCase | None:
    """Return a citizen's whole case; `None` without one, or when the citizen was erased.

    `today` is the local date: who stands in for whom depends on it.
    """
    query = select(schema.person).where(schema.person.c.id == person)
    row = connection.execute(query).first()
    case = connection.execute(
        select(schema.cases).where(schema.cases.c.person_id == person)
    ).first()
    if row is None or case is None or row.erased_at is not None:
        return None
    channels = load_channels(connection, person)
    is_elsewhere = has_other_address(row.channel, channels)
    return WholeCase(
        read_person(row, channels),
        keys.open(person, row.sealed_name),
        load_teams(connection, [person], today).get(person, Team()),
        replace(_case(connection, keys, case), has_other_address=is_elsewhere),
        _talks(connection, keys, person),
    )


def _case(connection: Connection, keys: Keys, row: Row[Any]) -> Case:
    def rows(table: Table) -> Sequence[Row[Any]]:
        return _rows(connection, table, row.person_id)

    entries, unread = read_course(rows(schema.course_entry), keys)
    letters = tuple(read_letter(each, keys) for each in rows(schema.letter))
    return read_case(
        row,
        keys,
        entries=entries,
        unread=unread,
        agreements=tuple(read_agreement(each, keys) for each in rows(schema.agreement)),
        appointments=tuple(read_appointment(each, keys) for each in rows(schema.appointment)),
        contacts=tuple(read_contact(each, keys) for each in rows(schema.contact)),
        letters=letters,
        letters_waiting=len(open_letters(letters, row.person_id)),
        nudges=tuple(read_nudge(each, keys) for each in rows(schema.nudge)),
        consents=tuple(read_consent(each, keys) for each in rows(schema.consent)),
        accesses=tuple(read_access(each) for each in rows(schema.access)),
    )


def _talks(connection: Connection, keys: Keys, person: int) -> tuple[ToldTalk, ...]:
    runs = [read_run(row, keys) for row in _rows(connection, schema.run, person)]
    return tuple(ToldTalk(run, tuple(spoken_answers(run))) for run in runs)


def _rows(connection: Connection, table: Table, person: int) -> Sequence[Row[Any]]:
    query = select(table).where(table.c.person_id == person).order_by(table.c.no)
    return connection.execute(query).all()
