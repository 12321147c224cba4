"""The grammar of days: what tokens claim about the day, the week or the number of days ahead.

Each function reads at one token and gives every reading of it, short and long.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversations.reading.times.claims import (
    Ahead,
    Before,
    Claim,
    DayOf,
    PartOfDay,
    Step,
    Unclear,
    Week,
    Weekday,
    ends_number,
    full_year,
    is_day_number,
    is_dot,
    is_long_year,
    is_year,
)
from conversations.reading.times.clock_words import (
    DOUBTFUL_WEEKDAYS,
    PARTS_OF_DAY,
    Tokens,
    at,
    count_of,
    is_short_weekday,
    month_number,
    weekday_number,
)

_NEAR_DAYS = {"idag": 0, "imorgen": 1, "overmorgen": 2, "iovermorgen": 2}
_NEAR_DAYS_AFTER_I = {"dag": 0, "morgen": 1, "overmorgen": 2}
_UNITS_AHEAD = {
    "dag": (1, 0), "dage": (1, 0), "uge": (7, 0), "uger": (7, 0), "måned": (0, 1),
    "måneder": (0, 1), "mdr": (0, 1), "md": (0, 1), "år": (0, 12),
}  # fmt: skip


def weekday(tokens: Tokens, i: int) -> Iterator[Step]:
    """A weekday: "tirsdag", "på tirs.", "næste tirsdag"."""
    j = i + 1 if at(tokens, i).text == "nu" and at(tokens, i + 1).text == "på" else i
    j += at(tokens, j).text == "på"
    lead = at(tokens, j).text
    j += lead in {"næste", "kommende", "førstkommende"}
    number = weekday_number(at(tokens, j).text)
    if number is None or (j == i and not _stands_as_weekday(tokens, j)):
        return
    dot = is_short_weekday(at(tokens, j).text) and is_dot(tokens, j + 1)
    yield Step((Weekday(number, lead == "næste"),), j + 1 + dot)


def _stands_as_weekday(tokens: Tokens, i: int) -> bool:
    if at(tokens, i).text not in DOUBTFUL_WEEKDAYS:
        return True
    after = at(tokens, i + 1)
    return not after.is_word or after.text in {"kl", "klokken", "d", "den", "halv", "kvart"}


def day_of(tokens: Tokens, i: int, before: Before) -> Iterator[Step]:
    """A date: "3/12", "d. 3. december 2026", "den 3."; behind a weekday a bare "3." too."""
    named = at(tokens, i).text in {"d", "den"}
    j = i + named
    j += named and at(tokens, j).text == "."
    for form in (_month_named, _slashed, _dotted, _dashed, _iso):
        yield from form(tokens, j)
    behind_weekday = any(isinstance(claim, Weekday) for claim in before)
    if named or (behind_weekday and is_dot(tokens, j + 1)):
        yield from _day_only(tokens, j)


def _month_named(tokens: Tokens, i: int) -> Iterator[Step]:
    j = i + 1 + (at(tokens, i + 1).text == ".")
    month = month_number(at(tokens, j).text)
    if not is_day_number(at(tokens, i)) or month is None:
        return
    j += 1
    dotted = j + is_dot(tokens, j)
    year = at(tokens, dotted)
    if is_long_year(year):
        yield Step((DayOf(int(at(tokens, i).text), month, int(year.text)),), dotted + 1)
    else:
        yield Step((DayOf(int(at(tokens, i).text), month),), j)


def _slashed(tokens: Tokens, i: int) -> Iterator[Step]:
    if at(tokens, i + 1).text == "/":
        yield from _numbers(tokens, i, "-/.")


def _dotted(tokens: Tokens, i: int) -> Iterator[Step]:
    if is_dot(tokens, i + 1) and at(tokens, i + 2).glued:
        yield from _numbers(tokens, i, ".-")


def _dashed(tokens: Tokens, i: int) -> Iterator[Step]:
    # "3-12" alone may be a span of hours: a dashed date needs its year.
    if at(tokens, i + 1).text == "-":
        yield from (step for step in _numbers(tokens, i, "-") if step.end == i + 5)


def _iso(tokens: Tokens, i: int) -> Iterator[Step]:
    year, month, day = (at(tokens, i + n) for n in (0, 2, 4))
    marks = at(tokens, i + 1).text + at(tokens, i + 3).text
    if marks == "--" and is_long_year(year) and is_day_number(month) and is_day_number(day):
        yield Step((DayOf(int(day.text), int(month.text), int(year.text)),), i + 5)


def _numbers(tokens: Tokens, i: int, marks: str) -> Iterator[Step]:
    """A day and a month in digits, with or without a year behind one of the marks."""
    day, month, year = (at(tokens, i + n) for n in (0, 2, 4))
    if not (is_day_number(day) and is_day_number(month)):
        return
    mark = at(tokens, i + 3)
    if mark.glued and mark.text in marks and year.glued and is_year(year):
        yield Step((DayOf(int(day.text), int(month.text), full_year(year)),), i + 5)
    elif is_long_year(mark) and not mark.glued:
        yield Step((DayOf(int(day.text), int(month.text), int(mark.text)),), i + 4)
    elif not (mark.glued and mark.text in "/:." and year.glued and year.is_number):
        yield Step((DayOf(int(day.text), int(month.text)),), i + 3)


def _day_only(tokens: Tokens, i: int) -> Iterator[Step]:
    if is_day_number(at(tokens, i)) and ends_number(tokens, i + 1):
        yield Step((DayOf(int(at(tokens, i).text)),), i + 1 + is_dot(tokens, i + 1))


def ahead(tokens: Tokens, i: int) -> Iterator[Step]:
    """Days ahead: "i morgen", "om 14 dage"; "i eftermiddag" is a part of today."""
    joined = at(tokens, i).text == "i"
    word = at(tokens, i + joined).text
    days = _NEAR_DAYS_AFTER_I.get(word) if joined else _NEAR_DAYS.get(word)
    if days is not None:
        yield Step((Ahead(days),), i + 1 + joined)
    elif joined and word in {"formiddag", "eftermiddag", "aften"}:
        yield Step((Ahead(0), PartOfDay(*PARTS_OF_DAY[word])), i + 2)
    elif at(tokens, i).text == "om":
        yield from duration(tokens, i + 1)


def duration(tokens: Tokens, i: int) -> Iterator[Step]:
    """How long: "14 dage", "en uge", "to måneder"."""
    count, unit = count_of(at(tokens, i)), at(tokens, i + 1).text
    if count is None or not (days_months := _UNITS_AHEAD.get(unit)):
        return
    # "om otte dage" is a week in everyday Danish and eight days on paper.
    unclear = count == 8 and unit == "dage"
    days, months = days_months
    claim: Claim = Unclear() if unclear else Ahead(count * days, count * months)
    yield Step((claim,), i + 2)


def week(tokens: Tokens, i: int) -> Iterator[Step]:
    """A week: "i uge 50", "i næste uge"."""
    j = i + (at(tokens, i).text == "i")
    word, after = at(tokens, j).text, at(tokens, j + 1)
    if word == "uge" and after.is_number:
        yield Step((Week(int(after.text)),), j + 2)
    elif word in {"denne", "næste"} and after.text in {"uge", "ugen"}:
        yield Step((Week(ahead=int(word == "næste")),), j + 2)
