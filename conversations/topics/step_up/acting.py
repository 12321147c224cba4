"""The step-up: beginning it, its one or two meetings, its agreements, and its end."""

from dataclasses import replace

from conversations.case.deed import Deed, Hints, RefusedError, one_of, refuse, words_for
from conversations.course.questions import counted_meetings, open_step_up, step_up_agreement
from conversations.model.gates import CITIZEN, STAFF, missing_to_begin_step_up, missing_to_meet
from conversations.model.models import Owner, StepUpPlan
from conversations.records.actions import AgreeStepUp, BeginStepUp, EndStepUp, MeetStepUp
from conversations.records.case import Role
from conversations.records.entries_step_up import StepUp, StepUpAgreement, StepUpMeeting
from conversations.records.texts import Text, text
from conversations.topics.work.search import PRESENT

BARRIERS = frozenset({"health", "family"})
ANSWERS = 6  # B19, D25


def begin_step_up(deed: Deed, action: BeginStepUp) -> Hints:
    """Begin a step-up, when the model's conditions hold (A33, A34, B18, D25)."""
    _plan(deed)
    one_of("begun_by", action.begun_by, frozenset({STAFF, CITIZEN}))
    one_of("because", action.because, BARRIERS)
    if open_step_up(deed.case) is not None:
        raise refuse("step_up_open")
    missing = missing_to_begin_step_up(
        deed.case, deed.today, action.begun_by, action.cooperation_tried
    )
    if missing:
        raise RefusedError(text("action.step_up_closed"), *(each.said for each in missing))
    deed.add(
        StepUp(
            deed.number(), deed.today, deed.by, action.begun_by, action.because,
            action.cooperation_tried,
        )
    )  # fmt: skip
    return ()


def meet_step_up(deed: Deed, action: MeetStepUp) -> Hints:
    """Write down a meeting: no third one (A38); one that lacked somebody does not count (A39).

    Papers are shared only with consent (A35, B22).
    """
    plan, step_up = _plan(deed), _open(deed)
    deed.happened(action.on)
    deed.in_order(step_up.on, action.on)
    for each in action.present:
        one_of("present", each, PRESENT)
    held = counted_meetings(deed.case, step_up.no)
    if plan.most_meetings and len(held) >= plan.most_meetings:
        raise refuse("no_third_meeting", most=plan.most_meetings)
    missing = missing_to_meet(deed.case, deed.today, step_up)
    if missing:
        raise RefusedError(*(each.said for each in missing))
    absent = plan.must_attend - set(action.present)
    meeting = StepUpMeeting(
        deed.number(), step_up.no, action.on, action.present, action.place, not absent
    )
    deed.add(meeting)
    return _about_meeting(plan, step_up, meeting)


def _about_meeting(plan: StepUpPlan, step_up: StepUp, meeting: StepUpMeeting) -> Hints:
    """Who was missing (A39, B20, B21), and who need not have been there (A40)."""
    hints: list[Text] = []
    if not meeting.is_counted:
        hints.append(text("action.meeting_not_counted"))
    if step_up.because in plan.experts and step_up.because not in meeting.present:
        hints.append(text(f"action.invite_{step_up.because}"))
    too_many = BARRIERS & set(meeting.present) - {step_up.because}
    if plan.fewest_rule and too_many:
        hints.append(text("action.fewest_people"))
    return tuple(hints)


def agree_step_up(deed: Deed, action: AgreeStepUp) -> Hints:
    """Write down the six answers of the aftaledokument (A41, B19, D25), by whom it belongs to."""
    plan, step_up = _plan(deed), _open(deed)
    owner = Role.SAGSBEHANDLER if plan.owner is Owner.SAGSBEHANDLER else Role.JOBFORMIDLER
    if owner not in deed.parts:
        raise refuse(f"{owner.value}_writes")
    if not counted_meetings(deed.case, step_up.no):
        raise refuse("meet_first")
    if len(action.answers) != ANSWERS:
        raise refuse("six_answers", count=ANSWERS)
    answers = tuple(words_for("answer", answer) for answer in action.answers)
    deed.add(StepUpAgreement(deed.number(), step_up.no, deed.today, deed.by, answers))
    return ()


def end_step_up(deed: Deed, action: EndStepUp) -> Hints:
    """End a step-up; after a meeting its agreements are written down first (A41)."""
    step_up = _open(deed)
    deed.happened(action.end)
    deed.in_order(step_up.on, action.end)
    is_met = counted_meetings(deed.case, step_up.no)
    if is_met and step_up_agreement(deed.case, step_up.no) is None:
        raise refuse("agree_first")
    deed.correct(replace(step_up, end=action.end))
    return ()


def _plan(deed: Deed) -> StepUpPlan:
    plan = deed.model.step_up
    if plan is None:
        raise refuse("no_step_up", model=deed.case.model)
    return plan


def _open(deed: Deed) -> StepUp:
    step_up = open_step_up(deed.case)
    if step_up is None:
        raise refuse("begin_step_up_first")
    return step_up
