"""Hours, rhythm and silence: tables with a reason for each row, and one slow obvious reference."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.model.hours import (
    is_day_off,
    is_speaking_day,
    next_good_moment,
    working_day_after,
)
from conversations.model.policy import Policy
from conversations.model.rhythm import has_stopped, may_repeat, period_of
from conversations.model.silence_steps import SilenceStep, silence_step
from conversations.records.case import Case, Consent, Role
from conversations.records.facts import Facts
from conversations.records.run import Run, RunStatus
from tests.conversations.model.asked import CheckInDue, check_in_due, opened
from tests.matters import every_row
from tests.worlds.playing import ZONE, local

POLICY = Policy()
CITIZEN, STAFF = Role.CITIZEN, Role.JOBFORMIDLER
PURE = settings(derandomize=True, deadline=None, max_examples=300)


# --- days off --------------------------------------------------------------------------------


@every_row(
    "day",
    [
        date(2026, 1, 1),  # New Year's Day
        date(2026, 4, 2),  # skærtorsdag
        date(2026, 4, 3),  # langfredag
        date(2026, 4, 6),  # 2. påskedag
        date(2026, 5, 14),  # Kristi himmelfartsdag
        date(2026, 5, 25),  # 2. pinsedag
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2027, 3, 26),  # next year's langfredag: Easter moves
        date(2026, 12, 24),  # no public holiday, but every kommune is closed
        date(2026, 12, 31),
        date(2026, 6, 5),  # grundlovsdag
        date(2026, 5, 1),
    ],
)
def test_days_off(day: date) -> None:
    assert is_day_off(day, POLICY)
    assert not is_speaking_day(day, CITIZEN, POLICY)
    assert not is_speaking_day(day, STAFF, POLICY)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 5, 1) + timedelta(days=3),  # the Monday after the first of May
        date(2026, 5, 1).replace(day=29),  # store bededag is a day of work again, since 2024
        date(2026, 12, 23),
        date(2027, 1, 4),
    ],
)
def test_days_that_are_not_off(day: date) -> None:
    assert not is_day_off(day, POLICY)


def test_a_kommune_says_which_further_days_it_is_closed() -> None:
    christmas_eve = date(2026, 12, 24)
    assert not is_day_off(christmas_eve, replace(POLICY, extra_days_off=()))
    assert is_day_off(date(2026, 7, 15), replace(POLICY, extra_days_off=("07-15",)))


# --- a good moment ---------------------------------------------------------------------------


@every_row(
    ("role", "moment", "good"),
    [
        # In the hours: at once.
        (CITIZEN, local(2026, 11, 6, 10), local(2026, 11, 6, 10)),
        # The first minute is in, the last is not.
        (CITIZEN, local(2026, 11, 6, 8), local(2026, 11, 6, 8)),
        (CITIZEN, local(2026, 11, 6, 19, 59), local(2026, 11, 6, 19, 59)),
        (CITIZEN, local(2026, 11, 6, 20), local(2026, 11, 7, 8)),
        # Before the hours: the same morning.
        (CITIZEN, local(2026, 11, 6, 3), local(2026, 11, 6, 8)),
        # Citizens may be asked on a Saturday, never on a Sunday.
        (CITIZEN, local(2026, 11, 7, 12), local(2026, 11, 7, 12)),
        (CITIZEN, local(2026, 11, 7, 21), local(2026, 11, 9, 8)),
        (CITIZEN, local(2026, 11, 8, 12), local(2026, 11, 9, 8)),
        # Staff: working days, and their own hours.
        (STAFF, local(2026, 11, 6, 15, 59), local(2026, 11, 6, 15, 59)),
        (STAFF, local(2026, 11, 6, 16), local(2026, 11, 9, 8)),
        (STAFF, local(2026, 11, 7, 12), local(2026, 11, 9, 8)),
        # Easter: from the evening before skærtorsdag to Saturday for citizens, Tuesday for staff.
        (CITIZEN, local(2026, 4, 1, 21), local(2026, 4, 4, 8)),
        (STAFF, local(2026, 4, 1, 16), local(2026, 4, 7, 8)),
        # Christmas 2026: Thursday the 24th to Saturday the 26th, then Sunday.
        (CITIZEN, local(2026, 12, 23, 20), local(2026, 12, 28, 8)),
        # New Year: the 31st and the 1st are off, the 2nd is a Saturday.
        (CITIZEN, local(2026, 12, 30, 22), local(2027, 1, 2, 8)),
        (STAFF, local(2026, 12, 30, 22), local(2027, 1, 4, 8)),
        # The end of a month.
        (STAFF, local(2026, 7, 31, 17), local(2026, 8, 3, 8)),
        # The night when clocks go forward: it is Sunday anyway, Monday 8 is summer time.
        (CITIZEN, local(2026, 3, 28, 20), local(2026, 3, 30, 8)),
        # The night when clocks go back: Monday 8 is winter time.
        (CITIZEN, local(2026, 10, 24, 20), local(2026, 10, 26, 8)),
        # A moment in another zone is looked at in Danish time.
        (CITIZEN, datetime(2026, 11, 6, 6, 30, tzinfo=UTC), local(2026, 11, 6, 8)),
        (CITIZEN, datetime(2026, 7, 3, 6, 30, tzinfo=UTC), datetime(2026, 7, 3, 6, 30, tzinfo=UTC)),
        (CITIZEN, datetime(2026, 7, 3, 18, 0, tzinfo=UTC), local(2026, 7, 4, 8)),
    ],
)
def test_good_moment(role: Role, moment: datetime, good: datetime) -> None:
    assert next_good_moment(moment, role, POLICY) == good


def test_hours_over_the_night_when_clocks_change_are_real_hours() -> None:
    """Saturday 20.00 to Monday 8.00 is 35 hours in spring and 37 in autumn."""
    for evening, hours in ((local(2026, 3, 28, 20), 35), (local(2026, 10, 24, 20), 37)):
        good = next_good_moment(evening, CITIZEN, POLICY)
        assert good.astimezone(UTC) - evening.astimezone(UTC) == timedelta(hours=hours)


@every_row(
    ("moment", "days", "end"),
    [
        # Asked on Wednesday, called by Thursday.
        (local(2026, 11, 4, 10), 1, local(2026, 11, 5, 16)),
        # Also when it was written in the evening.
        (local(2026, 11, 4, 23), 1, local(2026, 11, 5, 16)),
        # Friday, Saturday and Sunday: Monday.
        (local(2026, 11, 6, 10), 1, local(2026, 11, 9, 16)),
        (local(2026, 11, 7, 10), 1, local(2026, 11, 9, 16)),
        (local(2026, 11, 8, 23, 59), 1, local(2026, 11, 9, 16)),
        # Before Easter: the Tuesday after it.
        (local(2026, 4, 1, 12), 1, local(2026, 4, 7, 16)),
        # Before Christmas: Monday the 28th; two days on, Tuesday.
        (local(2026, 12, 23, 12), 1, local(2026, 12, 28, 16)),
        (local(2026, 12, 23, 12), 2, local(2026, 12, 29, 16)),
        # Over the end of the year.
        (local(2026, 12, 30, 12), 1, local(2027, 1, 4, 16)),
        # Just after midnight in Denmark is still the day before in UTC.
        (datetime(2026, 11, 4, 23, 30, tzinfo=UTC), 1, local(2026, 11, 6, 16)),
        # Over both nights when clocks change it is four o'clock in the afternoon.
        (local(2026, 3, 27, 12), 1, local(2026, 3, 30, 16)),
        (local(2026, 10, 23, 12), 1, local(2026, 10, 26, 16)),
    ],
)
def test_working_day_after(moment: datetime, days: int, end: datetime) -> None:
    assert working_day_after(moment, days, POLICY) == end


# --- the weekly check-in ---------------------------------------------------------------------

LONG_AGO = local(2026, 1, 5, 12)


def case(day: int = 4, at: time = time(10), **changes: Any) -> Case:
    consent = Consent(1, "messages", True, LONG_AGO, "consent.may_i", "telegram")
    made = Case(
        code="K4M", model="FSM2", trin=1, version=1, started_at=LONG_AGO, consent=consent,
        check_in_day=day, check_in_time=at, is_rhythm_set=True,
    )  # fmt: skip
    return replace(made, **changes)


@every_row(
    ("day", "period"),
    [
        (date(2026, 11, 2), "2026-W45"),
        (date(2026, 11, 8), "2026-W45"),
        # The 1st of January belongs to the year of its Thursday.
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 1), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        # The last days of December may belong to the next year.
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_period(day: date, period: str) -> None:
    assert period_of(day) == period


FRIDAY, NEXT_FRIDAY = local(2026, 11, 6, 10), local(2026, 11, 13, 10)


@every_row(
    ("now", "period", "next_at"),
    [
        # A minute before, it is not due.
        (local(2026, 11, 6, 9, 59), None, FRIDAY),
        # At its moment it is.
        (FRIDAY, "2026-W45", NEXT_FRIDAY),
        # Two days late it may still be asked, after that it waits for the next week.
        (local(2026, 11, 8, 10), "2026-W45", NEXT_FRIDAY),
        (local(2026, 11, 8, 10, 1), None, NEXT_FRIDAY),
        # At the same clock time over the night when clocks go back …
        (local(2026, 10, 23, 10), "2026-W43", local(2026, 10, 30, 10)),
        # … and over the one when they go forward.
        (local(2026, 3, 27, 10), "2026-W13", local(2026, 4, 4, 10)),
        # Good Friday: asked on Saturday at the same hour, for the same week.
        (local(2026, 4, 3, 10), None, local(2026, 4, 4, 10)),
        (local(2026, 4, 4, 10), "2026-W14", local(2026, 4, 10, 10)),
        # Christmas Day and New Year's Day are Fridays in 2026: Monday, and Saturday.
        (local(2026, 12, 28, 10), "2026-W52", local(2027, 1, 2, 10)),
        (local(2027, 1, 2, 10), "2026-W53", local(2027, 1, 8, 10)),
    ],
)
def test_check_in_on_fridays(now: datetime, period: str | None, next_at: datetime) -> None:
    assert check_in_due(case(), now, POLICY) == CheckInDue(period, next_at)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"consent": None}, "nobody said yes"),
        ({"consent": Consent(2, "messages", False, LONG_AGO, "", "sms")}, "a no, or STOP"),
        ({"is_rhythm_set": False}, "when was not asked yet"),
    ],
)
def test_nothing_is_due_without_a_yes(changed: dict[str, Any], why: str) -> None:
    assert check_in_due(case(**changed), FRIDAY, POLICY) == CheckInDue(None, None), why


def test_a_week_is_asked_once() -> None:
    done = case(opened=opened("2026-W45"))
    assert check_in_due(done, FRIDAY, POLICY) == CheckInDue(None, NEXT_FRIDAY)


def test_the_first_check_in_leaves_a_day_to_settle_in() -> None:
    def after(consent_at: datetime) -> CheckInDue:
        consent = Consent(1, "messages", True, consent_at, "", "sms")
        return check_in_due(case(consent=consent), local(2026, 11, 6, 12), POLICY)

    assert after(local(2026, 11, 5, 10)).period == "2026-W45"
    assert after(local(2026, 11, 5, 10, 1)) == CheckInDue(None, NEXT_FRIDAY)


@pytest.mark.parametrize(
    ("until", "next_at"),
    [
        # The pause ends before the check-in, on its day, and after it.
        (date(2026, 11, 5), FRIDAY),
        (date(2026, 11, 6), FRIDAY),
        (date(2026, 11, 7), NEXT_FRIDAY),
        # A long one over Christmas.
        (date(2026, 12, 27), local(2026, 12, 28, 10)),
    ],
)
def test_a_pause(until: date, next_at: datetime) -> None:
    paused = case(paused_until=until)
    assert check_in_due(paused, local(2026, 11, 4, 12), POLICY) == CheckInDue(None, next_at)


# A reference that is as slow and as plain as possible: look at every quarter of an hour.

QUARTER = timedelta(minutes=15)
HOLIDAYS = {
    (2026, 4, 2), (2026, 4, 3), (2026, 4, 5), (2026, 4, 6), (2026, 5, 14), (2026, 5, 24),
    (2026, 5, 25), (2027, 3, 25), (2027, 3, 26), (2027, 3, 28), (2027, 3, 29), (2027, 5, 6),
    (2027, 5, 16), (2027, 5, 17),
}  # fmt: skip
EVERY_YEAR = {(1, 1), (5, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)}


def is_good(moment: datetime) -> bool:
    there = moment.astimezone(ZONE)
    is_free = (there.year, there.month, there.day) in HOLIDAYS
    is_free = is_free or (there.month, there.day) in EVERY_YEAR or there.weekday() == 6
    return not is_free and 8 <= there.hour < 20


def quarters_from(moment: datetime) -> Iterator[datetime]:
    instant = moment.astimezone(UTC)
    while True:
        yield instant
        instant += QUARTER


def slots(of: Case, first: date, last: date) -> Iterator[tuple[str, datetime]]:
    """Each week's period with the moment at which it is asked."""
    day = first
    while day <= last:
        if day.weekday() == of.check_in_day:
            noons = (datetime.combine(day + timedelta(days=n), time(12), ZONE) for n in range(9))
            asked_on = next(noon for noon in noons if is_good(noon))
            at = datetime.combine(asked_on, of.check_in_time, ZONE)
            yield period_of(day), next(q for q in quarters_from(at) if is_good(q))
        day += timedelta(days=1)


