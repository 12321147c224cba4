"""The case store as one thing to hand around: its database, its keys, and how to begin."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from threading import Lock

from sqlalchemy import Connection, Engine

from storage.engine import open_engine
from storage.keys import Keys


@dataclass(frozen=True, slots=True)
class Store:
    engine: Engine
    keys: Keys
    _turnstile: Lock = field(default_factory=Lock, repr=False, compare=False)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction that commits at the end, or leaves nothing behind.

        SQLite has one writer. Within a process, who comes next waits here: SQLite itself would let
        it sleep and look again, ever more seldom.
        """
        is_alone = self.engine.dialect.name == "sqlite"
        with self._turnstile if is_alone else nullcontext(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A look that takes no lock."""
        with self.engine.connect().execution_options(read_only=True) as connection:
            yield connection

    def close(self) -> None:
        """Let go of both databases."""
        self.engine.dispose()
        self.keys.engine.dispose()


def open_store(database_url: str, keys_url: str, secret: str) -> Store:
    """Open the case store and the key store. Raises BadDatabaseUrlError for a bad address."""
    return Store(open_engine(database_url), Keys(open_engine(keys_url), secret))
