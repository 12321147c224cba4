"""What a script may know, frozen when it opens: what all know, and one small record a topic.

Ids and plain values, never names or words: those are looked up when a text is rendered.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from conversations.records.spell import AppointmentFacts, SpellFacts


@dataclass(frozen=True, slots=True)
class CheckInFacts:
    """What check-ins ask about."""

    open_agreements: tuple[int, ...] = ()
    visit: int = 0  # a visit or snuse of late whose liking nobody knows
    spell: SpellFacts | None = None  # of the employment that it is about
    quiet: int = 0  # after a long silence: in which other words the week is asked about


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What talks about appointments and agreements ask about."""

    appointment: AppointmentFacts | None = None
    to_confirm: tuple[tuple[int, date | None], ...] = ()  # agreements, and their deadlines


@dataclass(frozen=True, slots=True)
class JobgoalFacts:
    """How far the way to a jobmål has come."""

    fields: tuple[str, ...] = ()  # of work, that the citizen picked
    chosen: str = ""  # the field that is wanted most; "not_yet"
    told: tuple[tuple[str, int], ...] = ()  # topic, and the entry's number
    next_piece: str = ""


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    sick_since: date | None = None  # the citizen's open sick days, if there are any
    is_at_work: bool = False  # out at a company today
    has_meeting: bool = False  # an appointment within some days


@dataclass(frozen=True, slots=True)
class PreparationFacts:
    form: tuple[tuple[str, int], ...] = ()  # what was answered in a preparation: its entries


@dataclass(frozen=True, slots=True)
class LogFacts:
    """What a log of a contact proposes, and what it corrects or writes out."""

    proposed_next: datetime | None = None
    first_proposed: tuple[datetime, ...] = ()  # next contacts, where there was no appointment yet
    proposed_place: int = 0  # number of the appointment whose place is proposed again
    asks_how_last: bool = False  # a one-line log that said everything but how
    had_at: datetime | None = None  # when the contact was had that it tells of, in local time
    draft: int = 0  # a voice note of theirs that is to be written out
    contact: int = 0  # the contact whose words may still be corrected


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """Where a citizen is at work, for what staff write down of it."""

    employments: tuple[int, ...] = ()  # where the citizen is now
    steps: tuple[int, ...] = ()  # visits and snuse that are not done yet


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """Whom a member of staff may pick."""

    caseload: tuple[int, ...] = ()
    colleagues: tuple[int, ...] = ()
    is_away: bool = False  # somebody stands in for them today
    has_planned: bool = False  # or will, from a later day on


@dataclass(frozen=True, slots=True)
class AloudFacts:
    recorded: tuple[tuple[str, int, int], ...] = ()  # subject, how many of its texts, of how many


@dataclass(frozen=True, slots=True)
class Facts:
    """What a script may know."""

    person: int
    case: int = 0  # the citizen the talk is about; 0 when it is about nobody yet
    case_version: int = 0
    jobformidler: int = 0
    language: str = "da"
    opened_at: datetime = datetime(1970, 1, 1, tzinfo=UTC)  # in local time
    period: str = ""
    about: int = 0  # the employment, appointment or contact that the talk is about
    subject: str = ""  # a talk to send, or the topic of a form
    purpose: str = ""  # what staff want to do with the citizen that they pick
    promised_by: datetime | None = None  # when a call was promised that has not come
    check_in: CheckInFacts = CheckInFacts()
    plan: PlanFacts = PlanFacts()
    jobgoal: JobgoalFacts = JobgoalFacts()
    absence: AbsenceFacts = AbsenceFacts()
    preparation: PreparationFacts = PreparationFacts()
    log: LogFacts = LogFacts()
    work: WorkFacts = WorkFacts()
    staff: StaffFacts = StaffFacts()
    aloud: AloudFacts = AloudFacts()
