"""Pictures that a provider holds already: under which name of the provider's own."""

from sqlalchemy import Connection, delete, select

from storage import schema
from storage.engine import upsert

_table = schema.sent_picture


def find_picture(connection: Connection, sender: str, picture: str) -> str | None:
    """Return the provider's name for a picture that `sender` has sent; None for a new one."""
    named = (_table.c.sender == sender) & (_table.c.picture == picture)
    found: str | None = connection.execute(select(_table.c.ref).where(named)).scalar()
    return found


def keep_picture(connection: Connection, sender: str, picture: str, ref: str) -> None:
    """Remember the provider's name for a picture."""
    row = {"sender": sender, "picture": picture, "ref": ref}
    connection.execute(upsert(connection, _table), row)


def forget_picture(connection: Connection, sender: str, picture: str) -> None:
    """The provider knows the picture no more."""
    named = (_table.c.sender == sender) & (_table.c.picture == picture)
    connection.execute(delete(_table).where(named))
