"""What a turn decided is what the next turn loads."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from conversations.records.case import (
    Access,
    Agreement,
    Appointment,
    Case,
    Consent,
    Contact,
    Nudge,
    Opened,
    Role,
    State,
)
from conversations.records.facts import CheckInFacts, Facts, LogFacts, StaffFacts
from conversations.records.inputs_between import NudgeSnoozed
from conversations.records.letter import Letter
from conversations.records.outcome import Outcome, Outgoing, Pending
from conversations.records.run import Answer, Run, RunStatus
from conversations.records.texts import Ref, text
from storage import schema
from storage.cases.loading import load_due, load_states
from storage.cases.saving import save_outcomes
from storage.keys import Keys, WordsAreGoneError
from storage.locking import lock_people
from storage.messages import inbox
from storage.people.people import NewPerson, add_person
from storage.store import Store
from tests.worlds.counting import Counting
from tests.worlds.stores import SECRET

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=2)


def load(store: Store, person: int, *tapped: tuple[int, int]) -> State:
    with store.write() as connection:
        people = lock_people(connection, [person])
        return load_states(connection, store.keys, people, NOW.date(), tapped)[person]


def save(store: Store, before: State, after: State, **more: Any) -> None:
    with store.write() as connection:
        save_outcomes(connection, store.keys, [Outcome(before, after, **more)], NOW)


@pytest.fixture
def lars(store: Store) -> int:
    return add_person(store, NewPerson("Lars Holm", Role.JOBFORMIDLER, "telegram"), NOW)


@pytest.fixture
def amina(store: Store, lars: int) -> int:
    new = NewPerson(
        "Amina Warsame",
        Role.CITIZEN,
        "sms",
        {"sms": "+4520000002"},
        "so",
        lars,
        model="FSM1",
        trin=3,
    )
    return add_person(store, new, NOW)


def open_case(state: State) -> Case:
    assert state.case is not None
    return state.case


def test_a_new_citizen_loads_as_she_was_added(store: Store, amina: int, lars: int) -> None:
    state = load(store, amina)
    case = open_case(state)
    assert (state.person.role, state.person.channel, state.person.language) == (
        Role.CITIZEN, "sms", "so",
    )  # fmt: skip
    assert state.person.jobformidler == lars
    assert (case.model, case.trin, case.version, case.started_at) == ("FSM1", 3, 1, NOW)
    assert state.runs == ()


def test_an_open_case_comes_back_whole(store: Store, amina: int, lars: int) -> None:
    before = load(store, amina)
    changed = replace(
        open_case(before),
        version=7,
        trin=2,
        consent=Consent(3, "messages", True, NOW, "", ""),
        check_in_day=4,
        check_in_time=time(15),
        is_rhythm_set=True,
        opened=(
            Opened("weekly_check_in", "2026-W48", 0, date(2026, 11, 27)),
            Opened("first_day", "2026-11-30", 12, date(2026, 11, 30)),
        ),
        paused_until=date(2026, 12, 24),
        last_contact_at=NOW - timedelta(days=3),
        agreements=(
            Agreement(4, "Ringe til Netto", date(2026, 12, 1), NOW, lars, 6),
            Agreement(5, "Skrive et CV", None, NOW, lars, 6, "need_help", LATER),
        ),
        appointments=(Appointment(7, LATER, "Torvet 3, 2. sal", lars, NOW),),
        nudges=(
            Nudge(8, "silence", NOW, "snoozed", LATER, lars),
            Nudge(12, "distress", NOW, "open", NOW, lars, None, "", NOW, LATER, LATER, lars),
        ),
        letters=(Letter(10, amina, "Er det ved stationen?", NOW), Letter(11, lars, "Ja", LATER)),
        letters_waiting=1,
    )
    person = replace(before.person, language="ar", next_no=9)
    save(store, before, replace(before, person=person, case=changed))
    after = load(store, amina)
    assert after.case == changed
    assert after.person == person


def test_what_is_done_is_kept_but_no_turn_loads_it(store: Store, amina: int, lars: int) -> None:
    before = load(store, amina)
    changed = replace(
        open_case(before),
        agreements=(Agreement(1, "Ringe til Netto", None, NOW, lars, 3, "done", LATER),),
        appointments=(Appointment(2, LATER, "Torvet 3", lars, NOW, "replaced"),),
        contacts=(Contact(3, NOW, "telephone", lars, "Talt om Netto", 2),),
        consents=(Consent(4, "messages", False, NOW, "consent.may_i", "sms"),),
        nudges=(Nudge(5, "talk", NOW, "done", None, lars, LATER),),
        accesses=(Access(6, lars, NOW, "log"), Access(7, lars, NOW, "log", False)),
        letters=(Letter(8, amina, "Er det ved stationen?", NOW, LATER),),
    )
    save(store, before, replace(before, case=changed))
    case = open_case(load(store, amina))
    assert (case.agreements, case.appointments, case.nudges, case.letters) == ((), (), (), ())
    with store.read() as connection:
        rows = {
            table.name: len(connection.execute(select(table)).all())
            for table in (
                schema.agreement, schema.appointment, schema.contact, schema.consent,
                schema.nudge, schema.access, schema.letter,
            )
        }  # fmt: skip
    assert rows == {
        "agreement": 1, "appointment": 1, "contact": 1, "consent": 1, "nudge": 1, "access": 2,
        "letter": 1,
    }  # fmt: skip


def a_run(person: int, **more: Any) -> Run:
    facts = Facts(
        person,
        case=person,
        case_version=3,
        jobformidler=1,
        language="so",
        opened_at=NOW,
        period="2026-W48",
        check_in=CheckInFacts(open_agreements=(4, 5)),
        staff=StaffFacts(caseload=(7,)),
        log=LogFacts(proposed_next=LATER, proposed_place=2),
    )
    return Run(1, "weekly_check_in@1", facts, NOW, **more)


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (Answer("week", "good"),),
        (Answer("week", None), Answer("went_well", "", is_words=True)),
        (Answer("many", ("a", "b")), Answer("none", ())),
        (Answer("went_well", 'Det gik "fint" 🙂 مرحبا ሰላም\n\\', is_words=True),),
    ],
)
def test_a_run_comes_back_with_its_answers(
    store: Store, amina: int, answers: tuple[Answer, ...]
) -> None:
    before = load(store, amina)
    run = a_run(
        amina, status=RunStatus.PARKED, on_top=True, answers=answers, asked="talk",
        spoke_no=12, asked_at=LATER, tries=2, repeats=1,
    )  # fmt: skip
    save(store, before, replace(before, runs=(run,)))
    assert load(store, amina).runs == (run,)


@pytest.mark.parametrize(
    "status",
    [RunStatus.ANSWERED, RunStatus.GIVEN_UP, RunStatus.SUPERSEDED, RunStatus.FAILED],
)
def test_a_closed_run_loads_only_for_its_button(
    store: Store, amina: int, status: RunStatus
) -> None:
    before = load(store, amina)
    run = a_run(amina, status=status, answers=(Answer("week", "good"),), closed_at=LATER)
    save(store, before, replace(before, runs=(run,)))
    assert load(store, amina).runs == ()
    assert load(store, amina, (amina, 1)).runs == (run,)
    assert load(store, amina, (amina, 2)).runs == ()


def test_a_run_that_opens_again_is_open(store: Store, amina: int) -> None:
    before = load(store, amina)
    save(store, before, replace(before, runs=(a_run(amina, status=RunStatus.GIVEN_UP),)))
    closed = load(store, amina, (amina, 1))
    reopened = replace(closed.runs[0], status=RunStatus.OPEN, closed_at=None)
    save(store, closed, replace(closed, runs=(reopened,)))
    assert load(store, amina).runs == (reopened,)


def test_what_staff_wrote_leaves_their_run_when_it_is_answered(
    store: Store, lars: int, amina: int
) -> None:
    before = load(store, lars)
    run = replace(a_run(amina), script="log_contact@1", answers=(Answer("note", "x", True),))
    save(store, before, replace(before, runs=(run,)))
    assert load(store, lars).runs[0].answers == run.answers
    opened = load(store, lars)
    over = replace(opened.runs[0], status=RunStatus.ANSWERED, closed_at=LATER)
    save(store, opened, replace(opened, runs=(over,)))
    assert load(store, lars, (lars, 1)).runs[0].answers == ()


def test_a_jobformidler_loads_the_names_of_her_own_citizens(
    store: Store, lars: int, amina: int
) -> None:
    other = add_person(store, NewPerson("Mette Krogh", Role.JOBFORMIDLER, "telegram"), NOW)
    code = open_case(load(store, amina)).code
    (entry,) = load(store, lars).caseload
    assert (entry.person, entry.name, entry.first_name, entry.code) == (
        amina, "Amina Warsame", "Amina", code,
    )  # fmt: skip
    assert load(store, other).caseload == ()


def test_the_timer_is_the_turns_next_look(store: Store, amina: int) -> None:
    for look_again in (LATER, NOW, NOW, None, None, LATER):
        before = load(store, amina)
        save(store, before, replace(before), look_again=look_again)
        assert load(store, amina).look_again == look_again
        with store.read() as connection:
            found = load_due(connection, [amina])
        assert [row.due_at for row in found.values()] == ([look_again] if look_again else [])


def test_what_did_not_change_is_not_written(store: Store, amina: int) -> None:
    before = load(store, amina)
    save(store, before, replace(before), look_again=LATER)
    same = load(store, amina)
    with Counting(store) as cost:
        save(store, same, replace(same), look_again=LATER)
    assert cost.statements == []


def test_an_input_for_somebody_is_left_once(store: Store, lars: int, amina: int) -> None:
    before = load(store, lars)
    told = Pending(amina, NudgeSnoozed(lars, 4), "1.5", amina)
    save(store, before, replace(before), pending=[told, told])
    save(store, before, replace(before), pending=[told])
    with store.read() as connection:
        inbound = schema.inbound
        rows = connection.execute(select(inbound).where(inbound.c.provider_id == "1.5")).all()
    assert [row.person_id for row in rows] == [amina]


def test_a_no_takes_what_waits_out_of_the_queue(store: Store, amina: int) -> None:
    before = load(store, amina)
    hello, sent = text("consent.hello", name=Ref("first_name", amina)), []
    for no, is_reply in ((1, False), (2, True)):
        sent.append(Outgoing(no, hello, "da", NOW, NOW, "sms", words_of=amina, is_reply=is_reply))
    save(store, before, replace(before), outgoing=sent)
    said_no = replace(open_case(before), consent=Consent(3, "messages", False, NOW, "", ""))
    reply = replace(sent[1], no=4)
    save(store, before, replace(before, case=said_no), outgoing=[reply])
    with store.read() as connection:
        found = connection.execute(select(schema.outgoing).order_by(schema.outgoing.c.no)).all()
    assert [row.status for row in found] == ["expired", "expired", "queued"]


def test_a_failed_save_leaves_nothing(store: Store, amina: int) -> None:
    before = load(store, amina)
    hello = text("consent.hello", name=Ref("first_name", amina))
    message = Outgoing(1, hello, "da", NOW, NOW, "sms", words_of=amina)
    person = replace(before.person, language="ar", next_no=5)
    with pytest.raises(Exception, match=r"(?i)unique"):
        save(store, before, replace(before, person=person), outgoing=[message, message])
    assert load(store, amina).person == before.person
    with store.read() as connection:
        assert inbox.people_waiting(connection, NOW, 9)  # still there, and readable
        assert connection.execute(select(schema.outgoing)).all() == []


def test_what_a_turn_left_is_not_read_again_until_another_process_wrote(
    store: Store, amina: int, lars: int
) -> None:
    made = [Agreement(no, f"Nummer {no}", None, NOW, lars, 6) for no in (4, 5, 6)]
    before = load(store, amina)
    save(store, before, replace(before, case=replace(open_case(before), agreements=tuple(made))))
    with Counting(store) as counted:
        state = load(store, amina)
    assert open_case(state).agreements == tuple(made)
    assert counted.rows["cases"] == 0
    other = Store(store.engine, Keys(store.keys.engine, SECRET))
    one, two, three = open_case(load(other, amina)).agreements
    changed = (one, replace(two, words="Noget andet"), three)
    save(other, state, replace(state, case=replace(open_case(state), agreements=changed)))
    assert open_case(load(store, amina)).agreements == changed


def test_a_turn_that_was_rolled_back_is_not_remembered(store: Store, amina: int) -> None:
    before = load(store, amina)
    hello = text("consent.hello", name=Ref("first_name", amina))
    twice = [Outgoing(1, hello, "da", NOW, NOW, "sms", words_of=amina)] * 2
    case = replace(open_case(before), trin=3)
    with pytest.raises(Exception, match=r"(?i)unique"):
        save(store, before, replace(before, case=case), outgoing=twice)
    assert load(store, amina) == before


def test_what_was_opened_goes_with_the_key(store: Store, amina: int) -> None:
    load(store, amina)
    store.keys.destroy(amina)
    with pytest.raises(WordsAreGoneError):
        load(store, amina)
