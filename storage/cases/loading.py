"""Loading what turns need to know: many people at once, and many tables in one statement.

Locking comes first: a person's facts are read only under that person's lock.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select, tuple_

from conversations.records.case import Case, Person, Role, State, Team
from conversations.records.channel import traits_of
from conversations.records.medium import DRAFT, MediumStatus
from conversations.records.replacing import replace
from conversations.records.run import Run
from storage import schema
from storage.cases.opening import OF_A_CASE, by_person, of_people, open_cases
from storage.cases.remembering import recall, remember_read
from storage.cases.teams import TEAMS, StaffView, find_named, load_staff, read_teams
from storage.keys import Keys
from storage.prepared import Read, ReadTogether, among
from storage.rows import (
    read_last_review,
    read_lately,
    read_medium,
    read_person,
    read_run,
)

LAST = 0  # no run has this number, nor the next
LAST_UNLESS_OPEN = -1


_NOBODY = State(Person(0, Role.CITIZEN, "", ""))
_NO_TEAM = Team()
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
_CASES = ReadTogether(*OF_A_CASE, of_people(schema.run, schema.run.c.closed_at.is_(None)))
_AROUND = ReadTogether(
    of_people(_medium, _medium.c.status.in_(("asked", "wanted"))),
    _DRAFTS,
    _CHANNELS,
    _TIMERS,
    TEAMS,
)
_ALL_CHANNELS, _ALL_TIMERS = Read(_CHANNELS), Read(_TIMERS)


class _Around:
    """What stands around the cases of these people, by person."""

    def __init__(
        self, connection: Connection, ids: list[int], staff: list[int], today: date
    ) -> None:
        media, drafts, channels, timers, teams = _AROUND.rows(
            connection, ids=ids, staff=staff, today=today
        )
        self.media = by_person((*media, *drafts))
        self.channels = _channels(channels)
        self.timers = {row.person_id: row.due_at for row in timers}
        self.teams = read_teams(teams)


class _Open:
    """The cases and open runs of these people, and what was written of late.

    They are remembered where nothing was written since.
    """

    def __init__(self, connection: Connection, keys: Keys, people: Sequence[Row[Any]]) -> None:
        known = {row.id: left for row in people if (left := recall(keys, row)) is not None}
        others = [row for row in people if row.id not in known]
        self.cases = {person: left.case for person, left in known.items() if left.case is not None}
        self.runs = defaultdict(tuple, {person: left.runs for person, left in known.items()})
        self.playbacks = {person: left.playbacks for person, left in known.items()}
        self.lately = {person: left.lately for person, left in known.items()}
        if others:
            self._read(connection, keys, others)

    def _read(self, connection: Connection, keys: Keys, people: list[Row[Any]]) -> None:
        *of_cases, runs = _CASES.rows(connection, ids=[row.id for row in people])
        self.add_runs(keys, runs)
        self.cases |= open_cases(of_cases, keys)
        for row in people:
            lately = self.lately[row.id] = read_lately(row, keys)
            remember_read(keys, row, self.cases.get(row.id), self.runs[row.id], lately)

    def add_runs(self, keys: Keys, rows: Sequence[Any]) -> None:
        """Add runs from their rows: each opens with the key of whom it is about."""
        keys.load({row.words_of for row in rows})
        for person, of in by_person(rows).items():
            self.runs[person] += tuple(read_run(row, keys) for row in of)


def load_states(
    connection: Connection,
    keys: Keys,
    people: Sequence[Row[Any]],
    today: date,
    tapped: Iterable[tuple[int, int]] = (),
    named: Collection[str] = (),
) -> dict[int, State]:
    """Return the state of each locked person; `tapped` are runs named by buttons, open or not.

    `LAST` in place of a run's number is the one that ended last; `LAST_UNLESS_OPEN` is it too,
    where no run is open.

    `today` is the local date: who stands in for whom depends on it. `named` are short codes and
    numbers of citizens in what staff wrote or tapped.
    """
    staff = [row.id for row in people if row.role != Role.CITIZEN]
    views = load_staff(connection, keys, staff, today)
    others = find_named(connection, named) if staff else {}
    around = _Around(connection, [row.id for row in people], staff, today)
    keys.load({row.id for row in people})
    found = _Open(connection, keys, people)
    found.add_runs(keys, _ended(connection, found.runs, set(tapped)))
    return {
        row.id: _staff_state(row, found, around, keys, views[row.id], others)
        if row.role != Role.CITIZEN
        else _citizen_state(row, found, around, keys)
        for row in people
    }


def _citizen_state(row: Row[Any], found: _Open, around: _Around, keys: Keys) -> State:
    case, channels = found.cases.get(row.id), around.channels[row.id]
    is_reachable = case is not None and _may_be_asked_elsewhere(case)
    if case is not None and is_reachable and has_other_address(row.channel, channels):
        case = replace(case, has_other_address=True)
    media = around.media[row.id]
    return replace(
        _NOBODY,
        person=read_person(row, channels if is_reachable else ()),
        case=case,
        runs=found.runs[row.id],
        media=tuple([read_medium(each, keys) for each in media]) if media else (),
        team=around.teams.get(row.id, _NO_TEAM),
        last_review=read_last_review(row),
        look_again=around.timers.get(row.id),
        playbacks=found.playbacks.get(row.id, {}),
        lately=found.lately[row.id],
    )


def _staff_state(
    row: Row[Any],
    found: _Open,
    around: _Around,
    keys: Keys,
    view: StaffView,
    named: dict[str, int],
) -> State:
    return State(
        read_person(row, around.channels[row.id]),
        None,
        found.runs[row.id],
        tuple(read_medium(each, keys) for each in around.media[row.id]),
        caseload=tuple(view.caseload),
        agenda=view.agenda,
        stand_ins=tuple(view.stand_ins),
        colleagues=view.colleagues,
        overdue=tuple(view.overdue),
        team_times=view.team_times,
        elsewhere=view.without_own(named),
        look_again=around.timers.get(row.id),
        lately=found.lately[row.id],
    )


def has_other_address(here: str, channels: tuple[str, ...]) -> bool:
    """Whether there is an address on another channel than the one that Makker writes on."""
    elsewhere = [name for name in channels if name != here]
    return any(traits_of(name).is_phone for name in elsewhere) if elsewhere else False


def _may_be_asked_elsewhere(case: Case) -> bool:
    """Whether it matters where else there is an address: somebody said yes, or is still to say."""
    return case.other_channel_consent or not case.other_channel_asked


def load_channels(connection: Connection, person: int) -> tuple[str, ...]:
    """Where this person has an address."""
    return _channels(_ALL_CHANNELS.rows(connection, ids=[person]))[person]


def _channels(rows: Iterable[Any]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for person, channel in sorted(rows):
        found[person] += (channel,)
    return found


def _ended(
    connection: Connection, runs: Mapping[int, tuple[Run, ...]], tapped: set[tuple[int, int]]
) -> list[Row[Any]]:
    """Return the rows of runs that are named and have ended."""
    there = {(person, run.no) for person, of in runs.items() for run in of}
    last = {
        who for who, no in tapped if no == LAST or (no == LAST_UNLESS_OPEN and not runs.get(who))
    }
    rows = [row for who in last for row in _last_ended(connection, who)]
    missing = {each for each in tapped if each[1] > LAST} - there
    if missing:
        named = tuple_(schema.run.c.person_id, schema.run.c.no).in_(list(missing))
        rows += connection.execute(select(schema.run).where(named)).all()
    return rows


def _last_ended(connection: Connection, person: int) -> Sequence[Row[Any]]:
    run = schema.run.c
    ended = select(schema.run).where(run.person_id == person, run.closed_at.is_not(None))
    newest = ended.order_by(run.closed_at.desc(), run.spoke_no.desc()).limit(1)
    return connection.execute(newest).all()


def load_due(connection: Connection, ids: Collection[int]) -> dict[int, Row[Any]]:
    """Return the timers of these people."""
    return {row.person_id: row for row in _ALL_TIMERS.rows(connection, ids=list(ids))}
