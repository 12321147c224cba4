"""Outgoing messages: which may be sent now, each try, and what became of it.

Order for each person: a message waits until the one before it has left the queue. A try is written
down before it is made, so that one which a crash cut short is known to be unknown.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, insert, or_, select, update

from storage import schema
from storage.codec import Content, load_content
from storage.keys import Keys, WordsAreGoneError

_out = schema.outgoing
_attempt = schema.attempt
EXPIRES_AFTER = timedelta(days=3)
UNSURE = "unknown"  # how a try ended that may have arrived


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
    """An outgoing message that may be sent now."""

    person: int
    no: int
    content: Content | None  # None: somebody was erased, and the words with them
    tries: int
    is_citizen: bool
    was_cut_short: bool  # its last try has no end: it may have arrived
    unknowns: int = 0  # earlier tries whose fate is unknown, one that was cut short among them
    parts_sent: int = 0
    words_of: int = 0
    is_question: bool = False
    created_at: datetime = datetime(1970, 1, 1, tzinfo=UTC)

    @property
    def name(self) -> tuple[int, int]:
        return self.person, self.no


@dataclass(frozen=True, slots=True)
class Result:
    """How a try ended. `retry_at` keeps the message in the queue."""

    person: int
    no: int
    nth: int
    status: Status
    provider_id: str = ""
    error: str = ""
    retry_at: datetime | None = None
    finished: str = ""
    parts_sent: int = 0
    has_open_buttons: bool = False
    refused: str = ""  # the request that a provider refused, kept for the operator
    words_of: int = 0  # whose words stand in it
    changed: tuple[tuple[int, int], ...] = ()  # messages whose buttons are gone, by person and no


_earlier = _out.alias("earlier")
_HEADS = (
    select(_out, schema.person.c.role)
    .join(schema.person, schema.person.c.id == _out.c.person_id)
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


def due_messages(
    connection: Connection, keys: Keys, channel: str, now: datetime, limit: int
) -> list[Message]:
    """Return the first message of each person that may be sent on this channel now."""
    rows = connection.execute(_HEADS, {"on": channel, "now": now, "most": limit}).all()
    keys.load({row.words_of for row in rows})
    unsure = _unsure_tries(connection, [(row.person_id, row.no) for row in rows])
    return [
        Message(
            row.person_id,
            row.no,
            _content(row, keys),
            row.tries,
            row.role == "citizen",
            None in unsure[row.person_id, row.no],
            len(unsure[row.person_id, row.no]),
            row.parts_sent,
            row.words_of,
            row.imprint != 0,
            row.created_at,
        )
        for row in rows
    ]


def _content(row: Row[Any], keys: Keys) -> Content | None:
    try:
        return load_content(keys.open(row.words_of, row.sealed))
    except WordsAreGoneError:
        return None


def _unsure_tries(
    connection: Connection, names: list[tuple[int, int]]
) -> dict[tuple[int, int], list[str | None]]:
    """The errors of tries that may have arrived; `None` is one that a crash cut short."""
    found: dict[tuple[int, int], list[str | None]] = defaultdict(list)
    if not names:
        return found
    people, numbers = ({name[at] for name in names} for at in (0, 1))  # pairs would be a scan
    named = _attempt.c.person_id.in_(people) & _attempt.c.no.in_(numbers)
    is_unsure = _attempt.c.ended_at.is_(None) | (_attempt.c.error == UNSURE)
    query = select(_attempt.c.person_id, _attempt.c.no, _attempt.c.error, _attempt.c.ended_at)
    for row in connection.execute(query.where(named, is_unsure)):
        found[row.person_id, row.no].append(row.error if row.ended_at else None)
    return found


def has_queued(connection: Connection, channel: str, now: datetime) -> bool:
    """Whether anything may leave, or must expire, on this channel now."""
    return connection.execute(_HEADS, {"on": channel, "now": now, "most": 1}).first() is not None


def expire_stale(connection: Connection, now: datetime) -> int:
    """Take out of the queue what waited too long, or asks what is no longer asked."""
    run = schema.run
    still_asked = select(run.c.no).where(
        run.c.person_id == _out.c.person_id,
        run.c.no == _out.c.run,
        run.c.imprint == _out.c.imprint,
        run.c.closed_at.is_(None),
    )
    is_old = _out.c.not_before < now - EXPIRES_AFTER
    is_moot = (_out.c.imprint != 0) & _out.c.is_reply.is_(False) & ~still_asked.exists()
    stale = (
        update(_out)
        .where(_out.c.status == Status.QUEUED.value, _out.c.not_before <= now)
        .where(is_old | is_moot)
        .values(status=Status.EXPIRED.value)
    )
    return connection.execute(stale).rowcount


_COUNT_TRY = (
    update(_out)
    .where(_out.c.person_id == bindparam("p"), _out.c.no == bindparam("n"))
    .values(tries=_out.c.tries + 1)
)


_CLOSE_CUT_SHORT = (
    update(_attempt)
    .where(_attempt.c.person_id == bindparam("p"), _attempt.c.no == bindparam("n"))
    .where(_attempt.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), error=UNSURE)
)


def begin_attempts(connection: Connection, messages: Sequence[Message], now: datetime) -> None:
    """Write the tries down before they are made; one that was cut short ends as unknown."""
    cut_short = [{"p": m.person, "n": m.no, "at": now} for m in messages if m.was_cut_short]
    if cut_short:
        connection.execute(_CLOSE_CUT_SHORT, cut_short)
    rows = [
        {"person_id": m.person, "no": m.no, "nth": m.tries + 1, "started_at": now} for m in messages
    ]
    connection.execute(insert(_attempt), rows)
    named = [{"p": m.person, "n": m.no} for m in messages]
    connection.execute(_COUNT_TRY, named)


_END_ATTEMPT = (
    update(_attempt)
    .where(_attempt.c.person_id == bindparam("p"), _attempt.c.no == bindparam("n"))
    .where(_attempt.c.ended_at.is_(None))
    .values(
        ended_at=bindparam("at"),
        error=bindparam("e"),
        provider_id=bindparam("i"),
        sealed_request=bindparam("request"),
    )
)
# A report may overtake the end of its own try: then only the finished words are still added.
_IS_STILL_TOLD = or_(
    _out.c.status == Status.QUEUED.value,
    _out.c.status == Status.SENT.value,
    _out.c.status == Status.DELIVERED.value,
)


def _unless_reported(known: Any, ended: Any) -> Any:
    return case((_out.c.status == Status.QUEUED.value, ended), else_=known)


_END_MESSAGE = (
    update(_out)
    .where(_out.c.person_id == bindparam("p"), _out.c.no == bindparam("n"))
    .where(_IS_STILL_TOLD)
    .values(
        status=_unless_reported(_out.c.status, bindparam("s")),
        error=_unless_reported(_out.c.error, bindparam("e")),
        provider_id=func.coalesce(_out.c.provider_id, bindparam("name")),
        sent_at=func.coalesce(_out.c.sent_at, bindparam("sent", type_=schema.Moment())),
        retry_at=_unless_reported(_out.c.retry_at, bindparam("retry", type_=schema.Moment())),
        sealed_finished=func.coalesce(bindparam("words"), _out.c.sealed_finished),
        parts_sent=bindparam("parts"),
        has_open_buttons=bindparam("buttons"),
    )
)
_TRY_COLUMNS = ("p", "n", "at", "e", "i", "request")


def end_attempts(
    connection: Connection, keys: Keys, results: Iterable[Result], now: datetime
) -> None:
    """Write down how the tries ended. A finished message is kept in its reader's own words."""
    rows = [
        {
            "p": r.person,
            "n": r.no,
            "at": now,
            "s": r.status.value,
            "e": r.error or None,
            "i": r.provider_id or None,
            "name": (r.status is not Status.QUEUED and r.provider_id) or None,  # of the last part
            "sent": now if r.status is Status.SENT else None,
            "retry": r.retry_at,
            "words": keys.seal(r.person, r.finished) if r.finished else None,
            "parts": r.parts_sent,
            "buttons": r.has_open_buttons,
            "request": _sealed_request(keys, r),
        }
        for r in results
    ]
    if rows:
        ended = [{key: row[key] for key in _TRY_COLUMNS} for row in rows]
        changed = [{k: row[k] for k in row if k not in ("at", "i", "request")} for row in rows]
        connection.execute(_END_ATTEMPT, ended)
        connection.execute(_END_MESSAGE, changed)


