"""How something is declared that a kommune may set: unit, bounds, meaning, and reading it.

An operator writes whole numbers in a unit, yes or no, times of day, days of every year, or
countries. Only these kinds live here; what may be set is `policy.py`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TypeVar

Written = bool | int | str
"""As an operator writes it."""
Value = bool | int | time | timedelta | tuple[str, ...]
"""As the rules use it."""

_SPANS = {
    "seconds": timedelta(seconds=1),
    "minutes": timedelta(minutes=1),
    "hours": timedelta(hours=1),
    "days": timedelta(days=1),
}
_NO_LEAP_YEAR = 2001  # so that the 29th of February, which most years lack, is no day of every year
_MOST_DAYS = 60  # so that there is always another day on which Makker may speak
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::00)?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Settable:
    """One thing that may be set. `read` raises ValueError for what cannot be meant."""

    default: Written
    unit: str
    about: str
    what_to_write: str
    read: Callable[[Written], Value]
    bounds: str = ""


def yes_no(default: bool, about: str) -> bool:
    return _declared(default, Settable(default, "true or false", about, "true or false", bool))


def number(default: int, unit: str, least: int, most: int, about: str) -> int:
    """Declare a whole number of `unit`."""

    def read(written: Written) -> int:
        return _within(int(written), least, most)

    return _declared(default, _whole_number(default, unit, least, most, about, read))


def span(default: int, unit: str, least: int, most: int, about: str) -> timedelta:
    """Declare a length of time, written as a whole number of `unit`."""
    one = _SPANS[unit]

    def read(written: Written) -> timedelta:
        return _within(int(written), least, most) * one

    return _declared(default * one, _whole_number(default, unit, least, most, about, read))


def clock(default: str, about: str) -> time:
    what_to_write = "a time of day such as 08:00"
    settable = Settable(default, "time of day", about, what_to_write, _read_clock)
    return _declared(_read_clock(default), settable)


def yearly(default: str, about: str) -> tuple[str, ...]:
    """Declare days of every year."""
    what_to_write = f"at most {_MOST_DAYS} days of every year, such as 12-24,12-31"
    settable = Settable(default, "month-day", about, what_to_write, _read_days)
    return _declared(_read_days(default), settable)


def countries(default: str, about: str) -> tuple[str, ...]:
    """Declare countries, by their two letters."""
    what_to_write = "countries by their two letters, such as DK,SE"
    settable = Settable(default, "countries", about, what_to_write, _read_countries)
    return _declared(_read_countries(default), settable)


_T = TypeVar("_T", bool, int, time, timedelta, tuple[str, ...])


def _declared(default: _T, settable: Settable) -> _T:
    return field(default=default, metadata={"settable": settable})


def _whole_number(
    default: int, unit: str, least: int, most: int, about: str, read: Callable[[Written], Value]
) -> Settable:
    what_to_write = f"a whole number of {unit} from {least} to {most}"
    return Settable(default, unit, about, what_to_write, read, f"{least} to {most}")


def _within(found: int, least: int, most: int) -> int:
    if not least <= found <= most:
        raise ValueError(found)
    return found


def _read_clock(written: Written) -> time:
    found = _CLOCK.fullmatch(str(written).strip())
    if found is None:
        raise ValueError(written)
    return time(int(found[1]), int(found[2]))


def _read_days(written: Written) -> tuple[str, ...]:
    days = tuple(_read_day(day.strip()) for day in str(written).split(",") if day.strip())
    if len(days) > _MOST_DAYS:
        raise ValueError(written)
    return days


def _read_countries(written: Written) -> tuple[str, ...]:
    found = tuple(each.strip().upper() for each in str(written).split(",") if each.strip())
    if not found or not all(_COUNTRY.fullmatch(each) for each in found):
        raise ValueError(written)
    return found


def _read_day(day: str) -> str:
    found = _DAY.fullmatch(day)
    if found is None:
        raise ValueError(day)
    date(_NO_LEAP_YEAR, int(found[1]), int(found[2]))
    return day
