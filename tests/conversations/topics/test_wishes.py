"""A wish for more help, and somebody who cannot take part: who is told, and until when."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update

from conversations.case.help_wish import record_help_wish
from conversations.case.turn import Turn
from conversations.catalogue import NUDGES
from conversations.course.questions import all_of
from conversations.model.nudges.standing import standing
from conversations.model.policy import Policy
from conversations.records.case import Case, Person, Role, State, Team
from conversations.records.entries import (
    Entry,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    Phase,
    Visitation,
)
from conversations.records.entries_step_up import HelpWish, StepUp
from conversations.records.inputs import Look
from storage import schema
from storage.codec import dump_entry
from storage.people.people import NewPerson, add_person
from tests.worlds.playing import MONDAY, Play, local, world
from tests.worlds.rewriting import change_case

FSM1, FSM2, CHECKLIST, FLEKSJOB = "FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II"
LARS, SUSANNE, BENTE = 11, 21, 31
TEAM = Team(jobformidler=LARS, sagsbehandler=SUSANNE, leader=BENTE)
WISHED_AT = local(2026, 11, 4, 20, 30)
WISH = HelpWish(40, WISHED_AT)
TODAY = MONDAY.date()
DAY = timedelta(days=1)
LATER = MONDAY + timedelta(days=3)


def told(case: Case, now: datetime = LATER, team: Team = TEAM) -> dict[str, int]:
    """The rules about wishes and socialforvaltningen that stand, and whom they are for."""
    found = standing(case, team, now, Policy(), NUDGES).reasons
    mine = ("help_wished", "step_up_wished", "step_up_wished_sagsbehandler", "social_not_told")
    return {reason.rule: reason.to for reason in found if reason.rule in mine}


def case(model: str, *entries: Entry, group: int = 1, phase: Phase = Phase.ACTIVE) -> Case:
    return Case("K4M", model, 2, 1, MONDAY, group=group, phase=phase, entries=entries)


# --- more help --------------------------------------------------------------------------------


@pytest.mark.rule("B18")
def test_in_the_checklist_a_wish_is_told_to_both_as_a_reason_for_a_step_up() -> None:
    expected = {"step_up_wished": 0, "step_up_wished_sagsbehandler": SUSANNE}
    assert told(case(CHECKLIST, WISH)) == expected
    alone = Team(jobformidler=LARS)
    assert told(case(CHECKLIST, WISH), team=alone) == {"step_up_wished": 0}


@pytest.mark.rule("A33", "B18")
@pytest.mark.parametrize("model", [FSM1, FSM2, FLEKSJOB])
def test_in_the_other_models_a_wish_is_no_reason_for_a_step_up_but_is_told(model: str) -> None:
    assert told(case(model, WISH)) == {"help_wished": 0}


@pytest.mark.rule("B18")
@pytest.mark.parametrize(
    "made",
    [
        case(CHECKLIST, WISH, group=2),
        case(CHECKLIST, WISH, phase=Phase.FOLLOW_UP),
        case(CHECKLIST, StepUp(30, TODAY, LARS, "staff", "health", True), WISH),  # one is open
    ],
)
def test_where_no_step_up_can_begin_the_wish_is_told_all_the_same(made: Case) -> None:
    assert told(made) == {"help_wished": 0}


@pytest.mark.rule("B18")
def test_a_wish_stands_until_a_contact_or_a_step_up_takes_it_up() -> None:
    wished = case(CHECKLIST, WISH)
    before = replace(wished, last_contact_at=WISHED_AT - timedelta(minutes=1))
    after = replace(wished, last_contact_at=WISHED_AT)
    assert set(told(before)) == {"step_up_wished", "step_up_wished_sagsbehandler"}
    assert told(after) == {}
    begun = StepUp(41, TODAY, SUSANNE, "citizen", "health", False)
    assert told(case(CHECKLIST, WISH, begun)) == {}
    again = case(CHECKLIST, WISH, begun, HelpWish(42, LATER))
    assert told(again) == {"help_wished": 0}, "another wish, while the step-up is open"


@pytest.mark.rule("B18")
def test_the_same_wish_twice_is_one_until_somebody_took_it_up() -> None:
    person = Person(1, Role.CITIZEN, "telegram", next_no=100, jobformidler=LARS)
    turn = Turn(State(person, case(CHECKLIST), team=TEAM), LATER, world(), is_asked_for=True)
    record_help_wish(turn)
    record_help_wish(turn)
    assert all_of(turn.case, HelpWish) == (HelpWish(100, LATER),)
    turn.case = replace(turn.case, last_contact_at=LATER)
    record_help_wish(turn)
    assert len(all_of(turn.case, HelpWish)) == 2


@pytest.mark.rule("B18")
def test_a_wish_reaches_the_phones_and_ends_with_a_logged_contact(
    play: Play, lars: int, amina: int
) -> None:
    susanne = give_sagsbehandler(play, amina)
    play.write(susanne, "jeg har en ny adresse")
    change_case(play.store, amina, model=CHECKLIST)
    wish(play, amina)
    assert play.latest(lars).text.startswith("Amina (K4M) ønsker mere hjælp.")
    assert play.latest(susanne).text.startswith("Amina (K4M) ønsker mere hjælp.")
    play.write(lars, "log Amina telefon: talt om mere hjælp. Næste: tirsdag 10, Torvet 3")
    play.tap(lars, "Gem")
    assert not [n for n in play.case(amina).nudges if n.rule.startswith("step_up_wished")]


def give_sagsbehandler(play: Play, citizen: int, channel: str = "telegram") -> int:
    new = NewPerson("Susanne Lund", Role.SAGSBEHANDLER, channel, {channel: "Susanne"})
    person = add_person(play.store, new, play.now)
    table = schema.person
    with play.store.write() as connection:
        query = update(table).where(table.c.id == citizen)
        connection.execute(query.values(sagsbehandler_id=person))
    return person


def wish(play: Play, citizen: int) -> None:
    """The entry as the citizen's own turn makes it, and the turn that follows."""
    with play.store.write() as connection:
        row = {"person_id": citizen, "no": 700}
        sealed = play.store.keys.seal(citizen, dump_entry(HelpWish(700, play.now)))
        connection.execute(schema.course_entry.insert(), row | {"sealed": sealed})
    play.hear(citizen, Look())
    play.work()


