"""Tables of what staff can do to a case, made from the actions' declarations.

One stands in docs/rules.md: who may do what, by model. The other, with every field, stands in
docs/simulator-api.md, and `python -m bot.operator.actions_tables` prints it.
"""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime

from conversations.case.action import TEAM, Declared, Roles, fields_of
from conversations.case.fields import Control, Field
from conversations.case.view import View
from conversations.catalogue import ACTIONS
from conversations.model.four_models import FSM1, MODELS, Model
from conversations.model.policy import Policy
from conversations.records.case import Case, Role, Team

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_BLANK = View(1, Case("", FSM1.name, 1, 1, _NOW), Team(), 0, _NOW, Policy(), 1)
"""A case that narrows no list: of the model with the most groups, which names no purposes."""
_ORDER = (Role.JOBFORMIDLER, Role.SAGSBEHANDLER, Role.LEADER)
_SORTS = {
    "day": "a day",
    "hours": "hours a week",
    "yes_no": "true, false",
    "number": "a number",
    "entry": "an entry's number",
    "colleague": "a jobformidler's id",
}


def roles_table() -> Iterable[tuple[str, ...]]:
    """Return who may do what, a row an action and a column a model; the head comes first."""
    models = list(MODELS.values())
    yield ("Action", "What it is", "Order", "Undo", *(model.name for model in models))
    for name, action in ACTIONS.items():
        undo = "asks first" if action.asks_first else "a minute" if action.changes_plan else "–"
        order = action.order.upper() or "–"
        yield (f"`{name}`", _about(action), order, undo, *(_who(action, m) for m in models))


def fields_table() -> Iterable[tuple[str, ...]]:
    """Return each action's fields as they are posted; the head comes first."""
    yield ("Action", "What it is", "Fields")
    for name, action in ACTIONS.items():
        yield (f"`{name}`", _about(action), "; ".join(map(_field, fields_of(action))))


def _about(action: type[Declared]) -> str:
    return str(action.__doc__).partition("\n")[0]


def _who(action: type[Declared], model: Model) -> str:
    may: Roles = action.may_in(model)
    if may == TEAM:
        return "the team"
    return ", ".join(role.value for role in _ORDER if role in may) or "–"


def _field(field: Field) -> str:
    name = f"`{field.name}{'' if field.is_required else '?'}`"
    said = _allowed(field.control(_BLANK))
    return f"{name} {said}" if said else name


def _allowed(control: Control) -> str:
    """What may stand there, in a few words; of free words nothing."""
    if control.sort in ("one_of", "several"):
        listed = ", ".join(choice.value for choice in control.allowed)
        return f"any of {listed}" if control.sort == "several" else listed
    if control.sort == "answers":
        return f"a list of {control.most}"
    return _SORTS.get(control.sort, "")


def as_markdown(rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table as Markdown."""
    head, *others = rows
    lines = (head, tuple("---" for _ in head), *others)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    sys.stdout.write(as_markdown(fields_table()))
