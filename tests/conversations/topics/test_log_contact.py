"""Logging a contact: nothing without a yes, nothing overwritten, five taps and one text."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.facts import Facts, LogFacts
from conversations.records.run import Answer
from conversations.talks.replay import replay
from conversations.topics.contacts.log import MOST_CHANGES, ContactLogged, log_contact, propose_next
from tests.matters import every_row
from tests.worlds.playing import ZONE, Play, local

TRANSCRIPT = Path(__file__).parents[2] / "transcripts" / "log_fem_tryk.txt"
LINE = "log Amina telefon: talt om Netto. Næste: fredag 10, Torvet 3"
NOW = local(2026, 11, 3, 10, 30)
PROPOSED = local(2026, 11, 10, 10)
FACTS = Facts(1, case=2, case_version=4, opened_at=NOW)
WITH_PROPOSAL = Facts(
    1, case=2, case_version=4, opened_at=NOW, log=LogFacts(proposed_next=PROPOSED, proposed_place=7)
)
NEXT = "2026-11-10T10:00:00+01:00"


def run(facts: Facts, *answers: tuple[str, str | None]) -> tuple[str | None, tuple[object, ...]]:
    """The open question's key after these answers, and the effects if it has returned."""
    stored = tuple(Answer(key, value) for key, value in answers)
    replayed = replay(log_contact, facts, stored)
    assert replayed.kept == len(stored), "an answer was not asked for"
    return replayed.question.key if replayed.question else None, replayed.effects


def texts(play: Play, person: int, act: Callable[[], object]) -> list[str]:
    with play.listening(person) as heard:
        act()
    return [each.text for each in heard]


# --- the script alone ------------------------------------------------------------------------


def test_what_is_asked_in_order() -> None:
    answers = [("how", "telephone"), ("note", "Talt om Netto"), ("next", NEXT)]
    answers += [("next_place", "Torvet 3")]
    asked = [run(FACTS, *answers[:n])[0] for n in range(5)]
    assert asked == ["how", "note", "next", "next_place", "confirm:1"]


def test_the_proposal_needs_no_place() -> None:
    asked, _ = run(WITH_PROPOSAL, ("how", "meeting"), ("note", "Talt"), ("next", "proposed"))
    assert asked == "confirm:1"


def test_a_deadline_is_asked_for_only_where_one_is_missing() -> None:
    before = [("how", "meeting"), ("next", "proposed")]
    with_deadline = ("note", "Aftale: ringe til Netto inden fredag")
    without = ("note", "Aftale: ringe til Netto inden fredag. Aftale: skrive et CV")
    assert run(WITH_PROPOSAL, before[0], with_deadline, before[1])[0] == "confirm:1"
    assert run(WITH_PROPOSAL, before[0], without, before[1])[0] == "deadline"


@pytest.mark.parametrize(
    ("deadline", "day"),
    [("next_contact", date(2026, 11, 10)), ("2026-11-05", date(2026, 11, 5))],
)
def test_what_is_saved(deadline: str, day: date) -> None:
    _, effects = run(
        WITH_PROPOSAL,
        ("how", "telephone"),
        ("note", "Talt om Netto. Aftale: ringe til Netto. Aftale: skrive et CV inden torsdag"),
        ("next", "proposed"),
        ("deadline", deadline),
        ("confirm:1", "save"),
    )
    agreements = (
        MadeAgreement("ringe til Netto", day),
        MadeAgreement("skrive et CV", date(2026, 11, 5)),
    )
    assert effects == (
        ContactLogged(LogContact(2, 4, "telephone", "Talt om Netto", agreements, PROPOSED, "", 7)),
    )


WHOLE = (("how", "meeting"), ("note", "Talt"), ("next", NEXT), ("next_place", "Torvet 3"))


@every_row("answered", range(len(WHOLE) + 1))
def test_silence_saves_nothing(answered: int) -> None:
    """A draft that is left alone is dropped, wherever it stood: nothing without a yes."""
    stored = tuple(Answer(key, value) for key, value in WHOLE[:answered])
    assert replay(log_contact, FACTS, stored, silence=True).effects == ()


@pytest.mark.parametrize("sure", ["drop", None])
def test_no_is_no(sure: str | None) -> None:
    assert run(FACTS, *WHOLE, ("confirm:1", sure)) == (None, ())


@pytest.mark.parametrize(
    ("what", "again"), [("how", ["how:1"]), ("note", ["note:1"]), ("next", ["next:1"])]
)
def test_each_part_can_be_corrected(what: str, again: list[str]) -> None:
    asked, _ = run(FACTS, *WHOLE, ("confirm:1", "change"), ("change:1", what))
    assert [asked] == again


def test_a_correction_replaces_the_agreements_too() -> None:
    note = ("note", "Aftale: ringe til Netto inden fredag")
    _, effects = run(
        FACTS, WHOLE[0], note, *WHOLE[2:],
        ("confirm:1", "change"), ("change:1", "note"), ("note:1", "Kun talt"),
        ("confirm:2", "save"),
    )  # fmt: skip
    assert isinstance(effects[0], ContactLogged)
    assert (effects[0].contact.words, effects[0].contact.agreements) == ("Kun talt", ())


