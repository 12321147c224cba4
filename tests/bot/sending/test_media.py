"""Recordings and photos: asked first, fetched after the commit, sealed, handed on by the door."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from bot.receiving.batches import Taken
from bot.sending.channel import Failure, SendError
from bot.sending.fetching import Fetcher
from bot.showing.rendering import Attachment, Rendered
from conversations.records.inputs import Message
from conversations.records.inputs_between import CaseAsked
from conversations.records.medium import MediumStatus
from conversations.records.outcome import Pending
from storage import schema
from storage.keys import WordsAreGoneError
from storage.messages import inbox
from storage.messages.files import open_file
from tests.worlds.office import Office, consented
from tests.worlds.phones import ScriptedChannel

SOUND = b"OggS hemmelig lyd"


@dataclass
class Provider(ScriptedChannel):
    """A provider that holds one file, and may be away for some tries."""

    away: Iterator[Failure] = field(default_factory=lambda: iter(()))
    asked: int = 0
    heard: list[Attachment] = field(default_factory=list)

    def parts(self, message: Rendered) -> list[Rendered]:
        self.heard += [message.attachment] if message.attachment else []
        return [message]

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        self.asked += 1
        failure = next(self.away, None)
        if failure is not None:
            raise SendError(failure)
        return SOUND


def fetcher(office: Office, provider: Provider) -> Fetcher:
    return Fetcher(office.store, {"telegram": provider}, office.clock, 5_000_000)


def send(office: Office, person: int, kind: str = "voice", size: int = 20, words: str = "") -> None:
    event = Message(words, media=kind, media_ref="ref-1", media_bytes=size)
    assert office.take(office.arrival(person, event)) == [Taken.TURNED]
    office.settle()


def fetch(office: Office, provider: Provider) -> None:
    asyncio.run(fetcher(office, provider).work())
    office.settle()


def status(office: Office, person: int) -> list[str]:
    table = schema.medium
    return [row.status for row in office.rows(table, table.c.person_id == person)]


@pytest.mark.parametrize(("kind", "script"), [("voice", "voice_sent"), ("photo", "photo_sent")])
def test_it_is_asked_first_and_nothing_is_fetched(office: Office, kind: str, script: str) -> None:
    person = consented(office)
    send(office, person, kind)
    assert office.said(person)[-1] == f"{script}.hand_on"
    provider = Provider()
    fetch(office, provider)
    assert (provider.asked, status(office, person)) == (0, [MediumStatus.ASKED])


@pytest.mark.parametrize("answer", ["nej", "tilbage"])
def test_without_a_yes_nothing_is_fetched(office: Office, answer: str) -> None:
    person = consented(office)
    send(office, person)
    office.write(person, answer)
    office.pass_hourly(6)
    provider = Provider()
    fetch(office, provider)
    assert provider.asked == 0
    assert office.open_nudges(person) == []


def test_silence_is_no_yes(office: Office) -> None:
    person = consented(office)
    send(office, person)
    office.pass_hourly(6)
    assert status(office, person) == [MediumStatus.DROPPED]


def test_on_a_yes_it_is_fetched_sealed_and_handed_on(office: Office) -> None:
    person = consented(office)
    send(office, person, words="Hør her")
    office.write(person, "ja")
    fetch(office, Provider())
    assert status(office, person) == [MediumStatus.KEPT]
    assert office.open_nudges(person) == ["message"]
    assert office.said(person)[-1] == "media.handed_on"
    [row] = office.rows(schema.medium_file)
    assert SOUND not in row.sealed
    [letter] = office.rows(schema.letter)
    assert office.store.keys.open(person, letter.sealed) == "Hør her"
    with office.store.read() as connection:
        assert open_file(connection, office.store.keys, person, letter.medium) == SOUND


def test_the_jobformidler_hears_it_through_the_door(office: Office) -> None:
    person = consented(office)
    send(office, person)
    office.write(person, "ja")
    fetch(office, Provider())
    with office.store.write() as connection:
        asked = Pending(person, CaseAsked(office.lars, "read"), "read", person)
        inbox.leave(connection, office.store.keys, [asked], office.clock.now())
    office.settle()
    phone = Provider()
    office.deliver(phone)
    assert [(each.kind, each.content) for each in phone.heard] == [("voice", SOUND)]
    access = schema.access
    rows = office.rows(access, access.c.person_id == person)
    assert [(row.by, row.purpose) for row in rows] == [(office.lars, "read")]


def test_a_provider_that_is_away_is_asked_again(office: Office) -> None:
    person = consented(office)
    send(office, person)
    office.write(person, "ja")
    provider = Provider(away=iter([Failure.UNAVAILABLE, Failure.BUSY]))
    for _ in range(3):
        fetch(office, provider)
        office.pass_time(hours=1)
    assert status(office, person) == [MediumStatus.KEPT]


def test_what_cannot_be_had_is_said(office: Office) -> None:
    person = consented(office)
    send(office, person)
    office.write(person, "ja")
    fetch(office, Provider(away=iter([Failure.REFUSED])))
    assert status(office, person) == [MediumStatus.FAILED]
    assert office.said(person)[-1] == "media.failed"


@pytest.mark.parametrize("kind", ["document", "video", "location", "other", "audio"])
def test_all_else_is_refused_with_where_to_send_it(office: Office, kind: str) -> None:
    person = consented(office)
    send(office, person, kind)
    assert office.said(person)[-1] == "media.refused"
    assert office.rows(schema.medium) == []


def test_what_is_too_large_is_refused(office: Office) -> None:
    person = consented(office)
    send(office, person, size=6_000_000)
    assert office.said(person)[-1] == "media.too_large"


def test_a_personnummer_in_a_caption_is_taken_out(office: Office) -> None:
    person = consented(office)
    send(office, person, "photo", words="Mit nummer er 010190-1234")
    assert "always.no_cpr" in office.said(person)
    office.write(person, "ja")
    fetch(office, Provider())
    [letter] = office.rows(schema.letter)
    assert office.store.keys.open(person, letter.sealed) == "Mit nummer er [personnummer]"


def test_a_question_below_is_asked_again(office: Office) -> None:
    person = consented(office)
    office.pass_hourly(24 * 7)
    send(office, person)
    office.write(person, "nej")
    assert office.said(person)[-1] == "weekly_check_in.week"


def test_with_the_key_the_file_is_gone(office: Office) -> None:
    person = consented(office)
    send(office, person)
    office.write(person, "ja")
    fetch(office, Provider())
    [letter] = office.rows(schema.letter)
    office.store.keys.destroy(person)
    with office.store.read() as connection, pytest.raises(WordsAreGoneError):
        open_file(connection, office.store.keys, person, letter.medium)


def test_an_erased_citizens_file_is_not_fetched(office: Office) -> None:
    person = consented(office)
    send(office, person)
    office.write(person, "ja")
    office.store.keys.destroy(person)
    provider = Provider()
    asyncio.run(fetcher(office, provider).work())
    assert provider.asked == 0
