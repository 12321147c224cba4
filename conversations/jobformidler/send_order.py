"""A jobformidler's order for a talk with a citizen: "send jobmål Amina".

Only talks from a closed list can be sent, and the case itself says whether and when.
"""

from dataclasses import replace

from conversations.bench import Bench
from conversations.effects import TalkWished
from conversations.events import TalkAsked
from conversations.jobformidler.picking import citizen_options
from conversations.questions import Script, ask, choice
from conversations.reading import Choice, clean, read_choice
from conversations.records import Facts
from conversations.replay import script
from conversations.rules.talks import EXPERIENCE, JOBGOAL
from conversations.talking import facts_for, open_run
from conversations.texts import text

TALKS = (
    Choice(JOBGOAL, ("jobmål", "jobmal", "jobmaal", "job mål", "mål")),
    Choice(EXPERIENCE, ("erfaring", "erfaringer", "cv", "cv snak")),
)


def is_send_order(written: str) -> bool:
    """Whether a staff text is an order for a talk ("send …")."""
    return clean(written).lstrip("/").split(" ")[0].rstrip(":") == "send"


def send(bench: Bench, written: str) -> None:
    """Do what the order says; what is not clear in it is asked for."""
    _, _, rest = clean(written).partition(" ")
    talk, _, name = rest.partition(" ")
    found = read_choice(talk, TALKS)
    facts = facts_for(bench)
    if not facts.caseload:
        bench.say(text("staff.no_citizens"))
    elif found is None:
        bench.say(text("staff.send_help"))
    else:
        _send_to(bench, replace(facts, subject=found), name)


def _send_to(bench: Bench, facts: Facts, name: str) -> None:
    people = _called(bench, name) if name else facts.caseload
    if not people:
        bench.say(text("staff.unknown_citizen", name=name))
        people = facts.caseload
    elif name and len(people) == 1:
        bench.tell(people[0], TalkAsked(bench.person.id, facts.subject))
        return
    open_run(bench, "pick_for_talk", replace(facts, caseload=people))


def _called(bench: Bench, name: str) -> tuple[int, ...]:
    """The citizens of this first name, full name or code; a misspelling only where it is clear."""
    entries = bench.before.caseload
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
