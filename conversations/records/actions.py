"""What staff may do to a case's course. `acting.py` carries it out, or says what is missing.

Only records may live here. An action is what a person decided; it holds no rules.
"""

from dataclasses import dataclass
from datetime import date

from conversations.records.entries import ExemptionKind, MilestoneKind
from conversations.records.entries_work import EmploymentKind, Purpose


@dataclass(frozen=True, slots=True)
class Visit:
    """Place the citizen in a group (A01, A02, C01)."""

    group: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exempt:
    """Set a fritagelsesmarkering (A05, B04), or an exemption from Jobnet or digital post (D30)."""

    kind: ExemptionKind
    start: date
    is_grave: bool = True  # False: a fritagelse of another kind, parental leave for one


@dataclass(frozen=True, slots=True)
class LiftExemption:
    kind: ExemptionKind
    end: date


@dataclass(frozen=True, slots=True)
class Record:
    """Write down that something is so, from a day on."""

    kind: MilestoneKind
    on: date
    words: str = ""
    about: int = 0


@dataclass(frozen=True, slots=True)
class CloseTrin:
    """Close the trin the citizen is in; a leader may override what is missing, with a reason."""

    override: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """Stop the forløb (A29, B15, B16, C09)."""

    reason: str
    is_for_rehabilitation: bool = False


@dataclass(frozen=True, slots=True)
class PlanSearch:
    kind: str
    company: str
    who: str
    how: str
    on: date


@dataclass(frozen=True, slots=True)
class FinishSearch:
    """A search step was done; `liked` is the citizen's own answer after a visit or snuse."""

    no: int
    liked: str = ""


@dataclass(frozen=True, slots=True)
class Employ:
    """Begin a spell; what is not known yet can be filled in later with `Amend`."""

    kind: EmploymentKind
    company: str
    start: date
    contact_person: str = ""
    tasks: str = ""
    hensyn: str = ""
    purpose: Purpose | None = None
    pay_expected_on: date | None = None
    is_self_supporting: bool = False
    paid: float = 0.0
    unpaid: float = 0.0


@dataclass(frozen=True, slots=True)
class Amend:
    """Fill in or change a spell; an attribute that is `None` stays as it is."""

    no: int
    contact_person: str | None = None
    tasks: str | None = None
    hensyn: str | None = None
    purpose: Purpose | None = None
    pay_expected_on: date | None = None
    is_self_supporting: bool | None = None


@dataclass(frozen=True, slots=True)
class EndEmployment:
    no: int
    end: date
    final_status: str


@dataclass(frozen=True, slots=True)
class ReportHours:
    employment: int
    since: date
    paid: float
    unpaid: float


@dataclass(frozen=True, slots=True)
class LogCompanyContact:
    employment: int
    words: str
    is_acute: bool = False


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Something worth remembering that is no contact."""

    words: str


@dataclass(frozen=True, slots=True)
class ReportFollowUp:
    contact: int
    employment: int
    on: date
    at_company: bool
    reason_elsewhere: str = ""
    change: str = ""
    present: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportAbsence:
    start: date
    end: date | None = None
    tilbud: str = ""


@dataclass(frozen=True, slots=True)
class BeginStepUp:
    begun_by: str
    because: str
    cooperation_tried: bool


@dataclass(frozen=True, slots=True)
class MeetStepUp:
    on: date
    present: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class AgreeStepUp:
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EndStepUp:
    end: date


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """A consent that the citizen gave or withdrew in person (A32)."""

    purpose: str  # messages, follow_up
    is_given: bool


@dataclass(frozen=True, slots=True)
class CloseCase:
    reason: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give the case to another jobformidler: timers and nudges move, both logs show it."""

    to: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChangeModel:
    model: str


Action = (
    Visit
    | Exempt
    | LiftExemption
    | Record
    | CloseTrin
    | Break
    | PlanSearch
    | FinishSearch
    | Employ
    | Amend
    | EndEmployment
    | ReportHours
    | LogCompanyContact
    | WriteNote
    | ReportFollowUp
    | ReportAbsence
    | BeginStepUp
    | MeetStepUp
    | AgreeStepUp
    | EndStepUp
    | RecordConsent
    | CloseCase
    | HandOver
    | ChangeModel
)
ACTIONS: dict[str, type[Action]] = {
    kind.__name__: kind
    for kind in (
        Visit, Exempt, LiftExemption, Record, CloseTrin, Break, PlanSearch, FinishSearch, Employ,
        Amend, EndEmployment, ReportHours, LogCompanyContact, WriteNote, ReportFollowUp,
        ReportAbsence, BeginStepUp, MeetStepUp, AgreeStepUp, EndStepUp, RecordConsent, CloseCase,
        HandOver, ChangeModel,
    )
}  # fmt: skip
