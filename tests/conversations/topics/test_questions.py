"""Plain questions get a fixed answer from what is known; then the open question comes again."""

from dataclasses import replace
from datetime import date, time

import pytest

from conversations.course.plan_talks import answer_to
from conversations.course.questions import all_of
from conversations.reading.plain import Plain
from conversations.records.entries import Absence
from conversations.records.entries_work import EmploymentKind, OwnWord
from conversations.topics.work.employments import Employ
from locales.catalog import LANGUAGES
from tests.conversations.reading.plain.test_plain_sentences import rows
from tests.worlds.playing import Play, catalogs, local

WEEK = local(2026, 11, 6, 10)
MONDAY = date(2026, 11, 2)
ASKED = "Hej Amina. Hvordan har din uge været?"


def said(play: Play, person: int, written: str) -> list[str]:
    with play.listening(person) as heard:
        play.write(person, written)
        play.work()
    return [each.text for each in heard]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_every_question_is_answered_in_the_own_language_and_danish(
    play: Play, lars: int, channel: str
) -> None:
    """By SMS too: the gate lets all of it through, whatever is asked.

    The jobformidler's number is enough: no word of the office's is looked for.
    """
    play.delivery.house = replace(play.delivery.house, office_phone="")
    for language in LANGUAGES:
        missing = catalogs()[language].texts["always.no_translation"]
        person = play.add_citizen(f"Sara{language} Ali", lars, channel=channel, language=language)
        first = dict(reversed(list(rows(language))))
        for kind in (k for k in Plain if not k.is_told):
            words = "\n".join(said(play, person, first[kind]))
            assert words, (language, kind)
            assert "Jeg forstår ikke" not in words, (language, kind)
            assert "læser den" not in words, (language, kind)
            assert missing not in words, (language, kind)
    assert play.refused == []


def test_the_open_question_comes_again_and_its_place_is_kept(play: Play, amina: int) -> None:
    play.wait_until(WEEK)
    answer, again = said(play, amina, "er du et menneske?")
    assert answer.startswith("Nej. Jeg er en maskine.")
    assert again == ASKED
    play.tap(amina, "1 God")
    assert said(play, amina, "hvem læser mine svar?")[-1] == "Hvad gik godt?"
    assert play.case(amina).letters == ()


def test_of_a_meeting_no_more_is_said_than_was_written(play: Play, amina: int) -> None:
    [unknown] = said(play, amina, "hvornår er mit næste møde?")
    assert "Brevet gælder." in unknown
    assert "Du har måske et møde alligevel." in unknown, (
        "that nothing is written is no 'no meeting'"
    )
    play.give_appointment(amina, local(2026, 11, 12, 13), "Torvet 3")
    [known] = said(play, amina, "hvor skal jeg hen?")
    assert known.startswith("Lars har skrevet: torsdag den 12. november kl. 13.00 med Lars.")
    assert known.endswith("Se også Jobnet og dine breve. Brevet gælder.")


def test_what_is_not_read_whole_goes_its_usual_way(play: Play, amina: int) -> None:
    [receipt] = said(play, amina, "hvornår kommer bussen til mødet?")
    assert receipt.startswith("Tak for din besked.")


def test_what_the_open_question_offers_is_its_answer(play: Play, amina: int) -> None:
    """On the help card and in SYG the same words mean an option."""
    play.write(amina, "syg")
    play.write(amina, "i går")
    play.write(amina, "ved ikke")
    play.wait_until(local(2026, 11, 3, 9))
    play.write(amina, "syg")
    assert play.latest(amina).text.startswith("Du har skrevet, at du er syg.")
    assert said(play, amina, "jeg er stadig syg")[0].startswith("Tak. God bedring.")


def test_somebody_of_staff_who_just_wrote_is_asked(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "skriv Amina")
    play.write(lars, "Kan du komme på tirsdag?")
    play.tap(lars, "Send")
    [receipt] = said(play, amina, "hvor skal jeg hen?")
    assert receipt.startswith("Tak for din besked. Lars læser den.")


def test_after_a_day_makker_answers_itself(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "skriv Amina")
    play.write(lars, "Vi ses på tirsdag.")
    play.tap(lars, "Send")
    play.wait(days=1, hours=1)
    [answer] = said(play, amina, "hvor skal jeg hen?")
    assert "Brevet gælder." in answer


def test_good_news_is_congratulated_and_told_at_once(play: Play, lars: int, amina: int) -> None:
    assert said(play, amina, "jeg har fået et job i Netto!") == [
        "Tillykke, Amina! Det er godt nyt. Hvor skal du arbejde?"
    ]
    assert play.latest(lars).text.startswith("Godt nyt: Amina (K4M)")
    play.write(amina, "Netto")
    play.write(amina, "mandag")
    assert [letter.words for letter in play.case(amina).letters] == [
        "jeg har fået et job i Netto!", "Netto, 9.11.2026",
    ]  # fmt: skip
    assert play.latest(amina).text == (
        "Ring også selv til kommunen om dine penge. Denne besked ændrer dem ikke."
    )


def test_good_news_without_an_answer_is_told_all_the_same(play: Play, amina: int) -> None:
    play.write(amina, "jeg har fået et job!")
    play.wait(hours=6)
    assert "good_news" in play.rules(amina)


def test_ill_today_in_free_words_asks_only_how_long(play: Play, amina: int) -> None:
    [question] = said(play, amina, "jeg kan ikke komme i dag, jeg er syg")
    assert "hvilken dag tror du, at du er syg?" in question
    play.write(amina, "kun i dag")
    assert [(a.start, a.end) for a in all_of(play.case(amina), Absence)] == [(MONDAY, MONDAY)]
    assert said(play, amina, "syg") == ["God bedring. Jeg har sagt det til Lars i dag."]


