"""Good news: a citizen tells of a job. "Tillykke!" comes first; then where, and from when.

A person is told at once. It changes nothing of what the kommune pays, and that is said.
"""

from dataclasses import dataclass
from datetime import date

from conversations.case.letter_box import keep
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.questions import (
    PROMISED_CALL,
    Option,
    Script,
    ask,
    say,
    short_text,
    when,
)
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, give_up, open_run
from conversations.topics.urgent.nudges import GOOD_NEWS

UNKNOWN = (Option("unknown"),)


def congratulate(turn: Turn, written: str) -> None:
    """The words go to a person at once, whatever is answered to what is asked of them."""
    keep(turn, written)
    raise_nudge(turn, GOOD_NEWS)
    live = turn.live()
    if live is not None and live.on_top:
        give_up(turn, live, is_left=True)
    open_run(turn, "got_work", facts_for(turn), on_top=True)


@dataclass(frozen=True, slots=True)
class WorkTold(Effect):
    """Where the citizen will work and from when, as far as it was told."""

    where: str
    start: date | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep it with the words that told of the job; staff write the employment down."""
        day = f"{self.start.day}.{self.start.month}.{self.start.year}" if self.start else ""
        keep(turn, ", ".join(filter(None, (self.where, day))))


@script("got_work", version=1)
def got_work(facts: Facts) -> Script:
    """Where, and from when? Then who rings, and what this message is not."""
    where = yield from ask(short_text("where"))
    start = yield from ask(when("start", facts.opened_at, UNKNOWN, needs_time=False))
    yield from say("told", when=PROMISED_CALL)
    yield from say("money")
    known = isinstance(start, str) and start != "unknown"
    return [
        WorkTold(
            where if isinstance(where, str) else "",
            date.fromisoformat(str(start)[:10]) if known else None,
        )
    ]
