"""What a script may know of the employment or appointment that it asks about: frozen values.

Only records may live here; `course/questions.py` reads the employment itself.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class LastMonth:
    """What was told last, when all was well: hours a week."""

    paid: float
    unpaid: float | None


@dataclass(frozen=True, slots=True)
class SpellFacts:
    no: int
    kind: str  # job, praktik, loentilskud, fleksjob, uddannelse
    start: date
    months: int = 0  # whole months since the start, when the talk opened
    purpose: str = ""  # a praktik's
    has_tasks: bool = False
    pay_expected_on: date | None = None
    is_paid: bool = False  # hours with pay are on record from the start
    last: LastMonth | None = None  # of late; None where anything has to be asked anew

    @property
    def is_education(self) -> bool:
        return self.kind == "uddannelse"

    @property
    def is_praktik(self) -> bool:
        return self.kind == "praktik"


@dataclass(frozen=True, slots=True)
class AppointmentFacts:
    no: int
    at: datetime  # local
    with_person: int
    answer: str = ""  # what the citizen said to an earlier reminder
    is_follow_up: bool = False  # held while out at a company
