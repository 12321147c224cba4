"""OVERDRAG: one citizen, or all of them, get another jobformidler (A06)."""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.reading.answers import clean
from conversations.records.facts import Facts
from conversations.records.inputs_between import CaseloadHandedOver
from conversations.records.questions import Asking, Option, Script, ask, choice, say
from conversations.records.texts import Ref, text
from conversations.talks import picking
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided
from conversations.talks.steps import facts_for, open_run
from conversations.topics.staff_away.hand_over import HandOver
from conversations.topics.staff_away.staff_away import decide

SURE = (Option("yes"), Option("no"))
_ALL = frozenset({"alle", "alle borgere", "alle mine borgere", "hele sagsstammen"})


@dataclass(frozen=True, slots=True)
class CaseloadGiven(Effect):
    """All of a jobformidler's citizens go to another one."""

    to: int

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Hand over every case, each in its own turn."""
        decide(turn, CaseloadHandedOver(self.to))


@script("hand_over", version=1)
def hand_over(facts: Facts) -> Script:
    """To whom, and why; the citizen is told."""
    name = Ref("first_name", facts.case)
    to = yield from _to(facts)
    reason = yield from asked(HandOver, "reason", facts)
    if not isinstance(to, str):
        return []
    sure = yield from ask(choice("sure", SURE, name=name, to=Ref("full_name", int(to))))
    if sure != "yes":
        yield from say("dropped")
        return []
    return decided(facts, HandOver, to=to, reason=reason)


@script("hand_over_all", version=1)
def hand_over_all(facts: Facts) -> Script:
    """The same for all one's own citizens at once."""
    to = yield from _to(facts)
    if not isinstance(to, str):
        return []
    sure = yield from ask(choice("sure", SURE, to=Ref("full_name", int(to))))
    if sure != "yes":
        yield from say("dropped")
        return []
    return [CaseloadGiven(int(to))]


def _to(facts: Facts) -> Asking:
    return ask(choice("to", colleagues(facts)))


def colleagues(facts: Facts) -> list[Option]:
    """The jobformidlere to choose among."""
    return [
        Option(str(person), text("staff.colleague", who=Ref("full_name", person)))
        for person in facts.staff.colleagues
    ]


def order_hand_over(turn: Turn, rest: str) -> None:
    """Hand over the citizen who is named, or all; or ask whom."""
    if not facts_for(turn).staff.colleagues:
        turn.say(text("staff.no_colleagues"))
    elif clean(rest) in _ALL:
        open_run(turn, "hand_over_all", facts_for(turn))
    else:
        picking.pick(turn, picking.HAND_OVER, rest)
