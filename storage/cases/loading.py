"""Loading what turns need to know: many people at once, and all tables in one statement.

Locking comes first: a person's facts are read only under that person's lock.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select, tuple_

from conversations.records.case import Case, Role, State, Team
from conversations.records.channel import traits_of
from conversations.records.medium import DRAFT, MediumStatus
from conversations.records.replacing import replace
from conversations.records.run import Run
from storage import schema
from storage.cases.opening import OF_A_CASE, RawCases, of_people
from storage.cases.teams import TEAMS, StaffView, find_named, load_staff, read_teams
from storage.keys import Keys
from storage.prepared import Read, ReadTogether, among
from storage.rows import (
    read_last_review,
    read_medium,
    read_person,
    read_run,
)

LAST = 0  # no run has this number


_TIMERS = of_people(schema.timer)
_address, _medium = schema.person_address, schema.medium
_CHANNELS = (
    select(_address.c.person_id, _address.c.channel).where(among(_address.c.person_id)).distinct()
)
_DRAFTS = select(_medium).where(  # the sound is there, and is still to be written out
    among(_medium.c.person_id, "staff"),
    _medium.c.kind == DRAFT,
    _medium.c.status == MediumStatus.KEPT.value,
)
_OPEN = ReadTogether(
    *OF_A_CASE,
    of_people(schema.run, schema.run.c.closed_at.is_(None)),
    of_people(_medium, _medium.c.status.in_(("asked", "wanted"))),
    _DRAFTS,
    _CHANNELS,
    _TIMERS,
    TEAMS,
)
_ALL_CHANNELS, _ALL_TIMERS = Read(_CHANNELS), Read(_TIMERS)


class _Open:
    """What is open of these people, by person: the rows, oldest first."""

    def __init__(
        self, connection: Connection, ids: list[int], staff: list[int], today: date
    ) -> None:
        found = _OPEN.raw(connection, ids=ids, staff=staff, today=today)
        shapes = _OPEN.shapes(connection)
        few = len(OF_A_CASE)
        self.cases = RawCases(shapes[:few], found[:few])
        rest = [
            list(map(shape, rows)) for shape, rows in zip(shapes[few:], found[few:], strict=True)
        ]
        runs, media, drafts, channels, timers, teams = rest
        self.runs, self.media = _by_person(runs), _by_person(media + drafts)
        self.channels = _channels(channels)
        self.timers = {row.person_id: row.due_at for row in timers}
        self.teams = read_teams(teams)


def _by_person(rows: list[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in sorted(rows, key=_no):
        found[row.person_id].append(row)
    return found


def _no(row: Any) -> int:
    return int(row.no)


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
    staff = [row.id for row in people if row.role != Role.CITIZEN]
    views = load_staff(connection, keys, staff, today)
    others = find_named(connection, named) if staff else {}
    found = _Open(connection, [row.id for row in people], staff, today)
    _add_ended(connection, found.runs, set(tapped))
    keys.load(_owners(people, found))
    return {
        row.id: _staff_state(row, found, keys, views[row.id], views[row.id].without_own(others))
        if row.role != Role.CITIZEN
        else _citizen_state(row, found, keys)
        for row in people
    }


def _owners(people: Sequence[Row[Any]], found: _Open) -> set[int]:
    """Whose keys open what was found: a run is sealed for whom it is about."""
    return {row.id for row in people} | {
        row.words_of for rows in found.runs.values() for row in rows
    }


def _citizen_state(row: Row[Any], found: _Open, keys: Keys) -> State:
    case = _case(row, found, keys)
    is_reachable = case is not None and _may_be_asked_elsewhere(case)
    return State(
        read_person(row, found.channels[row.id] if is_reachable else ()),
        case,
        _runs(found, keys, row.id),
        tuple(read_medium(each, keys) for each in found.media[row.id]),
        found.teams.get(row.id, Team()),
        last_review=read_last_review(row),
        look_again=found.timers.get(row.id),
    )


def _staff_state(
    row: Row[Any], found: _Open, keys: Keys, view: StaffView, elsewhere: dict[str, int]
) -> State:
    return State(
        read_person(row, found.channels[row.id]),
        None,
        _runs(found, keys, row.id),
        tuple(read_medium(each, keys) for each in found.media[row.id]),
        caseload=tuple(view.caseload),
        agenda=tuple(view.agenda),
        stand_ins=tuple(view.stand_ins),
        colleagues=view.colleagues,
        overdue=tuple(view.overdue),
        team_times=view.team_times,
        elsewhere=elsewhere,
        look_again=found.timers.get(row.id),
    )


def _runs(found: _Open, keys: Keys, person: int) -> tuple[Run, ...]:
    return tuple(read_run(row, keys) for row in found.runs[person])


def _case(person: Row[Any], found: _Open, keys: Keys) -> Case | None:
    case, channels = found.cases.open(person.id, keys), found.channels[person.id]
    if case is None or not _may_be_asked_elsewhere(case):
        return case
    is_elsewhere = has_other_address(person.channel, channels)
    return replace(case, has_other_address=True) if is_elsewhere else case


def has_other_address(here: str, channels: tuple[str, ...]) -> bool:
    """Whether there is an address on another channel than the one that Makker writes on."""
    return any(name != here and traits_of(name).is_phone for name in channels)


def _may_be_asked_elsewhere(case: Case) -> bool:
    """Whether it matters where else there is an address: somebody said yes, or is still to say."""
    return case.other_channel_consent or not case.other_channel_asked


def load_channels(connection: Connection, person: int) -> tuple[str, ...]:
    """Where this person has an address."""
    return _channels(_ALL_CHANNELS.rows(connection, ids=[person]))[person]


def _channels(rows: list[Any]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for person, channel in sorted(rows):
        found[person] += (channel,)
    return found


def _add_ended(
    connection: Connection, runs: dict[int, list[Any]], tapped: set[tuple[int, int]]
) -> None:
    """Add the runs that are named and have ended."""
    there = {(row.person_id, row.no) for rows in runs.values() for row in rows}
    rows = [row for who, no in tapped if no == LAST for row in _last_ended(connection, who)]
    missing = {each for each in tapped if each[1] != LAST} - there
    if missing:
        named = tuple_(schema.run.c.person_id, schema.run.c.no).in_(list(missing))
        rows += connection.execute(select(schema.run).where(named)).all()
    for row in rows:
        runs[row.person_id].append(row)


def _last_ended(connection: Connection, person: int) -> Sequence[Row[Any]]:
    run = schema.run.c
    ended = select(schema.run).where(run.person_id == person, run.closed_at.is_not(None))
    newest = ended.order_by(run.closed_at.desc(), run.spoke_no.desc()).limit(1)
    return connection.execute(newest).all()


def load_due(connection: Connection, ids: Collection[int]) -> dict[int, Row[Any]]:
    """Return the timers of these people."""
    return {row.person_id: row for row in _ALL_TIMERS.rows(connection, ids=list(ids))}
