"""Measuring: what a stretch of work took, and whether it was played. Knows no bot.

CPU seconds are those of this process and of the children it has waited for, in user and in system
mode: they hardly move when others share the machine. Wall seconds do.
"""

from __future__ import annotations

import gc
import math
import resource
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol


class NotPlayedError(Exception):
    """What was to be measured did not happen as it should have, so its time means nothing."""


def expect(what: str, seen: object, wanted: object) -> None:
    """Raise when something is off: a contender may hide the error that caused it."""
    if seen != wanted:
        raise NotPlayedError(f"{what}: {seen}, expected {wanted}")


@dataclass(frozen=True, slots=True)
class Spent:
    """What so many turns took, in seconds."""

    turns: int
    cpu: float
    wall: float

    @property
    def cpu_ms(self) -> float:
        """Of one turn."""
        return self.cpu / self.turns * 1000

    @property
    def wall_ms(self) -> float:
        """Of one turn."""
        return self.wall / self.turns * 1000

    @property
    def per_second(self) -> float:
        """Turns a second of wall time."""
        return self.turns / self.wall


class Contender(Protocol):
    """Whoever plays the talk, a stretch at a time."""

    def prepare(self) -> None:
        """Make ready for the next stretch; this is not timed."""
        ...

    def play(self) -> int:
        """Play a stretch; return how many turns it was."""
        ...

    def check(self) -> None:
        """Raise NotPlayedError unless the stretch was played as it should be; not timed."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


def play_once(contender: Contender) -> Spent:
    """One stretch, timed and checked."""
    contender.prepare()
    gc.collect()
    cpu, wall = cpu_seconds(), perf_counter()
    turns = contender.play()
    spent = Spent(turns, cpu_seconds() - cpu, perf_counter() - wall)
    contender.check()
    return spent


def cpu_seconds() -> float:
    """What this process and its ended children have used of the processor so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def middle(runs: Iterable[Spent]) -> Spent:
    """The run with the median CPU seconds a turn: one that really happened, not a mean."""
    ordered = sorted(runs, key=lambda run: run.cpu_ms)
    return ordered[len(ordered) // 2]


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest-rank percentile: a latency that really was seen."""
    if not values:
        return math.nan
    rank = math.ceil(len(values) * percent / 100)
    return sorted(values)[max(rank, 1) - 1]
