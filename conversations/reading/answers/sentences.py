"""The options that a short sentence names: "det gik godt, tak".

What may live here: how negations, doubts, hearsay and numbers in a sentence change what it names.
"""

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from conversations.reading.answers import words as words
from conversations.reading.answers.option_index import DOUBT, MEANINGS, NEGATION, Index, nearest
from conversations.reading.answers.vocabulary import (
    FILLERS,
    LONG_NEGATIONS,
    MARKERS,
    NO_KEYS,
    OF_OTHERS,
    OWN_WORDS,
    POLAR_KEYS,
    POSITIONS,
    QUESTIONS,
    WHOLE_ONLY,
)

SENTENCE_LIMIT: Final = 8  # words in a sentence in which one option's word is looked for


def read_sentence(tokens: tuple[str, ...], index: Index) -> str | None:
    if len(tokens) > SENTENCE_LIMIT or " ".join(tokens[:2]) in QUESTIONS:
        return None
    named = named_in(tokens, index)
    return named.pop() if named is not None and len(named) == 1 else None


def named_in(tokens: tuple[str, ...], index: Index) -> set[str] | None:
    """The options that a sentence names; None where something in it makes that unclear."""
    if " ".join(tokens[:2]) in OF_OTHERS:
        return None
    cut = list(_phrases(tokens, index))
    values = {value for _, value in cut}
    refused = any(phrase in NO_KEYS and value not in MEANINGS for phrase, value in cut)
    if DOUBT in values or (NEGATION in values and not refused) or _is_hearsay(cut):
        return None
    unknown = [phrase for phrase, value in cut if value is None]
    named = {value for value in values if value and value not in MEANINGS}
    hinted = {index.exact.get(word) for word in unknown if word in WHOLE_ONLY}
    return _with_numbers(named, unknown, index) if hinted <= named | {None} else None


def _is_hearsay(cut: list[tuple[str, str | None]]) -> bool:
    """A yes or no that does not come first: "my boss said yes"."""
    for at, (phrase, value) in enumerate(cut):
        if value and value not in MEANINGS:
            before = {phrase for phrase, _ in cut[:at]}
            return phrase in POLAR_KEYS and not before <= FILLERS
    return False


def _phrases(tokens: tuple[str, ...], index: Index) -> Iterator[tuple[str, str | None]]:
    """Cut into the longest known phrases: (phrase, value); value None for what is not known."""
    start = 0
    while start < len(tokens):
        for length in range(min(index.longest, len(tokens) - start), 0, -1):
            phrase = " ".join(tokens[start : start + length])
            if phrase in index.phrases:
                yield phrase, index.phrases[phrase]
                break
        else:
            length = 1
            yield tokens[start], _unlisted(tokens[start], index)
        start += length


def _unlisted(token: str, index: Index) -> str | None:
    if token in WHOLE_ONLY:
        return None
    near = nearest((token,), index, shortest=5)
    return NEGATION if near is None and _resembles_not(token) else near


def _resembles_not(token: str) -> bool:
    """A misspelt "ikke" or "aldrig" ("ikek"): better one negation too many than one too few."""
    if token.startswith(words.NEGATING_PREFIXES) or (len(token) > 2 and set(token) <= set("ike")):
        return True
    return token not in OWN_WORDS and any(
        OSA.distance(token, word, score_cutoff=1) <= 1 for word in LONG_NEGATIONS
    )


def _with_numbers(named: set[str], unknown: list[str], index: Index) -> set[str] | None:
    """Add the options named by number; a number word counts only beside "svar", "nr" …"""
    numbers = [n for n in unknown if n in POSITIONS or n.lstrip("-").isdecimal()]
    others = [word for word in unknown if word not in numbers]
    in_digits = not POSITIONS.keys() >= set(numbers)
    if not in_digits and (not numbers or MARKERS.isdisjoint(others)):
        return named
    positions = [index.exact.get(number) for number in numbers]
    if not index.options or not all(positions) or not FILLERS.issuperset(others):
        return None
    return named.union(position for position in positions if position)
