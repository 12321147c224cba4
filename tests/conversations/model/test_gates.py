"""Gates: each item alone missing closes its gate, and is what is said; nothing else does."""

from datetime import date, timedelta
from typing import Any

import pytest

from conversations.course.questions import most_hours, paid_hours_on
from conversations.model.gates import (
    missing_to_begin_step_up,
    missing_to_close,
    missing_to_meet,
    praktik_missing,
)
from conversations.records.case import Case, Team
from conversations.records.entries import (
    Assignment,
    BreakOff,
    Entry,
    Milestone,
    MilestoneKind,
    Visitation,
)
from conversations.records.entries_step_up import StepUp, StepUpAgreement
from conversations.records.entries_work import (
    Employment,
    EmploymentKind,
    Hours,
    Purpose,
    SearchStep,
)
from tests.matters import every_row
from tests.worlds.acting_out import LARS, TEAM, TODAY
from tests.worlds.playing import MONDAY

FSM1, FSM2, CHECKLIST, FLEKSJOB = "FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II"
M = MilestoneKind
YESTERDAY = TODAY - timedelta(days=1)


def a_case(model: str, trin: int, *entries: Entry, follow_up: bool | None = None) -> Case:
    case = Case("K7M", model, trin, 1, MONDAY, entries=entries)
    return case if follow_up is None else _asked(case, follow_up)


def _asked(case: Case, answer: bool) -> Case:
    return Case(
        case.code, case.model, case.trin, 1, MONDAY, entries=case.entries, follow_up_consent=answer
    )


def so(no: int, kind: M, about: int = 0) -> Milestone:
    return Milestone(no, kind, TODAY, LARS, "ord", about)


def job(no: int = 1, kind: EmploymentKind = EmploymentKind.JOB, **known: Any) -> Employment:
    values: dict[str, Any] = {"contact_person": "Bo", "tasks": "varer", "hensyn": "pauser"}
    return Employment(no, kind, "Netto", YESTERDAY, LARS, **(values | known))


def hours(paid: float, unpaid: float = 0, no: int = 2, of: int = 1) -> Hours:
    return Hours(no, of, YESTERDAY, paid, unpaid, LARS)


def closing(case: Case, team: Team = TEAM) -> list[tuple[str, str]]:
    return [(each.need.value, each.rule) for each in missing_to_close(case, team, TODAY)]


VISITED = Visitation(9, 1, TODAY, LARS)
FULL: dict[tuple[str, int], tuple[Entry, ...]] = {
    (FSM1, 1): (VISITED, so(1, M.CV_MADE), so(2, M.JOBGOAL_STARTED)),
    (FSM2, 1): (so(1, M.CV_STARTED), so(2, M.JOBGOAL_STARTED), so(3, M.NAME_IN_PLAN)),
    (CHECKLIST, 1): (so(1, M.CV_STARTED), so(2, M.READY)),
    (FLEKSJOB, 1): (),
    (FSM1, 2): (job(), so(3, M.PLAN_MADE, 1)),
    (FSM2, 2): (job(), hours(10), so(3, M.PLAN_MADE, 1), so(4, M.CONTACT_IN_PLAN, 1)),
    (CHECKLIST, 2): (job(), hours(10), so(3, M.PLAN_MADE, 1)),
    (FLEKSJOB, 2): (job(kind=EmploymentKind.FLEKSJOB),),
    (FSM1, 3): (job(), hours(7)),  # 7 hours a week are 30.3 a month
    (FSM2, 3): (job(is_self_supporting=True), hours(37)),
    (CHECKLIST, 3): (job(is_self_supporting=True), hours(37)),
}


def follow_up_of(gate: tuple[str, int]) -> bool | None:
    return True if gate == (FSM2, 3) else None


@pytest.mark.rule("A12", "A23", "A30", "B06", "B10", "B17", "C04", "C06", "C08", "D06", "D21")
@every_row("gate", FULL, ids=str)
def test_a_gate_with_all_of_it_is_open(gate: tuple[str, int]) -> None:
    assert closing(a_case(*gate, *FULL[gate], follow_up=follow_up_of(gate))) == []


