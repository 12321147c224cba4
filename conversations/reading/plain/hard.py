"""Whether words say that something is hard: grief, worry, somebody ill. Softer than danger.

It leads to a human sentence and a talk, so one word is enough; where it is denied it is none.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from conversations.reading.danger.folding import fold_word, tokens_of
from conversations.reading.plain.reading import TABLES

LOOKS_BACK: Final = 2  # words before it among which a negation takes it away
_STEM: Final = "*"
_BEGINNING: Final = 3  # letters of a stem; none is shorter


@dataclass(frozen=True, slots=True)
class _Hard:
    """Words in a row that say so in one language."""

    words: tuple[str, ...]
    is_stem: bool

    @property
    def key(self) -> str:
        """What a word must be, or begin with, to be looked at."""
        return self.words[0][:_BEGINNING] if self.is_stem else self.words[0]

    def stands_at(self, at: int, said: tuple[str, ...]) -> bool:
        here = said[at : at + len(self.words)]
        return here == self.words or (self.is_stem and here[0].startswith(self.words[0]))


@cache
def _index() -> Mapping[str, list[_Hard]]:
    """Each under the whole of its first word, or under the beginning of its stem."""
    made: dict[str, list[_Hard]] = defaultdict(list)
    for listed in (each for table in TABLES for each in table.hard.split()):
        words = tuple(map(fold_word, listed.removesuffix(_STEM).split("_")))
        hard = _Hard(words, listed.endswith(_STEM))
        made[hard.key].append(hard)
    return dict(made)


@cache
def _negations() -> frozenset[str]:
    """Of all languages: a word of one may be spelt as that of another."""
    return frozenset(fold_word(word) for table in TABLES for word in table.negations.split())


def says_hard(text: str) -> bool:
    """Return whether words tell of something hard, in any language. Never raises."""
    said = tokens_of(text).words
    index = _index()
    places = [n for n, word in enumerate(said) if word in index or word[:_BEGINNING] in index]
    return any(
        hard.stands_at(at, said) and _negations().isdisjoint(said[max(0, at - LOOKS_BACK) : at])
        for at in places
        for beginning in {said[at], said[at][:_BEGINNING]}
        for hard in index.get(beginning, ())
    )
