"""A migrated case store on each database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.worlds.stores import fresh_store


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[Store]:
    opened = fresh_store(database_url, tmp_path)
    yield opened
    opened.close()
