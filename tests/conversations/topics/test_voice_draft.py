"""A voice note from staff becomes a draft of a contact: named, heard, written out, deleted."""

from typing import Any

import pytest
from sqlalchemy import select

from conversations.records.inputs import Message
from conversations.records.medium import DRAFT, MediumStatus
from storage import schema
from storage.messages.files import Wanted, keep_file
from tests.worlds.phones import SOUND
from tests.worlds.playing import Play, local

REST = "Talt om Netto. Aftale: ringe til Netto inden fredag"


def files(play: Play) -> list[bytes | None]:
    """What the store holds of sounds: sealed, or nothing."""
    with play.store.read() as connection:
        return [row.sealed for row in connection.execute(select(schema.medium_file))]


def drafts(play: Play, person: int) -> list[Any]:
    return [m for m in play.state(person).media if m.kind == DRAFT]


def sounds(play: Play, person: int) -> list[bytes]:
    shown = [heard.shown.attachment for heard in play.to(person)]
    return [attachment.content for attachment in shown if attachment is not None]


@pytest.fixture
def omar(play: Play, lars: int) -> int:
    return play.add_citizen("Omar Ali", lars, code="T2S")


def test_it_is_kept_sealed_and_it_is_asked_whom_it_is_about(
    play: Play, lars: int, amina: int, omar: int
) -> None:
    play.speak(lars)
    assert play.latest(lars).labels == ["Amina (K4M)", "Omar (T2S)", "Vælg senere"]
    play.tap(lars, "Omar (T2S)")
    assert play.latest(lars).text == "Din talebesked er gemt som kladde om Omar (T2S)."
    [sealed] = files(play)
    assert sealed is not None and SOUND not in sealed
    [draft] = drafts(play, lars)
    assert (draft.status, draft.caption) == (MediumStatus.KEPT, str(omar))


def test_the_short_code_names_whom_too_and_somebody_elses_is_refused(
    play: Play, lars: int, amina: int, omar: int
) -> None:
    kirsten = play.add_jobformidler("Kirsten Bro")
    play.add_citizen("Fatima Nur", kirsten, code="R3M")
    play.speak(lars)
    play.write(lars, "R3M")
    assert [each.text for each in play.to(lars)[-2:-1]] == ["Den borger kan du ikke se."]
    play.write(lars, "t2s")
    assert "Omar (T2S)" in play.latest(lars).text


def test_it_stands_on_the_days_list_with_its_age_until_it_is_written_out(
    play: Play, lars: int, amina: int
) -> None:
    play.speak(lars)
    play.tap(lars, "Amina (K4M)")
    play.wait_until(local(2026, 11, 4, 8))
    digest = next(each for each in play.to(lars)[::-1] if each.text.startswith("Godmorgen"))
    for shown in (digest, *_list(play, lars)):
        assert (
            "Kladder, du skal skrive som tekst: 1. Den ældste er fra mandag den 2. november."
            in shown.text
        )
    play.tap(lars, "Kladder (1)")
    assert play.latest(lars).text == (
        "Kladde, du skal skrive som tekst: Amina (K4M), mandag den 2. november kl. 9.00."
    )
    assert play.latest(lars).labels == ["Hør", "Skriv som tekst", "Slet"]


def _list(play: Play, lars: int) -> list[Any]:
    play.write(lars, "i dag")
    return [play.latest(lars)]


def test_it_is_heard_again(play: Play, lars: int, amina: int) -> None:
    play.speak(lars)
    play.tap(lars, "Amina (K4M)")
    play.tap(lars, "Hør")
    assert play.latest(lars).text == "Din talebesked fra mandag den 2. november kl. 9.00."
    assert sounds(play, lars) == [SOUND]


def test_written_out_it_is_a_contact_of_its_own_day_and_the_sound_is_gone(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 3, 10, 15))
    play.speak(lars)
    play.tap(lars, "Amina (K4M)")
    play.wait_until(local(2026, 11, 4, 9))
    play.tap(lars, "Skriv som tekst")
    play.tap(lars, "Telefon")
    play.write(lars, REST)
    play.write(lars, "tirsdag kl 10")
    play.write(lars, "Torvet 3")
    assert "Amina · Telefon, tirsdag den 3. november kl. 10.15" in play.latest(lars).text
    assert files(play) != [], "nothing is deleted before it is saved"
    play.tap(lars, "Gem")
    assert play.latest(lars).text == "Kladden og lyden er slettet."
    assert (files(play), drafts(play, lars)) == ([], [])
    with play.store.read() as connection:
        [contact] = connection.execute(select(schema.contact)).all()
    assert contact.at == local(2026, 11, 3, 10, 15)
    assert play.case(amina).last_contact_at == contact.at
    play.write(lars, "kladder")
    assert play.latest(lars).text.startswith("Du har ingen kladder.")


