"""The registry of rules is whole, and claims nothing that is not there: `docs/rules.md`.

The markers are read from the tests' source, so that this holds whichever tests are run.
"""

import ast
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.operator.rules_page import rules_page
from conversations.catalogue import NUDGES, SCRIPTS, newest
from conversations.course.jobgoal import PIECES
from conversations.model.four_models import MODELS, Model
from conversations.model.nudges.standing import standing
from conversations.model.occasions.asking import talks_due
from conversations.model.policy import SETTABLE, Policy
from conversations.model.registry.registry import LAW_CHANGES_IN_2026, OPEN_NUMBERS, RULES
from conversations.model.registry.rule import (
    ByNudge,
    ByOrder,
    ByTalk,
    ByWord,
    Field,
    Held,
    NotBuilt,
    OutOfScope,
    Rule,
)
from conversations.reading.answers import Command
from conversations.records.case import Agreement, Appointment, Case, Consent, Nudge, Team
from conversations.records.entries import ENTRIES, Absence
from conversations.records.entries_step_up import HelpWish
from conversations.records.entries_work import CompanyContact
from conversations.staff_phone.orders import BY_NAME
from conversations.topics.work import nudges as work_nudges
from tests.matters import every_row
from tests.worlds.playing import local

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "rules.md"
PHONE = ROOT / "docs" / "jobformidler.md"
BEGUN = local(2026, 8, 3, 9)
IDS = frozenset(
    f"{letter}{number:02}"
    for letter, last in (("A", 49), ("B", 28), ("C", 11), ("D", 36))
    for number in range(1, last + 1)
)
MODEL_OF = {
    "A": "FSM2", "B": "FSM II checklist", "C": "FSM1", "D": "Udvikling i fleksjob II"
}  # fmt: skip


def standing_as(kind: type) -> list[Rule]:
    return [rule for rule in RULES if isinstance(rule.standing, kind)]


def by_id(rule: Rule) -> str:
    return rule.id


# --- what is there ----------------------------------------------------------------------------


def test_every_id_once_in_order() -> None:
    ids = [rule.id for rule in RULES]
    assert Counter(ids) == Counter(IDS)
    assert ids == sorted(ids)
    assert len(ids) == 124


@every_row("rule", RULES, ids=by_id)
def test_a_row_is_whole(rule: Rule) -> None:
    assert rule.model == MODEL_OF[rule.id[0]]
    for value in (rule.who, rule.asks, rule.when, rule.quote):
        assert value.strip() == value != ""
    assert rule.asks.endswith(".")
    assert rule.quote not in rule.asks, "the quote is the source's, what it asks is in our words"


def test_the_models_are_those_that_a_case_may_have() -> None:
    assert set(MODEL_OF.values()) == set(MODELS)


def rules_in(value: object) -> Iterator[str]:
    """The ids that a model's data name."""
    if is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name.endswith("rule") and inner:
                yield inner
            else:
                yield from rules_in(inner)
    elif isinstance(value, tuple | Mapping):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from rules_in(each)


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.name)
def test_what_a_model_names_is_held(model: Model) -> None:
    """But for the kind of CV: that is only told, Jobnet holds it."""
    named = set(rules_in(model)) - {model.cv_rule}
    assert named, "this test looks at something"
    assert named - {rule.id for rule in standing_as(Held)} == set()


# --- what is claimed --------------------------------------------------------------------------


def resolve(path: str) -> object:
    """Import the longest part of a dotted path that is a module; look the rest up in it."""
    names = path.split(".")
    found: object = import_module(names[0])
    for depth, name in enumerate(names[1:], start=2):
        try:
            found = getattr(found, name)
        except AttributeError:
            found = import_module(".".join(names[:depth]))
    return found


@every_row("rule", standing_as(Held), ids=by_id)
def test_what_holds_a_rule_is_there(rule: Rule) -> None:
    assert isinstance(rule.standing, Held)
    held_by = resolve(rule.standing.by)
    assert callable(held_by) or held_by, "a function, or data that is not empty"


@every_row("rule", standing_as(Field), ids=by_id)
def test_a_field_is_in_the_store(rule: Rule) -> None:
    assert isinstance(rule.standing, Field)
    resolve(rule.standing.entry)
    assert rule.standing.filled_by.strip()
    module, kind = rule.standing.entry.split(".")[1:-1], rule.standing.entry.split(".")
    if "entries" in module:
        name = kind[kind.index("entries") + 1]
        assert name in ENTRIES or name == "MilestoneKind", "an entry of the course"


@every_row("rule", standing_as(OutOfScope), ids=by_id)
def test_what_is_out_of_scope_has_a_reason(rule: Rule) -> None:
    assert isinstance(rule.standing, OutOfScope)
    assert len(rule.standing.reason.split()) >= 5


@every_row("rule", standing_as(NotBuilt), ids=by_id)
def test_what_is_not_built_says_what_it_lacks(rule: Rule) -> None:
    assert isinstance(rule.standing, NotBuilt)
    assert len(rule.standing.lacks.split()) >= 5


def test_numbers_that_the_sources_leave_open_are_settings() -> None:
    for number in OPEN_NUMBERS:
        assert set(number.rules) <= IDS
        assert number.setting in SETTABLE if number.setting else number.note


def test_the_rules_that_the_law_changes_are_rules() -> None:
    assert set(LAW_CHANGES_IN_2026) <= IDS


# --- where it is lived ------------------------------------------------------------------------


