"""The step-up: beginning it, its one or two meetings, its agreements, and its end."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from conversations.case.action import TEAM, Declared, Roles
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Answers, Day, OneOf, Words, YesNo
from conversations.case.view import Refusal, View, in_order, refusal
from conversations.course.questions import counted_meetings, open_step_up, step_up_agreement
from conversations.model.four_models import Model, Need, Owner, StepUpPlan
from conversations.model.gates import CITIZEN, STAFF, missing_to_begin_step_up, missing_to_meet
from conversations.records.case import Role
from conversations.records.entries_step_up import StepUp, StepUpAgreement, StepUpMeeting
from conversations.records.texts import Text, text
from conversations.topics.work.company import PRESENT

BARRIERS = ("health", "family")
ANSWERS = 6  # B19, D25


def _where_there_is_one(model: Model, roles: Roles = TEAM) -> Roles:
    return roles if model.step_up is not None else frozenset()


def _none_here(seen: View) -> Iterator[Refusal]:
    if seen.model.step_up is None:
        yield refusal("no_step_up", model=seen.case.model)
    elif open_step_up(seen.case) is None:
        yield refusal("begin_step_up_first")


def _plan(deed: Deed) -> StepUpPlan:
    plan = deed.model.step_up
    if plan is None:
        raise LookupError("this model has no step-up")
    return plan


def _open(deed: Deed) -> StepUp:
    step_up = open_step_up(deed.case)
    if step_up is None:
        raise LookupError("there is no open step-up")
    return step_up


@dataclass(frozen=True, slots=True)
class BeginStepUp(Declared):
    """Begin a step-up, when the model's conditions hold (A33, A34, B18, D25)."""

    name = "begin_step_up"
    fills = (Need.COOPERATION_TRIED,)
    begun_by: Annotated[str, OneOf("begun_by", (STAFF, CITIZEN))]
    because: Annotated[str, OneOf("barrier", BARRIERS)]
    cooperation_tried: Annotated[bool, YesNo()]

    @classmethod
    def may_in(cls, model: Model) -> Roles:
        return _where_there_is_one(model)

    def must(self, seen: View) -> Iterator[Refusal]:
        case = seen.case
        if seen.model.step_up is None:
            yield refusal("no_step_up", model=case.model)
            return
        if open_step_up(case) is not None:
            yield refusal("step_up_open")
            return
        tried = self.cooperation_tried
        missing = missing_to_begin_step_up(case, seen.today, self.begun_by, tried)
        if missing:
            yield refusal("step_up_closed")
        yield from (Refusal(each.said) for each in missing)

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(
            StepUp(
                deed.number(), deed.today, deed.by, self.begun_by, self.because,
                self.cooperation_tried,
            )
        )  # fmt: skip
        return ()


@dataclass(frozen=True, slots=True)
class MeetStepUp(Declared):
    """Write down a meeting: no third one (A38); one that lacked somebody does not count (A39).

    Papers are shared only with consent (A35, B22).
    """

    name = "meet_step_up"
    on: Annotated[date, Day(planned=False)]
    present: Annotated[tuple[str, ...], PRESENT]
    place: Annotated[str, Words()] = ""

    @classmethod
    def may_in(cls, model: Model) -> Roles:
        return _where_there_is_one(model)

    def must(self, seen: View) -> Iterator[Refusal]:
        yield from _none_here(seen)
        plan, step_up = seen.model.step_up, open_step_up(seen.case)
        if plan is None or step_up is None:
            return
        yield from in_order(step_up.on, self.on, "on")
        held = counted_meetings(seen.case, step_up.no)
        if plan.most_meetings and len(held) >= plan.most_meetings:
            yield refusal("no_third_meeting", most=plan.most_meetings)
        missing = missing_to_meet(seen.case, seen.today, step_up)
        yield from (Refusal(each.said) for each in missing)

    def carry_out(self, deed: Deed) -> Hints:
        plan, step_up = _plan(deed), _open(deed)
        absent = plan.must_attend - set(self.present)
        meeting = StepUpMeeting(
            deed.number(), step_up.no, self.on, self.present, self.place, not absent
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
    too_many = set(BARRIERS) & set(meeting.present) - {step_up.because}
    if plan.fewest_rule and too_many:
        hints.append(text("action.fewest_people"))
    return tuple(hints)


@dataclass(frozen=True, slots=True)
class AgreeStepUp(Declared):
    """Write down the six answers of the aftaledokument (A41, B19, D25), by whom it belongs to."""

    name = "agree_step_up"
    answers: Annotated[tuple[str, ...], Answers(ANSWERS, "step_up_answer", label="answer")]

    @classmethod
    def may_in(cls, model: Model) -> Roles:
        is_sagsbehandler = model.step_up and model.step_up.owner is Owner.SAGSBEHANDLER
        owner = Role.SAGSBEHANDLER if is_sagsbehandler else Role.JOBFORMIDLER
        return _where_there_is_one(model, frozenset({owner}))

    def must(self, seen: View) -> Iterator[Refusal]:
        yield from _none_here(seen)
        step_up = open_step_up(seen.case)
        if step_up is not None and not counted_meetings(seen.case, step_up.no):
            yield refusal("meet_first")

    def carry_out(self, deed: Deed) -> Hints:
        step_up = _open(deed)
        deed.add(StepUpAgreement(deed.number(), step_up.no, deed.today, deed.by, self.answers))
        return ()


@dataclass(frozen=True, slots=True)
class EndStepUp(Declared):
    """End a step-up; after a meeting its agreements are written down first (A41)."""

    name = "end_step_up"
    end: Annotated[date, Day(planned=False)]

    @classmethod
    def may_in(cls, model: Model) -> Roles:
        return _where_there_is_one(model)

    def must(self, seen: View) -> Iterator[Refusal]:
        step_up = open_step_up(seen.case)
        if step_up is None:
            yield refusal("begin_step_up_first")
            return
        yield from in_order(step_up.on, self.end, "end")
        is_met = counted_meetings(seen.case, step_up.no)
        if is_met and step_up_agreement(seen.case, step_up.no) is None:
            yield refusal("agree_first")

    def carry_out(self, deed: Deed) -> Hints:
        deed.correct(replace(_open(deed), end=self.end))
        return ()
