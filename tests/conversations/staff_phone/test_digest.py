"""The morning digest: when it comes, what it holds, and in which order."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from conversations.catalogue import NUDGES
from conversations.model.policy import Policy
from conversations.records.case import AgendaItem, Person, Role
from conversations.staff_phone.day_list import in_order
from conversations.staff_phone.digest import is_due
from storage import schema
from tests.matters import every_row
from tests.worlds.playing import ZONE, Play, local

POLICY = Policy()
PURE = settings(derandomize=True, deadline=None, max_examples=300)
LARS = Person(11, Role.JOBFORMIDLER, "telegram")
NOW = local(2026, 11, 4, 8)  # a Wednesday
YESTERDAY = local(2026, 11, 3, 8)


def naive(year: int, month: int, of_month: int) -> datetime:
    """A bound for moments that Hypothesis draws."""
    return local(year, month, of_month).replace(tzinfo=None)


# --- when --------------------------------------------------------------------------------------


@every_row(
    ("at", "latest", "now", "expected"),
    [
        # At the chosen time, and not a minute before.
        (time(8), date(2026, 11, 3), local(2026, 11, 4, 7, 59), False),
        (time(8), date(2026, 11, 3), local(2026, 11, 4, 8), True),
        (time(9, 30), date(2026, 11, 3), local(2026, 11, 4, 9, 29), False),
        (time(9, 30), date(2026, 11, 3), local(2026, 11, 4, 9, 30), True),
        # Before the working hours nobody is disturbed, whatever was chosen.
        (time(6), date(2026, 11, 3), local(2026, 11, 4, 6), False),
        (time(6), date(2026, 11, 3), local(2026, 11, 4, 8), True),
        # Once a day.
        (time(8), date(2026, 11, 4), local(2026, 11, 4, 9), False),
        # The machine was away in the morning: late, but not after the working hours.
        (time(8), date(2026, 11, 3), local(2026, 11, 4, 15, 59), True),
        (time(8), date(2026, 11, 3), local(2026, 11, 4, 16), False),
        # Not on a Saturday, a Sunday, a holiday, or a day on which the kommune is closed.
        (time(8), date(2026, 11, 6), local(2026, 11, 7, 8), False),
        (time(8), date(2026, 11, 6), local(2026, 11, 8, 8), False),
        (time(8), date(2026, 12, 23), local(2026, 12, 24, 8), False),
        (time(8), date(2027, 3, 24), local(2027, 3, 25, 8), False),
        (time(8), date(2027, 3, 24), local(2027, 3, 30, 8), True),
        # The Mondays after both nights when clocks change: eight o'clock is eight o'clock.
        (time(8), date(2026, 10, 23), local(2026, 10, 26, 7, 59), False),
        (time(8), date(2026, 10, 23), local(2026, 10, 26, 8), True),
        (time(8), date(2026, 3, 27), local(2026, 3, 30, 7, 59), False),
        (time(8), date(2026, 3, 27), local(2026, 3, 30, 8), True),
        # The first and the last day of a month, and of a year.
        (time(8), date(2026, 11, 30), local(2026, 12, 1, 8), True),
        (time(8), date(2026, 12, 30), local(2027, 1, 4, 8), True),
        # Somebody new.
        (time(8), None, local(2026, 11, 4, 10), True),
    ],
)
def test_when(at: time, latest: date | None, now: datetime, expected: bool) -> None:
    person = replace(LARS, digest_at=at, last_digest=latest)
    assert is_due(person, now, POLICY) is expected


def test_each_working_morning_once(play: Play, lars: int, amina: int) -> None:
    """Two weeks with something overdue: one digest a working day, at eight."""
    play.wait_until(local(2026, 11, 10, 7))
    with play.listening(lars) as heard:
        play.wait_until(local(2026, 11, 23, 7))
    digests = [each.at for each in heard if each.text.startswith("Godmorgen Lars.")]
    working = [d for d in range(10, 21) if date(2026, 11, d).weekday() < 5]
    assert digests == [local(2026, 11, day, 8) for day in working]


def test_at_the_time_that_they_chose(play: Play, lars: int, amina: int) -> None:
    with play.store.write() as connection:
        table = schema.person
        query = update(table).where(table.c.id == lars).values(digest_at="10:15")
        connection.execute(query)
    play.write(lars, "hjælp")
    with play.listening(lars) as heard:
        play.wait_until(local(2026, 11, 10, 12))
    digests = [each.at for each in heard if each.text.startswith("Godmorgen Lars.")]
    assert digests == [local(2026, 11, 9, 10, 15), local(2026, 11, 10, 10, 15)]


def test_a_morning_without_anything_is_silent(play: Play, lars: int) -> None:
    with play.listening(lars) as heard:
        play.wait(days=30)
    assert heard == []


# --- what, and in which order ------------------------------------------------------------------


def item(no: int, rule: str, due_at: datetime | None, told_at: datetime = NOW) -> AgendaItem:
    return AgendaItem(2, no, rule, due_at, "", told_at)


LONG_OVERDUE = item(1, "silence", local(2026, 10, 30, 16), YESTERDAY)
OVERDUE = item(2, "call", local(2026, 11, 3, 16), YESTERDAY)
EARLY_TODAY = item(3, "hard_week", local(2026, 11, 4, 3))
TODAY = item(4, "contact_due", local(2026, 11, 4, 16), YESTERDAY)
ANSWER = item(5, "answered", local(2026, 11, 4, 16))
TOMORROW = item(6, "trin_1_long", local(2026, 11, 5, 16))
SOME_DAY = item(7, "no_jobgoal", None)
TOLD = item(8, "no_contact_person", None, local(2026, 11, 3, 7))
ALL = [LONG_OVERDUE, OVERDUE, EARLY_TODAY, TODAY, ANSWER, TOMORROW, SOME_DAY]


@PURE
@given(shuffled=st.permutations([*ALL, TOLD]))
def test_overdue_today_new_answers_and_then_the_rest(shuffled: list[AgendaItem]) -> None:
    """What was told before and is not due yet is left out."""
    found = in_order(shuffled, NOW, YESTERDAY, POLICY, NUDGES)
    assert [each for _, each in found] == ALL
    sections = [section for section, _ in found]
    assert sections == ["overdue"] * 2 + ["today"] * 2 + ["news", "coming", "coming"]


def test_the_first_digest_leaves_nothing_out() -> None:
    assert len(in_order([*ALL, TOLD], NOW, None, POLICY, NUDGES)) == 8


def test_the_text(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 9, 7, 59))
    with play.listening(lars) as heard:
        play.wait_until(local(2026, 11, 9, 8))
    (digest,) = heard
    lines = digest.text.splitlines()
    assert lines[0] == "Godmorgen Lars. Din liste: en borger"
    assert lines[1] == "I dag:"
    assert lines[2] == (
        "1. Amina (K4M): Kontakt i dag. Ring. Noget mangler, før trinnet kan lukkes. (+1)"
    )
    assert len(lines) == 3, "one line a citizen"
    assert digest.labels[0] == "1. Amina"


def test_a_button_shows_the_nudge_with_what_can_be_done(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 9, 8))
    play.tap(lars, "1. Amina")
    first = play.latest(lars).text.splitlines()[:2]
    assert first == [
        "Amina (K4M):",
        "– Kontakten med Amina (K4M) skal ske i dag. Ring, og log kontakten bagefter.",
    ]
    assert play.latest(lars).labels == [
        "Log kontakt", "Skriv til borger", "Påmind mig senere",
        "Gjort: Dit navn mangler i Min Plan.",
    ]  # fmt: skip


def test_by_sms_it_names_nobody(play: Play) -> None:
    kirsten = play.add_jobformidler("Kirsten Bro", channel="sms")
    play.add_citizen("Amina Yusuf", kirsten, code="K4M", says_yes=(4, time(10)))
    play.wait_until(local(2026, 11, 9, 8))
    digest = play.latest(kirsten)
    assert digest.text == "Makker har noget om en borger i dag. Se det på Telegram."
    assert "Amina" not in digest.text and "K4M" not in digest.text


def test_a_long_list_is_cut(play: Play, lars: int) -> None:
    for no in range(30):
        play.add_citizen(f"Borger{no} Nielsen", lars, code=f"B{no}")
    play.wait_until(local(2026, 11, 9, 8))
    digest = play.latest(lars)
    assert digest.text.count("\n20. ") == 1 and "\n21. " not in digest.text
    assert digest.text.splitlines()[-1].startswith("Og ")
    assert len(digest.labels) == 21, "one each, and one for the rest"
    play.tap(lars, "Vis flere")
    assert "\n21. " in play.latest(lars).text and "\n30. " in play.latest(lars).text
    assert len(digest.text) < 4096


# --- instead of a burst ------------------------------------------------------------------------


def test_what_comes_at_night_comes_with_the_digest(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 3, 20))
    with play.listening(lars) as heard:
        play.write(amina, "jeg vil gerne tale om noget")
        play.wait_until(local(2026, 11, 4, 7, 59))
        assert play.to(lars) == play.to(lars)[:1], "the hello, and nothing since"
        play.wait_until(local(2026, 11, 4, 8))
    assert [(each.at, each.text.count("Har skrevet.")) for each in heard] == [(NOW, 1)]


@pytest.mark.rule("A28")
def test_what_is_acute_comes_at_once(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 3, 23))
    with play.listening(lars) as heard:
        play.write(amina, "ring")
        play.tap(amina, "Ja, ring i dag")
    assert [each.at for each in heard] == [local(2026, 11, 3, 23)]


def test_a_good_answer_in_the_evening_is_news_next_morning_only(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Omar Ali", lars, code="T2S", says_yes=(3, time(18)))
    play.wait_until(local(2026, 11, 5, 18))
    for words in ("god", "0", "nej"):
        play.write(citizen, words)
    with play.listening(lars) as heard:
        play.wait_until(local(2026, 11, 12, 12))
    news = [each for each in heard if "Har svaret. Har ikke brug for hjælp." in each.text]
    assert [each.at for each in news] == [local(2026, 11, 6, 8)]
    assert "Nye svar:" in news[0].text
    assert news[0].labels == ["1. Omar"]


def test_in_working_hours_it_comes_at_once_and_is_done(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 6, 10))
    with play.listening(lars) as heard:
        for words in ("god", "0", "nej"):
            play.write(amina, words)
    assert [each.at for each in heard] == [local(2026, 11, 6, 10)]
    assert "answered" not in [nudge.rule for nudge in play.case(amina).nudges]


@PURE
@given(
    moment=st.datetimes(naive(2026, 11, 2), naive(2027, 6, 30)),
    at=st.builds(time, st.integers(5, 15), st.sampled_from([0, 30])),
)
def test_a_year_of_mornings(moment: datetime, at: time) -> None:
    """Whatever the moment: due only on a working day, from the chosen time, in working hours."""
    now = moment.replace(tzinfo=ZONE)
    person = replace(LARS, digest_at=at, last_digest=now.date() - timedelta(days=1))
    is_open = now.weekday() < 5 and now.date() not in CLOSED and 8 <= now.hour < 16
    assert is_due(person, now, POLICY) is (is_open and now.time() >= at)


CLOSED = {
    date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 31), date(2027, 1, 1),
    date(2027, 3, 25), date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17),
}  # fmt: skip


@pytest.mark.rule("A28")
def test_what_is_urgent_stands_before_all_that_is_overdue() -> None:
    """However fresh it is: two weeks of overdue contacts do not push it down."""
    late = item(1, "contact_due", NOW - timedelta(days=14))
    sad = item(2, "distress", NOW)
    found = in_order([late, sad], NOW, NOW, POLICY, NUDGES)
    assert [(section, each.rule) for section, each in found] == [
        ("now", "distress"), ("overdue", "contact_due"),
    ]  # fmt: skip
