"""Whom messages are to, and about: as much of it as decides whether a message may still leave so.

It is read when a message is rendered, and once more before it leaves: what has changed meanwhile
is rendered anew.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, select

from storage import schema
from storage.prepared import Read, among

_person, _case, _address = schema.person, schema.cases, schema.person_address
_AS_THEY_ARE = Read(
    select(
        _person.c.id,
        _person.c.role,
        _person.c.erased_at,
        _case.c.sealed.label("case"),
        _address.c.sealed,
    )
    .outerjoin_from(_person, _case, _case.c.person_id == _person.c.id)
    .outerjoin(
        _address,
        and_(_address.c.person_id == _person.c.id, _address.c.channel == bindparam("on")),
    )
    .where(among(_person.c.id, "people"))
    .order_by(_person.c.id, _address.c.lookup)
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody as they are at a moment."""

    is_citizen: bool
    erased_at: datetime | None
    case: bytes | None  # a citizen's, sealed: each change of it is another
    addresses: tuple[bytes, ...]  # on one channel, sealed


def as_they_are(connection: Connection, people: Collection[int], channel: str) -> dict[int, Reader]:
    """Return these people, with their addresses on a channel."""
    if not people:
        return {}
    rows = _AS_THEY_ARE.rows(connection, people=list(people), on=channel)
    addresses: dict[int, list[bytes]] = defaultdict(list)
    for row in rows:
        addresses[row.id] += [row.sealed] if row.sealed else []
    return {
        row.id: Reader(
            row.role == "citizen",
            row.erased_at,
            row.case,
            tuple(addresses[row.id]),
        )
        for row in rows
    }
