"""A button that somebody tapped: an answer, a word, something of staff's; or it is too old."""

from conversations.case.asides import SOURCE, command_of
from conversations.case.promising import own_up
from conversations.case.turn import Turn
from conversations.messages import end_silence
from conversations.model.live.lasting import ANSWERED_FOR
from conversations.model.rhythm import has_stopped
from conversations.records.inputs import (
    Tap,
)
from conversations.records.run import Run, RunStatus
from conversations.records.texts import text
from conversations.staff_phone import phone
from conversations.talks.showing import number_in
from conversations.talks.steps import (
    ask_again,
    resume,
    take_tap,
)
from conversations.topics.loops.heard import is_double_tap, is_too_much, note
from conversations.topics.own_words.words_that_work import obey
from conversations.topics.promises.talk import ask_whether_kept


def take_button(turn: Turn, event: Tap) -> None:
    if turn.is_citizen and (is_double_tap(note(turn, event)) or is_too_much(turn)):
        return
    end_silence(turn)
    source, _, rest = event.data.partition("|")
    if not turn.is_citizen and phone.take_staff_tap(turn, source, rest):
        return
    word = command_of(rest) if source == SOURCE and turn.is_citizen else None
    if word is not None:
        obey(turn, *word)
        return
    run = turn.runs.get(number_in(source[1:]))
    if turn.is_citizen:
        own_up(turn)
    key, _, value = rest.rpartition("|")
    if run is not None and _takes(turn, run, key):
        take_tap(turn, run, value)
    else:
        _closed(turn)
    if turn.is_citizen:
        ask_whether_kept(turn)


def _takes(turn: Turn, run: Run, key: str) -> bool:
    """Whether a button still answers: "closed" is said only of what was answered or superseded.

    What was given up is opened again by its button, but not after STOP, which ends all questions,
    and not months later: what it asked about is no longer known then.
    """
    is_late = turn.now - run.opened_at > ANSWERED_FOR
    if run.status is RunStatus.GIVEN_UP and turn.is_citizen and (is_late or has_stopped(turn.case)):
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
