"""The listed words of all languages as keys, in the sets that the readers ask for.

What may live here: sets and tables made from the words, and no rules of reading.
"""

from collections.abc import Callable, Mapping
from typing import Final

from conversations.reading.answers import words as words
from conversations.reading.answers.folding import clean, key_of, keys_of
from conversations.reading.languages.tables import EVERY_TABLE
from conversations.reading.languages.word_table import WordTable


def _all(list_of: Callable[[WordTable], tuple[str, ...]]) -> tuple[str, ...]:
    """One list of every table, as it is written."""
    return tuple(word for table in EVERY_TABLE for word in list_of(table))


YES_WORDS: Final = _all(lambda table: (*table.yes, *table.yes_alone))
NO_WORDS: Final = _all(lambda table: (*table.no, *table.no_alone))
UNSURE_WORDS: Final = _all(lambda table: table.unsure)
HOUR_WORDS: Final = frozenset(_all(lambda table: table.hours))
DAY_WORDS: Final = frozenset(_all(lambda table: table.days))
A_WEEK: Final = tuple(sorted(keys_of(_all(lambda table: table.a_week)), key=len, reverse=True))

YES_KEYS: Final = keys_of(YES_WORDS)
NO_KEYS: Final = keys_of(NO_WORDS)
POLAR_KEYS: Final = YES_KEYS | NO_KEYS
ALONE: Final = keys_of(_all(lambda table: (*table.yes_alone, *table.no_alone)))
WHOLE_ONLY: Final = keys_of(_all(lambda table: table.whole_only)) | ALONE
WHENS: Final = keys_of(_all(lambda table: table.whens))
COURTESIES: Final = keys_of(_all(lambda table: table.courtesies))
NEGATIONS: Final = keys_of(_all(lambda table: (*table.negations, *table.no_alone)))
LONG_NEGATIONS: Final = tuple(word for word in NEGATIONS if len(word) > 4)
DOUBTS: Final = keys_of(_all(lambda table: table.doubts))
QUESTIONS: Final = keys_of(_all(lambda table: table.questions))
OF_OTHERS: Final = keys_of(_all(lambda table: table.of_others))
THANKS: Final = keys_of(_all(lambda table: table.thanks))
GREETINGS: Final = keys_of(_all(lambda table: table.greetings))
FINE: Final = _all(lambda table: table.fine)
MARKERS: Final = keys_of(_all(lambda table: table.number_markers))
FILLERS: Final = MARKERS | keys_of(_all(lambda table: table.fillers))
NUMBER_FILLERS: Final = keys_of(_all(lambda table: table.number_fillers))
CONNECTORS: Final = keys_of(_all(lambda table: table.connectors))
OWN_WORDS: Final = keys_of(words.OWN_WORDS)
NEVER_MISSPELT: Final = OWN_WORDS | DOUBTS | NEGATIONS


def _number_words(numbers_of: Callable[[WordTable], Mapping[str, int]]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    taken_twice = set()
    for word, n in (item for table in EVERY_TABLE for item in numbers_of(table).items()):
        if numbers.setdefault(key_of(clean(word)), n) != n:
            taken_twice.add(key_of(clean(word)))
    return {word: n for word, n in numbers.items() if word not in taken_twice | {"tres"}}


NUMBER_WORDS: Final = _number_words(lambda table: table.numbers)
ORDINALS: Final = _number_words(lambda table: table.ordinals)
POSITIONS: Final = NUMBER_WORDS | ORDINALS
