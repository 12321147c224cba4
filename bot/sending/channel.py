"""What every channel is to Makker: a way to send one finished message, and its pace.

A channel knows no conversation and writes no database. What comes in is handed to the turn taker
as an `Arrival`; what goes out comes as a `Rendered`. Its errors are a closed set.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, runtime_checkable

from bot.showing.rendering import Rendered


class Failure(StrEnum):
    """Why a message was not sent. `UNKNOWN`: it may have been."""

    BLOCKED = "blocked"  # the person refuses Makker: an opt-out
    BAD_ADDRESS = "bad_address"
    REFUSED = "refused"  # our message is at fault
    BUSY = "busy"  # too many at a time
    UNAVAILABLE = "unavailable"
    UNREACHABLE = "unreachable"  # the phone is off, or its operator does not take it now
    FILTERED = "filtered"  # an operator on the way dropped it
    CLOSED = "closed"  # the channel lets us write only for a while after the person did
    ACCOUNT = "account"  # the provider refuses our account or number: the operator's to mend
    UNKNOWN = "unknown"


RETRYABLE = frozenset({Failure.BUSY, Failure.UNAVAILABLE, Failure.ACCOUNT})


class SendError(Exception):
    """A message was not sent, or may not have been.

    `request` is what a provider refused and why. It holds somebody's words: it is kept sealed and
    never logged.
    """

    def __init__(
        self, failure: Failure, retry_after: timedelta | None = None, request: str = ""
    ) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.retry_after = retry_after
        self.request = request


class Channel(Protocol):
    """A way to reach a phone; what it can show is in its row of traits."""

    name: str  # its row's
    per_second: float  # messages to all phones together; 0: no limit
    rest_seconds: float  # from one message to a phone to the next; 0: no limit
    resends_unknown: int  # how often a message whose fate is unknown is sent again

    def parts(self, message: Rendered) -> Sequence[Rendered]:
        """Return the messages that this one becomes here, in order; at least one.

        Each is sent by itself, and one that arrived is not sent again with the next.
        """
        ...

    async def send(self, address: str, message: Rendered, key: str) -> str:
        """Send a part and return the provider's id. `key` names the message. Raises SendError."""
        ...

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        """Return the file that a message came with (`Message.media_ref`), from the provider only.

        Raises SendError: `REFUSED` when it is larger than `most_bytes` or is gone.
        """
        ...


@runtime_checkable
class AskableChannel(Protocol):
    """A channel whose provider can be asked what it took."""

    async def find(self, address: str, message: Rendered, since: datetime) -> list[str]:
        """Return the ids of messages like this one since then. Raises SendError."""
        ...


@runtime_checkable
class WindowedChannel(Protocol):
    """A channel on which one may write only for a while after the person wrote."""

    @property
    def window(self) -> timedelta | None: ...


@runtime_checkable
class KeepingChannel(Protocol):
    """A channel whose provider keeps the words until they are removed there."""

    removes_bodies: bool

    async def remove_body(self, provider_id: str) -> None:
        """Let the provider forget a message's words. Raises SendError while it does not."""
        ...


@runtime_checkable
class LiveChannel(Protocol):
    """A channel that shows more than messages; what it shows may be lost and costs nothing."""

    async def show_typing(self, address: str) -> None:
        """Show that a message is being written."""
        ...

    async def show_answer(self, address: str, sent: str, message: Rendered, answer: str) -> bool:
        """Take the buttons from a message that was sent as `sent`, and show what was chosen.

        `answer` is "" where nothing was chosen by a button. Returns whether trying again is
        of no use: it is done, or cannot be done.
        """
        ...
