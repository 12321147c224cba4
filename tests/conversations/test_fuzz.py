"""Messages in eight scripts; `python -m tests.tools.fuzz 200000` plays more."""

from tests.tools.fuzz import fuzz, fuzz_stored


def test_whatever_is_written_no_promise_is_broken() -> None:
    assert fuzz(2_000) > 300


def test_nor_through_the_store_and_a_channel() -> None:
    assert fuzz_stored(50) > 20
