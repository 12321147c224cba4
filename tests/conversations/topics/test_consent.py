"""Consent in few messages, in both languages; after STOP for the yes alone; help, told of once."""

import pytest

from locales.catalog import LANGUAGES
from locales.sms_parts import divided
from tests.worlds.phones import Heard
from tests.worlds.playing import Play

MOST_MESSAGES = 4


def sent(heard: list[Heard]) -> list[str]:
    """The SMS that these messages become."""
    return [part for each in heard for part in divided(each.text, each.shown.language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_consent_by_sms_takes_four_messages_at_most(play: Play, lars: int, language: str) -> None:
    """All that is said before any answer: who writes, who reads, that a no costs nothing."""
    dawit = play.add_citizen("Dawit Tesfay", lars, channel="sms", language=language)
    messages = sent(play.to(dawit))
    assert len(messages) == (2 if language == "da" else MOST_MESSAGES)
    assert (
        messages[-1]
        .rstrip(".")
        .endswith(("2 Nej", "2 لا", "2 نه", "2 ኣይፋል", "2 Maya", "2 Na", "2 No"))
    )
    said = " ".join(messages)
    for each in ("maskine", "Lars Holm", "personnummer", "STOP", "dine møder"):
        assert each in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_after_stop_the_consent_alone_is_asked(
    play: Play, lars: int, channel: str, language: str
) -> None:
    dawit = play.add_citizen("Dawit Tesfay", lars, channel=channel, language=language)
    for words in ("ja", "1", "tirsdag", "2", "stop"):
        play.write(dawit, words)
    with play.listening(dawit) as heard:
        play.write(dawit, "start")
    assert len(sent(heard)) <= 2
    assert "igen" in heard[0].text and "Lars og kolleger" in heard[0].text
    with play.listening(dawit) as heard:
        play.write(dawit, "ja")
    assert heard[0].text.startswith("Tak. Så skriver jeg til dig igen.")
    case = play.case(dawit)
    assert (case.check_in_day, case.is_rhythm_set) == (1, True), "day and time hold again"
    assert case.consent is not None and case.consent.is_given
    assert play.state(dawit).runs == ()


def test_who_said_no_at_first_chooses_day_and_time_after_the_yes(play: Play, lars: int) -> None:
    omar = play.add_citizen("Omar Ali", lars)
    for words in ("nej", "start", "ja"):
        play.write(omar, words)
    assert play.open_run(omar).name == "preferences"


def test_the_language_that_is_known_is_only_confirmed_in_both(play: Play, lars: int) -> None:
    rima = play.add_citizen("Rima Haddad", lars, language="ar")
    play.write(rima, "ja")
    asked = play.latest(rima)
    assert asked.labels == ["العربية (arabisk)", "Et andet sprog / لغة أخرى"]
    assert "أي لغة تناسبك للمساعدة؟" in asked.text
    play.tap(rima, "Et andet sprog / لغة أخرى")
    assert len(play.latest(rima).labels) == 9, "eight languages, and ?"


def test_another_language_may_be_written_at_once(play: Play, lars: int) -> None:
    rima = play.add_citizen("Rima Haddad", lars, language="ar")
    for words in ("ja", "farsi"):
        play.write(rima, words)
    assert play.open_run(rima).asked == "day"


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "da"])
def test_help_is_told_of_once_in_the_own_language(play: Play, lars: int, language: str) -> None:
    rima = play.add_citizen("Rima Haddad", lars, language=language)
    for words in ("ja", "1" if language != "da" else "dansk", "tirsdag", "2"):
        play.write(rima, words)
    told = [each for each in play.to(rima) if "Så skriv ?" in each.text]
    assert len(told) == 1
    assert told[0].text.index("?") < told[0].text.index("Forstår du ikke")


def test_who_chose_danish_hears_nothing_of_help_and_has_no_button(play: Play, lars: int) -> None:
    omar = play.add_citizen("Omar Ali", lars)
    for words in ("ja", "dansk", "tirsdag", "2", "sprog", "dansk", "syg"):
        play.write(omar, words)
    assert not any("?" in label for heard in play.to(omar) for label in heard.labels)
    assert not any("Skriv ?" in heard.text for heard in play.to(omar))


def test_the_button_of_help_is_named_in_the_own_language(play: Play, lars: int) -> None:
    names = {
        "ar": "عربي ?", "fa": "فارسی ?", "ti": "ትግርኛ ?", "so": "Soomaali ?", "ku": "Kurmancî ?",
        "es": "Español ?", "en": "English ?",
    }  # fmt: skip
    for language, name in names.items():
        rima = play.add_citizen(f"Rima {language}", lars, language=language)
        play.write(rima, "ja")
        play.write(rima, "1")
        assert play.latest(rima).labels[-1] == name
