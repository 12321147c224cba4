"""What staff's phone hears and does: orders, buttons, and answers from the case's door.

What it shows stays within the phone's clearance: first name, short code, and what to do. Each order
is a module of its own; here it is only found.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.case.route import on
from conversations.case.turn import Turn
from conversations.reading.answers import Command, clean
from conversations.reading.log_line import read_name
from conversations.reading.times import read_when
from conversations.records.channel import traits_of
from conversations.records.inputs import Message
from conversations.records.inputs_between import (
    ActionAnswered,
    CaseRefused,
    CaseShown,
    CitizenAdded,
    ContactSaved,
    NudgeTold,
)
from conversations.records.medium import DRAFT, Medium
from conversations.records.questions import Kind, Question
from conversations.records.run import Run, RunStatus
from conversations.records.texts import Joined, Moment, Ref, text
from conversations.staff_phone import case_shown, day_list, digest_talk, menu, nudge_talk, team
from conversations.staff_phone.orders import Order, nearest_order, read_order
from conversations.talks import picking
from conversations.talks.showing import words_for
from conversations.talks.steps import go_back, open_question, resume
from conversations.talks.understanding import says_an_option
from conversations.topics.aloud import talk
from conversations.topics.contacts import undo_talk, voice_draft
from conversations.topics.jobgoal import send_order
from conversations.topics.reach import new_citizen
from conversations.topics.staff_away import hand_over_talk, time_off_talk

COMMANDS = frozenset({Command.BACK, Command.HELP})  # what else citizens write is staff's own word
LEAVING = frozenset({"afbryd", "annuller", "annullér", "glem det"})
"""What staff write to be done with what they began, whatever is asked."""
_DO: Mapping[str, Callable[[Turn, str], None]] = {
    "idag": day_list.order_day_list,
    "log": case_shown.order_log,
    "ny": new_citizen.order_new_citizen,
    "fri": time_off_talk.order_time_off,
    "overdrag": hand_over_talk.order_hand_over,
    "liste": digest_talk.order_digest_time,
    "optag": talk.order_reading_aloud,
    "sager": team.order_team,
    "send": send_order.send,
    "kladder": voice_draft.order_drafts,
}
"""What an order does, where it is more than picking a citizen and going through the door."""


def is_order(turn: Turn, run: Run, written: str) -> bool:
    """Whether a staff text is an order rather than an answer: what may be an answer is one."""
    found = read_order(written, turn.person.role)
    if _leaves(written):
        return True
    if found is None:
        return False
    if written.strip().startswith("/") or found[0].name == "log":
        return True
    question = open_question(turn, run)
    return question is None or not _may_answer(turn, run, question, written, found)


def _may_answer(
    turn: Turn, run: Run, question: Question, written: str, found: tuple[Order, str]
) -> bool:
    """Words may be an answer; "skriv Amina: …" is none, nor is what goes to nobody: "i dag"."""
    if question.kind is Kind.SHORT_TEXT:
        head, colon, _ = found[1].partition(":")
        is_for_a_citizen = bool(colon and read_name(head, picking.known_names(turn)).who)
        return not is_for_a_citizen and (bool(found[1]) or found[0].name != "idag")
    if question.kind is Kind.WHEN:
        local_now = turn.local_now
        return read_when(written, local_now) is not None
    return says_an_option(question, written, lambda o: words_for(turn, run, question, o))


def take_staff_words(turn: Turn, written: str, command: Command | None) -> None:
    """Do what a written order says; what is none gets help."""
    newest = next(iter(turn.answerable()), None)
    found = read_order(written, turn.person.role)
    if newest is not None and _leaves(written):
        _forget(turn, newest)
    elif command is Command.BACK and newest is not None:
        _back(turn, newest)
    elif command is Command.START:
        menu.greet(turn)
    elif found is not None and command is not Command.HELP:
        do(turn, found[0], found[1])
    elif command is None and _names_a_citizen(turn, written):
        picking.pick(turn, picking.OPEN, written)
    else:
        near = None if command else nearest_order(written, turn.person.role)
        menu.show_menu(turn, near)
        resume(turn)


def _names_a_citizen(turn: Turn, written: str) -> bool:
    """Whether nothing but a citizen is named: then that citizen is opened."""
    said = clean(written)
    known = [e for e in turn.before.caseload if said in (clean(e.first_name), clean(e.name))]
    codes = [e.code for e in turn.before.caseload] + list(turn.before.elsewhere)
    return bool(known) or said in {clean(code) for code in codes}


def _back(turn: Turn, run: Run) -> None:
    """One question back; from the first one, and from the choice of a citizen, out of it."""
    if talk.back(turn, run):
        return
    if run.name == "pick_citizen" or all(answer.value is None for answer in run.answers):
        _forget(turn, run)
    else:
        go_back(turn, run)


def _leaves(written: str) -> bool:
    """Whether it says that what was begun is to be forgotten."""
    return clean(written) in LEAVING


def _forget(turn: Turn, run: Run) -> None:
    _leave(turn, run)
    turn.say(text("staff.left"))
    resume(turn)


def _leave(turn: Turn, run: Run) -> None:
    turn.put(replace(run, status=RunStatus.SUPERSEDED, closed_at=turn.now))


def do(turn: Turn, order: Order, rest: str = "") -> None:
    """Carry out an order; `rest` is what was written behind its word.

    A talk in which nothing is written yet makes room; one with words waits below.
    """
    for run in turn.answerable():
        if not any(answer.is_words for answer in run.answers):
            _leave(turn, run)
    act = _DO.get(order.name)
    if act is not None:
        act(turn, rest)
    else:
        picking.pick(turn, picking.PURPOSES[order.name], rest)


def take_medium(turn: Turn, event: Message) -> None:
    """Take a voice note: as the answer where one is asked for, else as a draft to write out."""
    waiting = talk.waits_for_sound(turn)
    if waiting is not None and event.media == "voice":
        talk.take_sound(turn, waiting, event)
    else:
        voice_draft.take_voice_note(turn, event)


def take_fetched(turn: Turn, medium: Medium, is_kept: bool) -> None:
    """The sound of a voice note is kept, or could not be had."""
    hear = voice_draft.fetched if medium.kind == DRAFT else talk.fetched
    hear(turn, medium, is_kept)


def take_staff_tap(turn: Turn, source: str, rest: str) -> bool:
    """Take a button that belongs to no question; return whether it was one."""
    kind = source[:1]
    if kind == "m":
        menu.tap_menu(turn, rest, lambda order: do(turn, order))
        return True
    taps = {
        "n": nudge_talk.tap_nudge,
        "d": day_list.tap_day_list,
        "u": undo_talk.tap_undo,
        "t": team.tap_team,
        "v": voice_draft.tap_draft,
    }
    if kind not in taps:
        return False
    taps[kind](turn, source, rest)
    return True


def _refused(turn: Turn, event: CaseRefused) -> None:
    turn.say(text("staff.not_yours"))
    resume(turn)


def _saved(turn: Turn, event: ContactSaved) -> None:
    name = Ref("first_name", event.case)
    said = text("staff.saved", name=name, next=Moment(event.next_at))
    turn.say(said, buttons=undo_talk.buttons(turn, event.case, event.no))
    voice_draft.written(turn, event)


def _answered(turn: Turn, event: ActionAnswered) -> None:
    """Say what became of an action in one message: whose case, and a line each."""
    if not event.case:
        for said in event.texts:
            turn.say(said)
        return
    about = text(
        "staff.action_answered",
        name=Ref("first_name", event.case),
        code=Ref("code", event.case),
        lines=Joined(event.texts),
    )
    buttons = undo_talk.buttons(turn, event.case, event.mark) if event.mark else ()
    is_hidden = not traits_of(turn.channel).names_citizens
    tells_nothing = is_hidden and not any(said.values for said in event.texts)
    turn.say(about, words_of=0 if tells_nothing else event.case, buttons=buttons)


ROUTES = (
    on(CaseShown, case_shown.hear_case, is_own_doing=True),
    on(CaseRefused, _refused, is_own_doing=True),
    on(ContactSaved, _saved, is_own_doing=True),
    on(NudgeTold, nudge_talk.hear_nudge),
    on(CitizenAdded, new_citizen.hear_added, is_own_doing=True),
    on(ActionAnswered, _answered, is_own_doing=True),
)
"""What a case answers or needs of staff."""
