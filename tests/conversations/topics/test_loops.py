"""Phones that answer by themselves, small words, and people who write the same twice."""

from datetime import time

import pytest

from conversations.model.policy import Policy
from conversations.records.inputs import Message
from tests.worlds.playing import Play, local, world

FRIDAY = local(2026, 11, 6, 10)
DRIVING = "Jeg kører bil. Jeg ringer senere."
ARABIC = "أنا أقود السيارة الآن. سأتصل بك لاحقا."
SMALL = (" ", "..", "ok", "1", "nej", "ja tak", "👍", "OK 👍", "نعم", "!!")


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize("words", [DRIVING, "Tak", "?", "Ok", "Hjælp", ARABIC])
def test_a_phone_that_answers_by_itself_is_not_answered_for_ever(
    play: Play, lars: int, channel: str, words: str
) -> None:
    citizen = play.add_citizen(
        "Birgit Lund", lars, channel=channel, language="ar", says_yes=(4, time(10))
    )
    with play.listening(citizen) as heard:
        for _ in range(30):
            play.write(citizen, words)
            play.wait(seconds=2)
    assert len(heard) <= 4  # of HJÆLP by SMS a text and a card, each in both languages
    assert play.rules(citizen).count("automatic") <= 1
    assert len([letter for letter in play.case(citizen).letters if letter.by == citizen]) <= 1


@pytest.mark.parametrize("words", [DRIVING, "Tak", "?", "Ok", "Hjælp"])
def test_nor_before_consent(play: Play, lars: int, words: str) -> None:
    omar = play.add_citizen("Omar Said", lars, channel="sms", language="ar")
    with play.listening(omar) as heard:
        for _ in range(30):
            play.write(omar, words)
            play.wait(seconds=2)
    assert len(heard) <= 6
    assert play.case(omar).consent is None


def test_a_person_is_told_once(play: Play, lars: int, amina: int) -> None:
    for _ in range(5):
        play.write(amina, DRIVING)
    assert play.rules(amina) == ["message", "automatic"]


