"""One conversation with one person: a script, what it may know, and the answers so far.

Only records may live here.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from conversations.records.facts import Facts
from conversations.records.texts import Text

Value = str | tuple[str, ...] | None
"""A parsed answer. `None` is silence: asked, and never answered."""


class RunStatus(StrEnum):
    OPEN = "open"  # may ask; the newest open run is the live one
    PARKED = "parked"  # silent for some hours: still answerable, lets the next one speak
    ANSWERED = "answered"
    GIVEN_UP = "given_up"  # closed by silence; its buttons still open it again
    SUPERSEDED = "superseded"
    FAILED = "failed"


STILL_ANSWERABLE = (RunStatus.OPEN, RunStatus.PARKED)


@dataclass(frozen=True, slots=True)
class AskedAs:
    """The texts that an answer was given to: with them it is told when its script is gone."""

    question: Text
    picked: tuple[Text, ...] = ()  # labels of the options that are the answer


@dataclass(frozen=True, slots=True)
class Answer:
    """A parsed answer. `asked_as` is `None` where no question was put, and in old stores."""

    key: str
    value: Value
    is_words: bool = False  # free text: stored encrypted
    asked_as: AskedAs | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Run:
    """One conversation with one person: a script and the answers so far."""

    no: int
    script: str  # versioned name, "weekly_check_in@1"
    facts: Facts
    opened_at: datetime
    status: RunStatus = RunStatus.OPEN
    on_top: bool = False  # opened by a word that always works
    answers: tuple[Answer, ...] = ()
    asked: str = ""  # key of the open question
    spoke_no: int = 0  # the person's counter when it last asked: the greatest is the newest
    asked_at: datetime | None = None
    picked: tuple[str, ...] = ()  # options tapped so far, where several may be chosen
    tries: int = 0  # inputs that the open question could not read
    repeats: int = 0  # times it was asked again because of silence
    closed_at: datetime | None = None

    @property
    def name(self) -> str:
        """The script's name without its version."""
        return self.script.partition("@")[0]
