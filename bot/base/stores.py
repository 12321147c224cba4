"""Opening the two databases that the settings name."""

from pathlib import Path

from sqlalchemy.engine import make_url

from bot.base.settings import BadSettingsError, Settings, require_secret
from storage.engine import BadDatabaseUrlError
from storage.migrating import is_migrated
from storage.store import Store, open_store


def open_case_store(settings: Settings, secret: str) -> Store:
    """Open both databases; the folder of a SQLite file is made. Raises BadSettingsError."""
    for url in (settings.database_url, settings.resolved_keys_url):
        if url.startswith("sqlite:///"):
            Path(make_url(url).database or ".").parent.mkdir(parents=True, exist_ok=True)
    try:
        return open_store(settings.database_url, settings.resolved_keys_url, secret)
    except BadDatabaseUrlError as error:
        raise BadSettingsError(f"MAKKER_DATABASE_URL cannot be used: {error}.") from None


def open_ready_store(settings: Settings) -> Store:
    """Open both databases where they are of this version and the secret is theirs.

    Raises BadSettingsError when they are not migrated, WrongSecretError for another secret.
    """
    store = open_case_store(settings, require_secret(settings))
    try:
        if not is_migrated(store):
            raise BadSettingsError("The database is not migrated: run makker migrate first.")
        store.keys.check()
    except BaseException:
        store.close()
        raise
    return store
