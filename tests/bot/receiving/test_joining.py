"""Joining by a one-time invitation: the address is bound once, to whom it was made for."""

from collections.abc import Iterator
from itertools import count

import pytest

from bot.receiving.batches import Arrival, Taken
from conversations.model.policy import Policy
from conversations.records.case import Role
from conversations.records.inputs import Message
from storage import schema
from storage.people import invitations
from storage.people.invitations import MOST_TRIES, read_code, spoken
from storage.people.people import NewPerson, add_person, addresses_of
from storage.store import Store
from tests.worlds.office import Office, consented

STRANGER = "7700123"
NUMBERS: Iterator[int] = count()
GOOD_FOR = Policy().invitation_for


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


def add(office: Office, name: str = "Mette Krogh", role: Role = Role.JOBFORMIDLER) -> int:
    """Add somebody without an address."""
    jobformidler = office.lars if role is Role.CITIZEN else 0
    new = NewPerson(name, role, "telegram", jobformidler=jobformidler)
    return add_person(office.store, new, office.clock.now())


def invite(office: Office, person: int) -> str:
    with office.store.write() as connection:
        now = office.clock.now()
        return invitations.invite(connection, office.store.keys, person, 0, now, now + GOOD_FOR)


def say(office: Office, words: str, address: str = STRANGER, channel: str = "telegram") -> Taken:
    arrival = Arrival(channel, address, f"said-{next(NUMBERS)}", Message(words))
    [taken] = office.take(arrival)
    office.settle()
    return taken


def addresses(office: Office, person: int) -> dict[str, str]:
    with office.store.read() as connection:
        return addresses_of(connection, office.store.keys, person)


def test_a_colleague_joins_by_the_link(office: Office) -> None:
    mette = add(office)
    office.settle()
    assert office.messages(mette) == [], "nobody to greet yet"
    assert say(office, f"/start {invite(office, mette)}") is Taken.TURNED
    assert addresses(office, mette) == {"telegram": STRANGER}
    assert office.said(mette) == ["staff.hello"]
    assert say(office, "hjælp") is Taken.TURNED, "the address is theirs now"


def test_a_citizen_writes_the_code_by_sms(office: Office) -> None:
    amina = add(office, "Amina Warsame", Role.CITIZEN)
    code = spoken(invite(office, amina)).lower()
    assert say(office, f" {code} ", "+4520112233", "sms") is Taken.TURNED
    assert {row.channel for row in office.messages(amina)} == {"sms"}
    assert "consent.first" in office.said(amina)


def test_the_code_is_not_kept(office: Office) -> None:
    mette = add(office)
    code = invite(office, mette)
    say(office, f"/start {code}")
    say(office, f"/start {code}")
    assert code not in str(office.rows(schema.invitation))
    came = office.rows(schema.inbound, schema.inbound.c.person_id == mette)
    assert [row.sealed for row in came] == [None, None]


def test_a_code_is_good_once(office: Office) -> None:
    code = invite(office, add(office))
    assert say(office, f"/start {code}") is Taken.TURNED
    assert say(office, f"/start {code}", "7700999") is Taken.BAD_CODE


@pytest.mark.parametrize(("hours", "taken"), [(47, Taken.TURNED), (48, Taken.BAD_CODE)])
def test_a_code_lasts_48_hours(office: Office, hours: int, taken: Taken) -> None:
    code = invite(office, add(office))
    office.pass_time(hours=hours)
    assert say(office, f"/start {code}") is taken


def test_a_code_can_be_revoked(office: Office) -> None:
    mette = add(office)
    code = invite(office, mette)
    with office.store.write() as connection:
        assert invitations.revoke(connection, mette, office.clock.now()) == 1
    assert say(office, f"/start {code}") is Taken.BAD_CODE


def test_a_new_invitation_ends_the_one_before(office: Office) -> None:
    mette = add(office)
    first, second = invite(office, mette), invite(office, mette)
    assert say(office, f"/start {first}") is Taken.BAD_CODE
    assert say(office, f"/start {second}") is Taken.TURNED


