"""Outgoing messages: which may leave now, and which are no longer to.

Order for each person: a message waits until the one before it has left the queue. What becomes of
a try to send one stands in `tries.py`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    exists,
    func,
    or_,
    select,
    update,
)

from storage import schema
from storage.codec import Content, load_content
from storage.keys import Keys
from storage.prepared import Read

_out = schema.outgoing
EXPIRES_AFTER = timedelta(days=3)


class Status(StrEnum):
    """Moves forward only."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Message:
    """An outgoing message that may be sent now. `is_stale`: or rather, not any more."""

    person: int
    no: int
    sealed: bytes
    tries: int
    is_stale: bool = False
    was_cut_short: bool = False  # its last try has no end: it may have arrived
    unknowns: int = 0  # earlier tries whose fate is unknown, one that was cut short among them
    parts_sent: int = 0
    words_of: int = 0
    is_question: bool = False
    created_at: datetime = datetime(1970, 1, 1, tzinfo=UTC)

    @property
    def name(self) -> tuple[int, int]:
        return self.person, self.no

    def content(self, keys: Keys) -> Content:
        """Open what stands in it.

        Raises WordsAreGoneError when somebody was erased, UnreadableError when it is damaged.
        """
        return load_content(keys.open(self.words_of, self.sealed))


@dataclass(frozen=True, slots=True)
class Queue:
    """What may leave a channel now, each person's first message; who sends on it, until when."""

    messages: Sequence[Message] = ()
    sender: str = ""  # who holds the channel's lease
    free_at: datetime | None = None  # when its next place is


def _is_moot() -> ColumnElement[bool]:
    """It asks of itself what is no longer asked."""
    run = schema.run
    is_still_asked = exists().where(
        run.c.person_id == _out.c.person_id,
        run.c.no == _out.c.run,
        run.c.imprint == _out.c.imprint,
        run.c.closed_at.is_(None),
    )
    return _out.c.is_reply.is_(False) & (_out.c.imprint != 0) & ~is_still_asked


_earlier = _out.alias("earlier")
_HEADS = Read(
    select(
        _out,
        or_(_out.c.not_before < bindparam("oldest"), _is_moot()).label("is_stale"),
        select(schema.lease.c.holder)
        .where(schema.lease.c.name == bindparam("lease"), schema.lease.c.until > bindparam("now"))
        .scalar_subquery()
        .label("sender"),
        select(schema.pace.c.next_at)
        .where(schema.pace.c.channel == bindparam("on"))
        .scalar_subquery()
        .label("free_at"),
    )
    .where(_out.c.channel == bindparam("on"), _out.c.status == Status.QUEUED.value)
    .where(_out.c.not_before <= bindparam("now"))
    .where(_out.c.retry_at.is_(None) | (_out.c.retry_at <= bindparam("now")))
    .where(
        ~select(_earlier.c.no)
        .where(_earlier.c.person_id == _out.c.person_id, _earlier.c.no < _out.c.no)
        .where(_earlier.c.status == Status.QUEUED.value)
        .where(_earlier.c.not_before <= bindparam("now"))
        .exists()
    )
    .order_by(_out.c.not_before, _out.c.person_id)
    .limit(bindparam("most"))
)
"""The first message of each person that may leave; made once, since each look needs it."""


def look_at_queue(
    connection: Connection, channel: str, lease: str, now: datetime, limit: int
) -> Queue:
    """Return the first message of each person that may be sent on this channel now."""
    given: dict[str, object] = {
        "on": channel,
        "lease": lease,
        "now": now,
        "oldest": now - EXPIRES_AFTER,
    }
    rows = _HEADS.rows(connection, **given, most=limit)
    if not rows:
        return Queue()
    messages = [
        Message(
            row.person_id,
            row.no,
            row.sealed,
            row.tries,
            bool(row.is_stale),
            parts_sent=row.parts_sent,
            words_of=row.words_of,
            is_question=row.imprint != 0,
            created_at=row.created_at,
        )
        for row in rows
    ]
    return Queue(messages, rows[0].sender or "", rows[0].free_at)


_EXPIRE = (
    update(_out)
    .where(_out.c.person_id == bindparam("p"), _out.c.no == bindparam("n"))
    .where(_out.c.status == Status.QUEUED.value)
    .values(status=Status.EXPIRED.value)
)


def expire(connection: Connection, messages: Collection[Message]) -> None:
    """Take out of the queue what is no longer to leave."""
    if messages:
        connection.execute(_EXPIRE, [{"p": each.person, "n": each.no} for each in messages])


_leaves_at = func.coalesce(_out.c.retry_at, _out.c.not_before)
_NEXT = (
    Read(select(func.min(schema.timer.c.due_at, type_=schema.Moment()).label("at"))),
    Read(
        select(func.min(_leaves_at, type_=schema.Moment()).label("at")).where(
            _out.c.status == Status.QUEUED.value
        )
    ),
)


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """Return the next moment at which a timer falls due or a message may leave."""
    found = [row.at for query in _NEXT for row in query.rows(connection)]
    return min((max(at, now) for at in found if at is not None), default=None)
