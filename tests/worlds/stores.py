"""Opening stores for tests, and looking at them as a thief of the files would."""

import sqlite3
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from storage.migrating import migrate
from storage.store import Store, open_store
from tests import postgres

SECRET = "a secret of the tests, long enough for one"


def fresh_store(database_url: str, folder: Path, secret: str = SECRET) -> Store:
    """Open a migrated case store in an empty database; its keys lie in a SQLite file in `folder`.

    It is a copy of one that was really migrated, once in a run on each database.
    """
    if not database_url.startswith("sqlite:///"):
        postgres.copy(_migrated_database(postgres.beside(database_url, "migrated")), database_url)
        store = another_store(database_url, folder, secret)
        _prepare_keys(store)
        return store
    store = another_store(database_url, folder, secret)
    migrate_by_copy(store)
    return store


def migrate_by_copy(store: Store) -> None:
    """Do as `migrate`: a file of SQLite that is not there yet is copied, any other is migrated."""
    path = Path(store.engine.url.database or "")
    if store.engine.dialect.name != "sqlite" or path.exists():
        migrate(store)
        return
    _prepare_keys(store)
    path.write_bytes(_migrated_file())


def _prepare_keys(store: Store) -> None:
    store.keys.create_tables()
    store.keys.check()


@cache
def _migrated_file() -> bytes:
    with TemporaryDirectory() as name:
        path = Path(name) / "makker.db"
        _migrate(f"sqlite:///{path}")
        return path.read_bytes()


@cache
def _migrated_database(database_url: str) -> str:
    postgres.create(database_url)
    _migrate(database_url)
    return database_url


def _migrate(database_url: str) -> None:
    with TemporaryDirectory() as name:
        store = another_store(database_url, Path(name))
        migrate(store)
        store.close()


def another_store(database_url: str, folder: Path, secret: str = SECRET) -> Store:
    """Open the same store as another process would."""
    return open_store(database_url, f"sqlite:///{folder / 'keys.db'}", secret)


def raw_bytes(database_url: str) -> bytes:
    """Everything that a database holds, as bytes: the files of SQLite, the rows of PostgreSQL."""
    if database_url.startswith("sqlite:///"):
        path = Path(database_url.removeprefix("sqlite:///"))
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA wal_checkpoint")
        connection.close()
        return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    return _rows_of_postgres(database_url)


def _rows_of_postgres(database_url: str) -> bytes:
    found: list[bytes] = []
    with psycopg.connect(database_url) as connection:
        listed = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (name,) in listed.fetchall():
            for row in connection.execute(f'SELECT * FROM "{name}"'.encode()):
                found += [v if isinstance(v, bytes) else str(v).encode() for v in row]
    return b"\n".join(found)
