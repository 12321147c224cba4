"""Staff's phone, order by order: what is kept, what is undone, and who sees what."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from conversations.course.contacts import corrections_of
from conversations.course.questions import all_of
from conversations.records.case import Role
from conversations.records.entries import Note, Phase
from conversations.records.inputs import Joined
from conversations.staff_phone.orders import ORDERS, nearest_order, read_order
from storage import schema
from storage.people.people import NewPerson, add_address, add_person
from tests.matters import every_row
from tests.worlds.playing import Play, local

LOG = (
    "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag. "
    "Næste: tirsdag 10, Torvet 3"
)


def looks(play: Play, person: int) -> list[tuple[int, str, bool]]:
    return [(look.by, look.purpose, look.was_allowed) for look in play.whole(person).case.accesses]


def give_leader(play: Play, *led: int) -> int:
    new = NewPerson("Ida Lund", Role.LEADER, "telegram", {"telegram": "Ida Lund"})
    leader = add_person(play.store, new, play.now)
    with play.store.write() as connection:
        table = schema.person
        connection.execute(update(table).where(table.c.id.in_(led)).values(leader_id=leader))
    play.work()
    return leader


# --- orders --------------------------------------------------------------------------------------


@every_row(
    ("written", "name", "rest"),
    [
        ("i dag", "idag", ""),
        ("IDAG", "idag", ""),
        ("/idag", "idag", ""),
        ("Skriv til Amina: hej", "skriv", "Amina: hej"),
        ("skriv Amina", "skriv", "Amina"),
        ("ny borger", "ny", ""),
        ("ny aftale Amina", "aftale", "Amina"),
        ("aftale: Amina", "aftale", "Amina"),
        ("jeg er syg", "fri", ""),
        ("syg Amina", "syg", "Amina"),
        ("ret Amina", "ret", "Amina"),
    ],
)
def test_what_an_order_is(written: str, name: str, rest: str) -> None:
    found = read_order(written, Role.JOBFORMIDLER)
    assert found is not None
    assert (found[0].name, found[1]) == (name, rest)


@every_row("written", ["rettighed", "nyt job", "friske folk", "logbog", "", "tak"])
def test_what_is_none(written: str) -> None:
    assert read_order(written, Role.JOBFORMIDLER) is None


def test_an_order_is_for_whom_it_is() -> None:
    assert read_order("sager", Role.JOBFORMIDLER) is None
    assert read_order("sager", Role.LEADER) is not None
    assert read_order("ny borger", Role.LEADER) is None


@pytest.mark.parametrize(("written", "name"), [("aftalle", "aftale"), ("snusse", "snuse")])
def test_a_slip_is_suggested(written: str, name: str) -> None:
    near = nearest_order(written, Role.JOBFORMIDLER)
    assert near is not None and near.name == name


def test_names_fit_telegrams_commands() -> None:
    assert all(order.name.isascii() and order.name.islower() for order in ORDERS)
    assert len({order.name for order in ORDERS}) == len(ORDERS)


# --- undo and correction -------------------------------------------------------------------------


def test_undo_puts_everything_back(play: Play, lars: int, amina: int) -> None:
    appointment = play.give_appointment(amina, local(2026, 11, 12, 9), "Torvet 3")
    play.write(amina, "ring")
    play.write(amina, "2")
    before = play.case(amina)
    play.write(lars, LOG)
    play.tap(lars, "Gem")
    assert play.case(amina).agreements and "call" not in open_rules(play, amina)
    play.tap(lars, "Fortryd")
    after = play.case(amina)
    assert not any(a.is_open for a in after.agreements)
    assert [(a.no, a.at) for a in after.appointments] == [(appointment, local(2026, 11, 12, 9))]
    assert after.last_contact_at == before.last_contact_at
    assert "call" in open_rules(play, amina), "she still waits for a call"
    case = play.whole(amina).case
    [contact] = case.contacts
    assert contact.words == "talt om Netto", "nothing is deleted"
    assert [each.is_undone for each in corrections_of(case, contact.no)] == [True]


def open_rules(play: Play, person: int) -> set[str]:
    return {nudge.rule for nudge in play.case(person).nudges if nudge.is_open}


@pytest.mark.parametrize(("seconds", "is_undone"), [(60, True), (61, False)])
def test_undo_lasts_a_minute(
    play: Play, lars: int, amina: int, seconds: int, is_undone: bool
) -> None:
    play.write(lars, LOG)
    play.tap(lars, "Gem")
    play.wait(seconds=seconds)
    play.tap(lars, "Fortryd")
    assert any(a.is_open for a in play.case(amina).agreements) is not is_undone


def test_only_the_latest_can_be_undone_and_only_once(play: Play, lars: int, amina: int) -> None:
    play.write(lars, LOG)
    play.tap(lars, "Gem")
    first = play.button(lars, "Fortryd")
    play.write(lars, "aftale Amina: købe støvler inden fredag")
    play.tap(lars, "Borgeren")
    play.send_tap(lars, first)
    assert "for sent" in play.latest(lars).text
    play.tap(lars, "Fortryd")
    play.tap(lars, "Fortryd")
    assert "fortrudt allerede" in play.latest(lars).text
    assert [a.words for a in play.case(amina).agreements if a.is_open] == ["ringe til Netto"]


def test_another_cannot_undo_it(play: Play, lars: int, amina: int) -> None:
    play.write(lars, LOG)
    play.tap(lars, "Gem")
    kirsten = play.add_jobformidler("Kirsten Bro")
    play.send_tap(kirsten, play.button(lars, "Fortryd"))
    assert play.latest(kirsten).text == "Den borger kan du ikke se."


def test_correcting_keeps_the_old_words(play: Play, lars: int, amina: int) -> None:
    play.write(lars, LOG)
    play.tap(lars, "Gem")
    play.wait(hours=23)
    play.write(lars, "ret Amina: talt om Føtex")
    play.write(lars, "ret Amina")
    assert "Her står: talt om Føtex" in play.latest(lars).text
    case = play.whole(amina).case
    [contact] = case.contacts
    assert contact.words == "talt om Netto"
    assert [each.words for each in corrections_of(case, contact.no)] == ["talt om Føtex"]


def test_two_who_agree_at_once_both_keep_their_words(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "aftale Amina")
    play.write(lars, "købe støvler")
    leader = give_leader(play, lars)
    play.write(leader, "aftale Amina: ringe til Netto inden fredag")
    play.tap(leader, "Borgeren")
    play.write(lars, "fredag")
    play.tap(lars, "Vi gør det sammen")
    agreed = {(a.words, a.who) for a in play.case(amina).agreements}
    assert agreed == {("ringe til Netto", "citizen"), ("købe støvler", "both")}


def test_a_deadline_never_lies_in_the_past(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "aftale Amina: ringe til Netto senest 1/1 2020")
    assert "Hvornår skal det være gjort?" in play.latest(lars).text


# --- by SMS --------------------------------------------------------------------------------------


def sms(play: Play, person: int, words: str) -> None:
    play.write_by_sms(person, words)


def test_what_comes_by_sms_is_a_draft(play: Play, lars: int, amina: int) -> None:
    with play.listening(lars) as heard:
        sms(play, lars, LOG)
    assert [each.text for each in heard if each.shown.keys == ()] == [
        "Tak. Det er en kladde. Bekræft den på Telegram."
    ]
    assert looks(play, amina) == [], "nothing was looked at yet"
    play.tap(lars, "Ja, brug den")
    play.tap(lars, "Gem")
    assert [c.words for c in play.whole(amina).case.contacts] == ["talt om Netto"]


def test_a_forged_sms_changes_nothing(play: Play, lars: int, amina: int) -> None:
    sms(play, lars, LOG)
    sms(play, lars, "Gem")
    sms(play, lars, "ja")
    sms(play, lars, "i dag")
    assert "Der venter kladder" in play.latest(lars).text
    play.tap(lars, "Nej, smid den væk")
    assert play.whole(amina).case.contacts == () and looks(play, amina) == []


def test_an_open_question_is_not_answered_by_sms(play: Play, lars: int, amina: int) -> None:
    play.write(lars, LOG)
    sms(play, lars, "Gem")
    assert play.whole(amina).case.contacts == ()


# --- new citizens --------------------------------------------------------------------------------


def test_a_new_citizen_is_invited_by_a_qr(play: Play, lars: int) -> None:
    said = ("ny Dilan Kaya", "Kun Telegram", "Kurmancî", "FSM2", "Trin 2: På vej mod job")
    for words in said:
        play.write(lars, words)
    assert "Skal jeg oprette borgeren?" in play.latest(lars).text
    play.write(lars, "ja")
    shown = play.latest(lars).shown
    assert shown.text.startswith("Dilan (") and shown.attachment is not None
    assert shown.attachment.content.startswith(b"\x89PNG")
    with play.store.read() as connection:
        [row] = connection.execute(select(schema.invitation)).all()
        made = connection.execute(
            select(schema.person).where(schema.person.c.id == row.person_id)
        ).one()
    assert (row.made_by, made.jobformidler_id, made.language) == (lars, lars, "ku")
    assert play.whole(made.id).case.trin == 2
    assert play.rules(made.id) == [] or "undelivered" not in play.rules(made.id)


def test_the_model_of_fleksjob_has_faser(play: Play, lars: int) -> None:
    for words in ("ny Dilan Kaya", "Kun Telegram", "Dansk", "Udvikling i fleksjob II"):
        play.write(lars, words)
    assert play.latest(lars).text == "Hvilken fase?"
    play.write(lars, "Fase 2")
    assert "Udvikling i fleksjob II. Fase 2" in play.latest(lars).text


def new_citizen(play: Play, lars: int, phone: str = "Kun Telegram", *sms: str) -> int:
    """Dilan, written down; returns who that is."""
    said = ("ny Dilan Kaya", phone, "Kurmancî", "FSM2", "Trin 2", *sms)
    for words in (*said, "ja"):
        play.write(lars, words)
    with play.store.read() as connection:
        return int(connection.execute(select(func.max(schema.person.c.id))).scalar_one())


def open_codes(play: Play) -> list[Any]:
    invitation = schema.invitation
    with play.store.read() as connection:
        query = select(invitation).where(invitation.c.revoked_at.is_(None))
        return list(connection.execute(query).all())


def test_a_citizen_written_down_by_mistake_is_taken_back(play: Play, lars: int) -> None:
    dilan = new_citizen(play, lars)
    play.tap(lars, "Fortryd")
    assert "Sagen er lukket, og koden virker ikke mere" in play.latest(lars).text
    assert play.case(dilan).phase is Phase.CLOSED
    assert open_codes(play) == []
    play.write(lars, "log")
    assert not any("Dilan" in label for label in play.latest(lars).labels)


def test_the_number_is_free_again(play: Play, lars: int) -> None:
    new_citizen(play, lars, "20 12 34 56", "1")
    play.tap(lars, "Fortryd")
    with play.store.read() as connection:
        address = schema.person_address
        rows = connection.execute(select(address).where(address.c.channel == "sms")).all()
    assert [row for row in rows if row.person_id != lars] == []


@pytest.mark.parametrize("hours", [0, 25])
def test_who_has_answered_or_was_added_long_ago_stays(play: Play, lars: int, hours: int) -> None:
    dilan = new_citizen(play, lars)
    if hours:
        play.wait_until(play.now + timedelta(hours=hours))
    else:
        with play.store.write() as connection:
            add_address(connection, play.store.keys, dilan, "telegram", "Dilan")
        play.hear(dilan, Joined())
        play.work()
        play.write(dilan, "ja")
    play.tap(lars, "Fortryd")
    assert "Det er for sent" in play.latest(lars).text
    assert play.case(dilan).phase is Phase.ACTIVE


def test_a_lost_code_is_made_anew(play: Play, lars: int, amina: int) -> None:
    for _ in range(2):
        play.write(lars, "inviter Amina")
        assert "Vis billedet til Amina" in play.latest(lars).text
    with play.store.read() as connection:
        rows = connection.execute(select(schema.invitation)).all()
    assert [row.revoked_at is None for row in sorted(rows, key=lambda r: r.revoked_at is None)] == [
        False,
        True,
    ]


def test_nobody_is_added_without_a_yes(play: Play, lars: int) -> None:
    for words in ("ny Dilan Kaya", "20 11 22 33", "dansk", "FSM2", "1", "nej", "nej"):
        play.write(lars, words)
    assert play.latest(lars).text == "Borgeren er ikke oprettet."
    assert play.state(lars).caseload == ()


# --- letters -------------------------------------------------------------------------------------

HARD = (
    "Kommunalbestyrelsens virksomhedsrettede beskæftigelsesindsats forudsætter fuldstændig "
    "dokumentation vedrørende arbejdsmarkedsparathed forinden opstartstidspunktet."
)


def test_what_is_hard_to_read_is_asked_about(play: Play, lars: int, amina: int) -> None:
    play.write(lars, f"skriv Amina: {HARD}")
    with play.listening(amina) as heard:
        play.tap(lars, "Send")
    assert heard == []
    assert "svært at læse" in play.to(lars)[-2].text
    with play.listening(amina) as heard:
        play.tap(lars, "Send det, som det er")
    assert len(heard) == 1


def test_a_forbidden_word_never_goes(play: Play, lars: int, amina: int) -> None:
    with play.listening(amina) as heard:
        play.write(lars, "skriv Amina: Kom til jobcenter Varde i morgen.")
        play.tap(lars, "Send")
    assert heard == []
    assert not any("som det er" in label for each in play.to(lars) for label in each.labels)


# --- leader --------------------------------------------------------------------------------------


def test_a_leader_sees_loads_and_what_is_over_time(play: Play, lars: int, amina: int) -> None:
    leader = give_leader(play, lars)
    play.wait_until(local(2026, 11, 12, 9))
    play.write(leader, "sager")
    assert "Lars Holm: 1 borgere. Over fristen: 1." in play.latest(leader).text
    before = looks(play, amina)
    play.tap(leader, "Lars")
    assert "Kontakten med Amina (K4M) er over fristen" in play.latest(leader).text
    assert looks(play, amina)[len(before) :] == [(leader, "overdue", True)]
    assert not any(word in play.latest(leader).text for word in ("timer", "svartid", "gennemsnit"))


def test_a_leader_of_others_sees_nothing(play: Play, lars: int, amina: int) -> None:
    kirsten = play.add_jobformidler("Kirsten Bro")
    leader = give_leader(play, kirsten)
    play.wait_until(local(2026, 11, 12, 9))
    play.write(leader, "sager")
    assert "Lars" not in play.latest(leader).text
    play.send_tap(leader, f"t{lars}|late")
    assert play.latest(leader).text == "Intet er over fristen."


# --- the rest ------------------------------------------------------------------------------------


def test_the_digest_comes_when_it_was_chosen(play: Play, lars: int) -> None:
    play.write(lars, "liste kl. 9.15")
    assert play.state(lars).person.digest_at == time(9, 15)
    play.write(lars, "liste kl halv ni")
    assert play.state(lars).person.digest_at == time(8, 30)
    play.write(lars, "liste kl 6")
    assert play.state(lars).person.digest_at == time(8), "not before the working hours"
    assert play.latest(lars).text == "Godt. Morgenlisten kommer kl. 08.00."


def test_a_note_is_no_contact(play: Play, lars: int, amina: int) -> None:
    before = play.case(amina).last_contact_at
    play.write(lars, "note Amina: vil helst arbejde sidst på dagen. CPR 010190-1234")
    [note] = all_of(play.case(amina), Note)
    assert "sidst på dagen" in note.words and "010190" not in note.words
    assert play.case(amina).last_contact_at == before


def test_the_first_log_proposes_a_next_contact(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 3, 10, 20))
    for words in ("log Amina", "telefon", "Talt om Netto"):
        play.write(lars, words)
    assert play.latest(lars).labels[0] == "tirsdag den 10. november kl. 10.00"
    play.tap(lars, "tirsdag den 10. november kl. 10.00")
    play.write(lars, "Torvet 3")
    play.tap(lars, "Gem")
    [planned] = play.case(amina).appointments
    assert (planned.at, planned.place) == (local(2026, 11, 10, 10), "Torvet 3")


def test_what_the_jobformidler_does_is_no_question_to_the_citizen(
    play: Play, lars: int, amina: int
) -> None:
    play.write(lars, "aftale Amina: ringe til Netto inden fredag")
    play.tap(lars, "Mig")
    play.wait_until(local(2026, 11, 6, 10))
    for words in ("god", "0"):
        play.write(amina, words)
    assert not any("ringe til Netto" in each.text for each in play.to(amina))


def test_a_talk_that_nobody_began_to_answer_makes_room(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "aftale")
    play.write(lars, "note Amina: hej")
    assert play.state(lars).runs == ()
    assert date(2026, 11, 2) == play.now.date()


@pytest.mark.parametrize("word", ["afbryd", "Annuller", "glem det"])
def test_one_word_leaves_what_was_begun(play: Play, lars: int, amina: int, word: str) -> None:
    play.write(lars, "log Amina")
    play.write(lars, "telefon")
    play.write(lars, word)
    assert play.latest(lars).text == "Godt. Det er glemt."
    assert play.state(lars).runs == ()


def test_tilbage_at_the_first_question_leaves_the_talk(play: Play, lars: int, amina: int) -> None:
    """There was no way out but to answer it."""
    play.write(lars, "skriv Amina")
    play.write(lars, "tilbage")
    assert play.latest(lars).text == "Godt. Det er glemt."
    assert play.state(lars).runs == ()


def test_an_order_for_a_citizen_is_no_letter(play: Play, lars: int, amina: int) -> None:
    """She got "skriv Amina: Husk…" where he was asked for the words already."""
    play.write(lars, "skriv Amina")
    play.write(lars, "skriv Amina: Vi ses på tirsdag.")
    assert "Amina får:\nVi ses på tirsdag." in play.latest(lars).text
    play.tap(lars, "Send")
    assert play.latest(amina).text == "Lars skriver: Vi ses på tirsdag."


def test_who_may_not_be_written_to_is_said_before_anything_is_written(
    play: Play, lars: int, amina: int
) -> None:
    play.write(amina, "STOP")
    with play.listening(lars) as heard:
        play.write(lars, "skriv Amina")
    assert [each.text for each in heard] == ["Amina har ikke sagt ja til beskeder. Ring i stedet."]
    assert play.state(lars).runs == ()


def test_the_right_number_may_be_written_at_once(play: Play, lars: int) -> None:
    """Where a number is doubted one more tap was asked for before another could be written."""
    for words in ("ny", "Sahra Nur", "12345678", "22 33 44 55"):
        play.write(lars, words)
    assert "Hvilket sprog" in play.latest(lars).text