@pytest.mark.parametrize(
    ("gate", "without", "said"),
    [
        pytest.param(*row, marks=pytest.mark.rule(row[2][1]))
        for row in (
            ((FSM1, 1), VISITED, ("visitation", "C04")),
            ((FSM1, 1), FULL[FSM1, 1][1], ("cv_made", "C04")),
            ((FSM1, 1), FULL[FSM1, 1][2], ("jobgoal_started", "C04")),
            ((FSM2, 1), FULL[FSM2, 1][0], ("cv_started", "A12")),
            ((FSM2, 1), FULL[FSM2, 1][1], ("jobgoal_started", "A12")),
            ((FSM2, 1), FULL[FSM2, 1][2], ("name_in_plan", "A07")),
            ((CHECKLIST, 1), FULL[CHECKLIST, 1][0], ("cv_started", "B06")),
            ((CHECKLIST, 1), FULL[CHECKLIST, 1][1], ("ready", "B06")),
            ((FSM1, 2), FULL[FSM1, 2][0], ("employment", "C06")),
            ((FSM1, 2), FULL[FSM1, 2][1], ("plan_made", "C06")),
            ((FSM2, 2), FULL[FSM2, 2][0], ("employment", "A23")),
            ((FSM2, 2), FULL[FSM2, 2][1], ("hours", "A16")),
            ((FSM2, 2), FULL[FSM2, 2][2], ("plan_made", "A21")),
            ((FSM2, 2), FULL[FSM2, 2][3], ("contact_in_plan", "A24")),
            ((CHECKLIST, 2), FULL[CHECKLIST, 2][0], ("employment", "B10")),
            ((CHECKLIST, 2), FULL[CHECKLIST, 2][1], ("hours", "B10")),
            ((CHECKLIST, 2), FULL[CHECKLIST, 2][2], ("plan_made", "B10")),
            ((FLEKSJOB, 2), FULL[FLEKSJOB, 2][0], ("fleksjob", "D21")),
            ((FSM1, 3), FULL[FSM1, 3][1], ("ordinary_hours", "C08")),
            ((FSM2, 3), FULL[FSM2, 3][0], ("self_support", "A30")),
            ((CHECKLIST, 3), FULL[CHECKLIST, 3][0], ("self_support", "B17")),
        )
    ],
    ids=str,
)
def test_one_item_missing_is_said(
    gate: tuple[str, int], without: Entry, said: tuple[str, str]
) -> None:
    entries = [entry for entry in FULL[gate] if entry is not without]
    assert closing(a_case(*gate, *entries, follow_up=follow_up_of(gate))) == [said]


@pytest.mark.rule("A06", "B06", "C04", "D06")
@pytest.mark.parametrize(
    ("model", "rule"), [(FSM1, "C04"), (FSM2, "A06"), (CHECKLIST, "B06"), (FLEKSJOB, "D06")]
)
def test_without_a_jobformidler_trin_1_stays_open(model: str, rule: str) -> None:
    case = a_case(model, 1, *FULL[model, 1])
    assert closing(case, Team()) == [("jobformidler", rule)]


@pytest.mark.rule("A16", "A20", "B10", "C06")
@every_row(
    ("model", "spell", "said"),
    [
        (FSM2, job(contact_person=""), [("contact_person", "A20")]),
        (FSM2, job(tasks=""), [("tasks", "A16")]),
        (CHECKLIST, job(contact_person=""), [("contact_person", "B10")]),
        (CHECKLIST, job(tasks=""), [("tasks", "B10")]),
        (FSM1, job(contact_person=""), [("contact_person", "C06")]),
        (FSM1, job(tasks=""), []),  # FSM1 asks for an aftale, not what is in it
        # Of an education nobody asks for tasks, hours or a contact person.
        (FSM2, job(kind=EmploymentKind.UDDANNELSE, contact_person="", tasks=""), []),
    ],
)
def test_what_the_agreement_lacks(
    model: str, spell: Employment, said: list[tuple[str, str]]
) -> None:
    assert closing(a_case(model, 2, spell, *FULL[model, 2][1:])) == said


@pytest.mark.rule("A11")
@pytest.mark.parametrize("kind", [M.JOBGOAL_STARTED, M.JOBGOAL, M.TO_TRY])
def test_a_task_to_try_stands_for_a_jobmaal(kind: M) -> None:
    case = a_case(FSM2, 1, so(1, M.CV_STARTED), so(2, kind), so(3, M.NAME_IN_PLAN))
    assert closing(case) == []


@pytest.mark.rule("A07")
def test_after_a_handover_the_new_name_must_stand_in_min_plan() -> None:
    handed = Assignment(5, 12, TODAY, LARS)
    assert closing(a_case(FSM2, 1, *FULL[FSM2, 1], handed)) == [("name_in_plan", "A07")]
    assert closing(a_case(FSM2, 1, *FULL[FSM2, 1], handed, so(6, M.NAME_IN_PLAN))) == []


@pytest.mark.rule("A23", "A29")
def test_what_was_agreed_before_a_break_counts_no_more() -> None:
    old = (so(1, M.PLAN_MADE), so(2, M.CONTACT_IN_PLAN), BreakOff(3, TODAY, LARS, "flyttet", 2))
    case = a_case(FSM2, 2, *old, job(4), hours(10, no=5, of=4))
    assert closing(case) == [("plan_made", "A21"), ("contact_in_plan", "A24")]


