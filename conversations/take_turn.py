"""One input makes one turn: `take_turn(state, event, now, world)` decides all that follows.

Pure: no clock, no network, no database, no chance. What an input means is dispatched here; how a
conversation moves is `talking.py`, what a citizen's words do is `always.py`, what staff do is
`jobformidler/desk_talk.py`, what the case does with staff's inputs is `door.py`.
"""

from datetime import datetime

from conversations.case import letter_box, silence
from conversations.case.trace import trace
from conversations.case.turn import Turn
from conversations.case.world import World
from conversations.model.rhythm import has_stopped
from conversations.reading.answers import Command, read_command, read_yes_no
from conversations.reading.distress import find_distress
from conversations.records.case import State
from conversations.records.inputs import (
    Blocked,
    Event,
    Joined,
    Look,
    MediumFetched,
    Message,
    SharedDistress,
    Tap,
    Unblocked,
    Undelivered,
)
from conversations.records.inputs_between import (
    ActionAnswered,
    Between,
    CameBack,
    CaseloadHandedOver,
    CaseRefused,
    CaseShown,
    CitizenAdded,
    ColleagueUnreachable,
    ContactSaved,
    LetterReturned,
    LettersShown,
    StaffUnreachable,
    StandInAsked,
    StandInBegan,
    StandInCalledOff,
    StandInEnded,
    WentAway,
)
from conversations.records.medium import WORDS
from conversations.records.outcome import Outcome
from conversations.records.questions import Kind, Question
from conversations.records.run import Run, RunStatus
from conversations.records.texts import text
from conversations.settling import look_again, settle
from conversations.staff_phone import menu, phone
from conversations.talks import not_yours
from conversations.talks.asides import SOURCE, command_of
from conversations.talks.showing import number_in, words_for
from conversations.talks.steps import (
    ask_again,
    asked_question,
    is_read,
    open_question,
    resume,
    take_tap,
    take_words,
    tell_failure,
)
from conversations.talks.understanding import says_an_option
from conversations.topics import access
from conversations.topics.absence import absence
from conversations.topics.contacts import sms_draft
from conversations.topics.letters import from_citizen, from_staff, media
from conversations.topics.own_words.words_that_work import obey, open_consent, stop
from conversations.topics.reach import reach, whose_number
from conversations.topics.urgent import comforting, urgent

WORDS_OF_A_LETTER = 8  # fewer may be an answer that is asked for again in simpler words
WORDS_OF_ASKING = 4  # with a question mark

AboutStaff = (
    LettersShown
    | LetterReturned
    | StaffUnreachable
    | ColleagueUnreachable
    | WentAway
    | CameBack
    | CaseloadHandedOver
    | StandInAsked
    | StandInCalledOff
    | StandInBegan
    | StandInEnded
)


def take_turn(state: State, event: Event, now: datetime, world: World) -> Outcome:
    """Return what `event` leads to for the person in `state`.

    `now` is timezone-aware. Raises nothing that a script did: a script that raises ends in a call
    from a person. The outcome holds the state before and after, and what is to be sent.
    """
    reply_on = event.channel if isinstance(event, _WRITTEN) else ""
    turn = Turn(state, now, world, _is_asked_for(event), reply_on)
    _dispatch(turn, event)
    turn.is_asked_for = False  # what the clock asks for is no reply
    settle(turn)
    whose_number.hold_back(turn)
    return turn.outcome(look_again(turn))


def failed_turn(state: State, error: Exception, now: datetime, world: World) -> Outcome:
    """Return what follows when a turn itself raises: a person calls, and nothing is lost."""
    turn = Turn(state, now, world, is_asked_for=True)
    turn.notes.append(f"a turn failed: {trace(error)}")
    tell_failure(turn)
    return turn.outcome(look_again(turn))


def _is_asked_for(event: Event) -> bool:
    """Whether what is said now answers something that this person just did.

    What staff decide about a citizen is no such thing for the citizen: it waits for a good moment.
    """
    return isinstance(event, _OWN_DOING)


_WRITTEN = Message | SharedDistress | Tap | Unblocked
_OWN_DOING = (
    Joined
    | Message
    | SharedDistress
    | Tap
    | Unblocked
    | CaseShown
    | CaseRefused
    | ContactSaved
    | ActionAnswered
    | LettersShown
    | LetterReturned
    | CitizenAdded
    | absence.Decided
)


def _dispatch(turn: Turn, event: Event) -> None:
    match event:
        case Message():
            _message(turn, event)
        case Tap():
            _tap(turn, event)
        case MediumFetched():
            _fetched(turn, event)
        case SharedDistress():
            comforting.comfort_shared(turn, event)
        case Joined():
            _joined(turn)
        case Undelivered():
            reach.undelivered(turn, event)
        case Blocked():
            reach.blocked(turn, event.channel)
        case Unblocked():
            reach.unblocked(turn)
        case Look():
            pass  # what the clock asks for is settled after every turn
        case _:
            _between_people(turn, event)


def _between_people(turn: Turn, event: Between) -> None:
    """What one person's turn means for another."""
    if isinstance(event, access.FromStaff):
        access.answer(turn, event)
    elif isinstance(event, phone.Heard):
        phone.hear(turn, event)
    else:
        _about_staff(turn, event)


def _about_staff(turn: Turn, event: AboutStaff) -> None:
    match event:
        case LettersShown() | LetterReturned():
            from_staff.hear(turn, event)
        case StaffUnreachable():
            urgent.go_on(turn, event)
        case ColleagueUnreachable():
            urgent.tell_leader(turn, event)
        case WentAway() | CameBack() | CaseloadHandedOver():
            absence.decide(turn, event)
        case StandInAsked() | StandInCalledOff():
            absence.tell_stand_in(turn, event)
        case StandInBegan() | StandInEnded():
            absence.tell_citizen(turn, event)


