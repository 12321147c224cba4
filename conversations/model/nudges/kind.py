"""What a kind of nudge is: one row that says why it is told, to whom it matters, how it ends.

Only the row, and the list of all rows, may live here. The rows stand in the rooms of their topics;
`catalogue.py` gathers them. A row that could never end cannot be made.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from conversations.model.nudges.reason import Check
from conversations.model.reads import Rules
from conversations.records.case import Case, Team
from conversations.records.entries import MilestoneKind
from conversations.records.texts import Text


class End(StrEnum):
    """What ends a nudge."""

    REASON = "reason"  # its reason goes away: its check yields it no more
    CONTACT = "contact"  # a contact with the citizen
    DONE = "done"  # a person of staff did it, and said so
    TOLD = "told"  # it was told once


class Level(StrEnum):
    """How much it presses."""

    URGENT = "urgent"  # at once, at any hour (A28)
    TO_DO = "to do"
    TO_KNOW = "to know"  # good to know, nothing to do


class Scope(StrEnum):
    """In which course its check looks."""

    ALWAYS = "always"  # also while the citizen is exempt, in another group, or the case is closed
    EFFORT = "effort"  # while the citizen takes part, in a trin or in the follow-up
    TRIN = "trin"  # … in a trin
    REHABILITATION = "rehabilitation"  # in group 2


@dataclass(frozen=True, slots=True, init=False)
class Tap:
    """*Gjort* is one tap: these milestones are recorded, or nothing but that it is done."""

    records: tuple[MilestoneKind, ...]

    def __init__(self, *records: MilestoneKind) -> None:
        object.__setattr__(self, "records", records)


@dataclass(frozen=True, slots=True, init=False)
class Form:
    """*Gjort* asks for words or numbers: by one of these actions, or a milestone with words."""

    records: tuple[MilestoneKind | type, ...]

    def __init__(self, *records: MilestoneKind | type) -> None:
        object.__setattr__(self, "records", records)


@dataclass(frozen=True, slots=True)
class NudgeKind:
    """A kind of nudge. Its words stand under `nudge.…`, with a short form `@short`."""

    name: str  # as it is stored
    ends: frozenset[End]
    level: Level = Level.TO_DO
    rules: tuple[str, ...] = ()  # the rules of the models that it comes from
    check: Check | None = None  # yields its reason; without one it is raised by what happened
    scope: Scope = Scope.ALWAYS
    done: Tap | Form | None = None
    is_for_today: bool = False  # a person looks on the same working day
    climbs: bool = False  # while nobody has seen it, others are told too
    order: str = ""  # the order that writes down what is missing: a button under it
    trin: int = 0  # the one of which its words say how long it should last
    says: Callable[[Case, Team, date], tuple[Text, ...]] | None = None  # a line each, below it

    def __post_init__(self) -> None:
        for wrong in self._faults():
            raise ValueError(f"the nudge {self.name!r} {wrong}")

    def _faults(self) -> Iterable[str]:
        if not self.ends:
            yield "has nothing that ends it"
        if self.check is not None and self.name not in self.check.names:
            yield f"has a check that yields {', '.join(sorted(self.check.names))}"
        if End.REASON in self.ends and self.check is None:
            yield "has no check that could see its reason go away"
        if (End.DONE in self.ends) != (self.done is not None):
            yield "ends by *Gjort* only if it says what that records"
        if (End.TOLD in self.ends) != (self.level is Level.TO_KNOW):
            yield "ends by being told only if there is nothing to do"
        if self.climbs and self.level is not Level.URGENT:
            yield "climbs only if it is urgent"

    @property
    def is_urgent(self) -> bool:
        return self.level is Level.URGENT

    @property
    def is_news(self) -> bool:
        return self.level is Level.TO_KNOW

    @property
    def ends_by_contact(self) -> bool:
        return End.CONTACT in self.ends


def ends(*ways: End) -> frozenset[End]:
    """Return the ways in which a kind ends."""
    return frozenset(ways)


UNKNOWN = NudgeKind("unknown", ends(End.DONE), done=Tap())
"""Stands in for a stored kind of which no row is left: told in neutral words, ended by a person."""


class NudgeKinds:
    """All kinds of nudges. What a check yields has a row, and its rows look in one scope."""

    def __init__(self, rows: Iterable[NudgeKind]) -> None:
        self.rows = tuple(rows)
        self._by_name: Mapping[str, NudgeKind] = {row.name: row for row in self.rows}
        self.checks: Mapping[Scope, tuple[Check, ...]] = {
            scope: tuple(dict.fromkeys(r.check for r in self.rows if r.check and r.scope is scope))
            for scope in Scope
        }
        self.asked = Rules(check for found in self.checks.values() for check in found)
        self._look_over()

    def _look_over(self) -> None:
        for name, count in Counter(row.name for row in self.rows).items():
            if count > 1 or name == UNKNOWN.name:
                raise ValueError(f"there is another nudge {name!r}")
        for scope, checks in self.checks.items():
            for name in (name for check in checks for name in sorted(check.names)):
                row = self._by_name.get(name)
                if row is None or row.check is None or row.scope is not scope:
                    raise ValueError(f"a check yields {name!r}: no such row looks there")
        for check, other in combinations(self.asked.all, 2):
            if check.names & other.names:
                both = ", ".join(sorted(check.names & other.names))
                raise ValueError(f"two checks yield {both}: one of them could be asked alone")

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def of(self, name: str) -> NudgeKind:
        """Return the row of a stored name, or the neutral one."""
        return self._by_name.get(name, UNKNOWN)
