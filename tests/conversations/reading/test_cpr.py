"""CPR numbers are found in every way that people write them, and telephone numbers are left."""

from hypothesis import given
from hypothesis import strategies as st

from conversations.reading.cpr import TAKEN_OUT, has_cpr, without_cpr
from tests.matters import every_row

WRITTEN = [
    "010190-1234", "0101901234", "010190 1234", "01 01 90 1234", "01.01.90-1234", "01/01/90 1234",
    "010190 - 1234", "010190–1234", "01-01-90-1234", "01 01 90 12 34", "610190-1234", "٠١٠١٩٠-١٢٣٤",
    "۰۱۰۱۹۰۱۲۳۴", "01\u00a001\u00a090\u00a01234", "290200-1234", "01011990-1234", "010190\n1234",
    "010190\t1234", "010190\u20111234", "010190\u22121234", "010190\u200b1234", "0101\u00ad901234",
    "010190  1234", "240685_1234", "0 1 0 1 9 0 1 2 3 4", "0-1-0-1-9-0-1-2-3-4",
    "０１０１９０１２３４", "01.01.90 - 1234", "01\u201101\u201190\u20111234",
]  # fmt: skip
NOT = [
    "20 12 34 56", "+45 20 12 34 56", "12345678", "320190-1234", "011390-1234", "310490-1234",
    "00 45 20 12 34 56", "kl. 10.30 den 24.12", "300290-1234", "10.11.26 kl. 14.30", "1234",
    "10.11.26 14.30", "25-11-2026 4700 Næstved", "25.11.2026 kl. 10", "1 2 3 4 5 6 7 8 9 0",
    "01018012345", "11010180-1234", "010180-123", "1000-1200", "4512345678",
]  # fmt: skip


@every_row("number", WRITTEN)
def test_a_personnummer_is_taken_out(number: str) -> None:
    assert without_cpr(f"Mit nummer er {number}, tak") == (f"Mit nummer er {TAKEN_OUT}, tak", True)
    assert has_cpr(number)


@every_row("number", NOT)
def test_other_numbers_are_left(number: str) -> None:
    assert without_cpr(f"Ring {number}") == (f"Ring {number}", False)
    assert not has_cpr(number)


@given(st.text())
def test_what_is_no_number_stays_as_it_was(text: str) -> None:
    cleaned, found = without_cpr(text)
    assert found or cleaned == text


@given(st.text(alphabet="ab \n"), st.sampled_from(WRITTEN), st.text(alphabet="ab \n"))
def test_nothing_but_the_number_goes(before: str, number: str, after: str) -> None:
    assert without_cpr(before + number + after) == (before + TAKEN_OUT + after, True)
