"""Loading who accompanies whom: a citizen's team, and what staff see of their own citizens."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Row,
    bindparam,
    literal_column,
    or_,
    select,
)

from conversations.records.case import AgendaItem, CaseloadEntry, Role, StandIn, Team, TeamTimes
from conversations.staff_phone.team_times import WEEKS_SHOWN
from storage import schema
from storage.cases.team_times import load_team_times
from storage.keys import Keys
from storage.prepared import Read, among
from storage.rows import nudge_reason, read_stand_in

_person = schema.person
_away = schema.stand_in
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)

_STAND_INS = (
    select(_away)
    .where(_away.c.person_id.in_(_IDS), _away.c.stage != "over")
    .order_by(_away.c.person_id, _away.c.no)
)
# A literal, where a partial index has it as its condition: a bound value would not be recognised.
_DONE: ColumnElement[str] = literal_column("'done'")
_STAFF = select(_person.c.id, _person.c.role).where(_person.c.role != literal_column("'citizen'"))
_STANDS_IN_FOR = select(_away.c.person_id, _away.c.stand_in).where(
    _away.c.stand_in.in_(_IDS),
    _away.c.start <= bindparam("today"),
    _away.c.end >= bindparam("today"),
)
_by = schema.person.alias("by")
TEAMS = (
    select(
        _person.c.id.label("person_id"),
        _person.c.jobformidler_id,
        _person.c.sagsbehandler_id,
        _by.c.leader_id,
        _away.c.stand_in,
        _away.c.no.label("away_no"),
    )
    .join(_by, _by.c.id == _person.c.jobformidler_id)
    .outerjoin(
        _away,
        (_away.c.person_id == _by.c.id)
        & (_away.c.start <= bindparam("today"))
        & (_away.c.end >= bindparam("today")),
    )
    .where(among(_person.c.id))
)
"""Who accompanies these people, as it is today."""
_TEAMS = Read(TEAMS)
_CASELOAD = (
    select(
        _person.c.id,
        _person.c.jobformidler_id,
        _person.c.sagsbehandler_id,
        _person.c.sealed_name,
        schema.cases.c.code,
        schema.cases.c.is_closed,
    )
    .join(schema.cases, schema.cases.c.person_id == _person.c.id)
    .where(
        or_(_person.c.jobformidler_id.in_(_IDS), _person.c.sagsbehandler_id.in_(_IDS)),
        _person.c.erased_at.is_(None),
    )
    .order_by(_person.c.id)
)
_LED = select(_person.c.id, _person.c.leader_id).where(
    _person.c.leader_id.in_(_IDS), _person.c.role == literal_column("'jobformidler'")
)
_OVERDUE = (
    select(schema.nudge, _person.c.jobformidler_id)
    .join(_person, _person.c.id == schema.nudge.c.person_id)
    .where(
        _person.c.jobformidler_id.in_(_IDS),
        _person.c.erased_at.is_(None),
        schema.nudge.c.status == "open",
        schema.nudge.c.status != _DONE,
        schema.nudge.c.due_at < bindparam("midnight"),
    )
    .order_by(schema.nudge.c.due_at, schema.nudge.c.person_id, schema.nudge.c.no)
)
_AGENDA = select(schema.nudge).where(
    schema.nudge.c.told_to.in_(_IDS),
    schema.nudge.c.status == "open",
    schema.nudge.c.status != _DONE,
)


@dataclass(slots=True)
class StaffView:
    """What one member of staff's turn knows of the citizens."""

    caseload: list[CaseloadEntry] = field(default_factory=list)
    agenda: list[AgendaItem] = field(default_factory=list)
    stand_ins: list[StandIn] = field(default_factory=list)
    colleagues: Mapping[int, Role] = field(default_factory=dict)
    overdue: list[AgendaItem] = field(default_factory=list)
    team_times: TeamTimes = field(default_factory=TeamTimes)

    def without_own(self, named: Mapping[str, int]) -> dict[str, int]:
        """Of the citizens who are named, those whom this member of staff does not see."""
        own = {entry.person for entry in self.caseload} | {item.case for item in self.agenda}
        return {name: person for name, person in named.items() if person not in own}


def first_name(name: str) -> str:
    """The name by which a person is spoken to."""
    return name.split(" ")[0]


