"""What the case store holds of a case's course: typed entries, numbered below the citizen.

Only records may live here. Each entry is one thing that happened or was agreed; it is added, and
later ended or corrected, never deleted. The rule ids say which line of the model asks for it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import get_args

from conversations.records.entries_step_up import HelpWish, StepUp, StepUpAgreement, StepUpMeeting
from conversations.records.entries_work import (
    ClearAtStart,
    CompanyContact,
    Employment,
    FollowUp,
    Hours,
    OwnWord,
    SearchStep,
)
from conversations.records.letter import Letter
from conversations.records.promise import Promise
from conversations.records.told_by_citizen import (
    Experience,
    FormAnswer,
    JobgoalPart,
    LeftForTalk,
    TalkWish,
)


class Phase(StrEnum):
    ACTIVE = "active"  # in a trin
    FOLLOW_UP = "follow_up"  # self-supporting; monthly contact for 3–6 months (A31, B17)
    CLOSED = "closed"


class MilestoneKind(StrEnum):
    """Facts that gates and reminders ask for. Each is recorded once it is so, with its day."""

    START_TALK = "start_talk"  # A01: the first one or two talks with the sagsbehandler
    NAME_IN_PLAN = "name_in_plan"  # A07: the jobformidler's name stands in Min Plan
    CV_STARTED = "cv_started"  # A09, A12, B06
    CV_MADE = "cv_made"  # C04
    CV_TOGETHER = "cv_together"  # A09: made together with the jobformidler
    READY = "ready"  # B06: klar til indsats
    JOBGOAL_STARTED = "jobgoal_started"  # A12
    JOBGOAL = "jobgoal"  # D11: the jobmål, in the citizen's words
    TO_TRY = "to_try"  # A11: a task to try, while there is no jobmål
    NETWORK_WISH = "network_wish"  # A08: who of the network may come along, if wished
    BARRIER_NAMED = "barrier_named"  # B08, A33: health or family, named of the citizen's own accord
    MATCH_FOUND = "match_found"  # B09
    PLAN_MADE = "plan_made"  # A21: follow-up and progression
    CONTACT_IN_PLAN = "contact_in_plan"  # A24: agreements and contact person in Min Plan
    IN_VITAS = "in_vitas"  # A19, A24: praktik in VITAS too
    PURPOSE_TOLD_CITIZEN = "purpose_told_citizen"  # A17, B27
    PURPOSE_TOLD_COMPANY = "purpose_told_company"  # A17, B27
    REHAB_STARTED = "rehab_started"  # A03
    REHAB_SENT = "rehab_sent"  # A03, D03
    REHAB_MET = "rehab_met"  # A03
    REHAB_DECIDED = "rehab_decided"  # A04
    REHAB_RETURNED = "rehab_returned"  # B05
    SOCIAL_TOLD = "social_told"  # B04, C02: underretning to socialforvaltningen
    PREPARATION_LOCKED = "preparation_locked"  # D01
    GOAL_REACHED = "goal_reached"  # D20
    GOAL_SET = "goal_set"  # D20
    PERSON_GROUP_MARKED = "person_group_marked"  # D21
    SHARE_CONSENT = "share_consent"  # A35, B22: to share and collect papers
    DOCTOR_CONSENT = "doctor_consent"  # D05
    HEALTH_ADVICE = "health_advice"  # C11
    REPORT_SENT = "report_sent"  # D18: to the contact person, by secure post
    SEARCH_TITLES = "search_titles"  # D12, D28: Jeg søger job som
    INTERPRETER = "interpreter"  # A43, B25: the decision and its reason


@dataclass(frozen=True, slots=True)
class Milestone:
    no: int
    kind: MilestoneKind
    on: date
    by: int
    words: str = ""
    about: int = 0  # the employment or step-up it belongs to
    made_at: datetime | None = None  # when staff wrote it down


@dataclass(frozen=True, slots=True)
class Visitation:
    """To which group, and why (A01, A02, B05, C01)."""

    no: int
    group: int  # 1 indsats, 2 rehabilitering, 3 out of the project (FSM1)
    on: date
    by: int
    reason: str = ""


class ExemptionKind(StrEnum):
    EFFORT = "effort"  # fritagelse: every rhythm pauses (A05, B04)
    JOBNET = "jobnet"  # D30: paper or telephone instead
    DIGITAL_POST = "digital_post"  # D30
    REMINDERS = "reminders"  # D31: Jobnet's own reminders come, so Makker sends none


@dataclass(frozen=True, slots=True)
class Exemption:
    no: int
    kind: ExemptionKind
    start: date
    by: int
    end: date | None = None  # open until it is lifted
    is_grave: bool = True  # B04: a fritagelse for grave social or health reasons


@dataclass(frozen=True, slots=True)
class TrinClosed:
    """A trin that was closed; with what was still missing when a leader overrode the gate."""

    no: int
    trin: int
    on: date
    by: int
    override: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BreakOff:
    """A stopped forløb (A29, B15, B16, C09), and the trin it led back to."""

    no: int
    on: date
    by: int
    reason: str
    to_trin: int


@dataclass(frozen=True, slots=True)
class AppointmentAnswer:
    """What the citizen said to a reminder of an appointment."""

    no: int
    appointment: int
    at: datetime
    answer: str  # coming, not_coming, call


@dataclass(frozen=True, slots=True)
class AgreementAnswer:
    """The citizen's yes to an agreement as staff wrote it, or what it should be instead (D10)."""

    no: int
    agreement: int
    at: datetime
    correction: str = ""  # the citizen's words; "": a yes

    @property
    def is_yes(self) -> bool:
        return not self.correction


