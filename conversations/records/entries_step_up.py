"""Entries of a case's course about a step-up.

Only records may live here, as in `entries.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class StepUp:
    """The emergency measure (A33, A34, B18, D25), who began it, and both conditions."""

    no: int
    on: date
    by: int
    begun_by: str  # staff, citizen
    because: str  # health, family
    cooperation_tried: bool
    end: date | None = None


@dataclass(frozen=True, slots=True)
class StepUpMeeting:
    """One of at most two (A38); counted only with those who must be there (A39)."""

    no: int
    step_up: int
    on: date
    present: tuple[str, ...]
    place: str = ""
    is_counted: bool = True


@dataclass(frozen=True, slots=True)
class StepUpAgreement:
    """The six answers of the aftaledokument (A41, B19, D25)."""

    no: int
    step_up: int
    on: date
    by: int
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpWish:
    """The citizen's own wish for more help, said to Makker (B18). Never asked for (A34)."""

    no: int
    at: datetime
