"""An index of the words that are listened for, and the misspellings of them.

What may live here: which words an option has, and how near to them is near enough.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from conversations.reading.answers.folding import clean, key_of, tokens_of
from conversations.reading.answers.vocabulary import (
    ALONE,
    DOUBTS,
    NEGATIONS,
    NEVER_MISSPELT,
    OWN_WORDS,
    POLAR_KEYS,
    POSITIONS,
    WHOLE_ONLY,
)

_PLAIN_LETTERS: Final = (str.maketrans("æøå", "aoa"), str.maketrans("æøå", "eoa"))
NEGATION, DOUBT = "\0negation", "\0doubt"
MEANINGS: Final = {NEGATION, DOUBT}


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: its stable value, and every word, label or emoji that it may be written as."""

    value: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    exact: dict[str, str | None]  # key of a whole message -> value; None where two values share it
    phrases: dict[str, str]  # what counts inside a sentence, negations and doubts among it
    longest: int  # words in the longest phrase
    near: dict[
        tuple[int, str], list[tuple[str, ...]]
    ]  # (words, first letter) -> phrases to be near to
    options: int  # how many may be named by their number; 0 where numbers do not count


def build(
    listed: Iterator[tuple[str, str]], options: int, misspelt: frozenset[str] | None = None
) -> Index:
    """Index (value, word) pairs; `misspelt` are the keys that may be misspelt, by default all."""
    pairs = [(value, clean(word)) for value, word in listed]
    exact = _agreed((key_of(word), value) for value, word in pairs if word)
    phrases: dict[str, str] = dict.fromkeys(NEGATIONS, NEGATION) | dict.fromkeys(DOUBTS, DOUBT)
    phrases |= {key: value or DOUBT for key, value in exact.items() if _counts_in_sentences(key)}
    near: dict[tuple[int, str], list[tuple[str, ...]]] = {}
    for key in tuple(exact):
        tokens = tuple(key.split())
        if key in misspelt if misspelt is not None else _may_be_misspelt(key):
            near.setdefault((len(tokens), key[0]), []).append(tokens)
        if len(tokens) > 1 and len(key) > 6:
            exact.setdefault("".join(tokens), exact[key])
    exact = _agreed(_without_danish_letters(pairs)) | exact
    longest = max(phrase.count(" ") + 1 for phrase in phrases)
    return Index(exact, phrases, longest, near, options)


def _agreed(pairs: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """What each key means; None where two values claim it."""
    agreed: dict[str, str | None] = {}
    for key, value in pairs:
        agreed[key] = value if agreed.get(key, value) == value else None
    return agreed


def _without_danish_letters(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Words as a keyboard without æ, ø and å writes them: "sver", "maske"; not "svar"."""
    for value, word in pairs:
        for letters in _PLAIN_LETTERS:
            key = key_of(plain) if (plain := word.translate(letters)) != word else ""
            if len(key) > 3 and key not in OWN_WORDS:
                yield key, value


def _may_be_misspelt(key: str) -> bool:
    """Short yes, no and number words must be right: "bare" is no "bale", "aften" no "atten".

    So must one word that is a yes or a no only alone: a sentence may have another form of it.
    """
    if key in POSITIONS:
        return len(key) > 7
    if key in ALONE and " " not in key:
        return False
    return key[0].isalpha() and len(key) > (5 if key in POLAR_KEYS else 3)


def _counts_in_sentences(key: str) -> bool:
    if key in WHOLE_ONLY or key in POSITIONS or key.isdecimal():
        return False
    return len(key) > 2 or key == "ja" or not key.isascii()


@lru_cache(maxsize=1024)
def index_of(choices: tuple[Choice, ...]) -> Index:
    return build(_named(choices), len(choices))


def _named(choices: tuple[Choice, ...]) -> Iterator[tuple[str, str]]:
    """Every (value, word): the options' words and numbers, and a label's own number ("2 timer")."""
    for position, choice in enumerate(choices, start=1):
        yield choice.value, str(position)
        yield from ((choice.value, word) for word, n in POSITIONS.items() if n == position)
        for word in choice.words:
            yield choice.value, word
            first, *rest = tokens_of(clean(word)) or ("",)
            if first.isdecimal() and len(rest) < 2:
                yield choice.value, first


# --- misspellings -------------------------------------------------------------------------------


def _edits(length: int, shortest: int) -> int:
    """How many letters may be wrong in a word of this length."""
    if length < shortest:
        return 0
    return 1 if length < 9 else 2


def _distance(written: tuple[str, ...], listed: tuple[str, ...], shortest: int) -> int | None:
    """Edits between two phrases word by word, or None where one of the words is another word."""
    total = 0
    for ours, theirs in zip(written, listed, strict=True):
        if ours == theirs:
            continue
        allowed = _edits(min(len(ours), len(theirs)), shortest)
        found = OSA.distance(ours, theirs, score_cutoff=allowed)
        if found > allowed or ours[0] != theirs[0] or not ours.isalpha():
            return None
        if ours in NEVER_MISSPELT or (len(theirs) == 4 and set(ours) != set(theirs)):
            return None  # of short words only "gdot" and "goddt", not "font" as "fint"
        total += found
    return total


def nearest(written: tuple[str, ...], index: Index, shortest: int = 4) -> str | None:
    """The one value that this is a misspelling of; None when there is none, or another lies close.

    Words of fewer than `shortest` letters must be right, and so must the first letter ("uenig").
    """
    best: dict[str | None, int] = {}
    for listed in index.near.get((len(written), written[0][0]), ()):
        distance = _distance(written, listed, shortest)
        if distance is not None:
            value = index.exact[" ".join(listed)]
            best[value] = min(distance, best.get(value, distance))
    ranked = sorted((distance, value or "") for value, distance in best.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] < 2 * ranked[0][0]):
        return None
    return ranked[0][1] or None
