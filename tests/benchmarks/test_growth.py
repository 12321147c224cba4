"""A short form of `benchmarks/growth.py`: cases are really lived, and bad sizes really large."""

from pathlib import Path

from sqlalchemy import func, select

from benchmarks import growing, growth, large
from benchmarks.measuring import play_once
from storage import schema
from storage.store import Store


def count(store: Store, name: str) -> int:
    with store.read() as connection:
        table = schema.metadata.tables[name]
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_cases_are_lived_and_their_check_in_can_be_played_again_and_again(tmp_path: Path) -> None:
    _, old = growth.live(tmp_path, 6, citizens=1)
    contender = growing.open_contender(str(old), 1)
    assert [play_once(contender).turns for _ in range(2)] == [6, 6]
    contender.prepare()
    names = ("contact", "agreement", "appointment", "letter")
    # Weeks 1, 3 and 5 have a contact, beside the one with which the case began; week 2 a letter.
    assert [count(contender.store, name) for name in names] == [4, 8, 4, 1]
    assert count(contender.store, "nudge") > 2
    contender.close()


def test_a_case_of_twenty_years_is_played(tmp_path: Path) -> None:
    case = large.old_case(tmp_path, entries=30, letters=4)
    assert tuple(cost.what for cost in case.costs()) == growth.OF_A_CASE
    assert count(case.centre.store, "course_entry") >= 30
    assert count(case.centre.store, "letter") % 4 == 0


def test_a_caseload_is_played(tmp_path: Path) -> None:
    caseload = large.caseload(tmp_path, 3)
    assert tuple(cost.what for cost in caseload.costs()) == growth.OF_A_CASELOAD
