"""Finding CPR numbers (personnumre), so that they are taken out before anything is stored.

By shape and date: since 2007 valid numbers can fail modulus 11, so no checksum is asked.
"""

import re
import unicodedata

TAKEN_OUT = "[personnummer]"

_SPACE = " \u00a0\u2007\u2009\u202f"
_BETWEEN = rf"[{_SPACE}.\-/]?"
_DAY = r"(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"  # from 61: one that a kommune makes up
_SHAPE = re.compile(
    rf"(?<!\d){_DAY}{_BETWEEN}(0[1-9]|1[0-2]){_BETWEEN}\d\d"
    rf"(?:[{_SPACE}.\-–—/]{{0,3}}\d{{4}}|[{_SPACE}]\d\d[{_SPACE}]\d\d)(?!\d)"
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REPLACEMENT_DAYS = 60


def without_cpr(text: str) -> tuple[str, bool]:
    """Return the text with every CPR number taken out, and whether there was one.

    Also with spaces, dots or no dash, in pairs, and in the digits of other scripts. A number that
    is no date is left: it is a phone number.
    """
    found = False
    kept: list[str] = []
    end = 0
    for match in _SHAPE.finditer(_in_our_digits(text)):
        day, month = int(match[1]), int(match[2])
        if (day - _REPLACEMENT_DAYS if day > _REPLACEMENT_DAYS else day) <= _DAYS[month - 1]:
            kept += [text[end : match.start()], TAKEN_OUT]
            end, found = match.end(), True
    return "".join([*kept, text[end:]]), found


def _in_our_digits(text: str) -> str:
    """The same text, as long as before, with ٣ and ۳ as 3."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
