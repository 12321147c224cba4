"""A matter of many rows names each that fails, and hides none."""

import pytest

from tests.matters import every_row


def test_all_that_fail_are_named_with_what_was_got() -> None:
    tried = []

    @every_row(("number", "half"), [(2, 1), (4, 3), (6, 3), (8, "none"), (9, 1)])
    def matter(number: int, half: int) -> None:
        tried.append(number)
        if number == 9:
            with pytest.raises(ValueError, match="odd"):
                tried.append(0)
        assert number == half * 2

    with pytest.raises(pytest.fail.Exception) as failed:
        matter()
    count, *lines = str(failed.value).splitlines()
    assert count == "3 of 5 rows fail"
    named = [line for line in lines if line.startswith("(")]
    assert [line.partition(":")[0] for line in named] == ["(4, 3)", "(8, 'none')", "(9, 1)"]
    assert "assert 4 == (3 * 2)" in named[0]
    assert tried == [2, 4, 6, 8, 9, 0]


def test_a_matter_without_rows_fails() -> None:
    @every_row("row", [])
    def matter(row: str) -> None:
        raise AssertionError(row)

    with pytest.raises(AssertionError, match="no row"):
        matter()


def test_a_row_may_be_called_by_a_name() -> None:
    @every_row("row", ["a"], ids=str.upper)
    def matter(row: str) -> None:
        raise LookupError(row)

    with pytest.raises(pytest.fail.Exception, match="A: LookupError: a"):
        matter()


def test_marks_below_are_kept() -> None:
    @every_row("row", [1])
    @pytest.mark.filterwarnings("error")
    def matter(row: int) -> None:
        assert row == 1

    assert [mark.name for mark in vars(matter)["pytestmark"]] == ["filterwarnings"]
