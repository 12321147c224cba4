"""Loading who accompanies whom: a citizen's team, and what staff see of their own citizens.

What stands around staff comes in one statement, and their citizens in a second.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select

from conversations.records.case import AgendaItem, CaseloadEntry, Role, StandIn, Team, TeamTimes
from conversations.records.later import Later
from conversations.staff_phone.team_times import WEEKS_SHOWN
from storage import schema
from storage.cases.team_times import load_team_times
from storage.keys import Keys
from storage.prepared import Read, ReadTogether, among
from storage.rows import nudge_reason, read_stand_in

_person = schema.person
_away = schema.stand_in
_nudge = schema.nudge
_STAND_INS = select(_away).where(among(_away.c.person_id), _away.c.stage != "over")
_STAFF = select(_person.c.id, _person.c.role).where(_person.c.role != "citizen")
_STANDS_IN_FOR = select(_away.c.person_id, _away.c.stand_in).where(
    among(_away.c.stand_in),
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
_CASELOAD = Read(
    select(
        _person.c.id,
        _person.c.jobformidler_id,
        _person.c.sagsbehandler_id,
        _person.c.sealed_name,
        schema.cases.c.code,
        schema.cases.c.is_closed,
    )
    .join(schema.cases, schema.cases.c.person_id == _person.c.id)
    .where(or_(among(_person.c.jobformidler_id), among(_person.c.sagsbehandler_id)))
    .where(_person.c.erased_at.is_(None))
    .order_by(_person.c.id)
)
_LED = select(_person.c.id, _person.c.leader_id).where(
    among(_person.c.leader_id), _person.c.role == "jobformidler"
)


def _items(*more: Any) -> Select[Any]:
    """What staff are told of open nudges."""
    told = (_nudge.c.told_to, _nudge.c.raised_at, _nudge.c.due_at, _nudge.c.told_at)
    named = (_nudge.c.person_id, _nudge.c.no, _nudge.c.sealed, _nudge.c.imprint)
    query = select(*named, *told, _nudge.c.seen_at, *more)
    return query.where(_nudge.c.status == "open", _nudge.c.status != "done")


_OVERDUE = Read(
    _items(_person.c.jobformidler_id)
    .join(_person, _person.c.id == _nudge.c.person_id)
    .where(among(_person.c.jobformidler_id), _person.c.erased_at.is_(None))
    .where(_nudge.c.due_at < bindparam("midnight"))
    .order_by(_nudge.c.due_at, _nudge.c.person_id, _nudge.c.no)
)
_AROUND = ReadTogether(
    _STANDS_IN_FOR, _STAND_INS, _STAFF, _LED, _items().where(among(_nudge.c.told_to))
)


@dataclass(slots=True)
class StaffView:
    """What one member of staff's turn knows of the citizens."""

    caseload: list[CaseloadEntry] = field(default_factory=list)
    agenda: Sequence[AgendaItem] = ()
    stand_ins: list[StandIn] = field(default_factory=list)
    colleagues: Mapping[int, Role] = field(default_factory=dict)
    overdue: list[AgendaItem] = field(default_factory=list)
    team_times: TeamTimes = field(default_factory=TeamTimes)

    def without_own(self, named: Mapping[str, int]) -> dict[str, int]:
        """Of the citizens who are named, those whom this member of staff does not see."""
        if not named:
            return {}
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
    found = _AROUND.rows(connection, ids=list(staff), today=today)
    stands_in_for, stand_ins, everybody, led, agenda = found
    covers = defaultdict(set)
    for row in stands_in_for:
        covers[row.person_id].add(row.stand_in)
    for row in sorted(stand_ins, key=lambda row: row.no):
        views[row.person_id].stand_ins.append(read_stand_in(row))
    roles = {row.id: Role(row.role) for row in everybody}
    for member in staff:
        views[member].colleagues = {who: role for who, role in roles.items() if who != member}
    for row in led:
        covers[row.id].add(row.leader_id)
    if led:
        _add_teams(connection, keys, views, {row.id: row.leader_id for row in led}, today)
    _add_caseloads(connection, keys, views, set(staff), covers)
    for member in staff:
        views[member].agenda = Later(partial(_agenda_of, member, agenda, keys))
    return views


def _agenda_of(member: int, told: Sequence[Any], keys: Keys) -> Iterator[AgendaItem]:
    """What one of staff was told of all that is open."""
    return _agenda_items([row for row in told if row.told_to == member], keys)


def _add_teams(
    connection: Connection,
    keys: Keys,
    views: dict[int, StaffView],
    led: Mapping[int, int],
    today: date,
) -> None:
    """A leader sees what is over time with the jobformidlere whom they lead, and their times."""
    midnight = datetime.combine(today, time(0), tzinfo=UTC)
    rows = _OVERDUE.rows(connection, ids=list(led), midnight=midnight)
    for row in rows:
        views[led[row.jobformidler_id]].overdue += _agenda_items((row,), keys)
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
    rows = _CASELOAD.rows(connection, ids=list(staff | covers.keys()))
    keys.load({row.id for row in rows})
    for row in rows:
        name = keys.open_again(row.id, row.sealed_name)
        entry = CaseloadEntry(
            row.id, name, first_name(name), row.code, row.jobformidler_id, row.is_closed
        )
        sees = {row.jobformidler_id, row.sagsbehandler_id} | covers.get(row.jobformidler_id, set())
        for member in sees & staff:
            views[member].caseload.append(entry)


def _agenda_items(rows: Sequence[Any], keys: Keys) -> Iterator[AgendaItem]:
    """Each open nudge as staff read it; of somebody whose key is gone there is none."""
    keys.load({row.person_id for row in rows})
    for row in rows:
        if keys.has(row.person_id):
            rule, stage = nudge_reason(row, keys)
            yield AgendaItem(
                row.person_id, row.no, rule, row.due_at, stage, row.told_at, row.raised_at,
                row.seen_at is not None,
            )  # fmt: skip
