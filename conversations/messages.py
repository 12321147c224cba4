"""What somebody wrote or sent: an answer, a word that always works, an order, a letter, or danger.

The order in which it is heard is decided here; each room does the rest.
"""

from conversations.case import letter_box, silence_ladder
from conversations.case.promising import own_up
from conversations.case.turn import Turn
from conversations.model.rhythm import has_stopped
from conversations.reading.answers import Command, Small, read_command, read_small, read_yes_no
from conversations.reading.danger import find_danger
from conversations.reading.phone_words import is_reaction, without_quotes
from conversations.reading.plain import says_hard
from conversations.reading.stopping import OptOut, read_opt_in, read_opt_out
from conversations.records.channel import traits_of
from conversations.records.inputs import (
    MediumFetched,
    Message,
)
from conversations.records.medium import WORDS
from conversations.records.questions import Kind, Question
from conversations.records.replacing import replace
from conversations.records.run import Run
from conversations.records.texts import text
from conversations.staff_phone import phone
from conversations.staff_phone.orders import read_order
from conversations.talks import not_yours
from conversations.talks.showing import words_for
from conversations.talks.steps import (
    ask_again,
    asked_question,
    goes_on,
    is_read,
    open_question,
    take_words,
)
from conversations.talks.understanding import says_an_option
from conversations.topics.contacts import sms_draft
from conversations.topics.letters import from_citizen, media
from conversations.topics.loops import heard
from conversations.topics.loops.said import was_shown_last
from conversations.topics.own_words.late_answer import take_late_answer
from conversations.topics.own_words.stop_and_start import open_consent, stop
from conversations.topics.own_words.stop_talk import STOP_SURE, ask_to_stop, is_asked_to_stop
from conversations.topics.own_words.words_that_work import obey, past_the_help_card
from conversations.topics.promises.talk import ask_whether_kept
from conversations.topics.questions.hearing import take_plain
from conversations.topics.reach import undelivered, whose_number
from conversations.topics.urgent import comforting, urgent

WORDS_OF_A_LETTER = 6  # fewer may be an answer that is asked for again in simpler words
WORDS_OF_ASKING = 4  # with a question mark
WORDS_OF_WHAT_IS_HARD = 2  # "min datter er indlagt": whoever says so is not asked to say it anew


def take_message(turn: Turn, event: Message) -> None:
    if not turn.is_citizen:
        _hear_staff(turn, event)
    elif not is_reaction(event.text):  # a phone told of a heart: nobody said anything
        _hear_citizen(turn, event)


def _hear_staff(turn: Turn, event: Message) -> None:
    if event.had_cpr:
        turn.say(text("always.no_cpr"))
    if not traits_of(turn.channel).is_forgeable:
        _hear(turn, event, read_command(event.text))
    elif not heard.is_loop(turn, event, heard.note(turn, event), None):
        is_taken = urgent.take_by_reply(turn)
        is_order = read_order(event.text, turn.person.role) is not None
        sms_draft.take_sms(turn, event.text, is_mere_reply=is_taken and not is_order)


def _hear_citizen(turn: Turn, event: Message) -> None:
    """Danger first, then STOP; a phone that answers by itself is heard no further."""
    again = heard.note(turn, event)
    if event.is_edit and again.ever:
        return  # nothing of it was changed: a link got its picture, or somebody sent a heart
    if _is_danger(turn, event):
        return
    written = without_quotes(event.text)
    event = event if written == event.text else replace(event, text=written)
    command = read_command(event.text)
    if _is_stop(turn, event.text, command):
        return
    if not heard.is_too_much(turn) and not heard.is_loop(turn, event, again, command):
        end_silence(turn)
        if event.had_cpr:
            turn.say(text("always.no_cpr"))
        _hear(turn, event, command)


def _hear(turn: Turn, event: Message, command: Command | None) -> None:
    if not whose_number.take_owner_answer(turn, event.text) and not _is_file(turn, event):
        _words(turn, event, command)
        if turn.is_citizen and not event.is_edit:
            ask_whether_kept(turn)


def _is_stop(turn: Turn, written: str, command: Command | None) -> bool:
    """Whether it says stop, or perhaps: then it is asked once. An answer that is read is none."""
    wish = read_opt_out(written) if command in (None, Command.STOP) else None
    is_word = command is Command.STOP
    if not is_word and (wish is None or _answers(turn, written, wish)):
        return False
    end_silence(turn)
    if is_word or wish is OptOut.CERTAIN or is_asked_to_stop(turn):
        stop(turn)
    elif not has_stopped(turn.case):
        ask_to_stop(turn)
    return True


def _answers(turn: Turn, written: str, wish: OptOut) -> bool:
    """Whether it is an answer to what is asked: its very words, or read so where it is not sure."""
    newest = next(iter(turn.answerable()), None)
    question = open_question(turn, newest) if newest is not None else None
    if newest is None or question is None or newest.name == STOP_SURE:
        return False
    if says_an_option(question, written, lambda o: words_for(turn, newest, question, o)):
        return True
    is_sure = wish is OptOut.CERTAIN or question.is_words
    return not is_sure and is_read(turn, newest, question, written)


