"""Bringing the case store's tables up to date, and asking whether they are."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.store import Store

FOLDER = Path(__file__).parent / "migrations"
ROWS_AT_ONCE = 1000
"""How many rows a step that changes all of them holds in memory."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


def migrate(store: Store, to: str = "head") -> None:
    """Create or upgrade the tables of both stores, as far as `to`. Safe to run again.

    It is one transaction: whatever stops it leaves the tables as they were. Raises
    KeysAreMissingError when rows must be sealed and the key store is not theirs.
    """
    store.keys.create_tables()
    store.keys.check()
    config = _config()
    with store.write() as connection:
        config.attributes |= {"connection": connection, "keys": store.keys, "rows": ROWS_AT_ONCE}
        command.upgrade(config, to)


def is_migrated(store: Store) -> bool:
    """Whether the case store has the tables of this version."""
    with store.read() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return current == ScriptDirectory.from_config(_config()).get_current_head()
