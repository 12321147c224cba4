"""Folding a text for comparing: cleaned, cut into tokens, and made a key.

What may live here: the look of characters and letters. Which words count is `vocabulary`.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from conversations.reading.answers.words import SPELT_NOT

RAW_LIMIT: Final = 8_192  # characters looked at; an SMS has at most 1,600, a Telegram message 4,096
CLEAN_LIMIT: Final = 500  # characters that `clean` returns
READ_LIMIT: Final = 120  # characters; a longer text is a story, not an answer
LATEST_TEXTS: Final = 128  # kept read: a batch of messages, each looked at by many readers

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001f3fb-\U0001f3ff"
    "\U000e0000-\U000e0fff]"
)
# Before NFKC, which would make 7½ into 71⁄2, 2² into 22 and № into no.
_BEFORE: Final = str.maketrans(
    {
        "½": " en halv ",
        "№": " nr ",
        "º": " ",
        "🔟": " 10 ",
        "؟": "?",
        "፧": "?",
        "´": "'",
        "ı": "i",
        "İ": "i",
        "٫": ",",
        "،": ",",
    }
    | {chr(0x660 + n): str(n) for n in range(10)}
    | {chr(0x6F0 + n): str(n) for n in range(10)}
    | {small: f"^{n % 10}" for n, small in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")}
)
_PLAIN: Final = frozenset(map(chr, range(128))) | frozenset("æøåÆØÅéÉ")  # nothing to fold but case
_KEPT_OUTSIDE: Final = "?%"


@lru_cache(maxsize=LATEST_TEXTS)
def clean(text: str) -> str:
    """Fold any text for comparing: NFKC, casefold, no invisible characters, single spaces, no outer
    punctuation. At most CLEAN_LIMIT characters; never raises; cleaning twice changes nothing.

    A question mark stays ("ja?" is no yes), as does a sign or point before a digit ("-2" is not 2),
    and a text of punctuation alone (":)").
    """
    text = text[:RAW_LIMIT]
    if text.isprintable() and (text.isascii() or _PLAIN.issuperset(text)):
        return _stripped(" ".join(text.lower().split())[:CLEAN_LIMIT])
    for _ in range(4):
        folded = _stripped(_folded(text)[:CLEAN_LIMIT].rstrip())
        if folded == text:
            break
        text = folded
    return text


def _folded(text: str) -> str:
    text = _INVISIBLE.sub("", text).translate(_BEFORE)
    text = unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i")
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).split())


def _stripped(text: str) -> str:
    start, end = 0, len(text)
    while start < end and _is_outer(text[start]) and not _is_signed(text[start : start + 2]):
        start += 1
    while end > start and _is_outer(text[end - 1]):
        end -= 1
    return text[start:end] or text


def _is_signed(pair: str) -> bool:
    """A sign or a decimal point with its digit: what follows is another number without it."""
    return pair[0] in "-–.," and pair[1:].isdecimal()


@lru_cache(maxsize=1024)
def _is_outer(character: str) -> bool:
    return character not in _KEPT_OUTSIDE and (
        character in "`~" or unicodedata.category(character)[0] in "PZ"
    )


def answer_in(text: str) -> str | None:
    """The cleaned text, or None for what cannot be an answer: nothing, a question, a story."""
    cleaned = clean(text)
    if not cleaned or "?" in cleaned or len(cleaned) > READ_LIMIT:
        return None
    return cleaned


# --- keys ---------------------------------------------------------------------------------------

_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼ`ʿʾʹ")
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "đ": "d", "ـ": None}
    | dict(zip("یىکةە", "ييكهه", strict=True))
    | {0x12A0 + n: 0x12A3 for n in (0,)}  # አ as ኣ
    | {0x1220 + n: 0x1230 + n for n in range(8)}  # ሠ as ሰ
    | {0x1340 + n: 0x1338 + n for n in range(8)}  # ፀ as ጸ
)
_NOT: Final = dict.fromkeys(SPELT_NOT, "ikke")
_TOKEN: Final = re.compile(r"(?<![^\W_])-?\d+|[^\W\d_]+|\d+|[^\w\s]")
STRETCHED: Final = re.compile(r"([^\W\d])\1{2,}")


@lru_cache(maxsize=LATEST_TEXTS)
def tokens_of(cleaned: str) -> tuple[str, ...]:
    """Words, numbers and emoji of a cleaned text; repeated emoji once, punctuation away."""
    if not cleaned.isascii():
        cleaned = unicodedata.normalize("NFD", cleaned.translate(_LETTERS))
        cleaned = "".join(c for c in cleaned if unicodedata.category(c) != "Mn")
    found: list[str] = []
    for token in _TOKEN.findall(cleaned.translate(_APOSTROPHES)):
        if token[-1].isalnum() or (_is_symbol(token) and token not in found[-1:]):
            found.append(_NOT.get(token, token))
    return tuple(found)


@lru_cache(maxsize=1024)
def _is_symbol(character: str) -> bool:
    return character == "%" or unicodedata.category(character)[0] == "S"


def key_of(cleaned: str) -> str:
    return " ".join(tokens_of(cleaned)) or cleaned


def keys_of(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(key_of(clean(word)) for word in listed)
