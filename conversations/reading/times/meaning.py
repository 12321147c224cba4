"""What the claims of a phrase mean together, seen from a moment.

Claims that contradict each other, and rows of tokens with two meanings, mean nothing: the person
is asked. The rules that are a choice are told in `time`, whose inside this is.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from conversations.reading.times.claims import (
    Ahead,
    Claim,
    Clock,
    DayOf,
    PartOfDay,
    Step,
    Unclear,
    Week,
    Weekday,
)
from conversations.reading.times.clock_words import Tokens, at
from conversations.reading.times.grammar import readings


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the time of day when one was said."""

    day: date
    at: time | None


_C = TypeVar("_C")
_YEARS_AHEAD = 10  # beyond it a year or a number of weeks is a slip of the thumb
_WORKDAY = range(7, 19)


def read_prefix(tokens: Tokens, start: int, now: datetime) -> tuple[When, int] | None:
    """The meaning of the longest phrase at `start`, and the index of the token after it.

    The longest row that *looks* like a phrase decides: "tirsdag d. 9/12" with a Wednesday's date
    is not read as "tirsdag".
    """
    steps = list(readings(tokens, start))
    if not steps:
        return None
    end = max(_neutral_end(tokens, step) for step in steps)
    longest = [step for step in steps if _neutral_end(tokens, step) == end]
    meanings = {meaning_of(step.claims, now) for step in longest} - {None}
    if len(meanings) != 1:
        return None
    (meaning,) = meanings
    return None if meaning is None else (meaning, end)


def _neutral_end(tokens: Tokens, step: Step) -> int:
    """Where a step ends when a dot behind it is not counted ("10." is an hour or a date)."""
    dot = at(tokens, step.end)
    return step.end + (dot.text == "." and dot.glued)


def meaning_of(claims: Iterable[Claim], now: datetime) -> When | None:
    """The one moment that all the claims are true of, never one that has passed."""
    said = tuple(claims)
    kinds = [type(claim) for claim in said]
    if Unclear in kinds or len(set(kinds)) < len(kinds):
        return None
    clock, part = _only(said, Clock), _only(said, PartOfDay)
    if part and not clock:
        return None
    hour = _time_of(clock, part) if clock else None
    day = _day_of(said, now.date())
    if day is None or (clock and hour is None):
        return None
    return When(day, hour) if _is_ahead(day, hour, now) else None


def _only(claims: tuple[Claim, ...], kind: type[_C]) -> _C | None:
    return next((claim for claim in claims if isinstance(claim, kind)), None)


def _is_ahead(day: date, hour: time | None, now: datetime) -> bool:
    if not now.date() <= day <= add_months(now.date(), 12 * _YEARS_AHEAD):
        return False
    passed = hour is not None and hour < now.time().replace(second=0, microsecond=0)
    return day > now.date() or not passed


# --- the day ----------------------------------------------------------------------------------


def _day_of(claims: tuple[Claim, ...], today: date) -> date | None:
    weekday, week = _only(claims, Weekday), _only(claims, Week)
    if _only(claims, DayOf) or _only(claims, Ahead):
        day = _pinned_day(claims, today)
        return day if day and _agrees(day, weekday, week, today) else None
    if weekday:
        return _day_in_week(weekday, week, today) if week else _coming(weekday, today)
    clock = _only(claims, Clock)
    # An hour alone is today's; a week alone is no day.
    return today if clock and clock.alone and not week else None


def _pinned_day(claims: tuple[Claim, ...], today: date) -> date | None:
    """The day of a date and of a number of days ahead; both, when both are said."""
    told, ahead = _only(claims, DayOf), _only(claims, Ahead)
    days = [_told_day(told, today)] if told else []
    days += [_day_ahead(ahead, today)] if ahead else []
    return days[0] if all(day == days[0] for day in days) else None


def _agrees(day: date, weekday: Weekday | None, week: Week | None, today: date) -> bool:
    if weekday and day.weekday() != weekday.number:
        return False
    if week is None:
        return True
    if week.number is None:
        return _monday(day) == _monday(today) + timedelta(weeks=week.ahead)
    return day.isocalendar().week == week.number


def _coming(weekday: Weekday, today: date) -> date:
    if weekday.next_week:
        return _monday(today) + timedelta(weeks=1, days=weekday.number)
    return today + timedelta(days=(weekday.number - today.weekday() - 1) % 7 + 1)


def _day_in_week(weekday: Weekday, week: Week, today: date) -> date | None:
    if week.number is None:
        return _monday(today) + timedelta(weeks=week.ahead, days=weekday.number)
    this = today.isocalendar()
    year = this.year + (week.number < this.week)
    try:
        return date.fromisocalendar(year, week.number, weekday.number + 1)
    except ValueError:
        return None


def _told_day(told: DayOf, today: date) -> date | None:
    if told.month is None:
        return _next_day_numbered(told.day, today)
    passed = (told.month, told.day) < (today.month, today.day)
    return _date(told.year or today.year + passed, told.month, told.day)


def _next_day_numbered(number: int, today: date) -> date | None:
    """The next day that is "den 31.": this month's if still ahead, else the next month's."""
    if not 1 <= number <= 31:
        return None
    first = today.replace(day=1)
    months = (add_months(first, n) for n in range(3))
    days = (_date(month.year, month.month, number) for month in months)
    return next(day for day in days if day and day >= today)


def _day_ahead(ahead: Ahead, today: date) -> date | None:
    if ahead.days > 400 * _YEARS_AHEAD or ahead.months > 12 * _YEARS_AHEAD:
        return None
    return add_months(today, ahead.months) + timedelta(days=ahead.days)


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last of that month when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


# --- the time of day --------------------------------------------------------------------------


def _time_of(clock: Clock, part: PartOfDay | None) -> time | None:
    if clock.hour > 23 or clock.minute > 59:
        return None
    if part:
        hours = [h for h in _faces(clock) if part.first <= h <= part.last]
        return time(hours[0], clock.minute) if hours else None
    if clock.exact or clock.hour in _WORKDAY or clock.hour not in range(1, 7):
        return time(clock.hour, clock.minute)
    # "halv syv" is half past six: morning by the hour it names, evening by the hour it is.
    return None if clock.spoken == 7 else time(clock.hour + 12, clock.minute)


def _faces(clock: Clock) -> list[int]:
    written_as_is = clock.exact or not 1 <= clock.hour <= 11
    return [clock.hour] if written_as_is else [clock.hour, clock.hour + 12]
