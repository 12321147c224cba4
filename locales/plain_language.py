"""How hard a Danish text is to read: LIX, and its longest sentence. Only measuring lives here.

A sentence ends at a full stop, exclamation mark, question mark or line end. A full stop does not
end it after "kl." and its like or in a date ("25. november"), and neither does a "?" that stands
alone, which is a word that Makker knows. A colon does not end one either: to count it, as LIX may,
would make long sentences short on paper.
"""

import re
from itertools import pairwise

LONG_WORD = 7

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_MARK = re.compile(r"[.!?…]+[\"'»”)]*(?=\s|$)|\n")
_SHORTENED = re.compile(r"\b(?:kl|nr|ca|tlf|fx)$", re.IGNORECASE)
_IN_A_DATE = re.compile(r"\.\s+[a-zæøå]")
# A telephone number is one word, and so are "16.00", "e-mail" and "O'Hara".
_WORD = re.compile(r"\b\d\d(?: \d\d){3}\b|\w+(?:[-.,:'’‑]\w+)*")
_LETTER = re.compile(r"[^\W\d_]")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; what holds no word is none."""
    text = _UNSEEN.sub("", text)
    ends = [mark.end() for mark in _MARK.finditer(text) if _ends_sentence(text, mark)]
    parts = (text[start:end].strip() for start, end in pairwise([0, *ends, len(text)]))
    return tuple(part for part in parts if _WORD.search(part))


def _ends_sentence(text: str, mark: re.Match[str]) -> bool:
    start = mark.start()
    if mark.group() == "\n":
        return True
    if start == 0 or text[start - 1].isspace():
        return False
    if text[start - 1].isdigit() and _IN_A_DATE.match(text, start):
        return False
    return mark.group() != "." or not _SHORTENED.search(text, 0, start)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, numbers among them."""
    return tuple(_WORD.findall(_UNSEEN.sub("", text)))


def longest_sentence(text: str) -> int:
    """The number of words in the longest sentence."""
    return max((len(words(sentence)) for sentence in sentences(text)), default=0)


def lix(text: str) -> float:
    """Words a sentence, plus the percentage of words of 7 letters or more."""
    all_words = words(text)
    if not all_words:
        return 0.0
    long_words = sum(len(_LETTER.findall(word)) >= LONG_WORD for word in all_words)
    return len(all_words) / len(sentences(text)) + 100 * long_words / len(all_words)
