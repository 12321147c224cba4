"""People and their addresses: many to many, found by keyed hashes only."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError, StatementError

from conversations.records.case import Role
from storage import schema
from storage.messages import inbox
from storage.people.people import (
    NewPerson,
    add_address,
    add_person,
    addresses_of,
    find_people,
    set_channel,
)
from storage.store import Store

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def add_staff(store: Store, **more: str) -> int:
    return add_person(store, NewPerson("Lars Holm", Role.JOBFORMIDLER, "telegram", more), NOW)


def add_citizen(store: Store, jobformidler: int, name: str = "Amina Warsame", **more: str) -> int:
    new = NewPerson(name, Role.CITIZEN, "telegram", more, "so", jobformidler)
    return add_person(store, new, NOW)


def found_at(store: Store, channel: str, address: str) -> list[int]:
    lookup = (channel, store.keys.lookup(channel, address))
    with store.read() as connection:
        return find_people(connection, [lookup]).get(lookup, [])


def test_two_phones_of_one_person_find_that_person(store: Store) -> None:
    person = add_staff(store, telegram="1001", sms="+4520000001")
    with store.write() as connection:
        add_address(connection, store.keys, person, "sms", "+4520000009")
    assert found_at(store, "telegram", "1001") == [person]
    assert found_at(store, "sms", "+4520000001") == [person]
    assert found_at(store, "sms", "+4520000009") == [person]


def test_one_phone_in_a_family_finds_both(store: Store) -> None:
    lars = add_staff(store, telegram="1001")
    amina = add_citizen(store, lars, sms="+4520000002")
    dilan = add_citizen(store, lars, "Dilan Kaya", sms="+4520000002")
    assert found_at(store, "sms", "+4520000002") == [amina, dilan]


def test_an_address_counts_only_on_its_channel(store: Store) -> None:
    add_staff(store, telegram="1001")
    assert found_at(store, "sms", "1001") == []
    assert found_at(store, "telegram", "1002") == []


def test_addresses_are_read_with_the_persons_key(store: Store) -> None:
    person = add_staff(store, telegram="1001", sms="+4520000001")
    with store.read() as connection:
        found = addresses_of(connection, store.keys, person)
    assert found == {"telegram": "1001", "sms": "+4520000001"}


def test_a_citizen_needs_a_jobformidler(store: Store) -> None:
    with pytest.raises(ValueError, match="jobformidler"):
        add_citizen(store, 0)
    with pytest.raises(IntegrityError):
        add_citizen(store, 4711)
    with store.read() as connection:
        assert connection.execute(select(schema.person)).all() == []


def test_a_new_citizen_has_a_case_and_an_input_that_says_hello(store: Store) -> None:
    lars = add_staff(store, telegram="1001")
    citizens = [add_citizen(store, lars, telegram=str(2000 + n)) for n in range(12)]
    unreachable = add_citizen(store, lars)  # greeted when they take an invitation
    with store.read() as connection:
        codes = connection.execute(select(schema.cases.c.code)).scalars().all()
        waiting = inbox.people_waiting(connection, NOW, 100)
    assert len(set(codes)) == len(citizens) + 1
    assert waiting == [lars, *citizens]
    assert unreachable not in waiting


def test_the_channel_can_change(store: Store) -> None:
    person = add_staff(store)
    with store.write() as connection:
        set_channel(connection, person, "sms")
    with store.read() as connection:
        assert connection.execute(select(schema.person.c.channel)).scalar_one() == "sms"


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime(2026, 11, 23, 9)  # noqa: DTZ001
    row = {"name": "send sms", "holder": "one", "until": naive}
    with pytest.raises(StatementError, match="time zone"), store.write() as connection:
        connection.execute(insert(schema.lease), row)


@pytest.mark.parametrize("hours", [0, 1, -11])
def test_a_moment_comes_back_as_utc(store: Store, hours: int) -> None:
    at = datetime(2026, 11, 23, 9, 30, 15, 123456, tzinfo=timezone(timedelta(hours=hours)))
    with store.write() as connection:
        connection.execute(insert(schema.lease), {"name": "x", "holder": "one", "until": at})
    with store.read() as connection:
        found = connection.execute(select(schema.lease.c.until)).scalar_one()
        later = select(schema.lease.c.name).where(schema.lease.c.until > at)
        assert connection.execute(later).all() == []
    assert found == at
    assert found.tzinfo is UTC
