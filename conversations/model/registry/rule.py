"""What the registry of rules is made of: one record a row of the five sources.

Only records may live here. A rule says in our own words what a source asks, and how it stands in
Makker: held by code, a field that a later piece fills, or out of scope with the reason.
"""

from dataclasses import dataclass
from enum import StrEnum


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
class OutOfScope:
    reason: str


Standing = Held | Field | OutOfScope


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
