"""Listed phrases, and whether a whole message is one of them.

    skriv ikke til mig (mere)       a word in brackets may be left out
    sms/sms'er/beskeder             a stroke parts words that say the same; _ joins several

What may live here: how phrases are written and compared. All phrases are one net of places: a word
leads from place to place, so a message that says something else is left after a word or two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.distance import OSA

from conversations.reading.answers.folding import clean, tokens_of
from conversations.reading.answers.vocabulary import OWN_WORDS

LONG_WORD: Final = 7  # letters, from which one may be wrong
_PART: Final = re.compile(r"\([^)]*\)|\S+")


@dataclass(slots=True, eq=False)
class Place:
    """How far a message has come in the phrases, and where a word leads from there."""

    is_end: bool = False
    leads_to: "dict[str, list[Place]]" = field(default_factory=dict)
    long_words: dict[str, list[str]] = field(default_factory=dict)  # by their first letter

    def after(self, word: str) -> "Iterator[Place]":
        """Where this word leads; a long one may have a letter wrong."""
        found = self.leads_to.get(word)
        if found is None and _may_be_misspelt(word):
            near = (each for each in self.long_words.get(word[0], ()) if _is_near(word, each))
            found = self.leads_to[first] if (first := next(near, "")) else None
        yield from found or ()

    def link(self, word: str, place: "Place") -> None:
        """Let a word lead to a place."""
        if word not in self.leads_to and len(word) >= LONG_WORD:
            self.long_words.setdefault(word[0], []).append(word)
        self.leads_to.setdefault(word, []).append(place)


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= LONG_WORD and word.isalpha() and word not in OWN_WORDS


def _is_near(word: str, listed: str) -> bool:
    return OSA.distance(listed, word, score_cutoff=1) <= 1


@dataclass(frozen=True, slots=True)
class Net:
    """Phrases, and the words with which they end: most messages end with none of them."""

    beginning: Place = field(default_factory=Place)
    endings: Place = field(default_factory=Place)

    def may_end_with(self, word: str) -> bool:
        """Whether a phrase ends with this word, also with a letter wrong."""
        return next(self.endings.after(word), None) is not None


def net_of(phrases: Iterable[str], courtesies: frozenset[str]) -> Net:
    """Return a net of all these phrases, without what politeness adds."""
    net = Net()
    for phrase in phrases:
        _add(net, phrase, courtesies)
    return net


def _add(net: Net, phrase: str, courtesies: frozenset[str]) -> None:
    beginning = net.beginning
    here = [beginning]
    for part in _PART.findall(phrase):
        reached, is_optional = Place(), part.startswith("(")
        for said in part.strip("()").split("/"):
            words = [w for w in tokens_of(clean(said.replace("_", " "))) if w not in courtesies]
            is_optional = is_optional or not words
            _say(here, words, reached)
            for word in words[-1:]:  # more than can end a phrase, never less
                net.endings.link(word, net.endings)
        here = [*here, reached] if is_optional else [reached]
    for place in here:
        place.is_end = place is not beginning


def _say(here: Sequence[Place], words: Sequence[str], reached: Place) -> None:
    for word in words[:-1]:
        between = Place()
        for place in here:
            place.link(word, between)
        here = [between]
    for place in here:
        for word in words[-1:]:
            place.link(word, reached)


def is_one_of(net: Net, words: Sequence[str]) -> bool:
    """Whether these words are, from the first to the last, one of the net's phrases."""
    if not net.may_end_with(words[-1]):
        return False
    here = [net.beginning]
    for word in words:
        here = [reached for place in here for reached in place.after(word)]
        if not here:
            return False
    return any(place.is_end for place in here)