@pytest.mark.rule("B12")
@pytest.mark.parametrize(
    ("model", "hensyn", "said"),
    [
        (CHECKLIST, "", [("step_up_hensyn", "B12")]),
        (CHECKLIST, "korte dage", []),
        (FSM2, "", []),  # the checklist's own line
    ],
)
def test_hensyn_of_a_step_up_go_into_the_agreement(
    model: str, hensyn: str, said: list[tuple[str, str]]
) -> None:
    agreed = StepUpAgreement(8, 7, TODAY, LARS, ("svar",) * 6)
    rest = FULL[model, 2][1:]
    assert closing(a_case(model, 2, job(hensyn=hensyn), *rest, agreed)) == said


@pytest.mark.rule("A32")
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, [("follow_up_consent", "A32")]),  # not asked: trin 3 stays open
        (True, []),
        (False, []),  # a no is an answer too: no contact follows, and the trin closes
    ],
)
def test_trin_3_asks_for_the_consent_first(
    answer: bool | None, said: list[tuple[str, str]]
) -> None:
    assert closing(a_case(FSM2, 3, *FULL[FSM2, 3], follow_up=answer)) == said


@pytest.mark.rule("C08", "A30")
@every_row(
    ("model", "entries", "is_open"),
    [
        (FSM1, (job(), hours(6.92)), False),  # 29.99 hours a month
        (FSM1, (job(), hours(6.93)), True),  # 30.03
        (FSM1, (job(), hours(0, 37)), False),  # unpaid hours are not ordinary
        (FSM1, (job(is_self_supporting=True),), True),
        (FSM1, (job(is_self_supporting=True, end=YESTERDAY),), False),  # it has ended
        (FSM1, (job(1), hours(4), job(3), hours(4, no=4, of=3)), True),  # two jobs together
        (FSM2, (job(), hours(37)), False),  # FSM2 asks for self-support, not for hours
    ],
)
def test_ordinary_hours_or_self_support(
    model: str, entries: tuple[Entry, ...], is_open: bool
) -> None:
    assert (closing(a_case(model, 3, *entries, follow_up=True)) == []) is is_open


def praktik(**known: Any) -> Employment:
    values: dict[str, Any] = {"purpose": Purpose.SKILLS, "pay_expected_on": TODAY}
    return job(kind=EmploymentKind.PRAKTIK, **(values | known))


TOLD = (so(5, M.IN_VITAS, 1), so(6, M.PURPOSE_TOLD_CITIZEN, 1), so(7, M.PURPOSE_TOLD_COMPANY, 1))


@pytest.mark.rule("A17", "A18", "A19", "B11", "B27")
@every_row(
    ("model", "spell", "told", "said"),
    [
        (FSM2, praktik(), TOLD, []),
        (FSM2, praktik(purpose=None), TOLD, [("purpose", "A19")]),
        (FSM2, praktik(pay_expected_on=None), TOLD, [("pay_date", "A18")]),
        (FSM2, praktik(), TOLD[1:], [("in_vitas", "A19")]),
        (FSM2, praktik(), TOLD[:1] + TOLD[2:], [("told_citizen", "A17")]),
        (FSM2, praktik(), TOLD[:2], [("told_company", "A17")]),
        (CHECKLIST, praktik(purpose=None), TOLD, [("purpose", "B11")]),
        (CHECKLIST, praktik(pay_expected_on=None), TOLD, [("pay_date", "B27")]),
        (CHECKLIST, praktik(), (), [("told_citizen", "B27"), ("told_company", "B27")]),
        (FSM1, praktik(purpose=None), (), []),  # FSM1 states no purposes
        (FLEKSJOB, praktik(purpose=None), (), []),
        (FSM2, job(), (), []),  # a job is no praktik
        # Told of another praktik is not told of this one.
        (FSM2, praktik(), (so(5, M.IN_VITAS, 99), *TOLD[1:]), [("in_vitas", "A19")]),
    ],
)
def test_what_a_praktik_lacks(
    model: str, spell: Employment, told: tuple[Entry, ...], said: list[tuple[str, str]]
) -> None:
    case = a_case(model, 2, spell, *told)
    found = praktik_missing(case, TEAM, TODAY, spell)
    assert [(each.need.value, each.rule) for each in found] == said


@pytest.mark.rule("A18", "A19", "A24", "B27")
@pytest.mark.parametrize("model", [FSM2, CHECKLIST])
def test_a_praktik_that_lacks_something_keeps_trin_2_open(model: str) -> None:
    entries = (praktik(pay_expected_on=None), *FULL[model, 2][1:], *TOLD)
    assert [need for need, _ in closing(a_case(model, 2, *entries))] == ["pay_date"]


