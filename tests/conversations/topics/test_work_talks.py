"""The check-ins about work: when they come, and what an answer does to the case."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.course.questions import all_of, hours_series
from conversations.course.work_talks import months_between
from conversations.model.occasions.asking import talks_due
from conversations.model.policy import Policy
from conversations.reading.times.meaning import add_months
from conversations.records.case import Case
from conversations.records.entries import Phase
from conversations.records.entries_work import (
    ClearAtStart,
    Employment,
    EmploymentKind,
    Hours,
    OwnWord,
    Purpose,
    SearchStep,
)
from conversations.topics.work.employments import Employ, EndEmployment
from conversations.topics.work.search import FinishSearch, PlanSearch
from tests.conversations.model.test_rules import case
from tests.matters import every_row
from tests.worlds.playing import Play, local

POLICY = Policy()
JOB, PRAKTIK, SCHOOL = EmploymentKind.JOB, EmploymentKind.PRAKTIK, EmploymentKind.UDDANNELSE
PURE = settings(derandomize=True, deadline=None, max_examples=200)


def out(kind: EmploymentKind, start: date, end: date | None = None) -> Employment:
    return Employment(50, kind, "Netto", start, 1, end=end)


def due(of: Case, now: datetime) -> list[str]:
    return [talk.script for talk in talks_due(of, now, POLICY).due]


# --- when they come -------------------------------------------------------------------------------


@every_row(
    ("spell", "now", "expected"),
    [
        # Three days before a start until the evening before it.
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 7, 9, 59), []),
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 7, 10), ["before_start"]),
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 9, 20), ["before_start"]),
        # Its place is taken by the first day, in the afternoon.
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 10, 10), []),
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 10, 16), ["first_day"]),
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 12, 16, 1), []),
        # And a week later.
        (out(PRAKTIK, date(2026, 11, 10)), local(2026, 11, 17, 10), ["first_week"]),
        # It ended before that, or never began.
        (out(PRAKTIK, date(2026, 11, 10), date(2026, 11, 13)), local(2026, 11, 17, 10), []),
        (out(PRAKTIK, date(2026, 11, 10), date(2026, 11, 9)), local(2026, 11, 10, 16), []),
        # Before a school is asked too, but it has no first day at a company.
        (out(SCHOOL, date(2026, 11, 10)), local(2026, 11, 9, 10), ["before_start"]),
        (out(SCHOOL, date(2026, 11, 10)), local(2026, 11, 10, 16), []),
        # No month's check-in while the place is new.
        (out(JOB, date(2026, 11, 16)), local(2026, 12, 4, 10), []),
        (out(JOB, date(2026, 11, 13)), local(2026, 12, 4, 10), ["month_at_work"]),
        # A start on New Year's Day is asked about on the first day on which Makker speaks.
        (out(JOB, date(2027, 1, 1)), local(2027, 1, 2, 16), ["first_day"]),
        # Over the night when clocks go back.
        (out(JOB, date(2026, 10, 26)), local(2026, 10, 26, 16), ["first_day"]),
    ],
)
def test_around_a_start(spell: Employment, now: datetime, expected: list[str]) -> None:
    of = case(trin=2, entries=(spell,))
    assert [script for script in due(of, now) if script != "weekly_check_in"] == expected


@pytest.mark.rule("A31", "A32")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["month_at_work"]),
        ({"phase": Phase.FOLLOW_UP, "follow_up_consent": True}, ["month_after"]),
        ({"phase": Phase.FOLLOW_UP, "follow_up_consent": None}, []),
    ],
)
def test_after_employment_another_talk(changes: dict[str, Any], expected: list[str]) -> None:
    of = case(trin=3, entries=(out(JOB, date(2026, 9, 1)),), **changes)
    found = [script for script in due(of, local(2026, 11, 6, 10)) if script != "follow_up"]
    assert found == expected


@pytest.mark.rule("A32")
@every_row(
    ("changes", "expected"),
    [
        ({}, True),
        ({"trin_since": date(2026, 11, 2)}, False),  # not in the first week of trin 3
        ({"follow_up_consent": False}, False),  # asked, and answered
        ({"model": "FSM II checklist"}, False),  # asks for no consent
        ({"trin": 2}, False),
    ],
)
def test_the_consent_is_asked_before_trin_3_closes(changes: dict[str, Any], expected: bool) -> None:
    values: dict[str, Any] = {"trin": 3, "trin_since": date(2026, 10, 1)} | changes
    of = case(entries=(out(JOB, date(2026, 9, 1)),), **values)
    assert ("follow_up" in due(of, local(2026, 11, 6, 10))) is expected


@PURE
@given(start=st.dates(date(2026, 1, 1), date(2027, 12, 31)), days=st.integers(-40, 900))
def test_months_are_counted_as_on_a_calendar(start: date, days: int) -> None:
    today = start + timedelta(days=days)
    months = months_between(start, today)
    assert months >= 0
    if today >= start:
        assert add_months(start, months) <= today < add_months(start, months + 1)


# --- what an answer does --------------------------------------------------------------------------


def answer(play: Play, person: int, *said: str) -> None:
    for words in said:
        play.write(person, words)


def test_what_belongs_to_a_date_waits_for_no_repeat_and_no_cap(
    play: Play, lars: int, amina: int
) -> None:
    """The week's question met silence; on Saturday both its repeat and the start are due."""
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 11, 10), tasks="fylde op"))
    play.wait_until(local(2026, 11, 6, 18))
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 10, 16))
    asked = [(each.at, each.text.partition("?")[0].rpartition(". ")[2]) for each in heard]
    assert asked == [
        (local(2026, 11, 7, 10), "Forstår du det"),
        (local(2026, 11, 7, 14), "Hvordan var din uge"),
        (local(2026, 11, 9, 10), "Forstår du det"),
        (local(2026, 11, 10, 16), "Hvordan var din første dag hos Netto"),
    ]