def test_ill_said_twice_is_asked_for_no_end(play: Play, amina: int) -> None:
    """Who says it again while it is asked how long is not asked whether they are well."""
    [asked] = said(play, amina, "jeg er syg i dag")
    assert said(play, amina, "syg") == [asked]
    play.write(amina, "kun i dag")
    assert [(a.start, a.end) for a in all_of(play.case(amina), Absence)] == [(MONDAY, MONDAY)]


def test_a_meeting_and_a_workplace_are_named_only_where_there_are(play: Play, amina: int) -> None:
    play.give_appointment(amina, local(2026, 11, 4, 13), "Torvet 3")
    for words in ("jeg er syg og kan ikke komme", "ved ikke"):
        play.write(amina, words)
    assert play.latest(amina).text == (
        "Tak. God bedring. Jeg siger det til Lars. Dit møde er der stadig."
        " Ring til Lars på 12 34 56 78. Skriv ikke om sygdom."
    )


def test_another_day_and_hour_for_the_questions(play: Play, amina: int) -> None:
    for words in ("jeg vil gerne skifte tid", "onsdag", "aften", "hver uge"):
        play.write(amina, words)
    assert play.latest(amina).text == "Godt. Nu skriver jeg hver onsdag kl. 18.00."
    play.wait_until(local(2026, 11, 4, 18))
    assert play.latest(amina).text == ASKED


def test_another_hour_of_a_meeting_is_a_persons_matter(play: Play, amina: int) -> None:
    play.give_appointment(amina, local(2026, 11, 4, 13), "Torvet 3")
    play.wait_until(local(2026, 11, 3, 10))
    assert "Hvilken dag skal jeg skrive" not in "".join(said(play, amina, "kan jeg skifte tid?"))


@pytest.mark.parametrize(
    "written",
    ["jeg kan desværre ikke komme i dag", "ka raali noqo, maanta ma imaan karo", "آسف ما أقدر أجي"],
)
def test_who_cannot_come_is_told_what_counts_and_somebody_rings(
    play: Play, lars: int, written: str
) -> None:
    hodan = play.add_citizen("Hodan Ali", lars, language="so", says_yes=(4, time(10)))
    planned = play.give_appointment(hodan, local(2026, 11, 6, 13), "Torvet 3")
    play.wait_until(WEEK)
    heard = said(play, hodan, written)
    assert heard[0].startswith("Jeg siger det til Lars. Lars ringer senest")
    assert heard[1].startswith("Mødet er der stadig")
    assert "Kulanku waa taagan yahay" in heard[1]
    assert heard[-1].startswith("Hej Hodan")
    assert "cannot_come" in play.rules(hodan)
    assert answer_to(play.case(hodan), planned) == "not_coming"
    assert play.case(hodan).letters[-1].words == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("da", "jeg er blevet fyret"),
        ("ar", "فقدت عملي"),
        ("so", "shaqadii waan waayay"),
        ("es", "me despidieron"),
    ],
)
def test_a_job_that_is_over_is_heard_whatever_is_asked(
    play: Play, lars: int, language: str, written: str
) -> None:
    """It was "Jeg forstår ikke dit svar", or stored as what went well."""
    omar = play.add_citizen("Omar Said", lars, language=language, says_yes=(4, time(10)))
    play.wait_until(local(2026, 11, 6, 10))
    with play.listening(omar) as heard:
        play.write(omar, written)
    assert heard[0].text.startswith("Tak, fordi du siger det. Det lyder svært. Lars læser det.")
    assert heard[1].text.startswith("Ring selv til kommunen i dag, hvis du mangler penge.")
    assert heard[2].text.startswith("Hej Omar. Hvordan har din uge været?")
    assert play.rules(omar) == ["message", "left_work"]
    play.tap(lars, "Læs")
    assert play.latest(lars).text.endswith(written)


def test_where_there_is_one_place_it_is_the_one_that_is_over(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(EmploymentKind.PRAKTIK, "Netto", MONDAY))
    play.wait(minutes=5)
    play.write(amina, "jeg er stoppet i Netto")
    assert [word.has_left for word in all_of(play.case(amina), OwnWord)] == [True]
    with play.listening(amina) as heard:
        play.wait(days=40)
    assert not [each for each in heard if "Netto" in each.text]


@pytest.mark.parametrize(
    ("language", "written"),
    [("da", "kan vi flytte mødet"), ("so", "waan soo daahayaa"), ("ar", "ممكن تغيير الموعد")],
)
def test_who_asks_for_another_time_hears_that_the_meeting_is_still_there(
    play: Play, lars: int, language: str, written: str
) -> None:
    """An hour before it the answer was a receipt for tomorrow; nobody said that they stay away."""
    omar = play.add_citizen("Omar Said", lars, language=language, says_yes=(4, time(10)))
    play.give_appointment(omar, local(2026, 11, 5, 10), "Torvet 3")
    play.wait_until(local(2026, 11, 5, 9))
    with play.listening(omar) as heard:
        play.write(omar, written)
    assert heard[0].text.startswith("Jeg siger det til Lars. Lars ringer senest")
    assert heard[1].text.startswith("Mødet er der stadig")
    assert play.rules(omar) == ["message"]
    assert answer_to(play.case(omar), play.case(omar).appointments[0].no) == ""
