"""Inputs: everything that can happen to a person. One input makes one turn.

Only records may live here: what comes from outside. What one person's turn means for somebody else
is `inputs_between.py`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from conversations.records.inputs_between import Between


@dataclass(frozen=True, slots=True)
class Joined:
    """The person was made: time for a first hello."""


@dataclass(frozen=True)
class Message:
    """What somebody wrote. `media` names what came instead of words (sticker, photo, voice).

    A file stays at the provider until it is asked for: `media_ref` is the provider's own name for
    it, `media_bytes` its size, where it is told.
    """

    text: str
    media: str = ""
    had_cpr: bool = False  # a CPR number was taken out when it arrived
    media_ref: str = ""
    media_bytes: int = 0
    channel: str = ""  # where it came in, written as it arrives; "": where Makker writes
    written_at: datetime | None = None  # by the provider's clock, where it is told
    number: int = 0  # in its chat, where the provider counts: what came later has a greater one
    is_edit: bool = False  # a message was changed after it was sent
    is_shared_phone: bool = False  # several people are written to there, and may read along


@dataclass(frozen=True, slots=True)
class Blocked:
    """The phone refuses Makker from now on: an opt-out that is not said to us in words."""

    channel: str = ""  # as for `Message`


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The phone lets Makker write again."""

    channel: str = ""  # as for `Message`


@dataclass(frozen=True, slots=True)
class SharedDistress:
    """Somebody on a phone of several people wrote words of distress, and is not named yet.

    Each of them may be the writer, so a person is told of each; one of them `speaks`.
    """

    kind: str
    speaks: bool
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: the data that Makker put behind it."""

    data: str
    channel: str = ""  # as for `Message`


@dataclass(frozen=True, slots=True)
class Look:
    """The review timer fell due: time to see what the clock asks for."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message could not be delivered; `is_opt_out` when the phone refuses Makker.

    `failure` says why, in the words of the channels' closed set.
    """

    no: int
    is_opt_out: bool
    failure: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class MediumFetched:
    """A recording or photo that was wanted is kept now, or could not be had."""

    no: int
    is_kept: bool


FromOutside = (
    MediumFetched
    | Joined
    | Message
    | SharedDistress
    | Tap
    | Look
    | Undelivered
    | Blocked
    | Unblocked
)
Event = FromOutside | Between
EVENTS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
