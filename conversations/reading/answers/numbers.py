"""Reading a quantity: "7,5", "syv en halv", "37 timer"; never a clock or a thousand.

What may live here: how digits and number words make one number; no words, which are tables of
`reading/languages`.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from conversations.reading.answers import words as words
from conversations.reading.answers.folding import answer_in, key_of, keys_of
from conversations.reading.answers.option_index import build, nearest
from conversations.reading.answers.vocabulary import (
    A_WEEK,
    HOUR_WORDS,
    NUMBER_FILLERS,
    NUMBER_WORDS,
)

_QUANTITY: Final = re.compile(r"-?\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
# 7 · 7,5 · 7.5 · 7,25 · 37,00; not 7.30 (a clock?), not 1.000 (a thousand?)
_DECIMAL: Final = re.compile(r"-?\d{1,6}(?:[.,]\d|[.,]00|,(?!15|30|45)\d\d)?")
_SPELT_NUMBERS: Final = build(((str(n), word) for word, n in NUMBER_WORDS.items()), 0)
_HALF: Final = Decimal("0.5")


def read_number(
    text: str,
    low: Decimal | int,
    high: Decimal | int,
    units: frozenset[str] = HOUR_WORDS,
    is_weekly: bool = False,
) -> Decimal | None:
    """The one number in this text, in digits or words, "7,5" and "syv en halv" among them.

    `units` are the words that may stand beside it (default: hours); `is_weekly`: "om ugen" may
    follow them. Any other word, a second number, a clock-like "7.30", a thousands point or a
    number outside [low, high] makes it None.
    """
    cleaned = answer_in(text)
    if cleaned is None:
        return None
    allowed = _quantity_words(units)
    tokens = [key_of(t) if t.isalpha() else t for t in _QUANTITY.findall(cleaned)]
    if is_weekly:
        tokens = _without_week(tokens)
    value = _quantity([token for token in tokens if token not in allowed])
    return value if value is not None and low <= value <= high else None


def _without_week(tokens: list[str]) -> list[str]:
    """Leave out the "om ugen" at the end of a number of hours."""
    for phrase in (each.split() for each in A_WEEK):
        if tokens[-len(phrase) :] == phrase:
            return tokens[: -len(phrase)]
    return tokens


@lru_cache(maxsize=64)
def _quantity_words(units: frozenset[str]) -> frozenset[str]:
    return keys_of(units) | NUMBER_FILLERS


def _quantity(tokens: list[str]) -> Decimal | None:
    match tokens:
        case ["en", "halv"]:
            return _HALF
        case [number, "en", "halv"] | [number, "og", "en", "halv"]:
            whole = _count(number)
            return None if whole is None or whole % 1 else whole + _HALF
        case [whole, "komma", tenths]:
            return _count(f"{_count(whole)},{_count(tenths)}")
        case [*parts] if 0 < len(parts) <= 3:
            return _count(("" if "og" in parts else " ").join(parts))
    return None


def _count(number: str) -> Decimal | None:
    """One number in digits or words; None for what is none."""
    if _DECIMAL.fullmatch(number):
        return Decimal(number.replace(",", "."))
    spelt = words.HALVES.get(number) or NUMBER_WORDS.get(number)
    if spelt is None and number.isalpha():
        spelt = nearest((number,), _SPELT_NUMBERS, shortest=5)
    return None if spelt is None else Decimal(spelt)
