"""Foreseen errors of the command, each as one sentence that an operator can act on."""

from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from bot.base.settings import BadSettingsError
from storage.keys import KeysAreMissingError, WrongSecretError
from storage.migrating import AnotherVersionError


def in_plain_words(error: Exception) -> str | None:
    """The sentence for an error that an operator can do something about; else nothing."""
    match error:
        case BadSettingsError():
            return str(error)
        case WrongSecretError():
            return "MAKKER_SECRET_KEY is not the one that these keys were stored with."
        case KeysAreMissingError():
            return (
                "The key store has no key of anybody in the case store: nothing was changed. Look "
                "at MAKKER_KEYS_URL."
            )
        case DBAPIError() if is_about_connecting(error):
            reason = first_line(error)
            return f"The database cannot be used ({reason}): makker doctor says which one."
        case DBAPIError():  # its message may hold somebody's words
            return f"The database refused something ({type(error.orig).__name__})."
        case AnotherVersionError():
            return "The case store was made by another version of Makker: use that one or a newer."
        case OSError() if error.filename:
            return f"{error.filename} cannot be used: {error.strerror}."
    return None


def is_about_connecting(failure: DBAPIError) -> bool:
    """Whether its message speaks of the database, and so cannot hold anybody's words."""
    is_no_database = type(failure) is DatabaseError
    return isinstance(failure, OperationalError) or is_no_database


def first_line(failure: DBAPIError) -> str:
    """A driver's reason in one line."""
    lines = [line.strip() for line in str(failure.orig).splitlines() if line.strip()]
    reason = lines[0] if lines else type(failure.orig).__name__
    return reason.removeprefix("connection failed: ").rstrip(".")
