"""What the talks about the plan do to the case: answers to reminders, and to agreements (D10).

Both are entries of the course: what staff wrote stays as it is.
"""

from dataclasses import replace

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.records.effects import AgreementsAnswered, AppointmentAnswered
from conversations.records.entries import AgreementAnswer, AppointmentAnswer, Entry
from conversations.records.run import Run

_NUDGES = {"not_coming": "cannot_come", "call": "call_before"}


def take_appointment(turn: Turn, run: Run, effect: AppointmentAnswered) -> None:
    """Keep whether the citizen comes; what needs a person is told. Silence means nothing."""
    if effect.answer is None:
        return
    _add(turn, AppointmentAnswer(turn.number(), effect.appointment, turn.now, effect.answer))
    if effect.answer in _NUDGES:
        raise_nudge(turn, _NUDGES[effect.answer])


def take_agreements(turn: Turn, run: Run, effect: AgreementsAnswered) -> None:
    """Keep each yes and each correction; what met silence stays unconfirmed."""
    for agreement, correction in effect.answers:
        _add(turn, AgreementAnswer(turn.number(), agreement, turn.now, correction))
    if any(correction for _, correction in effect.answers):
        raise_nudge(turn, "agreement_corrected")


def _add(turn: Turn, entry: Entry) -> None:
    turn.case = replace(turn.case, entries=(*turn.case.entries, entry))
    turn.move_version()
