"""The case's own turn for what staff ask of it: the one door to a case.

Whoever wants to see a case asks here; going through writes the access log (D26), also when the
door stays shut. A staff effect carries the version that it saw: on a mismatch the case asks back,
it never overwrites.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from conversations.case import letter_box
from conversations.case.nudging import close_by_contact, snooze
from conversations.case.turn import Bench
from conversations.course.questions import all_of, current_employments
from conversations.course.work_talks import TRIED
from conversations.model.hours import local_day
from conversations.model.left_for_talk import left_text, open_list
from conversations.reading.cpr import without_cpr
from conversations.records.case import Access, Agreement, Appointment, Contact, Team
from conversations.records.entries import Saved
from conversations.records.entries_work import SearchStep
from conversations.records.inputs_between import (
    ANY_VERSION,
    ActionAnswered,
    AgreementMade,
    CaseAsked,
    CaseRefused,
    CaseSeen,
    CaseShown,
    ContactReported,
    ContactSaved,
    ContactWordsCorrected,
    LetterWritten,
    NudgeSeen,
    NudgeSnoozed,
    SavedUndone,
    StaffActed,
    TalkAsked,
)
from conversations.records.run import Answer
from conversations.records.texts import Moment, Ref, text
from conversations.topics.actions import act
from conversations.topics.contacts import undoing, undoing_actions
from conversations.topics.jobgoal.offering import ask_for_talk
from conversations.topics.letters import from_citizen
from conversations.topics.saved_back import saved_back
from conversations.topics.urgent.urgent import see, take

LETTERS = frozenset({"read", "write"})
"""The purposes for which only the letters are asked for."""
FromStaff = (
    CaseAsked
    | CaseSeen
    | ContactReported
    | ContactWordsCorrected
    | AgreementMade
    | SavedUndone
    | NudgeSeen
    | NudgeSnoozed
    | LetterWritten
    | TalkAsked
    | StaffActed
)


def answer(bench: Bench, event: FromStaff) -> None:
    """Let the case answer an input from staff, if it is this person's case to see."""
    if event.by not in bench.team.may_see or bench.person.is_erased:
        _write_down(bench, event.by, _purpose(event), was_allowed=False)
        bench.tell(event.by, CaseRefused(bench.person.id))
        return
    if not isinstance(event, NudgeSeen) and _is_for_this_case(event):
        see(bench, event.by)
    _ANSWERS[type(event)](bench, event)


def _is_for_this_case(event: FromStaff) -> bool:
    """A whole caseload that is handed over is no look at any one case."""
    return not (isinstance(event, StaffActed) and event.version == ANY_VERSION)


def _asked(bench: Bench, event: CaseAsked) -> None:
    if event.purpose in LETTERS:
        _write_down(bench, event.by, event.purpose)
        from_citizen.show(bench, event.by, event.purpose, event.line)
    else:
        _show(bench, event.by, event.purpose, event.line, draft=event.draft)


def _seen(bench: Bench, event: CaseSeen) -> None:
    _write_down(bench, event.by, event.purpose)


def _letter(bench: Bench, event: LetterWritten) -> None:
    _write_down(bench, event.by, "write")
    from_citizen.deliver(bench, event)


def _talk(bench: Bench, event: TalkAsked) -> None:
    _write_down(bench, event.by, "talk")
    ask_for_talk(bench, event)


def _snooze(bench: Bench, event: NudgeSnoozed) -> None:
    snooze(bench, event.no, event.by, event.until, event.reason)


def _act(bench: Bench, event: StaffActed) -> None:
    """Carry out what staff decided; on a version that has moved, say so instead.

    Of a whole caseload only what could not be done is told of each case.
    """
    _write_down(bench, event.by, "change")
    if event.version not in (ANY_VERSION, bench.case.version):
        answered = ActionAnswered(bench.person.id, False, (text("action.case_moved"),))
    else:
        answered = _acted(bench, event)
    if event.version == ANY_VERSION and answered.is_done:
        return
    bench.tell(event.by, answered, words_of=bench.person.id)


def _acted(bench: Bench, event: StaffActed) -> ActionAnswered:
    """Carry it out; what changed entries alone can be undone for a minute."""
    before, place, said = bench.case, _place(bench), len(bench.outgoing)
    answered = act(bench, event.by, event.action)
    if answered.is_done:
        first, *hints = answered.texts
        answered = replace(answered, texts=(first, *saved_back(event.action), *hints))
    found = undoing_actions.changed(before, bench.case) if answered.is_done else None
    does_more = _place(bench) != place or len(bench.outgoing) > said
    if found is None or does_more or event.version == ANY_VERSION:
        return answered
    mark = bench.number()
    added, were = found
    saved = Saved(0, mark, event.by, bench.now, added=added, were=were, version=bench.case.version)
    undoing.remember(bench, before, saved)
    return replace(answered, mark=mark)


