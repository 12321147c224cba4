"""Each rule says all that it reads: it is asked again only when something of that has changed.

Every rule looks at random cases that note what is read of them.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest

from conversations.catalogue import NUDGES
from conversations.model.four_models import MODELS
from conversations.model.nudges.kind import End, NudgeKind, NudgeKinds, ends
from conversations.model.nudges.reason import Reason, View, yields
from conversations.model.occasions.asking import OCCASIONS
from conversations.model.policy import Policy
from conversations.model.reads import CLIMBING, TEAM, Read, Reads, changed, nudges_of
from conversations.records.case import Case, Nudge, Team
from conversations.records.entries import Entry, Milestone, MilestoneKind
from tests.worlds.chance import Chance

E = TypeVar("E", bound=Entry)

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

    def nudges_that_climb(self) -> list[Nudge]:
        self.noted.add(CLIMBING)
        return [each for each in _unnoted(self, "nudges") if each.climbs_at is not None]

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


# --- what is read is what is said ----------------------------------------------------------------


def test_every_rule_reads_what_it_says_and_nothing_else() -> None:
    """And each has something to say of some of these cases, so all of it is tried."""
    chance, spoke = Chance(NOW), set[object]()
    for _ in range(1000):
        case, team = chance.case(), chance.team()
        for check in NUDGES.asked.all:
            noted: set[Read] = set()
            view = View(watched(case, noted), watched_team(team, noted), TODAY, POLICY)
            spoke.update(check.look.__name__ for _ in check(view))
            assert noted <= check.own_reads, check.look.__name__
        for occasion in OCCASIONS:
            noted = set()
            slots = occasion.slots(watched(case, noted), NOW, POLICY)
            spoke.update(occasion for _ in slots)
            assert noted <= occasion.own_reads, occasion.script
    assert spoke == {check.look.__name__ for check in NUDGES.asked.all} | set(OCCASIONS)


@yields("one", reads={Milestone})
def _one(view: View) -> Iterator[Reason]:
    yield Reason("one", (), view.morning(view.today))


@yields("one", "two", reads=())
def _one_or_two(view: View) -> Iterator[Reason]:
    yield Reason("two", (), view.morning(view.today))


def test_no_two_checks_yield_the_same() -> None:
    """What stands is the furthest of both: one that is asked alone would say too little."""
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
