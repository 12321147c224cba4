"""CPR numbers are found in every way that people write them, and telephone numbers are left."""

from hypothesis import given
from hypothesis import strategies as st

from conversations.reading.cpr import TAKEN_OUT, without_cpr
from tests.matters import every_row

WRITTEN = [
    "010190-1234", "0101901234", "010190 1234", "01 01 90 1234", "01.01.90-1234", "01/01/90 1234",
    "010190 - 1234", "010190–1234", "01-01-90-1234", "01 01 90 12 34", "610190-1234", "٠١٠١٩٠-١٢٣٤",
    "۰۱۰۱۹۰۱۲۳۴", "01\u00a001\u00a090\u00a01234", "290200-1234",
]  # fmt: skip
NOT = [
    "20 12 34 56", "+45 20 12 34 56", "12345678", "320190-1234", "011390-1234", "310490-1234",
    "00 45 20 12 34 56", "kl. 10.30 den 24.12", "300290-1234", "10.11.26 kl. 14.30", "1234",
    "10.11.26 14.30",
]  # fmt: skip


@every_row("number", WRITTEN)
def test_a_personnummer_is_taken_out(number: str) -> None:
    assert without_cpr(f"Mit nummer er {number}, tak") == (f"Mit nummer er {TAKEN_OUT}, tak", True)


@every_row("number", NOT)
def test_other_numbers_are_left(number: str) -> None:
    assert without_cpr(f"Ring {number}") == (f"Ring {number}", False)


@given(st.text())
def test_what_is_no_number_stays_as_it_was(text: str) -> None:
    cleaned, found = without_cpr(text)
    assert found or cleaned == text


@given(st.text(alphabet="ab \n"), st.sampled_from(WRITTEN), st.text(alphabet="ab \n"))
def test_nothing_but_the_number_goes(before: str, number: str, after: str) -> None:
    assert without_cpr(before + number + after) == (before + TAKEN_OUT + after, True)
