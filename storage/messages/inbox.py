"""Inputs: what came in from outside, and what waits to become somebody's turn."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from conversations.records.inputs import Event
from conversations.records.outcome import Pending
from storage import schema
from storage.codec import dump_event, load_event
from storage.engine import ignore_conflicts
from storage.keys import DAMAGED, Keys, UnreadableError, WordsAreGoneError
from storage.locking import PEOPLE, lock_people
from storage.prepared import Read, ReadTogether, Write, adding, adding_unless_there, among

LOOK_AGAIN_AFTER = timedelta(hours=1)
_inbound = schema.inbound
_RECEIVED = select(_inbound.c.channel, _inbound.c.provider_id).where(
    among(_inbound.c.channel, "channels"), among(_inbound.c.provider_id, "names")
)
_KNOWN, _PEOPLE_AND_KNOWN = Read(_RECEIVED), ReadTogether(PEOPLE, _RECEIVED)
_HANDLED = Write(
    lambda _: (
        update(_inbound).where(among(_inbound.c.id)).values(handled_at=bindparam("at"), sealed=None)
    )
)
_waits = _inbound.c.handled_at.is_(None) & _inbound.c.set_aside_at.is_(None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An input row that is somebody's next turn."""

    id: int
    person: int
    event: Event


@dataclass(frozen=True, slots=True)
class Unread:
    """An input row of a kind that this version lacks, or damaged: nobody's turn."""

    id: int
    person: int
    kind: str


@dataclass(frozen=True, slots=True)
class Received:
    """An input from outside, already resolved to its person."""

    channel: str
    provider_id: str
    person: int
    event: Event


def leave(connection: Connection, keys: Keys, pending: Sequence[Pending], now: datetime) -> None:
    """Leave inputs for people, to become their own turns; one of a known key is left out.

    So is one in the words of somebody whose key is gone: nobody could read it.
    """
    keys.load({each.words_of for each in pending})
    rows = [
        {
            "channel": "makker",
            "provider_id": each.key,
            "person_id": each.to,
            "sealed": keys.seal(each.words_of, _named(each.event)),
            "words_of": each.words_of,
            "received_at": now,
            "tries": 0,
        }
        for each in pending
        if keys.has(each.words_of)
    ]
    adding_unless_there(_inbound).run(connection, rows)


def lock_senders(
    connection: Connection, people: Collection[int], names: Collection[tuple[str, str]]
) -> tuple[Sequence[Any], set[tuple[str, str]]]:
    """Lock these people; return their rows, and which inputs were taken before.

    What was taken is looked for under the lock. SQLite's lock is the transaction, so there it is
    one statement.
    """
    given = {
        "channels": list({channel for channel, _ in names}),
        "names": [name for _, name in names],
    }
    if connection.dialect.name == "sqlite":
        rows, known = _PEOPLE_AND_KNOWN.rows(connection, ids=list(people), **given)
        return rows, set(names) & set(known)
    locked = lock_people(connection, people)
    return locked, set(names) & set(_KNOWN.rows(connection, **given))


def write_received(
    connection: Connection,
    keys: Keys,
    received: Sequence[Received],
    staff: Collection[int],
    now: datetime,
) -> None:
    """Write the inputs that a batch has turned; a citizen's words are kept, for the thread."""
    rows = [
        {
            "channel": each.channel,
            "provider_id": each.provider_id,
            "person_id": each.person,
            "sealed": None if each.person in staff else keys.seal(each.person, _named(each.event)),
            "words_of": each.person,
            "received_at": now,
            "handled_at": now,
            "tries": 0,
        }
        for each in received
    ]
    adding(_inbound).run(connection, rows)


_LAST_RECEIVED = Read(
    select(
        _inbound.c.person_id, func.max(_inbound.c.received_at, type_=schema.Moment()).label("at")
    )
    .where(among(_inbound.c.person_id), _inbound.c.channel == bindparam("on"))
    .group_by(_inbound.c.person_id)
)


def last_received(
    connection: Connection, people: Collection[int], channel: str
) -> dict[int, datetime]:
    """Return when each of these people last wrote on a channel; without who never did."""
    rows = _LAST_RECEIVED.rows(connection, ids=list(people), on=channel)
    return {row.person_id: row.at for row in rows}


_PEOPLE_WITH_INPUTS = Read(
    select(_inbound.c.person_id)
    .where(_waits)
    .group_by(_inbound.c.person_id)
    .order_by(func.min(_inbound.c.id))
    .limit(bindparam("most"))
)
_PEOPLE_WHO_ARE_DUE = Read(
    select(schema.timer.c.person_id)
    .where(schema.timer.c.due_at <= bindparam("now"))
    .order_by(schema.timer.c.due_at)
    .limit(bindparam("most"))
)


