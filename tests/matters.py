"""One test for a matter of many rows: each row is tried, and those that fail are named.

    @every_row(("written", "read"), [("ja", True), ("nej", False)])
    def test_a_word_is_read(written: str, read: bool) -> None:
        assert read_yes_no(written) is read

It is written as `pytest.mark.parametrize` is, for rows that are data and need no fixture: a
thousand of pytest's tests cost far more than a thousand rows.
"""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

Check = Callable[..., None]
FAILS = (Exception, pytest.fail.Exception)  # the second is what `pytest.raises` raises


def every_row(
    names: str | tuple[str, ...],
    rows: Iterable[Any] | Callable[[], Iterable[Any]],
    ids: Callable[[Any], str] = repr,
) -> Callable[[Check], Callable[[], None]]:
    """Make one test of a check and its rows. `ids` says how a row is called when it fails.

    Rows that take long to find are given as a function: else each process would find them, to
    collect its tests.
    """

    def of(check: Check) -> Callable[[], None]:
        def matter() -> None:
            tried = list(rows() if callable(rows) else rows)
            assert tried, "there is no row to try"
            faults = ((row, _fault(check, names, row)) for row in tried)
            failing = [f"{ids(row)}: {fault}" for row, fault in faults if fault]
            if failing:
                count = f"{len(failing)} of {len(tried)} rows fail"
                pytest.fail("\n".join((count, *failing)), pytrace=False)

        # Not functools.wraps: pytest looks through it, and would ask for fixtures by these names.
        for name in ("__name__", "__qualname__", "__module__", "__doc__"):
            setattr(matter, name, getattr(check, name))
        matter.__dict__.update(check.__dict__)  # the marks that stand below
        return matter

    return of


def _fault(check: Check, names: str | tuple[str, ...], row: Any) -> str:
    """What is wrong with a row: what was expected and what was got. Empty if nothing is."""
    try:
        if isinstance(names, str):
            check(**{names: row})
        else:
            check(**dict(zip(names, row, strict=True)))
    except FAILS as fault:
        return f"{type(fault).__name__}: {fault}"
    return ""
