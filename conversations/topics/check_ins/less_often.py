"""After a month of silence: shall Makker write less often? TID changes it again.

The weekly contact is the jobformidler's and goes on: who wants fewer messages is rung.
"""

from dataclasses import dataclass

from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.model.quiet_weeks import LESS_OFTEN
from conversations.records.facts import Facts
from conversations.records.questions import Kind, Option, Question, Script, ask, say
from conversations.records.replacing import replace
from conversations.talks.effect import Effect, Ended, met_silence
from conversations.talks.replay import script
from conversations.topics.check_ins.nudges import WRITES_LESS

WEEKLY, RARELY = 1, 2  # weeks from one check-in to the next
ANSWERS = (Option("yes"), Option("no"))


@dataclass(frozen=True, slots=True)
class HowOftenChosen(Effect):
    """How many weeks lie between two check-ins; `None` is silence, which changes nothing."""

    weeks: int | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep it, and tell the jobformidler, whose call the citizen is left with."""
        if self.weeks is None:
            met_silence(turn, ended)
        else:
            write_every(turn, self.weeks)


def write_every(turn: Turn, weeks: int) -> None:
    """From here on the week is asked about each week, or each second one."""
    if weeks == turn.case.check_in_every:
        return
    turn.case = replace(turn.case, check_in_every=weeks)
    if weeks > WEEKLY:
        raise_nudge(turn, WRITES_LESS)
    else:
        close_rule(turn, WRITES_LESS)


@script(LESS_OFTEN, version=1, repeats=False, reopens=True)
def less_often(facts: Facts) -> Script:
    """Shall Makker write less often? Asked once in a silence, in the week's place."""
    answer = yield from ask(Question("less", Kind.YES_NO, ANSWERS))
    if answer is None:
        return [HowOftenChosen(None)]
    yield from say("rarely" if answer == "yes" else "weekly")
    return [HowOftenChosen(RARELY if answer == "yes" else WEEKLY)]
