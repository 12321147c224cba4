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
    is_in_any_order: bool = False

    @property
    def needed(self) -> list[Slot]:
        """The places that must be there."""
        return [slot for slot in self.slots if slot.alternatives and not slot.is_optional]

    def may_stand_in(self, words: frozenset[str]) -> bool:
        """Whether the words of each place are there, in whatever order."""
        return all(any(map(words.issuperset, slot.alternatives)) for slot in self.needed)

    @property
    def words(self) -> Iterator[str]:
        """Every word that may stand in it."""
        return (w for slot in self.slots for each in slot.alternatives for w in each)


def _phrase_of(parts: list[str], lists: Mapping[str, str]) -> Phrase:
    slots = tuple(_slot(part, lists) for part in parts if part != ANY_ORDER)
    if len(slots) == 1:
        slots = (Slot(tuple(map(_exactly, slots[0].alternatives))),)
    return Phrase(slots, ANY_ORDER in parts)


def phrases_in(lines: str, lists: Mapping[str, str]) -> Iterator[Phrase]:
    """Read the phrases of a table, one a line."""
    for line in lines.splitlines():
        if line.strip():
            yield _phrase_of(line.split(), lists)


def those_with_words(lines: str, lists: Mapping[str, str]) -> str:
    """Leave out names that have no list here, and phrases where a place has none left."""
    kept = (_with_words(line, lists) for line in lines.splitlines())
    return "\n".join(" ".join(parts) for parts in kept if all(parts))


def _with_words(line: str, lists: Mapping[str, str]) -> list[str]:
    return [
        "/".join(n for n in part.split("/") if n == ANY_ORDER or n[1:-1] in lists)
        for part in line.split()
    ]


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
