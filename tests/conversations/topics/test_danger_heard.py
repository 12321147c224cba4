"""Danger is heard wherever it is written, and answered in two languages at once (A28)."""

import re
from datetime import time, timedelta

import pytest

from conversations.reading.danger import Danger, find_danger
from conversations.records.inputs import Message
from locales.catalog import LANGUAGES, RIGHT_TO_LEFT, read_catalog
from storage.people.people import add_address
from tests.worlds.playing import Play, local

SAD = {
    "da": "jeg vil dø", "ar": "أريد أن أموت", "fa": "میخوام بمیرم", "ti": "ክመውት ደልየ ኣለኹ",
    "so": "waxaan rabaa inaan dhinto", "ku": "ez dixwazim bimirim", "es": "me quiero matar",
    "en": "i want to die",
}  # fmt: skip
# What was taken for no danger once, and how the answer to it ends.
SAID = {
    "jeg vil ikke være her mere": "Ring 112 eller 70 201 201. Vent ikke. Ring nu.",
    "jeg har taget alle mine piller": "Ring 112 eller 70 201 201. Vent ikke. Ring nu.",
    "han tæver mig hver dag": "Ring 112 eller 1888. Vent ikke. Ring nu.",
    "زوجي يضربني": "Ring 112 eller 1888. Vent ikke. Ring nu.",
    "ondt i brystet": "Ring 112. Vent ikke. Ring nu.",
    "jeg er smidt ud": "Vent ikke. Ring nu.",
    "ikke noget sted at sove": "Vent ikke. Ring nu.",
}
LAST_WORDS = "Ring 112 eller 70 201 201. Vent ikke. Ring nu."
WEEK = local(2026, 11, 6, 10)
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
REPLIES = tuple(f"distress.{kind}" for kind in (*Danger, f"{Danger.VIOLENCE}_shared", "stranger"))


def nudged(play: Play, person: int) -> list[str]:
    urgent = ("distress", "acute_need", "heavy_words")
    return [n.rule for n in play.case(person).nudges if n.rule in urgent and n.is_open]


@pytest.mark.rule("A28")
@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_the_reply_comes_in_the_own_language_and_danish_at_once(
    play: Play, lars: int, channel: str
) -> None:
    for language in LANGUAGES:
        name = f"Sara{language} Ali"
        person = play.add_citizen(name, lars, channel=channel, language=language)
        with play.listening(person) as heard:
            play.write(person, SAD[language])
            play.work()
        said = "\n".join(each.text for each in heard)
        own = read_catalog(language).texts["distress.suicide"].partition("112")[0].rstrip("\u2068")
        assert own in said, language
        assert said.endswith(LAST_WORDS), language
        assert nudged(play, person) == ["distress"]


@pytest.mark.rule("A28")
def test_it_is_heard_in_every_language_whatever_language_is_set(
    play: Play, lars: int, amina: int
) -> None:
    for words in SAD.values():
        play.write(amina, words)
        assert play.latest(amina).text.endswith(LAST_WORDS), words


