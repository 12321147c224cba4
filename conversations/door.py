"""The case's own turn for what staff ask of it: the one door to a case.

Whoever wants to see a case asks here; going through writes the access log (D26), also when the
door stays shut. A staff effect carries the version that it saw: on a mismatch the case asks back,
it never overwrites.
"""

from dataclasses import replace

from conversations import corresponding, letter_box
from conversations.bench import Bench
from conversations.course.acting import act
from conversations.course.left import left_text, open_list
from conversations.events import (
    ANY_VERSION,
    ActionAnswered,
    CaseAsked,
    CaseRefused,
    CaseShown,
    ContactReported,
    ContactSaved,
    LetterWritten,
    NudgeSeen,
    NudgeSnoozed,
    StaffActed,
    TalkAsked,
)
from conversations.nudging import close_by_contact, snooze
from conversations.offering import ask_for_talk
from conversations.records import Access, Agreement, Answer, Appointment, Contact
from conversations.texts import text
from conversations.urgent import see, take

FromStaff = (
    CaseAsked | ContactReported | NudgeSeen | NudgeSnoozed | StaffActed | LetterWritten | TalkAsked
)
LETTERS = frozenset({"read", "write"})
"""The purposes for which only the letters are asked for."""


def answer(bench: Bench, event: FromStaff) -> None:
    """Let the case answer an input from staff, if it is this person's case to see."""
    if event.by not in bench.team.may_see or bench.person.is_erased:
        _write_down(bench, event.by, _purpose(event), was_allowed=False)
        bench.tell(event.by, CaseRefused(bench.person.id))
        return
    if not isinstance(event, NudgeSeen) and _is_for_this_case(event):
        see(bench, event.by)
    _let_in(bench, event)


def _let_in(bench: Bench, event: FromStaff) -> None:
    match event:
        case CaseAsked() if event.purpose in LETTERS:
            _write_down(bench, event.by, event.purpose)
            corresponding.show(bench, event.by, event.purpose)
        case NudgeSeen():
            take(bench, event)
        case CaseAsked():
            _show(bench, event.by, event.purpose, event.line)
        case ContactReported():
            _take_contact(bench, event)
        case NudgeSnoozed():
            snooze(bench, event.no, event.by, event.until, event.reason)
        case StaffActed():
            _act(bench, event)
        case LetterWritten():
            _write_down(bench, event.by, "write")
            corresponding.deliver(bench, event)
        case TalkAsked():
            _write_down(bench, event.by, "talk")
            ask_for_talk(bench, event)


def _is_for_this_case(event: FromStaff) -> bool:
    """A whole caseload that is handed over is no look at any one case."""
    return not (isinstance(event, StaffActed) and event.version == ANY_VERSION)


def _act(bench: Bench, event: StaffActed) -> None:
    """Carry out what staff decided; on a version that has moved, say so instead.

    Of a whole caseload only what could not be done is told of each case.
    """
    _write_down(bench, event.by, "change")
    if event.version not in (ANY_VERSION, bench.case.version):
        answered = ActionAnswered(bench.person.id, False, (text("action.case_moved"),))
    else:
        answered = act(bench, event.by, event.action)
    if event.version == ANY_VERSION and answered.is_done:
        return
    bench.tell(event.by, answered, words_of=bench.person.id)


def _purpose(event: FromStaff) -> str:
    if isinstance(event, LetterWritten):
        return "write"
    if isinstance(event, TalkAsked):
        return "talk"
    return event.purpose if isinstance(event, CaseAsked) else "change"


def _write_down(bench: Bench, by: int, purpose: str, was_allowed: bool = True) -> None:
    access = Access(bench.number(), by, bench.now, purpose, was_allowed)
    bench.case = replace(bench.case, accesses=(*bench.case.accesses, access))


def _show(
    bench: Bench, by: int, purpose: str, line: str = "", answers: tuple[Answer, ...] = ()
) -> None:
    _write_down(bench, by, purpose)
    last = max(bench.case.appointments, key=lambda a: a.no, default=None)
    shown = CaseShown(
        bench.person.id,
        purpose,
        bench.case.version,
        last.at if last else None,
        last.no if last else 0,
        line,
        answers,
        tuple(left_text(left) for left in open_list(bench.case)),
    )
    bench.tell(by, shown, words_of=bench.person.id)


def _take_contact(bench: Bench, event: ContactReported) -> None:
    if event.contact.version != bench.case.version:
        _show(bench, event.by, "log", answers=event.answers)
        return
    contact_no, appointment_no = bench.number(), bench.number()
    planned = _appointment(bench, event, appointment_no)
    contact = Contact(
        contact_no, bench.now, event.contact.how, event.by, event.contact.words, appointment_no
    )
    bench.case = replace(
        bench.case,
        contacts=(*bench.case.contacts, contact),
        appointments=(*_replaced(bench.case.appointments), planned),
        agreements=(*bench.case.agreements, *_agreements(bench, event, contact_no)),
        last_contact_at=bench.now,
    )
    bench.move_version()
    close_by_contact(bench)
    letter_box.answer_all(bench)
    bench.tell(event.by, ContactSaved(bench.person.id, contact_no, planned.at))


def _appointment(bench: Bench, event: ContactReported, no: int) -> Appointment:
    reported = event.contact
    same = (a.place for a in bench.case.appointments if a.no == reported.place_of)
    place = next(same, "") if reported.place_of else reported.place
    return Appointment(no, reported.next_at, place, event.by, bench.now)


def _replaced(appointments: tuple[Appointment, ...]) -> tuple[Appointment, ...]:
    """One next contact at a time: the new one takes the place of what was planned."""
    return tuple(replace(a, status="replaced") for a in appointments)


def _agreements(bench: Bench, event: ContactReported, contact_no: int) -> list[Agreement]:
    return [
        Agreement(bench.number(), made.words, made.deadline, bench.now, event.by, contact_no)
        for made in event.contact.agreements
    ]
