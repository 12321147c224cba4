"""Telephone numbers: as people write them, and what staff are asked to make sure of."""

import re

from hypothesis import given
from hypothesis import strategies as st

from conversations.reading.phone_numbers import Number, NumberDoubt, NumberProblem, read_number
from locales.catalog import read_catalog
from tests.matters import every_row

AMINA = "+4520123456"


@every_row(
    "written",
    [
        "20123456",
        "20 12 34 56",
        "2012 3456",
        "20-12-34-56",
        "20.12.34.56",
        "+45 20 12 34 56",
        "0045 20123456",
        "(+45) 20123456",
        " 20123456 ",
        "tlf. 20 12 34 56",
        "٢٠١٢٣٤٥٦",
    ],
)
def test_a_danish_number_is_read_however_it_is_written(written: str) -> None:
    assert read_number(written) == Number(AMINA, "20 12 34 56", "DK")


@every_row(
    ("written", "problem"),
    [
        ("", NumberProblem.NOT_A_NUMBER),
        ("hej", NumberProblem.NOT_A_NUMBER),
        ("112", NumberProblem.NOT_A_NUMBER),
        ("20 12 34 5", NumberProblem.NOT_A_NUMBER),
        ("20123456 / 20123457", NumberProblem.NOT_A_NUMBER),
        ("+45 20123456 lok 3", NumberProblem.NOT_A_NUMBER),
        ("+4520123456 ext. 7", NumberProblem.NOT_A_NUMBER),
        ("46701234567", NumberProblem.NOT_A_NUMBER),  # Swedish, but neither + nor 00
        ("9" * 400, NumberProblem.NOT_A_NUMBER),
        ("80 20 20 20", NumberProblem.SERVICE),
        ("90 12 34 56", NumberProblem.SERVICE),
    ],
)
def test_what_is_no_number_of_a_citizen_is_named(written: str, problem: NumberProblem) -> None:
    assert read_number(written) is problem


@every_row(
    ("written", "doubt"),
    [
        ("33 12 34 56", NumberDoubt.LANDLINE),  # Copenhagen
        ("75 22 11 33", NumberDoubt.LANDLINE),
        ("70 10 10 10", NumberDoubt.LANDLINE),
        ("+49 30 123456", NumberDoubt.LANDLINE),  # Berlin
        ("34 51 23 45", None),  # a part of a landline series that mobiles got
        ("42 42 42 42", None),
        ("71 12 34 56", None),
        ("+46 70 123 45 67", NumberDoubt.FOREIGN),
        ("+1 202 555 0123", NumberDoubt.FOREIGN),
        ("20 00 00 01", NumberDoubt.UNASSIGNED),
        ("12 34 56 78", NumberDoubt.UNASSIGNED),
    ],
)
def test_what_makes_one_wonder_is_named(written: str, doubt: NumberDoubt | None) -> None:
    found = read_number(written)
    assert isinstance(found, Number)
    assert found.doubt is doubt


def test_every_problem_and_doubt_has_its_sentence() -> None:
    danish = read_catalog("da")
    for each in (*NumberProblem, *NumberDoubt):
        said = danish.find(each.text.key)
        assert said and said.endswith("."), each


def test_a_foreign_number_is_shown_with_its_country() -> None:
    found = read_number("0046 70 123 45 67")
    assert isinstance(found, Number)
    assert (found.shown, found.e164) == ("+46 70 123 45 67", "+46701234567")


@given(st.text(max_size=60) | st.from_regex(r"[+0-9 ()\-]{0,24}", fullmatch=True))
def test_any_text_is_a_number_or_a_problem(written: str) -> None:
    found = read_number(written)
    if isinstance(found, Number):
        assert re.fullmatch(r"\+[1-9]\d{2,17}", found.e164)
        again = read_number(found.e164)
        assert isinstance(again, Number)
        assert again.e164 == found.e164
