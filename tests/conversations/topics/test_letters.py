"""Letters: a citizen's free words to a person, the answer by name, and who may see them."""

from datetime import time, timedelta

import pytest
from sqlalchemy import select

from bot.receiving import arrivals
from conversations.model.live.lasting import MOST_LETTERS
from conversations.records.contact_log import LogContact
from conversations.records.inputs_between import CaseAsked, ContactReported, LetterWritten
from conversations.records.letter import open_letters
from storage import schema
from storage.people.people import set_channel
from tests.worlds.counting import Counting
from tests.worlds.playing import Play, local

FRIDAY = local(2026, 11, 6, 10)
WEEK = "Hej Amina. Hvordan har din uge været?"
WRITTEN = "Er det ved stationen?"
LOG = "log Amina tlf: talt om Netto. Næste: fredag 13, Torvet 3"


def letters(play: Play, person: int) -> list[tuple[int, str, bool]]:
    """Who wrote what, and whether it waits for an answer."""
    table = schema.letter
    with play.store.read() as connection:
        rows = connection.execute(select(table).where(table.c.person_id == person))
        return [
            (row.by, play.store.keys.open(person, row.sealed), row.answered_at is None)
            for row in rows
        ]


def looks(play: Play, person: int) -> list[tuple[int, str, bool]]:
    """Who went through the door, why, and whether it opened."""
    table = schema.access
    with play.store.read() as connection:
        rows = connection.execute(select(table).where(table.c.person_id == person))
        return [(row.by, row.purpose, row.was_allowed) for row in rows]


def answer(play: Play, lars: int, words: str) -> None:
    play.tap(lars, "Svar")
    play.write(lars, words)
    play.tap(lars, "Send")


def test_a_question_of_some_words_is_for_a_person(play: Play, amina: int) -> None:
    """It answers no option, and says so with its question mark; the open question comes again."""
    play.wait_until(local(2026, 11, 6, 10))
    play.write(amina, "Hvornår kommer bussen til Netto?")
    assert play.to(amina)[-2].text.startswith("Tak for din besked.")
    assert play.latest(amina).text.startswith("Hej Amina. Hvordan har din uge været?")
    play.write(amina, "Hvad er det?")
    assert play.latest(amina).text.startswith("Jeg forstår ikke dit svar.")


@pytest.mark.rule("B02")
def test_free_words_are_kept_until_they_are_answered(play: Play, lars: int, amina: int) -> None:
    play.write(amina, WRITTEN)
    assert letters(play, amina) == [(amina, WRITTEN, True)]
    answer(play, lars, "Ja, ved indgangen.")
    assert letters(play, amina) == [
        (amina, WRITTEN, False),
        (lars, "Ja, ved indgangen.", True),
    ]
    assert play.latest(amina).text == "Lars skriver: Ja, ved indgangen."
    assert [n.rule for n in play.case(amina).nudges if n.is_open] == []


def test_reading_goes_through_the_door_and_is_written_down(
    play: Play, lars: int, amina: int
) -> None:
    play.write(amina, WRITTEN)
    assert looks(play, amina) == []
    play.tap(lars, "Læs")
    assert WRITTEN in play.latest(lars).text
    assert looks(play, amina) == [(lars, "read", True)]


def test_no_other_jobformidler_reads_or_writes(play: Play, lars: int, amina: int) -> None:
    mette = play.add_jobformidler("Mette Krogh")
    play.write(amina, WRITTEN)
    with play.listening(mette) as heard, play.listening(amina) as said:
        play.hear(amina, CaseAsked(mette, "read"))
        play.hear(amina, LetterWritten(mette, "Hej"))
        play.work()
    assert [each.text for each in heard] == ["Den borger kan du ikke se."] * 2
    assert said == []
    assert looks(play, amina) == [(mette, "read", False), (mette, "write", False)]


