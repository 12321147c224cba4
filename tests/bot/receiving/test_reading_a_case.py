"""Staff read a whole case by one door: who may, and what the access log keeps of it (D26)."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from bot.receiving import batches
from conversations.records.case import Role
from conversations.records.inputs_between import CaseRefused
from conversations.records.whole_case import WholeCase
from storage import schema
from storage.keys import WordsAreGoneError
from tests.worlds.office import Office


@pytest.fixture
def amina(office: Office) -> int:
    person = office.add("Amina Warsame")
    office.settle()
    return person


@pytest.fixture
def mette(office: Office) -> int:
    """A jobformidler who does not accompany Amina."""
    return office.add("Mette Krogh", Role.JOBFORMIDLER)


def looks(office: Office, citizen: int) -> list[tuple[int, str, bool]]:
    rows = office.rows(schema.access, schema.access.c.person_id == citizen)
    return [(row.by, row.purpose, row.was_allowed) for row in rows]


def test_the_team_reads_it_and_the_look_is_written_down(office: Office, amina: int) -> None:
    found = office.turn_taker().read_case(amina, office.lars, "open")
    assert isinstance(found, WholeCase)
    assert (found.name, found.team.jobformidler) == ("Amina Warsame", office.lars)
    assert looks(office, amina) == [(office.lars, "open", True)]
    assert [look.by for look in found.case.accesses] == [office.lars], "its own look is there"


def test_a_refusal_is_written_down_too_and_told_on_no_phone(
    office: Office, amina: int, mette: int
) -> None:
    office.settle()
    said = len(office.said(mette))
    found = office.turn_taker().read_case(amina, mette, "open")
    office.settle()
    assert found == CaseRefused(amina)
    assert looks(office, amina) == [(mette, "open", False)]
    assert len(office.said(mette)) == said


def test_a_stand_in_reads_it_only_while_they_stand_in(
    office: Office, amina: int, mette: int
) -> None:
    today = office.clock.now().date()
    row = {"person_id": office.lars, "no": 900, "stand_in": mette, "reason": "vacation"}
    row |= {"start": today, "end": today, "stage": "begun"}
    with office.store.write() as connection:
        connection.execute(insert(schema.stand_in), row)
    assert isinstance(office.turn_taker().read_case(amina, mette, "open"), WholeCase)
    office.clock.hold(office.clock.now() + timedelta(days=1))
    assert office.turn_taker().read_case(amina, mette, "open") == CaseRefused(amina)
    assert [allowed for _, _, allowed in looks(office, amina)] == [True, False]


def test_nobodys_case_and_staffs_are_none(office: Office, mette: int) -> None:
    for person in (mette, 999):
        with pytest.raises(LookupError):
            office.turn_taker().read_case(person, office.lars, "open")


def test_who_was_erased_is_read_by_nobody(office: Office, amina: int) -> None:
    with office.store.write() as connection:
        query = update(schema.person).where(schema.person.c.id == amina)
        connection.execute(query.values(erased_at=office.clock.now()))
    assert office.turn_taker().read_case(amina, office.lars, "open") == CaseRefused(amina)
    assert looks(office, amina) == [(office.lars, "open", False)]


def test_the_look_stands_before_a_word_is_read(
    office: Office, amina: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise WordsAreGoneError(amina)

    monkeypatch.setattr(batches, "read_whole", gone)
    with pytest.raises(WordsAreGoneError):
        office.turn_taker().read_case(amina, office.lars, "open")
    assert looks(office, amina) == [(office.lars, "open", True)]


def test_a_turn_that_raises_opens_nothing(
    office: Office, amina: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("a fault of ours")

    monkeypatch.setattr(batches, "take_turn", fails)
    with pytest.raises(LookupError):
        office.turn_taker().read_case(amina, office.lars, "open")
