"""STOP, in whatever words: nothing leaves after it, and what was ended is ended."""

from datetime import time

import pytest

from conversations.records.inputs import Message
from conversations.records.inputs_between import LetterWritten
from conversations.topics.consent.in_person import RecordConsent
from tests.worlds.playing import Play, local

FRIDAY = local(2026, 11, 6, 10)
STOPPED = "Jeg stopper nu. Jeg skriver ikke mere."


def is_stopped(play: Play, person: int) -> bool:
    consent = play.case(person).consent
    return consent is not None and not consent.is_given


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "Jeg vil ikke have flere beskeder"),
        ("da", "STOP.\n\nSendt fra min iPhone"),
        ("en", "STOPALL"),
        ("ar", "لا أريد رسائل"),
        ("so", "fadlan ha ii soo dirin farriimo"),
    ],
)
def test_own_words_stop_makker_in_the_middle_of_a_question(
    play: Play, lars: int, channel: str, language: str, words: str
) -> None:
    citizen = play.add_citizen(
        "Birgit Lund", lars, channel=channel, language=language, says_yes=(4, time(10))
    )
    play.wait_until(FRIDAY)
    play.write(citizen, words)
    assert is_stopped(play, citizen)
    assert "stopped" in play.rules(citizen)
    with play.listening(citizen) as heard:
        play.wait(days=21)
    assert heard == []


def test_what_is_not_sure_is_asked_once_in_both_languages(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Birgit Lund", lars, language="ar", says_yes=(4, time(10)))
    play.wait_until(FRIDAY)
    play.write(citizen, "lad mig være")
    assert play.latest(citizen).text.startswith("Skal jeg stoppe?")
    assert "هل أتوقف؟" in play.latest(citizen).text
    play.tap(citizen, "Nej / لا")
    assert not is_stopped(play, citizen)
    assert [h.text for h in play.to(citizen)[-2:]] == [
        "Godt. Jeg skriver stadig til dig.\n\nجيد. سأستمر في الكتابة إليك.",
        "Hej Birgit. Hvordan har din uge været?",
    ]
    play.write(citizen, "lad mig være")
    play.tap(citizen, "Ja / نعم")
    assert is_stopped(play, citizen)


def test_who_says_it_twice_has_answered(play: Play, amina: int) -> None:
    play.write(amina, "lad mig være")
    play.write(amina, "nu er det nok")
    assert is_stopped(play, amina)


def test_silence_on_it_stops_nothing(play: Play, amina: int) -> None:
    play.write(amina, "lad mig være")
    play.wait(days=2)
    assert not is_stopped(play, amina)
    asked = [h for h in play.to(amina) if h.text.startswith("Skal jeg stoppe")]
    assert len(asked) == 1


def test_an_answer_to_what_is_asked_is_an_answer(play: Play, lars: int, amina: int) -> None:
    """ "Slut" ends a choice of several, and "stop" stops all the same."""
    play.wait_until(FRIDAY)
    play.write(amina, "svær uge")
    assert not is_stopped(play, amina)


# --- nothing leaves after it -----------------------------------------------------------------


def test_a_letter_that_waits_for_the_morning_does_not_leave(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 3, 21, 30))
    play.hear(amina, LetterWritten(lars, "Husk mødet i morgen."))
    play.work()
    play.wait_until(local(2026, 11, 3, 22))
    play.write(amina, "AFMELD")
    assert play.latest(lars).text.endswith(
        "Din besked til Amina blev ikke sendt. Amina vil ikke have beskeder nu. Ring i stedet."
    )
    with play.listening(amina) as heard:
        play.wait(days=3)
    assert heard == []
    play.write(amina, "START")
    play.write(amina, "ja")
    assert play.case(amina).consent is not None
    assert is_stopped(play, amina) is False, "the yes is for Makker, not for the letter"


def test_staffs_record_of_a_no_empties_the_queue_too(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 3, 21, 30))
    play.hear(amina, LetterWritten(lars, "Husk mødet i morgen."))
    play.work()
    play.act(lars, amina, RecordConsent("messages", False))
    assert "blev ikke sendt" in play.latest(lars).text
    with play.listening(amina) as heard:
        play.wait(days=3)
    assert heard == []


def test_a_reply_to_danger_leaves_though_stop_comes_at_once(play: Play, amina: int) -> None:
    for words in ("jeg vil dø", "tak", "stop"):
        play.hear(amina, Message(words))  # and nothing is sent yet
    with play.listening(amina) as heard:
        play.work()
    assert ["112" in h.text for h in heard] == [True, False]
    assert heard[1].text.startswith(STOPPED)


# --- what was ended is ended -----------------------------------------------------------------


def open_rules(play: Play, person: int) -> list[str]:
    return [nudge.rule for nudge in play.case(person).nudges if nudge.is_open]


def test_start_and_a_yes_end_what_stop_asked_of_a_person(play: Play, amina: int) -> None:
    play.write(amina, "stop")
    assert "stopped" in open_rules(play, amina)
    play.write(amina, "START")
    play.write(amina, "ja")
    assert "stopped" not in open_rules(play, amina)


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "Jeg vil gerne have beskeder igen"),
        ("da", "start tak"),
        ("ar", "ابدأ"),
        ("ar", "اكتب لي من جديد"),
        ("ar", "ممكن تكتب لي من جديد"),
        ("fa", "دوباره شروع کن"),
        ("fa", "دوباره به من پیام بده"),
        ("ku", "ji min re dîsa binivîse"),
        ("da", "undskyld, jeg vil gerne igen"),
        ("so", "bilow mar kale"),
        ("ti", "እንደገና ጀምር"),
        ("es", "quiero empezar de nuevo"),
    ],
)
def test_after_stop_own_words_ask_for_the_consent_again(
    play: Play, lars: int, channel: str, language: str, words: str
) -> None:
    citizen = play.add_citizen(
        "Birgit Lund", lars, channel=channel, language=language, says_yes=(4, time(10))
    )
    play.write(citizen, "stop")
    play.write(citizen, words)
    assert play.open_run(citizen).name == "consent"
    assert is_stopped(play, citizen), "nothing is taken for granted"


def test_never_is_no_start(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Birgit Lund", lars, language="ar", says_yes=(4, time(10)))
    play.write(citizen, "stop")
    play.write(citizen, "أبدا")
    assert not play.state(citizen).runs


def test_slet_that_is_taken_back_asks_nothing_of_anybody(play: Play, amina: int) -> None:
    play.write(amina, "slet")
    play.write(amina, "ja")
    assert "deletion" in open_rules(play, amina)
    play.write(amina, "slet")
    play.write(amina, "nej")
    assert "deletion" not in open_rules(play, amina)


def test_after_stop_the_sign_shows_no_question_that_was_ended(play: Play, lars: int) -> None:
    hodan = play.add_citizen("Hodan Ali", lars, code="H2D", language="en", says_yes=(4, time(10)))
    play.wait_until(local(2026, 11, 6, 10))
    for words in ("stop", "?"):
        play.write(hodan, words)
    assert "I stop now." in play.latest(hodan).text
