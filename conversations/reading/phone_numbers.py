"""Telephone numbers as people write them: E.164, Danish where no country is named.

What cannot be a number is a `NumberProblem`. What can, but makes one wonder, is a `Number` with a
`NumberDoubt`, which staff are told when they write it down: only they can ask the citizen. Each
names the text that says so.
"""

from dataclasses import dataclass
from enum import StrEnum

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from conversations.records.texts import Text, text

HOME = "DK"
LONGEST_WRITTEN = 40

# The series that the Danish numbering plan gives to landlines, by their first two digits. Parts of
# them were handed to mobiles since, and numbers move: so this is a doubt and never a refusal.
_LANDLINES = frozenset(
    str(series)
    for first, last in (
        (32, 36), (38, 39), (43, 49), (54, 59), (62, 66), (69, 70), (72, 79), (82, 82), (86, 89),
        (96, 99),
    )
    for series in range(first, last + 1)
)  # fmt: skip
_NO_PHONES = frozenset(
    {
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.UAN,
        PhoneNumberType.VOICEMAIL,
        PhoneNumberType.PAGER,
    }
)


class NumberProblem(StrEnum):
    """Why what was written is no number that a citizen can have."""

    NOT_A_NUMBER = "not_a_number"
    SERVICE = "service"  # 80 and 90: free and premium numbers

    @property
    def text(self) -> Text:
        return text(f"staff.number.{self.value}")


class NumberDoubt(StrEnum):
    """What staff are asked to make sure of."""

    LANDLINE = "landline"  # it may take no SMS
    FOREIGN = "foreign"  # it costs more, and may not be answered
    UNASSIGNED = "unassigned"  # nobody is known to have such numbers

    @property
    def text(self) -> Text:
        return text(f"staff.number.{self.value}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: `e164` is the address, `shown` is how people read it."""

    e164: str
    shown: str
    country: str  # ISO 3166 of two letters; of several under one code the main one
    doubt: NumberDoubt | None = None


def read_number(written: str) -> Number | NumberProblem:
    """Read a telephone number; without + or 00 it is Danish."""
    if len(written) > LONGEST_WRITTEN:
        return NumberProblem.NOT_A_NUMBER
    try:
        found = phonenumbers.parse(written, HOME)
    except NumberParseException:
        return NumberProblem.NOT_A_NUMBER
    if found.extension or not phonenumbers.is_possible_number(found):
        return NumberProblem.NOT_A_NUMBER
    if phonenumbers.number_type(found) in _NO_PHONES:
        return NumberProblem.SERVICE
    country = phonenumbers.region_code_for_country_code(found.country_code or 0)
    form = PhoneNumberFormat.NATIONAL if country == HOME else PhoneNumberFormat.INTERNATIONAL
    return Number(
        phonenumbers.format_number(found, PhoneNumberFormat.E164),
        phonenumbers.format_number(found, form),
        country,
        _doubt(found, country),
    )


def _doubt(found: PhoneNumber, country: str) -> NumberDoubt | None:
    kind = phonenumbers.number_type(found)
    if not phonenumbers.is_valid_number(found):
        return NumberDoubt.UNASSIGNED
    if kind == PhoneNumberType.FIXED_LINE:
        return NumberDoubt.LANDLINE
    if country != HOME:
        return NumberDoubt.FOREIGN
    is_either = kind == PhoneNumberType.FIXED_LINE_OR_MOBILE
    if is_either and str(found.national_number)[:2] in _LANDLINES:
        return NumberDoubt.LANDLINE
    return None
