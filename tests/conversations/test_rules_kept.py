"""Rules that hold in every talk: resources first, the next contact, the log, no decisions."""

import re
from datetime import date, datetime, timedelta

import pytest

from conversations.catalogue import NUDGES
from conversations.model.contact import contact_duty
from conversations.model.nudges.reason import LATE
from conversations.model.nudges.standing import standing
from conversations.model.policy import Policy
from conversations.model.rhythm import may_ask
from conversations.reading.cpr import has_cpr
from conversations.records.case import Case, Nudge, Team
from conversations.records.entries import Entry, Exemption, ExemptionKind, Phase
from conversations.records.entries_step_up import StepUp, StepUpMeeting
from conversations.records.inputs_between import CaseAsked
from conversations.topics.placing.trin import CloseCase
from locales.gate import forbidden
from storage import schema
from tests.conversations.staff_phone.test_staff_phone import give_leader
from tests.worlds.playing import Play, catalogs, local

FRIDAY = local(2026, 11, 6, 10)


PREPARATIONS = ("my_situation.", "step_up_health.", "step_up_family.")


def sentences(without: tuple[str, ...] = ()) -> list[str]:
    """Every sentence of the Danish texts, but for those whose keys begin so."""
    texts = (words for key, words in catalogs()["da"].texts.items() if not key.startswith(without))
    return [part.strip() for each in texts for part in re.findall(r"[^.?!\n]+[.?!]?", each)]


@pytest.mark.rule("A46")
def test_what_went_well_is_asked_before_anything_that_did_not(play: Play, amina: int) -> None:
    play.give_agreement(amina, "ringe til Netto")
    play.wait_until(FRIDAY)
    play.write(amina, "svær")
    assert play.open_run(amina).asked == "went_well"


@pytest.mark.rule("D09")
@pytest.mark.parametrize(
    "answers",
    [
        ["log Amina", "telefon", "Talt om Netto"],  # no time
        ["log Amina", "telefon", "Talt om Netto", "tirsdag kl. 10"],  # no place
    ],
)
def test_a_contact_is_not_saved_without_time_and_place_of_the_next(
    play: Play, lars: int, amina: int, answers: list[str]
) -> None:
    for answer in answers:
        play.write(lars, answer)
    assert play.open_run(lars).asked in ("next", "next_place")
    play.wait(days=30)
    assert play.case(amina).contacts == ()


@pytest.mark.rule("D09", "D10")
def test_a_contact_keeps_the_next_one_and_a_deadline_for_each_agreement(
    play: Play, lars: int, amina: int
) -> None:
    line = "log Amina telefon: Talt om Netto. Aftale: ringe til Netto. Næste: tirsdag 10, Torvet 3"
    play.write(lars, line)
    asked = play.open_run(lars).asked
    assert asked == "deadline", "an agreement without a day is asked for one"
    play.write(lars, "fredag")
    play.write(lars, "Gem")
    (agreement,) = play.case(amina).agreements
    assert agreement.deadline == FRIDAY.date()
    (appointment,) = play.case(amina).appointments
    assert (appointment.at, appointment.place) == (local(2026, 11, 3, 10), "Torvet 3")


STARTED = local(2026, 10, 30, 9)
WEDNESDAY = date(2026, 11, 4)


@pytest.mark.rule("A05")
@pytest.mark.parametrize(
    ("start", "end", "is_paused"),
    [
        (date(2026, 11, 4), None, True),  # from its first day, until it is lifted
        (date(2026, 11, 5), None, False),  # not before
        (date(2026, 10, 31), date(2026, 11, 5), True),  # its last day is a day of it
        (date(2026, 10, 31), date(2026, 11, 4), False),  # on the day it is lifted it is over
    ],
)
def test_a_fritagelse_pauses_every_rhythm(start: date, end: date | None, is_paused: bool) -> None:
    exempt = Exemption(1, ExemptionKind.EFFORT, start, 1, end)
    case = Case("K4M", "FSM2", 2, 1, STARTED, entries=(exempt,))
    assert (contact_duty(case, WEDNESDAY, Policy()) is None) == is_paused
    assert may_ask(case, WEDNESDAY) != is_paused


@pytest.mark.rule("A32")
@pytest.mark.parametrize(("consent", "may"), [(True, True), (False, False), (None, False)])
def test_after_self_support_nobody_is_contacted_without_consent(
    consent: bool | None, may: bool
) -> None:
    """Neither a yes that was not given nor one that was never asked for is a yes."""
    case = Case(
        "K4M", "FSM2", 3, 1, STARTED, phase=Phase.FOLLOW_UP, follow_up_consent=consent
    )  # fmt: skip
    assert may_ask(case, WEDNESDAY) == may
    assert (contact_duty(case, WEDNESDAY, Policy()) is not None) == may