# --- who cannot take part -----------------------------------------------------------------------


def exempt(no: int = 10, *, days: int | None = None, is_grave: bool = True) -> Exemption:
    end = None if days is None else TODAY + timedelta(days=days)
    return Exemption(no, ExemptionKind.EFFORT, TODAY, SUSANNE, end, is_grave)


def social_told(no: int, on: date = TODAY) -> Milestone:
    return Milestone(no, MilestoneKind.SOCIAL_TOLD, on, SUSANNE)


@pytest.mark.rule("B04")
def test_the_sagsbehandler_is_nudged_until_the_underretning_is_recorded() -> None:
    assert told(case(CHECKLIST, exempt())) == {"social_not_told": SUSANNE}
    assert told(case(CHECKLIST, exempt()), MONDAY + 300 * DAY) == {"social_not_told": SUSANNE}
    assert told(case(CHECKLIST, exempt(), social_told(11))) == {}
    assert told(case(CHECKLIST, social_told(9), exempt())) == {}, "told before it was set"


@pytest.mark.rule("B04")
def test_no_underretning_is_asked_for_without_need() -> None:
    assert told(case(CHECKLIST, exempt(is_grave=False))) == {}
    assert told(case(CHECKLIST, exempt(days=3))) == {}, "it was lifted"
    assert told(case(CHECKLIST, exempt(), phase=Phase.CLOSED)) == {}
    jobnet = Exemption(10, ExemptionKind.JOBNET, TODAY, SUSANNE)
    assert told(case(CHECKLIST, jobnet)) == {}


@pytest.mark.rule("B04")
def test_a_second_fritagelse_asks_anew() -> None:
    first, second = exempt(10, days=1), replace(exempt(20), start=LATER.date())
    assert told(case(CHECKLIST, first, social_told(11), second)) == {"social_not_told": SUSANNE}
    assert (
        told(case(CHECKLIST, first, social_told(11), second, social_told(21, LATER.date()))) == {}
    )


@pytest.mark.rule("A05", "B04")
@pytest.mark.parametrize("model", [FSM1, FSM2, FLEKSJOB])
def test_the_other_models_ask_for_none_at_a_fritagelse(model: str) -> None:
    assert told(case(model, exempt())) == {}


@pytest.mark.rule("C02")
def test_group_3_of_fsm1_asks_for_it_too() -> None:
    placed = Visitation(10, 3, TODAY, SUSANNE, "kan ikke deltage")
    assert told(case(FSM1, placed, group=3)) == {"social_not_told": SUSANNE}
    assert told(case(FSM1, placed, social_told(11), group=3)) == {}
