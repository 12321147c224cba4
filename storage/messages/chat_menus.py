"""Which of staff's chats show a menu of their own at the provider, and which should.

A row says what was set in a chat, by its fingerprint; a chat whose fingerprint is another one, or
that is staff's no more, is to be changed. The address is sealed with its person's key.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from conversations.records.case import Role
from storage import schema
from storage.engine import upsert
from storage.keys import Keys, WordsAreGoneError

_menu, _address, _person = schema.chat_menu, schema.person_address, schema.person
NONE = ""  # the fingerprint of a chat in which nothing is set


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat whose menu is to be changed; `role` is `None` where it is to be taken away."""

    person: int
    lookup: str
    address: str
    role: Role | None
    tries: int


def to_change(
    connection: Connection, keys: Keys, channel: str, wanted: Mapping[Role, str], now: datetime,
    limit: int,
) -> list[Chat]:  # fmt: skip
    """Return chats of a channel that show another menu than they should; `wanted` by role."""
    found = [*_to_set(connection, keys, channel, wanted, now)]
    if len(found) < limit:
        found += _to_take_away(connection, keys, channel, now)
    return found[:limit]


def _to_set(
    connection: Connection, keys: Keys, channel: str, wanted: Mapping[Role, str], now: datetime
) -> list[Chat]:
    same = (_menu.c.channel == _address.c.channel) & (_menu.c.lookup == _address.c.lookup)
    query = (
        select(_address, _person.c.role, _menu.c.fingerprint, _menu.c.tries, _menu.c.retry_at)
        .join(_person, _person.c.id == _address.c.person_id)
        .outerjoin(_menu, same)
        .where(_address.c.channel == channel, _person.c.role.in_([role.value for role in wanted]))
        .where(_menu.c.retry_at.is_(None) | (_menu.c.retry_at <= now))
        .where(_person.c.erased_at.is_(None))
        .order_by(_address.c.person_id)
    )
    return [
        Chat(row.person_id, row.lookup, keys.open(row.person_id, row.sealed), Role(row.role),
             row.tries or 0)
        for row in connection.execute(query)
        if row.fingerprint != wanted[Role(row.role)]
    ]  # fmt: skip


def _to_take_away(connection: Connection, keys: Keys, channel: str, now: datetime) -> list[Chat]:
    """Chats of who is no member of staff any more, or writes from another phone."""
    is_staffs = (
        select(_address.c.lookup)
        .join(_person, _person.c.id == _address.c.person_id)
        .where(_address.c.channel == _menu.c.channel, _address.c.lookup == _menu.c.lookup)
        .where(_person.c.role != Role.CITIZEN.value, _person.c.erased_at.is_(None))
    )
    query = select(_menu).where(
        _menu.c.channel == channel,
        _menu.c.retry_at.is_(None) | (_menu.c.retry_at <= now),
        ~is_staffs.exists(),
    )
    found: list[Chat] = []
    for row in connection.execute(query):
        try:
            address = keys.open(row.person_id, row.sealed)
        except WordsAreGoneError:  # nobody knows any more which chat it was
            address = ""
        found.append(Chat(row.person_id, row.lookup, address, None, row.tries))
    return found


def keep(connection: Connection, keys: Keys, channel: str, chat: Chat, fingerprint: str) -> None:
    """This chat shows what it should: a menu with this fingerprint, or none of its own."""
    if chat.role is None:
        forget = delete(_menu).where(_menu.c.channel == channel, _menu.c.lookup == chat.lookup)
        connection.execute(forget)
        return
    _write(connection, keys, channel, chat, fingerprint=fingerprint, tries=0, retry_at=None)


def put_off(connection: Connection, keys: Keys, channel: str, chat: Chat, until: datetime) -> None:
    """It could not be changed: again later."""
    named = (_menu.c.channel == channel) & (_menu.c.lookup == chat.lookup)
    again = {"tries": chat.tries + 1, "retry_at": until}
    if connection.execute(update(_menu).where(named).values(again)).rowcount:
        return
    _write(connection, keys, channel, chat, fingerprint=NONE, **again)


def _write(connection: Connection, keys: Keys, channel: str, chat: Chat, **values: Any) -> None:
    row = {"channel": channel, "lookup": chat.lookup, "person_id": chat.person}
    row |= {"sealed": keys.seal(chat.person, chat.address)}
    connection.execute(upsert(connection, _menu), row | values)
