"""What Twilio reports about messages that it took: read from its callbacks, and carried out.

A report only moves a message forward. One that a phone could not take now is queued once more; what
failed for good becomes an input for its person, as in `delivery.py`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.base import metrics
from bot.channels.twilio.errors import failure_of, reported_status
from bot.channels.twilio.incoming import MESSAGE_SID
from bot.sending.channel import Failure
from conversations.records.channel import SMS, WHATSAPP
from conversations.records.inputs import Undelivered
from conversations.records.outcome import Pending
from storage.messages import copies, inbox, reports
from storage.messages.outbox import Status
from storage.messages.reports import Report
from storage.store import Store

log = structlog.get_logger()

BY_TWILIO = frozenset({SMS.name, WHATSAPP.name})
_KEY = re.compile(r"(\d{1,12})\.(\d{1,9})")
# A phone that is off: tried again within its day, and then it is for a person.
TRIES_AGAIN = (timedelta(minutes=30), timedelta(hours=4))
_MAY_ARRIVE_LATER = frozenset({Failure.UNREACHABLE, Failure.BUSY})


def read_report(key: str, form: Mapping[str, str]) -> Report | None:
    """Return what a callback says about the message `key`; `None` when it says nothing to us."""
    found, sid = _KEY.fullmatch(key), form.get("MessageSid", "")
    status = reported_status(form.get("MessageStatus", ""))
    if found is None or status is None or not MESSAGE_SID.fullmatch(sid):
        return None
    number = form.get("ErrorCode", "")
    code = int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0
    error = failure_of(code).value if status is Status.FAILED else ""
    return Report(int(found[1]), int(found[2]), sid, status, error)


@dataclass(slots=True)
class Reports:
    """Carries reports out. Synchronous: it runs in a worker thread."""

    store: Store
    removes_bodies: bool = True

    def take(self, report: Report, now: datetime) -> bool:
        """Take a report in one commit; return whether it changed anything."""
        with self.store.write() as connection:
            row = reports.reported_message(connection, report)
            if row is None or row.channel not in BY_TWILIO:
                return False
            retry_at = self._retry_at(report, row.tries, now)
            if retry_at is not None:
                reports.queue_again(connection, report, retry_at, now)
            else:
                reports.move(connection, report, now)
            if self.removes_bodies and report.status is not Status.SENT:
                copies.keep(connection, row.channel, [report.provider_id], now)
                copies.hasten(connection, row.channel, report.provider_id, now)
            is_lost = report.status is Status.FAILED and retry_at is None
            if is_lost:
                inbox.leave(connection, self.store.keys, [undelivered(report, row.channel)], now)
        metrics.sms_reports.labels(row.channel, report.status.value, report.error).inc()
        if report.error == Failure.FILTERED:
            log.error("an operator filtered a message", channel=row.channel)
        return True

    def _retry_at(self, report: Report, tries: int, now: datetime) -> datetime | None:
        if report.error not in _MAY_ARRIVE_LATER or tries > len(TRIES_AGAIN):
            return None
        return now + TRIES_AGAIN[max(tries, 1) - 1]


def undelivered(report: Report, channel: str) -> Pending:
    """Return the input for whoever did not get a message."""
    event = Undelivered(report.no, report.error == Failure.BLOCKED, report.error, channel)
    key = f"undelivered.{report.person}.{report.no}"
    return Pending(report.person, event, key, report.person)
