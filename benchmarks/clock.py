"""`python -m benchmarks.clock`: what a look at the clock costs: what is due, or what exists?

One sweep with 10,000, 100,000 and 1,000,000 citizens in the store when 1,000 check-ins are due,
on SQLite and PostgreSQL: CPU and wall seconds, peak memory, and their ratio; then 100,000 due at
once. Each store is swept by a process of its own, so that its memory is the sweep's and not the
filling's. In the smallest store every tenth citizen is due, so that several share a page of the
database: that alone makes it quicker than the others. It stops with an error unless each check-in
that was due was opened. The clock is held at a moment of its own; the wall clock is never asked.

`--against COMMIT` compares with an older commit instead (`older`): its code fills and sweeps the
same citizens in databases of its own, in pairs of sweeps one after the other.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.databases import NewDatabase, postgres
from benchmarks.filling import NOW
from benchmarks.measuring import NotPlayedError, expect
from benchmarks.older import HERE, checkout
from benchmarks.page import Figures, Part, Table, measuring, options
from benchmarks.stamp import commit, stamp
from benchmarks.sweeping import AT_ONCE, MINUTE, ROUNDS, WARM_UP, Size, Swept

DATABASES = ("SQLite", "PostgreSQL")
FULL = (Size(10_000, 1_000), Size(100_000, 1_000), Size(1_000_000, 1_000, 100_000))
SHORT = (Size(200, 20), Size(1_000, 20, 100))
AIM = 1.2


Sizes = tuple[Size, ...]


def _swept_row(database: str, citizens: int, due: int) -> str:
    return f"{database}, {due:,} due of {citizens:,}"


def _grown_row(database: str, small: Size, large: Size) -> str:
    return f"{database}, from {small.citizens:,} to {large.citizens:,}"


def sweeps_of(sizes: Sizes) -> Table:
    """One row a store and sweep; those in which many are due at once stand last."""
    rows = [_swept_row(name, size.citizens, size.due) for size in sizes for name in DATABASES]
    rows += [_swept_row(name, sizes[-1].citizens, sizes[-1].at_once) for name in DATABASES]
    return Table(("sweep", "turns", "CPU s", "wall s", "turns/s", "peak MB"), tuple(rows))


def growth_of(sizes: Sizes) -> Table:
    """How many times as much the largest store takes."""
    rows = [_grown_row(name, size, sizes[-1]) for size in sizes[:-1] for name in DATABASES]
    return Table(("citizens", "× CPU seconds", "× peak memory", "aim, at most"), tuple(rows))


PART = Part("clock", (sweeps_of(FULL), growth_of(FULL)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Fill, sweep, and show the tables."""
    wanted = _arguments(arguments)
    sizes = SHORT if wanted.short else FULL
    if wanted.against:
        _compare_with(wanted.against, sizes[-1])
        return
    part = Part("clock", (sweeps_of(sizes), growth_of(sizes)))
    with measuring(part, wanted.write) as figures, _room() as (folder, new_database):
        measure(figures, sizes, folder, new_database)


@contextmanager
def _room() -> Iterator[tuple[Path, NewDatabase]]:
    with (
        tempfile.TemporaryDirectory(prefix="makker-clock-") as folder,
        postgres(Path(folder)) as new_database,
    ):
        yield Path(folder), new_database


