"""Which citizen? A short talk before the case is seen: its end asks the one door."""

from conversations.effects import CasePicked
from conversations.questions import Option, Script, ask, choice, short_text
from conversations.records import Facts
from conversations.replay import script
from conversations.texts import Ref, text


@script("pick_citizen", version=1)
def pick_citizen(facts: Facts) -> Script:
    """Pick one of the jobformidler's own citizens, to log a contact with."""
    who = yield from ask(choice("who", citizen_options(facts)))
    return [CasePicked(int(who), "log")] if isinstance(who, str) else []


@script("log_line", version=1)
def log_line(facts: Facts) -> Script:
    """A one-line log: the line is there already, and who it means when that was clear."""
    line = yield from ask(short_text("line"))
    who = yield from ask(choice("who", citizen_options(facts)))
    if isinstance(who, str) and isinstance(line, str):
        return [CasePicked(int(who), "log", line)]
    return []


def citizen_options(facts: Facts) -> list[Option]:
    """The citizens to pick from, each by first name and short code."""
    return [
        Option(
            str(person),
            text("staff.citizen", name=Ref("first_name", person), code=Ref("code", person)),
        )
        for person in facts.caseload
    ]
