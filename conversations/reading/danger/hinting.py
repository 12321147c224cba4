"""Which hints a message has, in the one language of which it has the most."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from conversations.reading.danger.folding import fold_word
from conversations.reading.danger.hints.words import HINTS
from conversations.reading.danger.vocabulary import with_bare

LONGEST: Final = 12  # letters of a hint that may stand anywhere in a word
_BEGINS, _ENDS = "^", "$"  # of a word, in how a hint is looked up
_OTHER_SCRIPTS: Final = "\u0600"
_MAY_BEGIN, _MAY_BE_ANYWHERE = 4, 3  # letters from which a hint may


class Hints:
    """One language's hints, by how they are looked up."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.looks: dict[str, frozenset[str]] = {}
        self.rows: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name, listed in words.items():
            for word in listed.split():
                self._add(f"<{name}>", word)

    def _add(self, name: str, word: str) -> None:
        parts = tuple(filter(None, (fold_word(part.casefold()) for part in word.split("_"))))
        if len(parts) > 1:
            self.rows[parts[0]].append((parts[1:], name))
        elif parts:
            look = _look(word)
            self.looks[look] = self.looks.get(look, frozenset()) | {name}

    def of(self, word: str) -> frozenset[str]:
        """The hints of one folded word."""
        looks = (self.looks.get(look) for look in _looks(word))
        return frozenset().union(*filter(None, looks))

    def of_row(self, words: Sequence[str]) -> Iterator[str]:
        """The hints of the first word with those behind it."""
        for rest, name in self.rows.get(words[0], ()):
            there = words[1 : len(rest) + 1]
            if len(there) == len(rest) and all(map(str.startswith, there, rest)):
                yield name


def _look(word: str) -> str:
    """How a hint of one word is looked up: `^kniv`, `^dø$` or `kuj`."""
    bare = fold_word(word.strip("=*").casefold())
    if word.startswith("*"):
        return bare
    if word.startswith("="):
        return f"{_BEGINS}{bare}{_ENDS}"
    if word.endswith("*"):
        return f"{_BEGINS}{bare}"
    if bare[0] >= _OTHER_SCRIPTS and len(bare) >= _MAY_BE_ANYWHERE:
        return bare
    return f"{_BEGINS}{bare}" if len(bare) >= _MAY_BEGIN else f"{_BEGINS}{bare}{_ENDS}"


@lru_cache(maxsize=512)
def _looks(word: str) -> tuple[str, ...]:
    """All that a hint of this word may be looked up by."""
    length = len(word)
    anywhere = {
        word[at:end] for at in range(length) for end in range(at + 2, min(at + LONGEST, length) + 1)
    }
    begins = {
        f"{_BEGINS}{bare[:n]}" for bare in with_bare(word) for n in range(1, min(len(bare), 24) + 1)
    }
    whole = {f"{_BEGINS}{bare}{_ENDS}" for bare in with_bare(word)}
    return (*anywhere, *begins, *whole)


@cache
def languages() -> tuple[Hints, ...]:
    return tuple(map(Hints, HINTS.values()))


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[int, tuple[frozenset[str], ...]]:
    """A word's hints in each language, and in which it has any: a byte a language."""
    hints = tuple(language.of(word) for language in languages())
    return sum(bool(each) << 8 * n for n, each in enumerate(hints)), hints


def hints_of(words: Sequence[str]) -> list[str]:
    """What at most 255 words hint at, in the language of which they have the most; sorted."""
    seen = list(map(_of_word, words))
    has = sum(which for which, _ in seen)
    if not has:
        return []
    counts = has.to_bytes(len(languages()), "little")
    most = counts.index(max(counts))
    rows = languages()[most].rows
    hints = {hint for _, each in seen for hint in each[most]}
    for at, word in enumerate(words):
        if word in rows:
            hints.update(languages()[most].of_row(words[at:]))
    return sorted(hints)
