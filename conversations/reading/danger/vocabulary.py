"""All words of all tables, and which of them a token of a message may be."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from operator import and_, or_
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from conversations.reading.danger.folding import consonants_of
from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.languages.tables import TABLES
from conversations.reading.danger.phrase import (
    CONSONANTS,
    EXACTLY,
    Phrase,
    folded,
    phrases_in,
    those_with_words,
)
from conversations.reading.danger.situations.common import HARMLESS, PHRASES
from conversations.reading.danger.situations.words import WORDS
from conversations.reading.danger.table import DangerTable

_WRITTEN_ON: Final = re.compile("[وف]?(?:[بلعه]?(?:ال|ل)?|[سحغ])")
_WILL: Final = "سحغ"
_I: Final = "ا"  # as in "I will": of anybody else the verb is longer than a noun that looks like it
_AND: Final = ("و", "ف", "ال", "وال", "بال", "لل")
MAY_BE_MISSPELT: Final = 6  # letters from which one may be wrong
_BY_SCRIPT: Final = ((0x1200, 4), (0x0600, 6))  # a letter of Ethiopic is a syllable


class Looked:
    """The phrases of one language and kind (or of what is harmless), ready to be looked for."""

    def __init__(self, table: DangerTable, lines: str, common: str) -> None:
        self.language = table.code
        words = WORDS[table.code]
        self.phrases = (
            *phrases_in(lines, table.lists),
            *phrases_in(those_with_words(common, words), words),
        )
        self.negations = _words(table.negations)
        self.negations_after = _words(table.negations_after)
        self.breaks = _words(table.breaks)
        self.fillers = _words(table.fillers)


def _words(listed: str) -> frozenset[str]:
    return frozenset(folded(word) for word in listed.split())


@dataclass(frozen=True, slots=True)
class Token:
    """What a token of a message may be: words of the tables, and the phrases these begin to fill.

    `fills` is bits by place: which phrases have one of the words in that place.
    """

    hits: frozenset[str]
    fills: tuple[tuple[int, int], ...]


class Vocabulary:
    """Every phrase by the words that it cannot be without, and every word by its look."""

    def __init__(self, looked: tuple[Looked, ...], may_be_misspelt: bool = True) -> None:
        self.may_be_misspelt = may_be_misspelt
        self.phrases = [(each, phrase) for each in looked for phrase in each.phrases]
        words = {word for _, phrase in self.phrases for word in phrase.words}
        self.stems = {word for word in words if word.endswith("*")}
        self.exact = words - self.stems
        self.long: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self.exact):
            if _is_long(word) and word[0] not in (CONSONANTS, EXACTLY):
                self.long[word[0], len(word)].append(word)
        self._index()
        self.token = lru_cache(maxsize=8192)(self._token)

    def _index(self) -> None:
        """Say of each word which phrases need it, by place: as bits, a phrase one."""
        uses = Counter(word for _, phrase in self.phrases for word in phrase.words)
        most = max((len(phrase.needed) for _, phrase in self.phrases), default=1)
        self._filled: list[dict[str, int]] = [defaultdict(int) for _ in range(most)]
        self._unneeded = [0] * most  # phrases with fewer places
        for no, (_, phrase) in enumerate(self.phrases):
            needed = phrase.needed
            for place, slot in enumerate(needed):
                for words in slot.alternatives:
                    self._filled[place][min(words, key=uses.__getitem__)] |= 1 << no
            for place in range(len(needed), most):
                self._unneeded[place] |= 1 << no

    def near(self, tokens: Sequence[Token]) -> Iterator[tuple[Looked, Phrase]]:
        """The phrases whose every place may be filled by the tokens; of most messages there is
        none. They alone are looked for. It is counted in bits, all phrases at once.
        """
        filled = self._unneeded.copy()
        for token in tokens:
            for place, bits in token.fills:
                filled[place] |= bits
        left = reduce(and_, filled)
        if not left:
            return
        there = frozenset().union(*(token.hits for token in tokens))
        while left:
            lowest = left & -left
            left ^= lowest
            looked, phrase = self.phrases[lowest.bit_length() - 1]
            if phrase.may_stand_in(there):
                yield looked, phrase

    def _token(self, token: str) -> Token:
        """A token with or without what is written on to it."""
        hits = frozenset().union(*map(self._one, with_bare(token)))
        bits = (
            (place, reduce(or_, (filled[word] for word in hits if word in filled), 0))
            for place, filled in enumerate(self._filled)
        )
        return Token(hits, tuple((place, fills) for place, fills in bits if fills))

    def _one(self, token: str) -> frozenset[str]:
        """The words that this is: itself, its stems, or misspelt by one letter."""
        found = {f"{EXACTLY}{token}", f"{CONSONANTS}{consonants_of(token)}"} & self.exact
        found |= {f"{token[:n]}*" for n in range(1, len(token) + 1)} & self.stems
        if token in self.exact:
            found.add(token)
        elif self.may_be_misspelt and _is_long(token) and not found:
            found |= set(self.misspelt(token))
        return frozenset(found)

    def misspelt(self, token: str) -> Iterator[str]:
        """The long words that a token is but for one letter, the first letter being right."""
        for length in range(len(token) - 1, len(token) + 2):
            alike = self.long.get((token[0], length), ())
            for word, _, _ in extract_iter(token, alike, scorer=OSA.distance, score_cutoff=1):
                yield word


def with_bare(token: str) -> tuple[str, ...]:
    """A token, and in Arabic letters without "and", "in", "to", "the" or "will" before it."""
    if not "\u0600" <= token[0] <= "\u06ff":
        return (token,)
    bare = {token[n:] for n in range(1, 5) if _is_written_on(token, n)}
    return (token, *sorted(bare))


def _is_written_on(token: str, length: int) -> bool:
    """Whether a token begins with so many letters that are written on to a word of some length."""
    before, bare = token[:length], token[length:]
    if before[-1] in _WILL and not bare.startswith(_I):
        shortest = 5
    else:
        shortest = 2 if before == "و" else 3 if before in _AND else 4
    return len(bare) >= shortest and _WRITTEN_ON.fullmatch(before) is not None


def _is_long(word: str) -> bool:
    """Whether a word is long enough to be known with a letter wrong."""
    script = ord(word[0])
    return len(word) >= next((n for begins, n in _BY_SCRIPT if script >= begins), MAY_BE_MISSPELT)


@cache
def harmful() -> tuple[Vocabulary, dict[int, Danger]]:
    """Return the phrases of danger of all languages, and of which kind each list is."""
    kinds = [(table, kind) for table in TABLES for kind in table.phrases]
    looked = tuple(Looked(t, t.phrases[kind], PHRASES.get(kind, "")) for t, kind in kinds)
    of = {id(each): kind for each, (_, kind) in zip(looked, kinds, strict=True)}
    return Vocabulary(looked), of


@cache
def harmless(what: str) -> Vocabulary:
    """Return what takes a phrase with it: `harmless`, `elsewhere` or `over` of all languages."""
    looked = tuple(Looked(table, getattr(table, what), HARMLESS[what]) for table in TABLES)
    return Vocabulary(looked, may_be_misspelt=False)
