"""The grammar: the rows of claims about a day and an hour that a row of tokens can be read as.

One row of tokens may be read in several ways ("10.10" is a date or an hour): all of them are given
back, and `meaning` says which are true of any day. The words of days and of hours are read by
`days` and `hours`; here is only how they follow each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversations.reading.times.claims import Before, Step
from conversations.reading.times.clock_words import Tokens, at
from conversations.reading.times.days import ahead, day_of, week, weekday
from conversations.reading.times.hours import after_kl, clock, part_of_day

_MOST_CLAIMS = 6


def readings(tokens: Tokens, start: int) -> Iterator[Step]:
    """Every row of claims that the tokens from `start` can be read as, short ones too."""
    yield from _continued(tokens, Step((), start))


def _continued(tokens: Tokens, so_far: Step) -> Iterator[Step]:
    if len(so_far.claims) >= _MOST_CLAIMS:
        return
    for step in _next_steps(tokens, so_far):
        longer = Step(so_far.claims + step.claims, step.end)
        yield longer
        yield from _continued(tokens, longer)


def _next_steps(tokens: Tokens, so_far: Step) -> Iterator[Step]:
    mark = at(tokens, so_far.end).text
    yield from _parts(tokens, so_far.end, so_far.claims)
    if so_far.claims and mark == ",":
        # After a comma a bare number may be a house: only what is a time by itself goes on.
        yield from _parts(tokens, so_far.end + 1, ())
    elif so_far.claims and mark in {".", "-", "–", ";"}:
        yield from after_kl(tokens, so_far.end + 1)


def _parts(tokens: Tokens, i: int, before: Before) -> Iterator[Step]:
    for part in _PARTS:
        yield from part(tokens, i)
    for part_behind in _PARTS_BEHIND:
        yield from part_behind(tokens, i, before)


_PARTS = (weekday, ahead, week)
_PARTS_BEHIND = (day_of, clock, part_of_day)  # these read more behind a day
