"""TILBAGE after a talk has ended: its last answer is taken back, and the later word counts."""

from datetime import date, time

import pytest

from conversations.course.questions import all_of
from conversations.records.entries import AppointmentAnswer
from tests.worlds.playing import Play, local

FRIDAY = local(2026, 11, 6, 10)


def amina(play: Play, channel: str = "telegram") -> int:
    lars = play.add_jobformidler("Lars Holm", "12 34 56 78")
    return play.add_citizen("Amina Yusuf", lars, channel=channel, says_yes=(4, time(10)))


def open_rules(play: Play, person: int) -> list[str]:
    return [nudge.rule for nudge in play.case(person).nudges if nudge.is_open]


def week(play: Play, person: int, *answers: str) -> None:
    play.wait_until(FRIDAY)
    for answer in answers:
        play.write(person, answer)


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_a_hard_week_that_was_a_slip_is_taken_back(play: Play, channel: str) -> None:
    person = amina(play, channel)
    week(play, person, "svær", "spring over", "nej")
    assert "hard_week" in open_rules(play, person)
    play.write(person, "TILBAGE")
    assert "hard_week" not in open_rules(play, person)
    assert "Vil du tale med Lars" in play.latest(person).text
    play.write(person, "TILBAGE")
    play.write(person, "TILBAGE")
    assert "Hvordan har din uge" in play.latest(person).text
    for answer in ("god", "spring over", "nej"):
        play.write(person, answer)
    assert "hard_week" not in open_rules(play, person)
    assert play.latest(person).text.startswith("Tak for dine svar.")


def test_the_same_answer_once_more_changes_nothing(play: Play) -> None:
    person = amina(play)
    agreed = play.give_agreement(person, "ringe til Netto", date(2026, 11, 6))
    week(play, person, "god", "spring over", "gjort", "ja")
    before = play.case(person)
    play.write(person, "tilbage")
    play.write(person, "ja")
    after = play.case(person)
    assert [a.status for a in after.agreements] == [a.status for a in before.agreements]
    assert [a.no for a in after.agreements if a.no == agreed] == [
        a.no for a in before.agreements if a.no == agreed
    ]
    assert open_rules(play, person) == [n.rule for n in before.nudges if n.is_open]


def test_silence_after_it_gives_what_was_answered(play: Play) -> None:
    person = amina(play)
    week(play, person, "svær", "spring over", "nej")
    play.write(person, "tilbage")
    play.wait_until(local(2026, 11, 11, 10))
    assert "hard_week" in open_rules(play, person)


def test_somebody_who_comes_after_all_cannot_come(play: Play) -> None:
    person = amina(play)
    play.give_appointment(person, local(2026, 11, 5, 10), "Torvet 3")
    play.wait_until(local(2026, 11, 4, 10))
    play.write(person, "jeg kommer")
    play.write(person, "tilbage")
    play.write(person, "jeg kan ikke")
    said = all_of(play.whole(person).case, AppointmentAnswer)
    assert [each.answer for each in said] == ["coming", "not_coming"]
    assert "cannot_come" in open_rules(play, person)


def test_from_the_next_talk_back_into_the_one_before(play: Play) -> None:
    """A yes that was a slip: the questions that followed it make room."""
    lars = play.add_jobformidler("Lars Holm", "12 34 56 78")
    person = play.add_citizen("Amina Yusuf", lars)
    play.write(person, "ja")
    play.write(person, "tilbage")
    assert "Må jeg skrive til dig?" in play.latest(person).text
    play.write(person, "nej")
    consent = play.case(person).consent
    assert consent is not None and not consent.is_given
    assert play.latest(person).text.startswith("Det er helt i orden.")


@pytest.mark.parametrize(
    "words", [("RING", "ja"), ("SYG", "i dag", "kun i dag"), ("PAUSE", "en uge")]
)
def test_what_was_asked_of_somebody_is_not_asked_anew(play: Play, words: tuple[str, ...]) -> None:
    person = amina(play)
    for word in words:
        play.write(person, word)
    rules = open_rules(play, person)
    play.write(person, "TILBAGE")
    assert play.latest(person).text.startswith("Jeg spørger ikke om noget nu.")
    assert open_rules(play, person) == rules


def test_the_day_after_it_is_too_late(play: Play) -> None:
    person = amina(play)
    week(play, person, "god", "spring over", "nej")
    play.wait_until(local(2026, 11, 7, 10, 1))
    play.write(person, "tilbage")
    assert play.latest(person).text.startswith("Jeg spørger ikke om noget nu.")


def test_what_was_urgent_stays(play: Play) -> None:
    person = amina(play)
    week(play, person, "god", "spring over")
    play.write(person, "RING")
    play.write(person, "ja")
    play.write(person, "nej")
    play.write(person, "TILBAGE")
    assert "call_now" in open_rules(play, person)
