"""OPTAG: staff read the texts aloud, one voice note each, and citizens can hear them."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.sending.channel import Failure, SendError
from bot.sending.fetching import Fetcher
from bot.showing.reading_aloud import keeper
from conversations.records.case import Role
from conversations.records.inputs import Message
from locales.catalog import read_catalogs
from locales.recordings import MOST_BYTES, Recordings
from storage import schema
from tests.worlds.office import Office, aloud, consented
from tests.worlds.phones import ScriptedChannel

SOUND = b"OggS Hvordan har din uge vaeret"
WEEK = aloud().subjects["week"]


@dataclass
class Telegram(ScriptedChannel):
    """Holds what staff said, or nothing that can be had."""

    sound: bytes = SOUND
    heard: list[bytes] = field(default_factory=list)

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        if not self.sound:
            raise SendError(Failure.REFUSED)
        return self.sound

    async def send(self, address: str, message: object, key: str) -> str:
        attachment = getattr(message, "attachment", None)
        self.heard += [attachment.content] if attachment else []
        return await super().send(address, message, key)  # type: ignore[arg-type]


@pytest.fixture
def recordings(office: Office, tmp_path: Path) -> Recordings:
    office.recordings = Recordings(tmp_path / "voice")
    return office.recordings


def say_it(office: Office, sound: bytes = SOUND, person: int = 0) -> None:
    """Send a voice note, and let it be fetched."""
    note = Message("", media="voice", media_ref="ref-1", media_bytes=len(sound))
    office.take(office.arrival(person or office.lars, note))
    office.settle()
    fetcher = Fetcher(office.store, {"telegram": Telegram(sound=sound)}, office.clock, 5_000_000)
    assert office.recordings is not None
    fetcher.keep_recording = keeper(office.recordings, aloud())
    asyncio.run(fetcher.work())
    office.settle()


def begin(office: Office, subject: str = "ugen") -> None:
    office.settle()
    office.write(office.lars, "OPTAG", subject)


def asked_for(office: Office) -> str:
    """The text that Lars is asked to read now."""
    content = office.content(office.messages(office.lars)[-1])
    return str(dict(content.text.values)["words"].key)


def test_one_text_after_the_other_lands_in_its_place(
    office: Office, recordings: Recordings
) -> None:
    begin(office)
    for key in WEEK:
        assert asked_for(office) == key
        say_it(office)
    assert recordings.of(WEEK) == list(WEEK)
    assert office.said(office.lars)[-1] == "record_text.all"
    assert office.rows(schema.medium_file, schema.medium_file.c.sealed.is_not(None)) == []


def test_what_is_shown_is_what_is_read(office: Office, recordings: Recordings) -> None:
    begin(office)
    phone = Telegram()
    office.deliver(phone)
    assert phone.texts(office.address(office.lars))[-1] == (
        "Tekst 1 af 12. Hold mikrofonen nede, og læs højt:\n\n"
        "Hej. Hvordan har din uge været?\n1: God.\n2: Både god og svær.\n3: Svær."
    )


def test_a_citizen_hears_what_was_read(office: Office, recordings: Recordings) -> None:
    begin(office)
    say_it(office)
    amina = consented(office)
    office.pass_time(days=7)
    office.settle()
    office.write(amina, "LYT")
    phone = Telegram()
    office.deliver(phone)
    assert phone.heard == [SOUND]


def test_only_what_lacks_a_recording_is_asked_for(office: Office, recordings: Recordings) -> None:
    recordings.put(WEEK[1], SOUND, "")
    begin(office)
    say_it(office)
    assert asked_for(office) == WEEK[2]
    office.write(office.lars, "spring over")
    assert asked_for(office) == WEEK[3]


def test_a_subject_that_is_whole_is_read_anew(office: Office, recordings: Recordings) -> None:
    for key in WEEK:
        recordings.put(key, SOUND, "")
    begin(office)
    say_it(office, SOUND + b" anew")
    assert recordings.read(WEEK[0]) == SOUND + b" anew"
    assert asked_for(office) == WEEK[1]


@pytest.mark.parametrize("sound", [b"", b"RIFF no speech", b"OggS" + b"x" * MOST_BYTES])
def test_what_cannot_be_played_is_asked_for_again(
    office: Office, recordings: Recordings, sound: bytes
) -> None:
    begin(office)
    say_it(office, sound)
    assert recordings.of(WEEK) == []
    assert "record_text.failed" in office.said(office.lars)
    assert asked_for(office) == WEEK[0]


def test_what_waits_below_does_not_speak_between_two_texts(
    office: Office, recordings: Recordings
) -> None:
    consented(office)
    office.write(office.lars, "aftale Amina: ringe til Netto")
    waiting = office.said(office.lars)[-1]
    begin(office)
    say_it(office)
    since = office.said(office.lars).index("record_subject.subject")
    assert waiting not in office.said(office.lars)[since:]


@pytest.mark.parametrize("words", ["stop", "færdig", "Stop her"])
def test_it_ends_when_staff_say_so(office: Office, recordings: Recordings, words: str) -> None:
    begin(office)
    say_it(office)
    office.write(office.lars, words)
    assert office.said(office.lars)[-1] == "record_text.enough"
    assert recordings.of(WEEK) == [WEEK[0]]


def test_written_words_are_no_voice_note(office: Office, recordings: Recordings) -> None:
    begin(office)
    office.write(office.lars, "Hvordan har din uge været")
    assert office.said(office.lars)[-1] == "reask.no_sound"


def test_what_is_said_late_at_night_is_answered_at_once(
    office: Office, recordings: Recordings
) -> None:
    office.pass_time(hours=14)
    begin(office)
    say_it(office)
    kept, following = office.messages(office.lars)[-2:]
    assert kept.not_before == following.not_before == kept.created_at


def test_a_changed_text_is_found(recordings: Recordings) -> None:
    words = dict(aloud().words)
    recordings.put(WEEK[0], SOUND, words[WEEK[0]])
    recordings.path(WEEK[1]).write_bytes(SOUND)  # put there by hand: nobody knows what was said
    assert recordings.outdated(words) == []
    words[WEEK[0]] = "Hej. Hvordan gik ugen?"
    assert recordings.outdated(words) == [WEEK[0]]


def test_nothing_is_read_that_only_the_desk_shows_or_that_staff_read() -> None:
    danish = read_catalogs()["da"]
    for key in aloud().words:
        assert danish.audience_of(key) == "citizen"
        assert not key.startswith(("my_situation", "step_up", "preparation", "my_plan"))
    assert all("{" not in words for words in aloud().words.values())


def test_every_question_that_a_phone_shows_can_be_read(office: Office) -> None:
    danish = read_catalogs()["da"].texts
    heads = {key.partition(".")[0] for key in aloud().words}
    questions = {
        key
        for key in danish
        if danish[key].endswith("?") and key.count(".") == 1 and key.partition(".")[0] in heads
    }
    assert {key for key in questions if "@" not in key} <= aloud().words.keys()


def test_it_is_staffs_own_word(office: Office, recordings: Recordings) -> None:
    amina = consented(office)
    office.write(amina, "OPTAG")
    assert office.said(amina)[-1] == "always.passed_on"
    leader = office.add("Vibeke Lund", Role.LEADER)
    office.settle()
    office.write(leader, "optag")
    assert office.said(leader)[-1] == "record_subject.subject"
