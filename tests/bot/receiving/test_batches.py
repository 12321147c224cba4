"""Turns in batches: an input does once what it does, whatever comes and works beside it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from bot.receiving import batches as desk_module
from bot.receiving.batches import Arrival, Taken
from conversations.case.world import World
from conversations.model.policy import Policy
from conversations.records.case import Role, State
from conversations.records.inputs import Event, Message, Tap
from conversations.records.outcome import Outcome
from conversations.take_turn import take_turn
from storage import schema
from storage.cases import saving
from storage.rows import nudge_reason
from storage.store import Store
from tests.worlds.office import Office, consented
from tests.worlds.playing import world
from tests.worlds.stores import another_store

CPR = "Mit nummer er 010190-1234 og sådan"
SWITCHED = "de er byttet om"


def asked_a_question(office: Office) -> int:
    """Return a citizen whose open question takes free words: what went well?"""
    return asked_questions(office, "Amina Warsame")[0]


def asked_questions(office: Office, *names: str) -> list[int]:
    people = [consented(office, name) for name in names]
    office.pass_hourly(24 * 7)
    for person in people:
        office.write(person, "god")
    return people


def inbound(office: Office, person: int) -> list[Any]:
    """A person's inputs from outside."""
    table = schema.inbound
    return list(office.rows(table, table.c.person_id == person, table.c.channel != "makker"))


# --- the same message again ---------------------------------------------------------------------


def test_a_second_delivery_in_the_same_batch_changes_nothing(office: Office) -> None:
    person = asked_a_question(office)
    before = len(office.said(person))
    same = office.arrival(person, "Jeg var i Netto")
    assert office.take(same, same, same) == [Taken.TURNED, Taken.KNOWN, Taken.KNOWN]
    assert office.answers(person)["went_well"] == "Jeg var i Netto"
    assert len(office.said(person)) == before + 1


def test_a_second_delivery_later_changes_nothing(office: Office) -> None:
    person = asked_a_question(office)
    same = office.arrival(person, "Jeg var i Netto")
    office.take(same)
    office.pass_hourly(30)
    before = (office.said(person), office.answers(person), len(inbound(office, person)))
    assert office.take(same) == [Taken.KNOWN]
    assert office.settle() == 0
    assert before == (office.said(person), office.answers(person), len(inbound(office, person)))


def test_the_same_id_on_another_channel_is_another_message(office: Office) -> None:
    person = consented(office)
    assert office.take(
        office.arrival(person, "HJÆLP", "17"),
        office.arrival(person, "HJÆLP", "17", channel="sms"),
    ) == [Taken.TURNED, Taken.TURNED]


