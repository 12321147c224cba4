"""People and their addresses: adding them, and finding who wrote from one."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from conversations.records.case import Case, Role
from conversations.records.inputs import Joined
from conversations.records.outcome import Pending
from storage import schema
from storage.keys import Keys
from storage.messages.inbox import leave
from storage.prepared import Read, among
from storage.rows import case_row
from storage.store import Store

_CODE_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"  # without what is read as a digit
_CODE_DIGITS = "23456789"


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to add. `addresses` are by channel; `phone` is shown to citizens (staff only)."""

    name: str
    role: Role
    channel: str
    addresses: Mapping[str, str] = field(default_factory=dict)
    language: str = "da"
    jobformidler: int = 0
    sagsbehandler: int = 0
    leader: int = 0  # a jobformidler's
    phone: str = ""
    model: str = "FSM2"
    trin: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of everybody: who it is, and a citizen's short code and jobformidler."""

    id: int
    name: str
    role: Role
    channel: str
    language: str
    case: str | None
    jobformidler: int | None


def list_people(connection: Connection, keys: Keys, only: int = 0) -> list[Listed]:
    """Return everybody who is not erased, by number; or `only` one of them."""
    query = (
        select(schema.person, schema.cases.c.code)
        .outerjoin(schema.cases, schema.cases.c.person_id == schema.person.c.id)
        .where(schema.person.c.erased_at.is_(None))
        .order_by(schema.person.c.id)
    )
    query = query.where(schema.person.c.id == only) if only else query
    rows = connection.execute(query).all()
    keys.load({row.id for row in rows})
    return [
        Listed(
            row.id, keys.open(row.id, row.sealed_name), Role(row.role), row.channel, row.language,
            row.code, row.jobformidler_id,
        )
        for row in rows
    ]  # fmt: skip


def add_person(store: Store, new: NewPerson, now: datetime) -> int:
    """Add a person, with a case if a citizen; who has an address gets a first hello.

    Somebody without one is greeted when they take an invitation. Returns the person's id. Raises
    ValueError when a citizen has no jobformidler (A06).
    """
    if new.role is Role.CITIZEN and not new.jobformidler:
        raise ValueError("a citizen needs a jobformidler")
    with store.write() as connection:
        person_id = insert_person(connection, store.keys, new, now)
        if new.addresses:
            greet(connection, store.keys, person_id, now)
    return person_id


def insert_person(connection: Connection, keys: Keys, new: NewPerson, now: datetime) -> int:
    """Insert a person, with a case if a citizen, and return the id; nothing is said yet."""
    person_id = _insert_person(connection, new, now)
    keys.make(person_id)
    _insert_words(connection, keys, person_id, new)
    if new.role is Role.CITIZEN:
        case = Case(_free_code(connection), new.model, new.trin, version=1, started_at=now)
        connection.execute(insert(schema.cases), case_row(person_id, case, keys))
    return person_id


def greet(connection: Connection, keys: Keys, person_id: int, now: datetime) -> None:
    """Leave the input for a first hello."""
    leave(connection, keys, [Pending(person_id, Joined(), f"joined.{person_id}", person_id)], now)


def _insert_person(connection: Connection, new: NewPerson, now: datetime) -> int:
    row = {
        "role": new.role.value,
        "channel": new.channel,
        "language": new.language,
        "next_no": 1,
        "jobformidler_id": new.jobformidler or None,
        "sagsbehandler_id": new.sagsbehandler or None,
        "leader_id": new.leader or None,
        "created_at": now,
    }
    key = connection.execute(insert(schema.person), row).inserted_primary_key
    return int(key[0]) if key is not None else 0


def _insert_words(connection: Connection, keys: Keys, person_id: int, new: NewPerson) -> None:
    sealed = {
        "sealed_name": keys.seal(person_id, new.name),
        "sealed_phone": keys.seal(person_id, new.phone) if new.phone else None,
    }
    connection.execute(update(schema.person).where(schema.person.c.id == person_id).values(sealed))
    for channel, address in new.addresses.items():
        add_address(connection, keys, person_id, channel, address)


def add_address(
    connection: Connection, keys: Keys, person_id: int, channel: str, address: str
) -> None:
    """Give a person one more address."""
    row = {
        "person_id": person_id,
        "channel": channel,
        "lookup": keys.lookup(channel, address),
        "sealed": keys.seal(person_id, address),
    }
    connection.execute(insert(schema.person_address), row)


def _free_code(connection: Connection) -> str:
    """A short code for staff's phones: a letter, a digit, a letter; longer when those run out."""
    for extra in range(60):
        code = (
            secrets.choice(_CODE_LETTERS)
            + secrets.choice(_CODE_DIGITS)
            + "".join(secrets.choice(_CODE_LETTERS) for _ in range(1 + extra // 10))
        )
        taken = select(schema.cases.c.code).where(schema.cases.c.code == code)
        if connection.execute(taken).first() is None:
            return code
    raise RuntimeError("no free case code was found")


_address = schema.person_address
_FIND = Read(
    select(_address.c.channel, _address.c.lookup, _address.c.person_id)
    .where(among(_address.c.channel, "channels"), among(_address.c.lookup, "lookups"))
    .order_by(_address.c.person_id)
)


def find_people(
    connection: Connection, lookups: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], list[int]]:
    """Return who has each (channel, lookup); an address may belong to nobody, one, or several."""
    asked = set(lookups)
    channels = list({channel for channel, _ in asked})
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_lookup = [lookup for _, lookup in asked]
    for channel, lookup, person_id in _FIND.rows(connection, channels=channels, lookups=by_lookup):
        if (channel, lookup) in asked:
            found[channel, lookup].append(person_id)
    return found


def addresses_of(connection: Connection, keys: Keys, person_id: int) -> dict[str, str]:
    """Return a person's addresses by channel."""
    table = schema.person_address
    query = select(table.c.channel, table.c.sealed).where(table.c.person_id == person_id)
    return {row.channel: keys.open(person_id, row.sealed) for row in connection.execute(query)}


def set_channel(connection: Connection, person_id: int, channel: str) -> None:
    """Write to this person on another channel from now on."""
    connection.execute(
        update(schema.person).where(schema.person.c.id == person_id).values(channel=channel)
    )
