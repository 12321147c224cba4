"""Finding CPR numbers (personnumre), so that they are taken out before anything is stored.

By shape and date: since 2007 valid numbers can fail modulus 11, so no checksum is asked.
"""

import re

TAKEN_OUT = "[personnummer]"

_SHAPE = re.compile(
    r"(?<!\d)(0[1-9]|[12]\d|3[01])[ .\-/]?(0[1-9]|1[0-2])[ .\-/]?(\d\d)[ .\-–—/]{0,3}(\d{4})(?!\d)"
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def without_cpr(text: str) -> tuple[str, bool]:
    """Return the text with every CPR number taken out, and whether there was one.

    Also with spaces, dots or no dash. A number that is no date is left: it is a phone number.
    """
    found = False

    def take_out(match: re.Match[str]) -> str:
        nonlocal found
        day, month = int(match[1]), int(match[2])
        if day > _DAYS[month - 1]:
            return match[0]
        found = True
        return TAKEN_OUT

    return _SHAPE.sub(take_out, text), found
