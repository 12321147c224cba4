"""Each try to send: written down before it is made, and how it ended.

One that a crash cut short has no end: whether it arrived is unknown.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, or_, select, update

from storage import schema
from storage.keys import Keys
from storage.messages.outbox import Message, Status
from storage.prepared import Read, Write, adding, among

_out = schema.outgoing
_attempt = schema.attempt
UNSURE = "unknown"  # how a try ended that may have arrived


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


_UNSURE = Read(
    select(_attempt.c.person_id, _attempt.c.no, _attempt.c.error, _attempt.c.ended_at).where(
        among(_attempt.c.person_id, "people"),  # pairs would be a scan
        among(_attempt.c.no, "numbers"),
        _attempt.c.ended_at.is_(None) | (_attempt.c.error == UNSURE),
    )
)


def with_unsure_tries(connection: Connection, messages: Sequence[Message]) -> list[Message]:
    """Add what is known of earlier tries that may have arrived."""
    tried = [message for message in messages if message.tries]
    if not tried:
        return list(messages)
    found: dict[tuple[int, int], list[datetime | None]] = defaultdict(list)
    for row in _UNSURE.rows(connection, **_names(tried)):
        found[row.person_id, row.no].append(row.ended_at)
    return [
        replace(message, unknowns=len(ends), was_cut_short=None in ends)
        for message in messages
        for ends in [found[message.name]]
    ]


_COUNT_TRY = Write(
    lambda _: (
        update(_out)
        .where(_out.c.person_id == bindparam("p"), _out.c.no == bindparam("n"))
        .where(_out.c.status == Status.QUEUED.value, _out.c.tries == bindparam("before"))
        .values(tries=bindparam("before") + 1)
    )
)
_TRIES = Read(
    select(_out.c.person_id, _out.c.no, _out.c.tries).where(
        among(_out.c.person_id, "people"),
        among(_out.c.no, "numbers"),
        _out.c.status == Status.QUEUED.value,
    )
)
_CLOSE_CUT_SHORT = Write(
    lambda _: (
        update(_attempt)
        .where(_attempt.c.person_id == bindparam("p"), _attempt.c.no == bindparam("n"))
        .where(_attempt.c.ended_at.is_(None))
        .values(ended_at=bindparam("at"), error=UNSURE)
    )
)


def begin_tries(
    connection: Connection, messages: Sequence[Message], now: datetime
) -> list[Message]:
    """Write down a try of each that still waits as it did, and return those.

    An earlier try that was cut short ends as unknown.
    """
    begun = _counted(connection, messages)
    cut_short = [{"p": m.person, "n": m.no, "at": now} for m in begun if m.was_cut_short]
    _CLOSE_CUT_SHORT.run(connection, cut_short)
    rows = [{**_named(m), "nth": m.tries + 1, "started_at": now} for m in begun]
    adding(_attempt).run(connection, rows)
    return begun


def _counted(connection: Connection, messages: Sequence[Message]) -> list[Message]:
    """Count a try; the condition locks what it counts, and passes by what has left the queue."""
    if not messages:
        return []
    rows = [{"p": m.person, "n": m.no, "before": m.tries} for m in messages]
    if _COUNT_TRY.run(connection, rows) == len(rows):
        return list(messages)
    found = _TRIES.rows(connection, **_names(messages))
    counted = {(row.person_id, row.no): row.tries for row in found}
    return [each for each in messages if counted.get(each.name) == each.tries + 1]


def _named(message: Message) -> dict[str, int]:
    return {"person_id": message.person, "no": message.no}


def _names(messages: Iterable[Message]) -> dict[str, list[int]]:
    names = [message.name for message in messages]
    return {"people": [name[0] for name in names], "numbers": [name[1] for name in names]}


_END_ATTEMPT = Write(
    lambda _: (
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
)
# A report may overtake the end of its own try: then only the finished words are still added.
_IS_STILL_TOLD = or_(
    _out.c.status == Status.QUEUED.value,
    _out.c.status == Status.SENT.value,
    _out.c.status == Status.DELIVERED.value,
)


def _unless_reported(known: Any, ended: Any) -> Any:
    return case((_out.c.status == Status.QUEUED.value, ended), else_=known)


_END_MESSAGE = Write(
    lambda _: (
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
)
_TRY_COLUMNS = ("p", "n", "at", "e", "i", "request")


def end_tries(connection: Connection, keys: Keys, results: Iterable[Result], now: datetime) -> None:
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
    ended = [{key: row[key] for key in _TRY_COLUMNS} for row in rows]
    changed = [{k: row[k] for k in row if k not in ("at", "i", "request")} for row in rows]
    _END_ATTEMPT.run(connection, ended)
    _END_MESSAGE.run(connection, changed)


def _sealed_request(keys: Keys, result: Result) -> bytes | None:
    if not result.refused or not keys.has(result.words_of):
        return None
    return keys.seal(result.words_of, result.refused)


def known_ids(connection: Connection, person: int, provider_ids: Sequence[str]) -> set[str]:
    """Return which of a provider's ids messages to this person are known by already."""
    query = select(_attempt.c.provider_id).where(
        _attempt.c.person_id == person, _attempt.c.provider_id.in_(list(provider_ids))
    )
    return set(connection.execute(query).scalars())
