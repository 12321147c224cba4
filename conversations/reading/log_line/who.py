"""Whom a written name means in a caseload.

Three looks, and the first that finds somebody decides: as written, with Danish letters and accents
spelt out, and misspelt. A misspelt name counts when each of its words is a slip away from a word of
the person's name; whoever is that near is named, so a doubt becomes several ids and a question.
The caseload may name a person twice, by name and by short code. A name that is written further
than it fits ("Amina Jensen" for Amina Hansen) fits nobody; an initial behind a first name is let
pass when the caseload knows no more than first names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

Caseload = Sequence[tuple[int, str]]
_Fits = Callable[[str, str], bool]
_Cut = Callable[[str], list[str]]
_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ß": "ss", "ð": "d", "ł": "l"})


def who_fits(written: str, caseload: Caseload) -> tuple[int, ...]:
    """The people whose name the written name fits, letter for letter or spelt out."""
    return _fitting(written, caseload, _name_words, _same) or _fitting(
        written, caseload, _plain_words, _same
    )


def who_nearly_fits(written: str, caseload: Caseload) -> tuple[int, ...]:
    """The people whose name the written name is a misspelling of."""
    return _fitting(written, caseload, _plain_words, _slip_away)


def name_words(caseload: Caseload) -> frozenset[str]:
    """Every word of every name, for telling a surname from the start of the talk."""
    return frozenset(word for _, name in caseload for word in _name_words(name) if len(word) > 1)


def _fitting(written: str, caseload: Caseload, cut: _Cut, fits: _Fits) -> tuple[int, ...]:
    said = cut(written)
    if not any(len(word) > 1 for word in said):
        return ()
    found = [
        (person, words)
        for person, words in _people(caseload, cut)
        if _is_name_of(_told_words(said, words), words, fits)
    ]
    for closer in (_whole, _first):
        nearer = [(person, words) for person, words in found if closer(said, words, fits)]
        found = nearer or found
    return tuple(person for person, _ in found)


def _people(caseload: Caseload, cut: _Cut) -> list[tuple[int, list[str]]]:
    """Each person once, with the words of all their entries: a name, a short code."""
    people: dict[int, list[str]] = {}
    for person, name in caseload:
        people.setdefault(person, []).extend(cut(name))
    return list(people.items())


def _told_words(said: list[str], words: list[str]) -> list[str]:
    """The words that can be held against a name: no initials when only a first name is known."""
    names = [word for word in words if word.isalpha()]
    return [word for word in said if len(word) > 1] if len(names) == 1 else said


def _whole(said: list[str], words: list[str], fits: _Fits) -> bool:
    return len(said) == len(words) and _first(said, words, fits)


def _first(said: list[str], words: list[str], fits: _Fits) -> bool:
    """Whether the first word written is the first name, or the name run together."""
    return bool(words) and (_word_fits(said[0], words[0], fits) or _run_together(said, words, fits))


def _is_name_of(said: list[str], words: list[str], fits: _Fits) -> bool:
    left = iter(words)
    in_order = all(any(_word_fits(word, other, fits) for other in left) for word in said)
    return in_order or _run_together(said, words, fits)


def _run_together(said: list[str], words: list[str], fits: _Fits) -> bool:
    """ "annemarie" for "Anne-Marie", "Al Hassan" for "Alhassan"."""
    joined = "".join(said)
    heads = ("".join(words[:n]) for n in range(1, len(words) + 1))
    return len(joined) > 3 and any(joined == head for head in heads) and fits(joined, joined)


def _word_fits(word: str, other: str, fits: _Fits) -> bool:
    return other.startswith(word) if len(word) == 1 else fits(word, other)


def _same(word: str, other: str) -> bool:
    return word == other


def _slip_away(word: str, other: str) -> bool:
    """One slip, two in long words; in four letters only one too few, too many or swapped."""
    if word == other:
        return True
    if min(len(word), len(other)) < 4 or not (word + other).isalpha():
        return False
    if len(word) == 4 == len(other) and sorted(word) != sorted(other):
        return False
    allowed = 2 if min(len(word), len(other)) >= 8 else 1
    return OSA.distance(word, other, score_cutoff=allowed) <= allowed


def _name_words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).casefold())


def _plain_words(name: str) -> list[str]:
    spelt = name.casefold().translate(_SPELT_OUT).replace("aa", "a").replace("oe", "o")
    bare = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", bare)
