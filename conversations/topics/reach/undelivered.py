"""Whether a phone can be reached, and what comes from it late or changed.

A phone that refuses Makker has said no without words: an opt-out, of which the jobformidler is
told. What was written before the open question was asked is no answer to it.
"""

from dataclasses import replace
from datetime import timedelta

from conversations.case import silence_ladder
from conversations.case.consents import MESSAGES, record_consent
from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.model.rhythm import expects_answer, has_stopped
from conversations.reading.answers import Command
from conversations.records.channel import traits_of
from conversations.records.entries import Rung
from conversations.records.inputs import Message, Undelivered
from conversations.records.run import Run
from conversations.records.texts import text
from conversations.talks.steps import ask_again, leave_all
from conversations.topics.letters.from_citizen import pass_on
from conversations.topics.own_words.nudges import STOPPED
from conversations.topics.own_words.words_that_work import obey
from conversations.topics.reach.nudges import BAD_NUMBER, BLOCKED, UNDELIVERED
from conversations.topics.urgent import urgent

NOT_NOW = frozenset({"unreachable", "closed"})  # of the channels' closed set of failures
# Clocks differ a little, and people write several messages in a row.
SAME_MOMENT = timedelta(minutes=1)


def undelivered(turn: Turn, event: Undelivered) -> None:
    """A phone that cannot be reached ends in a call; one that refuses Makker has said stop."""
    channel = event.channel or turn.person.channel
    if not turn.is_citizen:
        urgent.cannot_be_reached(turn)
    elif event.is_opt_out:
        blocked(turn, channel)
    elif event.failure in NOT_NOW and expects_answer(turn.case, turn.now, turn.world.policy):
        _unreachable(turn, channel)
    elif event.failure == "bad_address" and traits_of(channel).is_number:
        raise_nudge(turn, BAD_NUMBER)
    else:
        raise_nudge(turn, UNDELIVERED)


def blocked(turn: Turn, channel: str) -> None:
    """Withdraw consent as STOP does, say nothing to the phone, and tell the jobformidler.

    But for a blocked messenger: who said yes to another channel is written to there. To a number it
    was a STOP, which the operator may have taken before us or refuses our answer to.
    """
    if not turn.is_citizen:
        urgent.cannot_be_reached(turn)
        return
    is_stop = traits_of(channel).is_number
    other = "" if is_stop else silence_ladder.other_channel(turn, besides=channel)
    if other and not has_stopped(turn.case):
        _move(turn, other)
        return
    is_new = not has_stopped(turn.case)
    if is_new:
        leave_all(turn, superseded="consent")
        record_consent(turn, MESSAGES, is_given=False, wording="always.blocked")
        turn.case = replace(turn.case, other_channel_consent=False, other_channel_asked=False)
    turn.outgoing.clear()
    if is_new or not is_stop:
        raise_nudge(turn, STOPPED if is_stop else BLOCKED)


def _move(turn: Turn, channel: str) -> None:
    """Write on another channel from now on, and ask there what is open."""
    turn.outgoing.clear()
    turn.person = replace(turn.person, channel=channel)
    turn.say(text("silence.moved"))
    live = turn.live()
    if live is not None:
        ask_again(turn, live)


def _unreachable(turn: Turn, channel: str) -> None:
    """A phone that is off: a word on the other channel, if there is one; else somebody rings."""
    other = silence_ladder.other_channel(turn, besides=channel)
    if other and not silence_ladder.has_reminded(turn.case):
        silence_ladder.remind(turn, other)
    else:
        silence_ladder.climb(turn, Rung.CALL)


def unblocked(turn: Turn) -> None:
    """A citizen who lets Makker in again is asked; nothing is taken for granted."""
    if turn.is_citizen:
        close_rule(turn, BLOCKED)
        obey(turn, Command.START)


def is_late(turn: Turn, event: Message, run: Run) -> bool:
    """Whether a message was written before the run's open question was shown.

    What looks so by two clocks, of which one may be wrong, is so by the order in the chat.
    """
    if not looks_late(event, run):
        return False
    shown = turn.before.first_shown.get(run.no)
    return shown is None or event.number < shown


def looks_late(event: Message, run: Run) -> bool:
    """Whether the clocks, the provider's and ours, say so."""
    if event.written_at is None or run.asked_at is None:
        return False
    return event.written_at < run.asked_at - SAME_MOMENT


def take_late(turn: Turn, run: Run, words: str) -> None:
    """Take it for no answer: a citizen's words go to a person, staff are told; both are asked."""
    if not turn.is_citizen:
        turn.say(text("common.late"))
    elif not pass_on(turn, words):
        return
    ask_again(turn, run)


def take_edit(turn: Turn) -> None:
    """What was changed in a message is not taken back or read anew: say how it is done."""
    turn.say(text("common.edited"))
