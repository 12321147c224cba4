"""Measuring: a timer, a result, a table, a word about the machine. Knows no bot and no database."""

from __future__ import annotations

import math
import os
import platform
import sqlite3
import statistics
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from types import TracebackType

HEADINGS = ("what", "turns/s", "ratio", "p50 ms", "p99 ms", "turns", "what a crash loses")


@dataclass(frozen=True)
class Measured:
    """One contender's run. `seconds` is wall time, so turns that overlap count as they should."""

    name: str
    turns: int
    seconds: float
    p50_ms: float
    p99_ms: float
    note: str
    """What a crash loses."""

    @property
    def per_second(self) -> float:
        """Turns a second."""
        return self.turns / self.seconds if self.seconds else 0.0

    @classmethod
    def of(cls, name: str, latencies: Sequence[float], seconds: float, note: str) -> Measured:
        """From the seconds that each turn took, and the wall time of them all."""
        return cls(
            name=name,
            turns=len(latencies),
            seconds=seconds,
            p50_ms=percentile(latencies, 50) * 1000,
            p99_ms=percentile(latencies, 99) * 1000,
            note=note,
        )


@dataclass
class Timer:
    """Takes the time of turns that follow one another: `with timer: one_turn()`."""

    latencies: list[float] = field(default_factory=list)
    began: float | None = None
    ended: float = 0.0
    _start: float = 0.0

    def __enter__(self) -> None:
        self._start = perf_counter()
        if self.began is None:
            self.began = self._start

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ended = perf_counter()
        self.latencies.append(self.ended - self._start)

    @property
    def seconds(self) -> float:
        """Wall time from the first turn's start to the last turn's end."""
        return 0.0 if self.began is None else self.ended - self.began

    def measured(self, name: str, note: str) -> Measured:
        """What was timed, as a result."""
        return Measured.of(name, self.latencies, self.seconds, note)


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest-rank percentile: a latency that really was seen."""
    if not values:
        return math.nan
    rank = math.ceil(len(values) * percent / 100)
    return sorted(values)[max(rank, 1) - 1]


def middle(runs: Iterable[Measured]) -> Measured:
    """The run with the median turns a second: one that really happened, not a mean."""
    ordered = sorted(runs, key=lambda run: run.per_second)
    return ordered[len(ordered) // 2]


def table(rows: Sequence[Measured], against: str | None = None) -> str:
    """Plain text, fit for a terminal and for a page; ratios are to the row named `against`."""
    base = next((row.per_second for row in rows if row.name == against), None)
    cells = [HEADINGS, *(_cells(row, base) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    lines = [_line(line, widths) for line in cells]
    rule = "  ".join("-" * width for width in widths)
    foot = [f"ratio: to {against}"] if base is not None else []
    return "\n".join([lines[0], rule, *lines[1:], *foot])


def _cells(row: Measured, base: float | None) -> tuple[str, ...]:
    ratio = f"{row.per_second / base:.2f}" if base else "-"
    return (
        row.name,
        f"{row.per_second:,.0f}",
        ratio,
        f"{row.p50_ms:.3f}",
        f"{row.p99_ms:.3f}",
        f"{row.turns:,}",
        row.note,
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Names and notes to the left, numbers to the right."""
    last = len(cells) - 1
    aligned = (
        text.ljust(width) if column in (0, last) else text.rjust(width)
        for column, (text, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(aligned).rstrip()


def machine(workdir: Path, synchronous: str = "FULL") -> str:
    """On what this was measured. A durable turn is worth what its fsync is worth, so that too."""
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    facts = {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "cores": str(os.cpu_count()),
        "load before": load,
        "sqlite": f"{sqlite3.sqlite_version}, WAL, synchronous={synchronous}",
        "fsync of 4 kB": f"{fsync_ms(workdir):.3f} ms",
        "system": platform.platform(terse=True),
    }
    return "\n".join(f"{name}: {value}" for name, value in facts.items())


def fsync_ms(workdir: Path, times: int = 100) -> float:
    """The median time of an appended page and its fsync, on the disk that is used here."""
    took = Timer()
    with tempfile.TemporaryFile(dir=workdir) as file:
        for _ in range(times):
            with took:
                file.write(b"\0" * 4096)
                file.flush()
                os.fsync(file.fileno())
    return statistics.median(took.latencies) * 1000
