"""Each rule says all that it reads: it is asked again only when something of that has changed.

Every rule looks at random cases that note what is read of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from random import Random
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import pytest

from conversations.catalogue import NUDGES
from conversations.model.four_models import MODELS
from conversations.model.nudges.kind import End, NudgeKind, NudgeKinds, ends
from conversations.model.nudges.reason import Reason, View, yields
from conversations.model.occasions.asking import OCCASIONS
from conversations.model.policy import Policy
from conversations.model.reads import TEAM, Read, Reads, changed, nudges_of
from conversations.records.case import Case, Nudge, Team
from conversations.records.entries import (
    Absence,
    BreakOff,
    Entry,
    Milestone,
    MilestoneKind,
    Phase,
)
from conversations.records.entries_work import Employment, Hours, SearchStep

E = TypeVar("E", bound=Entry)
R = TypeVar("R")

NOW = datetime(2026, 11, 6, 9, tzinfo=UTC)
TODAY = NOW.date()
POLICY = Policy()
CASE_FIELDS = {each.name for each in fields(Case)}


class Watched(Case):
    """A case that notes what is read of it."""

    noted: set[Read]

    def __getattribute__(self, name: str) -> Any:
        if name in CASE_FIELDS:
            object.__getattribute__(self, "noted").add(name)
        return object.__getattribute__(self, name)

    def of_kind(self, kind: type[E]) -> tuple[E, ...]:
        self.noted.add(kind)
        return tuple(each for each in _unnoted(self, "entries") if type(each) is kind)

    def nudges_of(self, rule: str) -> list[Nudge]:
        self.noted.add(nudges_of(rule))
        return [each for each in _unnoted(self, "nudges") if each.rule == rule and each.is_open]


class WatchedTeam(Team):
    """A team that notes that it is read."""

    noted: set[Read]

    def __getattribute__(self, name: str) -> Any:
        if name in ("jobformidler", "stand_in", "sagsbehandler", "leader"):
            object.__getattribute__(self, "noted").add(TEAM)
        return object.__getattribute__(self, name)


def _unnoted(record: Any, name: str) -> Any:
    return object.__getattribute__(record, name)


def watched(case: Case, noted: set[Read]) -> Watched:
    values = {name: getattr(case, name) for name in CASE_FIELDS}
    made = object.__new__(Watched)
    for name, value in {**values, "noted": noted}.items():
        object.__setattr__(made, name, value)
    return made


def watched_team(team: Team, noted: set[Read]) -> WatchedTeam:
    made = object.__new__(WatchedTeam)
    for name in ("jobformidler", "stand_in", "sagsbehandler", "leader"):
        object.__setattr__(made, name, getattr(team, name))
    object.__setattr__(made, "noted", noted)
    return made


# --- random cases -----------------------------------------------------------------------------

OFTEN = (Milestone, Employment, Hours, BreakOff, SearchStep, Absence)
KINDS = (*OFTEN, *OFTEN, *get_args(Entry))
WORDS = ("", "x", "open", "planned")
_HINTS = {kind: get_type_hints(kind) for kind in (Case, *get_args(Entry))}


class Chance:
    """Makes up values as the fields of a case and its entries have them, always the same ones."""

    def __init__(self) -> None:
        self.of = Random(1)
        self._simple: dict[object, Callable[[], Any]] = {
            int: lambda: self.of.randrange(5),
            float: lambda: self.of.choice((0.0, 5.0, 37.0)),
            bool: lambda: self.of.random() < 0.5,
            str: lambda: self.of.choice(WORDS),
            date: lambda: TODAY + timedelta(days=self.of.choice((0, self.of.randint(-120, 60)))),
            datetime: lambda: NOW + timedelta(hours=self.of.randint(-3000, 1500)),
            time: lambda: self.of.choice((time(9), time(21))),
            NoneType: lambda: None,
        }

    def case(self) -> Case:
        kinds = self.of.choices(KINDS, k=self.of.randrange(40))
        entries = (replace(self.value(kind), no=no) for no, kind in enumerate(kinds, 1))
        is_active = self.of.random() < 0.7
        return replace(
            self.record(Case),
            model=self.of.choice(list(MODELS)),
            trin=self.of.randint(1, 3),
            group=self.of.choice((1, 1, 1, 2, 3)),
            phase=Phase.ACTIVE if is_active else self.of.choice(list(Phase)),
            unread=(),
            entries=tuple(entries),
            nudges=tuple(self.nudge() for _ in range(self.of.randrange(5))),
        )

    def nudge(self) -> Nudge:
        return replace(self.record(Nudge), rule=self.of.choice(NUDGES.rows).name)

    def team(self) -> Team:
        return Team(*(self.of.randrange(5) for _ in range(4)))

    def record(self, kind: type[R]) -> R:
        hints = _HINTS.setdefault(kind, get_type_hints(kind))
        return kind(**{name: self.value(hint) for name, hint in hints.items()})

    def value(self, kind: Any) -> Any:
        if kind in self._simple:
            return self._simple[kind]()
        if isinstance(kind, UnionType):
            return self.value(self.of.choice(get_args(kind)))
        if get_origin(kind) is tuple:
            return tuple(self.value(get_args(kind)[0]) for _ in range(self.of.randrange(3)))
        return self.of.choice(list(kind)) if issubclass(kind, Enum) else self.record(kind)


# --- what is read is what is said ----------------------------------------------------------------


def test_every_rule_reads_what_it_says_and_nothing_else() -> None:
    """And each has something to say of some of these cases, so all of it is tried."""
    chance, spoke = Chance(), set[object]()
    for _ in range(1000):
        case, team = chance.case(), chance.team()
        for check in NUDGES.all_checks:
            noted: set[Read] = set()
            view = View(watched(case, noted), watched_team(team, noted), TODAY, POLICY)
            spoke.update(check.look.__name__ for _ in check(view))
            assert noted <= check.own_reads, check.look.__name__
        for occasion in OCCASIONS:
            noted = set()
            slots = occasion.slots(watched(case, noted), NOW, POLICY)
            spoke.update(occasion for _ in slots)
            assert noted <= occasion.own_reads, occasion.script
    assert spoke == {check.look.__name__ for check in NUDGES.all_checks} | set(OCCASIONS)


@yields("one", reads={Milestone})
def _one(view: View) -> Iterator[Reason]:
    yield Reason("one", (), view.morning(view.today))


@yields("one", "two", reads=())
def _one_or_two(view: View) -> Iterator[Reason]:
    yield Reason("two", (), view.morning(view.today))


def test_checks_that_yield_the_same_are_asked_together() -> None:
    """What stands is the furthest of both: neither can be left out."""
    rows = [NudgeKind("one", ends(End.REASON), check=_one)]
    rows += [NudgeKind("two", ends(End.REASON), check=_one_or_two)]
    with pytest.raises(ValueError, match="two checks yield one"):
        NudgeKinds(rows)


# --- what has changed ---------------------------------------------------------------------------

CASE = Case(code="K4M", model=min(MODELS), trin=1, version=1, started_at=NOW)
GOAL = Milestone(1, MilestoneKind.JOBGOAL, TODAY, 2)
MESSAGE, SILENCE = Nudge(3, "message", NOW), Nudge(4, "silence", NOW)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (CASE, CASE, set()),
        (CASE, replace(CASE), set()),
        (CASE, replace(CASE, trin=2), {"trin"}),
        (CASE, replace(CASE, entries=(GOAL,)), {Milestone}),
        (replace(CASE, entries=(GOAL,)), CASE, {Milestone}),
        (
            replace(CASE, nudges=(MESSAGE, SILENCE)),
            replace(CASE, nudges=(replace(MESSAGE, status="done"), SILENCE)),
            {"nudges", nudges_of("message")},
        ),
    ],
)
def test_what_has_changed(before: Case, after: Case, expected: Reads) -> None:
    assert changed(before, after) == expected
