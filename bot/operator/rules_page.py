"""The page docs/rules.md, made from the registry of rules: `makker rules` prints it."""

import sys
from collections import Counter
from collections.abc import Iterable

import typer

from bot.base.settings import PREFIX
from bot.operator.actions_tables import as_markdown, roles_table
from bot.operator.model_table import model_table
from bot.operator.sensitivity_table import sensitivity_table
from conversations.catalogue import NUDGES
from conversations.model.four_models import MODELS
from conversations.model.nudges.kind import End, NudgeKind, Tap
from conversations.model.registry.registry import (
    LAW_CHANGES_IN_2026,
    OPEN_NUMBERS,
    RULES,
    OpenNumber,
)
from conversations.model.registry.rule import (
    ByNudge,
    ByOrder,
    ByTalk,
    ByWord,
    Field,
    Held,
    Lived,
    NotBuilt,
    OutOfScope,
    Rule,
    Standing,
)
from conversations.reading.languages import da
from conversations.staff_phone.orders import BY_NAME

app = typer.Typer(add_completion=False)
_HEAD = """\
# The rules of the intervention model

*Flere skal med* is published in four models. These are all the rules in them that software can
hold, {count} rows, and how each stands in Makker:

- **Held** ({held}): code holds it, and a test that is marked with its id fails when it is broken
  (`pytest -m rule` runs them all).
- **Field** ({field}): the case store holds it; the piece named there asks for it or acts on it.
- **Not built** ({not_built}): Makker should hold it and does not; what there is of it is said.
- **Out of scope** ({out}): with the reason.

What code holds helps nobody until somebody can reach it. **Lived** ({lived} of the {in_scope} in
scope) is a rule that a user does somewhere today, as the last column says: staff by an *order* on
their phone ([Makker på din telefon](jobformidler.md)), the citizen by a *word* that always works or
in a *talk*, Makker by itself in a talk or with a *nudge* to staff. *Not yet* is what nobody can do:
at most the simulator's API reaches it. There is no desk on the web yet.

The model is a setting on each case. The Danish words are the source's own.
"""
_TABLE = """
| Rule | Strength | Who | What is asked | When | How it stands | Where a user does it |
|---|---|---|---|---|---|---|
"""
_NUDGES = """
## What staff are nudged about, and what ends it

One row a kind, as the rooms of the topics have them; `conversations/catalogue.py` gathers them.

- *Its reason goes away*: what it asks for is recorded, or the course has moved on.
- *Contact*: a contact with the citizen is logged.
- *Gjort*: a person did it. One tap records the milestone, or nothing but that it is done; a *form*
  asks for words or numbers.
- *Told once*: nothing is to be done.
- Urgent ones that *climb* go on to a colleague and the leader while nobody has seen them.

| Nudge | Rules | Level | Ends by | *Gjort* records | Climbs |
|---|---|---|---|---|---|
"""
_ENDS = {
    End.REASON: "its reason goes away",
    End.CONTACT: "contact",
    End.DONE: "*Gjort*",
    End.TOLD: "told once",
}
_DISAGREE = """
## Where the models disagree

Made from the models as the code has them (`conversations/model/four_models.py`).

"""
_ACTIONS = """
## What staff can do

Who may do what to a case, by its model; "–" where the model has no such thing. The team is the
jobformidler, whoever stands in, the sagsbehandler and the leader; without a sagsbehandler the
jobformidler does that part too. A stand-in hands nothing over. What a gate that is not met, or a
follow-up that still runs, refuses, the leader may do with a reason. *Order* is the word on staff's
phone. What asks first does more than add entries, so that a minute does not undo it.

"""
_SENSITIVITY = """
## What is said or stored, and how much it gives away

What is above a channel's clearance ([channels.md](channels.md)) is not asked or said there; it is
left for the next talk. What is stored has a row in `conversations/model/sensitivity.py`.

"""
_NUMBERS = """
## Numbers that the sources do not give

| What | Rules | Makker |
|---|---|---|
"""
_LAW = """
## The law in 2026

{ids}
describe the law at the time of the sources (2017–2020). Lov nr. 1750 af 29/12/2025 changes the
rehabiliteringsteam and the ressourceforløb in 2026; which part from which day was not verified.
Makker records what staff say of them and holds no route; its one deadline is a setting (A03).
"""
_TAIL = """
This page is made by `makker rules > docs/rules.md`; a test holds it to the code.
"""


