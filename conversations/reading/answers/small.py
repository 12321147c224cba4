"""Reading the small words that ask nothing of anybody when nothing is asked of them.

What may live here: from a whole message to what kind of small word it is. A yes, a number or a
thumb may be an answer: whoever asks this knows that nothing is open.
"""

from enum import StrEnum
from typing import Final

from conversations.reading.answers.folding import clean, keys_of, tokens_of
from conversations.reading.answers.vocabulary import (
    FINE,
    GREETINGS,
    NO_WORDS,
    NUMBER_WORDS,
    THANKS,
    UNSURE_WORDS,
    YES_WORDS,
)


class Small(StrEnum):
    """What a small message is."""

    BLANK = "blank"  # no word, no number, no sign
    BARE = "bare"  # a number, a yes, a no, "I don't know", OK, a sign
    GREETING = "greeting"
    THANKS = "thanks"


MOST_WORDS: Final = 4
_BARE_PHRASES: Final = keys_of((*YES_WORDS, *NO_WORDS, *UNSURE_WORDS, *FINE))
_BARE: Final = frozenset({*NUMBER_WORDS, *(key for key in _BARE_PHRASES if " " not in key)})
_THANKS: Final = frozenset(key for key in THANKS if " " not in key)


def read_small(text: str) -> Small | None:
    """Return what kind of small word this whole message is; `None` when it says more."""
    cleaned = clean(text)
    words = tokens_of(cleaned)
    key = " ".join(words)
    if not words:
        return None if "?" in cleaned else Small.BLANK
    if key in THANKS:
        return Small.THANKS
    if key in GREETINGS:
        return Small.GREETING
    if len(words) > MOST_WORDS or "?" in cleaned:
        return None
    return Small.BARE if key in _BARE_PHRASES or all(map(_is_bare, words)) else None


def _is_bare(word: str) -> bool:
    return word in _BARE or word in _THANKS or not word.isalpha()
