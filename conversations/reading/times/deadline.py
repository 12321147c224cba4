"""The deadline in the words of an agreement: "ringe til Netto inden fredag".

- "senest", "inden", "frist", "deadline" and "til på fredag" set the day they name. "inden fredag"
  is Friday, as offices use it; "før fredag" is the day before.
- "inden for 14 dage" and "inden 14 dage" count from today. "inden for rengøring" is a line of work.
- These words are cut from the text, unless an hour stands with them ("inden fredag kl 12"): the
  hour would be lost, so the text keeps them all.
- A day without such a word ("ringe til Netto på fredag", "tid til fredag") sets the deadline too
  when it stands at the end or the start of the text, and stays in the text: it may be the day on
  which the thing happens.
- Two different days, or a word of deadline with no readable day ("inden jul"), give no deadline.
  "inden næste møde" gives none either, and is understood: the next contact's day is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.reading.times.clock_words import (
    DOUBTFUL_WEEKDAYS,
    Token,
    Tokens,
    at,
    month_number,
    tidy,
    tokenise,
    words,
)
from conversations.reading.times.days import duration
from conversations.reading.times.meaning import add_months, meaning_of, read_prefix
from conversations.reading.times.phrase import is_clean_cut, says_day, stands_free

_MARKERS = frozenset({"senest", "allersenest", "inden", "indenfor", "frist", "deadline"})
_NEXT_CONTACT = words("gang møde samtale kontakt besøg opfølgning aftale")
_ONE = Token("en", 0, 0, False)


@dataclass(frozen=True, slots=True)
class _Named:
    """A word of deadline, with the day it names when that could be read."""

    start: int  # the tokens it covers
    end: int
    day: date | None
    keeps_words: bool = False


def find_deadline(text: str, now: datetime) -> tuple[str, date] | None:
    """The text without its deadline, and the day; nothing when no one day can be read."""
    text = tidy(text)
    tokens = tokenise(text)
    named = list(_named(tokens, now))
    if not named:
        day = _unmarked(tokens, now)
        return None if day is None else (text.strip(), day)
    days = {found.day for found in named}
    if len(days) > 1 or (day := days.pop()) is None:
        return None
    for found in reversed(named):
        text = text if found.keeps_words else _cut(text, tokens, found)
    return text.strip(), day


def deadline_unread(text: str, now: datetime) -> bool:
    """Whether the text names a deadline that could not be read."""
    named = list(_named(tokenise(tidy(text)), now))
    return bool(named) and (None in {n.day for n in named} or len({n.day for n in named}) > 1)


def _named(tokens: Tokens, now: datetime) -> Iterator[_Named]:
    i = 0
    while i < len(tokens):
        found = _marked(tokens, i, now)
        if found:
            yield found
        i = found.end if found else i + 1


def _marked(tokens: Tokens, i: int, now: datetime) -> _Named | None:
    word = at(tokens, i).text
    if word in _MARKERS:
        return _after_marker(tokens, i, now)
    if word == "før":
        return _the_day_before(tokens, i, now)
    if word == "til" and not _is_span(tokens, i):
        return _until(tokens, i, now)
    return None


def _after_marker(tokens: Tokens, i: int, now: datetime) -> _Named | None:
    j = i + 1 + (at(tokens, i + 1).text in {":", "er"})
    j += at(tokens, j).text == "senest"
    if at(tokens, i).text in {"inden", "indenfor"}:
        within = at(tokens, i).text == "indenfor" or at(tokens, j).text == "for"
        spell = _spell(tokens, j + (at(tokens, j).text == "for"), now)
        if spell:
            return _Named(i, spell[1], spell[0])
        if within or _is_next_contact(tokens, j):
            return None
    end_of_month = _end_of_month(tokens, j, now)
    if end_of_month:
        return _Named(i, end_of_month[1], end_of_month[0])
    return _phrase(tokens, i, j, now) or _Named(i, j, None)


def _the_day_before(tokens: Tokens, i: int, now: datetime) -> _Named | None:
    found = _phrase(tokens, i, i + 1, now)
    if found is None or found.day is None:
        return None
    if found.keeps_words:
        return found  # "før fredag kl 12" is on the Friday
    before = found.day - timedelta(days=1)
    return _Named(i, found.end, before if before >= now.date() else None)


def _until(tokens: Tokens, i: int, now: datetime) -> _Named | None:
    """Read "til": "til på fredag" is a deadline, "til fredag" may be the day of the thing."""
    sure = at(tokens, i + 1).text == "på" or at(tokens, i + 1).text == "senest"
    found = _phrase(tokens, i, i + 1, now)
    if found is None or not (sure or _is_end(tokens, found.end)):
        return None
    return found if sure else _Named(i, found.end, found.day, keeps_words=True)


def _is_span(tokens: Tokens, i: int) -> bool:
    """Whether "til" ends a span ("mandag til fredag", "frem til fredag"): no deadline."""
    before = at(tokens, i - 1)
    if i == 0 or before.is_number or before.text in {"frem", "ind", "op", "helt"}:
        return i != 0
    return any(token.text == "fra" for token in tokens[:i]) or before.text.endswith("dag")


def _phrase(tokens: Tokens, start: int, i: int, now: datetime) -> _Named | None:
    found = read_prefix(tokens, i, now)
    if found is None or not is_clean_cut(tokens, found[1], True):
        return None
    when, end = found
    if not says_day(tokens, i, end):
        return None  # "inden kl 12" sets no day
    return _Named(start, end, when.day, keeps_words=when.at is not None)


def _spell(tokens: Tokens, i: int, now: datetime) -> tuple[date | None, int] | None:
    """The day at the end of "(de næste) 14 dage"."""
    i += at(tokens, i).text in {"de", "den"}
    i += at(tokens, i).text in {"næste", "kommende"}
    counted: Tokens = tokens[i : i + 2]
    if at(tokens, i - 1).text in {"næste", "kommende"} and at(tokens, i).text in {"uge", "måned"}:
        counted, i = [_ONE, at(tokens, i)], i - 1
    step = next(duration(counted, 0), None)
    if step is None:
        return None
    meaning = meaning_of(step.claims, now)
    return (meaning.day if meaning else None), i + step.end


def _end_of_month(tokens: Tokens, i: int, now: datetime) -> tuple[date, int] | None:
    """The last day in "udgangen af måneden", "månedens udgang", "udgangen af december"."""
    three = [at(tokens, i + n).text for n in range(3)]
    this = now.date().replace(day=1)
    if three[:2] == ["månedens", "udgang"]:
        return add_months(this, 1) - timedelta(days=1), i + 2
    month = this.month if three[2] == "måneden" else month_number(three[2])
    if three[:2] != ["udgangen", "af"] or month is None:
        return None
    return add_months(this, (month - this.month) % 12 + 1) - timedelta(days=1), i + 3


def _is_next_contact(tokens: Tokens, i: int) -> bool:
    three = {at(tokens, i + n).text for n in range(3)}
    if three & {"næste", "mødet", "samtalen"}:
        return bool(three & (_NEXT_CONTACT | {"mødet", "samtalen"}))
    return at(tokens, i).text == "vi" and at(tokens, i + 1).text in {"ses", "mødes", "tales"}


def _unmarked(tokens: Tokens, now: datetime) -> date | None:
    """The day said at the end of the text, else at its start."""
    for i in range(len(tokens)):
        found = _day_phrase(tokens, i, now)
        if found and _is_end(tokens, found[1]):
            return found[0] if _may_start(tokens, i) else None
    found = _day_phrase(tokens, 0, now)
    return found[0] if found and is_clean_cut(tokens, found[1], False) else None


def _day_phrase(tokens: Tokens, i: int, now: datetime) -> tuple[date, int] | None:
    found = read_prefix(tokens, i, now)
    if found is None or not says_day(tokens, i, found[1]):
        return None
    return found[0].day, found[1]


def _may_start(tokens: Tokens, i: int) -> bool:
    if i > 0 and at(tokens, i).text in DOUBTFUL_WEEKDAYS:
        return False
    return stands_free(tokens, i)


def _is_end(tokens: Tokens, end: int) -> bool:
    return all(token.text in {".", "!", ")"} for token in tokens[end:])


def _cut(text: str, tokens: Tokens, found: _Named) -> str:
    """The text without the words of a deadline and the brackets or marks around them."""
    first, last = at(tokens, found.start), at(tokens, found.end - 1)
    before, after = text[: first.start].rstrip(), text[last.end :].lstrip()
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1].rstrip(), after[1:].lstrip()
    if last.text == "." and after[:1].isupper():
        after = f". {after}"
    if not after or after[0] in ".,;:":
        before = before.rstrip(" ,;:-–(")
    if not before:
        after = after.lstrip(" ,;:-–.")
    joint = "" if not before or not after or after[0] in ".,;:" else " "
    return before + joint + after
