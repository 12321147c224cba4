"""What the talks about the plan need of a case: its appointments, and agreements to say yes to.

Pure questions to a course; nothing here decides anything.
"""

from datetime import datetime

from conversations.course.questions import all_of, out_since
from conversations.records.case import Agreement, Appointment, Course
from conversations.records.entries import AgreementAnswer, AppointmentAnswer
from conversations.records.spell import AppointmentFacts

MOST_TO_CONFIRM = 3  # language: no pressure


def to_confirm(course: Course, contact: int) -> list[Agreement]:
    """Return the agreements of one contact that the citizen has not answered to, a few at most."""
    answered = {answer.agreement for answer in all_of(course, AgreementAnswer)}
    waiting = [
        made
        for made in course.agreements
        if contact and made.contact == contact and made.status == "open" and made.no not in answered
    ]
    return waiting[:MOST_TO_CONFIRM]


def planned(course: Course, no: int) -> Appointment | None:
    """Return an appointment that is still planned."""
    found = (a for a in course.appointments if a.no == no and a.status == "planned")
    return next(found, None)


def next_planned(course: Course, now: datetime) -> Appointment | None:
    """Return the first appointment that is still to come."""
    ahead = (a for a in course.appointments if a.status == "planned" and a.at > now)
    return min(ahead, key=lambda each: each.at, default=None)


def answer_to(course: Course, appointment: int) -> str:
    """Return the citizen's latest answer to a reminder: coming, not_coming, call, or ""."""
    said = [a for a in all_of(course, AppointmentAnswer) if a.appointment == appointment]
    return said[-1].answer if said else ""


def appointment_facts(course: Course, no: int, opened_at: datetime) -> AppointmentFacts | None:
    """Freeze what a script may know of an appointment; `None` when it is none that is planned."""
    found = planned(course, no)
    if found is None:
        return None
    at = found.at.astimezone(opened_at.tzinfo)
    is_follow_up = out_since(course, at.date()) is not None  # A26, D19
    return AppointmentFacts(no, at, found.with_person, answer_to(course, no), is_follow_up)
