"""A recording or a photo that somebody sent. A citizen is asked first; then it is handed on.

Only the record, and what Makker takes in, may live here; the file itself is the store's.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TAKEN_IN = frozenset({"voice", "photo"})
"""All else is refused, with where to send it: a document belongs in secure post."""
RECORDING = "aloud"
"""The kind of a voice note in which staff read a text aloud; its caption says which."""
DRAFT = "draft"
"""The kind of a voice note to write out; its caption is the number of the citizen, once known."""
WORDS = frozenset({"sticker", "contact"})
"""What is read by the words that come with it: an emoji, one's own number."""


class MediumStatus(StrEnum):
    ASKED = "asked"  # the citizen is asked whether it may be handed on
    WANTED = "wanted"  # to be fetched from the provider
    KEPT = "kept"
    FAILED = "failed"  # it could not be fetched
    DROPPED = "dropped"  # the citizen said no, or nothing; a draft was written out or deleted


@dataclass(frozen=True, slots=True)
class Medium:
    """One recording or photo, by the provider's name for it."""

    no: int
    kind: str  # voice, photo, aloud, draft
    channel: str
    ref: str
    caption: str
    at: datetime
    status: MediumStatus = MediumStatus.ASKED
