"""Reminders, changes of the plan and agreements: when they come, and what an answer does."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.course.questions import all_of
from conversations.model.hours import is_speaking_day, next_good_moment
from conversations.model.occasions.appointments import (
    DAY_BEFORE,
    HOURS_BEFORE,
    agreements,
    reminders,
)
from conversations.model.occasions.asking import OCCASIONS, talks_due
from conversations.model.policy import Policy
from conversations.records.case import Agreement, Appointment, Case, Role
from conversations.records.entries import (
    AgreementAnswer,
    AppointmentAnswer,
    ExemptionKind,
    MilestoneKind,
)
from conversations.records.entries_work import EmploymentKind
from conversations.topics.placing.exemptions import Exempt
from conversations.topics.placing.milestones import Record
from conversations.topics.work.employments import Employ
from tests.conversations.model.test_rules import LONG_AGO, case
from tests.matters import every_row
from tests.worlds.playing import ZONE, Play, local

POLICY = Policy()
PURE = settings(derandomize=True, deadline=None, max_examples=200)
LINE = "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag. Næste: onsdag 10, X"


def meeting(at: datetime, made_at: datetime = LONG_AGO, status: str = "planned") -> Appointment:
    return Appointment(7, at, "Torvet 3", 1, made_at, status)


def slots_of(of: Case, now: datetime, policy: Policy = POLICY) -> dict[str, datetime]:
    return {slot.period: slot.at for slot in reminders(of, now, policy)}


# --- when a reminder comes ------------------------------------------------------------------------


@pytest.mark.rule("D31")
@every_row(
    ("at", "before", "same_day"),
    [
        # On the day before, at the citizen's own time; and two hours before.
        (local(2026, 11, 5, 13), local(2026, 11, 4, 10), local(2026, 11, 5, 11)),
        # A Monday's on the Saturday: Makker says nothing on a Sunday.
        (local(2026, 11, 9, 13), local(2026, 11, 7, 10), local(2026, 11, 9, 11)),
        # After Christmas: the last day before it on which Makker speaks.
        (local(2026, 12, 28, 13), local(2026, 12, 23, 10), local(2026, 12, 28, 11)),
        # Two hours before nine is too early: when the hours begin.
        (local(2026, 11, 5, 9), local(2026, 11, 4, 10), local(2026, 11, 5, 8)),
        # At eight there is no time left in the hours: the day before has to do.
        (local(2026, 11, 5, 8), local(2026, 11, 4, 10), None),
        (local(2026, 11, 5, 8, 29), local(2026, 11, 4, 10), None),
        (local(2026, 11, 5, 8, 30), local(2026, 11, 4, 10), local(2026, 11, 5, 8)),
        # Over the nights when clocks change two hours are two hours by the clock on the wall.
        (local(2026, 3, 30, 13), local(2026, 3, 28, 10), local(2026, 3, 30, 11)),
        (local(2026, 10, 26, 13), local(2026, 10, 24, 10), local(2026, 10, 26, 11)),
        # The first of a month.
        (local(2026, 12, 1, 13), local(2026, 11, 30, 10), local(2026, 12, 1, 11)),
    ],
)
def test_a_reminder_comes(at: datetime, before: datetime, same_day: datetime | None) -> None:
    found = slots_of(case(appointments=(meeting(at),)), at - timedelta(days=6))
    expected = {DAY_BEFORE: before} | ({HOURS_BEFORE: same_day} if same_day else {})
    assert found == expected


@pytest.mark.rule("D31")
def test_none_where_jobnet_sends_its_own_or_the_kommune_turned_it_off(
    play: Play, lars: int, amina: int
) -> None:
    at = local(2026, 11, 5, 13)
    of = case(appointments=(meeting(at),))
    now = local(2026, 11, 3, 9)
    assert set(slots_of(of, now, replace(POLICY, remind_day_before=False))) == {HOURS_BEFORE}
    assert set(slots_of(of, now, replace(POLICY, remind_two_hours=False))) == {DAY_BEFORE}
    play.give_appointment(amina, at, "Torvet 3")
    play.act(lars, amina, Exempt(ExemptionKind.REMINDERS, date(2026, 11, 2)))
    assert slots_of(play.case(amina), now) == {}
    assert slots_of(play.case(amina), now, replace(POLICY, yields_to_jobnet=False)) != {}


def test_what_was_just_told_is_not_reminded_of() -> None:
    at = local(2026, 11, 5, 13)
    of = case(appointments=(meeting(at, made_at=local(2026, 11, 4, 10, 30)),))
    assert set(slots_of(of, local(2026, 11, 4, 12))) == {HOURS_BEFORE}
    of = case(appointments=(meeting(at, made_at=local(2026, 11, 5, 11, 30)),))
    assert slots_of(of, local(2026, 11, 5, 11, 40)) == {}


@pytest.mark.parametrize("status", ["replaced", "undone"])
def test_only_what_is_planned_is_reminded_of(status: str) -> None:
    of = case(appointments=(meeting(local(2026, 11, 5, 13), status=status),))
    assert slots_of(of, local(2026, 11, 3, 9)) == {}


@PURE
@given(
    minutes=st.integers(0, 400 * 24 * 4), own_hour=st.integers(8, 19), made_ago=st.integers(0, 200)
)
def test_a_reminder_keeps_the_hours_and_comes_in_time(
    minutes: int, own_hour: int, made_ago: int
) -> None:
    at = (local(2026, 1, 15).astimezone(UTC) + timedelta(minutes=15 * minutes)).astimezone(ZONE)
    of = case(4, local(2026, 1, 1, own_hour).time(), appointments=(
        meeting(at, made_at=at - timedelta(hours=made_ago)),
    ))  # fmt: skip
    for slot in reminders(of, at - timedelta(days=10), POLICY):
        assert next_good_moment(slot.at, Role.CITIZEN, POLICY) == slot.at
        assert is_speaking_day(slot.at.astimezone(ZONE).date(), Role.CITIZEN, POLICY)
        assert slot.at <= slot.until <= at
        if slot.period == HOURS_BEFORE:
            assert at.astimezone(UTC) - slot.at.astimezone(UTC) <= timedelta(hours=2)
        else:
            assert slot.at.astimezone(ZONE).date() < at.astimezone(ZONE).date()


# --- what an answer does --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer", "rules"),
    [
        ("1", "coming", []),
        ("ja tak", "coming", []),
        ("ewe", "coming", []),
        ("jeg kommer", "coming", []),
        ("kan ikke", "not_coming", ["cannot_come"]),
        ("nej", "not_coming", ["cannot_come"]),
        ("ring til mig", "call", ["call_before"]),
    ],
)
def test_an_answer_is_kept_and_what_needs_a_person_is_told(
    play: Play, amina: int, said: str, answer: str, rules: list[str]
) -> None:
    no = play.give_appointment(amina, local(2026, 11, 4, 13), "Torvet 3")
    play.wait_until(local(2026, 11, 3, 10))
    play.write(amina, said)
    kept = all_of(play.case(amina), AppointmentAnswer)
    assert [(each.appointment, each.answer) for each in kept] == [(no, answer)]
    assert [r for r in play.rules(amina) if r in ("cannot_come", "call_before")] == rules


def test_who_comes_is_reminded_without_a_question_and_who_cannot_is_not(
    play: Play, amina: int
) -> None:
    play.give_appointment(amina, local(2026, 11, 4, 13), "Torvet 3")
    play.give_appointment(amina, local(2026, 11, 4, 15), "Torvet 4")
    play.wait_until(local(2026, 11, 3, 10))
    play.write(amina, "ja")
    play.write(amina, "nej")
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 4, 16))
    assert [each.text for each in heard] == [
        "Husk dit møde i dag. Det er kl. 13.00 med Lars. Sted: Torvet 3."
    ]


def test_a_reminder_is_no_pressure(play: Play, amina: int) -> None:
    """It counts against no cap, is asked once, and silence leads to nothing."""
    play.give_appointment(amina, local(2026, 11, 4, 13), "Torvet 3")
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 5, 12))
    assert len(heard) == 2
    assert play.case(amina).unasked == ()
    assert "silence" not in play.rules(amina)
    assert play.state(amina).runs == (), "an old reminder takes no answer any more"


def test_a_silent_question_gives_way_and_can_still_be_answered(play: Play, amina: int) -> None:
    play.give_appointment(amina, local(2026, 11, 6, 12, 40), "Torvet 3")
    play.wait_until(local(2026, 11, 5, 10))
    play.write(amina, "ja")
    play.wait_until(local(2026, 11, 6, 10, 40))
    assert play.latest(amina).text.startswith("Husk dit møde i dag. Det er kl. 12.40")
    play.tap(amina, "1 God")
    assert play.latest(amina).text == "Hvad gik godt?"


def test_nobody_is_interrupted(play: Play, amina: int) -> None:
    """Whoever is answering goes on; the reminder comes after it."""
    play.give_appointment(amina, local(2026, 11, 6, 12, 10), "Torvet 3")
    play.wait_until(local(2026, 11, 5, 10))
    play.write(amina, "ja")
    play.wait_until(local(2026, 11, 6, 10, 5))
    play.write(amina, "god")
    play.wait_until(local(2026, 11, 6, 10, 20))
    assert play.latest(amina).text == "Hvad gik godt?"
    play.write(amina, "0")
    with play.listening(amina) as heard:
        play.write(amina, "nej")
    assert heard[-1].text == "Husk dit møde i dag. Det er kl. 12.10 med Lars. Sted: Torvet 3."


@pytest.mark.rule("D19")
def test_before_a_follow_up_the_citizen_is_asked_to_look_at_the_plan(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(EmploymentKind.PRAKTIK, "Netto", date(2026, 10, 1)))
    play.give_appointment(amina, local(2026, 11, 4, 13), "Netto")
    play.wait_until(local(2026, 11, 3, 10))
    assert "Læs Min Plan på Jobnet før mødet." in play.latest(amina).text


# --- changes of the plan --------------------------------------------------------------------------


@pytest.mark.rule("D31")
def test_a_change_is_told_after_the_minute_in_which_it_can_be_undone(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 2, 9, 30))
    with play.listening(amina) as heard:
        play.act(lars, amina, Employ(EmploymentKind.PRAKTIK, "Netto", date(2026, 11, 23)))
        goal = Record(MilestoneKind.JOBGOAL, date(2026, 11, 2), "arbejde i en butik")
        play.act(lars, amina, goal)
        play.wait(seconds=59)
        early = len(play.to(amina))
        play.wait(seconds=2)
    assert early == 0
    assert [each.text for each in heard] == [
        "Hej Amina. Der er nyt til dig. Du begynder hos Netto mandag den 23. november.",
        "Hej Amina. Dit jobmål er nu: arbejde i en butik. Det er det arbejde, du gerne vil have.",
    ]
    assert play.case(amina).unasked == ()


def test_a_change_at_night_is_told_in_the_morning(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 2, 22))
    play.act(lars, amina, Employ(EmploymentKind.JOB, "Netto", date(2026, 11, 23)))
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 3, 9))
    assert [each.at for each in heard] == [local(2026, 11, 3, 8)]


# --- agreements -----------------------------------------------------------------------------------


def log(play: Play, lars: int) -> None:
    play.write(lars, LINE)
    play.write(lars, "ja")


@pytest.mark.rule("D10")
@pytest.mark.parametrize(
    ("said", "correction", "rules"),
    [
        (["ja"], "", []),
        (["nej", "ringe til Føtex"], "ringe til Føtex", ["agreement_corrected"]),
        (["nej", "0"], "–", ["agreement_corrected"]),
    ],
)
def test_an_agreement_comes_for_a_yes_or_a_correction(
    play: Play, lars: int, amina: int, said: list[str], correction: str, rules: list[str]
) -> None:
    log(play, lars)
    play.wait(seconds=61)
    for answer in said:
        play.write(amina, answer)
    (kept,) = all_of(play.case(amina), AgreementAnswer)
    (made,) = play.case(amina).agreements
    assert (kept.agreement, kept.correction, kept.is_yes) == (made.no, correction, not correction)
    assert made.words == "ringe til Netto", "the old words are kept"
    assert [r for r in play.rules(amina) if r == "agreement_corrected"] == rules


@pytest.mark.rule("D10")
def test_silence_is_no_yes_and_is_not_asked_again(play: Play, lars: int, amina: int) -> None:
    log(play, lars)
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 5, 12))
    assert sum("Er det rigtigt" in each.text for each in heard) == 1
    assert all_of(play.case(amina), AgreementAnswer) == ()
    assert "silence" not in play.rules(amina)


def test_what_was_undone_leaves_nothing_to_ask() -> None:
    made = Agreement(4, "ringe til Netto", None, local(2026, 11, 3, 10), 1, contact=9)
    now = local(2026, 11, 3, 10, 5)
    assert [slot.about for slot in agreements(case(agreements=(made,)), now, POLICY)] == [9]
    for status in ("undone", "done"):
        undone = case(agreements=(replace(made, status=status),))
        assert list(agreements(undone, now, POLICY)) == []


def test_the_agreements_of_one_contact_come_in_one_talk() -> None:
    at = local(2026, 11, 3, 10)
    made = tuple(Agreement(no, "x", None, at, 1, contact=9) for no in range(1, 6))
    asking = talks_due(case(agreements=made), at + timedelta(minutes=2), POLICY)
    assert [talk.script for talk in asking.due if not talk.occasion.is_counted] == ["agreed"]


# --- all occasions --------------------------------------------------------------------------------


def test_what_is_remembered_lasts_longer_than_any_talk_may_be_asked() -> None:
    assert len({each.script for each in OCCASIONS}) == len(OCCASIONS)
    uncounted = {each.script for each in OCCASIONS if not each.is_counted}
    dated = {"appointment", "before_start", "first_day", "first_week"}
    assert uncounted == dated | {"plan_change", "agreed", "other_channel"}