def test_a_second_delivery_at_the_same_time_changes_nothing(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    """Six processes are handed the same message at once."""
    person = asked_a_question(office)
    before = len(office.said(person))
    same = office.arrival(person, "Jeg var i Netto")
    found = _at_once(office, database_url, tmp_path, [[same]] * 6)
    assert sorted(taken for (taken,) in found) == [Taken.KNOWN] * 5 + [Taken.TURNED]
    assert len(office.said(person)) == before + 1
    assert len([row for row in inbound(office, person) if row.provider_id == same.provider_id]) == 1


def _at_once(
    office: Office, database_url: str, folder: Path, batches: list[list[Arrival]]
) -> list[list[Taken]]:
    """Let each batch be taken by a process of its own, all at the same moment."""
    stores = [another_store(database_url, folder) for _ in batches]
    together = threading.Barrier(len(batches))

    def take(store: Store, batch: list[Arrival]) -> list[Taken]:
        together.wait()
        return office.turn_taker(store).take(batch)

    with ThreadPoolExecutor(len(batches)) as pool:
        found = list(pool.map(take, stores, batches))
    for store in stores:
        store.close()
    return found


# --- unknown senders ----------------------------------------------------------------------------


DANGER = ("jeg vil dø", "أريد أن أموت")


def stranger(address: str = "+4599999999", words: str = "Hvem er du?", no: int = 0) -> Arrival:
    return Arrival("sms", address, f"strange-{address}-{no}", Message(words))


def test_an_unknown_sender_is_answered_at_most_once_a_day(office: Office) -> None:
    assert office.take(stranger(no=1), stranger(no=2)) == [Taken.STRANGER, Taken.IGNORED]
    office.pass_time(hours=23)
    assert office.take(stranger(no=3)) == [Taken.IGNORED]
    office.pass_time(hours=1)
    assert office.take(stranger(no=4)) == [Taken.STRANGER]
    assert office.take(stranger("+4588888888")) == [Taken.STRANGER]


def test_an_unknown_sender_in_danger_is_answered_beside_the_one_sentence(office: Office) -> None:
    """Once a day, whatever was said before; nobody of staff is told, since it is not known who."""
    assert office.take(stranger(no=1)) == [Taken.STRANGER]
    in_danger = [stranger(words=words, no=no) for no, words in enumerate(DANGER, start=2)]
    assert office.take(*in_danger) == [Taken.STRANGER_IN_DANGER, Taken.IGNORED]
    office.pass_time(hours=24)
    assert office.take(stranger(words="min mand slår mig", no=4)) == [Taken.STRANGER_IN_DANGER]
    assert office.take(stranger(words="jeg orker ikke mere", no=5)) == [Taken.STRANGER]
    assert {row.lookup for row in office.rows(schema.stranger)} == {
        office.store.keys.lookup("sms", "+4599999999")
    }
    assert len(office.rows(schema.inbound)) == 1, "nothing of it is kept"


def test_numbers_of_other_countries_and_phones_own_words_are_not_answered(office: Office) -> None:
    assert (
        office.take(stranger("+8821234567890"), stranger("+2348012345678")) == [Taken.IGNORED] * 2
    )
    assert office.take(stranger(words="Synes godt om “Tak for din besked”")) == [Taken.IGNORED]
    taker = office.turn_taker()
    taker.world = world(policy=Policy(countries=("DK", "NG")))
    assert taker.take([stranger("+2348012345678", no=1)]) == [Taken.STRANGER]


def test_all_strangers_together_are_answered_so_often_a_day(office: Office) -> None:
    taker = office.turn_taker()
    taker.world = world(policy=Policy(strangers_a_day=3))
    many = [stranger(f"+45202020{no:02}") for no in range(5)]
    assert taker.take(many) == [Taken.STRANGER] * 3 + [Taken.IGNORED] * 2
    assert taker.take([stranger("+4520999999", "ABCDEFGHJK")]) == [Taken.IGNORED]
    office.pass_time(hours=25)
    assert taker.take([stranger("+4520999999", no=2)]) == [Taken.STRANGER]


def test_an_unknown_sender_leaves_only_a_hash(office: Office) -> None:
    office.take(stranger(words="Mit hemmelige ord"))
    with office.store.read() as connection:
        counts = {
            table.name: len(connection.execute(table.select()).all())
            for table in schema.metadata.sorted_tables
        }
    assert counts.pop("stranger") == 1
    assert counts == dict.fromkeys(counts, 0) | {"person": 1, "person_address": 2, "inbound": 1}
    (row,) = office.rows(schema.stranger)
    assert row.lookup == office.store.keys.lookup("sms", "+4599999999")


def test_one_unknown_sender_at_two_processes_gets_one_sentence(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    found = _at_once(office, database_url, tmp_path, [[stranger(no=n)] for n in range(6)])
    assert sorted(taken for (taken,) in found) == [Taken.IGNORED] * 5 + [Taken.STRANGER]


def test_an_address_of_two_people_is_nobodys_turn(office: Office) -> None:
    shared = {"telegram": "family"}
    people = [consented(office), *(office.add(n, addresses=shared) for n in ("Ayan", "Ali"))]
    office.settle()
    before = [office.said(person) for person in people]
    assert office.take(office.arrival(people[1], "STOP")) == [Taken.ASKED]
    assert [office.said(person) for person in people] == before


# --- what bad input gets ------------------------------------------------------------------------


def test_a_cpr_number_is_taken_out_before_anything_is_written(office: Office) -> None:
    person = asked_a_question(office)
    office.write(person, CPR)
    assert "always.no_cpr" in office.said(person)
    assert office.answers(person)["went_well"] == "Mit nummer er [personnummer] og sådan"
    rows = inbound(office, person)
    opened = [office.store.keys.open(row.words_of, row.sealed) for row in rows if row.sealed]
    assert any("[personnummer]" in words for words in opened)
    sealed = [
        office.store.keys.open(row.words_of, row.sealed)
        for table in (schema.inbound, schema.outgoing)
        for row in office.rows(table)
        if row.sealed
    ]
    assert not any("010190" in words or "1234" in words for words in sealed)


@pytest.mark.parametrize(
    "written",
    [
        "x" * 5000,
        "lang " * 1000,
        "🙂🎉🔥" * 300,
        "👨‍👩‍👧‍👦" * 50,
        "مرحبا كيف حالك؟ \u202eabc\u202c",
        "ሰላም ከመይ ኣለኻ",
        "\x00",
        "før\x00efter",
        "\ud800",
        "et \udfff halvt tegn",
        "{name} {0} %s $x \\",
        "\n\n\n",
        "",
        " ",
        "a\u0300" * 500,
        "٣",
        "9" * 400,
    ],
    ids=range(17),
)
def test_strange_words_are_read_or_asked_again(office: Office, written: str) -> None:
    person = asked_a_question(office)
    before = len(office.said(person))
    office.write(person, written)
    said = office.said(person)[before:]
    is_blank = not written.strip("\x00 \n")
    assert bool(said) is not is_blank, "what is blank is nothing; to all else something is said"
    assert "common.script_failed" not in said
    assert "script_failed" not in office.open_nudges(person)
    kept = office.answers(person).get("went_well")
    assert kept is None or "\x00" not in str(kept)
    # Half a character is read as "?", which asks for the question in another language.
    asked = ("weekly_check_in.talk", "reask.unclear", "reask.too_long", "weekly_check_in.went_well")
    assert is_blank or said[-1] in asked


@pytest.mark.parametrize(
    ("media", "said"),
    [("sticker", "reask."), ("location", "weekly_check_in.went_well")],
)
def test_a_sticker_or_a_place_is_no_answer(office: Office, media: str, said: str) -> None:
    person = asked_a_question(office)
    office.take(office.arrival(person, Message("", media=media)))
    assert "went_well" not in office.answers(person)
    assert office.said(person)[-1].startswith(said)


@pytest.mark.parametrize(
    "data",
    ["", "r", "r|", "r1", "r1|first", "r1|first|maybe", "r999999999999|x|y", "n1.1|log", "x|y|z",
     "r-1|first|yes", "r٣|first|yes", "rr1|first|yes", "|||||", "\x00", "r1|first|yes|no"],
)  # fmt: skip
def test_a_button_that_nobody_offered_says_closed_and_asks_again(office: Office, data: str) -> None:
    person = asked_a_question(office)
    before = len(office.said(person))
    assert office.take(office.arrival(person, Tap(data))) == [Taken.TURNED]
    assert office.said(person)[before:] == ["common.closed", "weekly_check_in.went_well"]


def test_a_jobformidlers_forged_button_names_nobody_and_harms_nobody(office: Office) -> None:
    """A nudge's button that names somebody who never was; others in the batch are not harmed."""
    person = asked_a_question(office)
    forged = office.arrival(office.lars, Tap("n4711.1|log"))
    good = office.arrival(person, "Jeg var i Netto")
    assert office.take(forged, good) == [Taken.TURNED, Taken.TURNED]
    office.settle()
    assert office.answers(person)["went_well"] == "Jeg var i Netto"


# --- faults -------------------------------------------------------------------------------------


def raise_for(*people: int) -> Callable[[State, Event, Any, World], Outcome]:
    def turn(state: State, event: Event, now: Any, world: World) -> Outcome:
        if state.person.id in people and isinstance(event, Message):
            raise ZeroDivisionError("hemmelige ord")
        return take_turn(state, event, now, world)

    return turn


def test_a_turn_that_raises_becomes_a_call_from_a_person(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, other = asked_questions(office, "Amina Warsame", "Dilan Kaya")
    before = office.answers(person)
    monkeypatch.setattr(desk_module, "take_turn", raise_for(person))
    assert office.take(
        office.arrival(person, "Jeg var i Netto"), office.arrival(other, "Jeg var i Føtex")
    ) == [Taken.TURNED, Taken.TURNED]
    office.settle()
    assert office.said(person)[-1] == "common.script_failed"
    assert "script_failed" in office.open_nudges(person)
    assert "nudge.script_failed" in office.said(office.lars)
    assert office.answers(person) == before
    assert office.answers(other)["went_well"] == "Jeg var i Føtex"


def test_a_jobformidlers_turn_that_raises_is_told_to_the_jobformidler(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.settle()
    monkeypatch.setattr(desk_module, "take_turn", raise_for(office.lars))
    office.write(office.lars, "log")
    assert office.said(office.lars)[-1] == "staff.script_failed"


class Saboteur:
    """Makes the saving of some people's turns fail, as a database would."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, error: Exception, *people: int) -> None:
        self.people = set(people)
        self.failed = 0
        real = saving.save_outcomes

        def save(connection: Connection, keys: Any, outcomes: Any, now: Any) -> None:
            if any(outcome.after.person.id in self.people for outcome in outcomes):
                self.failed += 1
                raise error
            real(connection, keys, outcomes, now)

        monkeypatch.setattr(desk_module, "save_outcomes", save)


BROKEN = OperationalError("UPDATE …", {}, Exception("disk"))
ERRORS = [pytest.param(BROKEN, id="database"), pytest.param(ValueError("bad row"), id="other")]


@pytest.mark.parametrize("error", ERRORS)
def test_an_arrival_that_cannot_be_saved_holds_up_nobody_else(
    office: Office, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    people = asked_questions(office, "Amina", "Birgit", "Carlos")
    saboteur = Saboteur(monkeypatch, error, people[1])
    batch = [office.arrival(person, f"svar {person}") for person in people]
    taken = office.take(*batch)
    assert taken == [Taken.TURNED, Taken.FAILED, Taken.TURNED]
    assert "went_well" not in office.answers(people[1])
    saboteur.people.clear()
    assert office.take(*batch) == [Taken.KNOWN, Taken.TURNED, Taken.KNOWN]
    assert [office.answers(person)["went_well"] for person in people] == [
        f"svar {person}" for person in people
    ]


def test_after_one_failed_its_persons_later_messages_wait_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the second answer would land on the first question."""
    person = asked_a_question(office)
    saboteur = Saboteur(monkeypatch, BROKEN, person)
    batch = [office.arrival(person, "Jeg var i Netto"), office.arrival(person, "ja")]
    assert office.take(*batch) == [Taken.FAILED, Taken.FAILED]
    saboteur.people.clear()
    assert office.take(*batch) == [Taken.TURNED, Taken.TURNED]
    assert office.answers(person)["went_well"] == "Jeg var i Netto"
    assert office.answers(person)["talk"] == "yes"


@pytest.mark.parametrize("error", ERRORS)
def test_an_input_that_cannot_be_saved_is_tried_three_times_then_set_aside(
    office: Office, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    bad, good = office.add("Amina Warsame"), office.add("Birgit Lund")
    saboteur = Saboteur(monkeypatch, error, bad)
    turn_taker = office.turn_taker()
    for _ in range(3):
        turn_taker.work()
    failed = saboteur.failed
    office.settle()
    assert saboteur.failed == failed, "what is set aside is not tried again"
    assert office.said(good)[-1] == "consent.first"
    assert office.said(bad) == []
    table = schema.inbound
    (row,) = office.rows(table, table.c.person_id == bad)
    assert (row.tries, row.handled_at) == (3, None)
    assert row.set_aside_at == office.clock.now()


@pytest.mark.parametrize("error", ERRORS)
def test_a_timer_whose_turn_cannot_be_saved_does_not_spin(
    office: Office, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    bad, good = consented(office, "Amina Warsame"), consented(office, "Birgit Lund")
    saboteur = Saboteur(monkeypatch, error, bad)
    office.pass_time(days=7)
    turn_taker = office.turn_taker()
    for _ in range(4):
        turn_taker.work()
    assert office.said(good)[-1] == "weekly_check_in.week"
    failed = saboteur.failed
    for _ in range(20):
        turn_taker.work()
    assert saboteur.failed == failed, "the same timer is tried again at once, for ever"
    saboteur.people.clear()
    office.pass_time(hours=2)
    office.settle()
    assert office.said(bad)[-1] == "weekly_check_in.week"


def test_waiting_words_whose_key_is_gone_hold_up_nobody(office: Office) -> None:
    """Somebody was erased while an input waited for them."""
    gone, good = office.add("Amina Warsame"), office.add("Birgit Lund")
    office.store.keys.destroy(gone)
    turn_taker = office.turn_taker()
    for _ in range(6):
        turn_taker.work()
    assert office.said(good)[-1] == "consent.first"
    assert office.turn_taker().work() == 0


# --- order, and sharing the work ----------------------------------------------------------------


def test_one_persons_messages_are_taken_in_order(office: Office) -> None:
    people = [office.add(name) for name in ("Amina", "Birgit", "Carlos")]
    office.settle()
    talk = ("ja", "dansk", "tirsdag", "15")
    batch = [office.arrival(person, words) for words in talk for person in people]
    assert office.take(*batch) == [Taken.TURNED] * len(batch)
    for person in people:
        found = office.answers(person)
        assert (found["first"], found["language"], found["day"]) == ("yes", "da", "1")


@pytest.mark.parametrize("batch_size", [1, 2, 3, 64])
def test_a_small_batch_keeps_the_order_too(office: Office, batch_size: int) -> None:
    people = [office.add(name) for name in ("Amina", "Birgit", "Carlos")]
    office.settle()
    talk = ("ja", "dansk", "fredag", "3")
    batch = [office.arrival(person, words) for person in people for words in talk]
    assert office.turn_taker(batch_size=batch_size).take(batch) == [Taken.TURNED] * len(batch)
    assert [office.answers(person)["time"] for person in people] == ["15:00"] * 3


def test_two_processes_share_what_waits_and_take_nothing_twice(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    people = [office.add(f"Borger {n}") for n in range(30)]
    stores = [another_store(database_url, tmp_path) for _ in range(4)]
    together = threading.Barrier(len(stores))

    def work(store: Store) -> int:
        turn_taker = office.turn_taker(store, batch_size=4)
        together.wait()
        return sum(turn_taker.work() for _ in range(25))

    with ThreadPoolExecutor(len(stores)) as pool:
        taken = list(pool.map(work, stores))
    for store in stores:
        store.close()
    assert sum(taken) + office.settle() == len(people) + 1
    hello = ["consent.who", "consent.first"]
    assert all(office.said(person) == hello for person in people)


def test_processes_that_take_the_same_people_crosswise_do_not_block_each_other(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    """Each citizen's turn leaves an input for the jobformidler, whose turns leave some for them."""
    people = [consented(office, f"Borger {n}") for n in range(6)]
    office.pass_hourly(24 * 7)
    office.settle()
    batches = [
        [office.arrival(person, words) for words in ("svær", "nej", "ja")] for person in people
    ]
    rows, keys = office.rows(schema.nudge), office.store.keys
    nudges = [row for row in rows if nudge_reason(row, keys)[0] == "contact_due"]
    batches += [
        [office.arrival(office.lars, Tap(f"n{row.person_id}.{row.no}|later")) for row in nudges[:3]]
    ]
    found = _at_once(office, database_url, tmp_path, batches)
    assert all(taken is Taken.TURNED for batch in found for taken in batch)
    office.settle()
    assert all("hard_week" in office.open_nudges(person) for person in people)


@pytest.mark.postgresql
def test_a_locked_person_can_still_be_left_an_input(
    fresh_postgres_url: str, tmp_path: Path
) -> None:
    """Two turns that each tell the other's person something would wait for each other for ever."""
    from storage.locking import lock_people
    from storage.people.people import NewPerson, Role, add_person  # type: ignore[attr-defined]
    from tests.worlds.office import MONDAY
    from tests.worlds.stores import fresh_store

    store = fresh_store(fresh_postgres_url, tmp_path)
    person = add_person(store, NewPerson("Lars Holm", Role.JOBFORMIDLER, "telegram"), MONDAY)
    row = {
        "channel": "makker", "provider_id": "x", "person_id": person,
        "words_of": person, "received_at": MONDAY, "tries": 0,
    }  # fmt: skip
    with store.write() as one, store.write() as two:
        lock_people(one, [person])
        two.execute(text("SET LOCAL lock_timeout = '2s'"))
        two.execute(schema.inbound.insert(), row)
    store.close()


def test_a_timer_falls_due_once(office: Office, database_url: str, tmp_path: Path) -> None:
    person = consented(office)
    office.pass_time(days=6, hours=23, minutes=59)
    assert "weekly_check_in.week" not in office.said(person)
    office.clock.hold(office.clock.now() + timedelta(minutes=1))
    office.settle()
    assert office.said(person).count("weekly_check_in.week") == 1
    assert office.settle() == 0


# --- citizens of somebody else --------------------------------------------------------------------


def test_a_code_and_a_button_of_somebody_elses_citizen_end_at_that_citizens_door(
    office: Office,
) -> None:
    mette = office.add("Mette Krogh", Role.JOBFORMIDLER)
    amina = office.add("Amina Warsame", jobformidler=mette)
    office.settle()
    [case] = office.rows(schema.cases, schema.cases.c.person_id == amina)
    office.write(office.lars, f"log {case.code.lower()}")
    office.tap(office.lars, f"d{amina}|log")
    office.tap(office.lars, f"d{office.lars}|log")
    rows = office.rows(schema.access, schema.access.c.person_id == amina)
    assert [(row.by, row.was_allowed) for row in rows] == [(office.lars, False)] * 2
    assert office.said(office.lars)[-3:] == ["staff.not_yours"] * 3
