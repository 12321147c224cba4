"""A logged contact on the case: with its agreements, and the next contact in place of the planned.

It ends what waits for a contact, answers the letters, and can be undone for a minute.
"""

from dataclasses import replace

from conversations.case import letter_box
from conversations.case.nudging import close_by_contact
from conversations.case.turn import Turn
from conversations.records.case import Agreement, Appointment, Contact
from conversations.records.entries import Saved
from conversations.records.inputs_between import ContactReported, ContactSaved
from conversations.topics.contacts import undoing


def save_contact(turn: Turn, event: ContactReported) -> None:
    """Save a contact as the jobformidler confirmed it (A15, A22, D09, D10), and say so to them."""
    before, at = turn.case, min(event.contact.had_at or turn.now, turn.now)
    contact_no, appointment_no = turn.number(), turn.number()
    planned = _appointment(turn, event, appointment_no)
    made = _agreements(turn, event, contact_no)
    contact = Contact(
        contact_no, at, event.contact.how, event.by, event.contact.words, appointment_no
    )
    turn.case = replace(
        turn.case,
        contacts=(*turn.case.contacts, contact),
        appointments=(*_replaced(turn.case.appointments), planned),
        agreements=(*turn.case.agreements, *made),
        last_contact_at=max(at, before.last_contact_at or at),
    )
    turn.move_version()
    close_by_contact(turn, at)
    letter_box.answer_all(turn, at)
    saved = Saved(
        0, contact_no, event.by, turn.now, contact_no, tuple(a.no for a in made), appointment_no
    )
    undoing.remember(turn, before, saved)
    turn.tell(event.by, ContactSaved(turn.person.id, contact_no, planned.at, event.contact.draft))


def _appointment(turn: Turn, event: ContactReported, no: int) -> Appointment:
    reported = event.contact
    same = (a.place for a in turn.case.appointments if a.no == reported.place_of)
    place = next(same, "") if reported.place_of else reported.place
    return Appointment(no, reported.next_at, place, event.by, turn.now)


def _replaced(appointments: tuple[Appointment, ...]) -> tuple[Appointment, ...]:
    """One next contact at a time: the new one takes the place of what was planned."""
    return tuple(replace(a, status="replaced") for a in appointments)


def _agreements(turn: Turn, event: ContactReported, contact_no: int) -> list[Agreement]:
    return [
        Agreement(
            turn.number(), made.words, made.deadline, turn.now, event.by, contact_no, who=made.who
        )
        for made in event.contact.agreements
    ]
