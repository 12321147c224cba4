"""A jobformidler's order for a talk with a citizen: "send jobmål Amina".

Only talks from a closed list can be sent, and the case itself says whether and when.
"""

from dataclasses import dataclass, replace

from conversations.case.turn import Turn
from conversations.model.occasions.talks import EXPERIENCE, JOBGOAL, PREPARATION, SITUATION
from conversations.reading.answers import Choice, clean, read_choice
from conversations.records.facts import Facts
from conversations.records.inputs_between import TalkAsked
from conversations.records.questions import Script, ask, choice
from conversations.records.texts import text
from conversations.talks import not_yours
from conversations.talks.effect import Effect, Ended
from conversations.talks.picking import citizen_options
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run

TALKS = (
    Choice(JOBGOAL, ("jobmål", "jobmal", "jobmaal", "job mål", "mål")),
    Choice(SITUATION, ("min situation", "situation", "situationen")),
    Choice(PREPARATION, ("forberedelse", "forberedelsen", "step up", "stepup", "skema")),
    Choice(EXPERIENCE, ("erfaring", "erfaringer", "cv", "cv snak")),
)


@dataclass(frozen=True, slots=True)
class TalkWished(Effect):
    """A jobformidler wants a citizen to be asked; the case's own turn decides."""

    case: int
    script: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Ask the case."""
        turn.tell(self.case, TalkAsked(turn.person.id, self.script))


def send(turn: Turn, rest: str) -> None:
    """Do what stands behind the order's word; what is not clear in it is asked for."""
    found, name = _read_talk(clean(rest))
    facts = facts_for(turn)
    if not_yours.refuse(turn, rest, "talk"):
        return
    if not facts.staff.caseload:
        turn.say(text("staff.no_citizens"))
    elif found is None:
        turn.say(text("staff.send_help"))
    else:
        _send_to(turn, replace(facts, subject=found), name)


def _read_talk(rest: str) -> tuple[str | None, str]:
    """Which talk, and for whom: a talk has one word or two ("min situation")."""
    words = rest.split(" ")
    for length in (2, 1):
        found = read_choice(" ".join(words[:length]), TALKS) if len(words) >= length else None
        if found is not None and _names_all(words[:length]):
            return found, " ".join(words[length:])
    return None, ""


def _names_all(words: list[str]) -> bool:
    """Whether these words are a talk's and no citizen's: "jobmål amina" is a talk and a name."""
    said = " ".join(words)
    return any(said == clean(word) for choice in TALKS for word in choice.words) or len(words) == 1


def _send_to(turn: Turn, facts: Facts, name: str) -> None:
    people = _called(turn, name) if name else facts.staff.caseload
    if not people:
        turn.say(text("staff.unknown_citizen", name=name))
        people = facts.staff.caseload
    elif name and len(people) == 1:
        turn.tell(people[0], TalkAsked(turn.person.id, facts.subject))
        return
    open_run(turn, "pick_for_talk", replace(facts, staff=replace(facts.staff, caseload=people)))


def _called(turn: Turn, name: str) -> tuple[int, ...]:
    """The citizens of this first name, full name or code; a misspelling only where it is clear."""
    entries = turn.before.caseload
    exact = [
        e.person for e in entries if name in (clean(e.first_name), clean(e.name), clean(e.code))
    ]
    if exact:
        return tuple(exact)
    choices = [Choice(str(e.person), (e.first_name, e.name)) for e in entries]
    near = None if name.isdecimal() else read_choice(name, choices)
    return (int(near),) if near else ()


@script("pick_for_talk", version=1)
def pick_for_talk(facts: Facts) -> Script:
    """Which citizen is the talk for?"""
    who = yield from ask(choice("who", citizen_options(facts)))
    return [TalkWished(int(who), facts.subject)] if isinstance(who, str) else []
