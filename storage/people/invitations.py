"""One-time invitations: how a person's first address is bound to them, and to nobody else.

A code lasts for some hours, is good once and can be revoked. Only its keyed hash is stored. A
person has one open invitation at a time. What an unknown sender may try is bounded.
"""

import re
import secrets
from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, select, update

from storage import schema
from storage.engine import ignore_conflicts
from storage.keys import Keys
from storage.people.people import add_address, set_channel

MOST_TRIES = 5  # wrong codes from one address a day; after them a right one is not looked at
KEPT_TRIES = timedelta(days=7)
LENGTH = 10
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without what is read as something else
_GAPS = re.compile(r"[\s\-–]")
_CODE = re.compile(rf"[{_LETTERS}]{{{LENGTH}}}")
_START = re.compile(r"\s*/start(?:@\w+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_invitation, _try = schema.invitation, schema.invitation_try


def is_start(written: str) -> bool:
    """Whether a message is Telegram's own first word, with a code or without."""
    return _START.fullmatch(written) is not None


def read_code(written: str) -> str | None:
    """Return the code that a whole message is: behind `/start`, or alone, dashes and case aside."""
    start = _START.fullmatch(written)
    found = _GAPS.sub("", (start[1] or "") if start else written).upper()
    return found if _CODE.fullmatch(found) else None


def spoken(code: str) -> str:
    """A code as it is read aloud and written on paper: K4MPX-7QRTD."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def invite(
    connection: Connection, keys: Keys, person: int, by: int, now: datetime, until: datetime
) -> str:
    """Make an invitation for `person` and return its code; the one before it is revoked."""
    revoke(connection, person, now)
    code = "".join(secrets.choice(_LETTERS) for _ in range(LENGTH))
    row = {
        "lookup": _lookup(keys, code),
        "person_id": person,
        "made_by": by,
        "made_at": now,
        "until": until,
    }
    connection.execute(_invitation.insert(), row)
    return code


def revoke(connection: Connection, person: int, now: datetime) -> int:
    """Revoke a person's open invitation; return how many there were."""
    is_theirs = (_invitation.c.person_id == person) & _is_open(now)
    return connection.execute(update(_invitation).where(is_theirs).values(revoked_at=now)).rowcount


def invited(
    connection: Connection, keys: Keys, codes: Collection[str], now: datetime
) -> dict[str, int]:
    """Return whom each of these codes invites, for those that are still good."""
    if not codes:
        return {}
    by_lookup = {_lookup(keys, code): code for code in codes}
    person = schema.person
    query = (
        select(_invitation.c.lookup, _invitation.c.person_id)
        .join(person, person.c.id == _invitation.c.person_id)
        .where(_invitation.c.lookup.in_(list(by_lookup)), _is_open(now))
        .where(person.c.erased_at.is_(None))
    )
    return {by_lookup[lookup]: person_id for lookup, person_id in connection.execute(query)}


def accept(
    connection: Connection, keys: Keys, code: str, channel: str, address: str, now: datetime
) -> int:
    """Use a code: bind the address to whom it invites, and return who that is; 0 when it is used.

    The caller holds that person's lock. Another address on that channel was an older phone's.
    """
    is_this = (_invitation.c.lookup == _lookup(keys, code)) & _is_open(now)
    used = update(_invitation).where(is_this).values(used_at=now)
    person = connection.execute(used.returning(_invitation.c.person_id)).scalar()
    if person is None:
        return 0
    older = schema.person_address
    connection.execute(delete(older).where(older.c.person_id == person, older.c.channel == channel))
    add_address(connection, keys, person, channel, address)
    set_channel(connection, person, channel)
    return int(person)


def may_try(connection: Connection, channel: str, lookup: str, today: date) -> bool:
    """Whether a code from this unknown sender is looked at today."""
    query = select(_try.c.tries).where(_is_sender(channel, lookup), _try.c.day == today)
    return (connection.execute(query).scalar() or 0) < MOST_TRIES


def count_try(connection: Connection, channel: str, lookup: str, today: date) -> None:
    """Count a wrong code; what is a week old is forgotten."""
    row = {"channel": channel, "lookup": lookup, "day": today, "tries": 0}
    connection.execute(delete(_try).where(_try.c.day < today - KEPT_TRIES))
    connection.execute(ignore_conflicts(connection, _try), row)
    counted = update(_try).where(_is_sender(channel, lookup), _try.c.day == today)
    connection.execute(counted.values(tries=_try.c.tries + 1))


def _is_open(now: datetime) -> ColumnElement[bool]:
    unused = _invitation.c.used_at.is_(None) & _invitation.c.revoked_at.is_(None)
    return unused & (_invitation.c.until > now)


def _is_sender(channel: str, lookup: str) -> ColumnElement[bool]:
    return (_try.c.channel == channel) & (_try.c.lookup == lookup)


def _lookup(keys: Keys, code: str) -> str:
    return keys.lookup("invitation", code)