def is_asked(of: Case, period: str, at: datetime) -> bool:
    assert of.consent is not None
    last = max((each.period for each in of.opened), default="")
    if at < of.consent.at.astimezone(UTC) + timedelta(hours=24) or period <= last:
        return False
    return of.paused_until is None or at.astimezone(ZONE).date() >= of.paused_until


def slowly(of: Case, now: datetime) -> CheckInDue:
    today = now.astimezone(ZONE).date()
    near = slots(of, today - timedelta(days=14), today + timedelta(days=70))
    asked = [(period, at) for period, at in near if is_asked(of, period, at)]
    due = [period for period, at in asked if at <= now <= at + timedelta(days=2)]
    return CheckInDue(due[-1] if due else None, min(at for _, at in asked if at > now))


moments = st.builds(
    lambda minutes: local(2026, 1, 15).astimezone(UTC) + timedelta(minutes=minutes),
    st.integers(0, 560 * 24 * 60),
)
hours_of_day = st.builds(time, st.integers(6, 22), st.sampled_from([0, 15, 30, 45]))


def _periods(today: date, last_ago: int | None) -> list[str]:
    return [] if last_ago is None else [period_of(today - timedelta(weeks=last_ago))]


@PURE
@given(
    now=moments,
    day=st.integers(0, 6),
    at=hours_of_day,
    consent_ago=st.timedeltas(timedelta(0), timedelta(days=40)),
    paused_for=st.none() | st.integers(-5, 40),
    last_ago=st.none() | st.integers(0, 3),
)
def test_check_in_due_as_the_slow_reference_says(
    now: datetime, day: int, at: time, consent_ago: timedelta, paused_for: int | None,
    last_ago: int | None,
) -> None:  # fmt: skip
    today = now.astimezone(ZONE).date()
    made = case(
        day, at,
        consent=Consent(1, "messages", True, now - consent_ago, "", ""),
        paused_until=None if paused_for is None else today + timedelta(days=paused_for),
        opened=opened(*_periods(today, last_ago)),
    )  # fmt: skip
    assert check_in_due(made, now, POLICY) == slowly(made, now)


