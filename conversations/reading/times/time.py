"""Danish phrases for a day and an hour, read and said.

Here are the readers of a day and an hour, and the rules of reading that are a choice. The words are
in `clock_words`, the grammar in `grammar`, the meaning in `meaning`, deadlines in `deadline`. What
is read is always shown back in full (`say_when`) before it counts.

Days
- "tirsdag", "på tirsdag", "kommende tirsdag": the first Tuesday after today; said on a Tuesday it
  is the one a week on. Today is "i dag", or today's date.
- "næste tirsdag", "tirsdag i næste uge": Tuesday of the ISO week after this one, on whatever day
  it is said: on a Sunday two days on, on a Monday eight.
- "tirsdag i uge 50": this year's, or next year's when that week has passed; when it is this week
  and Tuesday has passed, nothing. A week without a weekday is no day.
- A date without a year is the next such date. "den 3." is the next day with that number. With a
  year that has passed, or one more than ten years on, nothing.
- "om en måned" on 31 January is the last of February. "om 8 dage" is a week to most and eight days
  to some: nothing.
- A weekday, a week and a date must agree, or nothing is read.

Hours
- Hours 1–6 are the afternoon, with or without minutes ("kl 2", "2.30", "kvart i tre"), unless
  written with a nought ("06.30") or with a part of the day ("kl 6 om morgenen"); 7–12 are as
  written. "halv syv" and "kvart i syv" could be either: nothing, without a part of the day.
- A bare number is an hour only behind a day. "10.10" is a date or an hour: behind a day it is what
  fits. A part of the day without an hour ("tirsdag formiddag") is too little: nothing.
- An hour without a day ("kl 14", "halv ni") is today's. What has passed today is never read.
"""

from __future__ import annotations

from datetime import datetime

from conversations.reading.times.clock_words import MONTHS, WEEKDAYS, Tokens, at, tidy, tokenise
from conversations.reading.times.meaning import When, read_prefix
from conversations.reading.times.phrase import find_phrase


def read_when(phrase: str, now: datetime) -> When | None:
    """What a phrase says, when every word of it is understood; else nothing."""
    tokens = tokenise(tidy(phrase))
    found = read_prefix(tokens, 0, now)
    if found is None or not _is_over(tokens, found[1]):
        return None
    return found[0]


def _is_over(tokens: Tokens, end: int) -> bool:
    return end == len(tokens) or (end == len(tokens) - 1 and at(tokens, end).text in {".", "!"})


def find_when(text: str, now: datetime) -> tuple[When, str] | None:
    """The phrase at the start of a text, and what is left of the text.

    Nothing when what is left goes on about the time ("tirsdag 10 eller 11", "tirsdag 10-11").
    """
    return find_phrase(tidy(text), now)


def say_when(when: When, now: datetime | None = None) -> str:
    """The moment in full Danish: "tirsdag den 8. december kl. 10.00".

    With `now`, the year is said when it is another one; a day more than a year ahead needs that to
    be read back as itself.
    """
    day = when.day
    said = f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]}"
    if now is not None and day.year != now.year:
        said += f" {day.year}"
    return said if when.at is None else f"{said} kl. {when.at:%H.%M}"