def test_a_new_phone_takes_the_place_of_the_old_one(office: Office) -> None:
    code = invite(office, office.lars)
    old = addresses(office, office.lars)["telegram"]
    assert say(office, f"/start {code}") is Taken.TURNED
    assert addresses(office, office.lars)["telegram"] == STRANGER
    assert say(office, "hjælp", old) is Taken.STRANGER


def test_a_second_one_in_the_family_joins_on_the_same_phone(office: Office) -> None:
    amina = consented(office)
    phone = addresses(office, amina)["telegram"]
    ali = add(office, "Ali Warsame", Role.CITIZEN)
    assert say(office, f"/start {invite(office, ali)}", phone) is Taken.TURNED
    assert addresses(office, ali) == {"telegram": phone}
    assert office.said(ali)[:1] == ["consent.who"]
    assert say(office, "ja", phone) is Taken.ASKED, "it is asked who writes, never guessed"
    assert say(office, "Ali", phone) is Taken.TURNED
    assert office.answers(ali)["first"] == "yes"


def test_a_phone_of_staff_is_nobody_elses(office: Office) -> None:
    phone = addresses(office, office.lars)["telegram"]
    ali, mette = add(office, "Ali Warsame", Role.CITIZEN), add(office)
    for person in (ali, mette):
        say(office, f"/start {invite(office, person)}", phone)
        assert addresses(office, person) == {}


def test_a_citizens_phone_does_not_become_one_of_staff(office: Office) -> None:
    phone = addresses(office, consented(office))["telegram"]
    mette = add(office)
    say(office, f"/start {invite(office, mette)}", phone)
    assert addresses(office, mette) == {}


def test_ones_own_code_once_more_changes_nothing(office: Office) -> None:
    amina = consented(office)
    before = addresses(office, amina)
    assert say(office, f"/start {invite(office, amina)}", before["telegram"]) is Taken.TURNED
    assert addresses(office, amina) == before
    assert office.said(amina)[-1] == "always.started_already"


def test_guessing_is_bounded(office: Office) -> None:
    """After five wrong codes a day nothing is said, and a right one is not looked at."""
    code = invite(office, add(office))
    wrong = [say(office, f"/start ABCDEFGHJ{n}") for n in range(2, 9)]
    assert wrong == [Taken.BAD_CODE] * MOST_TRIES + [Taken.IGNORED] * 2
    assert say(office, f"/start {code}") is Taken.IGNORED
    assert say(office, f"/start {code}", "7700999") is Taken.TURNED, "others are not held up"


def test_the_day_after_one_may_try_again(office: Office) -> None:
    for n in range(2, 9):
        say(office, f"/start ABCDEFGHJ{n}")
    office.pass_time(hours=24)
    assert say(office, f"/start {invite(office, add(office))}") is Taken.TURNED


def test_nobody_joins_without_a_code(office: Office) -> None:
    assert say(office, "/start") is Taken.STRANGER
    assert say(office, "log Amina tlf: hej") is Taken.IGNORED
    assert len(office.rows(schema.person)) == 1


def test_two_with_one_code_in_one_batch(office: Office) -> None:
    code = invite(office, add(office))
    first, second = (
        Arrival("telegram", address, f"both-{address}", Message(f"/start {code}"))
        for address in ("7700001", "7700002")
    )
    assert office.take(first, second, first) == [Taken.TURNED, Taken.BAD_CODE, Taken.KNOWN]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("/start K4MPX7QRTD", "K4MPX7QRTD"),
        ("/start@makkerbot k4mpx-7qrtd", "K4MPX7QRTD"),
        ("K4MPX-7QRTD", "K4MPX7QRTD"),
        (" k4mpx 7qrtd\n", "K4MPX7QRTD"),
        ("/start", None),
        ("K4MPX7QRT", None),
        ("K4MPX7QRTDD", None),
        ("K4MPX7QRT0", None),  # no nought, no one, no I, no O
        ("min kode er K4MPX7QRTD", None),
    ],
)
def test_what_is_a_code(written: str, code: str | None) -> None:
    assert read_code(written) == code
