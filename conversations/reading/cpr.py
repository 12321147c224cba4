"""Finding CPR numbers (personnumre): taken out before anything is stored, and never sent.

The one finder: what arrives is rid of what it finds, and the gate, which knows no rooms of ours, is
handed it. By shape and date: since 2007 valid numbers can fail modulus 11, so no checksum is asked.
"""

import re
import unicodedata
from collections.abc import Iterator

TAKEN_OUT = "[personnummer]"

_UNSEEN = frozenset("\u00ad\u034f\u2060\u2064\ufeff") | {chr(n) for n in range(0x200B, 0x2010)}
_BETWEEN = r"[\s.\-/_]"  # every dash is a hyphen by then
_SHAPES = (
    # Together or in parts, with two digits of the year or, for a birthday, four.
    re.compile(
        rf"(?<!\d)(\d\d){_BETWEEN}{{0,2}}(\d\d){_BETWEEN}{{0,2}}(?:19\d\d|20[01]\d|\d\d)"
        rf"(?:{_BETWEEN}{{0,3}}\d{{4}}|\s\d\d\s\d\d)(?!\d)"
    ),
    # Digit by digit.
    re.compile(rf"(?<!\d)(\d{_BETWEEN}\d){_BETWEEN}(\d{_BETWEEN}\d)(?:{_BETWEEN}\d){{6}}(?!\d)"),
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REPLACEMENT_DAYS = 60  # added to the day in a number that a kommune or hospital makes up


def has_cpr(text: str) -> bool:
    """Whether a CPR number stands in the text."""
    return next(_found(text), None) is not None


def without_cpr(text: str) -> tuple[str, bool]:
    """Return the text with every CPR number taken out, and whether there was one.

    Also with spaces, dots or no dash, in pairs, and in the digits of other scripts. A number that
    is no date is left: it is a phone number.
    """
    kept: list[str] = []
    end = 0
    for start, stop in sorted(_found(text)):
        if start >= end:
            kept += [text[end:start], TAKEN_OUT]
            end = stop
    return "".join([*kept, text[end:]]), bool(kept)


def _found(text: str) -> Iterator[tuple[int, int]]:
    """Where a number begins and ends; two shapes may find the same one."""
    if not any(char.isdigit() for char in text):
        return
    seen = [(place, char) for place, char in enumerate(text) if char not in _UNSEEN]
    plain = "".join(_plain(char) for _, char in seen)
    for shape in _SHAPES:
        for hit in shape.finditer(plain):
            if _is_a_day(*("".join(re.findall(r"\d", part)) for part in hit.groups())):
                yield seen[hit.start()][0], seen[hit.end() - 1][0] + 1


def _plain(char: str) -> str:
    """The same sign in ASCII: ٣ and ³ as 3, every dash as a hyphen."""
    if char.isascii():
        return char
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    return "-" if unicodedata.category(char) == "Pd" or char == "\u2212" else char


def _is_a_day(day: str, month: str) -> bool:
    days = int(day) - _REPLACEMENT_DAYS if int(day) > _REPLACEMENT_DAYS else int(day)
    return 1 <= int(month) <= len(_DAYS) and 1 <= days <= _DAYS[int(month) - 1]