def test_by_sms_staff_see_nothing_of_a_letter(play: Play, lars: int, amina: int) -> None:
    with play.store.write() as connection:
        set_channel(connection, lars, "sms")
    play.write(amina, "Kodeordet er abrikos")
    play.hear(amina, CaseAsked(lars, "read"))
    play.work()
    shown = [row.text for row in play.to(lars)]
    assert not any("abrikos" in text or "Amina" in text for text in shown[1:])


def test_the_oldest_stand_first_and_answered_ones_are_gone(
    play: Play, lars: int, amina: int
) -> None:
    play.write(amina, "Den første")
    play.write(amina, "Den anden")
    with play.listening(lars) as heard:
        play.tap(lars, "Læs")
    assert [each.text.split("\n")[1] for each in heard] == ["Den første", "Den anden"]
    answer(play, lars, "Ja")
    play.write(amina, "Den tredje")
    with play.listening(lars) as heard:
        play.tap(lars, "Læs")
    assert [each.text.split("\n")[1] for each in heard] == ["Den tredje"]


def test_a_logged_contact_answers_a_letter(play: Play, lars: int, amina: int) -> None:
    play.write(amina, WRITTEN)
    play.write(lars, "log Amina telefon: talt om stedet. Næste: tirsdag 10, Torvet 3")
    play.tap(lars, "Gem")
    assert letters(play, amina) == [(amina, WRITTEN, False)]


@pytest.mark.rule("B02")
def test_an_unanswered_letter_shows_its_age(play: Play, lars: int, amina: int) -> None:
    play.write(amina, WRITTEN)
    play.wait(hours=5)
    assert play.latest(lars).text == (
        "Amina (K4M) har ventet på svar siden mandag den 2. november kl. 9.00. Læs, og svar i dag."
    )


# --- what staff write ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Vi ses til din praktik", "»praktik« må ikke stå på en borgers telefon"),
        ("Ring om din sygemelding", "»sygemelding« må ikke stå på en borgers telefon"),
        ("Ja. " * 300, "Beskeden er for lang. Skriv højst 1000 tegn."),
    ],
)
def test_what_may_not_stand_there_is_returned_with_the_reason(
    play: Play, lars: int, amina: int, words: str, why: str
) -> None:
    play.write(amina, WRITTEN)
    with play.listening(amina) as heard:
        answer(play, lars, words)
    assert heard == []
    assert play.to(lars)[-2].text.startswith(why)
    assert play.latest(lars).text.startswith("Hvad vil du skrive til Amina?")
    assert letters(play, amina) == [(amina, WRITTEN, True)]


def test_an_sms_holds_less(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(4, FRIDAY.time()))
    play.write(citizen, WRITTEN)
    answer(play, lars, "Ja. " * 100)
    assert play.to(lars)[-2].text == "Beskeden er for lang. Skriv højst 250 tegn."


def test_nobody_writes_to_who_said_no(play: Play, lars: int, amina: int) -> None:
    """Who says STOP while staff write is not written to either; nothing more is asked."""
    play.write(amina, WRITTEN)
    play.tap(lars, "Svar")
    play.write(lars, "Ja, ved indgangen.")
    play.write(amina, "stop")
    with play.listening(amina) as heard:
        play.tap(lars, "Send")
    assert heard == []
    assert play.latest(lars).text == "Amina har ikke sagt ja til beskeder. Ring i stedet."


def test_what_staff_begin_waits_for_a_good_moment(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 3, 21))
    with play.listening(amina) as heard:
        play.hear(amina, LetterWritten(lars, "Husk mødet i morgen."))
        play.work()
        assert heard == []
        assert play.latest(lars).text.endswith("bliver sendt onsdag den 4. november kl. 8.00.")
        play.wait_until(local(2026, 11, 4, 9))
    assert [each.text for each in heard] == ["Lars skriver: Husk mødet i morgen."]


def test_a_personnummer_in_what_staff_write_is_taken_out(play: Play, lars: int, amina: int) -> None:
    play.hear(amina, LetterWritten(lars, "Dit nummer er 010190-1234."))
    assert letters(play, amina) == [(lars, "Dit nummer er [personnummer].", True)]


