"""The listed words as keys, in the sets that the readers ask for.

What may live here: sets and tables made from `words*.py`, and no rules of reading.
"""

from typing import Final

from conversations.reading.answers import words as words
from conversations.reading.answers import words_numbers
from conversations.reading.answers.folding import clean, key_of, keys_of

YES_WORDS: Final = tuple(word for listed in words.YES.values() for word in listed)
NO_WORDS: Final = tuple(word for listed in words.NO.values() for word in listed)
UNSURE_WORDS: Final = tuple(word for listed in words.UNSURE.values() for word in listed)
HOUR_WORDS: Final = words.HOUR_WORDS
DAY_WORDS: Final = words.DAY_WORDS
A_WEEK: Final = tuple(sorted(keys_of(words.A_WEEK), key=len, reverse=True))

YES_KEYS: Final = keys_of(YES_WORDS)
NO_KEYS: Final = keys_of(NO_WORDS)
POLAR_KEYS: Final = YES_KEYS | NO_KEYS
WHOLE_ONLY: Final = keys_of(words.WHOLE_ONLY)
NEGATIONS: Final = keys_of(words.NEGATIONS)
LONG_NEGATIONS: Final = tuple(word for word in NEGATIONS if len(word) > 4)
DOUBTS: Final = keys_of(words.DOUBTS)
QUESTIONS: Final = keys_of(words.QUESTIONS)
OF_OTHERS: Final = keys_of(words.OF_OTHERS)
FILLERS: Final = keys_of(words.FILLERS)
MARKERS: Final = keys_of(words.NUMBER_MARKERS)
CONNECTORS: Final = keys_of(words.CONNECTORS)
OWN_WORDS: Final = keys_of(words.OWN_WORDS)
NEVER_MISSPELT: Final = OWN_WORDS | DOUBTS | NEGATIONS


def _number_words() -> dict[str, int]:
    numbers = {key_of(clean(word)): n for word, n in words_numbers.DANISH.items()}
    taken_twice = set()
    for listed in words_numbers.OTHERS.values():
        for word, n in listed.items():
            if numbers.setdefault(key_of(clean(word)), n) != n:
                taken_twice.add(key_of(clean(word)))
    return {word: n for word, n in numbers.items() if word not in taken_twice | {"tres"}}


NUMBER_WORDS: Final = _number_words()
ORDINALS: Final = {key_of(word): n for word, n in words_numbers.ORDINALS.items()}
POSITIONS: Final = NUMBER_WORDS | ORDINALS
