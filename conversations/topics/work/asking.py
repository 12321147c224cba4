"""What the talks of staff about work share: which company is meant."""

from conversations.records.facts import Facts
from conversations.records.questions import Asking, Option, ask, choice
from conversations.records.texts import Ref, Text, text

NOWHERE = "0"


def where(facts: Facts) -> Asking:
    """Which company is meant; asked only where the citizen is at several."""
    if len(facts.work.employments) < 2:
        return str(facts.work.employments[0]) if facts.work.employments else NOWHERE
    options = [Option(str(no), company(facts, no)) for no in facts.work.employments]
    picked = yield from ask(choice("where", options))
    return picked


def company(facts: Facts, no: int) -> Text:
    return text("staff.company", company=Ref("company", facts.case, no))


def name_of(facts: Facts) -> Ref:
    return Ref("first_name", facts.case)