# --- what the citizen writes back ------------------------------------------------------------


def test_after_a_letter_words_are_for_the_writer_and_the_question_waits(
    play: Play, lars: int, amina: int
) -> None:
    """ "Ja" to Lars is no answer to what Makker asked before he wrote."""
    play.wait_until(FRIDAY)
    play.hear(amina, LetterWritten(lars, "Kommer du i dag?"))
    play.work()
    with play.listening(amina) as heard:
        play.write(amina, "ja")
    assert [each.text.split(".")[0] for each in heard] == ["Tak for din besked", WEEK.split(".")[0]]
    assert open_letters(play.case(amina).letters, lars) == []
    play.write(amina, "god")
    assert play.open_run(amina).answers[0].value == "good"


def test_a_button_still_answers_the_question_after_a_letter(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(FRIDAY)
    play.hear(amina, LetterWritten(lars, "Kommer du i dag?"))
    play.work()
    play.tap(amina, "1 God")
    assert play.open_run(amina).answers[0].value == "good"


@pytest.mark.parametrize("word", ["Tak", "tak!", "شكرا", "gracias", "🙏"])
def test_a_thank_you_asks_nothing_of_anybody(play: Play, amina: int, word: str) -> None:
    play.write(amina, word)
    assert play.latest(amina).text == "Selv tak."
    assert play.rules(amina) == []


@pytest.mark.parametrize("word", ["tak, men jeg kan ikke", "ja, ring i morgen"])
def test_what_says_more_is_read_by_a_person(play: Play, amina: int, word: str) -> None:
    play.write(amina, word)
    assert play.rules(amina) == ["message"]


@pytest.mark.parametrize("word", ["ok", "ja", "ja tak", "👍"])
def test_a_small_word_to_a_person_is_for_that_person(
    play: Play, lars: int, amina: int, word: str
) -> None:
    play.hear(amina, LetterWritten(lars, "Kommer du i dag?"))
    play.write(amina, word)
    assert play.rules(amina) == ["message"]


def test_a_story_that_names_no_option_is_not_lost(play: Play, lars: int, amina: int) -> None:
    story = "Jeg skal til lægen på tirsdag, så kan du ringe en anden dag?"
    play.wait_until(FRIDAY)
    with play.listening(amina) as heard:
        play.write(amina, story)
    assert heard[0].text.startswith("Tak for din besked. Lars læser den.")
    assert heard[1].text == WEEK
    assert letters(play, amina) == [(amina, story, True)]


def test_what_was_not_understood_can_be_read_by_the_jobformidler(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(FRIDAY)
    for word in ("abrikos", "blomme", "en meget lang tur"):
        play.write(amina, word)
    play.tap(lars, "Læs")
    assert play.latest(lars).text.endswith("en meget lang tur")


def test_words_of_distress_can_be_read_at_once(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "min mand slår mig")
    play.tap(lars, "Læs")
    assert play.latest(lars).text.endswith("min mand slår mig")


def test_a_message_that_is_too_long_is_said(play: Play, amina: int) -> None:
    play.write(amina, "Hej. " * 700)
    assert play.latest(amina).text == "Din besked er lang. Send den i to dele."
    assert letters(play, amina) == []


def test_what_the_gate_hides_from_staff_does_not_stop_the_letter(
    play: Play, lars: int, amina: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A number that only the gate finds: the letter comes without its words, and he can ring."""
    monkeypatch.setattr(arrivals, "without_cpr", lambda text: (text, False))
    play.write(amina, "Mit nummer er 010190-1234")
    play.tap(lars, "Læs")
    assert play.refused == []
    assert play.latest(lars).text.endswith("(Det må ikke stå her.)")


def test_of_many_letters_a_turn_knows_how_many_and_the_newest(
    play: Play, lars: int, amina: int
) -> None:
    many = MOST_LETTERS + 4
    write_many(play, amina, many)
    case = play.case(amina)
    assert (case.letters_waiting, len(case.letters)) == (many, MOST_LETTERS)
    play.tap(lars, "Læs")
    told = [heard.text for heard in play.to(lars)][-6:]
    assert told[0] == f"{many} beskeder fra Amina (K4M) venter på svar. Her er de 5 nyeste."
    assert [words.partition("\n")[2] for words in told[1:]] == [
        f"Er det bussen nummer {no}?" for no in range(many - 5, many)
    ]
    answer(play, lars, "Ja, alle sammen.")
    assert {is_open for by, _, is_open in letters(play, amina) if by == amina} == {False}
    assert play.case(amina).letters_waiting == 0


def write_many(play: Play, person: int, many: int) -> None:
    for no in range(many):
        play.write(person, f"Er det bussen nummer {no}?")
        play.wait(minutes=10)


def test_a_contact_answers_all_the_letters_and_its_undo_lets_them_wait_again(
    play: Play, lars: int, amina: int
) -> None:
    """One statement each, however many there are."""
    many = MOST_LETTERS + 4
    write_many(play, amina, many)
    play.write(lars, LOG)
    for button, is_open in (("Gem", False), ("Fortryd", True)):
        with Counting(play.store) as counted:
            play.tap(lars, button)
        assert len([each for each in counted.statements if "UPDATE letter" in each]) == 1
        assert [waits for *_, waits in letters(play, amina)] == [is_open] * many
    play.write(amina, "Og den sidste?")
    play.wait(days=1)
    play.write(amina, "Og den allersidste?")
    case = play.case(amina)
    assert (case.letters_waiting, len(case.letters)) == (many + 2, MOST_LETTERS)


def test_a_contact_of_yesterday_answers_what_was_written_by_then(
    play: Play, lars: int, amina: int
) -> None:
    write_many(play, amina, MOST_LETTERS + 2)
    play.wait(days=1)
    play.write(amina, "Og hvad så nu?")
    yesterday, version = play.now - timedelta(hours=20), play.case(amina).version
    contact = LogContact(
        amina, version, "telephone", "Talt", (), play.now + timedelta(days=4), "Torvet 3",
        had_at=yesterday,
    )  # fmt: skip
    play.hear(amina, ContactReported(lars, contact, ()))
    play.work()
    waiting = [words for _, words, is_open in letters(play, amina) if is_open]
    assert waiting == ["Og hvad så nu?"]
    assert play.case(amina).letters_waiting == 1


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("da", "min datter er indlagt"),
        ("ar", "ابني مريض"),
        ("fa", "پسرم مریض است"),
        ("so", "wiilkaygu wuu buka"),
        ("es", "mi hijo está enfermo"),
        ("en", "my son is sick"),
    ],
)
def test_what_is_hard_is_heard_in_the_middle_of_a_question(
    play: Play, lars: int, language: str, written: str
) -> None:
    """Who tells that a child is ill does not hear that it was no answer."""
    omar = play.add_citizen("Omar Said", lars, language=language, says_yes=(4, time(10)))
    play.wait_until(FRIDAY)
    with play.listening(omar) as heard:
        play.write(omar, written)
    assert heard[0].text.startswith("Tak, fordi du siger det. Det lyder svært. Lars læser det.")
    assert heard[1].text.startswith("Hej Omar. Hvordan har din uge været?")
    assert letters(play, omar) == [(omar, written, True)]
    play.write(omar, "3")
    assert play.open_run(omar).answers[0].value == "hard"


def test_news_in_the_middle_of_a_question_is_not_lost(play: Play, amina: int) -> None:
    """Six words are more than an answer: they are read, whatever is answered afterwards."""
    play.wait_until(FRIDAY)
    play.write(amina, "jeg flytter til Odense på lørdag")
    play.write(amina, "1")
    assert letters(play, amina) == [(amina, "jeg flytter til Odense på lørdag", True)]
    assert play.open_run(amina).answers[0].value == "good"
