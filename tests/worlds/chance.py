"""Made-up records: values of every kind that their fields can have, and always the same ones.

chance = Chance(now)
case, team = chance.case(), chance.team()
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from conversations.catalogue import NUDGES
from conversations.model.four_models import MODELS
from conversations.records.case import Case, Nudge, Team
from conversations.records.entries import Absence, BreakOff, Entry, Milestone, Phase
from conversations.records.entries_work import Employment, Hours, SearchStep

T = TypeVar("T")

OFTEN = (Milestone, Employment, Hours, BreakOff, SearchStep, Absence)
KINDS = (*OFTEN, *OFTEN, *get_args(Entry))
WORDS = ("", "x", "open", "planned")
hints_of = cache(get_type_hints)


class Chance:
    """Makes up values around a moment. Numbers are small, so that records name each other."""

    def __init__(self, now: datetime, seed: int = 1) -> None:
        self.now = now
        self._random = Random(seed)
        self._simple: dict[object, Callable[[], Any]] = {
            int: lambda: self._random.randrange(5),
            float: lambda: self.one((0.0, 5.0, 37.0)),
            bool: lambda: self.one((True, False)),
            str: lambda: self.one(WORDS),
            date: lambda: self.now.date() + timedelta(days=self.one((0, self.between(-120, 60)))),
            datetime: lambda: self.now + timedelta(hours=self.between(-3000, 1500)),
            time: lambda: self.one((time(9), time(21))),
            NoneType: lambda: None,
        }

    def one(self, values: Sequence[T]) -> T:
        return self._random.choice(values)

    def between(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def case(self) -> Case:
        kinds = self._random.choices(KINDS, k=self.between(0, 40))
        kinds.sort(key=lambda kind: kind is not Employment)  # low numbers: the others name them
        entries = (replace(self.value(kind), no=no) for no, kind in enumerate(kinds, 1))
        made: Case = self.value(Case)
        return replace(
            made,
            model=self.one(list(MODELS)),
            trin=self.between(1, 3),
            group=self.one((1, 1, 1, 2, 3)),
            phase=self.one((Phase.ACTIVE, Phase.ACTIVE, *Phase)),
            unread=(),
            entries=tuple(entries),
            nudges=tuple(self.nudge(50 + nth) for nth in range(self.between(0, 4))),
        )

    def nudge(self, no: int) -> Nudge:
        made: Nudge = self.value(Nudge)
        return replace(made, no=no, rule=self.one(NUDGES.rows).name)

    def team(self) -> Team:
        return Team(*(self.between(0, 4) for _ in range(4)))

    def value(self, kind: Any) -> Any:
        """Make up a value of a type, as the fields of a record have them."""
        if kind in self._simple:
            return self._simple[kind]()
        if isinstance(kind, UnionType) or get_origin(kind) is Union:
            return self.value(self.one(get_args(kind)))
        if get_origin(kind) is tuple:
            return tuple(self.value(get_args(kind)[0]) for _ in range(self.between(0, 2)))
        if issubclass(kind, Enum):
            return self.one(list(kind))
        return kind(**{name: self.value(hint) for name, hint in hints_of(kind).items()})
