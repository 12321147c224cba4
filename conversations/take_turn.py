"""One input makes one turn: `take_turn(state, event, now, world)` decides all that follows.

Pure: no clock, no network, no database, no chance. What an input means is dispatched here; how a
conversation moves is `talking.py`, what a citizen's words do is `always.py`, what staff do is
`jobformidler/desk_talk.py`, what the case does with staff's inputs is `door.py`.
"""

from datetime import datetime

from conversations.case import letter_box, silence
from conversations.case.trace import trace
from conversations.case.turn import Bench
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
    bench = Bench(state, now, world, _is_asked_for(event), reply_on)
    _dispatch(bench, event)
    bench.is_asked_for = False  # what the clock asks for is no reply
    settle(bench)
    whose_number.hold_back(bench)
    return bench.outcome(look_again(bench))


def failed_turn(state: State, error: Exception, now: datetime, world: World) -> Outcome:
    """Return what follows when a turn itself raises: a person calls, and nothing is lost."""
    bench = Bench(state, now, world, is_asked_for=True)
    bench.notes.append(f"a turn failed: {trace(error)}")
    tell_failure(bench)
    return bench.outcome(look_again(bench))


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


def _dispatch(bench: Bench, event: Event) -> None:
    match event:
        case Message():
            _message(bench, event)
        case Tap():
            _tap(bench, event)
        case MediumFetched():
            _fetched(bench, event)
        case SharedDistress():
            comforting.comfort_shared(bench, event)
        case Joined():
            _joined(bench)
        case Undelivered():
            reach.undelivered(bench, event)
        case Blocked():
            reach.blocked(bench, event.channel)
        case Unblocked():
            reach.unblocked(bench)
        case Look():
            pass  # what the clock asks for is settled after every turn
        case _:
            _between_people(bench, event)


def _between_people(bench: Bench, event: Between) -> None:
    """What one person's turn means for another."""
    if isinstance(event, access.FromStaff):
        access.answer(bench, event)
    elif isinstance(event, phone.Heard):
        phone.hear(bench, event)
    else:
        _about_staff(bench, event)


def _about_staff(bench: Bench, event: AboutStaff) -> None:
    match event:
        case LettersShown() | LetterReturned():
            from_staff.hear(bench, event)
        case StaffUnreachable():
            urgent.go_on(bench, event)
        case ColleagueUnreachable():
            urgent.tell_leader(bench, event)
        case WentAway() | CameBack() | CaseloadHandedOver():
            absence.decide(bench, event)
        case StandInAsked() | StandInCalledOff():
            absence.tell_stand_in(bench, event)
        case StandInBegan() | StandInEnded():
            absence.tell_citizen(bench, event)


def _joined(bench: Bench) -> None:
    if bench.is_citizen:
        open_consent(bench)
    else:
        menu.greet(bench)


def _message(bench: Bench, event: Message) -> None:
    _end_silence(bench)
    if event.had_cpr:
        bench.say(text("always.no_cpr"))
    if not bench.is_citizen and bench.channel == "sms":
        is_taken = urgent.take_by_reply(bench)
        sms_draft.take(bench, event.text, is_taken)
        return
    command = read_command(event.text)
    if _is_distress(bench, event.text):
        return
    if command is Command.STOP and bench.is_citizen:
        stop(bench)
    elif not whose_number.take(bench, event.text) and not _is_file(bench, event):
        _words(bench, event, command)


def _words(bench: Bench, event: Message, command: Command | None) -> None:
    """What was written answers the open question, is a word that always works, or a letter."""
    newest = next(iter(bench.answerable()), None)
    if event.is_edit:
        reach.take_edit(bench)
    elif newest is not None and not _is_command_for(bench, newest, event.text, command):
        _answer(bench, newest, event)
    elif not bench.is_citizen:
        phone.write(bench, event.text, command)
    elif command is not None:
        obey(bench, command)
    elif _is_late_yes(bench, event.text):
        open_consent(bench)
    else:
        from_citizen.pass_on(bench, event.text)