def people_waiting(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Return people with an input or a timer that is due, the oldest first."""
    found = [person for (person,) in _PEOPLE_WITH_INPUTS.rows(connection, most=limit)]
    if len(found) < limit:
        with_inputs = set(found)
        due = _PEOPLE_WHO_ARE_DUE.rows(connection, now=now, most=limit)
        found += [person for (person,) in due if person not in with_inputs]
    return found[:limit]


_nth = func.row_number().over(partition_by=_inbound.c.person_id, order_by=_inbound.c.id)
_ranked = select(_inbound, _nth.label("nth")).where(_waits, among(_inbound.c.person_id)).subquery()
_OLDEST = Read(select(_ranked).where(_ranked.c.nth <= bindparam("each")).order_by(_ranked.c.id))


def waiting_inputs(
    connection: Connection, keys: Keys, people: Collection[int], each: int
) -> list[Waiting | Unread]:
    """Return up to `each` waiting inputs of each of these locked people, the oldest first."""
    if not people:
        return []
    rows = _OLDEST.rows(connection, ids=list(people), each=each)
    keys.load({row.words_of for row in rows})
    return [_waiting(row, keys) for row in rows]


def _waiting(row: Any, keys: Keys) -> Waiting | Unread:
    kind = DAMAGED
    try:
        kind, _, stored = keys.open(row.words_of, row.sealed).partition("\n")
        event = load_event(kind, stored)
    except (UnreadableError, WordsAreGoneError):
        return Unread(row.id, row.person_id, kind)
    return Waiting(row.id, row.person_id, event)


def _named(event: Event) -> str:
    """An input with its kind before it, as it is sealed."""
    return f"{type(event).__name__}\n{dump_event(event)}"


def kinds_set_aside(connection: Connection, keys: Keys) -> Counter[str]:
    """Return how many inputs became no turn, by kind; what cannot be opened is "damaged"."""
    is_aside = _inbound.c.set_aside_at.is_not(None) & _inbound.c.handled_at.is_(None)
    rows = connection.execute(select(_inbound).where(is_aside)).all()
    keys.load({row.words_of for row in rows})
    read = (_waiting(row, keys) for row in rows)
    return Counter(e.kind if isinstance(e, Unread) else type(e.event).__name__ for e in read)


def set_aside(connection: Connection, ids: Iterable[int], now: datetime) -> None:
    """Leave inputs that nobody can take where they are, for the operator; they stay sealed."""
    lost = list(ids)
    if lost:
        connection.execute(update(_inbound).where(_inbound.c.id.in_(lost)).values(set_aside_at=now))


def mark_handled(connection: Connection, ids: Iterable[int], now: datetime) -> None:
    """Close inputs whose turn is in this commit; their words are in the turn's result."""
    done = list(ids)
    if done:
        _HANDLED.run(connection, [{"ids": done, "at": now}])


def count_failure(connection: Connection, person: int, most: int, now: datetime) -> bool:
    """Count a failed try at a person's oldest input; after `most` set it aside and return True.

    Where no input waits it was the timer that failed: the clock looks again after a while.
    """
    oldest = select(func.min(_inbound.c.id)).where(_waits, _inbound.c.person_id == person)
    found = connection.execute(
        select(_inbound.c.id, _inbound.c.tries).where(_inbound.c.id == oldest.scalar_subquery())
    ).first()
    if found is None:
        timer = update(schema.timer).where(schema.timer.c.person_id == person)
        connection.execute(timer.values(due_at=now + LOOK_AGAIN_AFTER))
        return False
    is_last: bool = found.tries + 1 >= most
    values = {"tries": found.tries + 1, "set_aside_at": now if is_last else None}
    connection.execute(update(_inbound).where(_inbound.c.id == found.id).values(values))
    return is_last


def strangers_answered(connection: Connection, now: datetime, today: date) -> int:
    """Return how many answers unknown senders got within a day, all of them together."""
    told, tried = schema.stranger, schema.invitation_try
    of_a_day = select(func.count()).where(told.c.told_at > now - timedelta(hours=24))
    codes = select(func.coalesce(func.sum(tried.c.tries), 0)).where(tried.c.day == today)
    counts = select(of_a_day.scalar_subquery() + codes.scalar_subquery())
    return int(connection.scalar(counts) or 0)


def may_tell_stranger(connection: Connection, channel: str, lookup: str, now: datetime) -> bool:
    """Whether an unknown sender gets its one sentence now: at most one in 24 hours."""
    table = schema.stranger
    row = {"channel": channel, "lookup": lookup, "told_at": now}
    first = ignore_conflicts(connection, table).returning(table.c.lookup)
    if connection.execute(first, row).first() is not None:
        return True
    named = (table.c.channel == channel) & (table.c.lookup == lookup)
    is_over = table.c.told_at <= now - timedelta(hours=24)
    again = update(table).where(named, is_over).values(told_at=now)
    return connection.execute(again).rowcount > 0
