"""A durable SQLite file for the peers: WAL, synchronous=FULL, transactions by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring import expect

FULL = 2


def make_durable(connection: sqlite3.Connection) -> None:
    """Set what Makker sets, and see that it took."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    expect("synchronous", count(connection, "PRAGMA synchronous"), FULL)


def open_durable(path: Path) -> sqlite3.Connection:
    """A new connection in which only COMMIT commits."""
    connection = sqlite3.connect(path)
    make_durable(connection)
    return connection


@contextmanager
def immediate(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def count(connection: sqlite3.Connection, query: str) -> int:
    """The single number that a query brings."""
    return int(connection.execute(query).fetchone()[0])