def _is_late_yes(bench: Bench, words: str) -> bool:
    """Whether it is a yes to the question for consent, which has been given up meanwhile.

    Then that question comes once more, in full: a yes by itself may mean anything.
    """
    return bench.case.consent is None and read_yes_no(words) is True


def _is_distress(bench: Bench, words: str) -> bool:
    distress = find_distress(words) if bench.is_citizen else None
    if distress is not None:
        comforting.comfort(bench, distress, words)
    return distress is not None


def _is_file(bench: Bench, event: Message) -> bool:
    is_file = bool(event.media) and event.media not in WORDS
    if is_file:
        (media.take_in if bench.is_citizen else phone.take_medium)(bench, event)
    return is_file


def _fetched(bench: Bench, event: MediumFetched) -> None:
    """A file that was wanted is there, or could not be had."""
    medium = media.arrived(bench, event)
    if medium is not None:
        hear = media.hand_on if bench.is_citizen else phone.take_fetched
        hear(bench, medium, event.is_kept)


def _end_silence(bench: Bench) -> None:
    """Whoever writes or taps is silent no more, whatever it says."""
    if bench.is_citizen:
        silence.end(bench, "answered")
        whose_number.heard(bench)


def _is_command_for(bench: Bench, run: Run, written: str, command: Command | None) -> bool:
    """Whether a word is a command here: the open question's own answers win over it."""
    if not bench.is_citizen:
        return command in phone.COMMANDS or phone.is_order(bench, run, written)
    if command is None:
        return False
    question = open_question(bench, run)
    if question is None or question.kind is Kind.SHORT_TEXT:
        return True
    return not says_an_option(question, written, lambda o: words_for(bench, run, question, o))


def _answer(bench: Bench, run: Run, event: Message) -> None:
    """Words answer the open question; what is for a person goes there, and it is asked again."""
    question = asked_question(bench, run)
    if question is None:
        return
    if reach.is_late(event, run):
        reach.take_late(bench, run, event.text)
    elif bench.is_citizen and _is_for_a_person(bench, run, question, event.text):
        from_citizen.pass_on(bench, event.text)
        ask_again(bench, run)
    elif bench.is_citizen or not not_yours.refuse_answer(bench, run, question, event.text):
        take_words(bench, run, question, event.text)


def _is_for_a_person(bench: Bench, run: Run, question: Question, written: str) -> bool:
    """Whether staff wrote after the question was asked, or it is a letter that names no option."""
    if letter_box.is_awaited(bench, run.spoke_no):
        return True
    is_long = len(written.split()) >= (WORDS_OF_ASKING if "?" in written else WORDS_OF_A_LETTER)
    return is_long and not question.is_words and not is_read(bench, run, question, written)


def _tap(bench: Bench, event: Tap) -> None:
    _end_silence(bench)
    source, _, rest = event.data.partition("|")
    if not bench.is_citizen and phone.tap(bench, source, rest):
        return
    word = command_of(rest) if source == SOURCE and bench.is_citizen else None
    if word is not None:
        obey(bench, *word)
        return
    run = bench.runs.get(number_in(source[1:]))
    key, _, value = rest.rpartition("|")
    if run is not None and _takes(bench, run, key):
        take_tap(bench, run, value)
    else:
        _closed(bench)


def _takes(bench: Bench, run: Run, key: str) -> bool:
    """Whether a button still answers: "closed" is said only of what was answered or superseded.

    What was given up is opened again by its button, but not after STOP, which ends all questions.
    """
    if run.status is RunStatus.GIVEN_UP and bench.is_citizen and has_stopped(bench.case):
        return False
    waits = run.status in (RunStatus.OPEN, RunStatus.PARKED, RunStatus.GIVEN_UP)
    return waits and run.asked == key


def _closed(bench: Bench) -> None:
    bench.say(text("common.closed"))
    newest = next(iter(bench.answerable()), None)
    if newest is None:
        resume(bench)
    else:
        ask_again(bench, newest)