def find_named(connection: Connection, named: Collection[str]) -> dict[str, int]:
    """Return the citizens whom these short codes and numbers name, each under what named them."""
    if not named:
        return {}
    numbers = [int(name) for name in named if name.isdecimal()]
    query = (
        select(schema.cases.c.code, _person.c.id)
        .join(_person, _person.c.id == schema.cases.c.person_id)
        .where(_person.c.erased_at.is_(None))
        .where(or_(schema.cases.c.code.in_(list(named)), _person.c.id.in_(numbers)))
    )
    found: dict[str, int] = {}
    for row in connection.execute(query):
        found |= {name: row.id for name in (row.code, str(row.id)) if name in named}
    return found


def load_teams(connection: Connection, people: Collection[int], today: date) -> dict[int, Team]:
    """Return the team of each citizen, as it is today."""
    return read_teams(_TEAMS.rows(connection, ids=list(people), today=today))


def read_teams(rows: Sequence[Any]) -> dict[int, Team]:
    """Return the team of each citizen in these rows; of two stand-ins the one named last."""
    return {
        row.person_id: Team(
            row.jobformidler_id, row.stand_in or 0, row.sagsbehandler_id or 0, row.leader_id or 0
        )
        for row in sorted(rows, key=lambda row: row.away_no or 0)
    }


def load_staff(
    connection: Connection, keys: Keys, staff: Sequence[int], today: date
) -> dict[int, StaffView]:
    """Return what each of these members of staff sees: their own citizens, and those they cover."""
    views: dict[int, StaffView] = defaultdict(StaffView)
    if not staff:
        return views
    given = {"ids": list(staff), "today": today}
    covers = defaultdict(set)
    for row in connection.execute(_STANDS_IN_FOR, given):
        covers[row.person_id].add(row.stand_in)
    for row in connection.execute(_STAND_INS, given):
        views[row.person_id].stand_ins.append(read_stand_in(row))
    everybody = {row.id: Role(row.role) for row in connection.execute(_STAFF)}
    for member in staff:
        others = {who: role for who, role in everybody.items() if who != member}
        views[member].colleagues = others
    _add_teams(connection, keys, views, staff, today, covers)
    _add_caseloads(connection, keys, views, set(staff), covers)
    _add_agendas(connection, keys, views, staff)
    return views


def _add_teams(
    connection: Connection,
    keys: Keys,
    views: dict[int, StaffView],
    staff: Sequence[int],
    today: date,
    covers: dict[int, set[int]],
) -> None:
    """A leader sees the citizens of the jobformidlere whom they lead, and what is over time."""
    led = {row.id: row.leader_id for row in connection.execute(_LED, {"ids": list(staff)})}
    for jobformidler, leader in led.items():
        covers[jobformidler].add(leader)
    if not led:
        return
    midnight = datetime.combine(today, time(0), tzinfo=UTC)
    rows = connection.execute(_OVERDUE, {"ids": list(led), "midnight": midnight}).all()
    for row, item in _agenda_items(rows, keys):
        views[led[row.jobformidler_id]].overdue.append(item)
    since = midnight - timedelta(weeks=WEEKS_SHOWN)
    for leader, times in load_team_times(connection, led, since).items():
        views[leader].team_times = times


def _add_caseloads(
    connection: Connection,
    keys: Keys,
    views: dict[int, StaffView],
    staff: set[int],
    covers: dict[int, set[int]],
) -> None:
    rows = connection.execute(_CASELOAD, {"ids": list(staff | covers.keys())}).all()
    keys.load({row.id for row in rows})
    for row in rows:
        name = keys.open(row.id, row.sealed_name)
        entry = CaseloadEntry(
            row.id, name, first_name(name), row.code, row.jobformidler_id, row.is_closed
        )
        sees = {row.jobformidler_id, row.sagsbehandler_id} | covers.get(row.jobformidler_id, set())
        for member in sees & staff:
            views[member].caseload.append(entry)


def _add_agendas(
    connection: Connection, keys: Keys, views: dict[int, StaffView], staff: Sequence[int]
) -> None:
    rows = connection.execute(_AGENDA, {"ids": list(staff)}).all()
    for row, item in _agenda_items(rows, keys):
        views[row.told_to].agenda.append(item)


def _agenda_items(rows: Sequence[Row[Any]], keys: Keys) -> Iterator[tuple[Row[Any], AgendaItem]]:
    """Each open nudge as staff read it; of somebody whose key is gone there is none."""
    keys.load({row.person_id for row in rows})
    for row in rows:
        if keys.has(row.person_id):
            rule, stage = nudge_reason(row, keys)
            yield row, AgendaItem(
                row.person_id, row.no, rule, row.due_at, stage, row.told_at, row.raised_at,
                row.seen_at is not None,
            )  # fmt: skip
