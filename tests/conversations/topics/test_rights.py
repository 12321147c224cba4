"""What is a right comes in Danish and in the citizen's language at once, whoever says it."""

from collections.abc import Mapping
from datetime import time

import pytest

from conversations.records.rights import RIGHTS, is_right
from conversations.records.texts import Text, text
from locales.catalog import read_catalog
from locales.gate import segments
from locales.measures import OWN_LANGUAGE_SEGMENTS, SMS_SEGMENTS
from tests.matters import every_row
from tests.worlds.playing import Play

DANISH, ARABIC = read_catalog("da").texts, read_catalog("ar").texts
WRITTEN = [
    ("SLET", "delete_me.sure"),
    ("HVEM HAR SET", "always.who_has_seen"),
    ("MERE HJÆLP", "more_help.sure"),
    ("NETVÆRK", "network.wanted"),
    ("lad mig være", "stop_sure.sure"),
    ("STOP", "always.stopped"),
    ("010190-1234", "always.no_cpr"),
]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_a_right_comes_in_both_languages_at_once(play: Play, lars: int, channel: str) -> None:
    @every_row(("written", "key"), WRITTEN)
    def each(written: str, key: str) -> None:
        rima = play.add_citizen(
            f"Rima {key}", lars, language="ar", channel=channel, says_yes=(4, time(10))
        )
        with play.listening(rima) as heard:
            play.write(rima, written)
        both = [one for one in heard if begins(one.text, DANISH, key, channel)]
        own = both[0].text.partition("\n\n")[2] if channel == "telegram" else heard[1].text
        assert begins(own, ARABIC, key, channel)
        if channel == "sms":
            assert segments(both[0].text).count <= SMS_SEGMENTS
            assert segments(own).count <= OWN_LANGUAGE_SEGMENTS

    each()


def begins(said: str, texts: Mapping[str, str], key: str, channel: str) -> bool:
    template = texts.get(f"{key}@{channel}", texts[key])
    return said.startswith(template.format_map(Usual()).partition("…")[0])


class Usual(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "Lars" if name == "jobformidler" else "…"


def test_an_sms_tells_a_right_no_more_in_the_other_language(play: Play, lars: int) -> None:
    """What an SMS holds back in Danish, it holds back in the citizen's language."""
    hodan = play.add_citizen("Hodan", lars, language="so", channel="sms", says_yes=(4, time(10)))
    somali = read_catalog("so").texts
    for word in ("MINE SVAR", "MINE AFTALER", "HVEM HAR SET"):
        play.write(hodan, word)
        play.write(hodan, "?")
    said = "\n".join(heard.text for heard in play.to(hodan))
    assert somali["always.my_plan@sms"].format(jobformidler="Lars") in said
    for key in ("my_answers", "my_plan", "who_has_seen"):
        assert somali[f"always.{key}"].format(jobformidler="Lars", shown="") not in said


def test_what_is_asked_once_more_is_a_right_too() -> None:
    assert is_right(text("reask.unclear", question=Text("delete_me.sure")))
    assert not is_right(text("reask.unclear", question=Text("weekly_check_in.week")))
    assert not is_right(Text("weekly_check_in.week"))
    assert {key.partition(".")[0] for key in RIGHTS} >= {"consent", "follow_up", "delete_me"}
