"""Who does what only one process may do, and a channel's pace that all processes share.

A lease runs out by itself. A place is a moment at which one message may leave.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, bindparam, delete, select, update

from storage import schema
from storage.engine import ignore_conflicts
from storage.prepared import Read, Write, adding_unless_there


def release_leases(connection: Connection, holder: str) -> None:
    """Give back every lease of this holder."""
    table = schema.lease
    connection.execute(delete(table).where(table.c.holder == holder))


class Lease(StrEnum):
    KEPT = "kept"  # this holder had it
    NEW = "new"  # somebody else may have had it a moment ago


_lease, _pace = schema.lease, schema.pace
_KEEP = Write(
    lambda _: (
        update(_lease)
        .where(_lease.c.name == bindparam("lease"), _lease.c.holder == bindparam("by"))
        .values(until=bindparam("then"))
    )
)
_FREE_AT = Read(select(_pace.c.next_at).where(_pace.c.channel == bindparam("on")).with_for_update())
_TAKE = Write(
    lambda _: (
        update(_pace).where(_pace.c.channel == bindparam("on")).values(next_at=bindparam("then"))
    )
)


def take_lease(
    connection: Connection, name: str, holder: str, now: datetime, seconds: int
) -> Lease | None:
    """Take or renew a lease; None while another process holds it."""
    table = schema.lease
    until = now + timedelta(seconds=seconds)
    if _KEEP.run(connection, [{"lease": name, "by": holder, "then": until}]):
        return Lease.KEPT
    named = update(table).where(table.c.name == name).values(holder=holder, until=until)
    row = {"name": name, "holder": holder, "until": until}
    begin = ignore_conflicts(connection, table).returning(table.c.name)
    if connection.execute(begin, row).first() is not None:
        return Lease.NEW
    is_taken = connection.execute(named.where(table.c.until <= now)).rowcount
    return Lease.NEW if is_taken else None


def take_places(
    connection: Connection, channel: str, gap: timedelta, places: int, now: datetime
) -> datetime:
    """Reserve places on a channel, `gap` apart, before all other processes; return the first."""
    found = _FREE_AT.rows(connection, on=channel)
    if not found:  # the first place of all; another process may be as quick
        adding_unless_there(_pace).run(connection, [{"channel": channel, "next_at": now}])
        found = _FREE_AT.rows(connection, on=channel)
    first: datetime = max(now, found[0].next_at)
    _TAKE.run(connection, [{"on": channel, "then": first + gap * places}])
    return first


def hold_channel(connection: Connection, channel: str, until: datetime) -> None:
    """Let nothing leave on a channel before `until`, in no process."""
    table = schema.pace
    is_sooner = (table.c.channel == channel) & (table.c.next_at < until)
    connection.execute(update(table).where(is_sooner).values(next_at=until))
    row = {"channel": channel, "next_at": until}
    connection.execute(ignore_conflicts(connection, table), row)
