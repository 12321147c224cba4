"""Whether a phrase of danger stands in a message and means it, or its words weigh like danger."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.danger.folding import LATEST_TEXTS, Tokens, has_letters, tokens_of
from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.phrase import Alternative, Phrase, Slot
from conversations.reading.danger.situations.common import HARMLESS
from conversations.reading.danger.vocabulary import Looked, Vocabulary, harmful, harmless
from conversations.reading.danger.weighing import weigher

LOOKS_BACK = 3  # words before a phrase among which a negation denies it
MOST_APART = 12  # words from the first to the last of a phrase in any order
MOST_FILLERS = 2  # in a row between two words of a phrase
OF_DENIED = 1.5  # more that words must weigh where a phrase is taken back


@dataclass(frozen=True, slots=True)
class Heard:
    """What danger a message speaks of, and in which language its words were found; "" for none."""

    danger: Danger
    language: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase in a message: its list, and from where up to where it stands."""

    looked: Looked
    start: int
    end: int


@lru_cache(maxsize=LATEST_TEXTS)
def find_danger(text: str) -> Danger | None:
    """Return what danger a message speaks of, the gravest first; `None` for none. Never raises."""
    heard = hear_danger(text)
    return None if heard is None else heard.danger


def hear_danger(text: str) -> Heard | None:
    """Return what danger a message speaks of, and in which language.

    Where no phrase means it, the second reader weighs the words; they must weigh more where one
    stands there but is denied, or a tale.
    """
    if not has_letters(text):
        return None
    tokens = tokens_of(text)
    vocabulary, kind_of = harmful()
    there = list(_all(tokens, vocabulary))
    found = [each for each in there if not _is_denied(tokens, each)]
    said = {kind_of[id(each.looked)]: each.looked.language for each in _meant(tokens, found)}
    for kind in Danger:
        if kind in said:
            return Heard(kind, said[kind])
    weighs = weigher().weighs_enough(tokens.words, more=OF_DENIED if there else 0.0)
    return Heard(Danger.HEAVY, "") if weighs else None


def read_tables() -> None:
    """Read the tables of all languages, so that no message waits for it."""
    harmful()
    weigher()
    for what in HARMLESS:
        harmless(what)


def _meant(tokens: Tokens, found: list[_Found]) -> Iterator[_Found]:
    """Those that no harmless phrase of their language covers, and that it makes no tale of."""
    if not found:
        return
    covered = {
        (each.looked.language, n)
        for each in _all(tokens, harmless("harmless"))
        for n in range(each.start, each.end)
    }
    over = [each for each in _all(tokens, harmless("over")) if not _is_denied(tokens, each)]
    is_over = {each.looked.language for each in over}
    tales = {
        (each.looked.language, tokens.sentence[each.start])
        for each in _all(tokens, harmless("elsewhere"))
    }
    for each in found:
        language, sentence = each.looked.language, tokens.sentence[each.start]
        is_tale = language in is_over or (language, sentence) in tales
        if not is_tale and covered.isdisjoint((language, n) for n in range(each.start, each.end)):
            yield each


def _all(tokens: Tokens, vocabulary: Vocabulary) -> Iterator[_Found]:
    """Every place where a phrase stands."""
    looks = [vocabulary.token(word) for word in tokens.words]
    hits = [each.hits for each in looks]
    for looked, phrase in vocabulary.near(looks):
        match = _Match(tokens, hits, looked, phrase)
        for start, end in match.anywhere() if phrase.is_in_any_order else match.in_order():
            yield _Found(looked, start, end)


