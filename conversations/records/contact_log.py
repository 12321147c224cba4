"""A contact as a jobformidler confirmed it. Only records may live here."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class MadeAgreement:
    words: str
    deadline: date
    who: str = "citizen"  # who is to do it: citizen, jobformidler, both; "": somebody else


@dataclass(frozen=True, slots=True)
class LogContact:
    """A contact as the jobformidler confirmed it (D09, D10), with the case version it saw."""

    case: int
    version: int
    how: str
    words: str
    agreements: tuple[MadeAgreement, ...]
    next_at: datetime
    place: str = ""
    place_of: int = 0  # the appointment whose place is meant again; 0: `place` says it
    had_at: datetime | None = None  # when it was had; `None`: now
    draft: int = 0  # the voice note that it writes out
