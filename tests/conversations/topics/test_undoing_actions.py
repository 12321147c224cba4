"""Undo of what staff write down besides contacts; and what cannot be undone says why."""

from typing import Any

import pytest

from conversations.course.questions import all_of
from conversations.model.policy import Policy
from conversations.records.case import Case
from conversations.records.entries import Absence, Note, TakenBack
from conversations.records.entries_work import CompanyContact, SearchStep
from tests.conversations.staff_phone.test_staff_phone import LOG, give_leader
from tests.worlds.playing import Play, local, world

DEEDS: dict[str, tuple[tuple[str, ...], type[Any]]] = {
    "note": (("note Amina: vil helst arbejde sidst på dagen",), Note),
    "sick days": (("syg Amina", "i dag", "1"), Absence),
    "company": (("firma Amina: talt med chefen i Netto", "nej"), CompanyContact),
    "snuse": (("snuse Amina: Netto", "snuse", "i morgen"), SearchStep),
}


def do(play: Play, lars: int, deed: str) -> None:
    for words in DEEDS[deed][0]:
        play.write(lars, words)


def but_for_traces(case: Case) -> set[Any]:
    return {e for e in case.entries if type(e).__name__ not in ("TakenBack", "Saved")}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_written_down_can_be_undone_and_its_words_are_kept(
    play: Play, lars: int, amina: int, deed: str
) -> None:
    before = play.case(amina)
    do(play, lars, deed)
    kind = DEEDS[deed][1]
    assert len(all_of(play.case(amina), kind)) == 1
    play.tap(lars, "Fortryd")
    after = play.case(amina)
    assert "Fortrudt. Det er, som det var før." in play.latest(lars).text
    assert but_for_traces(after) == but_for_traces(before)
    [kept] = all_of(after, TakenBack)
    assert (kept.kind, kept.by) == (kind.__name__, lars)
    assert after.version > before.version


def test_days_are_shown_back_in_full(play: Play, lars: int, amina: int) -> None:
    do(play, lars, "sick days")
    assert "Syg fra mandag den 2. november, ikke rask endnu." in play.latest(lars).text


@pytest.mark.parametrize(("seconds", "is_undone"), [(60, True), (61, False)])
def test_it_lasts_a_minute(
    play: Play, lars: int, amina: int, seconds: int, is_undone: bool
) -> None:
    do(play, lars, "note")
    play.wait(seconds=seconds)
    play.tap(lars, "Fortryd")
    assert bool(all_of(play.case(amina), TakenBack)) is is_undone


def test_what_another_changed_meanwhile_is_not_taken_back(
    play: Play, lars: int, amina: int
) -> None:
    do(play, lars, "note")
    mine = play.button(lars, "Fortryd")
    leader = give_leader(play, lars)
    play.write(leader, "note Amina: kommer med bus")
    play.send_tap(lars, mine)
    assert len(all_of(play.case(amina), Note)) == 2


def test_a_search_that_was_finished_is_open_again(play: Play, lars: int, amina: int) -> None:
    do(play, lars, "snuse")
    play.wait_until(local(2026, 11, 4, 9))
    play.write(lars, "snuse Amina")
    play.tap(lars, "Netto")
    play.tap(lars, "Ja")
    [done] = all_of(play.case(amina), SearchStep)
    play.tap(lars, "Fortryd")
    [again] = all_of(play.case(amina), SearchStep)
    assert (done.is_done, again.is_done) == (True, False)


def test_letters_that_a_contact_answered_wait_again(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "Jeg har et spørgsmål om bussen til Netto på fredag")
    play.write(lars, LOG)
    play.tap(lars, "Gem")
    assert play.case(amina).letters == ()
    play.tap(lars, "Fortryd")
    [letter] = play.case(amina).letters
    assert (letter.is_open, letter.words) == (
        True,
        "Jeg har et spørgsmål om bussen til Netto på fredag",
    )
    play.tap(lars, "Læs")
    assert "bussen til Netto" in play.latest(lars).text


def test_two_who_log_at_once_both_keep_their_words(play: Play, lars: int, amina: int) -> None:
    """The second one is shown that the case moved, and saves the own words on a yes."""
    leader = give_leader(play, lars)
    play.write(lars, LOG)
    play.write(leader, LOG.replace("Netto", "Føtex"))
    play.tap(lars, "Gem")
    play.tap(leader, "Gem")
    assert any("ændret" in each.text for each in play.to(leader))
    play.tap(leader, "Gem")
    said = {contact.words for contact in play.whole(amina).case.contacts}
    assert said == {"talt om Netto", "talt om Føtex"}


# --- what is asked about first, and not undone ----------------------------------------------------


def test_a_handover_is_asked_about_and_gives_no_undo(play: Play, lars: int, amina: int) -> None:
    play.add_jobformidler("Kirsten Bro")
    play.write(lars, "overdrag Amina")
    play.tap(lars, "Kirsten Bro")
    play.tap(lars, "Spring over")
    assert "kan ikke fortrydes, men" in play.latest(lars).text
    play.tap(lars, "Overdrag")
    assert "Fortryd" not in play.latest(lars).labels


def test_a_message_is_seen_once_more_and_then_it_is_gone(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "skriv Amina: Vi ses i morgen.")
    assert play.latest(lars).labels == ["Send", "Send ikke"]
    play.tap(lars, "Send")
    assert "Din besked er sendt. Er noget forkert, så skriv igen." in play.latest(lars).text


def test_time_off_that_has_not_begun_can_be_called_off(play: Play, lars: int, amina: int) -> None:
    kirsten = play.add_jobformidler("Kirsten Bro")
    for words in ("fri", "ferie", "9/11", "13/11", "1", "ja"):
        play.write(lars, words)
    assert "Er det forkert, så skriv FRI." in play.latest(lars).text
    play.write(lars, "fri")
    play.tap(lars, "Slet planlagt fri")
    assert play.latest(lars).text == "Den planlagte fri er slettet. Vikaren får besked."
    assert play.latest(kirsten).text == (
        "Du er alligevel ikke vikar for Lars fra mandag den 9. november"
        " til og med fredag den 13. november."
    )
    play.wait_until(local(2026, 11, 10, 9))
    assert play.state(kirsten).caseload == ()
    assert not any("vikar" in each.text or "hjælper" in each.text for each in play.to(amina))


# --- buttons that stay ----------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["Påmind mig i morgen", "Påmind mig senere"])
def test_the_second_tap_under_a_nudge_says_that_it_is_done(
    play: Play, lars: int, amina: int, label: str
) -> None:
    play.write(amina, "ring")
    play.write(amina, "2")
    play.tap(lars, "Påmind mig i morgen")
    play.tap(lars, label)
    assert play.latest(lars).text == "Det er der taget hånd om."


# --- the kommune's own days off -------------------------------------------------------------------


def test_the_first_log_proposes_no_day_that_the_kommune_has_off() -> None:
    policy = Policy(extra_days_off=("11-10",))
    play = Play(world_=world(policy=policy))
    lars = play.add_jobformidler("Lars Holm")
    play.add_citizen("Amina Yusuf", lars, code="K4M")
    play.wait_until(local(2026, 11, 3, 10, 20))
    for words in ("log Amina", "telefon", "Talt om Netto"):
        play.write(lars, words)
    assert play.latest(lars).labels[0] == "onsdag den 11. november kl. 10.00"
    play.close()
