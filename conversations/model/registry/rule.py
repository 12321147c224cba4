"""What the registry of rules is made of: one record a row of the five sources.

Only records may live here. A rule says in our own words what a source asks, how it stands in
Makker, and where a user does it. What code holds and nobody can reach is held, and not lived.
"""

from dataclasses import dataclass
from enum import StrEnum

from conversations.reading.answers import Command


class Strength(StrEnum):
    """How strongly a source says it; the Danish word it uses."""

    MUST = "must"  # skal
    MUST_NOT = "must not"  # må ikke
    GATE = "gate"  # what closes a trin, or opens a step-up
    DEFAULT = "default"  # som udgangspunkt
    SHOULD = "should"  # bør
    MAY = "may"  # kan


@dataclass(frozen=True, slots=True)
class Held:
    """Code holds it, and a test marked with its id fails when it is broken."""

    by: str  # dotted path of the function or data
    note: str = ""  # what of it is held, where that is not all


@dataclass(frozen=True, slots=True)
class Field:
    """The case store holds it; a later piece asks for it or acts on it."""

    entry: str  # dotted path of the record's attribute or kind
    filled_by: str


@dataclass(frozen=True, slots=True)
class NotBuilt:
    """Makker should hold it, and does not: what is there of it, and what is not."""

    lacks: str


@dataclass(frozen=True, slots=True)
class OutOfScope:
    reason: str


Standing = Held | Field | NotBuilt | OutOfScope


@dataclass(frozen=True, slots=True)
class ByOrder:
    """Staff do it on their phone."""

    order: str  # its name in `staff_phone/orders.py`


@dataclass(frozen=True, slots=True)
class ByWord:
    """The citizen does it by a word that always works."""

    word: Command


@dataclass(frozen=True, slots=True)
class ByTalk:
    """Makker talks of it with the citizen: by the clock, or because somebody asked for the talk."""

    script: str


@dataclass(frozen=True, slots=True)
class ByNudge:
    """Makker tells staff of it by itself."""

    nudge: str


Lived = ByOrder | ByWord | ByTalk | ByNudge


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    model: str
    strength: Strength
    who: str
    asks: str
    when: str  # deadline or cadence
    quote: str  # the source's own words
    standing: Standing
    lived: tuple[Lived, ...] = ()  # where a user does it today; nowhere: not yet
