"""Twilio's error numbers and statuses as Makker's own closed sets. Only data and lookups live here.

The numbers are those of Twilio's error dictionary; one that is not listed is told by its status.
"""

from collections.abc import Mapping

import requests
from twilio.base.exceptions import TwilioRestException, TwilioServiceException

from bot.sending.channel import Failure, SendError
from storage.messages.outbox import Status

_NUMBERS: Mapping[Failure, frozenset[int]] = {
    Failure.BLOCKED: frozenset({21610}),
    # No mobile: a landline (21614, 30006), no such number, a number that is barred (30004).
    Failure.BAD_ADDRESS: frozenset({21211, 21217, 21614, 30004, 30006, 63003, 63024}),
    Failure.UNREACHABLE: frozenset({30003, 30005, 30008, 30010, 30022}),
    Failure.FILTERED: frozenset({30007}),
    Failure.BUSY: frozenset({20429, 30001, 63018}),
    Failure.CLOSED: frozenset({63016}),
    Failure.ACCOUNT: frozenset(
        {20003, 20005, 20006, 20403, 20404, 20426, 21408, 21603, 21606, 21612, 21659, 21660}
        | {21661, 30002, 63007, 63020, 63051, 90010}
    ),
}
_FAILURES = {number: failure for failure, numbers in _NUMBERS.items() for number in numbers}
_STATUSES = {
    401: Failure.ACCOUNT,
    403: Failure.ACCOUNT,
    429: Failure.BUSY,
    503: Failure.UNAVAILABLE,
}

_REPORTED = {
    "accepted": Status.SENT,
    "scheduled": Status.SENT,
    "queued": Status.SENT,
    "sending": Status.SENT,
    "sent": Status.SENT,
    "delivered": Status.DELIVERED,
    "partially_delivered": Status.DELIVERED,
    "read": Status.DELIVERED,
    "undelivered": Status.FAILED,
    "failed": Status.FAILED,
    "canceled": Status.FAILED,
}


def reported_status(word: str) -> Status | None:
    """Return what a status of Twilio's is to us; `None` for one that is none of a sent message."""
    return _REPORTED.get(word)


def failure_of(number: int) -> Failure:
    """Return why a message did not arrive, by the error number of its status."""
    return _FAILURES.get(number, Failure.UNREACHABLE)


def send_error(error: Exception) -> SendError:
    """Return what became of a call that raised.

    Refused is known to be undone; a server that broke, or fell silent, may have done it.
    """
    match error:
        case TwilioRestException() | TwilioServiceException():
            return SendError(_refusal(error.status, error.code or 0))
        case requests.exceptions.ConnectTimeout():
            return SendError(Failure.UNAVAILABLE)
        case requests.exceptions.ConnectionError() if _never_connected(error):
            return SendError(Failure.UNAVAILABLE)
    return SendError(Failure.UNKNOWN)


def _refusal(status: int, number: int) -> Failure:
    if number in _FAILURES:
        return _FAILURES[number]
    if status in _STATUSES:
        return _STATUSES[status]
    return Failure.UNKNOWN if status >= 500 else Failure.REFUSED


def _never_connected(error: Exception) -> bool:
    """Whether no connection came about, so that nothing can have been sent."""
    cause = error.args[0] if error.args else None
    reason = getattr(cause, "reason", cause)
    return type(reason).__name__ in ("NewConnectionError", "NameResolutionError")