def measure(figures: Figures, sizes: Sizes, folder: Path, new_database: NewDatabase) -> None:
    """Fill and sweep stores of each size."""
    swept: dict[tuple[str, Size], Swept] = {}
    table, growth = sweeps_of(sizes), growth_of(sizes)
    for size in sizes:
        for name, store in _filled(HERE, size, folder, new_database).items():
            rounds = list(_rounds(store, size))
            middle = swept[name, size] = sorted(rounds, key=lambda each: each.cpu)[ROUNDS // 2]
            figures.add(table, _swept_row(name, size.citizens, size.due), *_cells(middle))
            if size.at_once:
                many = store.sweep(AT_ONCE, size.at_once)
                figures.add(table, _swept_row(name, size.citizens, size.at_once), *_cells(many))
            store.close()
    for size in sizes[:-1]:
        for name in DATABASES:
            small, large = swept[name, size], swept[name, sizes[-1]]
            ratios = (large.cpu / small.cpu, large.peak_mb / small.peak_mb, AIM)
            row = _grown_row(name, size, sizes[-1])
            figures.add(growth, row, *(f"{each:.2f}" for each in ratios))


def _compare_with(against: str, size: Size) -> None:
    print(stamp(), flush=True)
    try:
        with _room() as (folder, new_database), checkout(against, folder) as tree:
            compare(tree, size, folder, new_database)
    except NotPlayedError as error:
        sys.exit(f"Not measured. {error}")


def compare(tree: Path, size: Size, folder: Path, new_database: NewDatabase) -> None:
    """The same sweeps of two checkouts, one after the other."""
    print(f"here against {commit(tree)}", flush=True)
    ours, theirs = (_filled(each, size, folder, new_database) for each in (HERE, tree))
    for name in DATABASES:
        here, there = ours[name], theirs[name]
        pairs = list(zip(_rounds(here, size), _rounds(there, size), strict=True))
        many = [(here.sweep(AT_ONCE, size.at_once), there.sweep(AT_ONCE, size.at_once))]
        for due, each in ((size.due, pairs), (size.at_once, many)):
            print(f"{_swept_row(name, size.citizens, due)}: {_compared(each)}", flush=True)
        here.close()
        there.close()


def _compared(pairs: list[tuple[Swept, Swept]]) -> str:
    ratios = sorted(there.cpu_ms / here.cpu_ms for here, there in pairs)
    here, there = pairs[len(pairs) // 2]
    return (
        f"{statistics.median(ratios):.2f} times as fast ({ratios[0]:.2f} to {ratios[-1]:.2f}); "
        f"CPU ms a turn {here.cpu_ms:.3f}, there {there.cpu_ms:.3f}; "
        f"peak MB {here.peak_mb:.0f}, there {there.peak_mb:.0f}"
    )


class Filled:
    """A store, and the process of a checkout that sweeps it."""

    def __init__(self, tree: Path, keys_url: str, url: str) -> None:
        self._process = subprocess.Popen(
            [*_program(), "sweep", keys_url, url],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **_in(tree),
        )  # fmt: skip

    def sweep(self, at: datetime, wanted: int) -> Swept:
        """One look at the clock; raises when it opened another number of check-ins."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(at.isoformat() + "\n")
        self._process.stdin.flush()
        swept = Swept(**json.loads(self._process.stdout.readline()))
        expect("check-ins opened", swept.opened, wanted)
        return swept

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def _rounds(store: Filled, size: Size) -> Iterator[Swept]:
    """The first sweep only warms up."""
    store.sweep(NOW, WARM_UP)
    for nth in range(ROUNDS):
        yield store.sweep(NOW + (nth + 1) * MINUTE, size.due)


def _filled(tree: Path, size: Size, folder: Path, new_database: NewDatabase) -> dict[str, Filled]:
    """Both databases, filled with the same citizens by this checkout."""
    began = time.perf_counter()
    room = Path(tempfile.mkdtemp(dir=folder))
    keys_url = f"sqlite:///{room / 'keys.db'}"
    urls = [f"sqlite:///{room / 'cases.db'}", new_database()]
    command = [*_program(), "fill", json.dumps(astuple(size)), keys_url, *urls]
    subprocess.run(command, check=True, **_in(tree))
    print(f"({size.citizens:,} filled in {time.perf_counter() - began:.0f} s)", flush=True)
    return {name: Filled(tree, keys_url, url) for name, url in zip(DATABASES, urls, strict=True)}


def _program() -> list[str]:
    return [sys.executable, "-m", "benchmarks.sweeping"]


def _in(tree: Path) -> dict[str, Any]:
    return {"cwd": tree, "env": os.environ | {"PYTHONPATH": str(tree)}}


def _cells(swept: Swept) -> list[str]:
    rate = f"{swept.turns / swept.wall:,.0f}"
    cells = [f"{swept.turns:,}", f"{swept.cpu:.2f}", f"{swept.wall:.2f}", rate]
    return [*cells, f"{swept.peak_mb:.0f}"]


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = options("clock", __doc__, "a quick try with 200 and 1,000")
    parser.add_argument("--against", metavar="COMMIT", help="compare with an older commit")
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