@PURE
@given(moment=moments, role=st.sampled_from([CITIZEN, STAFF]))
def test_a_good_moment_is_good_and_the_first_one(moment: datetime, role: Role) -> None:
    good = next_good_moment(moment, role, POLICY)
    assert good >= moment
    assert next_good_moment(good, role, POLICY) == good
    if role is CITIZEN:
        aligned = moment + (-timedelta(minutes=moment.minute)) % QUARTER
        first = next(q for q in quarters_from(aligned) if is_good(q))
        assert good in (moment, first)
        assert is_good(good)


@PURE
@given(moment=moments, days=st.integers(1, 10))
def test_a_promise_is_kept_on_a_working_day(moment: datetime, days: int) -> None:
    end = working_day_after(moment, days, POLICY)
    assert end > moment
    assert (end.hour, end.minute) == (16, 0)
    assert is_speaking_day(end.date(), STAFF, POLICY)
    between = (moment.astimezone(ZONE).date() + timedelta(days=n) for n in range(1, 40))
    working = [day for day in between if is_speaking_day(day, STAFF, POLICY)]
    assert end.date() == working[days - 1]


# --- stopped, paused ----------------------------------------------------


@every_row(
    ("made", "stopped", "repeats"),
    [
        (case(), False, True),
        # Before an answer the question about consent itself may be repeated once.
        (case(consent=None), False, True),
        (case(consent=Consent(2, "messages", False, LONG_AGO, "", "")), True, False),
        (case(paused_until=date(2026, 11, 7)), False, False),
        (case(paused_until=date(2026, 11, 6)), False, True),
    ],
)
def test_may_repeat(made: Case, stopped: bool, repeats: bool) -> None:
    assert has_stopped(made) is stopped
    assert may_repeat(made, FRIDAY, POLICY) is repeats


