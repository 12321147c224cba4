"""What a provider reports later about a message that it took: sent on, arrived, or given back.

A status moves forward only, so a report that comes twice or too late changes nothing. A report also
tells the fate of a try that seemed unknown: it names the message by Makker's own key.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from storage import schema
from storage.messages.outbox import Status

_out = schema.outgoing
_attempt = schema.attempt
_RANK = {
    Status.QUEUED: 0,
    Status.UNKNOWN: 0,
    Status.EXPIRED: 0,
    Status.SENT: 1,
    Status.DELIVERED: 2,
    Status.FAILED: 2,
}


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `error` says why it did not arrive, in the words of `bot.sending.channel`."""

    person: int
    no: int
    provider_id: str
    status: Status
    error: str = ""


def reported_message(connection: Connection, report: Report) -> Row[Any] | None:
    """Return the message that a report moves forward, locked; `None` when it changes nothing."""
    named = (_out.c.person_id == report.person) & (_out.c.no == report.no)
    row = connection.execute(select(_out).where(named).with_for_update()).first()
    if row is None or row.provider_id not in (None, report.provider_id):
        return None
    if _RANK[report.status] <= _RANK[Status(row.status)]:
        return None
    return None if _is_over(connection, report) else row


def _is_over(connection: Connection, report: Report) -> bool:
    """Whether that try is known to have failed already, and another was made or waits."""
    query = select(_attempt.c.nth).where(
        _attempt.c.person_id == report.person,
        _attempt.c.no == report.no,
        _attempt.c.provider_id == report.provider_id,
        _attempt.c.error.is_not(None),
    )
    return connection.execute(query).first() is not None


def move(connection: Connection, report: Report, now: datetime) -> None:
    """Write a report down."""
    _mark_attempt(connection, report)
    is_sent = report.status in (Status.SENT, Status.DELIVERED)
    values: dict[str, Any] = {
        "status": report.status.value,
        "error": report.error or None,
        "provider_id": report.provider_id,
        "retry_at": None,
    }
    if is_sent:
        values["sent_at"] = func.coalesce(_out.c.sent_at, now)
    connection.execute(_update(report).values(values))


def queue_again(connection: Connection, report: Report, retry_at: datetime, now: datetime) -> None:
    """Let a message that was given back be tried again; that try is over."""
    _mark_attempt(connection, report)
    values = {"status": Status.QUEUED.value, "error": report.error, "retry_at": retry_at}
    connection.execute(_update(report).values(values | {"provider_id": None, "sent_at": None}))


def _update(report: Report) -> Any:
    return update(_out).where(_out.c.person_id == report.person, _out.c.no == report.no)


def _mark_attempt(connection: Connection, report: Report) -> None:
    """Say on the try itself how it ended; one whose fate was unknown learns its id here."""
    of_message = (_attempt.c.person_id == report.person) & (_attempt.c.no == report.no)
    values = {"provider_id": report.provider_id, "error": report.error or None}
    named = update(_attempt).where(of_message, _attempt.c.provider_id == report.provider_id)
    if connection.execute(named.values(values)).rowcount:
        return
    newest = select(func.max(_attempt.c.nth)).where(of_message).scalar_subquery()
    connection.execute(update(_attempt).where(of_message, _attempt.c.nth == newest).values(values))
