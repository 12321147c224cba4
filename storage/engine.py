"""Opening the two databases the same way: durable SQLite (WAL, one writer) or PostgreSQL."""

import sqlite3
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

BUSY_SECONDS = 30
CONNECT_SECONDS = 10


class BadDatabaseUrlError(ValueError):
    """The address of a database that Makker cannot use; the message says what it may be."""


def open_engine(url: str) -> Engine:
    """Open `sqlite:///file` or `postgresql://…`. Raises BadDatabaseUrlError for anything else."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise BadDatabaseUrlError("it must begin with sqlite:/// or postgresql://") from None
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(url)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,
            hide_parameters=True,
            paramstyle="format",
            connect_args={"connect_timeout": CONNECT_SECONDS},
        )
    raise BadDatabaseUrlError("it must begin with sqlite:/// or postgresql://")


def _open_sqlite(url: str) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing; we say BEGIN ourselves
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # One writer: take the lock at the start, rather than fail in the middle of a turn.
        mode = "" if connection.get_execution_options().get("read_only") else " IMMEDIATE"
        connection.connection.cursor().execute(f"BEGIN{mode}")

    return engine


def ignore_conflicts(connection: Connection, table: Table) -> Any:
    """Return an INSERT that leaves a row alone which is already there."""
    return ignoring(connection.dialect.name, table)


def upsert(connection: Connection, table: Table) -> Any:
    """Return an INSERT that replaces the row with the same primary key."""
    return upserting(connection.dialect.name, table)


@cache
def ignoring(name: str, table: Table) -> Any:
    """The same, by the dialect's name."""
    dialect = sqlite if name == "sqlite" else postgresql
    return dialect.insert(table).on_conflict_do_nothing()


@cache
def upserting(name: str, table: Table) -> Any:
    """The same, by the dialect's name."""
    dialect = sqlite if name == "sqlite" else postgresql
    statement = dialect.insert(table)
    keys = list(table.primary_key.columns)
    changed = {c.name: statement.excluded[c.name] for c in table.columns if not c.primary_key}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