def _words(turn: Turn, event: Message, command: Command | None) -> None:
    """What was written answers the open question, is a word that always works, or a letter."""
    newest = next(iter(turn.answerable()), None)
    if turn.is_citizen and not event.is_edit:
        own_up(turn)
    if event.is_edit:
        undelivered.take_edit(turn)
    elif turn.is_citizen and command is None and _takes_plain(turn, event, newest):
        return
    elif newest is not None and not _is_command_for(turn, newest, event.text, command):
        _answer(turn, newest, event)
    elif not turn.is_citizen:
        phone.take_staff_words(turn, event.text, command)
    elif command is not None:
        obey(turn, command)
    elif _is_late_yes(turn, event.text) or _wants_more(turn, event.text):
        open_consent(turn)
    else:
        from_citizen.pass_on(turn, event.text)


def _takes_plain(turn: Turn, event: Message, newest: Run | None) -> bool:
    """Whether it says nothing by itself, or is a plain question or news that has its answer."""
    return _says_little(turn, event, newest) or take_plain(turn, newest, event.text)


def _says_little(turn: Turn, event: Message, newest: Run | None) -> bool:
    """Take a message that says nothing by itself: a blank one, or a small word out of its place.

    A number, a yes or a no is for the question that was shown last. Where another one still waits,
    that is shown first; where none does, it is no letter, and nobody is told.
    """
    small = read_small(event.text)
    if small is None or (event.media and newest is not None):
        return False
    if small is Small.BLANK:
        return True
    if newest is not None:
        return _is_beside(turn, newest, event.text, small)
    if letter_box.is_awaited(turn, 0) or _is_late_yes(turn, event.text):
        return False
    if small is Small.BARE and take_late_answer(turn, event.text):
        return True
    from_citizen.answer_small(turn, small)
    return True


def _is_beside(turn: Turn, newest: Run, written: str, small: Small) -> bool:
    """Whether a small word is none for the open question, which is then asked again."""
    if small is not Small.BARE:
        return _is_politeness(turn, newest, written, small)
    if was_shown_last(turn, newest) or letter_box.is_awaited(turn, newest.spoke_no):
        return False
    ask_again(turn, newest)
    return True


def _is_politeness(turn: Turn, newest: Run, written: str, small: Small) -> bool:
    """Whether a greeting or a thank-you answers nothing: it gets one back, and counts as a try.

    The next is taken as any answer is, which ends by itself.
    """
    question = open_question(turn, newest)
    if question is None or newest.tries:
        return False
    if not question.is_words and is_read(turn, newest, question, written):
        return False
    from_citizen.answer_small(turn, small)
    ask_again(turn, turn.put(replace(newest, tries=1)))
    return True


def _is_late_yes(turn: Turn, words: str) -> bool:
    """Whether it is a yes to the question for consent, which has been given up meanwhile.

    Then that question comes once more, in full: a yes by itself may mean anything.
    """
    return turn.case.consent is None and read_yes_no(words) is True


def _wants_more(turn: Turn, words: str) -> bool:
    """Whether who said no, or STOP, asks in own words to be written to again."""
    consent = turn.case.consent
    return (consent is None or not consent.is_given) and read_opt_in(words)


def _is_danger(turn: Turn, event: Message) -> bool:
    """Whether it speaks of danger, which is heard before anything else: also by a caption, an edit,
    before consent and after STOP."""
    danger = find_danger(event.text)
    if danger is not None:
        end_silence(turn)
        comforting.comfort(turn, danger, event)
        media.fetch_unasked(turn, event)
    return danger is not None


def _is_file(turn: Turn, event: Message) -> bool:
    is_file = bool(event.media) and event.media not in WORDS
    if is_file:
        (media.take_in if turn.is_citizen else phone.take_medium)(turn, event)
    return is_file


def end_silence(turn: Turn) -> None:
    """Whoever writes or taps is silent no more, whatever it says."""
    if turn.is_citizen:
        silence_ladder.end(turn, "answered")
        whose_number.note_heard(turn)


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


def _answer(turn: Turn, newest: Run, event: Message) -> None:
    """Words answer the open question; what is for a person goes there, and it is asked again."""
    run = past_the_help_card(turn, newest, event.text)
    question = asked_question(turn, run) if run is not None else None
    if run is None or question is None:
        return
    if undelivered.is_late(turn, event, run):
        undelivered.take_late(turn, run, event.text)
    elif turn.is_citizen and _is_for_a_person(turn, run, question, event.text):
        if from_citizen.pass_on(turn, event.text):
            ask_again(turn, run)
    elif turn.is_citizen and media.describes(turn, run, question, event.text):
        ask_again(turn, run)
    elif turn.is_citizen and goes_on(turn, run, question, event.text):
        return
    elif turn.is_citizen or not not_yours.refuse_answer(turn, run, question, event.text):
        take_words(turn, run, question, event.text)


def _is_for_a_person(turn: Turn, run: Run, question: Question, written: str) -> bool:
    """Whether staff wrote after the question was asked, or it is a letter that names no option.

    So is what is hard: nobody who tells of it hears that it was no answer.
    """
    if letter_box.is_awaited(turn, run.spoke_no):
        return True
    words = len(written.split())
    is_letter = words >= (WORDS_OF_ASKING if "?" in written else WORDS_OF_A_LETTER)
    is_hard = words >= WORDS_OF_WHAT_IS_HARD and says_hard(written)
    if question.is_words or not (is_letter or is_hard):
        return False
    return not is_read(turn, run, question, written)


def take_file(turn: Turn, event: MediumFetched) -> None:
    """A file that was wanted is there, or could not be had."""
    medium = media.arrived(turn, event)
    if medium is not None:
        hear = media.hand_on if turn.is_citizen else phone.take_fetched
        hear(turn, medium, event.is_kept)