def _place(bench: Bench) -> tuple[int, Team]:
    """Whose case it is: what undo does not put back."""
    return bench.person.jobformidler, bench.team


def _purpose(event: FromStaff) -> str:
    if isinstance(event, LetterWritten):
        return "write"
    if isinstance(event, TalkAsked):
        return "talk"
    return event.purpose if isinstance(event, CaseAsked | CaseSeen) else "change"


def _write_down(bench: Bench, by: int, purpose: str, was_allowed: bool = True) -> None:
    access = Access(bench.number(), by, bench.now, purpose, was_allowed)
    bench.case = replace(bench.case, accesses=(*bench.case.accesses, access))


def _show(
    bench: Bench, by: int, purpose: str, line: str = "", answers: tuple[Answer, ...] = (),
    draft: int = 0,
) -> None:  # fmt: skip
    _write_down(bench, by, purpose)
    last = max(bench.case.appointments, key=lambda a: a.no, default=None)
    shown = CaseShown(
        bench.person.id,
        purpose,
        bench.case.version,
        last.at if last else None,
        last.no if last else 0,
        line,
        tuple(spell.no for spell in current_employments(bench.case, _today(bench))),
        tuple(s.no for s in all_of(bench.case, SearchStep) if not s.is_done and s.kind in TRIED),
        undoing.correctable(bench, by),
        answers,
        tuple(left_text(left) for left in open_list(bench.case)),
        draft,
    )
    bench.tell(by, shown, words_of=bench.person.id)


def _take_contact(bench: Bench, event: ContactReported) -> None:
    if event.contact.version != bench.case.version:
        _show(bench, event.by, "log", answers=event.answers, draft=event.contact.draft)
        return
    before, at = bench.case, min(event.contact.had_at or bench.now, bench.now)
    contact_no, appointment_no = bench.number(), bench.number()
    planned = _appointment(bench, event, appointment_no)
    made = _agreements(bench, event, contact_no)
    contact = Contact(
        contact_no, at, event.contact.how, event.by, event.contact.words, appointment_no
    )
    bench.case = replace(
        bench.case,
        contacts=(*bench.case.contacts, contact),
        appointments=(*_replaced(bench.case.appointments), planned),
        agreements=(*bench.case.agreements, *made),
        last_contact_at=max(at, before.last_contact_at or at),
    )
    bench.move_version()
    close_by_contact(bench, at)
    letter_box.answer_all(bench, at)
    saved = Saved(
        0, contact_no, event.by, bench.now, contact_no, tuple(a.no for a in made), appointment_no
    )
    undoing.remember(bench, before, saved)
    bench.tell(event.by, ContactSaved(bench.person.id, contact_no, planned.at, event.contact.draft))


def _take_agreement(bench: Bench, event: AgreementMade) -> None:
    """Add what was agreed, whatever else changed: it takes nothing away."""
    words = without_cpr(event.words.strip())[0]
    if event.deadline < _today(bench) or not words:
        refused = text("action.is_over", day=Moment(event.deadline, "date"))
        bench.tell(event.by, ActionAnswered(bench.person.id, False, (refused,)))
        return
    before, no = bench.case, bench.number()
    made = Agreement(no, words, event.deadline, bench.now, event.by, contact=0, who=event.who)
    bench.case = replace(before, agreements=(*before.agreements, made))
    bench.move_version()
    undoing.remember(bench, before, Saved(0, no, event.by, bench.now, agreements=(no,)))
    day = Moment(event.deadline, "day")
    asked = text("staff.asked_nobody" if event.who == "jobformidler" else "staff.asked_citizen")
    said = Ref("agreement", bench.person.id, no)
    done = text("staff.agreed", words=said, day=day, asked=asked)
    answered = ActionAnswered(bench.person.id, True, (done,), mark=no)
    bench.tell(event.by, answered, words_of=bench.person.id)


def _today(bench: Bench) -> date:
    return local_day(bench.now, bench.world.policy)


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


_ANSWERS: Mapping[type, Callable[[Bench, Any], None]] = {
    CaseAsked: _asked,
    CaseSeen: _seen,
    ContactReported: _take_contact,
    ContactWordsCorrected: undoing.correct,
    AgreementMade: _take_agreement,
    SavedUndone: undoing.undo,
    NudgeSeen: take,
    NudgeSnoozed: _snooze,
    StaffActed: _act,
    LetterWritten: _letter,
    TalkAsked: _talk,
}
