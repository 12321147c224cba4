"""`benchmarks/growth.py` lives what it says: contacts, agreements, letters, nudges."""

from pathlib import Path

from sqlalchemy import func, select

from benchmarks import growing
from benchmarks.measuring import play_once
from storage import schema
from storage.store import Store


def count(store: Store, name: str) -> int:
    with store.read() as connection:
        table = schema.metadata.tables[name]
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_cases_are_lived_and_their_check_in_can_be_played_again_and_again(tmp_path: Path) -> None:
    lives = growing.begin(tmp_path, citizens=1)
    lives.live(5)
    growing.save(lives, tmp_path / "old")
    contender = growing.open_contender(str(tmp_path / "old"), 1)
    assert [play_once(contender).turns for _ in range(2)] == [6, 6]
    contender.prepare()
    names = ("contact", "agreement", "appointment", "letter")
    # Weeks 1, 3 and 5 have a contact, beside the one with which the case began; week 2 a letter.
    assert [count(contender.store, name) for name in names] == [4, 8, 4, 1]
    assert count(contender.store, "nudge") > 2
    contender.close()
    lives.centre.store.close()
