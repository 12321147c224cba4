"""By when a contact is due, and when Makker asks: tables with reasons, and slow references."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.model.contact import contact_duty
from conversations.model.policy import Policy
from conversations.model.rhythm import is_monthly, may_ask, may_repeat
from conversations.records.case import Appointment, Case, Consent
from conversations.records.entries import (
    BreakOff,
    Entry,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    Phase,
    TrinClosed,
    Visitation,
)
from conversations.records.entries_work import CompanyContact, Employment, EmploymentKind
from tests.conversations.model.asked import CheckInDue, check_in_due, opened
from tests.matters import every_row
from tests.worlds.playing import ZONE, local

POLICY = Policy()
PURE = settings(derandomize=True, deadline=None, max_examples=300)
FSM1, FSM2, CHECKLIST, FLEKSJOB = "FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II"
JOB, PRAKTIK, FLEKS = EmploymentKind.JOB, EmploymentKind.PRAKTIK, EmploymentKind.FLEKSJOB
SCHOOL = EmploymentKind.UDDANNELSE
START = local(2026, 8, 3, 9)  # a Monday


def naive(year: int, month: int, of_month: int) -> datetime:
    """A bound for moments that Hypothesis draws."""
    return local(year, month, of_month).replace(tzinfo=None)


def day(month: int, of_month: int, year: int = 2026) -> date:
    return date(year, month, of_month)


def case(model: str = FSM2, *entries: Entry, last: date | None = None, **changes: Any) -> Case:
    consent = Consent(1, "messages", True, START, "consent.may_i", "telegram")
    made = Case(
        "K4M", model, trin=2, version=1, started_at=START, consent=consent, check_in_day=4,
        check_in_time=time(10), is_rhythm_set=True, entries=entries,
        last_contact_at=None if last is None else datetime.combine(last, time(13), ZONE),
    )  # fmt: skip
    return replace(made, **changes)


def out(kind: EmploymentKind, start: date, end: date | None = None, no: int = 50) -> Employment:
    return Employment(no, kind, "Netto", start, 1, end=end)


def match(on: date, no: int = 40) -> Milestone:
    return Milestone(no, MilestoneKind.MATCH_FOUND, on, 1)


def exempt(start: date, end: date | None = None) -> Exemption:
    return Exemption(30, ExemptionKind.EFFORT, start, 1, end)


def due(of: Case, today: date) -> tuple[str, date] | None:
    found = contact_duty(of, today, POLICY)
    return None if found is None else (found.kind, found.due_on)


# --- weekly, until ----------------------------------------------------------------------------

WEEKLY = "weekly"
SEEN, TODAY = day(11, 3), day(11, 6)  # a Tuesday, and the Friday after it


@pytest.mark.rule("A15", "B09", "D08")
@every_row(
    ("of", "expected"),
    [
        # Seen on a Tuesday: the next Tuesday.
        (case(FSM2, last=SEEN), (WEEKLY, day(11, 10))),
        (case(CHECKLIST, last=SEEN), (WEEKLY, day(11, 10))),
        (case(FLEKSJOB, last=SEEN), (WEEKLY, day(11, 10))),
        # FSM1 knows no weekly contact.
        (case(FSM1, last=SEEN), None),
        # Never seen: a week from the start.
        (case(FSM2), (WEEKLY, day(8, 10))),
        # A praktik that is agreed but has not begun ends nothing …
        (case(FSM2, out(PRAKTIK, day(11, 20)), last=SEEN), (WEEKLY, day(11, 10))),
        # … nor does one that is over, and the week counts from its end.
        (case(FSM2, out(PRAKTIK, day(10, 1), day(11, 4)), last=SEEN), (WEEKLY, day(11, 12))),
        # An education is no company.
        (case(FSM2, out(SCHOOL, day(10, 1)), last=SEEN), (WEEKLY, day(11, 10))),
        # FSM2 goes on when the match is found, until the citizen is out.
        (case(FSM2, match(day(11, 2)), last=SEEN), (WEEKLY, day(11, 10))),
        # The checklist stops at the match; one that a break-off has undone is none.
        (case(CHECKLIST, match(day(11, 2)), last=SEEN), ("at_company", day(12, 3))),
        (
            case(CHECKLIST, match(day(11, 2)), BreakOff(41, day(11, 5), 1, "x", 2), last=SEEN),
            (WEEKLY, day(11, 12)),
        ),
        # A fleksjob's own model: an ordinary job does not end it, a fleksjob and a praktik do.
        (case(FLEKSJOB, out(JOB, day(11, 2)), last=SEEN), (WEEKLY, day(11, 10))),
        (case(FLEKSJOB, out(FLEKS, day(11, 2)), last=SEEN), None),
        (case(FLEKSJOB, out(PRAKTIK, day(11, 2)), last=SEEN), None),
        # The week after falls on Christmas Eve: the Monday after the holidays.
        (case(FSM2, last=day(12, 17)), (WEEKLY, day(12, 28))),
        # Over the end of the year, and over both nights when clocks change.
        (case(FSM2, last=day(12, 29)), (WEEKLY, day(1, 5, 2027))),
        (case(FSM2, last=day(10, 22)), (WEEKLY, day(10, 29))),
        (case(FSM2, last=day(3, 26, 2027)), (WEEKLY, day(4, 2, 2027))),
    ],
)
def test_weekly_contact(of: Case, expected: tuple[str, date] | None) -> None:
    assert due(of, TODAY) == expected


@pytest.mark.rule("A15")
def test_how_often_is_a_setting() -> None:
    found = contact_duty(case(last=SEEN), TODAY, replace(POLICY, contact_every_days=14))
    assert found is not None and found.due_on == day(11, 17)


@pytest.mark.rule("A15")
def test_makkers_own_check_ins_are_no_contact() -> None:
    assert due(case(last=SEEN, opened=opened("2026-W45")), TODAY) == (WEEKLY, day(11, 10))


@pytest.mark.rule("A45")
def test_a_contact_with_the_company_is_no_contact_with_the_citizen() -> None:
    with_company = CompanyContact(60, local(2026, 11, 5, 9), 1, 50, "talt om timer")
    assert due(case(FSM2, with_company, last=SEEN), TODAY) == (WEEKLY, day(11, 10))


@pytest.mark.rule("A29")
def test_a_break_off_begins_the_weekly_rhythm_anew() -> None:
    broken = (out(PRAKTIK, day(10, 1), day(11, 4)), BreakOff(61, day(11, 5), 1, "x", 2))
    assert due(case(FSM2, *broken, last=day(10, 20)), TODAY) == (WEEKLY, day(11, 12))


# --- at the company ---------------------------------------------------------------------------

BEGUN = day(11, 2)  # a Monday


@pytest.mark.rule("A44", "A22", "B14", "C07")
@every_row(
    ("model", "last", "today", "expected"),
    [
        # Close at first: day 1, though there was a contact before the start …
        (FSM2, day(10, 30), BEGUN, ("first_days", day(11, 3))),
        (FSM2, None, BEGUN, ("first_days", day(11, 3))),
        # … then week 1; a visit on the first day is the first day's …
        (FSM2, day(11, 2), day(11, 3), ("first_days", day(11, 9))),
        (FSM2, day(11, 5), day(11, 5), ("first_days", day(11, 9))),
        # … one near the end of the week is week 1's …
        (FSM2, day(11, 6), day(11, 6), ("at_company", day(12, 7))),
        # … and then at least monthly: to the same day of the next month.
        (FSM2, day(11, 9), day(11, 9), ("at_company", day(12, 9))),
        (FSM2, day(11, 20), day(11, 20), ("at_company", day(12, 21))),  # the 20th is a Sunday
        # The end of a month: February has no 31st, in 2027 its 28th is a Sunday.
        (FSM2, day(1, 31, 2027), day(2, 1, 2027), ("at_company", day(3, 1, 2027))),
        (FSM2, day(1, 29, 2028), day(2, 1, 2028), ("at_company", day(2, 29, 2028))),
        (FSM2, day(3, 31, 2027), day(4, 1, 2027), ("at_company", day(4, 30, 2027))),
        # The same day a month on is Christmas Day.
        (FSM2, day(11, 25), day(12, 1), ("at_company", day(12, 28))),
        # The checklist and FSM1 ask monthly from the start.
        (CHECKLIST, day(10, 30), BEGUN, ("at_company", day(12, 2))),
        (FSM1, day(11, 9), day(11, 10), ("at_company", day(12, 9))),
        # FSM1's month ends with the first year; FSM2 states no end.
        (FSM1, day(10, 4, 2027), day(10, 5, 2027), None),
        (FSM1, day(9, 30, 2027), day(10, 5, 2027), ("at_company", day(11, 1, 2027))),
        (FSM2, day(10, 4, 2027), day(10, 5, 2027), ("at_company", day(11, 4, 2027))),
    ],
)
def test_contact_at_the_company(
    model: str, last: date | None, today: date, expected: tuple[str, date] | None
) -> None:
    assert due(case(model, out(PRAKTIK, BEGUN), last=last), today) == expected


@pytest.mark.rule("A22")
@pytest.mark.parametrize(
    ("planned", "expected"),
    [
        (day(11, 24), day(11, 24)),  # the plan, where it is sooner than a month
        (day(12, 20), day(12, 10)),  # a plan later than a month moves nothing
        (day(11, 5), day(12, 10)),  # one that was before the last contact is done with
    ],
)
def test_then_as_the_plan_says(planned: date, expected: date) -> None:
    at = datetime.combine(planned, time(10), ZONE)
    plan = Appointment(70, at, "Netto", 1, START)
    of = case(FSM2, out(PRAKTIK, BEGUN), last=day(11, 10), appointments=(plan,))
    assert due(of, day(11, 11)) == ("at_company", expected)


@pytest.mark.rule("A22")
def test_trin_3_without_a_known_spell_is_monthly() -> None:
    of = case(FSM2, trin=3, trin_since=day(10, 1), last=day(11, 3))
    assert due(of, TODAY) == ("at_company", day(12, 3))


# --- after self-support -----------------------------------------------------------------------

CLOSED = TrinClosed(80, 3, day(10, 1), 1)
YES: dict[str, Any] = {"phase": Phase.FOLLOW_UP, "trin": 3, "follow_up_consent": True}
NO_ANSWER = {**YES, "follow_up_consent": None}
NO = {**YES, "follow_up_consent": False}


@pytest.mark.rule("A31", "A32", "B17", "C10")
@every_row(
    ("model", "changes", "last", "expected"),
    [
        # Monthly from the day on which trin 3 closed; the 1st of November is a Sunday.
        (FSM2, YES, None, ("follow_up", day(11, 2))),
        (FSM2, YES, day(10, 30), ("follow_up", day(11, 30))),
        # Not without the consent, nor against a no.
        (FSM2, NO_ANSWER, None, None),
        (FSM2, NO, None, None),
        # The checklist asks for no consent, but a no is a no.
        (CHECKLIST, NO_ANSWER, None, ("follow_up", day(11, 2))),
        (CHECKLIST, NO, None, None),
        # FSM1 encourages it and names no cadence; the fleksjob model knows none.
        (FSM1, YES, None, None),
        (FLEKSJOB, YES, None, None),
        # The sixth month is the last.
        (FSM2, YES, day(3, 1, 2027), ("follow_up", day(4, 1, 2027))),
        (FSM2, YES, day(3, 2, 2027), None),
    ],
)
def test_follow_up(
    model: str, changes: dict[str, Any], last: date | None, expected: tuple[str, date] | None
) -> None:
    assert due(case(model, CLOSED, last=last, **changes), TODAY) == expected


# --- pauses -----------------------------------------------------------------------------------


@pytest.mark.rule("A05", "C02")
@every_row(
    ("of", "expected"),
    [
        # Exempt today: nothing is due, and Makker asks nothing.
        (case(FSM2, exempt(day(11, 1)), last=SEEN), None),
        (case(FSM2, exempt(day(11, 1), day(11, 7)), last=SEEN), None),
        # Lifted today: back in the rhythm, a week from now.
        (case(FSM2, exempt(day(10, 1), TODAY), last=day(9, 28)), (WEEKLY, day(11, 13))),
        # One that begins later, or that exempts only from Jobnet (D30), pauses nothing.
        (case(FSM2, exempt(day(11, 7)), last=SEEN), (WEEKLY, day(11, 10))),
        (
            case(FSM2, Exemption(30, ExemptionKind.JOBNET, day(11, 1), 1), last=SEEN),
            (WEEKLY, day(11, 10)),
        ),
        # Group 2, group 3 (FSM1), and a closed case.
        (case(FSM2, last=SEEN, group=2), None),
        (case(FSM1, last=SEEN, group=3), None),
        (case(FSM2, last=SEEN, phase=Phase.CLOSED), None),
        # Back from the rehabiliteringsteam in group 1: a week from then (B05).
        (case(FSM2, Visitation(31, 1, day(11, 5), 1), last=day(6, 1)), (WEEKLY, day(11, 12))),
    ],
)
def test_what_pauses(of: Case, expected: tuple[str, date] | None) -> None:
    assert due(of, TODAY) == expected
    is_paused = expected is None
    assert may_ask(of, TODAY) is not is_paused
    assert may_repeat(of, local(2026, 11, 6, 10), POLICY) is not is_paused


# --- Makker's own check-ins -------------------------------------------------------------------

FRIDAY = local(2026, 11, 6, 10)
DEC_4 = local(2026, 12, 4, 10)


@pytest.mark.rule("A15", "A22", "A31", "A32")
@every_row(
    ("of", "now", "expected"),
    [
        # Weekly while at home; a praktik that begins on Tuesday makes it monthly from then on.
        (case(), FRIDAY, CheckInDue("2026-W45", local(2026, 11, 13, 10))),
        (case(FSM2, out(PRAKTIK, day(11, 10))), FRIDAY, CheckInDue("2026-W45", DEC_4)),
        # Just before a start the week is not asked about: the start has a talk of its own.
        (case(FSM2, out(PRAKTIK, day(11, 9))), FRIDAY, CheckInDue(None, DEC_4)),
        # Out: on the first of the citizen's own weekdays in the month.
        (case(FSM2, out(JOB, day(10, 1))), FRIDAY, CheckInDue("2026-11", DEC_4)),
        (
            case(FSM2, out(JOB, day(10, 1))),
            local(2026, 11, 13, 10),
            CheckInDue(None, DEC_4),
        ),
        # Each month once; the first Friday of January 2027 is a holiday: the Saturday.
        (
            case(FSM2, out(JOB, day(10, 1)), opened=opened("2026-12")),
            DEC_4,
            CheckInDue(None, local(2027, 1, 2, 10)),
        ),
        # From weekly to monthly and back nothing is asked twice about the same Friday.
        (
            case(FSM2, out(JOB, day(11, 6)), opened=opened("2026-W45")),
            FRIDAY + timedelta(hours=1),
            CheckInDue(None, DEC_4),
        ),
        (
            case(FSM2, out(JOB, day(10, 1), day(11, 6)), opened=opened("2026-11")),
            FRIDAY + timedelta(hours=1),
            CheckInDue(None, local(2026, 11, 13, 10)),
        ),
        # In follow-up monthly, and only with that consent.
        (case(FSM2, CLOSED, **YES), FRIDAY, CheckInDue("2026-11", DEC_4)),
        (case(FSM2, CLOSED, **NO_ANSWER), FRIDAY, CheckInDue(None, None)),
        (case(FSM2, CLOSED, **NO), FRIDAY, CheckInDue(None, None)),
        # Exempt, and lifted in two weeks; exempt without an end; group 2; closed.
        (
            case(FSM2, exempt(day(11, 1), day(11, 19))),
            FRIDAY,
            CheckInDue(None, local(2026, 11, 20, 10)),
        ),
        (case(FSM2, exempt(day(11, 1))), FRIDAY, CheckInDue(None, None)),
        (case(group=2), FRIDAY, CheckInDue(None, None)),
        (case(phase=Phase.CLOSED), FRIDAY, CheckInDue(None, None)),
    ],
)
def test_check_ins(of: Case, now: datetime, expected: CheckInDue) -> None:
    assert check_in_due(of, now, POLICY) == expected


@every_row(
    ("of", "repeats"),
    [
        (case(), True),
        # After employment no repeats.
        (case(FSM2, out(JOB, day(10, 1))), False),
        (case(trin=3), False),
        (case(FSM2, CLOSED, **YES), False),
        # A job that begins next week changes nothing yet.
        (case(FSM2, out(JOB, day(11, 9))), True),
    ],
)
def test_after_employment_no_repeats(of: Case, repeats: bool) -> None:
    assert may_repeat(of, FRIDAY, POLICY) is repeats


# --- against a slow, obvious reference --------------------------------------------------------

HOLIDAYS = {
    day(12, 24), day(12, 25), day(12, 26), day(12, 31), day(1, 1, 2027), day(3, 25, 2027),
    day(3, 26, 2027), day(3, 28, 2027), day(3, 29, 2027), day(5, 1, 2027), day(5, 6, 2027),
    day(5, 16, 2027), day(5, 17, 2027), day(6, 5, 2027), day(12, 24, 2027), day(12, 25, 2027),
    day(12, 26, 2027), day(12, 31, 2027), day(1, 1, 2028),
}  # fmt: skip
days = st.dates(day(8, 10), day(11, 30, 2027))


def first_working(from_day: date) -> date:
    while from_day.weekday() > 4 or from_day in HOLIDAYS:
        from_day += timedelta(days=1)
    return from_day


def a_month_after(start: date) -> date:
    """Count on to the next month's day of the same number; where it has none, its last day."""
    found = start + timedelta(days=1)
    while found.day != start.day:
        tomorrow = found + timedelta(days=1)
        if (tomorrow.year * 12 + tomorrow.month) - (start.year * 12 + start.month) > 1:
            return found
        found = tomorrow
    return found


