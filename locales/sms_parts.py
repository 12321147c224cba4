"""Dividing a long SMS into messages of at most two segments each: nothing is ever cut away.

One in the reader's own language may take four: most alphabets leave half the room.

It is divided where a line ends, else where a sentence ends, else between two words; a word that is
longer than a message alone is divided too.
"""

import re
from collections.abc import Callable, Iterator

from locales.gate import segments
from locales.measures import GSM7, OWN_LANGUAGE_SEGMENTS, SMS_SEGMENTS

_ENDS = (re.compile(r"\n"), re.compile(r"(?<=[.?!።؟]) "), re.compile(r"\s"))
_OPTION = re.compile(r"\d+[.]?$")  # "1 Ja. 2 Nej.": no message ends with an option's number


def most_segments(language: str) -> int:
    """Return how many segments one message in this language may take."""
    return SMS_SEGMENTS if language == "da" else OWN_LANGUAGE_SEGMENTS


def divided(text: str, language: str = "da") -> tuple[str, ...]:
    """Return the messages that a text becomes by SMS, in order; one where it fits."""
    most = most_segments(language)
    return tuple(_parts(text, lambda part: segments(part).count <= most, most * GSM7.part))


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
