"""What follows when a phone cannot be reached, refuses Makker, or may be somebody else's by now."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import update

from conversations.records.case import Person
from conversations.records.inputs import Blocked, Undelivered
from storage import schema
from storage.people.people import add_address
from storage.rows import case_row
from tests.worlds.phones import Heard
from tests.worlds.playing import MONDAY, Play, local
from tests.worlds.rewriting import forget_turns

REFUSES = Undelivered(9, is_opt_out=True, failure="blocked", channel="telegram")
OFF = Undelivered(9, is_opt_out=False, failure="unreachable", channel="sms")


@pytest.fixture
def lars(play: Play) -> int:
    return play.add_jobformidler("Lars Holm", "75 12 34 56")


def amina(play: Play, lars: int, channel: str = "telegram", also: str = "", **case: object) -> int:
    """A citizen who said yes, is asked on Mondays at nine, and may have another address."""
    person = play.add_citizen(
        "Amina Warsame", lars, channel=channel, says_yes=(0, time(9)), code="K4M"
    )
    if also:
        with play.store.write() as connection:
            add_address(connection, play.store.keys, person, also, "+4520123456")
    if case:
        changed = replace(play.case(person), **case)  # type: ignore[arg-type]
        with play.store.write() as connection:
            table = schema.cases
            row = case_row(person, changed, play.store.keys)
            connection.execute(update(table).where(table.c.person_id == person).values(row))
            forget_turns(connection, person)
    return person


def who(play: Play, person: int) -> Person:
    return play.state(person).person


def agreed(play: Play, person: int) -> bool:
    consent = play.case(person).consent
    return consent is not None and consent.is_given


# --- a phone that refuses, or is off --------------------------------------------------------------


def test_who_blocks_telegram_is_written_to_by_sms_after_a_yes_to_it(play: Play, lars: int) -> None:
    person = amina(play, lars, also="sms", other_channel_consent=True)
    play.wait(days=7)
    with play.listening(person) as heard:
        play.hear(person, REFUSES)
        play.work()
    assert who(play, person).channel == "sms"
    assert agreed(play, person)
    assert [each.text.partition(".")[0] for each in heard] == ["Hej Amina", "Hej Amina"]
    assert "Nu skriver jeg til dig her." in heard[0].text
    assert heard[1].text.endswith("1 God. 2 Både god og svær. 3 Svær.")
    play.write(person, "1", channel="sms")
    assert play.latest(person).text.startswith("Hvad gik godt?")


def test_without_that_yes_it_is_a_stop(play: Play, lars: int) -> None:
    person = amina(play, lars, also="sms")
    with play.listening(person) as heard:
        play.hear(person, REFUSES)
        play.work()
    assert not agreed(play, person)
    assert heard == []
    assert who(play, person).channel == "telegram"
    assert "blocked" in play.rules(person)


@pytest.mark.parametrize("event", [Blocked("sms"), replace(REFUSES, channel="sms")])
def test_by_sms_it_was_said_in_words_and_no_other_channel_takes_over(
    play: Play, lars: int, event: Blocked | Undelivered
) -> None:
    person = amina(play, lars, channel="sms", also="telegram", other_channel_consent=True)
    with play.listening(person) as heard:
        play.hear(person, event)
        play.work()
        play.hear(person, event)  # our own confirmation would be refused the same way
        play.work()
    assert heard == []
    assert not agreed(play, person)
    assert not play.case(person).other_channel_consent
    assert [rule for rule in play.rules(person) if rule in ("stopped", "blocked")] == ["stopped"]


def test_a_phone_that_is_off_ends_in_a_call(play: Play, lars: int) -> None:
    person = amina(play, lars, channel="sms")
    play.hear(person, OFF)
    play.work()
    assert "silence" in play.rules(person)


def test_or_in_a_word_on_the_other_channel_first(play: Play, lars: int) -> None:
    person = amina(play, lars, channel="sms", also="telegram", other_channel_consent=True)
    with play.listening(person) as heard:
        play.hear(person, OFF)
        play.work()
    assert "Du har et spørgsmål fra mig." in heard[0].text
    assert "silence" not in play.rules(person)
    play.hear(person, replace(OFF, no=10))
    play.work()
    assert "silence" in play.rules(person)


def test_a_landline_asks_for_another_number(play: Play, lars: int) -> None:
    person = amina(play, lars, channel="sms")
    play.hear(person, replace(OFF, failure="bad_address"))
    play.work()
    assert "bad_number" in play.rules(person)
    assert "spørg efter et andet nummer" in play.latest(lars).text


# --- the other channel is asked for ---------------------------------------------------------------


def test_it_is_not_asked_beside_a_question_that_waits(play: Play, lars: int) -> None:
    """Who asks hours later what the reminder means, and then writes 2, cannot come."""
    person = play.add_citizen(
        "Amina Warsame", lars, channel="sms", also="telegram", language="ar",
        says_yes=(0, time(9)),
    )  # fmt: skip
    play.give_appointment(person, local(2026, 11, 6, 11), "Torvet 3")
    play.wait_until(local(2026, 11, 5, 17))
    assert "Husk dit møde" in play.latest(person).text
    play.write(person, "?")
    assert "Telegram" not in play.latest(person).text
    play.write(person, "2")
    assert "cannot_come" in play.rules(person)


@pytest.mark.rule("A28")
@pytest.mark.parametrize(
    "words", ["jeg vil dø", "jeg har ikke noget mad", "jeg orker ikke mere", "svær", "banan"]
)
def test_who_wrote_of_danger_or_of_a_hard_week_is_not_asked_for_another_channel(
    play: Play, lars: int, words: str
) -> None:
    person = amina(play, lars, also="sms")
    play.wait(days=7)
    for said in (words, "min mor er død", "nej"):
        play.write(person, said)
    play.wait(days=1)
    play.write(person, "hej")
    assert "når du ikke svarer her" not in "".join(heard.text for heard in play.to(person))


def test_the_other_channel_is_asked_for_once_on_a_day_with_an_answer(play: Play, lars: int) -> None:
    person = amina(play, lars, also="sms")
    play.wait(days=7)
    assert "når du ikke svarer her" not in "".join(heard.text for heard in play.to(person))
    play.tap(person, "1 God")
    play.write(person, "En tur")
    play.tap(person, "Nej")
    assert "Må jeg sende dig en sms, når du ikke svarer her?" in play.latest(person).text
    play.tap(person, "Ja")
    case = play.case(person)
    assert case.other_channel_consent
    with play.listening(person) as heard:
        play.wait(days=30)
    assert not any("når du ikke svarer her" in each.text for each in heard)


def test_stop_takes_that_yes_back(play: Play, lars: int) -> None:
    person = amina(play, lars, also="sms", other_channel_consent=True)
    play.write(person, "STOP")
    assert not play.case(person).other_channel_consent


def test_a_second_stop_is_not_confirmed_again(play: Play, lars: int) -> None:
    person = amina(play, lars)
    with play.listening(person) as heard:
        for _ in range(3):
            play.write(person, "STOP")
    assert len(heard) == 1


# --- whose number it is ---------------------------------------------------------------------------


def silent(play: Play, lars: int, channel: str = "sms") -> int:
    """A citizen in a long pause: nothing is asked, and nothing is written, for 63 days."""
    person = amina(play, lars, channel=channel, paused_until=local(2027, 1, 4).date())
    play.wait_until(local(2027, 1, 4, 8, 59))
    return person


def test_a_number_that_was_silent_is_asked_whose_it_is_and_nothing_else(
    play: Play, lars: int
) -> None:
    person = silent(play, lars)
    with play.listening(person) as heard:
        play.wait_until(local(2027, 1, 4, 9))
    assert [each.text for each in heard] == ["Hej. Er du Amina? 1 Ja. 2 Nej."]
    with play.listening(person) as heard:
        play.write(person, "Ja")
    assert [each.text for each in heard] == [
        "Hej Amina. Hvordan har din uge været? 1 God. 2 Både god og svær. 3 Svær."
    ]


def test_a_no_forgets_the_number_and_says_nothing_more(play: Play, lars: int) -> None:
    person = silent(play, lars)
    play.wait_until(local(2027, 1, 4, 9))
    with play.listening(person) as heard:
        play.write(person, "Nej, forkert nummer")
    assert not any("uge" in each.text for each in heard)
    assert "wrong_number" in play.rules(person)
    with play.store.read() as connection:
        table = schema.person_address
        left = connection.execute(table.select().where(table.c.person_id == person)).all()
    assert left == []


def test_silence_there_ends_in_a_call(play: Play, lars: int) -> None:
    person = silent(play, lars)
    with play.listening(person) as heard:
        play.wait_until(local(2027, 1, 6, 12))
    assert {each.text for each in heard} == {"Hej. Er du Amina? 1 Ja. 2 Nej."}
    assert "silence" in play.rules(person)


def test_telegram_is_an_account_and_is_not_asked(play: Play, lars: int) -> None:
    person = silent(play, lars, channel="telegram")
    with play.listening(person) as heard:
        play.wait_until(local(2027, 1, 4, 9))
    assert heard[0].text == "Hej Amina. Hvordan har din uge været?"


def test_who_writes_is_not_asked(play: Play, lars: int) -> None:
    person = silent(play, lars)
    with play.listening(person) as heard:
        play.write(person, "HJÆLP")
        play.wait_until(local(2027, 1, 4, 9))
    assert not any("Er du" in each.text for each in heard)
    assert play.now > MONDAY


def who_days(heard: list[Heard]) -> list[date]:
    """The days on which it was asked whose the number is, the repeats left out."""
    days = sorted({each.at.date() for each in heard if "Er du" in each.text})
    return [day for n, day in enumerate(days) if not n or day - days[n - 1] > timedelta(days=3)]


def test_whose_number_it_is_is_asked_once_and_not_every_week(play: Play, lars: int) -> None:
    person = silent(play, lars)
    with play.listening(person) as heard:
        play.wait_until(local(2027, 2, 28, 12))
    assert who_days(heard) == [date(2027, 1, 4)]
    assert "silence" in play.rules(person)


def test_after_a_person_had_contact_it_is_asked_anew(play: Play, lars: int) -> None:
    person = silent(play, lars)
    play.wait_until(local(2027, 1, 20, 10))
    with play.listening(person) as heard:
        play.write(lars, "log Amina telefon: talt sammen. Næste: fredag 10, Torvet 3")
        play.tap(lars, "Gem")
        play.wait_until(local(2027, 2, 28, 12))
    assert who_days(heard) == [date(2027, 1, 20)]


def test_what_is_held_back_takes_no_place_in_the_weeks_cap(play: Play, lars: int) -> None:
    person = silent(play, lars)
    play.wait_until(local(2027, 1, 4, 9))
    assert len(play.case(person).unasked) == 1


@pytest.mark.parametrize("words", ["Godt", "HJÆLP", "MIN PLAN", "hvem er du?"])
def test_who_answers_after_it_was_given_up_is_asked_once_more(
    play: Play, lars: int, words: str
) -> None:
    person = silent(play, lars)
    play.wait_until(local(2027, 1, 9, 10))
    with play.listening(person) as heard:
        play.write(person, words)
    assert [each.text for each in heard] == ["Hej. Er du Amina? 1 Ja. 2 Nej."]
    assert "message" in play.rules(person)
    assert play.case(person).last_heard_on is None
    play.write(person, "Ja")
    assert play.case(person).last_heard_on == date(2027, 1, 9)


@pytest.mark.parametrize("words", ["HJÆLP", "RING", "god"])
def test_nothing_else_is_said_before_the_yes(play: Play, lars: int, words: str) -> None:
    person = silent(play, lars)
    play.wait_until(local(2027, 1, 5, 10))
    with play.listening(person) as heard:
        play.write(person, words)
    assert all("Er du Amina?" in each.text or "forstår" in each.text for each in heard)
    assert heard


def test_stop_is_obeyed_whosever_number_it_is(play: Play, lars: int) -> None:
    person = silent(play, lars)
    play.wait_until(local(2027, 1, 5, 10))
    play.write(person, "STOP")
    consent = play.case(person).consent
    assert consent is not None and not consent.is_given


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_a_late_yes_to_consent_is_asked_for_once_more(play: Play, lars: int, channel: str) -> None:
    person = play.add_citizen("Amina Warsame", lars, channel=channel)
    play.wait_until(local(2026, 11, 9, 12))
    with play.listening(person) as heard:
        play.write(person, "ja")
    assert "Må jeg skrive til dig?" in heard[-1].text
    assert play.case(person).consent is None
    play.write(person, "ja")
    consent = play.case(person).consent
    assert consent is not None and consent.is_given
