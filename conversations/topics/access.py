"""The case's own turn for what staff ask of it: the one door to a case.

Whoever wants to see a case asks here; going through writes the access log (D26), also when the
door stays shut. Who reads a whole case on a screen is told there whether they came in: the turn
only writes it down, and the words are read after it. A staff effect carries the version that it
saw: on a mismatch the case asks back, it never overwrites.
"""

from dataclasses import replace

from conversations.case.acting import act, declared
from conversations.case.deed import Deed
from conversations.case.nudging import snooze
from conversations.case.route import on, routes
from conversations.case.turn import Turn
from conversations.course.questions import all_of, current_employments
from conversations.course.work_talks import TRIED
from conversations.model.left_for_talk import left_text, open_list
from conversations.records.case import Access, Team
from conversations.records.entries_work import SearchStep
from conversations.records.inputs_between import (
    ANY_VERSION,
    ActionAnswered,
    AgreementMade,
    CaseAsked,
    CaseRead,
    CaseRefused,
    CaseSeen,
    CaseShown,
    ContactReported,
    ContactWordsCorrected,
    LetterWritten,
    NudgeDone,
    NudgeSeen,
    NudgeSnoozed,
    SavedUndone,
    StaffActed,
    TalkAsked,
)
from conversations.records.run import Answer
from conversations.records.texts import text
from conversations.topics import nudge_done
from conversations.topics.appointments.agreeing import MakeAgreement
from conversations.topics.contacts import undoing
from conversations.topics.contacts.correcting import CorrectContact
from conversations.topics.contacts.saving import save_contact
from conversations.topics.jobgoal.offering import ask_for_talk
from conversations.topics.letters import from_citizen
from conversations.topics.urgent.urgent import see_urgent, take_nudge_seen

LETTERS = frozenset({"read", "write"})
"""The purposes for which only the letters are asked for."""
FromStaff = (
    CaseAsked
    | CaseSeen
    | CaseRead
    | ContactReported
    | ContactWordsCorrected
    | AgreementMade
    | SavedUndone
    | NudgeSeen
    | NudgeSnoozed
    | NudgeDone
    | LetterWritten
    | TalkAsked
    | StaffActed
)


def answer(turn: Turn, event: FromStaff) -> None:
    """Let the case answer an input from staff, if it is this person's case to see."""
    if event.by not in turn.team.may_see or turn.person.is_erased:
        _write_down(turn, event.by, _purpose(event), was_allowed=False)
        if not isinstance(event, CaseRead):
            turn.tell(event.by, CaseRefused(turn.person.id))
        return
    if not isinstance(event, NudgeSeen) and _is_for_this_case(event):
        see_urgent(turn, event.by)
    _ANSWERS[type(event)].take(turn, event)


def _is_for_this_case(event: FromStaff) -> bool:
    """A whole caseload that is handed over is no look at any one case."""
    return not (isinstance(event, StaffActed) and event.version == ANY_VERSION)


def _asked(turn: Turn, event: CaseAsked) -> None:
    if event.purpose in LETTERS:
        _write_down(turn, event.by, event.purpose)
        from_citizen.show_letters(turn, event.by, event.purpose, event.line)
    else:
        _show(turn, event.by, event.purpose, event.line, draft=event.draft)


def _seen(turn: Turn, event: CaseSeen | CaseRead) -> None:
    _write_down(turn, event.by, event.purpose)


def _letter(turn: Turn, event: LetterWritten) -> None:
    _write_down(turn, event.by, "write")
    from_citizen.deliver(turn, event)


def _talk(turn: Turn, event: TalkAsked) -> None:
    _write_down(turn, event.by, "talk")
    ask_for_talk(turn, event)


def _snooze(turn: Turn, event: NudgeSnoozed) -> None:
    snooze(turn, event.no, event.by, event.until, event.reason)


