"""Texts as keys with values. No prose stands here: words come from the catalogs at rendering.

A value that names somebody, or that somebody wrote, is a `Ref`: it is looked up when the text is
rendered, so that erasing a person erases the words everywhere.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Ref:
    """Something that is looked up when a text is rendered.

    kind: first_name, full_name, code, phone, agreement, place, said, next_appointment, my_answers,
    jobgoal_part, form_answer …
    person: whose it is; no: its number below that person; key: the question, for `said`.
    """

    kind: str
    person: int
    no: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time in a text; the form is one of day, time, day_time, weekday."""

    at: datetime | date
    form: str = "day_time"


@dataclass(frozen=True, slots=True)
class Text:
    """A catalog key and what goes into its placeholders."""

    key: str
    values: tuple[tuple[str, "TextValue"], ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """Several texts, each on a line of its own."""

    lines: tuple[Text, ...]


TextValue = str | int | Ref | Moment | Text | Joined


_IN_WORDS = {"months": 6, "weeks": 4, "days": 1, "hours": 1, "times": 4, "talks": 2, "citizens": 1}
"""Up to which number the catalogs have words of their own, `count.weeks.2`: one is no plural."""


def amount(count: int, unit: str) -> Text:
    """Return so many of a unit in words: "en uge", "13 uger"."""
    if 1 <= count <= _IN_WORDS[unit]:
        return text(f"count.{unit}.{count}")
    return text(f"count.{unit}", count=count)


def text(key: str, **values: TextValue) -> Text:
    """Return the text `key` with `values` for its placeholders."""
    return Text(key, tuple(values.items()))