def _sealed_request(keys: Keys, result: Result) -> bytes | None:
    if not result.refused or not keys.has(result.words_of):
        return None
    return keys.seal(result.words_of, result.refused)


def refuse_queue(connection: Connection, person: int, channel: str, error: str) -> None:
    """Take out of the queue all that still waits for a phone that refuses Makker."""
    waits = (_out.c.person_id == person) & (_out.c.channel == channel)
    connection.execute(
        update(_out)
        .where(waits, _out.c.status == Status.QUEUED.value)
        .values(status=Status.FAILED.value, error=error)
    )


def known_ids(connection: Connection, person: int, provider_ids: Sequence[str]) -> set[str]:
    """Return which of a provider's ids messages to this person are known by already."""
    query = select(_attempt.c.provider_id).where(
        _attempt.c.person_id == person, _attempt.c.provider_id.in_(list(provider_ids))
    )
    return set(connection.execute(query).scalars())


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """Return the next moment at which a timer falls due or a message may leave."""
    when = func.coalesce(_out.c.retry_at, _out.c.not_before)
    queries = (
        select(func.min(schema.timer.c.due_at)),
        select(func.min(when, type_=schema.Moment())).where(_out.c.status == Status.QUEUED.value),
    )
    found = [connection.execute(query).scalar() for query in queries]
    return min((max(at, now) for at in found if at is not None), default=None)
