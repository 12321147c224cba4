"""What the talks about the plan need of a case: its appointments, and agreements to say yes to.

Pure questions to the case; nothing here decides anything.
"""

from datetime import datetime

from conversations.course.questions import all_of, out_since
from conversations.records.case import Agreement, Appointment, Case
from conversations.records.entries import AgreementAnswer, AppointmentAnswer
from conversations.records.spell import AppointmentFacts

MOST_TO_CONFIRM = 3  # language: no pressure


def to_confirm(case: Case, contact: int) -> list[Agreement]:
    """Return the agreements of one contact that the citizen has not answered to, a few at most."""
    answered = {answer.agreement for answer in all_of(case, AgreementAnswer)}
    waiting = [
        made
        for made in case.agreements
        if contact and made.contact == contact and made.status == "open" and made.no not in answered
    ]
    return waiting[:MOST_TO_CONFIRM]


def planned(case: Case, no: int) -> Appointment | None:
    """Return an appointment that is still planned."""
    found = (a for a in case.appointments if a.no == no and a.status == "planned")
    return next(found, None)


def answer_to(case: Case, appointment: int) -> str:
    """Return the citizen's latest answer to a reminder: coming, not_coming, call, or ""."""
    said = [a for a in all_of(case, AppointmentAnswer) if a.appointment == appointment]
    return said[-1].answer if said else ""


def appointment_facts(case: Case, no: int, opened_at: datetime) -> AppointmentFacts | None:
    """Freeze what a script may know of an appointment; `None` when it is none that is planned."""
    found = planned(case, no)
    if found is None:
        return None
    at = found.at.astimezone(opened_at.tzinfo)
    is_follow_up = out_since(case, at.date()) is not None  # A26, D19
    return AppointmentFacts(no, at, found.with_person, answer_to(case, no), is_follow_up)
