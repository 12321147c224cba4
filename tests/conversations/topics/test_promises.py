"""A promise has a day and is a record; when it slips that is said, asked once, and it climbs."""

from datetime import timedelta

import pytest

from conversations.course.promises import open_promise, slipped
from conversations.course.questions import all_of
from conversations.model.hours import is_speaking_day
from conversations.model.policy import Policy
from conversations.records.case import Role
from conversations.records.promise import Promise
from tests.worlds.playing import Play, local

MORE = "er der nogen der læser det jeg skriver"
NEWS = "Jeg vil gerne tale med dig om min bolig"
SLIPPED = "Du skulle høre fra Lars senest tirsdag den 3. november."
ASKED = f"{SLIPPED} Ringede Lars?"


def said(play: Play, person: int, written: str) -> list[str]:
    with play.listening(person) as heard:
        play.write(person, written)
        play.work()
    return [each.text for each in heard]


@pytest.mark.rule("B02")
def test_a_promise_is_of_a_working_day_and_a_record(play: Play, amina: int) -> None:
    """Before Christmas it is of the first day on which somebody works again."""
    play.wait_until(local(2026, 12, 23, 11))
    receipt, *_ = said(play, amina, NEWS)
    [made] = all_of(play.case(amina), Promise)
    assert is_speaking_day(made.due_at.date(), Role.JOBFORMIDLER, Policy())
    assert f"senest mandag den {made.due_at.day}. december kl. 16.00" in receipt
    assert open_promise(play.case(amina)) == made


def test_one_promise_is_open_at_a_time(play: Play, amina: int) -> None:
    """Who keeps the first has kept the second; else somebody writing daily would hide a slip."""
    said(play, amina, NEWS)
    first = open_promise(play.case(amina))
    play.wait(hours=2)
    said(play, amina, NEWS)
    assert open_promise(play.case(amina)) == first


@pytest.mark.rule("B02")
def test_a_contact_or_a_letter_keeps_it(play: Play, lars: int, amina: int) -> None:
    said(play, amina, NEWS)
    play.write(lars, "skriv Amina")
    play.write(lars, "Vi taler om det på tirsdag.")
    play.tap(lars, "Send")
    assert open_promise(play.case(amina)) is None
    play.wait(hours=1)
    said(play, amina, NEWS)
    play.write(lars, "log Amina telefon: talt om bolig. Næste: tirsdag 10, Torvet 3")
    play.write(lars, "ja")
    assert open_promise(play.case(amina)) is None
    play.wait_until(local(2026, 11, 6, 9))
    assert "promise_late" not in play.rules(amina)


@pytest.mark.rule("B02")
def test_a_slip_is_said_in_the_next_word_and_asked_once(play: Play, amina: int) -> None:
    said(play, amina, NEWS)
    play.wait_until(local(2026, 11, 4, 9))
    assert "promise_late" in play.rules(amina)
    first, receipt, asked = said(play, amina, MORE)
    assert first.startswith(SLIPPED)
    assert receipt.startswith("Tak for din besked.")
    assert asked == ASKED
    play.wait_until(local(2026, 11, 5, 12))
    assert not any(SLIPPED in each for each in said(play, amina, "hej med jer igen"))


@pytest.mark.rule("B02")
def test_what_makker_begins_says_it_first(play: Play, amina: int) -> None:
    """The question of the week comes all the same; then it is asked whether somebody rang."""
    said(play, amina, NEWS)
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 6, 10))
    first, week = (each.text for each in heard)
    assert first.startswith(SLIPPED)
    assert week == "Hej Amina. Hvordan har din uge været?"
    for words in ("god", "nej"):
        said(play, amina, words)
    assert said(play, amina, "nej")[-1] == ASKED


@pytest.mark.rule("B02")
def test_a_yes_keeps_it(play: Play, amina: int) -> None:
    said(play, amina, NEWS)
    play.wait_until(local(2026, 11, 4, 10))
    said(play, amina, MORE)
    assert said(play, amina, "ja") == ["Det er godt."]
    assert open_promise(play.case(amina)) is None
    assert "promise_late" not in [n.rule for n in play.case(amina).nudges if n.is_open]


@pytest.mark.rule("B02")
def test_a_no_climbs_at_once_and_has_a_new_day(play: Play, lars: int, amina: int) -> None:
    boss = play.add_leader("Birgit Skov", lars)
    said(play, amina, NEWS)
    play.wait_until(local(2026, 11, 4, 10))
    said(play, amina, MORE)
    [sorry] = said(play, amina, "nej")
    assert "Lars ringer senest torsdag den 5. november kl. 16.00." in sorry
    assert play.latest(boss).text.startswith("Lovet: Amina (K4M) skulle høre fra jer")
    [answer] = said(play, amina, "hvornår ringer Lars?")
    assert answer.startswith("Du hører fra Lars senest torsdag den 5. november kl. 16.00.")


@pytest.mark.rule("B02")
def test_without_an_answer_the_leader_hears_it_a_working_day_later(
    play: Play, lars: int, amina: int
) -> None:
    play.add_leader("Birgit Skov", lars)
    said(play, amina, NEWS)
    play.wait_until(local(2026, 11, 4, 12))
    assert "promise_late_leader" not in play.rules(amina)
    play.wait_until(local(2026, 11, 5, 12))
    assert "promise_late_leader" in play.rules(amina)


def test_danger_and_stop_are_answered_without_it(play: Play, amina: int) -> None:
    said(play, amina, NEWS)
    play.wait_until(local(2026, 11, 4, 9))
    assert not any(SLIPPED in each for each in said(play, amina, "jeg vil dø"))
    assert not any(SLIPPED in each for each in said(play, amina, "STOP"))
    late = slipped(play.case(amina), play.now + timedelta(days=1))
    assert late is not None and late.told_at is None
