"""What a script may know of the employment that it asks about: plain values, frozen, no words.

Only the record may live here; `course/reading.py` reads the employment itself.
"""

from dataclasses import dataclass
from datetime import date


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

    @property
    def is_education(self) -> bool:
        return self.kind == "uddannelse"

    @property
    def is_praktik(self) -> bool:
        return self.kind == "praktik"
