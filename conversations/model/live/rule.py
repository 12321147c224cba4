"""A row: one kind of entry, and which of its entries count; and what many rows say."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from conversations.course.questions import all_of
from conversations.model.hours import local_day
from conversations.model.policy import Policy
from conversations.records.case import Case
from conversations.records.entries import Entry

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Scene:
    """The case that is looked at, and what its entries may belong to."""

    case: Case
    now: datetime
    policy: Policy
    spells: frozenset[int] = frozenset()  # employments that count
    step_ups: frozenset[int] = frozenset()

    @property
    def today(self) -> date:
        return local_day(self.now, self.policy)


@dataclass(frozen=True, slots=True)
class Rule:
    """What of one kind counts."""

    kind: type[object]
    keep: Callable[[Scene], Iterable[Entry]]


def of(kind: type[E], keep: Callable[[Scene, tuple[E, ...]], Iterable[E]]) -> Rule:
    """Make a row: a kind of entry, and which of them count."""
    return Rule(kind, lambda scene: keep(scene, all_of(scene.case, kind)))


def none(_: Scene, __: tuple[E, ...]) -> Iterable[E]:
    return ()


def newest(_: Scene, found: tuple[E, ...]) -> Iterable[E]:
    return found[-1:]


def newest_by(entries: Iterable[E], key: Callable[[E], Hashable]) -> Iterable[E]:
    return {key(entry): entry for entry in entries}.values()


def oldest_by(entries: Iterable[E], key: Callable[[E], Hashable]) -> Iterable[E]:
    return newest_by(reversed(list(entries)), key)


def newest_of(
    key: Callable[[E], Hashable],
) -> Callable[[Scene, tuple[E, ...]], Iterable[E]]:
    """The newest of each key."""
    return lambda _, found: newest_by(found, key)


def latest_day(entries: Iterable[E], day: Callable[[E], date]) -> Iterable[E]:
    found = list(entries)
    return [max(found, key=day)] if found else ()
