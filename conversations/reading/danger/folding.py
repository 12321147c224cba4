"""A message as tokens for finding danger: spellings that people use for one word become one.

Wider than the folding of answers: accents, doubled letters and the ways to write æ, ø and å without
them are one, so are letters of Arabic, Farsi and Tigrinya that are used for each other. A message
is folded whole: danger may stand in its last line.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

RAW_LIMIT: Final = 8_192  # characters looked at; a Telegram message has at most 4,096
MOST_TOKENS: Final = 1_500

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
_WORD: Final = re.compile(r"[^\W_]+|[.!?…؟۔።፧\n]+|[,;:،፣፤]")
_JOINED_TO_NEXT: Final = frozenset({"مي", "نمي"})  # the Farsi prefix, when a space follows it


@dataclass(frozen=True, slots=True)
class Tokens:
    """A folded message. `clause` and `sentence` say in which of them each word stands."""

    words: tuple[str, ...]
    clause: tuple[int, ...]
    sentence: tuple[int, ...]


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


def tokens_of(text: str) -> Tokens:
    """Cut a message into folded words; never raises."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text[:RAW_LIMIT])).casefold()
    words: list[str] = []
    clause: list[int] = []
    sentence: list[int] = []
    in_clause = in_sentence = 0
    for found in _WORD.findall(text.translate(_APOSTROPHES))[:MOST_TOKENS]:
        if found[0].isalnum():
            _add(words, fold_word(found))
            clause[len(clause) :] = [in_clause] * (len(words) - len(clause))
            sentence[len(sentence) :] = [in_sentence] * (len(words) - len(sentence))
        else:
            in_clause += 1
            in_sentence += found not in ",;:،፣፤"
    return Tokens(tuple(words), tuple(clause), tuple(sentence))


def _add(words: list[str], word: str) -> None:
    if words and words[-1] in _JOINED_TO_NEXT:
        words[-1] += word
    else:
        words.append(word)