# --- silence ---------------------------------------------------------------------------------

PARK, REPEAT, GIVE_UP = SilenceStep.PARK, SilenceStep.REPEAT, SilenceStep.GIVE_UP
OPEN, PARKED = RunStatus.OPEN, RunStatus.PARKED


@every_row(
    ("role", "status", "on_top", "repeats", "asked", "step", "at"),
    [
        # After four hours an open question lets the next one speak.
        (CITIZEN, OPEN, False, 0, FRIDAY, PARK, local(2026, 11, 6, 14)),
        # After a day it is asked once more.
        (CITIZEN, PARKED, False, 0, FRIDAY, REPEAT, local(2026, 11, 7, 10)),
        # Never on a Sunday: on Monday morning.
        (CITIZEN, PARKED, False, 0, local(2026, 11, 7, 10), REPEAT, local(2026, 11, 9, 10)),
        # Nor at night: what was asked at 19.30 is, but a reply at 23 waits for the morning.
        (CITIZEN, PARKED, False, 0, local(2026, 11, 4, 19, 30), REPEAT, local(2026, 11, 5, 19, 30)),
        (CITIZEN, PARKED, False, 0, local(2026, 11, 4, 23), REPEAT, local(2026, 11, 6, 8)),
        # Over a holiday.
        (CITIZEN, PARKED, False, 0, local(2026, 12, 23, 10), REPEAT, local(2026, 12, 28, 10)),
        # A repeated question is parked again, and given up two days after it was repeated.
        (CITIZEN, OPEN, False, 1, FRIDAY, PARK, local(2026, 11, 6, 14)),
        (CITIZEN, PARKED, False, 1, FRIDAY, GIVE_UP, local(2026, 11, 8, 10)),
        # A talk on top is given up soon, so that the one below can go on.
        (CITIZEN, OPEN, True, 0, FRIDAY, GIVE_UP, local(2026, 11, 6, 14)),
        # Over the night when clocks go back a day has 24 hours and no more.
        (CITIZEN, OPEN, False, 0, local(2026, 10, 24, 22), PARK, local(2026, 10, 25, 2)),
        # Staff are never asked again; a draft lives a week.
        (STAFF, OPEN, False, 0, FRIDAY, PARK, local(2026, 11, 6, 14)),
        (STAFF, PARKED, False, 0, FRIDAY, GIVE_UP, local(2026, 11, 13, 10)),
    ],
)
def test_silence(
    role: Role, status: RunStatus, on_top: bool, repeats: int, asked: datetime,
    step: SilenceStep, at: datetime,
) -> None:  # fmt: skip
    run = Run(1, "talk@1", Facts(1), asked, status, on_top=on_top, asked_at=asked, repeats=repeats)
    assert silence_step(run, role, POLICY) == (step, at)


@PURE
@given(asked=moments, repeats=st.integers(0, 1), on_top=st.booleans())
def test_silence_always_ends(asked: datetime, repeats: int, on_top: bool) -> None:
    """Whatever the day, a question that nobody answers is given up within a fortnight."""
    run = Run(
        1, "talk@1", Facts(1), asked, on_top=on_top, asked_at=asked, repeats=repeats
    )  # fmt: skip
    for _ in range(10):
        step, at = silence_step(run, CITIZEN, POLICY)
        assert at > (run.asked_at or asked)
        if step is GIVE_UP:
            break
        changed = {PARK: {"status": PARKED}, REPEAT: {"status": OPEN, "repeats": 1, "asked_at": at}}
        run = replace(run, **changed[step])  # type: ignore[arg-type]
    assert step is GIVE_UP
    assert at - asked < timedelta(days=14)
