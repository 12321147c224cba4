"""The grammar of hours: what tokens claim about the time of day.

Each function reads at one token and gives every reading of it. Which half of the day an hour
stands for is `meaning`.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversations.reading.times.claims import (
    Ahead,
    Before,
    Clock,
    DayOf,
    PartOfDay,
    Step,
    Week,
    Weekday,
    ends_number,
    is_day_number,
    is_exact,
)
from conversations.reading.times.clock_words import PARTS_OF_DAY, UNITS, Tokens, at, count_of, words

_SPAN = frozenset("-–—/")
_EARLY = {"tidlig": "morgen", "tidligt": "morgen"}
_PLACE_WORDS = words("på hos i ved foran ude her kl tlf telefon teams")


def clock(tokens: Tokens, i: int, before: Before) -> Iterator[Step]:
    """An hour: "kl. 10.30", "10:30", "halv ni"; behind a day a bare "10" too."""
    if at(tokens, i).text in {"kl", "klokken"}:
        yield from after_kl(tokens, i)
        return
    yield from _digital(tokens, i, said=False)
    yield from _told(tokens, i)
    if any(isinstance(claim, Weekday | DayOf | Ahead | Week) for claim in before):
        yield from _bare_hour(tokens, i)


def after_kl(tokens: Tokens, i: int) -> Iterator[Step]:
    """The hour with "kl" before it."""
    if at(tokens, i).text not in {"kl", "klokken"}:
        return
    j = i + 1 + (at(tokens, i + 1).text == ".")
    yield from _digital(tokens, j, said=True)
    yield from _told(tokens, j)
    yield from _said_hour(tokens, j)


def _digital(tokens: Tokens, i: int, said: bool) -> Iterator[Step]:
    hour, mark, minute = at(tokens, i), at(tokens, i + 1), at(tokens, i + 2)
    if not (is_day_number(hour) and minute.is_number and len(minute.text) == 2):
        return
    if not (mark.glued and minute.glued and ends_number(tokens, i + 3)):
        return
    plain_minute = int(minute.text) > 12 or int(minute.text) % 5 == 0
    if mark.text == ":" or (said and mark.text in ".,") or (mark.text == "." and plain_minute):
        alone = said or mark.text == ":"
        yield Step((Clock(int(hour.text), int(minute.text), is_exact(hour), alone),), i + 3)


def _said_hour(tokens: Tokens, i: int) -> Iterator[Step]:
    """The hour after "kl": "10", "ti", "1030"."""
    hour = at(tokens, i)
    if hour.is_number and len(hour.text) > 2 and ends_number(tokens, i + 1):
        minutes = hour.text[-2:]
        yield Step((Clock(int(hour.text[:-2]), int(minutes), len(hour.text) == 4),), i + 1)
    elif (count := count_of(hour)) is not None and ends_number(tokens, i + 1):
        yield Step((Clock(count, exact=is_exact(hour)),), i + 1)


def _bare_hour(tokens: Tokens, i: int) -> Iterator[Step]:
    """The hour in "tirsdag 10" and "tirsdag ti"."""
    hour, after = at(tokens, i), at(tokens, i + 1)
    if hour.is_number and len(hour.text) > 2:
        return
    counted = after.text in UNITS or (after.text in _SPAN and at(tokens, i + 2).is_number)
    if counted or not ends_number(tokens, i + 1) or hour.text in {"en", "et"}:
        return
    if hour.is_word and after.is_word and after.text not in _PLACE_WORDS:
        return  # "fredag fem mand"
    if (count := count_of(hour)) is not None:
        yield Step((Clock(count, exact=is_exact(hour), alone=False),), i + 1)


def _told(tokens: Tokens, i: int) -> Iterator[Step]:
    """The face of a clock in words: "halv ni", "kvart over to", "fem minutter i halv ti"."""
    word = at(tokens, i).text
    minutes = 15 if word == "kvart" else count_of(at(tokens, i))
    j = i + 1 + (at(tokens, i + 1).text in {"min", "minut", "minutter"})
    way = {"over": 1, "i": -1}.get(at(tokens, j).text)
    if word == "halv":
        yield from _face(tokens, i + 1, -30)
    elif minutes and minutes < 30 and way:
        half = at(tokens, j + 1).text == "halv"
        yield from _face(tokens, j + 1 + half, way * minutes - 30 * half)


def _face(tokens: Tokens, i: int, offset: int) -> Iterator[Step]:
    hour = count_of(at(tokens, i))
    if hour is None or not 1 <= hour <= 23 or not ends_number(tokens, i + 1):
        return
    # One o'clock follows twelve: "halv et" is half past twelve.
    minutes = (hour + 12 if hour == 1 and offset < 0 else hour) * 60 + offset
    yield Step((Clock(minutes // 60, minutes % 60, spoken=hour),), i + 1)


def part_of_day(tokens: Tokens, i: int, before: Before) -> Iterator[Step]:
    """Behind something else: "formiddag", "om aftenen"."""
    joined = at(tokens, i).text == "om"
    word = at(tokens, i + joined).text
    name = word.removesuffix("en") if joined else _EARLY.get(word, word)
    if before and name in PARTS_OF_DAY and (word != name or not joined):
        yield Step((PartOfDay(*PARTS_OF_DAY[name]),), i + 1 + joined)