@dataclass(frozen=True, slots=True)
class Absence:
    """Sick days from a tilbud (B23). Never a cause."""

    no: int
    start: date
    end: date | None
    tilbud: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who accompanied the citizen, from when, and who said so (A06)."""

    no: int
    jobformidler: int
    on: date
    by: int
    reason: str = ""


class Rung(StrEnum):
    """How far a silence has come. It ends in a call from a person, never in a consequence."""

    REPEATED = "repeated"  # the question was asked once more, simpler
    REMINDED = "reminded"  # a reminder on the other channel, if consented to
    CALL = "call"  # the jobformidler is to ring, by a date
    STAND_IN = "stand_in"  # that stayed undone
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Ladder:
    """One silence, from the repeated question to the call; it ends with an answer or a contact."""

    no: int
    run: int  # the talk that met silence
    began_at: datetime
    rung: Rung
    rung_at: datetime
    call_by: date | None = None
    ended_at: datetime | None = None
    ended_by: str = ""  # answered, contact, left


@dataclass(frozen=True, slots=True)
class Saved:
    """What staff saved last, with what it changed: so that it can be undone for a minute."""

    no: int
    mark: int  # the number of the contact, or of an agreement that was made by itself
    by: int
    at: datetime
    contact: int = 0
    agreements: tuple[int, ...] = ()
    appointment: int = 0
    before: int = 0  # the appointment whose place the new one took, and what it was
    before_at: datetime | None = None
    before_place: str = ""
    before_with: int = 0
    before_made_at: datetime | None = None
    logged: int = 0  # the latest contact, by whom and when: its words can be corrected
    logged_by: int = 0
    logged_at: datetime | None = None
    last_contact_at: datetime | None = None
    nudges: tuple[str, ...] = ()  # the rules of the nudges that it closed
    ladder: int = 0  # the silence that it ended
    letters: tuple[Letter, ...] = ()  # that it answered
    added: tuple[int, ...] = ()  # the entries that an action added,
    were: tuple[tuple[str, str], ...] = ()  # and those that it changed, as they were: kind and JSON
    version: int = 0  # of the case after an action: another one since is not taken back
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An entry that was undone within the minute: what it said is kept, and means nothing more."""

    no: int
    at: datetime
    by: int
    kind: str
    was: str  # JSON


@dataclass(frozen=True, slots=True)
class ContactCorrected:
    """Other words for a contact, or none because it was undone; the old ones stay at it."""

    no: int
    contact: int
    at: datetime
    by: int
    words: str = ""
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth remembering that is no contact."""

    no: int
    at: datetime
    by: int
    words: str


@dataclass(frozen=True, slots=True)
class Snoozed:
    """A nudge was put off to a day, and why."""

    no: int
    nudge: int
    until: date
    by: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Handled:
    """A person of staff did what a nudge asked, and nothing else records it."""

    no: int
    rule: str  # the nudge's
    at: datetime
    by: int


@dataclass(frozen=True, slots=True)
class ModelChanged:
    """From here on the case follows another of the four models."""

    no: int
    before: str
    after: str
    on: date
    by: int


@dataclass(frozen=True, slots=True)
class CaseClosed:
    no: int
    on: date
    by: int
    reason: str


Entry = (
    Milestone
    | Visitation
    | Exemption
    | TrinClosed
    | BreakOff
    | SearchStep
    | Employment
    | Hours
    | OwnWord
    | ClearAtStart
    | AppointmentAnswer
    | AgreementAnswer
    | CompanyContact
    | FollowUp
    | Absence
    | StepUp
    | StepUpMeeting
    | StepUpAgreement
    | Assignment
    | HelpWish
    | Ladder
    | Saved
    | TakenBack
    | ContactCorrected
    | Note
    | Snoozed
    | Handled
    | ModelChanged
    | CaseClosed
    | JobgoalPart
    | Experience
    | TalkWish
    | LeftForTalk
    | FormAnswer
    | Promise
)
ENTRIES: dict[str, type[Entry]] = {kind.__name__: kind for kind in get_args(Entry)}
