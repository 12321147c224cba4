"""2,000 messages in eight scripts; `python -m tests.tools.fuzz 200000` plays more."""

from tests.tools.fuzz import fuzz


def test_whatever_is_written_no_promise_is_broken() -> None:
    assert fuzz(2_000) > 300
