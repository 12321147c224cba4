"""A migrated case store on each database, and a small jobcentre over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.worlds.office import Office
from tests.worlds.stores import fresh_store


@pytest.fixture(scope="session", autouse=True)
def _cards(drawn_once: None) -> None:
    """No test of this room looks at how a card is drawn."""


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[Store]:
    opened = fresh_store(database_url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


@pytest.fixture
def store_sqlite(tmp_path: Path) -> Iterator[Store]:
    """For what would only be slower twice: a case store on SQLite alone."""
    opened = fresh_store(f"sqlite:///{tmp_path / 'makker.db'}", tmp_path)
    yield opened
    opened.close()
