"""A promise that slipped is spoken of honestly, and it is asked once: "Ringede Lars?"."""

from dataclasses import dataclass, replace

from conversations.case.turn import Turn
from conversations.course.promises import open_promise, slipped
from conversations.model.rhythm import has_agreed, may_ask
from conversations.records.facts import Facts
from conversations.records.questions import PROMISED_CALL, Script, ask, say, yes_no
from conversations.records.texts import Moment
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run


def ask_whether_kept(turn: Turn) -> None:
    """Ask it once, when the citizen has written and nothing else is asked: it is a reply."""
    made = slipped(turn.case, turn.now)
    is_told = made is not None and made.told_at is not None and made.asked_at is None
    if made is None or not is_told or turn.live() is not None:
        return
    if has_agreed(turn.case) and may_ask(turn.case, turn.today):
        turn.correct(replace(made, asked_at=turn.now))
        open_run(turn, "promise", facts_for(turn))


@dataclass(frozen=True, slots=True)
class PromiseAnswered(Effect):
    """Whether somebody rang, as the citizen says; `None` is silence, which says nothing."""

    answer: str | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """A yes keeps it; after a no it climbs at once."""
        made = open_promise(turn.case)
        if made is None or self.answer is None:
            return
        kept_at = turn.now if self.answer == "yes" else None
        turn.correct(replace(made, answer=self.answer, answered_at=turn.now, kept_at=kept_at))


@script("promise", version=1)
def promise(facts: Facts) -> Script:
    """Did staff ring by the day that was promised?"""
    if facts.promised_by is None:
        return []
    called = yield from ask(yes_no("called", day=Moment(facts.promised_by, "day")))
    if called == "yes":
        yield from say("good")
    elif called == "no":
        yield from say("sorry", when=PROMISED_CALL)
    return [PromiseAnswered(called if isinstance(called, str) else None)]