@app.command()
def rules() -> None:
    """Print every rule of the intervention model and how it stands (docs/rules.md)."""
    sys.stdout.write(rules_page())


def rules_page() -> str:
    """Return the whole page as Markdown."""
    models = list(dict.fromkeys(rule.model for rule in RULES))
    return "".join(
        (
            _head(),
            *(_section(model) for model in models),
            _NUDGES,
            *(_row(_nudge_cells(kind)) for kind in NUDGES.rows),
            _DISAGREE,
            _models(),
            _ACTIONS,
            as_markdown(roles_table()),
            _SENSITIVITY,
            as_markdown(sensitivity_table()),
            _NUMBERS,
            *(_row(_number_cells(number)) for number in OPEN_NUMBERS),
            _LAW.format(ids=", ".join(LAW_CHANGES_IN_2026)),
            _TAIL,
        )
    )


def _head() -> str:
    counts = Counter(type(rule.standing) for rule in RULES)
    return _HEAD.format(
        count=len(RULES),
        held=counts[Held],
        field=counts[Field],
        not_built=counts[NotBuilt],
        out=counts[OutOfScope],
        lived=sum(1 for rule in RULES if rule.lived),
        in_scope=len(RULES) - counts[OutOfScope],
    )


def _section(model: str) -> str:
    rows = (_row(_rule_cells(rule)) for rule in RULES if rule.model == model)
    return f"\n## {model}\n{_TABLE}{''.join(rows)}"


def _rule_cells(rule: Rule) -> Iterable[str]:
    asks = f"{rule.asks} *»{rule.quote}«*"
    return rule.id, rule.strength, rule.who, asks, rule.when, _standing(rule.standing), _where(rule)


def _standing(standing: Standing) -> str:
    match standing:
        case Held():
            note = f": {standing.note}" if standing.note else ""
            return f"Held by {_name(standing.by)}{note}"
        case Field():
            return f"Field {_name(standing.entry)}; filled by {standing.filled_by}"
        case NotBuilt():
            return f"Not built. {standing.lacks}"
        case OutOfScope():
            return f"Out of scope. {standing.reason}"


def _where(rule: Rule) -> str:
    if isinstance(rule.standing, OutOfScope):
        return "–"
    return "; ".join(map(_way, rule.lived)) or "not yet"


def _way(way: Lived) -> str:
    match way:
        case ByOrder(order):
            return f"order {next(w for w in BY_NAME[order].words if ' ' not in w).upper()}"
        case ByWord(word):
            return f"word {da.WORDS.commands[word][0].upper()}"
        case ByTalk(script):
            return f"talk `{script}`"
        case ByNudge(nudge):
            return f"nudge `{nudge}`"


def _name(path: str) -> str:
    return f"`{path.removeprefix('conversations.')}`"


def _nudge_cells(kind: NudgeKind) -> Iterable[str]:
    ways = ", ".join(said for end, said in _ENDS.items() if end in kind.ends)
    climbs = "yes" if kind.climbs else ""
    return f"`{kind.name}`", ", ".join(kind.rules), kind.level, ways, _done(kind), climbs


def _done(kind: NudgeKind) -> str:
    if kind.done is None:
        return ""
    names = (each if isinstance(each, str) else each.__name__ for each in kind.done.records)
    said = ", ".join(f"`{name}`" for name in names) or "that it is done"
    return said if isinstance(kind.done, Tap) else f"by a form: {said}"


def _models() -> str:
    head, *rows = model_table(list(MODELS.values()))
    return "".join((_row(head), _row("---" for _ in head), *map(_row, rows)))


def _number_cells(number: OpenNumber) -> Iterable[str]:
    setting = f"{PREFIX}{number.setting.upper()}"
    makker = f"`{setting}` ([settings](settings.md))" if number.setting else number.note
    return number.what, ", ".join(number.rules), makker


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |\n"
