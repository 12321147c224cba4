"""What every channel is to Makker: a way to send one finished message, and its limits.

A channel knows no conversation and writes no database. What comes in is handed to the desk as an
`Arrival`; what goes out comes as a `Rendered`. Its errors are a closed set.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.rendering import Rendered


class Failure(StrEnum):
    """Why a message was not sent. `UNKNOWN`: it may have been."""

    BLOCKED = "blocked"  # the person refuses Makker: an opt-out
    BAD_ADDRESS = "bad_address"
    REFUSED = "refused"  # our message is at fault
    BUSY = "busy"  # too many at a time
    UNAVAILABLE = "unavailable"
    UNKNOWN = "unknown"


RETRYABLE = frozenset({Failure.BUSY, Failure.UNAVAILABLE})


class SendError(Exception):
    """A message was not sent, or may not have been."""

    def __init__(self, failure: Failure, retry_after: timedelta | None = None) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.retry_after = retry_after


class Channel(Protocol):
    """A way to reach a phone."""

    name: str
    has_buttons: bool
    has_pictures: bool
    per_second: float  # 0: no limit
    resends_unknown: int  # how often a message whose fate is unknown is sent again

    async def send(self, address: str, message: Rendered, key: str) -> str:
        """Send and return the provider's id. `key` names the message. Raises SendError."""
        ...

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        """Return the file that a message came with (`Message.media_ref`), from the provider only.

        Raises SendError: `REFUSED` when it is larger than `most_bytes` or is gone.
        """
        ...
