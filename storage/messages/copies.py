"""What providers still hold of people's words: to be removed there, tried until it is done.

A row is there from the commit in which Makker learns of the message, and goes when its words are
gone. It holds no words itself.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from storage import schema
from storage.engine import ignore_conflicts

_copy = schema.provider_copy


def keep(
    connection: Connection, channel: str, provider_ids: Iterable[str], remove_at: datetime
) -> None:
    """Note messages whose words a provider holds; one that is known stays as it is."""
    rows = [
        {"channel": channel, "provider_id": each, "remove_at": remove_at, "tries": 0}
        for each in provider_ids
    ]
    if rows:
        connection.execute(ignore_conflicts(connection, _copy), rows)


def hasten(connection: Connection, channel: str, provider_id: str, now: datetime) -> None:
    """Let the words of a message that has arrived go now."""
    named = (_copy.c.channel == channel) & (_copy.c.provider_id == provider_id)
    connection.execute(update(_copy).where(named, _copy.c.remove_at > now).values(remove_at=now))


def due(connection: Connection, channel: str, now: datetime, limit: int) -> list[tuple[str, int]]:
    """Return messages whose words are to go now, with how often that was tried."""
    query = select(_copy.c.provider_id, _copy.c.tries).where(
        _copy.c.channel == channel, _copy.c.remove_at <= now
    )
    rows = connection.execute(query.order_by(_copy.c.remove_at).limit(limit))
    return [(row.provider_id, row.tries) for row in rows]


def forget(connection: Connection, channel: str, provider_ids: Collection[str]) -> None:
    """The words of these are gone."""
    named = (_copy.c.channel == channel) & _copy.c.provider_id.in_(list(provider_ids))
    connection.execute(delete(_copy).where(named))


def put_off(connection: Connection, channel: str, provider_id: str, until: datetime) -> None:
    """Try this one again later."""
    named = (_copy.c.channel == channel) & (_copy.c.provider_id == provider_id)
    again = {"remove_at": until, "tries": _copy.c.tries + 1}
    connection.execute(update(_copy).where(named).values(again))


def waiting(connection: Connection, before: datetime) -> int:
    """Return how many should have been removed before a moment."""
    query = select(func.count()).where(_copy.c.remove_at < before)
    return int(connection.execute(query).scalar_one())
