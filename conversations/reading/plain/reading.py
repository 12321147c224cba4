"""Whether a message is a plain sentence. Its phrases are indexed once; an answer costs a look.

A phrase is looked for only when the word stands there that is its own (its anchor), and holds only
when nothing else stands in the message but fillers of its language.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from conversations.reading.danger.folding import fold_word, tokens_of
from conversations.reading.danger.phrase import EXACTLY, Phrase, Slot, phrases_in
from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.languages import ar, da, en, es, fa, ku, so, ti
from conversations.reading.plain.table import PlainTable

TABLES: Final = (
    da.TABLE, ar.TABLE, fa.TABLE, ti.TABLE, so.TABLE, ku.TABLE, es.TABLE, en.TABLE,
)  # fmt: skip
LONGEST: Final = 160  # characters; a longer text is a story
MOST_WORDS: Final = 16
MARKS: Final = ("?", "؟", "፧")
_MARK: Final = " ?"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A phrase of a table with what it means, and the words of its language."""

    kind: Plain
    slots: tuple[Slot, ...]
    needs_mark: bool
    fillers: frozenset[str]
    no_names: frozenset[str]
    marks: frozenset[str]

    def is_meant(self, words: tuple[str, ...], has_mark: bool) -> bool:
        """Whether the message asks, or tells, as this sentence does."""
        if has_mark and self.kind.is_told:
            return False
        return has_mark or not self.needs_mark or not self.marks.isdisjoint(words)

    def is_all_of(self, words: tuple[str, ...]) -> bool:
        """Whether the message is this sentence and nothing else."""
        return self._rest_fits(words, 0, 0)

    def _rest_fits(self, words: tuple[str, ...], at: int, slot_no: int) -> bool:
        if slot_no == len(self.slots):
            return all(word in self.fillers for word in words[at:])
        slot = self.slots[slot_no]
        ends = (end for each in slot.alternatives if (end := _after(each, words, at)))
        if any(self._rest_fits(words, end, slot_no + 1) for end in ends):
            return True
        may_pass = slot.is_optional or slot.gap
        if may_pass and self._rest_fits(words, at, slot_no + 1):
            return True
        if at == len(words):
            return False
        is_name = slot.gap and words[at] not in self.no_names
        if is_name and self._rest_fits(words, at + 1, slot_no + 1):
            return True
        return words[at] in self.fillers and self._rest_fits(words, at + 1, slot_no)


def _after(alternative: tuple[str, ...], words: tuple[str, ...], at: int) -> int:
    """Where the words of an alternative end that begin `at`; 0 where they do not stand there."""
    end = at + len(alternative)
    return end if words[at:end] == alternative else 0


@cache
def _index() -> Mapping[str, list[Sentence]]:
    """The sentences of all languages, each under the words of its anchor."""
    made: dict[str, list[Sentence]] = defaultdict(list)
    for table in TABLES:
        for sentence, anchor in _sentences(table):
            for word in anchor:
                made[word].append(sentence)
    return dict(made)


def _sentences(table: PlainTable) -> Iterator[tuple[Sentence, frozenset[str]]]:
    fillers, no_names, marks = (
        frozenset(map(fold_word, words.split()))
        for words in (table.fillers, table.no_names, table.marks)
    )
    for kind, lines in table.phrases.items():
        for line in filter(None, map(str.strip, lines.splitlines())):
            needs_mark = line.endswith(_MARK)
            for phrase in phrases_in(line.removesuffix(_MARK), table.lists):
                slots = tuple(map(_plain_slot, phrase.slots))
                sentence = Sentence(kind, slots, needs_mark, fillers, no_names, marks)
                yield sentence, _anchor(phrase, fillers)


def _plain_slot(slot: Slot) -> Slot:
    """Without the mark by which danger keeps a word from being misspelt: here none may be."""
    bare = tuple(tuple(w.removeprefix(EXACTLY) for w in each) for each in slot.alternatives)
    return Slot(bare, slot.is_optional, slot.gap)


def _anchor(phrase: Phrase, fillers: frozenset[str]) -> frozenset[str]:
    """The place that says most: of those that hold no filler the longest, by its shortest word."""
    bare = [
        frozenset(max(each, key=len).removeprefix(EXACTLY) for each in slot.alternatives)
        for slot in phrase.needed
    ]
    telling = [words for words in bare if words.isdisjoint(fillers)] or bare
    return max(telling, key=lambda words: min(map(len, words)))


def read_sentences() -> None:
    """Index the sentences of all languages, so that no message waits for it."""
    _index()


def read_plain(text: str) -> Plain | None:
    """Return what a whole message plainly asks or says; `None` for all else. Never raises."""
    has_mark = any(mark in text for mark in MARKS)
    if len(text) > LONGEST or not (has_mark or " " in text.strip()):
        return None
    words = tokens_of(text).words
    if not words or len(words) > MOST_WORDS:
        return None
    index = _index()
    found = {
        sentence.kind
        for word in words
        for sentence in index.get(word, ())
        if sentence.is_meant(words, has_mark) and sentence.is_all_of(words)
    }
    return found.pop() if len(found) == 1 else None
