"""Who accompanies whom, as the store tells it, on both databases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError

from conversations.records.case import Nudge, Role, State, Team
from storage import schema
from storage.cases.loading import load_states
from storage.locking import lock_people
from storage.people.people import NewPerson, add_person
from storage.rows import nudge_row
from storage.store import Store

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TODAY = NOW.date()


def staff(store: Store, name: str, role: Role = Role.JOBFORMIDLER, **more: Any) -> int:
    return add_person(store, NewPerson(name, role, "telegram", **more), NOW)


def citizen(store: Store, jobformidler: int, **more: Any) -> int:
    new = NewPerson("Amina Warsame", Role.CITIZEN, "telegram", jobformidler=jobformidler, **more)
    return add_person(store, new, NOW)


def absence(store: Store, who: int, stand_in: int, start: date, end: date, no: int = 1) -> None:
    row = {"person_id": who, "no": no, "stand_in": stand_in, "start": start, "end": end}
    with store.write() as connection:
        connection.execute(insert(schema.stand_in), row | {"reason": "", "stage": "planned"})


def nudge(store: Store, person: int, status: str, due_at: datetime, rule: str = "call") -> None:
    raised = Nudge(90, rule, NOW, status, due_at, told_to=1)
    with store.write() as connection:
        connection.execute(insert(schema.nudge), nudge_row(person, raised, store.keys))


def state(store: Store, person: int, today: date = TODAY) -> State:
    with store.write() as connection:
        rows = lock_people(connection, [person])
        return load_states(connection, store.keys, rows, today)[person]


# --- stand-ins ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "stands_in"),
    [
        (-1, False),  # the day before
        (0, True),  # the first day
        (4, True),  # the last day is counted
        (5, False),  # back, by the date alone
    ],
)
@pytest.mark.rule("A06")
def test_a_stand_in_is_on_the_team_by_the_date(store: Store, days: int, stands_in: bool) -> None:
    lars, mette = staff(store, "Lars Holm"), staff(store, "Mette Krogh")
    amina = citizen(store, lars)
    absence(store, lars, mette, TODAY, TODAY + timedelta(days=4))
    day = TODAY + timedelta(days=days)
    assert state(store, amina, day).team == Team(lars, mette if stands_in else 0)
    seen = [entry.person for entry in state(store, mette, day).caseload]
    assert seen == ([amina] if stands_in else [])


def test_staff_know_their_absences_until_all_is_told(store: Store) -> None:
    lars, mette = staff(store, "Lars Holm"), staff(store, "Mette Krogh")
    absence(store, lars, mette, TODAY, TODAY, 1)
    absence(store, lars, mette, TODAY + timedelta(days=9), TODAY + timedelta(days=9), 2)
    late = TODAY + timedelta(days=30)  # over, but nobody has been told yet
    assert [away.no for away in state(store, lars, late).stand_ins] == [1, 2]
    with store.write() as connection:
        over = update(schema.stand_in).where(schema.stand_in.c.no == 1).values(stage="over")
        connection.execute(over)
    assert [away.no for away in state(store, lars).stand_ins] == [2]
    assert state(store, mette).stand_ins == ()


def test_colleagues_are_staff_and_never_citizens(store: Store) -> None:
    leader = staff(store, "Eva Lund", Role.LEADER)
    lars = staff(store, "Lars Holm", leader=leader)
    sagsbehandler = staff(store, "Niels Bang", Role.SAGSBEHANDLER)
    amina = citizen(store, lars)
    expected = {leader: Role.LEADER, sagsbehandler: Role.SAGSBEHANDLER}
    assert state(store, lars).colleagues == expected
    assert state(store, lars).person.leader == leader
    assert state(store, amina).colleagues == {}


def test_the_caseload_says_whose_citizen_it_is(store: Store) -> None:
    lars, mette = staff(store, "Lars Holm"), staff(store, "Mette Krogh")
    own, covered = citizen(store, mette), citizen(store, lars)
    absence(store, lars, mette, TODAY, TODAY)
    found = {entry.person: entry.jobformidler for entry in state(store, mette).caseload}
    assert found == {own: mette, covered: lars}


@pytest.mark.rule("A06")
def test_the_database_itself_refuses_a_citizen_without_a_jobformidler(store: Store) -> None:
    lars = staff(store, "Lars Holm")
    amina = citizen(store, lars)
    alone = update(schema.person).where(schema.person.c.id == amina).values(jobformidler_id=None)
    with pytest.raises(IntegrityError), store.write() as connection:
        connection.execute(alone)
    assert state(store, amina).team.jobformidler == lars