TRIED = SearchStep(1, "visit", "Netto", "both", "in_person", YESTERDAY, LARS, is_done=True)
PLANNED = SearchStep(1, "visit", "Netto", "both", "in_person", TODAY, LARS)
NAMED = so(2, M.BARRIER_NAMED)


@pytest.mark.rule("A33", "A34", "B18", "D25")
@every_row(
    ("model", "trin", "entries", "begun_by", "is_tried", "said"),
    [
        (FSM2, 2, (TRIED, NAMED), "staff", True, []),
        (FSM2, 2, (job(), NAMED), "staff", True, []),  # an employment is an attempt too
        (FSM2, 2, (NAMED,), "staff", True, [("match_tried", "A34")]),  # screening is forbidden
        (FSM2, 2, (PLANNED, NAMED), "staff", True, [("match_tried", "A34")]),  # only planned
        (FSM2, 2, (TRIED,), "staff", True, [("barrier_named", "A33")]),
        (FSM2, 2, (TRIED, NAMED), "staff", False, [("cooperation_tried", "A33")]),
        (FSM2, 2, (TRIED,), "citizen", True, [("barrier_named", "A33")]),  # FSM2: emergency only
        (CHECKLIST, 2, (), "citizen", False, []),  # the citizen's own wish is enough
        (CHECKLIST, 2, (), "staff", False, [("match_tried", "B18")]),
        (CHECKLIST, 2, (TRIED,), "staff", False, []),
        (FLEKSJOB, 2, (), "staff", False, []),
        (FLEKSJOB, 1, (), "staff", False, [("phase_two", "D25")]),
        (FLEKSJOB, 3, (), "citizen", False, [("phase_two", "D25")]),
    ],
)
def test_what_a_step_up_needs(
    model: str,
    trin: int,
    entries: tuple[Entry, ...],
    begun_by: str,
    is_tried: bool,
    said: list[tuple[str, str]],
) -> None:
    case = a_case(model, trin, *entries)
    found = missing_to_begin_step_up(case, TODAY, begun_by, is_tried)
    assert [(each.need.value, each.rule) for each in found] == said


def test_a_model_without_step_up_has_no_gate_for_it() -> None:
    with pytest.raises(LookupError):
        missing_to_begin_step_up(a_case(FSM1, 2), TODAY, "staff", True)


@pytest.mark.rule("A35", "B22")
@every_row(
    ("model", "entries", "said"),
    [
        (FSM2, (), [("share_consent", "A35")]),
        (CHECKLIST, (), [("share_consent", "B22")]),
        (FSM2, (so(11, M.SHARE_CONSENT, 10),), []),
        (FSM2, (so(9, M.SHARE_CONSENT),), []),  # given while it was being prepared
        (FSM2, (so(3, M.SHARE_CONSENT, 2),), [("share_consent", "A35")]),  # for an earlier one
        (FLEKSJOB, (), []),
    ],
)
def test_papers_are_shared_only_with_consent(
    model: str, entries: tuple[Entry, ...], said: list[tuple[str, str]]
) -> None:
    earlier = StepUp(2, YESTERDAY, LARS, "staff", "health", True, end=YESTERDAY)
    step_up = StepUp(10, TODAY, LARS, "staff", "health", True)
    case = a_case(model, 2, earlier, step_up, *entries)
    found = missing_to_meet(case, TODAY, step_up)
    assert [(each.need.value, each.rule) for each in found] == said


@pytest.mark.rule("A27")
@every_row(
    ("day", "paid"),
    [
        (YESTERDAY, 5),  # from the start
        (date(2026, 11, 15), 5),  # the day before more hours
        (date(2026, 11, 16), 9),  # corrected: not the 8 that were written first
        (date(2026, 12, 1), 9),
        (date(2026, 12, 24), 0),  # it has ended
    ],
)
def test_hours_are_a_series(day: date, paid: float) -> None:
    more = (
        Hours(3, 1, date(2026, 11, 16), 8, 0, LARS),
        Hours(4, 1, date(2026, 11, 16), 9, 0, LARS),
    )
    case = a_case(FSM2, 3, job(end=date(2026, 12, 23)), hours(5), *more)
    assert paid_hours_on(case, day) == paid


@pytest.mark.parametrize(
    ("second", "most"),
    [
        (job(3), 40),  # two jobs at the same time
        (job(3, kind=EmploymentKind.UDDANNELSE), 20),  # studying is no working time
        (job(3, end=YESTERDAY - timedelta(days=1)), 20),  # it had ended before
    ],
)
def test_hours_of_overlapping_employments_are_added(second: Employment, most: float) -> None:
    case = a_case(FSM2, 3, job(), hours(20), second, hours(10, 10, no=4, of=3))
    found = most_hours(case, date.min)
    assert found is not None and found[0] == most
