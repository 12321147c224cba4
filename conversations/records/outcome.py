"""What a turn decided: messages to send, inputs for others, people to add.

Only records may live here. The store saves it in one commit.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from conversations.records.case import State
from conversations.records.letter import LettersAnswered, LettersReopened
from conversations.records.texts import Ref, Text

if TYPE_CHECKING:
    from conversations.records.inputs import Event


@dataclass(frozen=True)
class Outgoing:
    """A message to a person, still as keys and values: the channel decides how it looks."""

    no: int
    text: Text
    language: str
    at: datetime
    not_before: datetime
    channel: str
    run: int = 0
    question: str = ""
    buttons: tuple["Button", ...] = ()
    has_card: bool = False
    variant: str = ""
    with_translation: str = ""  # this language stands below the Danish, in the same message
    is_reply: bool = True
    words_of: int = 0  # whose key encrypts what stands in it
    attachment: Ref | None = None  # a recording or a photo that goes with it


def is_of_danger(said: Text) -> bool:
    """Whether a text answers danger: that leaves after STOP too, and no cap holds it back."""
    return said.key.startswith("distress.")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A citizen whom a jobformidler wrote down: added and invited in the commit of that turn."""

    name: str
    phone: str  # E.164, or "" when it is by Telegram alone
    language: str
    model: str
    trin: int
    expects_sms: bool  # only then is one sent


@dataclass(frozen=True, slots=True)
class Invited:
    """A citizen who gets another invitation: the one before was lost, or is too old."""

    case: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A citizen who was written down by mistake: the invitation is good no more."""

    case: int


@dataclass(frozen=True, slots=True)
class Button:
    data: str
    label: Text
    pictogram: str = ""
    row: int = 0  # of a graded choice: the number of what it grades, which its picture has
    under: Text | None = None  # and the words under that picture
    is_picked: bool = False  # where several may be chosen

    @property
    def is_unnumbered(self) -> bool:
        """Whether it is no option: it leaves a question out, or shows it in another way.

        An SMS says that in words.
        """
        return self.data.endswith("|") or self.data.startswith("w|")


@dataclass(frozen=True, slots=True)
class Pending:
    """Something that another person must be told, in the same commit: an input row for them."""

    to: int
    event: "Event"
    key: str  # unique: the source's person and number
    words_of: int = 0  # whose key encrypts it


@dataclass(slots=True)
class Outcome:
    """What a turn decided; the store saves the difference between `before` and `after`."""

    before: State
    after: State
    outgoing: list[Outgoing] = field(default_factory=list)
    pending: list[Pending] = field(default_factory=list)
    look_again: datetime | None = None
    notes: list[str] = field(default_factory=list)  # for the operator's log, never words
    newcomers: list[Newcomer | Invited | Withdrawn] = field(default_factory=list)
    letters: list[LettersAnswered | LettersReopened] = field(default_factory=list)  # in this order

    def then(self, later: "Outcome") -> "Outcome":
        """Return both turns as one: `later` began where this one ended."""
        return Outcome(
            self.before,
            later.after,
            self.outgoing + later.outgoing,
            self.pending + later.pending,
            later.look_again,
            self.notes + later.notes,
            self.newcomers + later.newcomers,
            self.letters + later.letters,
        )
