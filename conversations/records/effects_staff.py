"""What staff's talks lead to. A script returns effects; `applying.py` carries them out.

Only records may live here, as in `effects.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from conversations.records.actions import Action
from conversations.records.outcome import Newcomer


@dataclass(frozen=True, slots=True)
class CasePicked:
    """A jobformidler wants to see a case for a purpose; the case's own turn opens the door."""

    case: int
    purpose: str
    line: str = ""  # a one-line log that waits for the case
    draft: int = 0  # the voice note that is written out


@dataclass(frozen=True, slots=True)
class DraftNamed:
    """Whom a voice note of staff's is about."""

    draft: int
    case: int


@dataclass(frozen=True, slots=True)
class MadeAgreement:
    words: str
    deadline: date


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


@dataclass(frozen=True, slots=True)
class WroteLetter:
    """A member of staff wrote to a citizen and saw it once more before it goes."""

    case: int
    words: str
    is_sure: bool = False  # hard to read, and to go all the same


@dataclass(frozen=True, slots=True)
class StaffDecided:
    """What staff decided about a case's course, with the case version that they saw."""

    case: int
    version: int
    action: Action


@dataclass(frozen=True, slots=True)
class AgreementPlanned:
    case: int
    version: int
    words: str
    deadline: date
    who: str


@dataclass(frozen=True, slots=True)
class WordsCorrected:
    """Other words for a contact."""

    case: int
    contact: int
    words: str


@dataclass(frozen=True, slots=True)
class AwayPlanned:
    """A jobformidler will be away, both days counted."""

    stand_in: int
    start: date
    end: date
    reason: str


@dataclass(frozen=True, slots=True)
class BackPlanned:
    """A jobformidler is back before the planned day, or an absence to come is called off."""

    is_called_off: bool = False


@dataclass(frozen=True, slots=True)
class CaseloadGiven:
    """All of a jobformidler's citizens go to another one."""

    to: int


@dataclass(frozen=True, slots=True)
class CitizenWritten:
    """A citizen to be added and invited."""

    newcomer: Newcomer


@dataclass(frozen=True, slots=True)
class DigestTimeChosen:
    at: time


@dataclass(frozen=True, slots=True)
class DraftConfirmed:
    """What came by SMS was written by the member of staff, who says so on Telegram."""

    words: str


@dataclass(frozen=True, slots=True)
class TalkWished:
    """A jobformidler wants a citizen to be asked; the case's own turn decides."""

    case: int
    script: str


@dataclass(frozen=True, slots=True)
class RecordingChosen:
    """Staff want to read the texts of a subject aloud."""

    subject: str


@dataclass(frozen=True, slots=True)
class TextRead:
    """A text was read aloud in a voice note of this number; 0: it was left out."""

    key: str
    medium: int


StaffEffect = (
    CasePicked
    | LogContact
    | WroteLetter
    | TalkWished
    | StaffDecided
    | AgreementPlanned
    | WordsCorrected
    | AwayPlanned
    | BackPlanned
    | CaseloadGiven
    | CitizenWritten
    | DigestTimeChosen
    | DraftConfirmed
    | DraftNamed
    | RecordingChosen
    | TextRead
)
