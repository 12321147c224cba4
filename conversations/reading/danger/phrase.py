"""How a phrase of danger is written down, and what it becomes.

    vil <gerne>? dø          words in a row; a name in angle brackets is a list of the table
    tage/tager .. piller     one of several words; `..` is up to four words that do not matter
    slå* mig                 every word that begins so
    ~hrmn                    every word in Latin letters with these consonants
    har_lyst_til_at          several words in the place of one
    også?                    may be there or not
    mælk + baby + ingen      all of them near each other in one sentence, in any order

Words are folded, so a phrase is written as it is spelt. Fillers of the language ("bare", "så") may
stand between any two words and need not be written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from conversations.reading.danger.folding import fold_word

GAP: Final = ".."
ANY_ORDER: Final = "+"
CONSONANTS: Final = "~"
EXACTLY: Final = "="  # of a phrase that is one word: never misspelt
MOST_IN_GAP: Final = 4

Alternative = tuple[str, ...]  # words in a row, each as it stands in the vocabulary


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a phrase: what may stand there, or how many words may be passed over."""

    alternatives: tuple[Alternative, ...] = ()
    is_optional: bool = False
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, ready to be looked for."""

    slots: tuple[Slot, ...]
    needs: tuple[frozenset[str], ...]  # of each place that must be there: a word it is not without
    is_in_any_order: bool = False

    @property
    def words(self) -> Iterator[str]:
        """Every word that may stand in it."""
        return (w for slot in self.slots for each in slot.alternatives for w in each)


def _phrase_of(parts: list[str], lists: Mapping[str, str]) -> Phrase:
    slots = tuple(_slot(part, lists) for part in parts if part != ANY_ORDER)
    if len(slots) == 1:
        slots = (Slot(tuple(map(_exactly, slots[0].alternatives))),)
    needed = (slot for slot in slots if slot.alternatives and not slot.is_optional)
    needs = (frozenset(map(_telling, slot.alternatives)) for slot in needed)
    return Phrase(slots, tuple(sorted(needs, key=_shortest, reverse=True)), ANY_ORDER in parts)


def _telling(words: Alternative) -> str:
    """The longest of some words: seldom in a message by chance."""
    return max(words, key=_length)


def _length(word: str) -> int:
    return len(word.strip("*~="))


def _shortest(words: frozenset[str]) -> int:
    return min(map(_length, words))


def phrases_in(lines: str, lists: Mapping[str, str]) -> Iterator[Phrase]:
    """Read the phrases of a table, one a line."""
    for line in lines.splitlines():
        if line.strip():
            yield _phrase_of(line.split(), lists)


def _exactly(words: Alternative) -> Alternative:
    is_one = len(words) == 1 and not words[0].endswith("*") and not words[0].startswith(CONSONANTS)
    return (EXACTLY + words[0],) if is_one else words


def _slot(part: str, lists: Mapping[str, str]) -> Slot:
    if part == GAP:
        return Slot(gap=MOST_IN_GAP)
    is_optional = part.endswith("?")
    return Slot(tuple(_alternatives(part.rstrip("?"), lists)), is_optional)


def _alternatives(part: str, lists: Mapping[str, str]) -> Iterator[Alternative]:
    for each in part.split("/"):
        if each.startswith("<"):
            yield from _alternatives("/".join(lists[each.strip("<>")].split()), lists)
        else:
            yield tuple(folded(word) for word in each.split("_"))


def folded(word: str) -> str:
    """Fold a word of a table; a star at its end stays, and so do consonants alone."""
    if word.startswith(CONSONANTS):
        return word
    return fold_word(word.rstrip("*").casefold()) + "*" * word.endswith("*")
