"""A number that comes days later, where no button can: by SMS it answers what was shown last.

A talk that met silence is given up, and a button opens it again. Whoever has no buttons writes the
number beside the answer; without this it would be lost, and nobody would hear of it.
"""

from conversations.case.turn import Turn
from conversations.model.live.lasting import ANSWERED_FOR
from conversations.model.rhythm import has_stopped
from conversations.reading.answers import read_yes_no
from conversations.reading.answers.vocabulary import NUMBER_WORDS
from conversations.records.run import Run, RunStatus
from conversations.talks.steps import ask_again, is_read, open_question, take_words
from conversations.topics.loops.said import was_shown_last
from conversations.topics.own_words.stop_and_start import open_consent


def take_late_answer(turn: Turn, written: str) -> bool:
    """Take a number as the answer to the talk given up last; a mere yes or no is asked back.

    Return whether there was such a talk, and it reads so. Consent is asked for anew, in full.
    """
    run = _given_up(turn)
    question = open_question(turn, run) if run is not None else None
    if run is None or question is None or not is_read(turn, run, question, written):
        return False
    if _is_number(written):
        if run.name == "consent":
            open_consent(turn)
        else:
            take_words(turn, run, question, written)
        return True
    if read_yes_no(written) is None:
        return False
    ask_again(turn, run)
    return True


def _given_up(turn: Turn) -> Run | None:
    """The talk whose question was the last one on the phone, if it was given up not long ago."""
    if has_stopped(turn.case):
        return None
    return next(
        (
            run
            for run in turn.runs.values()
            if run.status is RunStatus.GIVEN_UP
            and was_shown_last(turn, run)
            and turn.now - run.opened_at <= ANSWERED_FOR
        ),
        None,
    )


def _is_number(written: str) -> bool:
    said = written.strip().strip(".!").casefold()
    return said.isdecimal() or said in NUMBER_WORDS