def test_a_new_time_after_a_proposal_drops_the_proposals_place() -> None:
    _, effects = run(
        WITH_PROPOSAL, ("how", "meeting"), ("note", "Talt"), ("next", "proposed"),
        ("confirm:1", "change"), ("change:1", "next"), ("next:1", "2026-11-12T09:00:00+01:00"),
        ("next_place:1", "Netto"), ("confirm:2", "save"),
    )  # fmt: skip
    assert isinstance(effects[0], ContactLogged)
    assert (effects[0].contact.place, effects[0].contact.place_of) == ("Netto", 0)
    assert effects[0].contact.next_at == local(2026, 11, 12, 9)


def test_the_last_time_it_can_only_be_saved_or_dropped() -> None:
    """A contact must not fall through because it was corrected often."""
    answers = [*WHOLE]
    for n in range(1, MOST_CHANGES):
        answers += [(f"confirm:{n}", "change"), (f"change:{n}", "how"), (f"how:{n}", "message")]
    stored = tuple(Answer(key, value) for key, value in answers)
    question = replay(log_contact, FACTS, stored).question
    assert question is not None and question.key == f"confirm:{MOST_CHANGES}"
    assert [option.value for option in question.options] == ["save", "drop"]


# --- the proposal ----------------------------------------------------------------------------


@every_row(
    ("last", "opened", "proposed"),
    [
        # The contact took place as planned: the same weekday and time, next week.
        (local(2026, 11, 3, 10), local(2026, 11, 3, 10, 40), local(2026, 11, 10, 10)),
        # The day after: six days on.
        (local(2026, 11, 3, 10), local(2026, 11, 4, 9), local(2026, 11, 10, 10)),
        # Friday's contact logged on Saturday: not the coming Friday minus a week, the next one.
        (local(2026, 11, 6, 13, 30), local(2026, 11, 7, 9), local(2026, 11, 13, 13, 30)),
        # Three days away is near enough, two are not.
        (local(2026, 11, 6, 10), local(2026, 11, 3, 9), local(2026, 11, 6, 10)),
        (local(2026, 11, 6, 10), local(2026, 11, 4, 9), local(2026, 11, 13, 10)),
        # Over the night when clocks go back, ten o'clock stays ten o'clock.
        (local(2026, 10, 20, 10), local(2026, 10, 20, 11), local(2026, 10, 27, 10)),
        # And over the night when they go forward.
        (local(2026, 3, 24, 10), local(2026, 3, 24, 11), local(2026, 3, 31, 10)),
        # Over the end of a year.
        (local(2026, 12, 29, 14), local(2026, 12, 29, 15), local(2027, 1, 5, 14)),
    ],
)
def test_proposal(last: datetime, opened: datetime, proposed: datetime) -> None:
    found = propose_next(last, opened)
    assert found == proposed
    assert found.astimezone(ZONE).time() == last.time()


def test_no_proposal_without_an_appointment() -> None:
    assert propose_next(None, NOW) is None


# --- the whole way ---------------------------------------------------------------------------


def test_five_taps_and_one_text() -> None:
    """Counted in the transcript, which is itself a test: from the nudge to what is saved."""
    lines = TRANSCRIPT.read_text(encoding="utf-8").splitlines()
    spoken = [line.removeprefix("Lars: ") for line in lines if line.startswith("Lars: ")]
    taps = [each for each in spoken if each.startswith("[")]
    assert (len(taps), len(spoken) - len(taps)) == (5, 1)
    assert lines[-2].startswith("Makker til Lars: Gemt.")


def test_what_is_stored(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag."
                     " Næste: tirsdag 10, Torvet 3")  # fmt: skip
    assert play.case(amina).contacts == ()
    play.write(lars, "ja")
    case = play.case(amina)
    (agreement,), (appointment,) = case.agreements, case.appointments
    assert (agreement.words, agreement.deadline) == ("ringe til Netto", date(2026, 11, 6))
    assert (appointment.at, appointment.place) == (local(2026, 11, 3, 10), "Torvet 3")
    assert case.last_contact_at == play.now
    outcome = next(o for o in play.outcomes if o.after.case and o.after.case.contacts)
    assert outcome.after.case is not None
    (contact,) = outcome.after.case.contacts
    assert (contact.how, contact.by, contact.words) == ("telephone", lars, "talt om Netto")
    assert contact.appointment == appointment.no


def test_a_new_appointment_takes_the_place_of_the_old(play: Play, lars: int, amina: int) -> None:
    play.give_appointment(amina, local(2026, 11, 3, 10), "Torvet 3")
    play.write(lars, LINE)
    play.write(lars, "ja")
    assert [each.at for each in play.case(amina).appointments] == [local(2026, 11, 6, 10)]