@pytest.mark.rule("B27")
def test_what_is_not_clear_before_a_start_is_told(play: Play, lars: int, amina: int) -> None:
    spell = Employ(PRAKTIK, "Netto", date(2026, 11, 9), purpose=Purpose.SKILLS, tasks="fylde op")
    play.act(lars, amina, spell)
    play.wait_until(local(2026, 11, 6, 10))
    answer(play, amina, "ja", "ved ikke", "nej")
    (kept,) = all_of(play.case(amina), ClearAtStart)
    assert (kept.aim, kept.tasks, kept.pay, kept.is_clear) == ("yes", "unsure", "no", False)
    assert "start_unclear" in play.rules(amina)


def test_where_and_when_an_education_begins_are_two_questions(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(SCHOOL, "VUC", date(2026, 11, 9)))
    play.wait_until(local(2026, 11, 6, 10))
    assert play.latest(amina).text.endswith("Ved du, hvor du skal møde?")
    answer(play, amina, "ja")
    assert play.latest(amina).text == "Ved du, hvornår du skal møde?"
    answer(play, amina, "ved ikke")
    (kept,) = all_of(play.case(amina), ClearAtStart)
    assert (kept.aim, kept.is_clear) == ("unsure", False)


@pytest.mark.rule("A27")
def test_hours_are_the_citizens_own_word_beside_staffs(play: Play, lars: int, amina: int) -> None:
    play.act(lars, amina, Employ(PRAKTIK, "Netto", date(2026, 10, 1), paid=5, unpaid=15))
    play.wait_until(local(2026, 11, 6, 10))
    answer(play, amina, "godt", "7,5", "10", "1", "1", "ja", "2")
    of = play.case(amina)
    (word,) = all_of(of, OwnWord)
    assert (word.paid, word.unpaid, word.period) == (7.5, 10, "2026-11")
    assert [(h.paid, h.unpaid) for h in hours_series(of, word.employment)] == [(5, 15)]
    assert len(all_of(of, Hours)) == 1
    assert "hours_differ" in play.rules(amina)


def test_other_hours_are_written_down_by_the_button_under_the_nudge(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 10, 1), paid=20))
    play.wait_until(local(2026, 11, 6, 10))
    with play.listening(lars) as heard:
        answer(play, amina, "godt", "15", "1", "1", "ja", "samme")
    nudge = next(each for each in heard if "TIMER" in each.text)
    play.send_tap(lars, nudge.shown.keys[nudge.labels.index("Timer")].data)
    assert play.open_run(lars).name == "hours_now"


def test_the_same_hours_are_no_news(play: Play, lars: int, amina: int) -> None:
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 10, 1), paid=20))
    play.wait_until(local(2026, 11, 6, 10))
    answer(play, amina, "godt", "20", "1", "1", "ja", "samme")
    assert "hours_differ" not in play.rules(amina)


def test_a_late_answer_counts_for_the_month_that_was_asked(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 10, 1), paid=20))
    play.wait_until(local(2026, 12, 1, 12))
    play.tap(amina, "1 Godt")
    answer(play, amina, "15", "1", "1", "ja", "samme")
    (word,) = all_of(play.case(amina), OwnWord)
    assert (word.period, word.on) == ("2026-11", date(2026, 11, 6))