def _joined(turn: Turn) -> None:
    if turn.is_citizen:
        open_consent(turn)
    else:
        menu.greet(turn)


def _message(turn: Turn, event: Message) -> None:
    _end_silence(turn)
    if event.had_cpr:
        turn.say(text("always.no_cpr"))
    if not turn.is_citizen and turn.channel == "sms":
        is_taken = urgent.take_by_reply(turn)
        sms_draft.take(turn, event.text, is_taken)
        return
    command = read_command(event.text)
    if _is_distress(turn, event.text):
        return
    if command is Command.STOP and turn.is_citizen:
        stop(turn)
    elif not whose_number.take(turn, event.text) and not _is_file(turn, event):
        _words(turn, event, command)


def _words(turn: Turn, event: Message, command: Command | None) -> None:
    """What was written answers the open question, is a word that always works, or a letter."""
    newest = next(iter(turn.answerable()), None)
    if event.is_edit:
        reach.take_edit(turn)
    elif newest is not None and not _is_command_for(turn, newest, event.text, command):
        _answer(turn, newest, event)
    elif not turn.is_citizen:
        phone.write(turn, event.text, command)
    elif command is not None:
        obey(turn, command)
    elif _is_late_yes(turn, event.text):
        open_consent(turn)
    else:
        from_citizen.pass_on(turn, event.text)


def _is_late_yes(turn: Turn, words: str) -> bool:
    """Whether it is a yes to the question for consent, which has been given up meanwhile.

    Then that question comes once more, in full: a yes by itself may mean anything.
    """
    return turn.case.consent is None and read_yes_no(words) is True


def _is_distress(turn: Turn, words: str) -> bool:
    distress = find_distress(words) if turn.is_citizen else None
    if distress is not None:
        comforting.comfort(turn, distress, words)
    return distress is not None


def _is_file(turn: Turn, event: Message) -> bool:
    is_file = bool(event.media) and event.media not in WORDS
    if is_file:
        (media.take_in if turn.is_citizen else phone.take_medium)(turn, event)
    return is_file


def _fetched(turn: Turn, event: MediumFetched) -> None:
    """A file that was wanted is there, or could not be had."""
    medium = media.arrived(turn, event)
    if medium is not None:
        hear = media.hand_on if turn.is_citizen else phone.take_fetched
        hear(turn, medium, event.is_kept)


def _end_silence(turn: Turn) -> None:
    """Whoever writes or taps is silent no more, whatever it says."""
    if turn.is_citizen:
        silence.end(turn, "answered")
        whose_number.heard(turn)


def _is_command_for(turn: Turn, run: Run, written: str, command: Command | None) -> bool:
    """Whether a word is a command here: the open question's own answers win over it."""
    if not turn.is_citizen:
        return command in phone.COMMANDS or phone.is_order(turn, run, written)
    if command is None:
        return False
    question = open_question(turn, run)
    if question is None or question.kind is Kind.SHORT_TEXT:
        return True
    return not says_an_option(question, written, lambda o: words_for(turn, run, question, o))


def _answer(turn: Turn, run: Run, event: Message) -> None:
    """Words answer the open question; what is for a person goes there, and it is asked again."""
    question = asked_question(turn, run)
    if question is None:
        return
    if reach.is_late(event, run):
        reach.take_late(turn, run, event.text)
    elif turn.is_citizen and _is_for_a_person(turn, run, question, event.text):
        from_citizen.pass_on(turn, event.text)
        ask_again(turn, run)
    elif turn.is_citizen or not not_yours.refuse_answer(turn, run, question, event.text):
        take_words(turn, run, question, event.text)


def _is_for_a_person(turn: Turn, run: Run, question: Question, written: str) -> bool:
    """Whether staff wrote after the question was asked, or it is a letter that names no option."""
    if letter_box.is_awaited(turn, run.spoke_no):
        return True
    is_long = len(written.split()) >= (WORDS_OF_ASKING if "?" in written else WORDS_OF_A_LETTER)
    return is_long and not question.is_words and not is_read(turn, run, question, written)


def _tap(turn: Turn, event: Tap) -> None:
    _end_silence(turn)
    source, _, rest = event.data.partition("|")
    if not turn.is_citizen and phone.tap(turn, source, rest):
        return
    word = command_of(rest) if source == SOURCE and turn.is_citizen else None
    if word is not None:
        obey(turn, *word)
        return
    run = turn.runs.get(number_in(source[1:]))
    key, _, value = rest.rpartition("|")
    if run is not None and _takes(turn, run, key):
        take_tap(turn, run, value)
    else:
        _closed(turn)


def _takes(turn: Turn, run: Run, key: str) -> bool:
    """Whether a button still answers: "closed" is said only of what was answered or superseded.

    What was given up is opened again by its button, but not after STOP, which ends all questions.
    """
    if run.status is RunStatus.GIVEN_UP and turn.is_citizen and has_stopped(turn.case):
        return False
    waits = run.status in (RunStatus.OPEN, RunStatus.PARKED, RunStatus.GIVEN_UP)
    return waits and run.asked == key


def _closed(turn: Turn) -> None:
    turn.say(text("common.closed"))
    newest = next(iter(turn.answerable()), None)
    if newest is None:
        resume(turn)
    else:
        ask_again(turn, newest)
