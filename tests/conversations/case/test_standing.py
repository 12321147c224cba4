"""What stands open on a case, from when, in which wording, and when it ends."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.catalogue import NUDGES
from conversations.model.four_models import MODELS
from conversations.model.hours import working_hours_after
from conversations.model.nudges.standing import standing
from conversations.model.policy import Policy
from conversations.records.case import Agreement, Case, Nudge, Team
from conversations.records.entries import (
    Absence,
    Assignment,
    Entry,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    Phase,
    Visitation,
)
from conversations.records.entries_step_up import StepUp
from conversations.records.entries_work import (
    CompanyContact,
    Employment,
    EmploymentKind,
    FollowUp,
    Hours,
    Purpose,
    SearchStep,
)
from conversations.records.inputs_between import NudgeSnoozed, NudgeTold
from tests.matters import every_row
from tests.worlds.playing import ZONE, Play, local

POLICY = Policy()
PURE = settings(derandomize=True, deadline=None, max_examples=200)
FSM1, FSM2, CHECKLIST, FLEKSJOB = "FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II"
TEAM = Team(jobformidler=11, stand_in=12, sagsbehandler=21, leader=31)
START = local(2026, 8, 3, 9)  # a Monday
BEGUN = START.date()
K = MilestoneKind
PRAKTIK, FLEKS, JOB = EmploymentKind.PRAKTIK, EmploymentKind.FLEKSJOB, EmploymentKind.JOB


def naive(year: int, month: int, of_month: int) -> datetime:
    """A bound for moments that Hypothesis draws."""
    return local(year, month, of_month).replace(tzinfo=None)


def day(month: int, of_month: int, year: int = 2026) -> date:
    return date(year, month, of_month)


def case(model: str = FSM2, *entries: Entry, **changes: Any) -> Case:
    made = Case("K4M", model, trin=1, version=1, started_at=START, entries=entries)
    return replace(made, **changes)


def fact(kind: MilestoneKind, on: date = BEGUN, no: int = 10, about: int = 0) -> Milestone:
    return Milestone(no, kind, on, 11, about=about)


def out(kind: EmploymentKind, start: date, no: int = 50, **more: Any) -> Employment:
    return Employment(no, kind, "Netto", start, 11, **more)


def stage(of: Case, rule: str, now: datetime) -> str | None:
    """The wording in which a rule stands open at `now`; `None` when it does not."""
    found = standing(of, TEAM, now, POLICY, NUDGES).reasons
    return next((reason.stage for reason in found if reason.rule == rule), None)


def morning(on: date) -> datetime:
    return datetime.combine(on, time(0), ZONE)


def check_begins(of: Case, rule: str, on: date, name: str = "") -> None:
    """It stands from the first moment of a day, and that moment is looked at."""
    before = morning(on) - timedelta(minutes=1)
    assert stage(of, rule, before) != name
    assert stage(of, rule, morning(on)) == name
    next_at = standing(of, TEAM, before, POLICY, NUDGES).next_at
    assert next_at is not None and next_at <= morning(on)


# --- from when ---------------------------------------------------------------------------------

SEEN: dict[str, Any] = {"last_contact_at": local(2026, 8, 4, 13)}  # a Tuesday
AT_WORK = (out(PRAKTIK, day(9, 1)), fact(K.NAME_IN_PLAN))
IN_2: dict[str, Any] = {"trin": 2, "trin_since": day(8, 31)}
IN_3: dict[str, Any] = {"trin": 3, "trin_since": day(10, 1)}
LATE_AGREEMENT = Agreement(5, "ringe til Netto", day(8, 14), START, 11, 4)
NAMED, TRIED = fact(K.BARRIER_NAMED, day(9, 7), 20), SearchStep(
    21, "visit", "Netto", "both", "in_person", day(9, 8), 11, "yes", is_done=True
)  # fmt: skip
DRAGS_OUT = (NAMED, TRIED)


def sick(*starts: date) -> tuple[Absence, ...]:
    return tuple(Absence(no, start, start, "praktik") for no, start in enumerate(starts, 60))


@pytest.mark.rule(
    "A03", "A07", "A10", "A11", "A12", "A13", "A15", "A21", "A25", "A27", "A32", "A33", "A34",
    "B06", "B13", "B23", "C04", "D10", "D17", "D20", "D21",
)  # fmt: skip
@every_row(
    ("of", "rule", "name", "on"),
    [
        # Contact: two days before, on the day, and from the day after.
        (case(**SEEN), "contact_due", "soon", day(8, 9)),
        (case(**SEEN), "contact_due", "today", day(8, 11)),
        (case(**SEEN), "contact_due", "overdue", day(8, 12)),
        # Trin 1: a week before it has lasted a month, and at a month; the end of a month too.
        (case(), "trin_1_long", "near", day(8, 27)),
        (case(), "trin_1_long", "reached", day(9, 3)),
        (case(trin_since=day(8, 31)), "trin_1_long", "reached", day(9, 30)),
        (case(CHECKLIST), "trin_1_long", "reached", day(9, 3)),
        # Time in which the citizen was exempt does not count.
        (
            case(FSM2, Exemption(9, ExemptionKind.EFFORT, day(8, 10), 21, day(8, 20))),
            "trin_1_long", "reached", day(9, 13),
        ),
        # Trin 2: 13 weeks.
        (case(**IN_2), "trin_2_long", "near", day(11, 23)),
        (case(**IN_2), "trin_2_long", "reached", day(11, 30)),
        # What the gate will ask for: after a week.
        (case(), "gate_missing", "", day(8, 10)),
        (case(FSM1), "gate_missing", "", day(8, 10)),
        (case(CHECKLIST, fact(K.CV_STARTED)), "gate_missing", "", day(8, 10)),
        (case(), "name_not_in_plan", "", day(8, 10)),
        # Another jobformidler: the new name has a week.
        (
            case(FSM2, fact(K.NAME_IN_PLAN), Assignment(30, 12, day(9, 1), 31)),
            "name_not_in_plan", "", day(9, 8),
        ),
        (case(), "no_jobgoal", "", day(8, 17)),
        # An agreement past its deadline.
        (case(agreements=(LATE_AGREEMENT,)), "agreement_late", "", day(8, 15)),
        # The third sick note within 90 days.
        (case(FSM2, *sick(day(8, 5), day(9, 1), day(10, 1))), "sick_days", "", day(10, 1)),
        # A search that drags out: 13 weeks after trin 2 began, or when it is named after that.
        (case(FSM2, *DRAGS_OUT, **IN_2), "step_up", "", day(11, 30)),
        (
            case(FSM2, TRIED, fact(K.BARRIER_NAMED, day(12, 7), 22), **IN_2),
            "step_up", "", day(12, 7),
        ),
        # The consent to follow-up: two weeks into trin 3.
        (case(FSM2, *AT_WORK, **IN_3), "follow_up_consent", "", day(10, 15)),
        # A goal that is reached.
        (case(FLEKSJOB, fact(K.GOAL_REACHED, day(9, 9))), "goal_reached", "", day(9, 9)),
        # Group 2: the team must have it.
        (
            case(FSM2, Visitation(7, 2, day(9, 1), 21, "x"), group=2),
            "rehabilitation", "", day(9, 15),
        ),
        # The same paid hours for three months, counted from the last change.
        (
            case(
                FSM2, *AT_WORK, Hours(51, 50, day(9, 1), 0, 20, 11),
                Hours(52, 50, day(11, 30), 4, 16, 11), **IN_2,
            ),
            "hours_unchanged", "", day(2, 28, 2027),
        ),
        # A fleksjob: two meetings in six months, so one in three; two weeks' warning.
        (case(FLEKSJOB, out(FLEKS, day(9, 1)), trin=3), "fleksjob_meeting", "soon", day(11, 17)),
        (case(FLEKSJOB, out(FLEKS, day(9, 1)), trin=3), "fleksjob_meeting", "today", day(12, 1)),
        (
            case(
                FLEKSJOB, out(FLEKS, day(9, 1)), trin=3,
            ),
            "fleksjob_meeting", "overdue", day(12, 2),
        ),
        (
            case(
                FLEKSJOB, out(FLEKS, day(9, 1)),
                FollowUp(55, 0, day(11, 2), 50, True, present=("citizen", "contact_person")),
                trin=3,
            ),
            "fleksjob_meeting", "today", day(3, 1, 2027),
        ),
        # A fleksjob of at most 10 hours is marked.
        (
            case(FLEKSJOB, out(FLEKS, day(9, 1)), Hours(51, 50, day(9, 1), 10, 0, 11), trin=3),
            "person_group", "", day(9, 1),
        ),
    ],
)  # fmt: skip
def test_from_when(of: Case, rule: str, name: str, on: date) -> None:
    check_begins(of, rule, on, name)


# --- when not ----------------------------------------------------------------------------------

LATER = local(2027, 1, 29, 12)
HAS_JOBGOAL, TO_TRY = fact(K.JOBGOAL), fact(K.TO_TRY)


@pytest.mark.rule(
    "A03", "A05", "A07", "A11", "A12", "A13", "A25", "A32", "A33", "A34", "B06", "B23", "D10",
    "D17", "D20", "D21",
)  # fmt: skip
@every_row(
    ("of", "rule"),
    [
        # FSM1 and the fleksjob model state no length of a trin.
        (case(FSM1), "trin_1_long"),
        (case(FLEKSJOB), "trin_1_long"),
        # In trin 2 the month of trin 1 is past, in FSM2's trin 3 nothing is too long.
        (case(**IN_2), "trin_1_long"),
        (case(**IN_3), "trin_2_long"),
        # All that the gate asks for is there.
        (case(FSM2, fact(K.CV_STARTED), fact(K.JOBGOAL_STARTED)), "gate_missing"),
        (case(FSM2, fact(K.NAME_IN_PLAN)), "name_not_in_plan"),
        # Only FSM2 asks for the name in Min Plan.
        (case(CHECKLIST), "name_not_in_plan"),
        # A jobmål, or a task to try, is enough; later trin do not ask.
        (case(FSM2, HAS_JOBGOAL), "no_jobgoal"),
        (case(FSM2, TO_TRY), "no_jobgoal"),
        (case(**IN_2), "no_jobgoal"),
        # A late agreement that is done, has no deadline, or was taken up at a contact since.
        (case(agreements=(replace(LATE_AGREEMENT, status="done"),)), "agreement_late"),
        (case(agreements=(replace(LATE_AGREEMENT, deadline=None),)), "agreement_late"),
        (
            case(agreements=(LATE_AGREEMENT,), last_contact_at=local(2026, 8, 15, 9)),
            "agreement_late",
        ),
        # Two sick notes, and three over more than 90 days, are no pattern.
        (case(FSM2, *sick(day(1, 4, 2027), day(1, 20, 2027))), "sick_days"),
        (case(FSM2, *sick(day(10, 1), day(12, 1), day(1, 20, 2027))), "sick_days"),
        # Three in the spring are forgotten after 90 days.
        (case(FSM2, *sick(day(8, 5), day(9, 1), day(10, 1))), "sick_days"),
        # Step-up: never without a named barrier, a tried match, or outside trin 2 …
        (case(FSM2, TRIED, **IN_2), "step_up"),
        (case(FSM2, NAMED, **IN_2), "step_up"),
        (case(FSM2, *DRAGS_OUT), "step_up"),
        (case(FSM2, *DRAGS_OUT, **IN_3), "step_up"),
        # … nor once it has begun, nor where the model has none.
        (case(FSM2, *DRAGS_OUT, StepUp(25, day(12, 1), 21, "staff", "health", True), **IN_2),
         "step_up"),
        (case(FSM1, *DRAGS_OUT, **IN_2), "step_up"),
        # The consent was asked for, in either way; the checklist and FSM1 do not ask.
        (case(FSM2, *AT_WORK, **IN_3, follow_up_consent=True), "follow_up_consent"),
        (case(FSM2, *AT_WORK, **IN_3, follow_up_consent=False), "follow_up_consent"),
        (case(CHECKLIST, *AT_WORK, **IN_3), "follow_up_consent"),
        (case(FSM1, *AT_WORK, **IN_3), "follow_up_consent"),
        # A new goal is set.
        (
            case(FLEKSJOB, fact(K.GOAL_REACHED, no=10), fact(K.GOAL_SET, no=11)), "goal_reached",
        ),
        # Sent to the team; back in group 1.
        (
            case(
                FSM2, Visitation(7, 2, day(9, 1), 21), fact(K.REHAB_SENT, day(9, 9), 8), group=2
            ),
            "rehabilitation",
        ),
        (case(FSM2, Visitation(7, 1, day(9, 1), 21)), "rehabilitation"),
        # Full time, and an education, have no next step in hours.
        (
            case(FSM2, out(JOB, day(9, 1)), Hours(51, 50, day(9, 1), 37, 0, 11), **IN_3),
            "hours_unchanged",
        ),
        (case(FSM2, out(EmploymentKind.UDDANNELSE, day(9, 1)), **IN_3), "hours_unchanged"),
        # Both meetings were held; a praktik has none; a meeting without the contact person is none.
        (
            case(
                FLEKSJOB, out(FLEKS, day(9, 1)),
                *(
                    FollowUp(no, 0, day(10, no), 50, True, present=("citizen", "contact_person"))
                    for no in (5, 20)
                ),
                trin=3,
            ),
            "fleksjob_meeting",
        ),
        (case(FLEKSJOB, out(PRAKTIK, day(9, 1)), trin=3), "fleksjob_meeting"),
        # More than 10 hours, or marked already.
        (
            case(FLEKSJOB, out(FLEKS, day(9, 1)), Hours(51, 50, day(9, 1), 11, 0, 11), trin=3),
            "person_group",
        ),
        (
            case(
                FLEKSJOB, out(FLEKS, day(9, 1)), Hours(51, 50, day(9, 1), 10, 0, 11),
                fact(K.PERSON_GROUP_MARKED, no=53, about=50), trin=3,
            ),
            "person_group",
        ),
    ],
)  # fmt: skip
def test_when_not(of: Case, rule: str) -> None:
    assert stage(of, rule, LATER) is None


# --- agreements with a company -----------------------------------------------------------------

NOW = local(2026, 9, 15, 12)


@pytest.mark.rule("A16", "A17", "A18", "A19", "A20", "A21", "A24", "B10", "B11", "B27", "C06")
@every_row(
    ("model", "spell", "facts", "rules"),
    [
        # A praktik of which nothing is agreed.
        (
            FSM2, out(PRAKTIK, day(9, 1)), (),
            {"gate_missing", "no_contact_person", "contact_not_in_plan", "praktik_purpose",
             "pay_date", "not_in_vitas", "purpose_not_told"},
        ),
        # The checklist asks for no VITAS and no Min Plan here, FSM1 for less.
        (
            CHECKLIST, out(PRAKTIK, day(9, 1)), (),
            {"gate_missing", "no_contact_person", "praktik_purpose", "pay_date",
             "purpose_not_told"},
        ),
        (FSM1, out(PRAKTIK, day(9, 1)), (), {"gate_missing", "no_contact_person"}),
        # Before the start what belongs to a praktik is said already, the rest is not.
        (
            FSM2, out(PRAKTIK, day(9, 21)), (),
            {"praktik_purpose", "pay_date", "not_in_vitas", "purpose_not_told"},
        ),
        # Told to the citizen, and not to the company.
        (
            FSM2, out(PRAKTIK, day(9, 21), purpose=Purpose.SKILLS, pay_expected_on=day(12, 1)),
            (K.IN_VITAS, K.PURPOSE_TOLD_CITIZEN),
            {"purpose_not_told"},
        ),
        # A job is no praktik.
        (
            FSM2, out(JOB, day(9, 1), contact_person="Per", tasks="lager"), (K.PLAN_MADE,),
            {"gate_missing", "contact_not_in_plan"},  # its hours are not on record
        ),
    ],
)  # fmt: skip
def test_what_an_agreement_lacks(
    model: str, spell: Employment, facts: tuple[MilestoneKind, ...], rules: set[str]
) -> None:
    known = [fact(kind, no=60 + n, about=spell.no) for n, kind in enumerate(facts)]
    of = case(model, fact(K.NAME_IN_PLAN), spell, *known, **IN_2)
    found = {reason.rule for reason in standing(of, TEAM, NOW, POLICY, NUDGES).reasons}
    of_company = {
        "gate_missing", "no_contact_person", "contact_not_in_plan", "praktik_purpose", "pay_date",
        "not_in_vitas", "purpose_not_told",
    }  # fmt: skip
    assert found & of_company == rules


def test_what_an_agreement_lacked_ends_with_the_spell() -> None:
    """On its last day nobody is asked to fill it in any more, and that morning is looked at."""
    of = case(FSM2, out(PRAKTIK, day(9, 1), end=day(9, 18)), **IN_2)
    assert stage(of, "no_contact_person", NOW) == ""
    assert stage(of, "no_contact_person", morning(day(9, 18))) is None
    assert standing(of, TEAM, local(2026, 9, 17, 12), POLICY, NUDGES).next_at == morning(day(9, 18))


@pytest.mark.rule("A18")
def test_a_praktik_with_paid_hours_needs_no_date_for_them() -> None:
    spell, paid = out(PRAKTIK, day(9, 1)), Hours(51, 50, day(9, 1), 3, 17, 11)
    assert stage(case(FSM2, spell, **IN_2), "pay_date", NOW) == ""
    assert stage(case(FSM2, spell, paid, **IN_2), "pay_date", NOW) is None


# --- messages and acute need -------------------------------------------------------------------


@pytest.mark.rule("B02")
@every_row(
    ("written", "late"),
    [
        # Four working hours on the same day.
        (local(2026, 8, 12, 9), local(2026, 8, 12, 13)),
        # Written at two: two hours today, two tomorrow.
        (local(2026, 8, 12, 14), local(2026, 8, 13, 10)),
        # The end of the fourth hour is the end of the day.
        (local(2026, 8, 12, 12), local(2026, 8, 12, 16)),
        # On Friday evening and at the weekend: Monday at noon.
        (local(2026, 8, 14, 20), local(2026, 8, 17, 12)),
        (local(2026, 8, 16, 3), local(2026, 8, 17, 12)),
        # Before Christmas: the 28th is the next working day.
        (local(2026, 12, 23, 15), local(2026, 12, 28, 11)),
        # Over both nights when clocks change.
        (local(2026, 10, 23, 15), local(2026, 10, 26, 11)),
        (local(2027, 3, 25, 15), local(2027, 3, 30, 12)),
    ],
)
def test_an_unanswered_message(written: datetime, late: datetime) -> None:
    assert working_hours_after(written, 4, POLICY) == late
    of = case(nudges=(Nudge(1, "message", written, told_to=11),), started_at=written)
    assert stage(of, "message", late - timedelta(minutes=1)) == ""
    assert stage(of, "message", late) == "late"
    next_at = standing(of, TEAM, written, POLICY, NUDGES).next_at
    assert next_at is not None and next_at <= late


@PURE
@given(
    moment=st.datetimes(naive(2026, 8, 3), naive(2027, 7, 1)),
    hours=st.integers(1, 30),
)
def test_working_hours_as_the_slow_reference_says(moment: datetime, hours: int) -> None:
    """Count every minute of a working day from eight to four."""
    at = moment.replace(second=0, microsecond=0)
    left = hours * 60
    while left:
        is_work = 8 <= at.hour < 16 and at.weekday() < 5 and at.date() not in DAYS_OFF
        left -= is_work
        at += timedelta(minutes=1) if is_work or at.minute else timedelta(hours=1)
    exact = moment.replace(second=0, microsecond=0, tzinfo=ZONE)
    assert working_hours_after(exact, hours, POLICY) == at.replace(tzinfo=ZONE)


DAYS_OFF = {
    day(12, 24), day(12, 25), day(12, 31), day(1, 1, 2027), day(3, 25, 2027), day(3, 26, 2027),
    day(3, 29, 2027), day(5, 6, 2027), day(5, 17, 2027),
}  # fmt: skip
ACUTE = CompanyContact(60, local(2026, 9, 1, 22), 21, 50, "x", is_acute=True)
LATER_TALK = CompanyContact(61, local(2026, 9, 2, 9), 11, 50, "x")
ELSEWHERE = replace(LATER_TALK, employment=49)


@pytest.mark.rule("A28")
@every_row(
    ("of", "expected"),
    [
        (case(FSM2, ACUTE), ""),
        # Taken up with the company, or with the citizen.
        (case(FSM2, ACUTE, LATER_TALK), None),
        (case(FSM2, ACUTE, last_contact_at=local(2026, 9, 2, 8)), None),
        # A contact before it, or with another company, does not take it up.
        (case(FSM2, ACUTE, last_contact_at=local(2026, 9, 1, 12)), ""),
        (case(FSM2, ACUTE, ELSEWHERE), ""),
        # Also while the citizen is exempt, in group 2, or the case is closed.
        (case(FSM2, ACUTE, Exemption(9, ExemptionKind.EFFORT, day(8, 10), 21)), ""),
        (case(FSM2, ACUTE, group=2), ""),
        (case(FSM2, ACUTE, phase=Phase.CLOSED), ""),
    ],
)
def test_acute_need_of_a_company(of: Case, expected: str | None) -> None:
    assert stage(of, "acute_company", NOW) == expected
    assert NUDGES.of("acute_company").is_urgent


EXEMPT = Exemption(9, ExemptionKind.EFFORT, day(8, 10), 21)

# --- pauses ------------------------------------------------------------------------------------


@pytest.mark.rule("A05", "C02")
@pytest.mark.parametrize(
    "changes",
    [
        {"entries": (EXEMPT, *AT_WORK)},
        {"group": 3, "entries": AT_WORK},
        {"phase": Phase.CLOSED, "entries": AT_WORK},
    ],
)
def test_nothing_stands_open_while_it_pauses(changes: dict[str, Any]) -> None:
    assert standing(case(**changes), TEAM, LATER, POLICY, NUDGES).reasons == ()


@pytest.mark.rule("A05", "B04")
def test_an_exemption_leaves_open_only_that_socialforvaltningen_is_told() -> None:
    found = standing(case(CHECKLIST, EXEMPT, *AT_WORK), TEAM, LATER, POLICY, NUDGES).reasons
    assert [(reason.rule, reason.to) for reason in found] == [("social_not_told", 21)]


@pytest.mark.rule("A05")
def test_it_is_looked_at_again_on_the_day_the_exemption_is_lifted() -> None:
    of = case(FSM2, Exemption(9, ExemptionKind.EFFORT, day(8, 10), 21, day(9, 7)))
    assert standing(of, TEAM, local(2026, 8, 20, 9), POLICY, NUDGES).next_at == morning(day(9, 7))
    assert stage(of, "contact_due", morning(day(9, 12))) == "soon"


# --- the whole ---------------------------------------------------------------------------------

milestones = st.builds(
    fact, st.sampled_from(list(K)), st.dates(day(8, 3), day(12, 31)), st.integers(10, 40)
)
spells = st.builds(
    out, st.sampled_from(list(EmploymentKind)), st.dates(day(8, 3), day(12, 31)), no=st.just(50),
    end=st.none() | st.dates(day(12, 31), day(6, 1, 2027)),
)  # fmt: skip
absences = st.builds(Absence, st.integers(60, 70), st.dates(day(8, 3), day(12, 31)), st.none())
cases = st.builds(
    lambda model, trin, entries, seen: case(
        model, *entries, trin=trin, trin_since=day(8, 20), last_contact_at=seen
    ),
    st.sampled_from(sorted(MODELS)),
    st.integers(1, 3),
    st.lists(milestones | spells | absences, max_size=8),
    st.none()
    | st.datetimes(naive(2026, 8, 4), naive(2026, 12, 1)).map(lambda at: at.replace(tzinfo=ZONE)),
)


@PURE
@given(of=cases, ahead=st.integers(0, 400))
def test_nothing_changes_before_the_next_look(of: Case, ahead: int) -> None:
    """The review timer misses nothing: until it, every hour holds what held before."""
    now = START + timedelta(days=ahead)
    found = standing(of, TEAM, now, POLICY, NUDGES)
    assert found.next_at is None or found.next_at > now
    rules = [reason.rule for reason in found.reasons]
    assert len(set(rules)) == len(rules)
    assert [r for r in found.reasons if not {*r.ids} <= {*NUDGES.of(r.rule).rules}] == []
    end = min(found.next_at or now + timedelta(days=40), now + timedelta(days=40))
    held = {(reason.rule, reason.stage) for reason in found.reasons}
    for step in range(1, 12):
        at = now + (end - now) * step / 12
        later = standing(of, TEAM, at, POLICY, NUDGES)
        assert {(reason.rule, reason.stage) for reason in later.reasons} == held


# --- as nudges ---------------------------------------------------------------------------------


def told(play: Play, person: int, part: str) -> list[datetime]:
    return [heard.at for heard in play.to(person) if part in heard.text]


@pytest.mark.rule("A15")
def test_a_contact_moves_through_three_wordings_once_each(
    play: Play, lars: int, amina: int
) -> None:
    """One nudge from Saturday to Tuesday; each wording is told by itself at most once."""
    play.wait_until(local(2026, 11, 12, 12))
    nudges = [n for n in play.case(amina).nudges if n.rule == "contact_due"]
    assert [nudge.stage for nudge in nudges] == ["overdue"]
    assert play.rules(amina).count("contact_due") == 1
    events = [
        pending.event
        for outcome in play.outcomes
        for pending in outcome.pending
        if getattr(pending.event, "rule", "") == "contact_due"
    ]
    assert [getattr(event, "stage", "") for event in events] == ["soon", "today", "overdue"]


@pytest.mark.rule("A15", "D10")
def test_a_nudge_closes_itself_when_its_reason_is_gone(play: Play, lars: int, amina: int) -> None:
    play.give_agreement(amina, "ringe til Netto", day(11, 4))
    play.wait_until(local(2026, 11, 10, 9))
    assert {"contact_due", "agreement_late"} <= {n.rule for n in play.case(amina).nudges}
    play.write(lars, "log Amina telefon: talt om Netto. Næste: mandag 10, Torvet 3")
    play.write(lars, "ja")
    assert not {"contact_due", "agreement_late"} & {n.rule for n in play.case(amina).nudges}
    play.wait_until(local(2026, 11, 18, 9))
    assert play.rules(amina).count("contact_due") == 2, "and a new week, a new one"


def test_a_nudge_is_put_off_to_a_day_with_a_reason(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "jeg har en ny adresse")
    no = play.case(amina).nudges[0].no
    play.hear(amina, NudgeSnoozed(lars, no, day(11, 12), "agreed"))
    (nudge,) = play.case(amina).nudges
    assert (nudge.status, nudge.due_at) == ("snoozed", local(2026, 11, 12))
    kinds = [type(entry).__name__ for entry in play.case(amina).entries]
    assert kinds == ["Promise", "Snoozed"]
    assert getattr(play.case(amina).entries[-1], "reason", "") == "agreed"
    play.wait_until(local(2026, 11, 11, 23))
    digests = len(told(play, lars, "Godmorgen Lars."))
    play.wait_until(local(2026, 11, 12, 8))
    assert [n.status for n in play.case(amina).nudges if n.rule == "message"] == ["open"]
    assert len(told(play, lars, "Godmorgen Lars.")) == digests + 1
    play.tap(lars, "1. Amina")
    assert "har ventet på svar" in play.latest(lars).text, "in the digest of that morning"


def test_a_nudge_that_wakes_is_told_once_more(play: Play, lars: int, amina: int) -> None:
    """Its day is still the day on which the contact was due: that is no news, and not told."""
    play.wait_until(local(2026, 11, 10, 9))
    (no,) = [n.no for n in play.case(amina).nudges if n.rule == "contact_due"]
    since = len(play.outcomes)
    play.hear(amina, NudgeSnoozed(lars, no, day(11, 12), "agreed"))
    play.wait_until(local(2026, 11, 13, 9))
    events = [p.event for outcome in play.outcomes[since:] for p in outcome.pending]
    assert [getattr(event, "no", 0) for event in events if isinstance(event, NudgeTold)].count(
        no
    ) == 1
    (nudge,) = [n for n in play.case(amina).nudges if n.rule == "contact_due"]
    assert (nudge.no, nudge.stage, nudge.due_at) == (no, "overdue", local(2026, 11, 9, 16))


@pytest.mark.parametrize(
    ("until", "wakes"),
    [
        (None, local(2026, 11, 3)),  # the next working day
        (day(10, 1), local(2026, 11, 3)),  # never into the past
        (day(11, 14), local(2026, 11, 14)),
        (day(12, 1, 2031), local(2027, 2, 2)),  # nor for years
    ],
)
def test_how_long_a_nudge_may_rest(
    play: Play, lars: int, amina: int, until: date | None, wakes: datetime
) -> None:
    play.write(amina, "jeg har en ny adresse")
    play.hear(amina, NudgeSnoozed(lars, play.case(amina).nudges[0].no, until))
    assert [n.due_at for n in play.case(amina).nudges] == [wakes]


@pytest.mark.parametrize(
    ("label", "wakes"),
    [
        ("Vi har aftalt en anden tid (en uge)", local(2026, 11, 9)),
        ("Jeg venter på svar (en uge)", local(2026, 11, 9)),
        ("Borgeren er væk (to uger)", local(2026, 11, 16)),
    ],
)
def test_putting_off_on_the_phone(
    play: Play, lars: int, amina: int, label: str, wakes: datetime
) -> None:
    play.write(amina, "jeg har en ny adresse")
    play.tap(lars, "Påmind mig senere")
    assert play.latest(lars).text == "Hvorfor skal det vente?"
    play.tap(lars, label)
    assert "Godt. Jeg påminder dig om Amina mandag den" in play.latest(lars).text
    assert [n.due_at for n in play.case(amina).nudges] == [wakes]


@pytest.mark.rule("D17")
def test_a_meeting_that_is_held_too_late_is_overdue_until_then() -> None:
    """The six months are over on 1 March: what is made good must not stay open for ever."""
    present = ("citizen", "contact_person")
    first = FollowUp(55, 0, day(11, 2), 50, True, present=present)
    late = FollowUp(56, 0, day(4, 6, 2027), 50, True, present=present)
    before = case(FLEKSJOB, out(FLEKS, day(9, 1)), first, trin=3)
    after = case(FLEKSJOB, out(FLEKS, day(9, 1)), first, late, trin=3)
    assert stage(before, "fleksjob_meeting", local(2027, 4, 6, 9)) == "overdue"
    assert stage(after, "fleksjob_meeting", local(2027, 4, 6, 9)) is None
