"""What staff may do to a case: done, or refused in one sentence with nothing changed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeAlias

import pytest

from conversations.catalogue import ACTIONS
from conversations.course.questions import (
    all_of,
    fleksjob_meetings,
    hours_series,
    is_exempt,
    open_employments,
)
from conversations.records.case import Consent, Nudge, Team
from conversations.records.entries import (
    Absence,
    Assignment,
    BreakOff,
    CaseClosed,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    ModelChanged,
    Phase,
    TrinClosed,
    Visitation,
)
from conversations.records.entries_step_up import StepUp, StepUpAgreement, StepUpMeeting
from conversations.records.entries_work import (
    CompanyContact,
    Employment,
    EmploymentKind,
    FollowUp,
    Hours,
    Purpose,
    SearchStep,
)
from conversations.records.inputs_between import ActionAnswered, CaseRefused, NudgeTold, StaffActed
from conversations.records.marks import Action
from conversations.take_turn import take_turn
from conversations.topics.consent.in_person import RecordConsent
from conversations.topics.contacts.notes import WriteNote
from conversations.topics.placing.exemptions import Exempt, LiftExemption
from conversations.topics.placing.milestones import Record
from conversations.topics.placing.trin import Break, CloseCase, CloseTrin
from conversations.topics.placing.visitation import ChangeModel, Visit
from conversations.topics.staff_away.hand_over import HandOver
from conversations.topics.step_up.actions import AgreeStepUp, BeginStepUp, EndStepUp, MeetStepUp
from conversations.topics.work.company import LogCompanyContact, ReportFollowUp
from conversations.topics.work.employments import Amend, Employ, EndEmployment
from conversations.topics.work.hours import ReportHours
from conversations.topics.work.search import FinishSearch, PlanSearch
from conversations.topics.work.sick_days import ReportAbsence
from tests.matters import every_row
from tests.worlds.acting_out import (
    BENT,
    LARS,
    METTE,
    STRANGER,
    SUSANNE,
    TEAM,
    TODAY,
    Office,
    the_world,
)
from tests.worlds.playing import MONDAY

FSM1, FSM2, CHECKLIST, FLEKSJOB = "FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II"
M: TypeAlias = MilestoneKind
Kind: TypeAlias = EmploymentKind
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
LONG_AGO, FAR_AWAY = date(1926, 11, 2), date(2126, 11, 2)
JOB = Employ(Kind.JOB, "Netto", TODAY, contact_person="Bo", tasks="varer", paid=10)
FULL_TIME = replace(JOB, paid=37)
SELF = replace(FULL_TIME, is_self_supporting=True)


def unchanged(office: Office, action: Action, by: int = LARS, **seen: int) -> list[str]:
    """The action is refused and nothing but the access log has changed; return what was said."""
    before = office.state
    answered = office.do(action, by, **seen)
    assert before.case is not None
    assert not answered.is_done
    assert replace(office.case, accesses=before.case.accesses) == before.case
    assert office.state.runs == before.runs and office.state.team == before.team
    assert len(office.case.accesses) == len(before.case.accesses) + 1
    assert answered.said == [] and len(answered.told) == 1
    return answered.keys


# --- everything or nothing ------------------------------------------------------------------------


def a_step_up(model: str = FSM2) -> Office:
    """A case with a step-up that may meet."""
    office = Office(model, 2).so(M.BARRIER_NAMED).must(JOB)
    return office.must(BeginStepUp("staff", "health", True), Record(M.SHARE_CONSENT, TODAY))


ALL_PRESENT = ("citizen", "sagsbehandler", "jobformidler")

REFUSED: list[tuple[str, Office, Action, str]] = [
    # Days that are absurd, over, or still to come.
    ("a job a century ago", Office(), replace(JOB, start=LONG_AGO), "too_long_ago"),
    ("a job in a century", Office(), replace(JOB, start=FAR_AWAY), "too_far_away"),
    ("a milestone of tomorrow", Office(), Record(M.CV_MADE, TOMORROW), "not_yet"),
    ("a milestone of 1926", Office(), Record(M.CV_MADE, LONG_AGO), "too_long_ago"),
    (
        "a search planned for yesterday",
        Office(),
        PlanSearch("contact", "Netto", "both", "letter", YESTERDAY),
        "is_over",
    ),
    (
        "pay expected yesterday",
        Office(),
        replace(JOB, start=YESTERDAY, pay_expected_on=YESTERDAY),
        "is_over",
    ),
    (
        "pay expected before the start",
        Office(),
        replace(JOB, start=TOMORROW, pay_expected_on=TODAY),
        "ends_before_start",
    ),
    ("exempt from 2126", Office(), Exempt(ExemptionKind.EFFORT, FAR_AWAY), "too_far_away"),
    (
        "an absence that ends before it begins",
        Office(),
        ReportAbsence(TODAY, YESTERDAY),
        "ends_before_start",
    ),
    ("an absence of tomorrow", Office(), ReportAbsence(TOMORROW), "not_yet"),
    # Hours.
    ("38 hours", Office(), replace(JOB, paid=38), "too_many_hours"),
    ("37 and one unpaid", Office(), replace(JOB, paid=37, unpaid=1), "too_many_hours"),
    ("less than none", Office(), replace(JOB, paid=-1), "too_many_hours"),
    ("no number at all", Office(), replace(JOB, paid=float("nan")), "too_many_hours"),
    # What must be filled in.
    ("no company", Office(), replace(JOB, company=" "), "write"),
    ("no jobmål in words", Office(), Record(M.JOBGOAL, TODAY), "write"),
    ("a break without a reason", Office(trin=2), Break(" "), "write"),
    ("a closed case without a reason", Office(), CloseCase(""), "write"),
    ("a company contact without words", Office(), LogCompanyContact(0, ""), "write"),
    ("an essay", Office(), replace(JOB, tasks="x" * 2001), "too_long"),
    # What is not there, or means nothing.
    ("hours of no job", Office(), ReportHours(7, TODAY, 10, 0), "no_such_entry"),
    ("an end of no job", Office(), EndEmployment(7, TODAY, "slut"), "no_such_entry"),
    ("a change of no job", Office(), Amend(7, tasks="kasse"), "no_such_entry"),
    ("a milestone of no job", Office(), Record(M.PLAN_MADE, TODAY, about=7), "no_such_entry"),
    ("a step that is not there", Office(), FinishSearch(7, "yes"), "no_such_entry"),
    ("a contact with no such job", Office(), LogCompanyContact(7, "ord"), "no_such_entry"),
    (
        "an unknown way of searching",
        Office(),
        PlanSearch("dance", "Netto", "both", "letter", TODAY),
        "unknown_value",
    ),
    ("a consent to nothing known", Office(), RecordConsent("photos", True), "unknown_value"),
    ("a group of another model", Office(), Visit(3, "syg"), "no_such_group"),
    ("a fifth model", Office(), ChangeModel("FSM3"), "no_such_model"),
    ("the model it has", Office(), ChangeModel(FSM2), "has_model_already"),
    # What is not so.
    ("lifting nothing", Office(), LiftExemption(ExemptionKind.EFFORT, TODAY), "not_exempt"),
    ("a purpose of a job", Office(), replace(JOB, purpose=Purpose.SKILLS), "purpose_of_praktik"),
    (
        "a praktik to live of",
        Office(),
        replace(JOB, kind=Kind.PRAKTIK, is_self_supporting=True),
        "not_self_supporting",
    ),
    ("no step-up in FSM1", Office(FSM1, 2), BeginStepUp("staff", "health", True), "no_step_up"),
    ("meeting without a step-up", Office(), MeetStepUp(TODAY, ALL_PRESENT), "begin_step_up_first"),
    ("ending no step-up", Office(), EndStepUp(TODAY), "begin_step_up_first"),
    (
        "rehabilitering after a break in FSM2",
        Office(FSM2, 2),
        Break("syg", is_for_rehabilitation=True),
        "no_rehabilitation",
    ),
    ("the same jobformidler", Office(), HandOver(LARS), "same_jobformidler"),
    ("nobody", Office(), HandOver(0), "same_jobformidler"),
    ("the last fase of a fleksjob", Office(FLEKSJOB, 3), CloseTrin(), "trin_stays"),
]


@every_row(("office", "action", "key"), [row[1:] for row in REFUSED])
def test_refused_with_one_sentence(office: Office, action: Action, key: str) -> None:
    by = SUSANNE if isinstance(action, Visit | Exempt | LiftExemption | ChangeModel) else LARS
    assert unchanged(office, action, by) == [f"action.{key}"]


EACH: dict[str, tuple[Office, Action, int]] = {
    "Visit": (Office().so(M.START_TALK), Visit(2, "helbred"), SUSANNE),
    "Exempt": (Office(), Exempt(ExemptionKind.EFFORT, TODAY), SUSANNE),
    "LiftExemption": (
        Office().must(Exempt(ExemptionKind.JOBNET, YESTERDAY), by=SUSANNE),
        LiftExemption(ExemptionKind.JOBNET, TODAY),
        SUSANNE,
    ),
    "Record": (Office(), Record(M.CV_MADE, TODAY), LARS),
    "CloseTrin": (Office(FLEKSJOB), CloseTrin(), LARS),
    "Break": (Office(trin=2), Break("flyttet"), LARS),
    "PlanSearch": (Office(), PlanSearch("visit", "Netto", "both", "in_person", TODAY), LARS),
    "FinishSearch": (
        Office().has(SearchStep(1, "visit", "Netto", "both", "letter", TODAY, LARS)),
        FinishSearch(1, "yes"),
        LARS,
    ),
    "Employ": (Office(), JOB, LARS),
    "Amend": (Office().must(JOB), Amend(101, tasks="kasse"), LARS),
    "EndEmployment": (Office().must(JOB), EndEmployment(101, TODAY, "gik godt"), LARS),
    "ReportHours": (Office().must(JOB), ReportHours(101, TOMORROW, 12, 0), LARS),
    "WriteNote": (Office(), WriteNote("vil gerne have tid sidst på dagen"), LARS),
    "LogCompanyContact": (Office().must(JOB), LogCompanyContact(101, "det går"), LARS),
    "ReportFollowUp": (Office().must(JOB), ReportFollowUp(0, 101, TODAY, True), LARS),
    "ReportAbsence": (Office(), ReportAbsence(YESTERDAY, TODAY), LARS),
    "BeginStepUp": (Office(CHECKLIST), BeginStepUp("citizen", "family", False), LARS),
    "MeetStepUp": (a_step_up(), MeetStepUp(TODAY, ALL_PRESENT), LARS),
    "AgreeStepUp": (
        a_step_up().must(MeetStepUp(TODAY, ALL_PRESENT)),
        AgreeStepUp(("svar",) * 6),
        SUSANNE,
    ),
    "EndStepUp": (a_step_up(), EndStepUp(TODAY), LARS),
    "RecordConsent": (Office(), RecordConsent("follow_up", True), LARS),
    "CloseCase": (Office(), CloseCase("flyttet"), LARS),
    "HandOver": (Office(), HandOver(METTE), BENT),
    "ChangeModel": (Office(), ChangeModel(CHECKLIST), SUSANNE),
}


def test_each_action_is_carried_out_once_here() -> None:
    """Those that hold whatever happened meanwhile stand in `test_actions.py`."""
    assert set(EACH) == {name for name, action in ACTIONS.items() if not action.adds_only}


@every_row("kind", EACH)
def test_done_moves_the_version_by_one(kind: str) -> None:
    office, action, by = EACH[kind]
    seen = office.state
    answered = office.do(action, by)
    assert seen.case is not None
    assert (answered.is_done, answered.keys[0]) == (True, "action.done")
    assert office.case.version == seen.case.version + 1
    office.state = seen  # shared by the tests below


@every_row("kind", EACH)
def test_of_two_at_once_the_second_is_asked(kind: str) -> None:
    """Both saw the same version: the first is done, the second is told and changes nothing."""
    office, action, by = EACH[kind]
    seen = office.state
    version = office.case.version
    assert office.do(action, by, version).is_done
    assert unchanged(office, action, by, version=version) == ["action.case_moved"]
    office.state = seen


@pytest.mark.rule("D26")
@every_row("kind", EACH)
def test_somebody_of_another_team_is_not_let_in(kind: str) -> None:
    office, action, _ = EACH[kind]
    before = office.state
    answered = office.do(action, STRANGER)
    assert before.case is not None
    assert [type(event) for _, event in answered.told] == [CaseRefused]
    assert replace(office.case, accesses=before.case.accesses) == before.case
    assert not office.case.accesses[-1].was_allowed
    office.state = before


@every_row("kind", EACH)
def test_a_closed_case_stays_as_it_is(kind: str) -> None:
    office, action, by = EACH[kind]
    before = office.state
    office.state = replace(before, case=replace(office.case, phase=Phase.CLOSED))
    assert unchanged(office, action, by) == ["action.case_closed"]
    office.state = before


def test_a_consent_can_be_withdrawn_of_a_closed_case_too() -> None:
    office = Office(phase=Phase.CLOSED, follow_up_consent=True)
    assert office.do(RecordConsent("follow_up", False)).is_done
    assert office.case.follow_up_consent is False


def test_a_cpr_number_is_taken_out_of_every_word() -> None:
    office = Office().must(replace(JOB, tasks="varer, 010190-1234"))
    assert office.latest(Employment).tasks == "varer, [personnummer]"


# --- who may do it --------------------------------------------------------------------------------


@pytest.mark.rule("A01", "B04", "C01")
@pytest.mark.parametrize(
    ("team", "by", "is_done"),
    [
        (TEAM, SUSANNE, True),  # the sagsbehandler places the citizen
        (TEAM, BENT, True),  # the leader may
        (TEAM, LARS, False),  # the jobformidler asks them
        (replace(TEAM, sagsbehandler=0), LARS, True),  # where nobody else does it
        (replace(TEAM, sagsbehandler=LARS), LARS, True),  # one person, both parts
        (replace(TEAM, stand_in=METTE), METTE, False),  # a stand-in is a jobformidler
    ],
)
@pytest.mark.parametrize(
    "action", [Visit(1), Exempt(ExemptionKind.EFFORT, TODAY), ChangeModel(FSM1)], ids=str
)
def test_placing_is_the_sagsbehandlers(action: Action, team: Team, by: int, is_done: bool) -> None:
    office = Office(team=team).so(M.START_TALK)
    assert office.do(action, by).is_done is is_done


# --- placing --------------------------------------------------------------------------------------


@pytest.mark.rule("A01")
def test_a_talk_with_the_sagsbehandler_comes_first() -> None:
    assert unchanged(Office(), Visit(1), SUSANNE) == ["action.start_talk_first"]
    office = Office().must(Record(M.START_TALK, YESTERDAY)).must(Visit(1), by=SUSANNE)
    placed = office.latest(Visitation)
    assert (placed.group, placed.on, placed.by) == (1, TODAY, SUSANNE)


@pytest.mark.rule("A01")
def test_after_two_talks_the_citizen_is_to_be_placed() -> None:
    office = Office().must(Record(M.START_TALK, YESTERDAY))
    assert office.do(Record(M.START_TALK, TODAY)).hints == ["action.place_now"]


@pytest.mark.rule("A02")
@pytest.mark.parametrize(("reason", "group"), [("", 1), ("helbred", 2)])
def test_group_1_by_default_and_group_2_only_with_a_reason(reason: str, group: int) -> None:
    office = Office().so(M.START_TALK)
    assert office.case.group == 1
    office.do(Visit(2, reason), SUSANNE)
    assert office.case.group == group


@pytest.mark.rule("A03", "C02")
@pytest.mark.parametrize(
    ("model", "group", "hints"),
    [
        (FSM2, 2, ["action.begin_rehabilitation"]),
        (CHECKLIST, 2, ["action.begin_rehabilitation"]),
        (FSM1, 3, ["action.tell_social"]),  # out of the project
        (FSM1, 1, []),
    ],
)
def test_what_a_group_asks_for_is_said(model: str, group: int, hints: list[str]) -> None:
    office = Office(model).so(M.START_TALK)
    assert office.do(Visit(group, "grund"), SUSANNE).hints == hints


def test_the_same_group_twice_is_refused() -> None:
    office = Office().so(M.START_TALK).must(Visit(1), by=SUSANNE)
    assert unchanged(office, Visit(1), SUSANNE) == ["action.in_group_already"]


@pytest.mark.rule("B05")
@pytest.mark.parametrize("model", [FSM2, CHECKLIST])
def test_whom_the_team_sends_back_is_in_group_1_again(model: str) -> None:
    office = Office(model, group=2).must(Record(M.REHAB_RETURNED, TODAY))
    assert office.case.group == 1
    assert office.latest(Visitation).group == 1


@pytest.mark.rule("A05", "B04")
def test_a_fritagelse_counts_until_it_is_lifted() -> None:
    office = Office(CHECKLIST, group=2)
    set_ = office.do(Exempt(ExemptionKind.EFFORT, YESTERDAY), SUSANNE)
    assert set_.hints == ["action.tell_social"]  # B04
    assert unchanged(office, Exempt(ExemptionKind.EFFORT, TODAY), SUSANNE) == [
        "action.exempt_already"
    ]
    office.must(LiftExemption(ExemptionKind.EFFORT, TOMORROW), by=SUSANNE)
    days = [YESTERDAY - timedelta(days=1), YESTERDAY, TODAY, TOMORROW]
    assert [is_exempt(office.case, day) for day in days] == [False, True, True, False]
    assert office.case.group == 1  # A05: back in the indsatsgruppe


@pytest.mark.rule("A05", "B04")
def test_socialforvaltningen_is_told_only_where_the_model_asks() -> None:
    parental = Exempt(ExemptionKind.EFFORT, TODAY, is_grave=False)
    assert Office(CHECKLIST).do(parental, SUSANNE).hints == []
    assert Office(FSM2).do(Exempt(ExemptionKind.EFFORT, TODAY), SUSANNE).hints == []


@pytest.mark.rule("D30")
def test_an_exemption_from_jobnet_pauses_nothing() -> None:
    office = Office(group=2)
    answered = office.do(Exempt(ExemptionKind.JOBNET, TODAY), SUSANNE)
    assert answered.hints == []
    assert not is_exempt(office.case, TODAY)
    assert is_exempt(office.case, TODAY, ExemptionKind.JOBNET)
    office.must(LiftExemption(ExemptionKind.JOBNET, TODAY), by=SUSANNE)
    assert office.case.group == 2


@pytest.mark.rule("A08", "A11", "A43", "B25", "D11", "D20", "D28")
@every_row(
    "kind",
    [M.JOBGOAL, M.TO_TRY, M.NETWORK_WISH, M.GOAL_SET, M.SEARCH_TITLES, M.INTERPRETER],
)
def test_some_milestones_need_words(kind: M) -> None:
    assert unchanged(Office(), Record(kind, TODAY, "  ")) == ["action.write"]
    office = Office().must(Record(kind, TODAY, "butik"))
    assert office.latest(Milestone).words == "butik"


@pytest.mark.rule("D20")
def test_a_goal_that_is_reached_asks_for_a_new_one() -> None:
    assert Office().do(Record(M.GOAL_REACHED, TODAY)).hints == ["action.set_goal"]


def test_a_milestone_of_a_company_belongs_to_the_newest_employment() -> None:
    office = Office(trin=2).must(JOB, replace(JOB, company="Føtex"))
    newest = office.latest(Employment)
    office.must(Record(M.PLAN_MADE, TODAY))
    assert (newest.company, office.latest(Milestone).about) == ("Føtex", newest.no)


def test_a_model_is_changed_and_the_old_one_stays_on_record() -> None:
    office = Office(FSM1).must(ChangeModel(FLEKSJOB), by=SUSANNE)
    assert office.case.model == FLEKSJOB
    assert office.latest(ModelChanged) == ModelChanged(101, FSM1, FLEKSJOB, TODAY, SUSANNE)


@pytest.mark.parametrize(
    ("office", "model", "key"),
    [
        (Office(FSM1, group=3), FSM2, "no_such_group"),  # FSM2 has no third group
        (a_step_up(), FSM1, "end_step_up_first"),  # FSM1 has no step-up
    ],
)
def test_a_model_that_does_not_fit_is_refused(office: Office, model: str, key: str) -> None:
    assert unchanged(office, ChangeModel(model), SUSANNE) == [f"action.{key}"]


# --- closing a trin -------------------------------------------------------------------------------


@pytest.mark.rule("A12", "A06", "A07")
def test_a_gate_that_is_not_met_says_all_that_is_missing() -> None:
    said = unchanged(Office(), CloseTrin())
    assert said == [
        "action.gate_closed", "gate.cv_started", "gate.jobgoal_started", "gate.name_in_plan",
    ]  # fmt: skip


@pytest.mark.rule("A12")
def test_a_gate_that_is_met_leads_to_the_next_trin() -> None:
    office = Office().so(M.CV_STARTED, M.JOBGOAL, M.NAME_IN_PLAN).must(CloseTrin())
    assert (office.case.trin, office.case.trin_since) == (2, TODAY)
    assert office.latest(TrinClosed) == TrinClosed(101, 1, TODAY, LARS)


@pytest.mark.rule("A12", "A23", "A30", "B06", "C04")
@pytest.mark.parametrize("by", [LARS, SUSANNE])
def test_only_a_leader_overrides(by: int) -> None:
    said = unchanged(Office(), CloseTrin(override="haster"), by)
    assert said[:2] == ["action.leader_overrides", "gate.cv_started"]


@pytest.mark.rule("A12")
def test_an_override_keeps_its_reason_and_what_was_missing() -> None:
    office = Office().so(M.CV_STARTED).must(CloseTrin(override="job i morgen"), by=BENT)
    closed = office.latest(TrinClosed)
    assert (closed.by, closed.override) == (BENT, "job i morgen")
    assert closed.missing == ("jobgoal_started", "name_in_plan")
    assert office.case.trin == 2


def test_a_leader_without_a_reason_is_refused_too() -> None:
    assert unchanged(Office(), CloseTrin(override=" "), BENT)[0] == "action.gate_closed"


def test_an_override_that_was_not_needed_is_none() -> None:
    office = Office().so(M.CV_STARTED, M.JOBGOAL, M.NAME_IN_PLAN)
    office.must(CloseTrin(override="for en sikkerheds skyld"), by=BENT)
    assert office.latest(TrinClosed).override == ""


@pytest.mark.parametrize(
    ("office", "key"),
    [
        (Office(FLEKSJOB).must(Exempt(ExemptionKind.EFFORT, TODAY), by=SUSANNE), "is_exempt"),
        (Office(FSM1, group=2), "not_in_effort"),
        (Office(trin=3, phase=Phase.FOLLOW_UP), "trin_is_closed"),
    ],
)
def test_no_trin_closes_outside_the_effort(office: Office, key: str) -> None:
    assert unchanged(office, CloseTrin(), BENT) == [f"action.{key}"]


@pytest.mark.rule("A30", "A31", "A32", "B17")
@pytest.mark.parametrize("kind", [Kind.JOB, Kind.UDDANNELSE])
def test_self_support_leads_to_the_follow_up(kind: Kind) -> None:
    office = Office(trin=3).must(replace(SELF, kind=kind))
    assert unchanged(office, CloseTrin())[1:] == ["gate.follow_up_consent"]
    office.must(RecordConsent("follow_up", True), CloseTrin())
    assert (office.case.phase, office.case.trin) == (Phase.FOLLOW_UP, 3)


def test_a_whole_course_from_trin_1_to_the_end() -> None:
    office = Office().must(
        Record(M.CV_STARTED, TODAY), Record(M.JOBGOAL, TODAY, "butik"),
        Record(M.NAME_IN_PLAN, TODAY), CloseTrin(), JOB, Record(M.PLAN_MADE, TODAY),
        Record(M.CONTACT_IN_PLAN, TODAY), CloseTrin(),
    )  # fmt: skip
    spell = office.latest(Employment)
    office.must(
        ReportHours(spell.no, TOMORROW, 37, 0), Amend(spell.no, is_self_supporting=True),
        RecordConsent("follow_up", True), CloseTrin(),
    )  # fmt: skip
    assert [closed.trin for closed in all_of(office.case, TrinClosed)] == [1, 2, 3]
    office.moves_to(date(2027, 2, 2)).must(CloseCase("selvforsørgende"))
    assert office.case.phase is Phase.CLOSED
    assert office.latest(CaseClosed).reason == "selvforsørgende"


@pytest.mark.rule("A31", "B17", "C10")
@every_row(
    ("model", "consent", "day", "by", "is_done"),
    [
        (FSM2, True, date(2027, 2, 1), LARS, False),  # the day before three months
        (FSM2, True, date(2027, 2, 2), LARS, True),
        (FSM2, True, date(2026, 11, 3), BENT, True),  # a leader may close it
        (FSM2, False, date(2026, 11, 3), LARS, True),  # without consent there is no follow-up
        (CHECKLIST, None, date(2027, 2, 1), LARS, False),  # which asks for no consent
        (CHECKLIST, False, date(2026, 11, 3), LARS, True),  # but a no is a no
        (FSM1, None, date(2026, 11, 3), LARS, True),  # encouraged only
    ],
)
def test_a_follow_up_lasts_three_months_at_least(
    model: str, consent: bool | None, day: date, by: int, is_done: bool
) -> None:
    office = Office(model, 3, phase=Phase.FOLLOW_UP, follow_up_consent=consent)
    office.has(TrinClosed(1, 3, TODAY, LARS)).moves_to(day)
    assert office.do(CloseCase("selvforsørgende"), by).is_done is is_done


# --- breaking off ---------------------------------------------------------------------------------


@pytest.mark.rule("A29", "B15", "C09")
@pytest.mark.parametrize("model", [FSM1, FSM2, CHECKLIST, FLEKSJOB])
@pytest.mark.parametrize(("trin", "back_to"), [(3, 2), (2, 2), (1, 1)])
def test_a_break_leads_back_to_the_search(model: str, trin: int, back_to: int) -> None:
    office = Office(model, trin).must(JOB)
    answered = office.do(Break("ville ikke mere"))
    assert (office.case.trin, office.case.trin_since) == (back_to, TODAY)
    assert answered.hints == ["action.find_new_match"]
    stopped = office.latest(BreakOff)
    assert (stopped.on, stopped.reason, stopped.to_trin) == (TODAY, "ville ikke mere", back_to)


@pytest.mark.rule("A29", "D15")
def test_a_break_keeps_the_history_and_ends_what_was_open() -> None:
    past = replace(JOB, company="Føtex", start=YESTERDAY)
    office = Office(trin=3).must(past, replace(JOB, start=TOMORROW, company="Bilka"))
    office.must(Break("flyttet"))
    ends = [(s.company, s.end, s.final_status) for s in all_of(office.case, Employment)]
    assert ends == [("Føtex", TODAY, "flyttet"), ("Bilka", TODAY, "flyttet")]  # never begun
    assert open_employments(office.case, TODAY) == []
    assert len(all_of(office.case, Hours)) == 2


@pytest.mark.rule("B16", "C09")
@pytest.mark.parametrize("model", [FSM1, CHECKLIST])
def test_a_break_may_end_in_the_rehabiliteringsteam(model: str) -> None:
    office = Office(model, 3)
    answered = office.do(Break("helbred", is_for_rehabilitation=True))
    assert answered.hints == ["action.begin_rehabilitation"]
    assert (office.case.group, office.case.trin) == (2, 2)
    assert office.latest(Visitation).reason == "helbred"


def test_who_loses_the_job_in_the_follow_up_is_in_trin_2_again() -> None:
    office = Office(trin=3, phase=Phase.FOLLOW_UP).must(Break("fyret"))
    assert (office.case.phase, office.case.trin) == (Phase.ACTIVE, 2)


# --- employments and hours ------------------------------------------------------------------------


@pytest.mark.rule("A16", "A18", "A19", "A20", "D14")
def test_an_employment_holds_all_that_was_agreed() -> None:
    action = Employ(
        Kind.PRAKTIK, "Netto", TOMORROW, "Bo", "varer", "pauser", Purpose.SKILLS,
        TOMORROW + timedelta(days=30), paid=2, unpaid=10,
    )  # fmt: skip
    spell = Office().must(action).latest(Employment)
    assert (spell.company, spell.contact_person, spell.tasks) == ("Netto", "Bo", "varer")
    assert (spell.hensyn, spell.purpose) == ("pauser", Purpose.SKILLS)
    assert spell.pay_expected_on == TOMORROW + timedelta(days=30)


@pytest.mark.rule("A17", "A18", "A19", "A20", "B11", "B27", "D21")
@every_row(
    ("model", "action", "hints"),
    [
        (FSM2, JOB, []),
        (FSM2, replace(JOB, contact_person=""), ["contact_person"]),
        (
            FSM2,
            replace(JOB, kind=Kind.PRAKTIK),
            ["purpose", "pay_date", "in_vitas", "told_citizen", "told_company"],
        ),
        (
            CHECKLIST,
            replace(JOB, kind=Kind.PRAKTIK, purpose=Purpose.SKILLS),
            ["pay_date", "told_citizen", "told_company"],
        ),
        (FLEKSJOB, replace(JOB, kind=Kind.FLEKSJOB, paid=10), ["mark_person_group"]),
        (FLEKSJOB, replace(JOB, kind=Kind.FLEKSJOB, paid=10.5), []),
        (FSM2, replace(JOB, kind=Kind.UDDANNELSE, contact_person=""), []),
    ],
)
def test_what_is_still_missing_is_said_at_once(
    model: str, action: Employ, hints: list[str]
) -> None:
    said = Office(model).do(action).hints
    assert [key.partition(".")[2] for key in said] == hints


def test_what_was_missing_is_filled_in() -> None:
    office = Office().must(replace(JOB, kind=Kind.PRAKTIK, contact_person="", tasks=""))
    no = office.latest(Employment).no
    office.must(Amend(no, contact_person="Bo", purpose=Purpose.JOBGOAL, pay_expected_on=TOMORROW))
    spell = office.latest(Employment)
    assert (spell.contact_person, spell.tasks) == ("Bo", "")  # what is not named stays
    assert (spell.purpose, spell.pay_expected_on) == (Purpose.JOBGOAL, TOMORROW)
    assert unchanged(office, Amend(no)) == ["action.nothing_to_change"]


@pytest.mark.rule("D15")
def test_an_end_needs_its_final_status() -> None:
    office = Office().must(JOB)
    assert unchanged(office, EndEmployment(101, TODAY, "")) == ["action.write"]
    assert unchanged(office, EndEmployment(101, YESTERDAY, "slut")) == ["action.ends_before_start"]
    office.must(EndEmployment(101, TODAY, "lærte kassen"))
    assert office.latest(Employment).final_status == "lærte kassen"
    again: list[Action] = [
        EndEmployment(101, TODAY, "slut"), Amend(101, tasks="x"), ReportHours(101, TODAY, 1, 1),
    ]  # fmt: skip
    for action in again:
        assert unchanged(office, action) == ["action.ended_already"]


def test_an_employment_with_an_end_to_come_goes_on_until_then() -> None:
    in_a_week = TODAY + timedelta(days=7)
    office = Office(trin=2).must(JOB, EndEmployment(101, in_a_week, "vikariat"))
    office.must(ReportHours(101, in_a_week, 12, 0), Amend(101, tasks="kasse"))
    after = ReportHours(101, in_a_week + timedelta(days=1), 12, 0)
    assert unchanged(office, after) == ["action.ends_before_start"]
    assert "gate.employment" not in office.do(CloseTrin()).keys
    office.moves_to(in_a_week)
    assert "gate.employment" in office.do(CloseTrin()).keys


@pytest.mark.rule("A27")
def test_hours_are_a_series_and_a_second_report_of_a_day_corrects_the_first() -> None:
    office = Office().must(JOB)
    office.must(ReportHours(101, TOMORROW, 12, 3), ReportHours(101, TOMORROW, 14, 1))
    series = [(h.since, h.paid, h.unpaid) for h in hours_series(office.case, 101)]
    assert series == [(TODAY, 10, 0), (TOMORROW, 14, 1)]
    assert unchanged(office, ReportHours(101, YESTERDAY, 5, 0)) == ["action.ends_before_start"]


@every_row(
    ("second", "is_done"),
    [
        (replace(JOB, paid=27), True),  # 37 together
        (replace(JOB, paid=27.5), False),
        (replace(JOB, paid=20, unpaid=8), False),  # unpaid hours are hours
        (replace(JOB, kind=Kind.UDDANNELSE, paid=0, unpaid=37), True),  # studying is no work
        (replace(JOB, start=TOMORROW, paid=37), False),  # the first has no end
    ],
)
def test_employments_together_are_at_most_full_time(second: Employ, is_done: bool) -> None:
    office = Office().must(JOB)
    if is_done:
        office.must(second)
    else:
        assert unchanged(office, second) == ["action.more_than_full_time"]


def test_one_employment_after_the_other_may_be_full_time() -> None:
    office = Office().must(FULL_TIME, EndEmployment(101, TODAY, "slut"))
    office.must(replace(FULL_TIME, start=TOMORROW))
    assert len(all_of(office.case, Employment)) == 2


def test_more_hours_in_one_job_may_be_too_many_with_the_other() -> None:
    office = Office().must(JOB, replace(JOB, paid=20))
    more = ReportHours(101, TOMORROW, 20, 0)
    assert unchanged(office, more) == ["action.more_than_full_time"]


# --- search, contacts, follow-ups, absence --------------------------------------------------------


@pytest.mark.rule("D27", "B26")
def test_a_search_step_is_planned_and_done() -> None:
    office = Office().must(PlanSearch("snuse", "Netto", "jobformidler", "telephone", TOMORROW))
    assert office.do(FinishSearch(101)).hints == ["action.ask_liked"]  # B26
    office.must(FinishSearch(101, "yes"))
    step = office.latest(SearchStep)
    assert (step.company, step.who, step.how, step.on) == (
        "Netto", "jobformidler", "telephone", TOMORROW,
    )  # fmt: skip
    assert (step.is_done, step.liked) == (True, "yes")
    assert unchanged(office, FinishSearch(101, "no")) == ["action.done_already"]


@pytest.mark.rule("A45")
def test_a_contact_with_the_company_is_none_with_the_citizen() -> None:
    office = Office().must(JOB, LogCompanyContact(101, "Bo er glad"))
    assert office.latest(CompanyContact).words == "Bo er glad"
    assert office.case.last_contact_at is None
    assert office.case.contacts == ()


@pytest.mark.rule("A28")
def test_an_acute_need_of_the_company_is_told_at_once() -> None:
    office = Office().must(JOB)
    need = LogCompanyContact(101, "hjælp", is_acute=True)
    event = StaffActed(SUSANNE, office.case.version, need)
    at_night = office.now.replace(hour=23)
    outcome = take_turn(office.state, event, at_night, the_world())
    told = [(each.to, each.event) for each in outcome.pending]
    urgent = [(to, e.rule) for to, e in told if isinstance(e, NudgeTold) and e.is_urgent]
    assert urgent == [(LARS, "acute_company")]


@pytest.mark.rule("A26")
def test_a_follow_up_elsewhere_needs_a_reason() -> None:
    office = Office().must(JOB)
    assert unchanged(office, ReportFollowUp(0, 101, TODAY, False)) == ["action.write"]
    office.must(ReportFollowUp(0, 101, TODAY, False, "borger var syg", "2 timer mere"))
    assert office.latest(FollowUp).change == "2 timer mere"  # A27


@pytest.mark.rule("D17")
def test_only_a_meeting_with_citizen_and_contact_person_counts() -> None:
    office = Office(FLEKSJOB, 3).must(replace(JOB, kind=Kind.FLEKSJOB, start=YESTERDAY))
    for present in (("citizen",), ("contact_person",), ("citizen", "contact_person")):
        office.must(ReportFollowUp(0, 101, TODAY, True, present=present))
    assert len(fleksjob_meetings(office.case, office.latest(Employment))) == 1
    unknown = ReportFollowUp(0, 101, TODAY, True, present=("hunden",))
    assert unchanged(office, unknown) == ["action.unknown_value"]


@pytest.mark.rule("B23")
def test_sick_days_have_a_beginning_an_end_and_no_cause() -> None:
    office = Office().must(ReportAbsence(YESTERDAY, tilbud="Netto"))
    office.must(ReportAbsence(YESTERDAY, TODAY, "Netto"))  # closes the open one
    assert all_of(office.case, Absence) == (Absence(101, YESTERDAY, TODAY, "Netto"),)
    assert unchanged(office, ReportAbsence(TODAY)) == ["action.absent_already"]
    assert "cause" not in Absence.__dataclass_fields__


# --- step-up --------------------------------------------------------------------------------------


@pytest.mark.rule("A33", "A34")
def test_a_step_up_is_an_emergency_measure() -> None:
    office = Office(trin=2)
    said = unchanged(office, BeginStepUp("staff", "health", False))
    assert said == [
        "action.step_up_closed", "gate.match_tried", "gate.barrier_named", "gate.cooperation_tried",
    ]  # fmt: skip
    assert a_step_up().latest(StepUp).because == "health"


@pytest.mark.rule("B18")
def test_in_the_checklist_the_citizens_own_wish_is_enough() -> None:
    office = Office(CHECKLIST, 2).must(BeginStepUp("citizen", "family", False))
    assert office.latest(StepUp).begun_by == "citizen"
    again = BeginStepUp("citizen", "health", False)
    assert unchanged(office, again) == ["action.step_up_open"]


@pytest.mark.rule("A38")
@pytest.mark.parametrize("model", [FSM2, CHECKLIST])
def test_there_is_no_third_meeting(model: str) -> None:
    meeting = MeetStepUp(TODAY, ALL_PRESENT)
    office = a_step_up(model).must(meeting, meeting)
    assert unchanged(office, meeting) == ["action.no_third_meeting"]


@pytest.mark.rule("A39")
@pytest.mark.parametrize("absent", ALL_PRESENT)
def test_a_meeting_without_those_who_must_be_there_does_not_count(absent: str) -> None:
    there = tuple(each for each in ALL_PRESENT if each != absent)
    office = a_step_up()
    for _ in range(3):  # not counted, so not refused either
        assert office.do(MeetStepUp(TODAY, there)).hints == ["action.meeting_not_counted"]
    assert not office.latest(StepUpMeeting).is_counted
    office.must(MeetStepUp(TODAY, ALL_PRESENT))
    assert office.latest(StepUpMeeting).is_counted


@pytest.mark.rule("A35", "B22")
def test_no_meeting_before_the_consent_to_share() -> None:
    office = Office(CHECKLIST, 2).must(BeginStepUp("citizen", "family", False))
    meeting = MeetStepUp(TODAY, (*ALL_PRESENT, "family"))
    assert unchanged(office, meeting) == ["gate.share_consent"]
    office.must(Record(M.SHARE_CONSENT, TODAY), meeting)


@pytest.mark.rule("A40", "B20", "B21")
@every_row(
    ("model", "because", "expert", "hints"),
    [
        (CHECKLIST, "health", (), ["action.invite_health"]),
        (CHECKLIST, "family", (), ["action.invite_family"]),
        (CHECKLIST, "health", ("health",), []),
        (FSM2, "health", ("health",), []),
        (FSM2, "health", (), []),  # FSM2: as few as possible
        (FSM2, "health", ("family",), ["action.fewest_people"]),
    ],
)
def test_which_expert_is_there(
    model: str, because: str, expert: tuple[str, ...], hints: list[str]
) -> None:
    office = Office(model, 2).so(M.BARRIER_NAMED, M.SHARE_CONSENT).must(JOB)
    office.must(BeginStepUp("staff", because, True), Record(M.SHARE_CONSENT, TODAY))
    assert office.do(MeetStepUp(TODAY, (*ALL_PRESENT, *expert))).hints == hints


@pytest.mark.rule("A41", "B19", "D25")
@every_row(
    ("model", "by", "is_done"),
    [
        (FSM2, SUSANNE, True),
        (FSM2, LARS, False),
        (CHECKLIST, SUSANNE, True),
        (CHECKLIST, LARS, False),
        (FLEKSJOB, LARS, True),  # there the jobformidler owns the agreements
        (FLEKSJOB, SUSANNE, False),
    ],
)
def test_whose_the_agreements_are(model: str, by: int, is_done: bool) -> None:
    office = a_step_up(model).must(MeetStepUp(TODAY, ALL_PRESENT))
    assert office.do(AgreeStepUp(("svar",) * 6), by).is_done is is_done


@pytest.mark.rule("A41", "B19", "D25")
@pytest.mark.parametrize(
    ("answers", "key"),
    [
        (("svar",) * 5, "six_answers"),
        (("svar",) * 7, "six_answers"),
        (("svar",) * 5 + ("",), "write"),
    ],
)
def test_six_answers_and_none_of_them_empty(answers: tuple[str, ...], key: str) -> None:
    office = a_step_up().must(MeetStepUp(TODAY, ALL_PRESENT))
    assert unchanged(office, AgreeStepUp(answers), SUSANNE) == [f"action.{key}"]


@pytest.mark.rule("A41")
def test_after_a_meeting_the_agreements_come_before_the_end() -> None:
    office = a_step_up()
    agree = AgreeStepUp(("svar",) * 6)
    assert unchanged(office, agree, SUSANNE) == ["action.meet_first"]
    office.must(MeetStepUp(TODAY, ALL_PRESENT))
    assert unchanged(office, EndStepUp(TODAY)) == ["action.agree_first"]
    office.must(agree, by=SUSANNE).must(EndStepUp(TODAY))
    assert len(office.latest(StepUpAgreement).answers) == 6
    assert office.latest(StepUp).end == TODAY


# --- consent --------------------------------------------------------------------------------------


@pytest.mark.rule("A32")
@pytest.mark.parametrize("is_given", [True, False])
def test_a_consent_given_in_person_keeps_who_when_and_which_words(is_given: bool) -> None:
    office = Office(trin=3).must(RecordConsent("follow_up", is_given))
    assert office.case.follow_up_consent is is_given
    assert office.case.consents[-1] == Consent(
        101, "follow_up", is_given, MONDAY, "follow_up.may_we", "in_person", LARS
    )


@pytest.mark.rule("A32")
def test_a_consent_withdrawn_midway_counts_at_once() -> None:
    office = Office(trin=3, phase=Phase.FOLLOW_UP, follow_up_consent=True)
    office.must(RecordConsent("follow_up", False))
    assert office.case.follow_up_consent is False
    assert [c.is_given for c in office.case.consents] == [False]


def test_a_yes_to_messages_in_person_begins_with_the_preferences() -> None:
    office = Office()
    answered = office.do(RecordConsent("messages", True))
    assert office.case.consent is not None and office.case.consent.is_given
    assert [run.name for run in office.state.runs] == ["preferences"]
    assert answered.said and not any(message.is_reply for message in answered.said)  # no hurry


def test_a_no_to_messages_in_person_ends_what_was_asked() -> None:
    office = Office()
    office.must(RecordConsent("messages", True))
    answered = office.do(RecordConsent("messages", False))
    assert office.case.consent is not None and not office.case.consent.is_given
    assert [run.status.value for run in office.state.runs] == ["given_up"]
    assert answered.said == []


# --- handing over ---------------------------------------------------------------------------------

YES = Consent(1, "messages", True, MONDAY, "", "telegram")


@pytest.mark.rule("A06")
def test_one_jobformidler_at_a_time_and_all_of_them_on_record() -> None:
    office = Office().must(HandOver(METTE, "sygdom"))
    assert office.state.person.jobformidler == METTE
    assert office.state.team.jobformidler == METTE
    assignments = [(a.jobformidler, a.by, a.reason) for a in all_of(office.case, Assignment)]
    assert assignments == [(LARS, 0, ""), (METTE, LARS, "sygdom")]
    office.must(HandOver(13), by=METTE)
    assert [a.jobformidler for a in all_of(office.case, Assignment)] == [LARS, METTE, 13]


@pytest.mark.rule("A06")
@pytest.mark.parametrize(
    ("team", "by", "is_done"),
    [
        (TEAM, LARS, True),
        (TEAM, BENT, True),
        (TEAM, SUSANNE, False),
        (replace(TEAM, stand_in=13), 13, False),  # a stand-in comes for some days
    ],
)
def test_who_may_hand_over(team: Team, by: int, is_done: bool) -> None:
    assert Office(team=team).do(HandOver(METTE), by).is_done is is_done


@pytest.mark.rule("A06")
def test_open_nudges_move_and_both_are_told() -> None:
    nudges = (
        Nudge(1, "call", MONDAY, "open", MONDAY, LARS),
        Nudge(2, "silence", MONDAY, "done", MONDAY, LARS),
        Nudge(3, "talk", MONDAY, "snoozed", MONDAY, 13),  # told to the stand-in
    )
    office = Office(team=replace(TEAM, stand_in=13), nudges=nudges)
    answered = office.do(HandOver(METTE), BENT)
    told = {(to, e.rule) for to, e in answered.told if isinstance(e, NudgeTold)}
    assert {n.rule: n.told_to for n in office.case.nudges} == {
        "call": METTE, "silence": LARS, "talk": METTE, "handed_over": METTE, "handed_away": LARS,
    }  # fmt: skip
    assert (LARS, "handed_away") in told
    assert {(METTE, "handed_over"), (METTE, "call")} <= told


@pytest.mark.rule("A06")
@pytest.mark.parametrize(
    ("consent", "said", "hints"),
    [
        (YES, ["handover.told"], []),
        (None, [], ["action.tell_citizen_yourself"]),  # no message without consent
        (replace(YES, is_given=False), [], ["action.tell_citizen_yourself"]),
    ],
)
def test_the_citizen_is_told(consent: Consent | None, said: list[str], hints: list[str]) -> None:
    answered = Office(consent=consent).do(HandOver(METTE))
    assert [message.text.key for message in answered.said] == said
    assert all(not message.is_reply for message in answered.said)  # it keeps quiet hours
    assert answered.hints == hints


@pytest.mark.rule("A06")
def test_after_a_handover_the_former_one_is_not_let_in_any_more() -> None:
    office = Office().must(HandOver(METTE))
    answered = office.do(JOB, LARS)
    assert [type(event) for _, event in answered.told] == [CaseRefused]
    assert office.do(JOB, METTE).is_done


def test_an_answer_goes_to_whoever_acted() -> None:
    answered: Any = Office().do(JOB, SUSANNE).told
    assert [(to, type(event)) for to, event in answered] == [(SUSANNE, ActionAnswered)]
