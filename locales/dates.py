"""A date's words in each language, and how figures stand in text that runs from right to left.

A name is the catalog's own where it has one (`weekday.3`, `month.12`), else CLDR's. The calendar is
the Danish one in every language: Gregorian, in the figures 0 to 9.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from babel import Locale

from locales.catalog import RIGHT_TO_LEFT, Catalog

NO_BREAK = "\u00a0"  # a space at which no line ends
ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"


def weekday_name(catalog: Catalog, weekday: int) -> str:
    """Return what a day is called, counted from Monday, which is 0."""
    return catalog.find(f"weekday.{weekday}") or _cldr(catalog.language).weekdays[weekday]


def month_name(catalog: Catalog, month: int) -> str:
    """Return what a month is called, counted from January, which is 1."""
    return catalog.find(f"month.{month}") or _cldr(catalog.language).months[month - 1]


def dated(catalog: Catalog, at: datetime | date, form: str) -> str:
    """Return a point in time as a language says it; the form is a `moment.` of the catalog."""
    hour = clock(catalog.language, at.hour, at.minute) if isinstance(at, datetime) else ""
    return catalog.texts[f"moment.{form}"].format(
        weekday=weekday_name(catalog, at.weekday()),
        day=at.day,
        month=month_name(catalog, at.month),
        year=at.year,
        time=set_apart(catalog.language, hour),
    )


def with_danish(language: str, own: str, danish: str) -> str:
    """Return a date with the Danish beside it: so it stands in the calendar and in letters."""
    return f"{own} ({set_apart(language, danish)})"


def clock(language: str, hour: int, minute: int) -> str:
    """Return an hour as it is written: "10.00" in Danish, "10:00" elsewhere."""
    return f"{hour}.{minute:02}" if language == "da" else f"{hour}:{minute:02}"


def set_apart(language: str, value: str) -> str:
    """Return a value as it may stand in a text: in Arabic and Farsi what is no word is isolated.

    Else a telephone number's groups are read from right to left: 56 34 12 20. Nor is it parted at
    the end of a line.
    """
    is_word = all(char.isalpha() or char == " " for char in value)
    if is_word or language not in RIGHT_TO_LEFT:
        return value
    is_number = not any(char.isalpha() for char in value)
    return ISOLATED.format(value.replace(" ", NO_BREAK) if is_number else value)


@dataclass(frozen=True, slots=True)
class _Names:
    weekdays: tuple[str, ...]
    months: tuple[str, ...]


@cache
def _cldr(language: str) -> _Names:
    """What CLDR calls the days and months: one file a language, read when its first date is."""
    locale = Locale.parse(language)
    days, months = locale.days["format"]["wide"], locale.months["format"]["wide"]
    return _Names(tuple(days[n] for n in range(7)), tuple(months[n] for n in range(1, 13)))
