"""Opening stores for tests, and looking at them as a thief of the files would."""

import sqlite3
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from storage.migrating import migrate
from storage.store import Store, open_store

SECRET = "a secret of the tests, long enough for one"


def fresh_store(database_url: str, folder: Path, secret: str = SECRET) -> Store:
    """Open and migrate a case store; its keys lie in a SQLite file of their own in `folder`."""
    store = another_store(database_url, folder, secret)
    path = Path(database_url.removeprefix("sqlite:///"))
    if not database_url.startswith("sqlite:///") or path.exists():
        migrate(store)
        return store
    path.write_bytes(_migrated_file())
    store.keys.create_tables()
    store.keys.check()
    return store


@cache
def _migrated_file() -> bytes:
    """A case store of SQLite that was really migrated, once in a run: the others are copies."""
    with TemporaryDirectory() as name:
        path = Path(name) / "makker.db"
        store = another_store(f"sqlite:///{path}", Path(name))
        migrate(store)
        store.close()
        return path.read_bytes()


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