@pytest.mark.rule("A15")
@PURE
@given(last=days, later=st.integers(0, 30))
def test_weekly_as_the_slow_reference_says(last: date, later: int) -> None:
    expected = last
    for _ in range(7):
        expected += timedelta(days=1)
    found = due(case(last=last), last + timedelta(days=later))
    assert found == (WEEKLY, first_working(expected))


@pytest.mark.rule("A22")
@PURE
@given(last=days, later=st.integers(0, 60), since=st.integers(20, 300))
def test_monthly_as_the_slow_reference_says(last: date, later: int, since: int) -> None:
    of = case(FSM2, out(PRAKTIK, last - timedelta(days=since)), last=last)
    expected = first_working(a_month_after(last))
    assert due(of, last + timedelta(days=later)) == ("at_company", expected)


@PURE
@given(
    now=st.datetimes(naive(2026, 8, 10), naive(2027, 11, 1)),
    own_day=st.integers(0, 6),
    begins=st.integers(-60, 60),
    lasts=st.none() | st.integers(0, 60),
)
def test_monthly_check_ins_as_the_slow_reference_says(
    now: datetime, own_day: int, begins: int, lasts: int | None
) -> None:
    """Walk the days: an own weekday is asked, but out at a company only the month's first."""
    today = now.date()
    start = today + timedelta(days=begins)
    end = None if lasts is None else start + timedelta(days=lasts)
    of = case(FSM2, out(JOB, start, end), check_in_day=own_day)
    found = check_in_due(of, now.replace(tzinfo=ZONE), POLICY)
    assert found.next_at is not None
    slot = found.next_at.astimezone(ZONE).date()
    while slot.weekday() != own_day:  # it may have moved from a day off
        slot -= timedelta(days=1)
    walked = slot
    while walked >= max(today, day(8, 11)):
        is_out = start <= walked and (end is None or walked <= end)
        is_new = is_out and walked < start + timedelta(days=21)  # the first week has its own talk
        is_month = walked.day <= 7 and not is_new
        is_soon = walked < start <= walked + timedelta(days=3) and (end is None or end >= start)
        is_asked = walked.weekday() == own_day and (is_month if is_out else not is_soon)
        assert is_asked is (walked == slot) or walked in (today, today - timedelta(days=1))
        walked -= timedelta(days=1)


