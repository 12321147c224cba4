"""A slot: one time at which a talk is due, about what, and until when it may still be asked.

Only the record may live here; `asking.py` says which talks have which slots.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Slot:
    at: datetime
    until: datetime  # later than this it is not asked any more
    period: str  # with `about` it names the talk: the same is not asked twice
    about: int = 0  # the employment, appointment or contact that it is about
    script: str = ""  # where an occasion has several: which one