def test_what_came_after_the_contact_is_not_ended_by_writing_it_late(
    play: Play, lars: int, amina: int
) -> None:
    play.speak(lars)
    play.tap(lars, "Amina (K4M)")
    play.wait(hours=2)
    play.write(amina, "ring")
    play.write(amina, "2")
    play.write(amina, "Jeg har et spørgsmål om bussen til Netto på fredag")
    play.tap(lars, "Skriv som tekst")
    play.tap(lars, "Møde")
    play.write(lars, REST)
    play.write(lars, "tirsdag kl 10")
    play.write(lars, "Torvet 3")
    play.tap(lars, "Gem")
    still = {nudge.rule for nudge in play.case(amina).nudges if nudge.is_open}
    assert {"call", "message"} <= still
    assert [letter.is_open for letter in play.case(amina).letters] == [True]


def test_a_case_that_moved_meanwhile_loses_no_draft(play: Play, lars: int, amina: int) -> None:
    play.speak(lars)
    play.tap(lars, "Amina (K4M)")
    play.tap(lars, "Skriv som tekst")
    play.tap(lars, "Møde")
    play.write(lars, REST)
    play.write(lars, "tirsdag kl 10")
    play.write(lars, "Torvet 3")
    play.write(lars, "/aftale Amina: købe støvler inden fredag")
    play.tap(lars, "Borgeren")
    play.tap(lars, "Gem")
    assert "ændret" in play.to(lars)[-2].text, "the case is asked again"
    play.tap(lars, "Gem")
    assert drafts(play, lars) == []


def test_it_is_deleted_on_a_yes(play: Play, lars: int, amina: int) -> None:
    play.speak(lars)
    play.tap(lars, "Vælg senere")
    play.write(lars, "kladder")
    assert "ingen borger valgt" in play.latest(lars).text
    play.tap(lars, "Slet")
    assert drafts(play, lars) != []
    play.tap(lars, "Ja, slet den")
    assert (files(play), drafts(play, lars)) == ([], [])
    play.tap(lars, "Hør")
    assert play.latest(lars).text == "Den kladde er skrevet som tekst eller slettet."


def test_one_without_a_citizen_is_named_on_the_way_to_the_log(
    play: Play, lars: int, amina: int
) -> None:
    play.speak(lars)
    play.tap(lars, "Vælg senere")
    play.write(lars, "kladder")
    play.tap(lars, "Skriv som tekst")
    play.tap(lars, "Amina (K4M)")
    assert play.latest(lars).text == "Hvordan havde du kontakt med Amina?"
    assert [draft.caption for draft in drafts(play, lars)] == [str(amina)]


def test_while_a_contact_is_logged_it_is_about_that_citizen(
    play: Play, lars: int, amina: int, omar: int
) -> None:
    play.write(lars, "log Amina")
    play.tap(lars, "Telefon")
    play.speak(lars)
    assert "kladde om Amina" in play.to(lars)[-2].text
    assert play.latest(lars).text.startswith("Hvad talte I om"), "the log goes on"


def test_what_is_no_voice_note_is_no_draft(play: Play, lars: int, amina: int) -> None:
    play.hear(lars, Message("", "photo", media_ref="x", media_bytes=20))
    play.work()
    assert play.latest(lars).text == "Jeg kan kun tage imod tekst og talebeskeder."
    play.speak(lars, "long")
    play.hear(lars, Message("", "voice", media_ref="x", media_bytes=10**9))
    play.work()
    assert any("for lang" in each.text for each in play.to(lars))
    assert len(drafts(play, lars)) == 1


def test_by_sms_there_is_no_voice(play: Play, lars: int, amina: int) -> None:
    play.write_by_sms(lars, "hej")
    play.speak(lars, channel="sms")
    assert play.latest(lars).text == "Skriv det i stedet. Talebeskeder kan du sende på Telegram."
    assert drafts(play, lars) == []


def test_a_sound_that_was_dropped_on_its_way_is_not_kept(play: Play, lars: int, amina: int) -> None:
    play.hear(lars, Message("", "voice", media_ref="x", media_bytes=20))
    [draft] = drafts(play, lars)
    assert draft.status is MediumStatus.WANTED
    with play.store.write() as connection:
        table = schema.medium
        connection.execute(table.update().values(status=MediumStatus.DROPPED.value))
    with play.store.write() as connection:
        keep_file(connection, play.store.keys, Wanted(lars, draft, 0), SOUND, play.now)
    assert files(play) == []


def test_the_sound_goes_with_the_key_of_whoever_spoke(play: Play, lars: int, amina: int) -> None:
    play.speak(lars)
    play.tap(lars, "Amina (K4M)")
    with play.store.read() as connection:
        row = connection.execute(select(schema.medium_file)).one()
    assert row.person_id == lars
    assert play.store.keys.open_file(lars, row.sealed) == SOUND