# --- between the agreement and the first day, and after trin 3 ------------------------------------

FIRST = day(12, 7)


@pytest.mark.rule("A15", "A22")
def test_weekly_until_the_first_day_at_the_company_though_trin_3_has_begun() -> None:
    """The agreement closes trin 2; out at a company the citizen is only from the first day on."""
    agreed = case(FSM2, out(PRAKTIK, FIRST), last=SEEN, trin=3, trin_since=SEEN)
    duty = contact_duty(agreed, SEEN, POLICY)
    assert duty is not None
    assert (duty.kind, duty.rule) == ("weekly", "A15")
    begun = contact_duty(agreed, FIRST, POLICY)
    assert begun is not None
    assert (begun.kind, begun.due_on) == ("first_days", FIRST + timedelta(days=1))


@pytest.mark.rule("A22")
def test_between_two_places_trin_3_stays_monthly() -> None:
    spells = (out(PRAKTIK, day(8, 3), SEEN), out(JOB, FIRST, no=51))
    duty = contact_duty(case(FSM2, *spells, last=SEEN, trin=3), SEEN + timedelta(days=1), POLICY)
    assert duty is not None and duty.kind == "at_company"


@pytest.mark.rule("A15")
def test_makker_asks_weekly_until_that_day_too() -> None:
    agreed = case(FSM2, out(PRAKTIK, FIRST), trin=3, trin_since=SEEN)
    assert not is_monthly(agreed, FIRST - timedelta(days=1))
    assert is_monthly(agreed, FIRST)
    broken = replace(agreed, entries=(*agreed.entries, BreakOff(60, SEEN, 1, "x", 2)))
    assert is_monthly(broken, FIRST - timedelta(days=1)), "a break-off undoes it"


@pytest.mark.rule("C07")
def test_in_fsm1_the_first_years_contact_goes_on_after_trin_3() -> None:
    closed = TrinClosed(60, 3, day(10, 1), 1)
    made = case(
        FSM1, out(JOB, day(8, 3)), closed, last=day(10, 1), trin=3, phase=Phase.FOLLOW_UP
    )  # fmt: skip
    duty = contact_duty(made, day(10, 5), POLICY)
    assert duty is not None
    assert (duty.due_on, duty.rule) == (day(11, 2), "C07")  # the first is a Sunday
    last = replace(made, last_contact_at=local(2027, 7, 5, 9))
    assert contact_duty(last, day(7, 6, 2027), POLICY) is None, "the first year is over"
