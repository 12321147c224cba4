"""What was found when the rules of a case were last asked. Only the record may live here."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LastReview:
    """All was done that the rules asked for, and they ask for nothing before these moments.

    Unless something changes of what they read, or `seen` is another: the team, the policy. A moment
    that is not there never comes of its own accord; one that is over says: ask.
    """

    talks_at: datetime | None
    nudges_at: datetime | None
    seen: str

    @property
    def next_at(self) -> datetime | None:
        """When any of them asks for something."""
        moments = [at for at in (self.talks_at, self.nudges_at) if at is not None]
        return min(moments, default=None)
