"""Dividing a long SMS into messages of at most two segments each: nothing is ever cut away.

It is divided where a line ends, else where a sentence ends, else between two words; a word that is
longer than a message alone is divided too.
"""

import re
from collections.abc import Callable, Iterator

from locales.gate import segments
from locales.measures import GSM7, SMS_SEGMENTS

_LONGEST_PART = SMS_SEGMENTS * GSM7.part  # characters; other alphabets hold fewer
_ENDS = (re.compile(r"\n"), re.compile(r"(?<=[.?!።؟]) "), re.compile(r"\s"))
_OPTION = re.compile(r"\d+[.]?$")  # "1 Ja. 2 Nej.": no message ends with an option's number


def fits(text: str) -> bool:
    """Whether a text is one message."""
    return segments(text).count <= SMS_SEGMENTS


def divided(text: str) -> tuple[str, ...]:
    """Return the messages that a text becomes by SMS, in order; one where it fits."""
    return tuple(_parts(text, fits, _LONGEST_PART))


def divided_at(text: str, most: int) -> tuple[str, ...]:
    """Return the messages of at most so many characters that a text becomes, in order."""
    return tuple(_parts(text, lambda part: len(part) <= most, most))


def _parts(text: str, fits: Callable[[str], bool], most: int) -> Iterator[str]:
    rest = text
    while not fits(rest):
        end, start = _cut(rest, fits, most)
        yield rest[:end].rstrip()
        rest = rest[start:].lstrip()
    yield rest


def _cut(text: str, fits: Callable[[str], bool], most: int) -> tuple[int, int]:
    """Where the first message ends, and where the next one starts."""
    for end in _ENDS:
        places = [(hit.start(), hit.end()) for hit in end.finditer(text, 1, most + 1)]
        fitting = [place for place in places if fits(text[: place[0]]) and _is_end(text, place[0])]
        if fitting:
            return fitting[-1]
    longest = max(n for n in range(1, min(len(text), most) + 1) if fits(text[:n]))
    return longest, longest


def _is_end(text: str, place: int) -> bool:
    said = text[:place].rstrip()
    return bool(said) and not _OPTION.search(said)