def test_who_has_left_is_asked_nothing_more_until_a_person_has_called(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 10, 1), paid=20))
    play.wait_until(local(2026, 11, 6, 10))
    play.write(amina, "jeg er der ikke mere")
    assert "left_work" in play.rules(amina)
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 12, 31, 12))
    assert heard == []


def test_the_visit_is_asked_about_once(play: Play, lars: int, amina: int) -> None:
    play.act(lars, amina, PlanSearch("visit", "Netto", "citizen", "in_person", date(2026, 11, 3)))
    (step,) = all_of(play.case(amina), SearchStep)
    play.wait_until(local(2026, 11, 4, 9))
    play.act(lars, amina, FinishSearch(step.no))
    play.wait_until(local(2026, 11, 6, 10))
    answer(play, amina, "god", "0")
    assert play.latest(amina).text == "Du har været hos Netto. Kunne du lide stedet?"
    answer(play, amina, "nej", "nej")
    (step,) = all_of(play.case(amina), SearchStep)
    assert step.liked == "no"
    assert "place_disliked" in play.rules(amina)


def test_an_ended_place_is_not_asked_about(play: Play, lars: int, amina: int) -> None:
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 10, 1), paid=20))
    (spell,) = all_of(play.case(amina), Employment)
    play.act(lars, amina, EndEmployment(spell.no, date(2026, 11, 2), "slut"))
    play.wait_until(local(2026, 11, 6, 10))
    assert play.latest(amina).text == "Hej Amina. Hvordan har din uge været?"


def test_what_was_well_last_month_is_asked_with_one_question(
    play: Play, lars: int, amina: int
) -> None:
    """A yes says that the hours are the same and nothing else: the month after asks all again."""
    play.act(lars, amina, Employ(PRAKTIK, "Netto", date(2026, 10, 1), paid=5, unpaid=15))
    play.wait_until(local(2026, 11, 6, 10))
    answer(play, amina, "godt", "5", "15", "gode", "godt", "ja", "samme")
    play.wait_until(local(2026, 12, 4, 10))
    answer(play, amina, "godt", "ja", "flere")
    words = all_of(play.whole(amina).case, OwnWord)
    assert [(w.paid, w.unpaid, w.period) for w in words] == [(5, 15, "2026-11"), (5, 15, "2026-12")]
    assert [word.is_well for word in words] == [True, False]
    assert "more_hours" in play.rules(amina)


def test_what_was_hard_last_month_is_asked_again(play: Play, lars: int, amina: int) -> None:
    play.act(lars, amina, Employ(PRAKTIK, "Netto", date(2026, 10, 1), paid=5, unpaid=15))
    play.wait_until(local(2026, 11, 6, 10))
    answer(play, amina, "godt", "5", "15", "for svære", "godt", "ja", "samme")
    play.wait_until(local(2026, 12, 4, 10))
    answer(play, amina, "godt")
    assert play.open_run(amina).asked == "paid"


def test_a_place_that_may_not_be_named_takes_a_sentence_of_its_own(
    play: Play, lars: int, amina: int
) -> None:
    play.act(lars, amina, Employ(JOB, "Jobcenter Varde", date(2026, 10, 1), paid=20))
    play.wait_until(local(2026, 11, 6, 10))
    assert play.latest(amina).text == "Hej Amina. Hvordan går det på arbejdet?"


def test_what_is_missing_before_a_trin_closes_is_said(play: Play, lars: int, amina: int) -> None:
    with play.listening(lars) as heard:
        play.act(lars, amina, Employ(JOB, "Netto", date(2026, 10, 1), contact_person="Mona"))
    (said,) = [each.text for each in heard if "mangler der noget" in each.text]
    assert "– Arbejdsopgaverne mangler i aftalen: skriv dem ved ansættelsen." in said


@pytest.mark.parametrize("then", [("godt", "20", "1", "1", "ja", "2"), ()])
def test_that_it_is_over_can_be_taken_back(
    play: Play, lars: int, amina: int, then: tuple[str, ...]
) -> None:
    """A mistaken tap: the place is asked about again, whatever is said after TILBAGE."""
    play.act(lars, amina, Employ(JOB, "Netto", date(2026, 11, 3), tasks="fylde op", paid=20))
    play.wait_until(local(2026, 12, 4, 10))
    play.write(amina, "4")
    assert "left_work" in play.rules(amina)
    for words in ("tilbage", *then):
        play.write(amina, words)
    play.wait_until(local(2026, 12, 10))
    assert not all_of(play.case(amina), OwnWord)[-1].has_left
    assert play.case(amina).nudges_of("left_work") == []
