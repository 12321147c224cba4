"""A message as tokens for finding danger: spellings that people use for one word become one.

Wider than the folding of answers: accents, doubled letters and the ways to write æ, ø and å without
them are one, so are letters of Arabic, Farsi and Tigrinya that are used for each other. A message
is folded whole: danger may stand in its last line.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

RAW_LIMIT: Final = 8_192  # characters looked at; a Telegram message has at most 4,096
MOST_TOKENS: Final = 1_500
LATEST_TEXTS: Final = 128  # kept read: a batch of messages, each looked at by many readers

_INVISIBLE: Final = re.compile("[\u00ad\u034f\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")  # fmt: skip  # noqa: E501
_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼ`´ʿʾʹ\"")
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ð": "d", "đ": "d", "ı": "i", "ß": "s", "ء": None, "ے": "ي"}
    | {"æ": "e", "ä": "e"}
    | dict(zip("یىکةەۆێ", "ييكههوي", strict=True))
)


def _series(first: int, as_first: int) -> dict[int, int]:
    """The seven orders of an Ethiopic letter as those of another one."""
    return {first + n: as_first + n for n in range(7)}


_ETHIOPIC: Final = (
    _series(0x1210, 0x1200)  # ሐ as ሀ
    | _series(0x1280, 0x1200)  # ኀ as ሀ
    | _series(0x1220, 0x1230)  # ሠ as ሰ
    | _series(0x1340, 0x1338)  # ፀ as ጸ
    | _series(0x12D0, 0x12A0)  # ዐ as አ
    | _series(0x12B8, 0x12A8)  # ኸ as ከ
    | _series(0x1250, 0x1240)  # ቐ as ቀ
)
_FIRST_AS_FOURTH: Final = {0x12A0: 0x12A3, 0x1200: 0x1203}  # አ as ኣ, ሀ as ሃ
_SPELT: Final = (
    (re.compile(r"(?<=\D)7|7(?=[^\W\d])"), "h"),  # Arabic in Latin letters
    (re.compile(r"(?<=[^\W\d])3|3(?=[^\W\d])"), "a"),
    (re.compile(r"(?<=[^\W\d])2|2(?=[^\W\d])"), ""),
    (re.compile(r"([^\W\d])\1+"), r"\1"),
)
_PART: Final = re.compile(r"[^\W_]+|[.!?…؟۔።፧\n]+|[,;:،፣፤]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_JOINED_TO_NEXT: Final = frozenset({"مي", "نمي"})  # the Farsi prefix, when a space follows it


@dataclass(frozen=True)
class Tokens:
    """A folded message: its words, and of each in which clause and which sentence it stands.

    Where they stand is counted only when it is asked for, which is seldom.
    """

    words: tuple[str, ...]
    parts: tuple[str, ...]  # words, and what stands between them

    @cached_property
    def clause(self) -> tuple[int, ...]:
        """The number of each word's clause."""
        return self._numbered(within="")

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """The number of each word's sentence."""
        return self._numbered(within=",;:،፣፤")

    def _numbered(self, within: str) -> tuple[int, ...]:
        numbers: list[int] = []
        passed = 0
        for part in self.parts:
            if part[0].isalnum():
                numbers.append(passed)
            else:
                passed += part not in within
        return tuple(numbers)


@lru_cache(maxsize=65_536)
def fold_word(word: str) -> str:
    """Fold one word, as it stands in a table or in a message."""
    word = word.replace("oe", "o").replace("ae", "e").translate(_LETTERS)
    word = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
    word = word.translate(_LETTERS).translate(_ETHIOPIC).translate(_FIRST_AS_FOURTH)
    for spelt, instead in _SPELT:
        word = spelt.sub(instead, word)
    return word


_SOUNDS: Final = (("kh", "h"), ("gh", "g"), ("sh", "s"), ("ts", "s"), ("q", "k"))
_VOWELS: Final = re.compile("[aeiouy]")
_TWICE: Final = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def consonants_of(word: str) -> str:
    """The consonants of a folded word in Latin letters: Arabic, Farsi and Tigrinya have no spelling
    there, and people leave out or choose vowels as they like."""
    if not word.isascii():
        return ""
    for spelt, instead in _SOUNDS:
        word = word.replace(spelt, instead)
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))


@lru_cache(maxsize=LATEST_TEXTS)
def tokens_of(text: str) -> Tokens:
    """Cut a message into folded words; never raises."""
    cut = _PART.findall(_plain(text[:RAW_LIMIT]))[:MOST_TOKENS]
    parts = [part for part in map(fold_word, cut) if part]
    if not _JOINED_TO_NEXT.isdisjoint(parts):
        parts = _joined(parts)
    return Tokens(tuple(part for part in parts if part[0].isalnum()), tuple(parts))


def _joined(parts: list[str]) -> list[str]:
    """Write a prefix on to the word that it belongs to."""
    joined = parts[:1]
    for part in parts[1:]:
        if joined[-1] in _JOINED_TO_NEXT and part[0].isalnum():
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _plain(text: str) -> str:
    """A text in small letters, each written in one way. Most texts are it already."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return text.casefold().translate(_APOSTROPHES)


def has_letters(text: str) -> bool:
    """Whether a message holds any word: a number or a picture alone is none."""
    return _LETTER.search(text) is not None