def test_the_proposed_place_is_written_out(play: Play, lars: int, amina: int) -> None:
    play.give_appointment(amina, local(2026, 11, 3, 10), "Torvet 3")
    for said in ("log Amina", "telefon", "Talt om bussen", "1", "gem"):
        play.write(lars, said)
    (appointment,) = play.case(amina).appointments
    assert (appointment.at, appointment.place) == (local(2026, 11, 10, 10), "Torvet 3")


def test_a_draft_lives_a_week_and_then_nothing_is_saved(play: Play, lars: int, amina: int) -> None:
    play.write(lars, LINE)
    button = play.button(lars, "Gem")
    play.wait(days=6)
    assert len(play.state(lars).runs) == 1
    play.wait(days=2)
    assert play.state(lars).runs == ()
    assert play.case(amina).last_contact_at is None
    # The button still opens the draft, with its words and full dates.
    play.send_tap(lars, button)
    assert play.case(amina).last_contact_at is not None


@pytest.mark.parametrize("drop", ["gem ikke", "nej", "3"])
def test_not_saved_is_said(play: Play, lars: int, amina: int, drop: str) -> None:
    play.write(lars, LINE)
    assert texts(play, lars, lambda: play.write(lars, drop)) == ["Godt. Jeg gemmer ikke kontakten."]
    assert play.case(amina).last_contact_at is None


def test_saving_twice_saves_once(play: Play, lars: int, amina: int) -> None:
    play.write(lars, LINE)
    version = play.case(amina).version
    button = play.button(lars, "Gem")
    play.send_tap(lars, button)
    assert texts(play, lars, lambda: play.send_tap(lars, button)) == [
        "Det spørgsmål er slut. Du behøver ikke svare på det."
    ]
    assert play.case(amina).version == version + 1


def test_two_drafts_of_one_case(play: Play, lars: int, amina: int) -> None:
    """The second to be saved saw an older case: it is shown again, and then it counts."""
    play.write(lars, LINE)
    first = play.button(lars, "Gem")
    play.write(lars, "log Amina møde: talt om bussen. Næste: torsdag 9, Netto")
    play.tap(lars, "Gem")
    said = texts(play, lars, lambda: play.send_tap(lars, first))
    assert said[0].startswith("Sagen om Amina er blevet ændret i mellemtiden.")
    assert "talt om Netto" in said[1]
    assert play.case(amina).appointments[0].place == "Netto"
    play.tap(lars, "Gem")
    assert play.case(amina).appointments[0].place == "Torvet 3"


def test_staffs_words_leave_their_own_run_when_it_is_saved(
    play: Play, lars: int, amina: int
) -> None:
    play.write(lars, LINE)
    no = play.open_run(lars).no
    play.tap(lars, "Gem")
    (done,) = play.state(lars, no).runs
    assert done.answers == ()


@pytest.mark.parametrize("note", ["Syg", "pause", "Start", "ring", "stop", "sprog"])
def test_what_is_a_command_to_citizens_is_a_note_to_staff(
    play: Play, lars: int, amina: int, note: str
) -> None:
    for said in ("log Amina", "telefon", note):
        play.write(lars, said)
    assert play.open_run(lars).asked == "next"
    assert play.open_run(lars).answers[-1].value == note


def test_a_contact_that_came_to_nothing_is_none(play: Play, lars: int, amina: int) -> None:
    said = texts(play, lars, lambda: play.write(lars, "log Amina tlf: hun tog den ikke"))
    assert said[0].startswith("Det lyder, som om I ikke fik kontakt.")
    assert play.state(lars).runs == ()


def test_a_jobformidler_without_citizens(play: Play, lars: int) -> None:
    assert texts(play, lars, lambda: play.write(lars, "log")) == [
        "Du har ingen borgere i Makker endnu."
    ]


@pytest.mark.parametrize("order", ["log", "LOG", "Log", "/log", "log:", " log "])
def test_the_order_in_many_hands(play: Play, lars: int, amina: int, order: str) -> None:
    assert texts(play, lars, lambda: play.write(lars, order)) == ["Hvilken borger?"]


def test_anything_else_gets_help(play: Play, lars: int, amina: int) -> None:
    said = texts(play, lars, lambda: play.write(lars, "hvad kan du?"))
    assert said[0].startswith("Skriv LOG, eller vælg.")


def test_the_contact_is_what_the_citizen_is_asked_about_next(
    play: Play, lars: int, amina: int
) -> None:
    play.write(lars, "log Amina telefon: Aftale: ringe til Netto. Næste: 16/11 kl 12, Torvet 3")
    play.tap(lars, "Næste kontakt, mandag den 16. november")
    play.write(lars, "ja")
    play.wait(minutes=2)
    play.write(amina, "ja")  # so it was agreed (D10)
    play.wait_until(local(2026, 11, 6, 10))
    play.write(amina, "god")
    play.write(amina, "0")
    assert play.latest(amina).text.startswith("I har aftalt: ringe til Netto.")
