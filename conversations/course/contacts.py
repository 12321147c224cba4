"""What became of a contact and of what was agreed at it: pure questions to a course."""

from conversations.course.questions import all_of
from conversations.records.case import Course
from conversations.records.entries import AgreementAnswer, ContactCorrected


def corrections_of(course: Course, contact: int) -> list[ContactCorrected]:
    """Return the later words of a contact, oldest first; the last ones count."""
    return [entry for entry in all_of(course, ContactCorrected) if entry.contact == contact]


def answer_to_agreement(course: Course, agreement: int) -> AgreementAnswer | None:
    """Return what the citizen said to an agreement last: yes, or what it should be instead."""
    said = [entry for entry in all_of(course, AgreementAnswer) if entry.agreement == agreement]
    return next(reversed(said), None)
