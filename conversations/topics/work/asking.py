"""What the talks of staff about work share: which company, and the action that a talk ends in."""

from collections.abc import Sequence

from conversations.case.action import Declared, field_of, fields_of, from_written
from conversations.records.facts import Facts
from conversations.records.questions import Asking, Option, ask, choice
from conversations.records.run import Value
from conversations.records.texts import Ref, Text, TextValue, text
from conversations.talks.effect import Effect
from conversations.talks.staff_decided import StaffDecided

NOWHERE = "0"


def asked(
    kind: type[Declared], field: str, facts: Facts, key: str = "", **values: TextValue
) -> Asking:
    """Ask for a field of an action, as its kind asks."""
    return ask(field_of(kind, field).question(facts.opened_at, key, **values))


def decided(facts: Facts, kind: type[Declared], /, **answers: Value) -> Sequence[Effect]:
    """Return the action that the answers say; nothing when one that is required met silence."""
    needed = [field.name for field in fields_of(kind) if field.is_required]
    if any(answers[name] is None for name in needed):
        return []
    return [StaffDecided(facts.case, facts.case_version, from_written(kind, answers))]


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