def _act(turn: Turn, event: StaffActed) -> None:
    """Carry out what staff decided; on a version that has moved, say so instead.

    Of a whole caseload only what could not be done is told of each case.
    """
    _write_down(turn, event.by, "change")
    is_moved = event.version not in (ANY_VERSION, turn.case.version)
    if is_moved and not declared(event.action).adds_only:
        answered = ActionAnswered(turn.person.id, False, (text("action.case_moved"),))
    else:
        answered = _acted(turn, event)
    if event.version == ANY_VERSION and answered.is_done:
        return
    turn.tell(event.by, answered, words_of=turn.person.id)


def _acted(turn: Turn, event: StaffActed) -> ActionAnswered:
    """Carry it out; what changed entries alone can be undone for a minute."""
    before, place, said = turn.case, _place(turn), len(turn.outgoing)
    answered = act(turn, event.by, event.action)
    does_more = _place(turn) != place or len(turn.outgoing) > said
    is_kept = answered.is_done and declared(event.action).changes_plan
    if not is_kept or does_more or event.version == ANY_VERSION:
        return answered
    return replace(answered, mark=undoing.remember_entries(turn, before, event.by))


def _place(turn: Turn) -> tuple[int, Team]:
    """Whose case it is: what undo does not put back."""
    return turn.person.jobformidler, turn.team


def _purpose(event: FromStaff) -> str:
    if isinstance(event, LetterWritten):
        return "write"
    if isinstance(event, TalkAsked):
        return "talk"
    return event.purpose if isinstance(event, CaseAsked | CaseSeen | CaseRead) else "change"


def _write_down(turn: Turn, by: int, purpose: str, was_allowed: bool = True) -> None:
    access = Access(turn.number(), by, turn.now, purpose, was_allowed)
    turn.case = replace(turn.case, accesses=(*turn.case.accesses, access))


def _show(
    turn: Turn, by: int, purpose: str, line: str = "", answers: tuple[Answer, ...] = (),
    draft: int = 0,
) -> None:  # fmt: skip
    _write_down(turn, by, purpose)
    last = max(turn.case.appointments, key=lambda a: a.no, default=None)
    shown = CaseShown(
        turn.person.id,
        purpose,
        turn.case.version,
        last.at if last else None,
        last.no if last else 0,
        line,
        tuple(spell.no for spell in current_employments(turn.case, turn.today)),
        tuple(s.no for s in all_of(turn.case, SearchStep) if not s.is_done and s.kind in TRIED),
        undoing.correctable(Deed(turn, by).seen),
        answers,
        tuple(left_text(left) for left in open_list(turn.case)),
        draft,
    )
    turn.tell(by, shown, words_of=turn.person.id)


def _take_contact(turn: Turn, event: ContactReported) -> None:
    """Save a logged contact; what was logged on a case that moved since is asked once more."""
    if event.contact.version != turn.case.version:
        _show(turn, event.by, "log", answers=event.answers, draft=event.contact.draft)
        return
    save_contact(turn, event)


def _agreed(turn: Turn, event: AgreementMade) -> None:
    """An agreement as the last release left it in the inbox."""
    made = MakeAgreement(event.words, event.deadline, event.who)
    _act(turn, StaffActed(event.by, turn.case.version, made))


def _corrected(turn: Turn, event: ContactWordsCorrected) -> None:
    """A correction as the last release left it in the inbox."""
    corrected = CorrectContact(event.contact, event.words)
    _act(turn, StaffActed(event.by, turn.case.version, corrected))


_ANSWERS = routes(
    (
        on(CaseAsked, _asked),
        on(CaseSeen, _seen),
        on(CaseRead, _seen),
        on(ContactReported, _take_contact),
        on(ContactWordsCorrected, _corrected),
        on(AgreementMade, _agreed),
        on(SavedUndone, undoing.undo),
        on(NudgeSeen, take_nudge_seen),
        on(NudgeSnoozed, _snooze),
        on(NudgeDone, nudge_done.take_nudge_done),
        on(StaffActed, _act),
        on(LetterWritten, _letter),
        on(TalkAsked, _talk),
    )
)
