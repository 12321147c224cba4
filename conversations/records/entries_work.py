"""Entries of a case's course about work: the search, employments, hours, the company, follow-up.

Only records may live here, as in `entries.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

FULL_TIME = 37
"""Hours a week: nobody works more."""


@dataclass(frozen=True, slots=True)
class SearchStep:
    """A line of the jobsøgningsplan (D27), or a visit or snuse with how it was liked (B26)."""

    no: int
    kind: str  # contact, visit, snuse
    company: str
    who: str  # citizen, jobformidler, both
    how: str  # telephone, in_person, letter
    on: date
    by: int
    liked: str = ""  # yes, no, unsure; "" not asked yet
    is_done: bool = False


class EmploymentKind(StrEnum):
    JOB = "job"
    PRAKTIK = "praktik"
    LOENTILSKUD = "loentilskud"
    FLEKSJOB = "fleksjob"
    UDDANNELSE = "uddannelse"


class Purpose(StrEnum):
    """The purpose of a praktik (A19, B11)."""

    PAID_HOURS = "paid_hours"
    SKILLS = "skills"
    JOBGOAL = "jobgoal"


@dataclass(frozen=True, slots=True)
class Employment:
    """A spell out at a company, or in education (A16–A24, B10–B12, D14, D15)."""

    no: int
    kind: EmploymentKind
    company: str
    start: date
    by: int
    contact_person: str = ""  # A20
    tasks: str = ""  # A16
    hensyn: str = ""  # A16, B12
    purpose: Purpose | None = None  # A19: a praktik's
    pay_expected_on: date | None = None  # A18
    is_self_supporting: bool = False  # A30
    end: date | None = None
    final_status: str = ""  # D15
    made_at: datetime | None = None  # when staff wrote it down


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week from a day on, paid and unpaid, so that progression is a series (A27)."""

    no: int
    employment: int
    since: date
    paid: float
    unpaid: float
    by: int


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What the citizen told of an employment; it never takes the place of what staff wrote.

    Hours are a week's, `None` was not asked or not answered.
    """

    no: int
    employment: int
    on: date
    period: str  # that was asked about
    paid: float | None = None
    unpaid: float | None = None
    has_left: bool = False
    is_well: bool = False  # tasks fit, colleagues are good, the contact person is known


@dataclass(frozen=True, slots=True)
class ClearAtStart:
    """Whether aim, tasks and pay are clear to the citizen before a start (B27): yes, no, unsure."""

    no: int
    employment: int
    on: date
    aim: str = ""  # "" was not asked or not answered
    tasks: str = ""
    pay: str = ""

    @property
    def is_clear(self) -> bool:
        return not {"no", "unsure"} & {self.aim, self.tasks, self.pay}


@dataclass(frozen=True, slots=True)
class CompanyContact:
    """A contact with the company (A45): its own log, never a contact with the citizen."""

    no: int
    at: datetime
    by: int
    employment: int
    words: str
    is_acute: bool = False  # A28


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a follow-up found (A26, A27, D17); `contact` is the contact it was held in."""

    no: int
    contact: int
    on: date
    employment: int
    at_company: bool
    reason_elsewhere: str = ""
    change: str = ""
    present: tuple[str, ...] = ()
