"""One conversation with one person: what its script may know, and the answers so far.

Only records may live here.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from conversations.records.spell import AppointmentFacts, SpellFacts

Value = str | tuple[str, ...] | None
"""A parsed answer. `None` is silence: asked, and never answered."""


class RunStatus(StrEnum):
    OPEN = "open"  # may ask; the newest open run is the live one
    PARKED = "parked"  # silent for some hours: still answerable, lets the next one speak
    ANSWERED = "answered"
    GIVEN_UP = "given_up"  # closed by silence; its buttons still open it again
    SUPERSEDED = "superseded"
    FAILED = "failed"


STILL_ANSWERABLE = (RunStatus.OPEN, RunStatus.PARKED)


@dataclass(frozen=True, slots=True)
class Answer:
    key: str
    value: Value
    is_words: bool = False  # free text: stored encrypted


@dataclass(frozen=True, slots=True)
class Facts:
    """What a script may know, frozen when it opens: ids and plain values, never names or words."""

    person: int
    case: int = 0  # the citizen the talk is about; 0 when it is about nobody yet
    case_version: int = 0
    jobformidler: int = 0
    language: str = "da"
    opened_at: datetime = datetime(1970, 1, 1, tzinfo=UTC)  # in local time
    period: str = ""
    about: int = 0  # the employment, appointment or contact that the talk is about
    appointment: AppointmentFacts | None = None  # that the talk is about
    to_confirm: tuple[tuple[int, date | None], ...] = ()  # agreements, and their deadlines
    spell: SpellFacts | None = None  # of the employment that it is about
    visit: int = 0  # a visit or snuse of late whose liking nobody knows
    open_agreements: tuple[int, ...] = ()
    caseload: tuple[int, ...] = ()
    proposed_next: datetime | None = None
    first_proposed: tuple[datetime, ...] = ()  # next contacts, where there was no appointment yet
    proposed_place: int = 0  # number of the appointment whose place is proposed again
    sick_since: date | None = None  # the citizen's open sick days, if there are any
    asks_how_last: bool = False  # a one-line log that said everything but how
    fields: tuple[str, ...] = ()  # of work, that the citizen picked
    chosen: str = ""  # the field that is wanted most; "not_yet"
    told: tuple[tuple[str, int], ...] = ()  # what was told for the jobmål: topic, entry's number
    next_piece: str = ""  # of the way to a jobmål
    form: tuple[tuple[str, int], ...] = ()  # what was answered in a preparation: its entries
    subject: str = ""  # a talk to send, or the topic of a form
    purpose: str = ""  # what staff want to do with the citizen that they pick
    employments: tuple[int, ...] = ()  # where the citizen is now
    steps: tuple[int, ...] = ()  # visits and snuse that are not done yet
    contact: int = 0  # the contact whose words may still be corrected
    draft: int = 0  # a voice note of theirs that is to be written out
    had_at: datetime | None = None  # when the contact was had that it tells of, in local time
    colleagues: tuple[int, ...] = ()
    recorded: tuple[tuple[str, int, int], ...] = ()  # subject, how many of its texts, of how many
    is_away: bool = False  # staff: somebody stands in for them today
    has_planned: bool = False  # or will, from a later day on


@dataclass(frozen=True, slots=True)
class Run:
    """One conversation with one person: a script and the answers so far."""

    no: int
    script: str  # versioned name, "weekly_check_in@1"
    facts: Facts
    opened_at: datetime
    status: RunStatus = RunStatus.OPEN
    on_top: bool = False  # opened by a word that always works
    answers: tuple[Answer, ...] = ()
    asked: str = ""  # key of the open question
    spoke_no: int = 0  # the person's counter when it last asked: the greatest is the newest
    asked_at: datetime | None = None
    picked: tuple[str, ...] = ()  # options tapped so far, where several may be chosen
    tries: int = 0  # inputs that the open question could not read
    repeats: int = 0  # times it was asked again because of silence
    closed_at: datetime | None = None

    @property
    def name(self) -> str:
        """The script's name without its version."""
        return self.script.partition("@")[0]
