"""What this version does not know, or cannot read, is told to the operator and stops nobody."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select, update
from structlog.testing import capture_logs

from conversations.records.case import Role
from conversations.records.entries import ExemptionKind
from conversations.records.inputs import Tap
from conversations.records.inputs_between import ActionAnswered, StaffActed
from conversations.records.marks import Action
from conversations.topics.contacts.notes import WriteNote
from conversations.topics.placing.exemptions import Exempt
from conversations.topics.placing.trin import CloseTrin
from conversations.topics.step_up.actions import BeginStepUp
from storage import schema
from storage.cases.remembering import forget_left
from storage.codec import load_event
from storage.keys import UnreadableError
from tests.worlds.office import Office, consented
from tests.worlds.phones import ScriptedChannel
from tests.worlds.rewriting import change_scripts, rename_kind


def answered(office: Office, name: str = "Amina Warsame", week: str = "god") -> int:
    """Return a citizen who answered a weekly check-in."""
    person = consented(office, name)
    office.pass_hourly(24 * 7)
    office.write(person, week, "Jeg talte dansk", "nej")
    return person


def retire(office: Office, person: int, script: str) -> None:
    """Let the store hold a version of a script that is not in the catalogue."""
    change_scripts(office.store, person, f"{script}@1", f"{script}@0")


def hear(office: Office, person: int) -> str:
    """Deliver all, and return what was said."""
    office.deliver(phone := ScriptedChannel("telegram"))
    return "\n\n".join(phone.texts(office.address(person)))


# --- scripts --------------------------------------------------------------------------------------


def test_answers_are_told_when_their_script_is_gone(office: Office) -> None:
    person = answered(office)
    retire(office, person, "weekly_check_in")
    office.write(person, "MINE SVAR")
    told = hear(office, person)
    assert "Din uge: God\nDet gik godt: Jeg talte dansk\nTale med Lars: Nej" in told


def test_an_open_talk_whose_script_is_gone_becomes_a_call(office: Office) -> None:
    person = consented(office)
    other = consented(office, "Omar Said")
    office.pass_hourly(24 * 7)
    retire(office, person, "weekly_check_in")
    office.write(person, "god")
    office.write(other, "god")
    assert "common.script_failed" in office.said(person)
    assert "script_failed" in office.open_nudges(person)
    assert office.answers(other)["week"] == "good"


# --- entries --------------------------------------------------------------------------------------


def damage(office: Office, person: int, kind: str = "", **values: Any) -> None:
    """Change the first entry of a case in the store: another kind, or other bytes."""
    entry = schema.course_entry
    if kind:
        rename_kind(office.store, entry, person, kind)
        return
    with office.store.write() as connection:
        first = select(func.min(entry.c.no)).where(entry.c.person_id == person).scalar_subquery()
        mine = update(entry).where(entry.c.person_id == person, entry.c.no == first)
        assert connection.execute(mine.values(**values)).rowcount == 1
        forget_left(connection, person)


def entries(office: Office, person: int) -> list[bytes]:
    table = schema.course_entry
    return [row.sealed for row in office.rows(table, table.c.person_id == person)]


def exempt(office: Office, name: str = "Amina Warsame") -> int:
    """Return a citizen who is exempt: no talks and no nudges of the effort (A05, B04)."""
    person = consented(office, name)
    leader = office.add("Bente Dahl", Role.LEADER)
    with office.store.write() as connection:
        everybody = update(schema.person).where(schema.person.c.id == office.lars)
        connection.execute(everybody.values(leader_id=leader))
    act(office, person, leader, Exempt(ExemptionKind.EFFORT, date(2026, 11, 23)))
    return person


def act(office: Office, person: int, by: int, action: Action) -> ActionAnswered:
    [case] = office.rows(schema.cases, schema.cases.c.person_id == person)
    answer = office.turn_taker().act(person, StaffActed(by, case.version, action))
    assert isinstance(answer, ActionAnswered)
    office.settle()
    return answer


UNREAD = [
    {"kind": "Sprogkort"},
    {"sealed": b"damaged, or sealed by somebody else"},
    {"sealed": b""},
]


@pytest.mark.parametrize("values", UNREAD)
def test_a_case_with_an_unread_entry_rests_and_nobody_else_does(
    office: Office, values: dict[str, Any]
) -> None:
    person, other = exempt(office), consented(office, "Omar Said")
    damage(office, person, **values)
    office.write(person, "START")
    before, said = entries(office, person), len(office.said(person))
    with capture_logs() as logs:
        office.pass_hourly(24 * 8)
    assert office.said(person)[said:] == []
    assert office.open_nudges(person) == []
    assert entries(office, person) == before  # sealed where it is
    assert "weekly_check_in.week" in office.said(other)
    assert "contact_due" in office.open_nudges(other)
    told = [each for each in logs if each["event"] == "entries cannot be read"]
    assert {(each["person"], each["log_level"]) for each in told} == {(person, "error")}
    assert told[0]["kinds"] == [values.get("kind", "damaged")]


def test_an_unread_entry_opens_no_gate_not_even_for_a_leader(office: Office) -> None:
    person = exempt(office)
    damage(office, person, kind="Sprogkort")
    for by in (office.lars, office.lars + 2):
        answer = act(office, person, by, CloseTrin("job i morgen"))
        assert (answer.is_done, [each.key for each in answer.texts]) == (False, ["gate.readable"])
    answer = act(office, person, office.lars, BeginStepUp("staff", "health", True))
    assert [each.key for each in answer.texts][-1] == "gate.readable"
    assert act(office, person, office.lars, WriteNote("Har fået ny telefon")).is_done


def test_who_wrote_is_answered_though_an_entry_is_unread(office: Office) -> None:
    person = exempt(office)
    damage(office, person, kind="Sprogkort")
    office.write(person, "Hvornår kommer bussen?", "MIN PLAN")
    assert "I har ingen åbne aftaler." in hear(office, person)
    assert office.open_nudges(person) == ["message"]
    assert office.rows(schema.letter, schema.letter.c.person_id == person) != []


def test_what_is_urgent_and_unseen_goes_on_though_an_entry_is_unread(office: Office) -> None:
    person = exempt(office)
    damage(office, person, kind="Sprogkort")
    office.write(person, "Jeg vil ikke leve mere")
    office.pass_hourly(1)
    assert set(office.open_nudges(person)) == {"distress", "unseen_leader"}
    [distress] = office.nudges(person, "distress")
    office.take(office.arrival(office.lars, Tap(f"n{person}.{distress.no}|seen")))
    office.settle()
    assert office.open_nudges(person) == ["distress"]


def test_rules_go_on_when_the_entry_can_be_read_again(office: Office) -> None:
    person = consented(office)
    act(office, person, office.lars, WriteNote("Har fået ny telefon"))
    damage(office, person, kind="Sprogkort")
    office.pass_hourly(24 * 2)
    assert office.open_nudges(person) == []
    damage(office, person, kind="Note")
    office.pass_hourly(24 * 6)
    assert "contact_due" in office.open_nudges(person)
    assert "weekly_check_in.week" in office.said(person)


def test_damaged_nudges_stay_of_their_kind(office: Office) -> None:
    person = answered(office, week="svær")
    office.write(person, "RING")
    before = office.open_nudges(person)
    assert len(before) > 1
    with office.store.write() as connection:
        hers = update(schema.nudge).where(schema.nudge.c.person_id == person)
        connection.execute(hers.values(sealed=b"damaged"))
    assert office.open_nudges(person) == before
    with capture_logs() as logs:
        office.pass_hourly(24 * 3)
    assert [each for each in logs if "failed" in str(each)] == []


# --- inputs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("values", [{"kind": "SprogkortShown"}, {"sealed": b"damaged"}])
def test_an_unread_input_is_set_aside_and_what_follows_is_taken(
    office: Office, values: dict[str, Any]
) -> None:
    person, other = office.add("Amina Warsame"), office.add("Omar Said")
    inbound, kind = schema.inbound, values.get("kind", "")
    if kind:
        rename_kind(office.store, inbound, person, kind)
    else:
        with office.store.write() as connection:
            connection.execute(
                update(inbound).where(inbound.c.person_id == person).values(**values)
            )
    with capture_logs() as logs:
        office.settle()
    assert office.said(other)[-1] == "consent.first"
    [row] = office.rows(inbound, inbound.c.set_aside_at.is_not(None))
    assert (row.person_id, row.tries, row.handled_at) == (person, 0, None)
    assert row.sealed  # it stays
    [told] = [each for each in logs if each["event"] == "an input was set aside"]
    assert (told["person"], told["kind"]) == (person, kind or "damaged")
    office.write(person, "HJÆLP")
    assert office.said(person) != []


def test_an_action_of_another_version_is_an_unread_input(office: Office) -> None:
    with pytest.raises(UnreadableError):
        load_event("StaffActed", '[1, 1, "SendSprogkort", {}]')