def on_phones() -> Iterator[Case]:
    """Cases as phones alone can make them: what NY asks for, and what orders and words record.

    No group, fritagelse, milestone, closed trin, employment or step-up: no user can record one yet.
    """
    said_yes = Consent(1, "messages", True, BEGUN, "consent.may_i", "telegram")
    for model in MODELS:
        for trin in (1, 2, 3):
            new = Case("K4M", model, trin, 1, BEGUN, consent=said_yes, is_rhythm_set=True)
            yield new
            yield replace(
                new,
                entries=(
                    *(Absence(no, day_of(no), day_of(no)) for no in range(2, 6)),
                    HelpWish(7, BEGUN),
                    CompanyContact(8, BEGUN, 11, 0, "Chefen ringede.", is_acute=True),
                ),
                agreements=(Agreement(9, "ringe til Netto", day_of(9), BEGUN, 11, 10),),
                appointments=(Appointment(11, local(2026, 8, 20, 10), "Torvet 3", 11, BEGUN),),
                nudges=(Nudge(12, "message", BEGUN),),
            )


def day_of(no: int) -> date:
    return BEGUN.date() + timedelta(days=no)


@cache
def begun_by_themselves() -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """The nudges with their rules, and the talks, that come to such a case within four months."""
    nudges: set[tuple[str, str]] = set()
    talks: set[str] = set()
    for case in on_phones():
        for hours in (*range(0, 24 * 21, 7), *range(0, 24 * 130, 29)):
            now = BEGUN + timedelta(hours=hours)
            reasons = standing(case, Team(11, 12, 21, 31), now, Policy(), NUDGES).reasons
            nudges |= {(each.rule, rule) for each in reasons for rule in each.ids}
            talks |= {each.script for each in talks_due(case, now, Policy()).due}
    return frozenset(nudges), frozenset(talks)


@every_row("rule", [rule for rule in RULES if rule.lived], ids=by_id)
def test_where_a_rule_is_lived_a_user_can_come(rule: Rule) -> None:
    assert isinstance(rule.standing, Held), "what nothing holds is not lived"
    told = PHONE.read_text(encoding="utf-8")
    for way in rule.lived:
        match way:
            case ByOrder(order):
                assert any(word.upper() in told for word in BY_NAME[order].words)
            case ByWord(word):
                assert word in Command
            case ByTalk(script):
                assert script in newest(SCRIPTS)
                assert script in {*begun_by_themselves()[1], *PIECES}, "it begins on a real case"
            case ByNudge(nudge):
                assert rule.id in NUDGES.of(nudge).rules
                is_raised = NUDGES.of(nudge).check is None  # by what a citizen writes or answers
                assert is_raised or (nudge, rule.id) in begun_by_themselves()[0]


def test_what_needs_an_employment_is_not_lived_yet() -> None:
    """What the test above rests on: such a case is no case of phones alone."""
    nudges, talks = begun_by_themselves()
    assert not talks & {"before_start", "first_day", "first_week", "month_after", "follow_up"}
    assert not {name for name, _ in nudges} & {each.name for each in work_nudges.NUDGES}


# --- what is tested ---------------------------------------------------------------------------


def is_rule_marker(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.rule"


def marker_sites(tree: ast.Module) -> Iterator[ast.Call]:
    """Markers where pytest sees them: on a test, on a row of its table, on a whole module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            places: list[ast.AST] = [*node.decorator_list]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.param":
            places = [*node.keywords]
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark":
            places = [node.value]
        else:
            continue
        for place in places:
            for inner in ast.walk(place):
                if isinstance(inner, ast.Call) and is_rule_marker(inner):
                    yield inner


@cache
def markers() -> list[tuple[str, str]]:
    """Each (id, file:line) that a marker in tests/ names in so many words."""
    found = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for call in marker_sites(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(ROOT)}:{call.lineno}"
            named = [each.value for each in call.args if isinstance(each, ast.Constant)]
            found += [(str(name), where) for name in named]
    return found


def test_every_rule_that_is_held_has_a_test_that_names_it() -> None:
    tested = {name for name, _ in markers()}
    assert [rule.id for rule in standing_as(Held) if rule.id not in tested] == []


def test_no_test_names_a_rule_that_is_not_there(request: pytest.FixtureRequest) -> None:
    """Markers as they are written, and those of this run that a table computes."""
    computed = [
        (name, item.nodeid)
        for item in request.session.items
        for marker in item.iter_markers("rule")
        for name in marker.args
    ]
    assert [site for site in (*markers(), *computed) if site[0] not in IDS] == []


def test_a_marker_is_read_where_it_stands() -> None:
    """What the two tests above rest on."""
    source = """
@pytest.mark.rule("A01", "A02")
def test_one(): ...
@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.rule("A03"))])
def test_two(x): ...
@pytest.mark.rule("A04")
def no_test(): ...
"""
    arguments = [each for call in marker_sites(ast.parse(source)) for each in call.args]
    assert {ast.literal_eval(each) for each in arguments} == {"A01", "A02", "A03"}


# --- what is written --------------------------------------------------------------------------


@cache
def page_lines() -> list[str]:
    return rules_page().splitlines()


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page(), "run: makker rules > docs/rules.md"


def test_the_command_prints_the_page() -> None:
    result = CliRunner().invoke(app, ["rules"])
    assert (result.exit_code, result.stdout) == (0, rules_page())


@every_row("rule", RULES, ids=by_id)
def test_each_rule_has_its_line(rule: Rule) -> None:
    (line,) = [line for line in page_lines() if line.startswith(f"| {rule.id} |")]
    assert line.count(" | ") == 6, "seven cells"
    assert rule.quote in line
