"""Reasons that come from talking: a contact that is due, a message, silence, acute need, absence.

Each check is a pure function of what it sees, and yields what holds now or will hold later.
"""

from collections.abc import Iterator
from datetime import timedelta

from conversations.course.questions import (
    acute_contacts,
    all_of,
    latest,
    open_help_wish,
    open_step_up,
)
from conversations.model.contact import CONTACT, FOLLOW_UP, contact_duty
from conversations.model.hours import local_day, working_day_after, working_hours_after
from conversations.model.nudges.reason import LATE, Reason, View, staged, yields
from conversations.model.reads import EFFORT, nudges_of
from conversations.model.rhythm import is_in_effort
from conversations.records.entries import Absence, Ladder, Phase, Rung
from conversations.records.entries_step_up import HelpWish, StepUp
from conversations.records.entries_work import CompanyContact

MESSAGE = "message"
RUNGS = {Rung.CALL: 1, Rung.STAND_IN: 2, Rung.LEADER: 3}


@yields("contact_due", "follow_up_due", reads=CONTACT)
def contact(view: View) -> Iterator[Reason]:
    """The duty of contact, in three wordings (A15, A22, A31, A44, B09, B14, B17, C07, D08)."""
    duty = contact_duty(view.case, view.today, view.policy)
    if duty is not None:
        rule = "follow_up_due" if duty.kind == FOLLOW_UP else "contact_due"
        days = view.policy.contact_warning_days
        yield from staged(view, rule, (duty.rule,), duty.due_on, days)


@yields(MESSAGE, reads={nudges_of(MESSAGE)})
def unanswered_message(view: View) -> Iterator[Reason]:
    """A citizen's message that nobody has answered for some working hours (B02)."""
    for nudge in view.case.nudges_of(MESSAGE):
        hours = view.policy.unanswered_hours
        late = working_hours_after(nudge.raised_at, hours, view.policy)
        yield Reason(MESSAGE, ("B02",), nudge.raised_at, "", nudge.due_at)
        yield Reason(MESSAGE, ("B02",), late, LATE, nudge.due_at)


@yields("silence", "silence_stand_in", "silence_leader", reads={Ladder})
def silence(view: View) -> Iterator[Reason]:
    """A call after silence, and the call that stayed undone."""
    ladder = latest(view.case, Ladder)
    if ladder is None or ladder.ended_at is not None or ladder.call_by is None:
        return
    told = (
        ("silence", 0),
        ("silence_stand_in", view.team.stand_in),
        ("silence_leader", view.team.leader),
    )
    for rule, to in told[: RUNGS.get(ladder.rung, 0)]:
        if to or rule == "silence":
            yield Reason(rule, ("A15",), ladder.rung_at, "", view.by(ladder.call_by), to=to)


@yields("acute_company", reads={CompanyContact, "last_contact_at"})
def acute_company(view: View) -> Iterator[Reason]:
    """A company's acute need, until somebody has taken it up with the company or the citizen."""
    open_ones = [found for found in acute_contacts(view.case) if not _is_taken_up(view, found)]
    for found in open_ones[-1:]:  # one after it was seen is news
        yield Reason("acute_company", ("A28",), found.at, "", found.at)


def _is_taken_up(view: View, acute: CompanyContact) -> bool:
    seen = view.case.last_contact_at
    later = (c for c in all_of(view.case, CompanyContact) if c.no > acute.no and not c.is_acute)
    return (seen is not None and seen > acute.at) or any(
        c.employment == acute.employment for c in later
    )


@yields(
    "help_wished", "step_up_wished", "step_up_wished_sagsbehandler",
    reads=EFFORT | {HelpWish, StepUp, "last_contact_at", "model"},
)  # fmt: skip
def help_wish(view: View) -> Iterator[Reason]:
    """The citizen's own wish for more help; where it may begin a step-up, for both of staff (B18).

    Until a contact or a step-up has taken it up.
    """
    wish = open_help_wish(view.case)
    if wish is None:
        return
    due = working_day_after(wish.at, view.policy.call_back_days, view.policy)
    if not _may_begin_step_up(view):
        yield Reason("help_wished", ("B18",), wish.at, "", due)
        return
    yield Reason("step_up_wished", ("B18",), wish.at, "", due)
    if view.team.sagsbehandler:
        to = view.team.sagsbehandler
        yield Reason("step_up_wished_sagsbehandler", ("B18",), wish.at, "", due, to=to)


def _may_begin_step_up(view: View) -> bool:
    plan, case = view.model.step_up, view.case
    is_start = plan is not None and plan.wish_rule != ""
    is_in_trin = case.phase is Phase.ACTIVE and is_in_effort(case, view.today)
    return is_start and is_in_trin and open_step_up(case) is None


@yields("agreement_late", reads={"agreements", "last_contact_at"})
def late_agreements(view: View) -> Iterator[Reason]:
    """An agreement past its deadline, until a contact has taken it up (D10)."""
    seen = view.case.last_contact_at
    seen_on = None if seen is None else local_day(seen, view.policy)
    for made in view.case.agreements:
        is_taken_up = made.deadline is None or (seen_on is not None and seen_on > made.deadline)
        if made.is_open and made.deadline is not None and not is_taken_up:
            start = view.morning(made.deadline + timedelta(days=1))
            yield Reason("agreement_late", ("D10",), start, "", view.by(made.deadline))


@yields("sick_days", reads={Absence})
def sick_days(view: View) -> Iterator[Reason]:
    """Sick notes that come often: a reason for care and a talk, never for control (B23)."""
    starts = sorted(absence.start for absence in all_of(view.case, Absence))
    notes, window = view.policy.sick_notes, timedelta(days=view.policy.sick_days)
    for first, last in zip(starts, starts[notes - 1 :], strict=False):
        until = view.morning(first + window)
        yield Reason("sick_days", ("B23",), view.morning(last), until=until)
