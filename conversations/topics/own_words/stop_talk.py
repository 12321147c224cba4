"""Somebody perhaps wants no more messages: that is asked once, in both languages."""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.questions import Script, ask, say, yes_no
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run
from conversations.topics.own_words.stop_and_start import stop
from conversations.topics.own_words.words_that_work import leave_top

STOP_SURE = "stop_sure"


@dataclass(frozen=True, slots=True)
class StopWanted(Effect):
    """The citizen wants no more messages."""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """As STOP does."""
        stop(turn)


@script(STOP_SURE, version=1, repeats=False)
def stop_sure(facts: Facts) -> Script:
    """Shall Makker stop? Silence is no answer, and is asked no more."""
    sure = yield from ask(yes_no("sure"))
    if sure == "no":
        yield from say("goes_on")
    return [StopWanted()] if sure == "yes" else []


def ask_to_stop(turn: Turn) -> None:
    """Ask, on top of what is open."""
    leave_top(turn)
    open_run(turn, STOP_SURE, facts_for(turn), on_top=True)


def is_asked_to_stop(turn: Turn) -> bool:
    """Whether it is asked already: who says it once more has answered."""
    live = turn.live()
    return live is not None and live.name == STOP_SURE
