"""A number that stands in a text is a value: changed where it is decided, it is on every phone.

What is left as a numeral in the catalogs is listed here, each with why it may stand.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from string import Formatter

import pytest

from bot.showing.numbers import GIVEN_BY_THE_TURN, numbers_of
from bot.showing.rendering import Renderer
from bot.showing.saying import House
from conversations.model.four_models import FSM2, MODELS, Limit
from conversations.model.policy import Policy
from conversations.records.channel import TELEGRAM
from conversations.records.inputs import Look
from conversations.records.texts import Ref, Text, TextValue, amount, text
from locales.catalog import LANGUAGES
from storage.cases.lookup import Lookup
from storage.codec import Content
from tests.worlds.playing import ZONE, Play, catalogs
from tests.worlds.rewriting import change_case

DANISH = catalogs()["da"].texts


@pytest.fixture
def play() -> Iterator[Play]:
    made = Play()
    yield made
    made.close()


# --- another length of trin 2 ---------------------------------------------------------------------


def test_another_length_of_trin_2_is_said_wherever_it_is_said(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    longer = replace(FSM2, limits=(FSM2.limits[0], Limit(2, "A25", weeks=20)))
    monkeypatch.setitem(MODELS, FSM2.name, longer)
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, says_yes=(0, play.now.time()))
    for weeks, stage in ((14, ""), (19, "snart varet"), (20, "har varet")):
        since = play.now.date() - timedelta(weeks=weeks)
        change_case(play.store, amina, trin=2, trin_since=since)
        with play.listening(lars) as heard:
            play.hear(amina, Look())
            play.work()
        said = [each.text for each in heard if "Trin 2" in each.text]
        assert len(said) == bool(stage), weeks
        assert all(f"{stage} 20 uger" in each or f"{stage[4:]} 20 uger" in each for each in said)
    play.write(lars, "I DAG")
    assert "Trin 2 over 20 uger." in play.latest(lars).text
    assert not [each for each in play.heard if "13" in each.text]


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (Limit(2, "A25", weeks=1), "en uge"),
        (Limit(2, "A25", weeks=13), "13 uger"),
        (Limit(1, "A13", months=1), "en måned"),
        (Limit(1, "A13", months=2), "to måneder"),
        (Limit(1, "A13", months=7), "7 måneder"),
    ],
)
def test_a_length_has_its_danish_plural(limit: Limit, said: str) -> None:
    assert said_in_danish(limit.length) == said


def test_every_amount_has_its_words() -> None:
    """Up to where the catalog has a number in words, and with a figure from there."""
    for unit in ("months", "weeks", "days", "hours", "times", "talks", "citizens"):
        said = [said_in_danish(amount(count, unit)) for count in range(1, 15)]
        assert said[0].startswith("en ") and said[-1].startswith("14 "), unit
        assert len(set(said)) == len(said), unit


# --- the policy's numbers, and the rest -----------------------------------------------------------


def test_texts_say_what_the_policy_says() -> None:
    policy = replace(
        Policy(),
        questions_a_week=1,
        invitation_for=timedelta(hours=1),
        correct_for=timedelta(hours=36),
    )
    assert "Makker spørger højst en gang om ugen." in filled("staff.talk_at", policy)
    assert "Den virker én gang i en time." in filled("new_citizen.show", policy)
    assert "der er gået over 36 timer." in filled("new_citizen.stays", policy)


def test_every_number_stands_in_a_text() -> None:
    used = {name for template in DANISH.values() for name in names_in(template)}
    assert numbers_of(Policy()).keys() <= used


def test_a_row_that_was_written_before_a_text_had_its_number_can_be_shown(play: Play) -> None:
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars)
    who: dict[str, TextValue] = {"name": Ref("first_name", amina), "code": Ref("code", amina)}
    with play.store.write() as connection:
        lookup = Lookup(connection, play.store.keys, play.now, ZONE)
        house = House("Varde Kommune", "", ZONE)
        show = Renderer(catalogs(), house, lookup, TELEGRAM, lars, is_citizen=False)
        said = show.render(stored(text("nudge.trin_2_long.near", **who))).text
        assert "har snart varet længe." in said
        assert "nok lønnede timer" in show.render(stored(text("gate.ordinary_hours"))).text
    assert set(GIVEN_BY_THE_TURN) == {"length", "ordinary_hours"}


def stored(said: Text) -> Content:
    return Content(said, buttons=(), language="da", variant="", with_translation="", has_card=False)


# --- what is left ---------------------------------------------------------------------------------

MAY_STAND = {
    r"question\.number"
    r"|distress\.(suicide|self_harm|violence|violence_shared|body|need|heavy|stranger)":
        "public numbers of help, which no kommune sets",
    r"preferences\.time\..*": "the option's value is the time that its key holds",
    r"pause\.length.*": "the option's value is the number of days that its key holds",
    r"new_citizen\.(trin|fase)\..*": "the option's value is the trin that its key holds",
    r"new_citizen\.model\..*|action\.no_such_model": "names of the models",
    r".*@sms": "how an SMS is answered, with a number",
    r".*@words": "what may be written instead",
    r"[a-z_]+\.(hours|paid|unpaid|days_ago)@simpler": "examples of a number",
    r"count\..*": "numbers in words, by their key",
    r"staff\.help|log_contact\.next|order\.liste@line": "examples of a day and a time",
    r"jobgoal_fields\.(fields|liked).*": "how many pictures are worth choosing",
    r"action\.too_many_hours": "none, which is the least of all hours",
    r"step_up_family\.young.*": "the law on young people at work: from 13 years",
    r"nudge\.(follow_up_.*|agreement_corrected|trin_[12]_long\..*)|action\.trin_is_closed"
    r"|nudge\.follow_up_consent|action\.choice\.consent\.follow_up": "names of the trin",
    r"action\.(not_in_effort|no_rehabilitation|choice\.group\..*|help\.(visit|lift_exemption))"
    r"|gate\.phase_two": "names of groups and phases",
    r"preferences\.thanks_for_yes": "the three questions that the same script asks",
    r"first_day\.thanks|month_after\.thanks":
        "the next talk of the series: it is called first_week, and month_after",
    r"(letter|voice_draft)\.too_long": "two halves of what is too long",
    r"(staff\.number|reask)\.not_a_number": "the numbering plan: a Danish number has eight digits",
    r"gate\.purpose": "the three purposes of a praktik, which are listed there",
}  # fmt: skip
_WORDS = (
    "to tre fire fem seks syv otte ni ti elleve tolv fjorten tyve tredive fyrre halvtreds halvandet"
)
NUMERAL = re.compile(
    rf"\d+|\b(?:{_WORDS.replace(' ', '|')}|(?:en|et) (?:uge|måned|time|minut|døgn|år)\w*)\b",
    re.IGNORECASE,
)


def test_no_other_numeral_stands_in_the_danish_catalog() -> None:
    left = {key for key, template in DANISH.items() if NUMERAL.search(bare(template))}
    explained = {why for why in MAY_STAND for key in left if re.fullmatch(why, key)}
    assert {k for k in left if not any(re.fullmatch(why, k) for why in MAY_STAND)} == set()
    assert MAY_STAND.keys() - explained == set(), "an exception that nothing needs any more"


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "da"])
def test_a_translation_has_no_numeral_that_the_danish_lacks(language: str) -> None:
    more = {
        key: figures(template) - figures(DANISH.get(key, ""))
        for key, template in catalogs()[language].texts.items()
    }
    assert {key: found for key, found in more.items() if found} == {}


def figures(template: str) -> set[int]:
    """The figures of a text, also in the digits of other scripts; a letter of Arabizi is none."""
    return {int(found) for found in re.findall(r"(?<![a-z])(\d+)(?:[:.]00)?", bare(template))}


def bare(template: str) -> str:
    return "".join(literal for literal, _, _, _ in Formatter().parse(template))


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def said_in_danish(value: TextValue) -> str:
    if not isinstance(value, Text):
        return str(value)
    return DANISH[value.key].format_map({name: str(each) for name, each in value.values})


def filled(key: str, policy: Policy) -> str:
    numbers = {name: said_in_danish(value) for name, value in numbers_of(policy).items()}
    return DANISH[key].format_map(dict.fromkeys(names_in(DANISH[key]), "…") | numbers)
