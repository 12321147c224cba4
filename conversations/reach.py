"""Whether a phone can be reached, and what comes from it late or changed.

A phone that refuses Makker has said no without words: an opt-out, of which the jobformidler is
told. What was written before the open question was asked is no answer to it.
"""

from datetime import timedelta

from conversations import urgent
from conversations.always import leave_all, obey
from conversations.applying import record_consent
from conversations.bench import Bench
from conversations.corresponding import pass_on
from conversations.events import Message, Undelivered
from conversations.nudging import raise_nudge
from conversations.reading import Command
from conversations.records import Run
from conversations.rules.rhythm import has_stopped
from conversations.talking import ask_again
from conversations.texts import text

# Clocks differ a little, and people write several messages in a row.
SAME_MOMENT = timedelta(minutes=1)


def undelivered(bench: Bench, event: Undelivered) -> None:
    """A phone that cannot be reached ends in a call; one that refuses Makker has said stop."""
    if not bench.is_citizen:
        urgent.cannot_be_reached(bench)
    elif event.is_opt_out:
        blocked(bench)
    else:
        raise_nudge(bench, "undelivered")


def blocked(bench: Bench) -> None:
    """Withdraw consent as STOP does, say nothing to the phone, and tell the jobformidler."""
    if not bench.is_citizen:
        urgent.cannot_be_reached(bench)
        return
    if not has_stopped(bench.case):
        leave_all(bench)
        record_consent(bench, is_given=False, wording="always.blocked")
    bench.outgoing.clear()
    raise_nudge(bench, "blocked")


def unblocked(bench: Bench) -> None:
    """A citizen who lets Makker in again is asked; nothing is taken for granted."""
    if bench.is_citizen:
        obey(bench, Command.START)


def is_late(event: Message, run: Run) -> bool:
    """Whether a message was written before the run's open question was asked."""
    if event.written_at is None or run.asked_at is None:
        return False
    return event.written_at < run.asked_at - SAME_MOMENT


def take_late(bench: Bench, run: Run, words: str) -> None:
    """Take it for no answer: a citizen's words go to a person, staff are told; both are asked."""
    if bench.is_citizen:
        pass_on(bench, words)
    else:
        bench.say(text("common.late"))
    ask_again(bench, run)


def take_edit(bench: Bench) -> None:
    """What was changed in a message is not taken back or read anew: say how it is done."""
    bench.say(text("common.edited"))
