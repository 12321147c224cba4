"""What goes out: no more than a person can read in an hour, and which question was shown last."""

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.records.letter import FROM_STAFF
from conversations.records.outcome import Outgoing, is_of_danger
from conversations.records.replacing import replace
from conversations.records.run import Run
from conversations.topics.loops.heard import HOUR
from conversations.topics.loops.nudges import AUTOMATIC

ALWAYS = frozenset({FROM_STAFF, "always.stopped"})
"""What a person wrote by hand, and that STOP was heard: no cap holds it back."""
SHOWN = 3  # questions, and words that came unasked, of which it is known when they were shown
NO_QUESTION = 0  # no run has this number: a reminder came, and a number may be meant for it


def keep_within_cap(turn: Turn) -> None:
    """Leave out what is more than the hour's most, tell a person once, and remember the rest."""
    if not turn.is_citizen or not turn.outgoing:
        return
    an_hour_ago = turn.seconds - HOUR
    said = [at for at in turn.lately.said if at > an_hour_ago]
    most, shown = turn.world.policy.most_said_an_hour, list(turn.lately.shown)
    kept: list[Outgoing] = []
    for message in turn.outgoing:
        is_now = message.not_before is turn.now
        at = turn.seconds if is_now else int(message.not_before.timestamp())
        if _is_counted(message):
            if len(said) >= most and sum(abs(at - other) < HOUR for other in said) >= most:
                continue
            said.append(at)
        kept.append(message)
        if message.question or not message.is_reply:
            shown.append((at, message.run if message.question else NO_QUESTION))
    if len(kept) < len(turn.outgoing):
        raise_nudge(turn, AUTOMATIC)
    turn.outgoing = kept
    turn.lately = replace(turn.lately, said=tuple(said), shown=tuple(shown[-SHOWN:]))


def _is_counted(message: Outgoing) -> bool:
    return message.text.key not in ALWAYS and not is_of_danger(message.text)


def was_shown_last(turn: Turn, run: Run) -> bool:
    """Whether this run's question is the one that the phone showed last: a bare number is for it.

    What an earlier release asked is not known; then it is taken to be so.
    """
    shown = [no for at, no in turn.lately.shown if at <= turn.seconds]
    return not shown or shown[-1] == run.no
