"""A phrase of time at the start of a longer text: where it ends, and whether the cut is clean."""

from __future__ import annotations

from datetime import datetime

from conversations.reading.times.claims import Clock, PartOfDay
from conversations.reading.times.clock_words import (
    Tokens,
    at,
    count_of,
    month_number,
    tokenise,
    words,
)
from conversations.reading.times.grammar import readings
from conversations.reading.times.meaning import When, read_prefix

SEPARATORS = frozenset(",.;:-–—!")
_DASHES = frozenset("-–—/")
# Words that go on about the time: what stands before them is not the whole of it.
_GOING_ON = words(
    "eller el indtil ca cirka omkring inden før efter senest tidligst mellem hver hveranden "
    "ugentlig ugentligt fast løbende den d sidste forrige næste denne uge halv kvart am pm "
    "minus plus formiddag eftermiddag aften morgen"
)
# Words before a phrase that make it another time, or no time: "efter tirsdag", "hver tirsdag".
_TURNS_IT = words(
    "efter til fra siden hver hveranden omkring ca cirka eller og for sidste forrige om anden "
    "første ikke indtil frem før inden senest over under - – — / + & fjerde tredje tidligst"
)
_VAGUE = words("nogle et en få par lidt")
_WEEKS_OF = words("ulige lige ugen uger måneden året den")


def find_phrase(text: str, now: datetime) -> tuple[When, str] | None:
    """What the phrase at the start of a text says, and the rest of the text."""
    tokens = tokenise(text)
    found = read_prefix(tokens, 0, now)
    if found is None or not is_clean_cut(tokens, found[1], found[0].at is not None):
        return None
    when, end = found
    while at(tokens, end).text in SEPARATORS:
        end += 1
    rest = text[tokens[end].start :].strip() if end < len(tokens) else ""
    return when, rest


def is_clean_cut(tokens: Tokens, end: int, has_hour: bool) -> bool:
    """Whether what follows a phrase is about something else."""
    if end >= len(tokens):
        return True
    mark = at(tokens, end)
    separated = mark.text in SEPARATORS or at(tokens, end - 1).text == "."
    start = end
    while at(tokens, start).text in SEPARATORS:
        start += 1
    if at(tokens, start).is_number:
        return (
            separated and has_hour and mark.text not in _DASHES and _numbers_a_thing(tokens, start)
        )
    stuck = mark.text in _DASHES and mark.glued and at(tokens, start).glued  # "9-ish"
    return not stuck and mark.text not in {"/", "%"} and not _goes_on(tokens, start)


def _numbers_a_thing(tokens: Tokens, i: int) -> bool:
    """Whether the number belongs to words: "3. sal", "2 sal"."""
    after = at(tokens, i + 1 + (at(tokens, i + 1).text == "."))
    return after.is_word and after.text not in _GOING_ON and after.text not in {"til", "og"}


def _goes_on(tokens: Tokens, i: int) -> bool:
    word, after = at(tokens, i).text, at(tokens, i + 1)
    if word in _GOING_ON:
        return True
    if word == "ved":
        return after.is_number  # "ved 9-tiden"
    if word in {"til", "og", "samt"}:
        return count_of(after) is not None or starts_a_time(tokens, i + 1)
    if word == "om":
        return after.text in _VAGUE or count_of(after) is not None
    return word == "i" and (after.text in _WEEKS_OF or month_number(after.text) is not None)


def starts_a_time(tokens: Tokens, i: int) -> bool:
    """Whether words of a day or an hour stand at a token, readable together or not."""
    return any(True for _ in readings(tokens, i))


def stands_free(tokens: Tokens, i: int) -> bool:
    """Whether the word before a phrase leaves it as it is."""
    return at(tokens, i - 1).text not in _TURNS_IT


def names_day(tokens: Tokens, start: int) -> bool:
    """Whether the longest phrase at a token names a day."""
    ends = [step.end for step in readings(tokens, start)]
    return bool(ends) and says_day(tokens, start, max(ends))


def says_day(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the phrase between two tokens names a day, not only an hour."""
    steps = (step for step in readings(tokens, start) if step.end in {end, end - 1})
    return any(not isinstance(c, Clock | PartOfDay) for step in steps for c in step.claims)
