"""What the talks about the plan do to the case: answers to reminders, and to agreements (D10).

Both are entries of the course: what staff wrote stays as it is.
"""

from dataclasses import replace

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Bench
from conversations.records.effects import AgreementsAnswered, AppointmentAnswered
from conversations.records.entries import AgreementAnswer, AppointmentAnswer, Entry
from conversations.records.run import Run

_NUDGES = {"not_coming": "cannot_come", "call": "call_before"}


def take_appointment(bench: Bench, run: Run, effect: AppointmentAnswered) -> None:
    """Keep whether the citizen comes; what needs a person is told. Silence means nothing."""
    if effect.answer is None:
        return
    _add(bench, AppointmentAnswer(bench.number(), effect.appointment, bench.now, effect.answer))
    if effect.answer in _NUDGES:
        raise_nudge(bench, _NUDGES[effect.answer])


def take_agreements(bench: Bench, run: Run, effect: AgreementsAnswered) -> None:
    """Keep each yes and each correction; what met silence stays unconfirmed."""
    for agreement, correction in effect.answers:
        _add(bench, AgreementAnswer(bench.number(), agreement, bench.now, correction))
    if any(correction for _, correction in effect.answers):
        raise_nudge(bench, "agreement_corrected")


def _add(bench: Bench, entry: Entry) -> None:
    bench.case = replace(bench.case, entries=(*bench.case.entries, entry))
    bench.move_version()
