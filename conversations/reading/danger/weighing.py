"""The second reader: whether words that no phrase finds weigh like danger all the same.

It adds up what the pieces of a message weigh: parts of words, words side by side, hints and pairs
of hints. The weights are learnt from the tables of the tests (`python -m tests.tools.weights`) and
stand in `weights.py`, a line a weight. It is no phrase and never sure: what weighs enough is heavy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise
from math import sqrt
from typing import Final

from conversations.reading.danger.hinting import hints_of
from conversations.reading.danger.weights import LEAST, WEIGHTS

UNIT: Final = 100  # weights are whole hundredths
BOTH: Final = "+"  # between two that stand together, as they are written
LONG_WORD: Final = 32  # letters of a word that are looked at
LEAST_WORDS: Final = 3  # what is shorter is an answer, or a phrase of the lists
LEAST_HINTS: Final = 2
MOST_WORDS: Final = 24  # that are weighed together; a longer message is weighed piece by piece
STEP: Final = 12
SHORTEST, LONGEST = 2, 5  # letters of a part of a word, its begin and end among them
# How much a piece of each sort counts.
OF_PART, OF_WORDS, OF_HINT, OF_HINTS = 0.4, 0.5, 1.0, 0.7


Piece = str | tuple[str, str]  # a part of a word or a hint; two words or two hints together


class Weigher:
    """What pieces weigh for danger (above nothing) or against it, and from where it is danger."""

    def __init__(self, of: Mapping[Piece, float], least: float) -> None:
        self.of = of
        self.least = least
        self._word = lru_cache(maxsize=8192)(self._weight_of_word)

    def weighs_enough(self, words: Sequence[str], more: float = 0.0) -> bool:
        """Whether the folded words of a message weigh like danger, and so much more."""
        if len(words) < LEAST_WORDS:
            return False
        return any(self.weight_of(some) >= self.least + more for some in _cut(words))

    def weight_of(self, words: Sequence[str]) -> float:
        """What some words weigh together; nothing where they hint at next to nothing."""
        hints = hints_of(words)
        if len(hints) < LEAST_HINTS:
            return 0.0
        parts = sum(map(self._word, words)) * OF_PART / sqrt(len(words))
        return parts + sum(self._sum(pieces) * counts for pieces, counts in together(words, hints))

    def _sum(self, pieces: Iterable[Piece]) -> float:
        return sum(filter(None, map(self.of.get, pieces)))

    def _weight_of_word(self, word: str) -> float:
        return self._sum(parts_of(word))


def together(words: Sequence[str], hints: Sequence[str]) -> Iterator[tuple[Iterable[Piece], float]]:
    """The pieces of some words but for parts of words, by how much they count."""
    yield pairwise(words), OF_WORDS
    yield hints, OF_HINT
    yield combinations(hints, 2), OF_HINTS


def parts_of(word: str) -> list[str]:
    """A word's parts, with a mark where it begins and ends."""
    marked = f"^{word[:LONG_WORD]}$"
    return [
        marked[at : at + length]
        for length in range(SHORTEST, LONGEST + 1)
        for at in range(len(marked) - length + 1)
    ]


def _cut(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """A message, a long one in pieces that overlap."""
    last = max(len(words) - MOST_WORDS, 0)
    for at in range(0, last + STEP, STEP):
        yield words[min(at, last) :][:MOST_WORDS]


@cache
def weigher() -> Weigher:
    """Read the weights: a line is a weight and its pieces."""
    of: dict[Piece, float] = {}
    for line in WEIGHTS.split("\n"):
        weight, _, pieces = line.partition("\t")
        of.update(dict.fromkeys(map(_piece, pieces.split(" ")), int(weight) / UNIT))
    return Weigher(of, LEAST / UNIT)


def _piece(written: str) -> Piece:
    one, _, other = written.partition(BOTH)
    return (one, other) if other else one
