"""Loading what turns need to know: many people at once, one statement a table.

Locking comes first: a person's facts are read only under that person's lock.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select, tuple_

from conversations.records.case import (
    Case,
    Role,
    State,
    Team,
)
from conversations.records.channel import traits_of
from conversations.records.medium import DRAFT, Medium, MediumStatus
from conversations.records.run import Run
from storage import schema
from storage.cases.course import read_course
from storage.cases.teams import find_named, load_staff, load_teams
from storage.keys import Keys
from storage.rows import (
    read_agreement,
    read_appointment,
    read_case,
    read_letter,
    read_medium,
    read_nudge,
    read_person,
    read_run,
)

LAST = 0  # no run has this number

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)


def _for_people(table: Any, *conditions: Any) -> Select[Any]:
    return select(table).where(table.c.person_id.in_(_IDS), *conditions)


# Not FOR UPDATE but FOR NO KEY UPDATE (`key_share`): an input can be left for a locked person, so
# that two turns that each leave one for the other's person do not wait for each other.
_PEOPLE = select(schema.person).where(schema.person.c.id.in_(_IDS)).order_by(schema.person.c.id)
_LOCK = _PEOPLE.with_for_update(key_share=True)
_LOCK_FREE = _PEOPLE.limit(bindparam("most")).with_for_update(key_share=True, skip_locked=True)
_CASES = _for_people(schema.cases)
_RUNS = _for_people(schema.run, schema.run.c.closed_at.is_(None))
_AGREEMENTS = _for_people(schema.agreement, schema.agreement.c.is_live.is_(True)).order_by(
    schema.agreement.c.no
)
_APPOINTMENTS = _for_people(schema.appointment, schema.appointment.c.status == "planned").order_by(
    schema.appointment.c.no
)
_NUDGES = _for_people(schema.nudge, schema.nudge.c.status != "done").order_by(schema.nudge.c.no)
_LETTERS = _for_people(schema.letter, schema.letter.c.answered_at.is_(None)).order_by(
    schema.letter.c.no
)
_DRAFTS = _for_people(  # of staff: the sound is there, and is still to be written out
    schema.medium,
    schema.medium.c.kind == DRAFT,
    schema.medium.c.status == MediumStatus.KEPT.value,
)
_MEDIA = _for_people(schema.medium, schema.medium.c.status.in_(("asked", "wanted")))
_ENTRIES = _for_people(schema.course_entry, schema.course_entry.c.is_live.is_(True)).order_by(
    schema.course_entry.c.no
)
_TIMERS = _for_people(schema.timer)
_address = schema.person_address
_CHANNELS = (
    select(_address.c.person_id, _address.c.channel)
    .where(_address.c.person_id.in_(_IDS))
    .order_by(_address.c.channel)
    .distinct()
)


def lock_people(connection: Connection, ids: Collection[int]) -> Sequence[Row[Any]]:
    """Lock these people in the order of their ids and return their rows.

    SQLite has one writer, so there the transaction itself is the lock.
    """
    return connection.execute(_LOCK, {"ids": list(ids)}).all()


def lock_free_people(connection: Connection, ids: Collection[int], most: int) -> Sequence[Row[Any]]:
    """Lock at most so many of these people, without those that another process works on."""
    return connection.execute(_LOCK_FREE, {"ids": list(ids), "most": most}).all()


def load_states(
    connection: Connection,
    keys: Keys,
    people: Sequence[Row[Any]],
    today: date,
    tapped: Iterable[tuple[int, int]] = (),
    named: Collection[str] = (),
) -> dict[int, State]:
    """Return the state of each locked person; `tapped` are runs named by buttons, open or not.

    `LAST` in place of a run's number is the one that ended last.

    `today` is the local date: who stands in for whom depends on it. `named` are short codes and
    numbers of citizens in what staff wrote or tapped.
    """
    citizens = [row for row in people if row.role == Role.CITIZEN]
    staff = [row.id for row in people if row.role != Role.CITIZEN]
    views = load_staff(connection, keys, staff, today)
    others = find_named(connection, named) if staff else {}
    teams = load_teams(connection, citizens, today)
    runs = _load_runs(connection, keys, [row.id for row in people], set(tapped))
    media = _load_media(connection, keys, [row.id for row in people], staff)
    cases = _load_cases(connection, keys, [row.id for row in citizens])
    reachable = [no for no, case in cases.items() if _may_be_asked_elsewhere(case)]
    channels = load_channels(connection, [*reachable, *staff])
    return {
        row.id: State(
            read_person(row, channels.get(row.id, ())),
            _with_other_address(cases.get(row.id), row.channel, channels.get(row.id, ())),
            tuple(runs[row.id]),
            media.get(row.id, ()),
            teams.get(row.id, Team()),
            tuple(views[row.id].caseload),
            tuple(views[row.id].agenda),
            tuple(views[row.id].stand_ins),
            views[row.id].colleagues,
            tuple(views[row.id].overdue),
            views[row.id].team_times,
            views[row.id].without_own(others) if row.role != Role.CITIZEN else {},
        )
        for row in people
    }


def _with_other_address(case: Case | None, here: str, channels: tuple[str, ...]) -> Case | None:
    if case is None or not has_other_address(here, channels):
        return case
    return replace(case, has_other_address=True)


def has_other_address(here: str, channels: tuple[str, ...]) -> bool:
    """Whether there is an address on another channel than the one that Makker writes on."""
    return any(name != here and traits_of(name).is_phone for name in channels)


def _may_be_asked_elsewhere(case: Case) -> bool:
    """Whether it matters where else there is an address: somebody said yes, or is still to say."""
    return case.other_channel_consent or not case.other_channel_asked


def load_channels(connection: Connection, ids: list[int]) -> dict[int, tuple[str, ...]]:
    """Where there is an address: of staff, and of citizens who may be asked elsewhere."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    if ids:
        for row in connection.execute(_CHANNELS, {"ids": ids}):
            found[row.person_id] += (row.channel,)
    return found


