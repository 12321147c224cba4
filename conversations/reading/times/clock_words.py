"""The Danish words for days and hours, and the tokens that a phrase is cut into.

Only tables and look-ups of single words live here; how words make a date is `grammar`. A misspelt
weekday or month is read when exactly one name is one slip away ("trisdag"); forms that mean
something else stay unread: "tirsdags" (last Tuesday), "tirsdage" (every Tuesday), "fridag" (a day
off).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA


def words(text: str) -> frozenset[str]:
    """A set of words, written as a line of them."""
    return frozenset(text.split())


WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

_SHORT_WEEKDAYS = {
    "man": 0, "tir": 1, "tirs": 1, "ons": 2, "tor": 3, "tors": 3, "fre": 4,
    "lør": 5, "søn": 6, "loerdag": 5, "soendag": 6,
}  # fmt: skip
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NOT_A_WEEKDAY = frozenset({"fridag", "torvdag"})
# Short forms that are everyday words too ("man skal", "hendes søn").
DOUBTFUL_WEEKDAYS = frozenset({"man", "søn"})

_NUMBERS = {
    "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14,
    "femten": 15, "seksten": 16, "tyve": 20, "femogtyve": 25, "tredive": 30,
}  # fmt: skip

# What a number counts when it is no hour: "fredag 2 timer på Netto".
UNITS = words(
    "time timer t min minut minutter dag dage uge uger måned måneder mdr år gang gange person "
    "personer mand stk kr kroner pct procent km m % mennesker borgere møder opgaver"
)
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")
_LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Token:
    """One number, word or mark of a text, and where it stands there."""

    text: str
    start: int
    end: int
    glued: bool  # no space between this token and the one before

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits, and short enough to be part of a date."""
        return self.text[0] in "0123456789" and len(self.text) <= _LONGEST_NUMBER

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()


NO_TOKEN = Token(" ", 0, 0, False)
Tokens = Sequence[Token]


def tidy(text: str) -> str:
    """The text with one code point a letter: some phones send å as a and a ring."""
    return unicodedata.normalize("NFC", text)


def tokenise(text: str) -> list[Token]:
    """Cut a text into lower-case tokens."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        glued = bool(tokens) and tokens[-1].end == start
        tokens.append(Token(found.group().lower(), start, end, glued))
    return tokens


def at(tokens: Tokens, index: int) -> Token:
    """The token at an index; past the end one that is nothing."""
    return tokens[index] if 0 <= index < len(tokens) else NO_TOKEN


def weekday_number(word: str) -> int | None:
    """0 for Monday to 6 for Sunday, from a name, a short form or a name with one slip."""
    if word in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS[word]
    if word in _NOT_A_WEEKDAY or not word.endswith(("dag", "da", "dg", "adg", "gad", "dga")):
        return None
    return _nearest(word, WEEKDAYS)


def is_short_weekday(word: str) -> bool:
    """Whether the word is a weekday that may be followed by the dot of a short form."""
    return word in _SHORT_WEEKDAYS


def month_number(word: str) -> int | None:
    """1 to 12, from a name, a short form or a longer name with one slip."""
    if word in _SHORT_MONTHS:
        return _SHORT_MONTHS[word]
    index = _nearest(word, MONTHS)
    return None if index is None else index + 1


def count_of(token: Token) -> int | None:
    """What a number says, in digits or in letters."""
    if token.is_number:
        return int(token.text)
    return _NUMBERS.get(token.text)


@lru_cache(maxsize=2048)
def _nearest(word: str, names: Sequence[str]) -> int | None:
    """The only name that is the word, or one slip away from it."""
    if word in names:
        return names.index(word)
    near = [i for i, name in enumerate(names) if _one_slip(word, name)]
    return near[0] if len(near) == 1 else None


def _one_slip(word: str, name: str) -> bool:
    # "tirsdags" and "tirsdage" are other words, not slips; short names are too close to others.
    if len(name) < 6 or len(word) < 5 or word.startswith(name):
        return False
    return OSA.distance(word, name, score_cutoff=1) <= 1


PARTS_OF_DAY: Mapping[str, tuple[int, int]] = {
    "morgen": (5, 9),
    "formiddag": (7, 11),
    "middag": (11, 13),
    "eftermiddag": (12, 17),
    "aften": (17, 23),
}