def test_the_same_answer_to_the_next_question_is_an_answer(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    for words in ("1", "det gik fint", "nej"):
        play.write(amina, words)
    assert "automatic" not in play.rules(amina)


def test_danger_and_stop_are_heard_however_often(play: Play, amina: int) -> None:
    with play.listening(amina) as heard:
        for _ in range(3):
            play.write(amina, "jeg vil dø nu og her")
    assert len(heard) == 3
    for n in range(90):
        play.write(amina, f"noget nyt hver gang, og nu nummer {n}")
    with play.listening(amina) as heard:
        play.write(amina, "jeg vil ikke leve mere")
        play.write(amina, "stop")
    assert len(heard) == 2


def test_an_hours_most_is_kept_both_ways(lars: int, play: Play, amina: int) -> None:
    play.world = world(policy=Policy(most_said_an_hour=10, most_heard_an_hour=20))
    with play.listening(amina) as heard:
        for n in range(30):
            play.write(amina, "hjælp" if n % 2 else "mine svar")
            play.wait(seconds=70)
    assert len(heard) == 10
    assert play.rules(amina) == ["automatic"]
    play.wait(minutes=61)
    with play.listening(amina) as heard:
        play.write(amina, "hjælp")
    assert heard != []


# --- what says nothing by itself -------------------------------------------------------------


@pytest.mark.parametrize(
    "said", [" ", "..", "ok", "1", "nej", "ja tak", "👍", "OK 👍", "نعم", "!!", "ma garanayo"]
)
def test_a_small_word_with_nothing_open_is_no_letter(play: Play, amina: int, said: str) -> None:
    with play.listening(amina) as heard:
        play.write(amina, said)
    assert (heard, play.rules(amina), play.case(amina).letters) == ([], [], ())


@pytest.mark.parametrize("said", ["hej", "Hej Makker", "السلام عليكم", "hola", "rojbaş"])
def test_a_greeting_gets_one_back(play: Play, amina: int, said: str) -> None:
    play.write(amina, said)
    assert play.latest(amina).text == "Hej. Skriv HJÆLP, hvis du har brug for noget."
    assert play.rules(amina) == []


@pytest.mark.parametrize(
    ("said", "back"),
    [("hej", "Hej. Skriv HJÆLP, hvis du har brug for noget."), ("shukran", "Selv tak.")],
)
def test_a_greeting_or_a_thank_you_answers_no_question(
    play: Play, amina: int, said: str, back: str
) -> None:
    play.wait_until(local(2026, 11, 6, 10))
    for open_question in ("Hvordan har din uge været?", "Hvad gik godt?"):
        with play.listening(amina) as heard:
            play.write(amina, said)
        assert heard[0].text == back
        assert open_question in heard[1].text
        play.write(amina, "god")


def test_somebodys_contact_card_is_no_letter(play: Play, amina: int) -> None:
    play.write(amina, "", media="contact")
    assert play.rules(amina) == []


@pytest.mark.parametrize("is_open", [True, False])
def test_a_reaction_is_no_answer_and_no_letter(play: Play, amina: int, is_open: bool) -> None:
    if is_open:
        play.wait_until(FRIDAY)
    before = play.state(amina).runs
    with play.listening(amina) as heard:
        play.write(amina, "Synes godt om “Hej Amina. Hvordan har din uge været?”")
        play.write(amina, "Loved an image")
    assert (heard, play.rules(amina), play.state(amina).runs) == ([], [], before)


def test_an_edit_that_changes_nothing_is_silent(play: Play, amina: int) -> None:
    play.write(amina, "Se https://netto.dk i morgen")
    with play.listening(amina) as heard:
        play.hear(amina, Message("Se https://netto.dk i morgen", is_edit=True))
        play.work()
    assert heard == []
    with play.listening(amina) as heard:
        play.hear(amina, Message("Se https://netto.dk på fredag", is_edit=True))
        play.work()
    assert [each.text for each in heard] == ["Jeg kan ikke se rettelser. Skriv en ny besked."]


def test_several_messages_in_a_row_get_one_receipt(play: Play, amina: int) -> None:
    with play.listening(amina) as heard:
        for words in ("min søn er syg", "han har feber", "vi var hos lægen", "jeg kommer måske"):
            play.write(amina, words)
            play.wait(seconds=20)
    assert len(heard) == 1
    assert len(play.case(amina).letters) == 4


def test_the_second_of_a_double_tap_is_nothing(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    old = play.button(amina, "1 God")
    play.send_tap(amina, old)
    with play.listening(amina) as heard:
        play.send_tap(amina, old)
    assert heard == []
    play.wait(seconds=30)
    with play.listening(amina) as heard:
        play.send_tap(amina, old)
    assert heard[0].text.startswith("Det spørgsmål er slut.")


# --- a bare number ---------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["2", "nej", "to"])
def test_a_bare_number_answers_only_what_was_shown_last(play: Play, lars: int, said: str) -> None:
    citizen = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(3, time(13)))
    play.give_appointment(citizen, local(2026, 11, 6, 9), "Torvet 3")
    play.wait_until(local(2026, 11, 5, 17))
    asked = [h.text for h in play.to(citizen)]
    assert "Hvordan har din uge" in asked[-1] and "Kommer du?" in asked[-2]
    for words in ("1", "det gik fint", "nej"):
        play.write(citizen, words)
    with play.listening(citizen) as heard:
        play.write(citizen, said)
    assert [each.text for each in heard] == [asked[-2]], "it is shown again first"
    assert "cannot_come" not in play.rules(citizen)
    with play.listening(citizen) as heard:
        play.write(citizen, "1")
    assert [each.text for each in heard] != [asked[-2]], "now it is an answer"


def test_a_number_after_a_reminder_is_none_for_the_question_before_it(
    play: Play, lars: int
) -> None:
    """A "2" on the day of the meeting was the answer to what was asked the day before."""
    citizen = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(2, time(15)))
    play.give_appointment(citizen, local(2026, 11, 5, 10), "Torvet 3")
    play.wait_until(local(2026, 11, 4, 16))
    play.write(citizen, "1")
    play.wait_until(local(2026, 11, 5, 8, 30))
    asked, reminder = [heard.text for heard in play.to(citizen)][-2:]
    assert asked.startswith("Hej Birgit. Hvordan har din uge været?")
    assert reminder.startswith("Husk dit møde i dag.")
    with play.listening(citizen) as heard:
        play.write(citizen, "2")
    assert [each.text for each in heard] == [asked]
    assert play.open_run(citizen).answers == ()
    play.write(citizen, "2")
    assert play.open_run(citizen).answers[0].value == "mixed"
