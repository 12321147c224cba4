"""No pressure: what Makker asks unasked, however the weeks go. Replies are not counted."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.model.caps import MOST_REPEATS, counted, free_day, free_moment
from conversations.model.hours import is_speaking_day
from conversations.model.policy import Policy
from conversations.records.case import Role
from conversations.records.facts import CheckInFacts, Facts
from conversations.records.outcome import Outgoing
from conversations.records.run import Answer
from conversations.talks.replay import replay
from conversations.topics.check_ins.weekly import MOST_AGREEMENTS, weekly_check_in
from tests.conversations.model.test_contact_rhythm import case
from tests.matters import every_row
from tests.worlds.playing import Play, local, world

POLICY = Policy()
MOST_UNASKED = POLICY.questions_a_week
PURE = settings(derandomize=True, deadline=None, max_examples=300)
PLAYED = settings(
    derandomize=True, deadline=None, max_examples=40, database=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
MONDAY = date(2026, 11, 2)


def on(*numbers: int) -> tuple[date, ...]:
    return tuple(MONDAY + timedelta(days=n) for n in numbers)


# --- the cap by itself -------------------------------------------------------------------------


@every_row(
    ("asked", "day", "free"),
    [
        # Nothing yet, or one: today.
        ((), 0, 0),
        ((0,), 1, 1),
        # Two: when the first of them is a week old.
        ((0, 1), 2, 7),
        ((0, 4), 6, 7),
        ((0, 1), 7, 7),
        # Both on one day.
        ((0, 0), 3, 7),
        # Older ones do not count.
        ((0, 1), 8, 8),
        ((0, 5, 6), 6, 12),
    ],
)
def test_the_first_free_day(asked: tuple[int, ...], day: int, free: int) -> None:
    assert free_day(on(*asked), on(day)[0], POLICY) == on(free)[0]


def test_how_many_questions_a_week_is_the_kommunes() -> None:
    one = replace(POLICY, questions_a_week=1)
    assert free_day(on(0), on(1)[0], one) == on(7)[0]
    three = replace(POLICY, questions_a_week=3)
    assert free_day(on(0, 1), on(2)[0], three) == on(2)[0]


@PURE
@given(gaps=st.lists(st.integers(0, 9), max_size=12), day=st.integers(0, 40))
def test_no_week_has_more_than_the_cap(gaps: list[int], day: int) -> None:
    """Ask as early as the cap lets one, again and again: no seven days hold a third."""
    asked: tuple[date, ...] = ()
    everything: list[date] = []
    today = MONDAY
    for gap in gaps:
        today = free_day(asked, today + timedelta(days=gap), POLICY)
        asked = counted(asked, today)
        everything.append(today)
        assert len(asked) <= MOST_UNASKED, "and no more is kept than counts"
    for first in everything:
        week = [each for each in everything if first <= each < first + timedelta(days=7)]
        assert len(week) <= MOST_UNASKED


def test_what_has_to_wait_comes_at_the_citizens_own_time() -> None:
    of = case(unasked=on(2, 3))  # Wednesday and Thursday
    assert free_moment(of, local(2026, 11, 6, 9), POLICY) == local(2026, 11, 11, 10)


def test_and_never_on_a_day_off() -> None:
    of = case(unasked=(date(2026, 12, 18), date(2026, 12, 19)))
    assert free_moment(of, local(2026, 12, 21, 9), POLICY) == local(2026, 12, 28, 10)


@pytest.mark.parametrize(
    ("friday", "next_friday"),
    [
        (local(2026, 11, 6, 10), local(2026, 11, 13, 10)),
        # Over both nights when clocks change a week is a week of days.
        (local(2026, 3, 27, 10), local(2026, 4, 10, 10)),  # Good Friday is between them
        (local(2026, 10, 23, 10), local(2026, 10, 30, 10)),
    ],
)
def test_a_silent_citizen_is_still_asked_each_week(friday: datetime, next_friday: datetime) -> None:
    of = case(unasked=(friday.date(), friday.date() + timedelta(days=1)))
    assert free_moment(of, next_friday, POLICY) == next_friday


# --- as it is played ---------------------------------------------------------------------------


@contextmanager
def a_kommune(day: int, at: time) -> Iterator[tuple[Play, int, int]]:
    play = Play()
    lars = play.add_jobformidler("Lars Holm", phone="12 34 56 78")
    amina = play.add_citizen("Amina Yusuf", lars, code="K4M", says_yes=(day, at))
    for no in range(5):
        play.give_agreement(amina, f"aftale {no}", date(2026, 11, 9 + no))
    try:
        yield play, lars, amina
    finally:
        play.close()


def unasked(play: Play, person: int) -> list[Outgoing]:
    """What Makker asked this citizen of its own accord; a second language is no second message."""
    said = [
        message
        for outcome in play.outcomes
        if outcome.before.person.id == person
        for message in outcome.outgoing
    ]
    return [m for m in said if m.question and not m.is_reply and m.language == "da"]


def check_caps(play: Play, person: int) -> None:
    asked = unasked(play, person)
    days = sorted(message.not_before.astimezone(POLICY.zone).date() for message in asked)
    for first in days:
        week = [each for each in days if first <= each < first + timedelta(days=7)]
        assert len(week) <= MOST_UNASKED, f"too many from {first}"
    repeats = Counter((message.run, message.question) for message in asked)
    assert all(count <= 1 + MOST_REPEATS for count in repeats.values())
    for message in asked:
        there = message.not_before.astimezone(POLICY.zone)
        assert is_speaking_day(there.date(), Role.CITIZEN, POLICY) and 8 <= there.hour < 20


words = st.sampled_from(
    ["god", "svær", "0", "gjort", "nej", "ja", "ring", "pause", "7", "tilbage", "hej", "start", "x"]
)
steps = st.tuples(st.integers(0, 130), st.lists(words, max_size=4))


@PLAYED
@given(
    day=st.integers(0, 6),
    at=st.builds(time, st.integers(7, 20)),
    story=st.lists(steps, min_size=1, max_size=14),
)
def test_the_caps_hold_whatever_is_answered(
    day: int, at: time, story: list[tuple[int, list[str]]]
) -> None:
    with a_kommune(day, at) as (play, _, amina):
        for hours, answers in story:
            play.wait(hours=hours)
            for answer in answers:
                play.write(amina, answer)
        check_caps(play, amina)
        assert play.refused == []


def test_a_year_of_silence(play: Play, lars: int, amina: int) -> None:
    """The hardest case: nobody ever answers. Over Christmas, Easter and both clock changes."""
    play.wait_until(local(2027, 11, 8, 12))
    check_caps(play, amina)
    asked = unasked(play, amina)
    talks = {m.run for m in asked if m.text.key.startswith("weekly_check_in.")}
    assert 15 <= len(talks) <= 20, "fewer and fewer"
    keys = [m.text.key for m in asked]
    assert keys.count("less_often.less") == 1
    weeks = {m.at.isocalendar()[:2] for m in asked if m.text.key.startswith("weekly_check_in.")}
    assert weeks.isdisjoint({(2026, 52), (2026, 53), (2027, 12)}), "nor at Christmas and Easter"


def test_a_check_in_itself_waits_for_the_cap(play: Play, lars: int, amina: int) -> None:
    """Amina answers each week when she is asked once more.

    Christmas moves a check-in to Monday the 28th, and its repeat to the 29th. The next one would
    be on Saturday the 2nd of January: it would be the third in a week.
    """
    play.world = world(policy=replace(POLICY, jobgoal_talk_after_days=365))
    play.wait_until(local(2026, 11, 7, 11))
    while play.now < local(2027, 1, 5):
        if play.state(amina).runs and play.open_run(amina).repeats:
            for words in ("god", "0", "nej"):
                play.write(amina, words)
        play.wait(hours=12)
    check_caps(play, amina)
    days = [m.not_before.astimezone(POLICY.zone).date() for m in unasked(play, amina)]
    assert {date(2026, 12, 28), date(2026, 12, 29)} <= set(days)
    assert date(2027, 1, 2) not in days


def test_the_first_weeks_of_somebody_new(play: Play, lars: int) -> None:
    omar = play.add_citizen("Omar Ali", lars, language="ar", code="T2S")
    play.wait(hours=30)  # the question about consent is asked once more
    play.write(omar, "ja")
    for answer in ("dansk", "fredag", "morgen"):
        play.write(omar, answer)
    play.wait_until(local(2026, 12, 15, 12))
    check_caps(play, omar)


@pytest.mark.rule("D10")
@PURE
@given(count=st.integers(0, 60))
def test_at_most_three_agreements_are_asked_about(count: int) -> None:
    facts = Facts(2, case=2, check_in=CheckInFacts(open_agreements=tuple(range(1, count + 1))))
    given_so_far: tuple[Answer, ...] = ()
    names: list[str] = []
    while (question := replay(weekly_check_in, facts, given_so_far).question) is not None:
        names.append(question.key.partition(":")[0])
        value = question.options[0].value if question.options else "x"
        given_so_far = (*given_so_far, Answer(question.key, value))
    assert names.count("agreement") == min(count, MOST_AGREEMENTS) <= 3
