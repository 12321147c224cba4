"""One phone for several people: who writes on it now, and what waits until that is known.

A row is short-lived: it is forgotten with the hours that the kommune set. What waits is sealed with
the key of one of them, and is nobody's until a name was given.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select

from conversations.records.inputs import Event
from storage import schema
from storage.codec import dump_event, load_event
from storage.keys import Keys, WordsAreGoneError

_table = schema.shared_phone


@dataclass(frozen=True, slots=True)
class Held:
    """An input whose writer is not known yet, under the provider's own id."""

    provider_id: str
    event: Event


@dataclass(frozen=True, slots=True)
class Use:
    """How a shared phone stands: `person` writes on it (0: asked), and what waits for a name."""

    person: int
    since: datetime
    asks: int = 0
    held: tuple[Held, ...] = ()


def load_use(
    connection: Connection, keys: Keys, channel: str, lookup: str, oldest: datetime
) -> Use | None:
    """Return how this phone stands; `None` when nothing was said on it since `oldest`."""
    connection.execute(delete(_table).where(_table.c.since < oldest))
    named = (_table.c.channel == channel) & (_table.c.lookup == lookup)
    row = connection.execute(select(_table).where(named)).first()
    return None if row is None else Use(row.writer_id, row.since, row.asks, _held(row, keys))


def save_use(
    connection: Connection, keys: Keys, channel: str, lookup: str, words_of: int, use: Use
) -> None:
    """Write down how this phone stands now; what waits is sealed with the key of `words_of`."""
    named = (_table.c.channel == channel) & (_table.c.lookup == lookup)
    connection.execute(delete(_table).where(named))
    held = [[h.provider_id, type(h.event).__name__, dump_event(h.event)] for h in use.held]
    row = {
        "channel": channel,
        "lookup": lookup,
        "writer_id": use.person,
        "since": use.since,
        "asks": use.asks,
        "words_of": words_of,
        "sealed": keys.seal(words_of, json.dumps(held)) if held else None,
    }
    connection.execute(insert(_table), row)


def _held(row: Row[tuple[object, ...]], keys: Keys) -> tuple[Held, ...]:
    if row.sealed is None:
        return ()
    try:
        rows = json.loads(keys.open(row.words_of, row.sealed))
    except WordsAreGoneError:
        return ()
    return tuple(Held(name, load_event(kind, stored)) for name, kind, stored in rows)


def names_of(connection: Connection, keys: Keys, people: Collection[int]) -> dict[int, str]:
    """Return these people's full names, in small letters."""
    table = schema.person
    rows = connection.execute(select(table.c.id, table.c.sealed_name).where(table.c.id.in_(people)))
    return {row.id: keys.open(row.id, row.sealed_name).casefold() for row in rows}


def was_written_to(
    connection: Connection, people: Sequence[int], channel: str, since: datetime, now: datetime
) -> bool:
    """Whether Makker has written to any of these people on this channel since then."""
    out = schema.outgoing
    found = select(out.c.no).where(
        out.c.person_id.in_(people),
        out.c.channel == channel,
        out.c.created_at > since,
        out.c.not_before <= now,
    )
    return connection.execute(found.limit(1)).first() is not None
