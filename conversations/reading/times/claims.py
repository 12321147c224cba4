"""What a phrase of time can claim, and the look of single tokens that claims are made from.

A claim says one thing: "it is a Tuesday", "it is at ten". The grammars of days and of hours make
claims; `meaning` says what several of them mean together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from conversations.reading.times.clock_words import Token, Tokens, at


@dataclass(frozen=True, slots=True)
class Weekday:
    number: int
    next_week: bool = False  # "næste tirsdag"


@dataclass(frozen=True, slots=True)
class DayOf:
    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    number: int | None = None
    ahead: int = 0  # when no number is said: this week (0) or the next (1)


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int
    minute: int = 0
    exact: bool = False  # written on the 24-hour clock: "06.30"
    alone: bool = True  # is an hour also where no day is said
    spoken: int | None = None  # the hour named in "halv syv"


@dataclass(frozen=True, slots=True)
class PartOfDay:
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Unclear:
    """Understood as a time, and known to mean two things."""


Claim: TypeAlias = Weekday | DayOf | Ahead | Week | Clock | PartOfDay | Unclear


class Step(NamedTuple):
    """Claims read from a row of tokens, and the index of the token after it."""

    claims: tuple[Claim, ...]
    end: int


Before: TypeAlias = tuple[Claim, ...]


def is_dot(tokens: Tokens, i: int) -> bool:
    """Whether a dot is stuck to the token before it."""
    return at(tokens, i).text == "." and at(tokens, i).glued


def is_day_number(token: Token) -> bool:
    """Whether it can be the number of a day, a month or an hour."""
    return token.is_number and len(token.text) <= 2


def is_long_year(token: Token) -> bool:
    """Whether it is written as a year in full."""
    return token.is_number and len(token.text) == 4


def is_year(token: Token) -> bool:
    """Whether it can be a year behind a date."""
    return token.is_number and len(token.text) in {2, 4}


def full_year(token: Token) -> int:
    """The year: two digits are of this century."""
    return int(token.text) if len(token.text) == 4 else 2000 + int(token.text)


def is_exact(hour: Token) -> bool:
    """Whether an hour is written on the 24-hour clock: "06"."""
    return len(hour.text) == 2 and hour.text[0] == "0"


def ends_number(tokens: Tokens, i: int) -> bool:
    """Whether a number ends before this token: no ":30", ".30" or "/12" is stuck to it."""
    mark, after = at(tokens, i), at(tokens, i + 1)
    if mark.glued and mark.text in {"%", "/", ":"} and (after.is_number or mark.text == "%"):
        return False
    return not (mark.glued and mark.text in {".", ","} and after.glued and after.is_number)
