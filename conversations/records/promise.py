"""A promise: that a person of staff is in touch by a moment, as Makker told the citizen.

Only the record may live here; it is an entry of the course.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Promise:
    """As in "du hører fra Lars senest onsdag": by the end of a working day."""

    no: int
    at: datetime
    due_at: datetime
    again_by: datetime | None = None  # promised anew, once it had slipped
    told_at: datetime | None = None  # when the citizen was told that it had slipped
    asked_at: datetime | None = None  # once
    answer: str = ""  # "Ringede Lars?": yes, no
    answered_at: datetime | None = None
    kept_at: datetime | None = None  # by a letter, or by the citizen's own word
