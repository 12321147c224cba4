"""A letter: words between a citizen and who accompanies them, kept on the case.

Only the record, and plain questions to it, may live here;
what a turn does is `topics/letters/from_citizen.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

FROM_STAFF = "letter.from_staff"
"""The text that brings a letter of staff: `words` in it says which."""
NO_MESSAGES = "staff.letter_no_messages"
"""The text that says that this citizen may not be written to."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Free words that one side wrote to the other; either may begin."""

    no: int
    by: int  # who wrote it: the citizen, or a member of staff
    words: str
    at: datetime
    answered_at: datetime | None = None  # B02; of a citizen's, also by a contact
    medium: int = 0  # the number of a recording or photo that is the letter, or goes with it
    kind: str = "words"  # words, voice, photo

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.answered_at is None


@dataclass(frozen=True, slots=True)
class LettersAnswered:
    """All letters of one side up to a moment are answered, those too that no turn has loaded."""

    is_from_citizen: bool
    below: int  # only those with a smaller number: later ones were not there
    until: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class LettersReopened:
    """The citizen's letters that were answered at a moment wait for an answer again."""

    answered_at: datetime


def open_letters(letters: Iterable[Letter], by: int) -> list[Letter]:
    """Return this writer's letters that wait for an answer, oldest first."""
    return [letter for letter in letters if letter.is_open and letter.by == by]