@dataclass(frozen=True, slots=True)
class _Match:
    """One phrase looked for in one message."""

    tokens: Tokens
    hits: list[frozenset[str]]
    looked: Looked
    phrase: Phrase

    def in_order(self) -> Iterator[tuple[int, int]]:
        """From where up to where the phrase stands, its words one after the other."""
        for start in range(len(self.hits)):
            for end in self._ends(0, start):
                yield start, end

    def anywhere(self) -> Iterator[tuple[int, int]]:
        """From where up to where the phrase's words stand near each other in one sentence."""
        places = [self._places(slot) for slot in self.phrase.slots]
        for first in sorted(at for found in places for at in found):
            end = self._end_of_all(places, first)
            if end and not self._is_denied_within(first, end):
                yield first, end
                return

    def _end_of_all(self, places: list[dict[int, int]], first: int) -> int:
        """Where the words of all places end that stand near the first; 0 if one has none."""
        taken: set[int] = set()
        for found in places:
            near = (at for at in found if at not in taken and self._is_near(first, at))
            at = next(near, None)
            if at is None:
                return 0
            taken |= set(range(at, found[at]))
        return max(taken) + 1

    def _is_denied_within(self, start: int, end: int) -> bool:
        """Whether a negation stands among words that hold none of their own."""
        denying = self.looked.negations
        is_own = not denying.isdisjoint(self.phrase.words)
        return not is_own and not denying.isdisjoint(self.tokens.words[start:end])

    def _places(self, slot: Slot) -> dict[int, int]:
        """Where one of a place's words begins, with where it ends."""
        ends = (
            (at, self._after(words, at, is_first=True))
            for at in range(len(self.hits))
            for words in slot.alternatives
        )
        return {at: end for at, end in ends if end is not None}

    def _is_near(self, first: int, at: int) -> bool:
        sentence = self.tokens.sentence
        return first <= at < first + MOST_APART and sentence[first] == sentence[at]

    def _ends(self, slot_no: int, at: int) -> Iterator[int]:
        """Where the rest of the phrase ends when its next place begins `at` a word."""
        if slot_no == len(self.phrase.slots):
            yield at
            return
        slot = self.phrase.slots[slot_no]
        if slot.gap:
            for passed in range(self._may_pass(at, slot.gap) + 1):
                yield from self._ends(slot_no + 1, at + passed)
        for alternative in slot.alternatives:
            end = self._after(alternative, at, is_first=slot_no == 0)
            if end is not None:
                yield from self._ends(slot_no + 1, end)
        if slot.is_optional:
            yield from self._ends(slot_no + 1, at)

    def _may_pass(self, at: int, most: int) -> int:
        """How many words of a gap may be passed over: no negation, and no other sentence."""
        words, sentence = self.tokens.words, self.tokens.sentence
        for passed in range(most):
            here = at + passed
            if here >= len(words) or words[here] in self.looked.negations:
                return passed
            if here and sentence[here] != sentence[here - 1]:
                return passed
        return most

    def _after(self, alternative: Alternative, at: int, is_first: bool) -> int | None:
        """The word after these words, if they stand here with no more than fillers between."""
        for n, word in enumerate(alternative):
            most = 0 if is_first and n == 0 else MOST_FILLERS
            at = self._past_fillers(word, at, most)
            if at >= len(self.hits) or word not in self.hits[at]:
                return None
            at += 1
        return at

    def _past_fillers(self, word: str, at: int, most: int) -> int:
        for _ in range(most):
            is_filler = at < len(self.hits) and self.tokens.words[at] in self.looked.fillers
            if not is_filler or word in self.hits[at]:
                break
            at += 1
        return at


def _is_denied(tokens: Tokens, found: _Found) -> bool:
    """Whether a negation stands before the phrase in the same thought, or right behind it."""
    words, looked = tokens.words, found.looked
    if found.end < len(words) and words[found.end] in looked.negations_after:
        return tokens.clause[found.end] == tokens.clause[found.end - 1]
    for at in range(found.start - 1, max(found.start - LOOKS_BACK, 0) - 1, -1):
        if tokens.clause[at] != tokens.clause[found.start] or words[at] in looked.breaks:
            return False
        if words[at] in looked.negations:
            return True
    return False
