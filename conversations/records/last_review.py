"""What was found when the rules of a case were last asked. Only the record may live here."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LastReview:
    """All was done that the rules asked for, and they ask for nothing before `next_at`.

    Unless something changes of what they read, or `seen` is another: the day, the team, the policy.
    """

    next_at: datetime | None  # None: never of their own accord
    seen: str