def _load_runs(
    connection: Connection, keys: Keys, ids: list[int], tapped: set[tuple[int, int]]
) -> dict[int, list[Run]]:
    rows = list(connection.execute(_RUNS, {"ids": ids}))
    rows += [row for who, no in tapped if no == LAST for row in _last_ended(connection, who)]
    missing = {each for each in tapped if each[1] != LAST}
    missing -= {(row.person_id, row.no) for row in rows}
    if missing:
        named = tuple_(schema.run.c.person_id, schema.run.c.no).in_(list(missing))
        rows += connection.execute(select(schema.run).where(named)).all()
    keys.load({row.words_of for row in rows})
    found: dict[int, list[Run]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(read_run(row, keys))
    return found


def _last_ended(connection: Connection, person: int) -> Sequence[Row[Any]]:
    run = schema.run.c
    ended = select(schema.run).where(run.person_id == person, run.closed_at.is_not(None))
    newest = ended.order_by(run.closed_at.desc(), run.spoke_no.desc()).limit(1)
    return connection.execute(newest).all()


def _load_media(
    connection: Connection, keys: Keys, ids: list[int], staff: list[int]
) -> dict[int, tuple[Medium, ...]]:
    found = _by_person(connection, _MEDIA, ids)
    for person, rows in (_by_person(connection, _DRAFTS, staff) if staff else {}).items():
        found[person] += rows
    keys.load(found)
    return {person: tuple(read_medium(row, keys) for row in rows) for person, rows in found.items()}


def _load_cases(connection: Connection, keys: Keys, ids: list[int]) -> dict[int, Case]:
    if not ids:
        return {}
    keys.load(ids)
    agreements = _by_person(connection, _AGREEMENTS, ids)
    appointments = _by_person(connection, _APPOINTMENTS, ids)
    nudges = _by_person(connection, _NUDGES, ids)
    entries = _by_person(connection, _ENTRIES, ids)
    letters = _by_person(connection, _LETTERS, ids)
    return {
        row.person_id: replace(
            _with_course(read_case(row, keys), entries[row.person_id], keys),
            agreements=tuple(read_agreement(a, keys) for a in agreements[row.person_id]),
            appointments=tuple(read_appointment(a, keys) for a in appointments[row.person_id]),
            nudges=tuple(read_nudge(n, keys) for n in nudges[row.person_id]),
            letters=tuple(read_letter(each, keys) for each in letters[row.person_id]),
        )
        for row in connection.execute(_CASES, {"ids": ids})
    }


def _with_course(case: Case, rows: Iterable[Row[Any]], keys: Keys) -> Case:
    entries, unread = read_course(rows, keys)
    return replace(case, entries=entries, unread=unread)


def _by_person(
    connection: Connection, query: Select[Any], ids: list[int]
) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query, {"ids": ids}):
        found[row.person_id].append(row)
    return found


def load_due(connection: Connection, ids: Collection[int]) -> dict[int, Row[Any]]:
    """Return the timers of these people."""
    return {row.person_id: row for row in connection.execute(_TIMERS, {"ids": list(ids)})}