@pytest.mark.rule("A42")
@pytest.mark.parametrize(
    "entries",
    [
        (),  # no step-up
        (StepUp(1, date(2026, 11, 2), 1, "staff", "health", True),),  # one has begun
        (
            StepUp(1, date(2026, 11, 2), 1, "staff", "health", True),
            StepUpMeeting(2, 1, date(2026, 11, 3), ("citizen", "sagsbehandler", "jobformidler")),
        ),  # its meeting is no contact that the rhythm could be counted from
    ],
)
def test_the_rhythm_goes_on_during_a_step_up(entries: tuple[Entry, ...]) -> None:
    case = Case("K4M", "FSM2", 2, 1, STARTED, entries=entries)
    duty = contact_duty(case, WEDNESDAY, Policy())
    assert duty is not None and duty.due_on == date(2026, 11, 6)


@pytest.mark.rule("D26")
def test_who_looked_when_and_who_was_refused_is_written_down(
    play: Play, lars: int, amina: int
) -> None:
    other = play.add_jobformidler("Kirsten Bro")
    play.write(lars, "log Amina")
    play.hear(amina, CaseAsked(other, "log"))
    with play.store.read() as connection:
        rows = list(connection.execute(schema.access.select().order_by(schema.access.c.no)))
    seen = [(row.person_id, row.by, row.at, row.was_allowed) for row in rows]
    assert seen == [(amina, lars, play.now, True), (amina, other, play.now, False)]


@pytest.mark.rule("D29")
@pytest.mark.parametrize(
    "message",
    [
        "Din afgørelse er klar.",
        "Afgørelsen kommer på mandag.",
        "Dine penge er bevilget.",
        "Ellers kommer der en sanktion.",
    ],
)
def test_no_decision_is_told_to_a_citizen(message: str) -> None:
    assert forbidden(message, "citizen", has_cpr)


@pytest.mark.rule("A34")
def test_no_text_asks_for_illness_or_family() -> None:
    """The barrier is named of the citizen's own accord; nothing that Makker says screens for it.

    The forms that prepare a meeting are no screening: they are held at the desk, for a meeting that
    is agreed already.
    """
    private = re.compile(r"helbred|sygdom|fejler|smerte|familie|børn|psyk|misbrug", re.IGNORECASE)
    asked = [
        each for each in sentences(PREPARATIONS) if each.endswith("?") and private.search(each)
    ]
    assert asked == []


@pytest.mark.rule("B01")
def test_a_leader_sees_how_many_open_cases_each_jobformidler_has(
    play: Play, lars: int, amina: int
) -> None:
    kirsten = play.add_jobformidler("Kirsten Bro")
    play.add_citizen("Bo Dal", lars)
    play.act(lars, play.add_citizen("Dorte Friis", lars), CloseCase("flyttet"))
    play.move_to(play.add_citizen("Cirkeline Eg", lars), kirsten)
    leader = give_leader(play, lars, kirsten)
    play.write(leader, "sager")
    said = play.latest(leader).text
    assert "Lars Holm: 2 borgere." in said and "Kirsten Bro: 1 borgere." in said


@pytest.mark.rule("B02")
@pytest.mark.parametrize(
    ("written", "late"),
    [
        (local(2026, 11, 2, 9), local(2026, 11, 2, 13)),  # four working hours later
        (local(2026, 11, 6, 15), local(2026, 11, 9, 11)),  # Friday at three: Monday at eleven
        (local(2026, 11, 7, 12), local(2026, 11, 9, 12)),  # on a Saturday: from Monday at eight
        (local(2026, 4, 1, 14), local(2026, 4, 7, 10)),  # before Easter: on the Tuesday after it
    ],
)
def test_a_message_is_to_be_answered_within_four_working_hours(
    written: datetime, late: datetime
) -> None:
    case = Case("K4M", "FSM2", 2, 1, STARTED, nudges=(Nudge(1, "message", written),))
    minute = timedelta(minutes=1)
    stages = [
        reason.stage
        for now in (late - minute, late)
        for reason in standing(case, Team(1), now, Policy(), NUDGES).reasons
        if reason.rule == "message"
    ]
    assert stages == ["", LATE]
