"""STOP and START: consent is withdrawn at once and asked for anew; a pause ends before its day."""

from dataclasses import replace
from datetime import timedelta

from conversations.case.consents import AGAIN, MESSAGES, record_consent
from conversations.case.nudging import close_rule, is_waiting, raise_nudge
from conversations.case.turn import Turn
from conversations.model.rhythm import has_stopped
from conversations.records.texts import text
from conversations.talks.steps import (
    ask_again,
    facts_for,
    leave_all,
    open_run,
    resume,
)
from conversations.topics.own_words.nudges import PAUSE_OVER, PAUSED, STOPPED

JUST_ASKED = timedelta(seconds=30)


def stop(turn: Turn) -> None:
    """Withdraw consent at once; what was answered still counts, nothing more is asked.

    It is confirmed once: a second STOP changes nothing, and is not answered.
    """
    leave_all(turn, superseded="consent")
    is_told = is_waiting(turn, STOPPED)
    if has_stopped(turn.case) and is_told:
        return
    record_consent(turn, MESSAGES, is_given=False, wording="always.stop")
    turn.case = replace(turn.case, other_channel_consent=False, other_channel_asked=False)
    raise_nudge(turn, STOPPED)
    turn.say(text("always.stopped"))


def hold_back(turn: Turn) -> None:
    """After STOP nothing is said that the citizen did not just ask for, whoever wanted it said."""
    case = turn.case_or_none
    if case is not None and has_stopped(case):
        turn.outgoing = [said for said in turn.outgoing if said.is_reply]


def start(turn: Turn) -> None:
    """START: a pause is over; after a no, or STOP, consent is asked for anew."""
    was_paused, consent = _end_pause(turn), turn.case.consent
    if consent is not None and consent.is_given:
        turn.say(text("always.pause_over" if was_paused else "always.started_already"))
        resume(turn)
        return
    open_consent(turn)


def _end_pause(turn: Turn) -> bool:
    """End the citizen's own pause before its day; return whether there was one."""
    until = turn.case.paused_until
    if until is None or until <= turn.today:
        return False
    turn.case = replace(turn.case, paused_until=None)
    close_rule(turn, PAUSED)
    raise_nudge(turn, PAUSE_OVER)
    return True


def open_consent(turn: Turn) -> None:
    """Ask for consent, unless that question is open already.

    A phone that is unblocked says so, and its START comes at once after it: one question is enough.
    """
    waiting = next((run for run in turn.answerable() if run.name == "consent"), None)
    if waiting is None:
        purpose = AGAIN if turn.case.consent is not None else ""
        open_run(turn, "consent", facts_for(turn, purpose=purpose))
    elif waiting.asked_at is None or turn.now - waiting.asked_at > JUST_ASKED:
        ask_again(turn, waiting)
