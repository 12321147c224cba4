"""Bringing the case store's tables up to date, and asking whether they are.

Alembic is imported where it migrates: each start asks whether the tables are of this version, and
that takes one look.
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from storage.store import Store

FOLDER = Path(__file__).parent / "migrations"
ROWS_AT_ONCE = 1000
"""How many rows a step that changes all of them holds in memory."""
_STEP = table("alembic_version", column("version_num"))


class AnotherVersionError(Exception):
    """The case store was made by a version of Makker that this one does not know."""


def migrate(store: Store, to: str = "head") -> None:
    """Create or upgrade the tables of both stores, as far as `to`. Safe to run again.

    It is one transaction: whatever stops it leaves the tables as they were. Raises
    AnotherVersionError, and KeysAreMissingError when rows must be sealed and the key store is
    not theirs.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    store.keys.create_tables()
    store.keys.check()
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with store.write() as connection:
        config.attributes |= {"connection": connection, "keys": store.keys, "rows": ROWS_AT_ONCE}
        try:
            command.upgrade(config, to)
        except CommandError as error:
            raise AnotherVersionError from error


def is_migrated(store: Store) -> bool:
    """Whether the case store has the tables of this version."""
    with store.read() as connection:
        return _step(connection) == newest_step()


def _step(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_STEP.name):
        return None
    found: str | None = connection.execute(select(_STEP.c.version_num)).scalar()
    return found


@cache
def newest_step() -> str:
    """Return the step that the newest tables have: the file of each step begins with its own."""
    return max(path.name.partition("_")[0] for path in FOLDER.glob("versions/[0-9]*.py"))