@pytest.mark.rule("A28")
def test_it_is_heard_inside_an_answer_a_caption_an_edit_and_a_letter(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(WEEK)
    play.tap(amina, "1 God")
    play.write(amina, "det var godt på arbejdet men min mand slår mig")
    assert "1888" in play.latest(amina).text
    assert play.state(amina).runs == ()
    play.hear(amina, Message("ondt i brystet", media="photo", media_ref="p", media_bytes=1))
    play.work()
    assert play.latest(amina).text.startswith("Det kan være farligt.")
    edited = Message("vi har ikke noget mad", is_edit=True)
    play.hear(amina, edited)
    play.work()
    assert "Ring til kommunen i dag." in play.latest(amina).text
    with play.listening(amina) as heard:
        play.hear(amina, edited)
        play.work()
    assert heard == [], "a link preview changes nothing"


@pytest.mark.rule("A28")
@pytest.mark.parametrize("kind", ["photo", "voice"])
def test_a_file_with_words_of_danger_is_handed_on_as_well_and_nobody_is_asked(
    play: Play, lars: int, amina: int, kind: str
) -> None:
    with play.listening(amina) as heard:
        play.hear(amina, Message("min mand slår mig", kind, media_ref="f", media_bytes=20))
        play.work()
    assert len(heard) == 1, "the reply, and no question about the file"
    assert "1888" in heard[0].text
    assert play.state(amina).runs == ()
    words, file = play.case(amina).letters
    assert (words.words, words.medium) == ("min mand slår mig", 0)
    assert (file.words, file.kind) == ("", kind)
    assert file.medium


@pytest.mark.rule("A28")
def test_it_is_answered_before_consent_and_once_a_day_after_stop(play: Play, lars: int) -> None:
    hodan = play.add_citizen("Hodan Ali", lars, code="P2A")
    play.write(hodan, "jeg vil dø")
    assert play.latest(hodan).text.endswith(LAST_WORDS)
    play.write(hodan, "STOP")
    with play.listening(hodan) as heard:
        play.write(hodan, "jeg vil dø")
    assert len(heard) == 1, "what was answered before STOP is answered again"
    with play.listening(hodan) as heard:
        play.write(hodan, "min mand slår mig")
        play.write(hodan, "min mand slår mig igen")
    assert len(heard) == 1, "once of a kind"
    with play.listening(hodan) as heard:
        play.wait(days=1, minutes=1)
        play.write(hodan, "han slår mig")
    assert len(heard) == 1, "the next day anew"
    assert len(play.case(hodan).letters) == 5, "whoever reads gets every word"


@pytest.mark.rule("A28")
@pytest.mark.parametrize("state", ["asked", "at_rest", "before_consent", "stopped", "shared"])
def test_it_is_heard_in_every_state_of_a_case(play: Play, lars: int, state: str) -> None:
    """What it says ends with the numbers, and is in Danish and in the citizen's own language."""
    for language in LANGUAGES:
        code = f"P{language}" if state == "before_consent" else ""
        name = f"Sara{language} Ali"
        person = play.add_citizen(name, lars, code=code, language=language)
        if state == "stopped":
            play.write(person, "STOP")
        elif state == "asked":
            play.wait_until(play.now + timedelta(days=7))
        for words, last in SAID.items():
            with play.listening(person) as heard:
                play.hear(person, Message(words, is_shared_phone=state == "shared"))
                play.work()
            said = "\n".join(each.text for each in heard)
            if state == "stopped" and not heard:
                continue  # once a day of a kind
            assert said.endswith(last), (language, words, said)
            assert language == "da" or len(said.split("\n\n")) > 1, (language, words, said)
        assert nudged(play, person), language


@pytest.mark.rule("A28")
@pytest.mark.parametrize("words", ["jeg vil dø", "jeg har ikke noget mad", "jeg orker ikke mere"])
def test_nothing_is_asked_on_top_of_it(play: Play, lars: int, words: str) -> None:
    """Nor for another channel, which is asked for on a day on which somebody wrote."""
    sara = play.add_citizen("Sara Ali", lars, says_yes=(0, time(9)))
    with play.store.write() as connection:
        add_address(connection, play.store.keys, sara, "sms", "+4520123456")
    play.wait(days=7)
    with play.listening(sara) as heard:
        play.write(sara, words)
        play.work()
    assert [each.text for each in heard if "sms" in each.text] == []
    assert len(heard) == 1


@pytest.mark.rule("A28")
def test_a_number_in_it_changes_nothing(play: Play, lars: int, amina: int) -> None:
    with play.listening(amina) as heard:
        play.hear(amina, Message("jeg vil dø", had_cpr=True))
        play.work()
    assert len(heard) == 1
    assert heard[0].text.endswith(LAST_WORDS)


@pytest.mark.rule("A28")
def test_heavy_words_get_a_soft_reply_and_the_question_waits(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(WEEK)
    play.write(amina, "jeg orker ikke mere")
    assert play.latest(amina).text.startswith("Tak, fordi du siger det. Det lyder svært.")
    assert "Vent ikke" not in play.latest(amina).text
    assert nudged(play, amina) == ["heavy_words"]
    [heavy] = [n for n in play.case(amina).nudges if n.rule == "heavy_words"]
    assert heavy.due_at is not None
    assert heavy.due_at.date() == WEEK.date(), "a person looks today"
    play.write(amina, "3")
    assert play.latest(amina).text.startswith("Tak, fordi du siger det. Var der noget,")


@pytest.mark.rule("A28")
def test_on_a_shared_phone_violence_is_answered_with_another_phone_to_ring_from(
    play: Play, lars: int, amina: int
) -> None:
    play.hear(amina, Message("min mand slår mig", is_shared_phone=True))
    play.work()
    assert "Ring til Lars fra en anden telefon" in play.latest(amina).text
    assert "slår" not in play.latest(amina).text


def test_numbers_are_isolated_where_a_text_runs_from_right_to_left(play: Play, lars: int) -> None:
    for language in sorted(RIGHT_TO_LEFT):
        texts = read_catalog(language).texts
        bare = {key: ISOLATED.sub("", texts[key]) for key in REPLIES}
        assert {key for key, text in bare.items() if re.search(r"\d", text)} == set()
        rima = play.add_citizen(f"Rima {language}", lars, language=language)
        play.write(rima, "jeg har ikke noget mad")
        own, _, _ = play.latest(rima).text.partition("\n\n")
        assert "\u2068" in own
        assert not re.search(r"\d", ISOLATED.sub("", own))


def test_the_last_words_are_numbers_and_ring_now() -> None:
    texts = read_catalog("da").texts
    for key in REPLIES:
        if key != "distress.heavy":
            assert re.search(r"Ring [^.]*(\d|phone})\. Vent ikke\. Ring nu\.$", texts[key]), key
        assert texts[key].count("112") >= 1


@pytest.mark.parametrize(
    "written",
    [
        "min mand læser mine beskeder", "زوجي يقرأ رسائلي", "شوهرم گوشی من را چک می‌کند",
        "ሰብኣየይ መልእኽተይ የንብብ", "ninkaygu wuu akhriyaa fariimahayga",
        "mêrê min peyamên min dixwîne", "mi marido lee mis mensajes",
        "my husband reads my messages",
    ],
)  # fmt: skip
def test_who_is_watched_on_the_phone_is_heard_in_every_language(written: str) -> None:
    """It was found in English alone: another holds the phone, so the words are neutral."""
    assert find_danger(written) is Danger.VIOLENCE


@pytest.mark.parametrize(
    "written",
    [
        "min mand læser mine beskeder for mig", "زوجي يقرأ لي رسائلي",
        "mi marido me lee mis mensajes",
        "jeg har slået mig", "ليس عندي وقت غدا", "لا أستطيع الحضور غدا",
    ],
)  # fmt: skip
def test_help_with_reading_a_bruise_and_tomorrow_are_no_danger(written: str) -> None:
    assert find_danger(written) is None
    assert find_danger("min mand har slået mig") is Danger.VIOLENCE
