"""Plain sentences of a citizen: a fixed answer from what is known, or what was asked for is done.

Nothing is guessed: what is not read whole goes its usual way. A question that is open is asked
again after the answer, its place not lost.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from conversations.case import letter_box
from conversations.case.turn import Turn
from conversations.reading.answers import Command
from conversations.reading.plain import Plain, read_plain
from conversations.records.run import Run
from conversations.records.texts import text
from conversations.talks.steps import is_read, open_question, resume
from conversations.topics.appointments.cannot_come import cannot_come, move_meeting
from conversations.topics.check_ins.lost_work import hear_lost_work
from conversations.topics.own_words.words_that_work import obey, open_sick
from conversations.topics.questions.answers import ANSWERS
from conversations.topics.work.got_work import congratulate

ANSWERED_BY_STAFF = timedelta(days=1)
"""So long after staff wrote, what is asked of the case is asked of them."""

_OF_THE_CASE = (
    Plain.NEXT_MEETING, Plain.WHERE, Plain.WHEN_CALL, Plain.MONEY, Plain.SICK_TODAY,
    Plain.CANNOT_COME, Plain.MOVE_MEETING,
)  # fmt: skip
_OWN_TALKS = {
    Plain.SICK_TODAY: "sick",
    Plain.TIME: "appointment",
    Plain.GOT_WORK: "got_work",
    Plain.CANNOT_COME: "appointment",
}
"""Talks in which such a sentence is an answer, or means something else: another hour to meet."""


def take_plain(turn: Turn, run: Run | None, written: str) -> bool:
    """Take a plain sentence, whatever is open; return whether it was one."""
    plain = read_plain(written)
    if plain is None or not _is_meant(turn, run, plain, written):
        return False
    if plain in _WITH_WORDS:
        _WITH_WORDS[plain](turn, written)
    else:
        _DO.get(plain, partial(_answer, plain))(turn)
    return True


def _is_meant(turn: Turn, run: Run | None, plain: Plain, written: str) -> bool:
    """Whether it is no answer to what is open, and not for somebody of staff who just wrote."""
    if plain in _OF_THE_CASE and _has_staff_just_written(turn):
        return False
    if run is None:
        return True
    question = open_question(turn, run)
    if question is None or run.name == _OWN_TALKS.get(plain):
        return False
    return question.is_words or not is_read(turn, run, question, written)


def _has_staff_just_written(turn: Turn) -> bool:
    since = turn.now - ANSWERED_BY_STAFF
    return letter_box.is_awaited(turn, 0) and any(
        letter.by != turn.person.id and letter.at > since for letter in turn.case.letters
    )


def _answer(plain: Plain, turn: Turn) -> None:
    """Answer in the own language and Danish at once, and ask the open question again."""
    find = ANSWERS.get(plain)
    turn.say(find(turn) if find else text(f"question.{plain}"), as_one=True)
    resume(turn)


def _obey(command: Command) -> Callable[[Turn], None]:
    return lambda turn: obey(turn, command)


_WITH_WORDS: Mapping[Plain, Callable[[Turn, str], None]] = {
    Plain.GOT_WORK: congratulate,
    Plain.LOST_WORK: hear_lost_work,
    Plain.CANNOT_COME: cannot_come,
    Plain.MOVE_MEETING: move_meeting,
}
_DO: Mapping[Plain, Callable[[Turn], None]] = {
    Plain.LANGUAGE: _obey(Command.LANGUAGE),
    Plain.TIME: _obey(Command.TIME),
    Plain.NOT_UNDERSTOOD: _obey(Command.TRANSLATE),
    Plain.SICK_TODAY: partial(open_sick, since="today"),
}
