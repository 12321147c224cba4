"""A citizen who does not read: LYT plays a recording, and without one nothing is promised."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.showing.rendering import Rendered
from locales.recordings import MOST_BYTES, Recordings
from tests.worlds.playing import Play, local

SOUND = b"OggS hvordan har din uge vaeret"
WEEK = "weekly_check_in.week"


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    made = Play()
    made.delivery.house = replace(made.delivery.house, recordings=Recordings(tmp_path))
    yield made
    made.close()


def asked(play: Play, channel: str = "telegram") -> int:
    """A citizen who is asked how the week was."""
    lars = play.add_jobformidler("Lars Holm")
    at = local(2026, 11, 6, 10)
    person = play.add_citizen("Amina Yusuf", lars, channel=channel, says_yes=(4, at.time()))
    play.wait_until(at)
    return person


def record(play: Play, key: str, sound: bytes = SOUND) -> None:
    recordings = play.delivery.house.recordings
    assert recordings is not None
    recordings.path(key).write_bytes(sound)


def voices(play: Play, person: int) -> list[bytes]:
    shown: list[Rendered] = [heard.shown for heard in play.to(person)]
    return [each.attachment.content for each in shown if each.attachment is not None]


def test_a_button_stands_beside_what_can_be_heard(play: Play) -> None:
    record(play, WEEK)
    person = asked(play)
    assert play.latest(person).labels[-1] == "🔊 Hør"
    play.tap(person, "🔊 Hør")
    assert voices(play, person) == [SOUND]
    assert play.to(person)[-2].text == "Her kan du høre det."
    assert play.latest(person).text.startswith("Hej Amina.")


def test_lyt_plays_it_and_the_question_stays(play: Play) -> None:
    person = asked(play)
    record(play, WEEK)
    play.write(person, "lyt")
    assert voices(play, person) == [SOUND]
    play.write(person, "god")
    assert play.open_run(person).answers[0].value == "good"


@pytest.mark.parametrize("sound", [None, b"", b"x" * (MOST_BYTES + 1)])
def test_without_a_recording_nothing_is_promised(play: Play, sound: bytes | None) -> None:
    person = asked(play)
    if sound is not None:
        record(play, WEEK, sound)
    assert "🔊 Hør" not in play.latest(person).labels
    play.write(person, "lyt")
    assert voices(play, person) == []
    assert play.to(person)[-2].text.startswith("Jeg kan ikke læse det her højt endnu.")


def test_an_sms_carries_no_recording(play: Play) -> None:
    record(play, WEEK)
    person = asked(play, "sms")
    assert "Hør" not in play.latest(person).text
    play.write(person, "lyt")
    assert play.to(person)[-2].text.startswith("Jeg kan ikke læse det her højt endnu.")


def test_a_colon_in_a_key_is_no_part_of_a_files_name(tmp_path: Path) -> None:
    recordings = Recordings(tmp_path)
    recordings.path("preferences.time.09:00").write_bytes(SOUND)
    assert [path.name for path in tmp_path.iterdir()] == ["preferences.time.09_00.ogg"]
    assert recordings.of(["preferences.time.09:00", WEEK]) == ["preferences.time.09:00"]


THANKS = "weekly_check_in.thanks"


def test_a_statement_can_be_heard_too(play: Play) -> None:
    record(play, THANKS)
    person = asked(play)
    for answer in ("god", "spring over", "nej"):
        play.write(person, answer)
    assert play.latest(person).labels == ["🔊 Hør"]
    play.tap(person, "🔊 Hør")
    assert voices(play, person) == [SOUND]


@pytest.mark.parametrize("times", [1, 2])
def test_lyt_plays_what_was_said_last(play: Play, times: int) -> None:
    record(play, THANKS)
    person = asked(play)
    for answer in ("god", "spring over", "nej", *["LYT"] * times):
        play.write(person, answer)
    assert voices(play, person) == [SOUND] * times
