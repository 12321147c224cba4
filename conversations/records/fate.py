"""What became of a message with a question. Only the record may live here."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fate:
    """When a provider took it; whether it still waits, is too old to leave, or was refused."""

    sent_at: datetime | None = None
    waits: bool = False
    has_expired: bool = False
    has_failed: bool = False
