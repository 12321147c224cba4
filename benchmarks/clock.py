"""`python -m benchmarks.clock`: what a look at the clock costs: what is due, or what exists?

One sweep with 10,000, 100,000 and 1,000,000 citizens in the store when 1,000 check-ins are due,
on SQLite and PostgreSQL: CPU and wall seconds, peak memory, and their ratio; then 100,000 due at
once. Each store is swept by a process of its own, so that its memory is the sweep's and not the
filling's. In the smallest store every tenth citizen is due, so that several share a page of the
database: that alone makes it quicker than the others. It stops with an error unless each check-in
that was due was opened. The clock is held at a moment of its own; the wall clock is never asked.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from benchmarks.databases import NewDatabase, postgres
from benchmarks.filling import NOW, fill
from benchmarks.measuring import NotPlayedError, cpu_seconds, expect
from benchmarks.played import count_opened
from benchmarks.stamp import stamp
from bot.assembling import build_world
from bot.base.clock import MovableClock
from bot.base.settings import read_settings
from bot.receiving.batches import TurnTaker
from locales.catalog import read_catalogs
from storage.migrating import migrate
from storage.store import Store, open_store

SECRET = "a benchmark's secret, 32 characters"
ROUNDS = 3
COLUMNS = ("CPU s", "wall s", "turns/s", "peak MB")
WARM_UP = 64
MINUTE = timedelta(minutes=1)
AT_ONCE = NOW + timedelta(hours=1)  # when the many are due together
LATER = NOW + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Size:
    """How many are in the store, are due in each round, and are due at once in the end."""

    citizens: int
    due: int
    at_once: int = 0

    def due_at(self, nth: int) -> datetime:
        """The due ones lie spread over the whole store, as they do in life."""
        step = self.citizens // (WARM_UP + ROUNDS * self.due + self.at_once)
        place, rest = divmod(nth, step)
        if rest or place >= WARM_UP + ROUNDS * self.due + self.at_once:
            return LATER + nth % 2000 * MINUTE / 10
        if place < WARM_UP:
            return NOW
        return NOW + ((place - WARM_UP) % ROUNDS + 1) * MINUTE if self._is_swept(place) else AT_ONCE

    def _is_swept(self, place: int) -> bool:
        return place < WARM_UP + ROUNDS * self.due


@dataclass(frozen=True, slots=True)
class Swept:
    """One sweep: turns, check-ins opened, how long, and the most memory until then."""

    turns: int
    opened: int
    seconds: float
    cpu: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table."""

    database: str
    size: Size
    rounds: list[Swept]

    @property
    def middle(self) -> Swept:
        return sorted(self.rounds[:ROUNDS], key=lambda swept: swept.cpu)[ROUNDS // 2]

    @property
    def peak_mb(self) -> float:
        return self.rounds[ROUNDS - 1].peak_mb


FULL = (Size(10_000, 1_000), Size(100_000, 1_000), Size(1_000_000, 1_000, 100_000))
SMALL = (Size(2_000, 200), Size(20_000, 200, 2_000))


def main(arguments: list[str] | None = None) -> None:
    """Fill, sweep, and print the table; as a child process, sweep one store and say how it went."""
    wanted = _arguments(arguments)
    if wanted.sweep:
        _sweep_store(*wanted.sweep)
        return
    try:
        _fill_and_sweep(SMALL if wanted.small else FULL)
    except NotPlayedError as error:
        sys.exit(f"Not measured. {error}")


def _fill_and_sweep(sizes: tuple[Size, ...]) -> None:
    began = time.perf_counter()
    with (
        tempfile.TemporaryDirectory(prefix="makker-clock-") as folder,
        _server(folder) as new_database,
    ):
        print(stamp(), end="\n\n", flush=True)
        lines = [line for size in sizes for line in _measure(Path(folder), new_database, size)]
    print("\n".join(_table(lines)))
    print(f"\nThe whole took {time.perf_counter() - began:.0f} s.")


@contextmanager
def _server(folder: str) -> Iterator[NewDatabase]:
    with postgres(Path(folder)) as new_database:
        yield new_database


def _measure(folder: Path, new_database: NewDatabase, size: Size) -> Iterator[Line]:
    """Fill both databases with the same citizens, and sweep one after the other."""
    keys_url = f"sqlite:///{folder / f'keys-{size.citizens}.db'}"
    urls = {
        "SQLite": f"sqlite:///{folder / f'cases-{size.citizens}.db'}",
        "PostgreSQL": new_database(),
    }
    began = time.perf_counter()
    stores = [open_store(url, keys_url, SECRET) for url in urls.values()]
    for store in stores:
        migrate(store)
    fill(stores, size.citizens, size.due_at)
    for store in stores:
        _tidy(store)
        store.close()
    print(f"{size.citizens:,} filled in {time.perf_counter() - began:.0f} s", flush=True)
    for name, url in urls.items():
        moments = [NOW + nth * MINUTE for nth in range(ROUNDS + 1)]
        moments += [AT_ONCE] if size.at_once else []
        rounds = _in_a_child(url, keys_url, moments)[1:]
        wanted = [size.due] * ROUNDS + [size.at_once] * bool(size.at_once)
        expect("check-ins opened", [swept.opened for swept in rounds], wanted)
        yield Line(name, size, rounds)


def _tidy(store: Store) -> None:
    """What autovacuum and checkpoints do in a store that is in use; all is on disk afterwards."""
    with store.engine.connect() as connection:
        raw = connection.connection.driver_connection
        if store.engine.dialect.name == "sqlite":
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        else:
            raw.autocommit = True  # type: ignore[union-attr]
            raw.execute("VACUUM ANALYZE")  # type: ignore[union-attr]
            raw.execute("CHECKPOINT")  # type: ignore[union-attr]
    os.sync()


def _in_a_child(url: str, keys_url: str, moments: list[datetime]) -> list[Swept]:
    given = json.dumps([moment.isoformat() for moment in moments])
    command = [sys.executable, "-m", "benchmarks.clock", "--sweep", url, keys_url, given]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [Swept(**each) for each in json.loads(done.stdout)]


def _sweep_store(url: str, keys_url: str, moments: str) -> None:
    """In the child: one sweep at each moment; the first only warms up."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    store = open_store(url, keys_url, SECRET)
    clock = MovableClock(wall=lambda: NOW)
    turn_taker = TurnTaker(store, build_world(read_settings(), read_catalogs()), clock)
    swept = []
    for moment in map(datetime.fromisoformat, json.loads(moments)):
        gc.collect()
        clock.hold(moment)
        swept.append(_sweep(turn_taker, moment))
    store.close()
    print(json.dumps([asdict(each) for each in swept]))


def _sweep(turn_taker: TurnTaker, moment: datetime) -> Swept:
    began, cpu = time.perf_counter(), cpu_seconds()
    turns = 0
    while taken := turn_taker.work():
        turns += taken
    cpu, seconds = cpu_seconds() - cpu, time.perf_counter() - began
    return Swept(turns, count_opened(turn_taker.store, moment), seconds, cpu, _peak_mb())


def _peak_mb() -> float:
    """The most memory that this process has held: of its own, not of the one that started it."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _table(lines: list[Line]) -> Iterator[str]:
    yield ""
    yield f"{'store':<12}{'citizens':>10}{'due':>8}" + "".join(f"{name:>9}" for name in COLUMNS)
    for line in lines:
        yield _row(line.database, line.size.citizens, line.middle, line.peak_mb)
    for line in lines:
        for swept in line.rounds[ROUNDS:]:
            yield _row(line.database, line.size.citizens, swept, swept.peak_mb)
    yield ""
    for small in lines[:-2]:
        large = next(line for line in reversed(lines) if line.database == small.database)
        slower = large.middle.cpu / small.middle.cpu
        bigger = large.peak_mb / small.peak_mb
        yield f"{small.database}, {small.size.citizens:,} to {large.size.citizens:,} citizens: " + (
            f"{slower:.2f} × the CPU seconds, {bigger:.2f} × the memory (aim: at most 1.2)"
        )


def _row(database: str, citizens: int, swept: Swept, peak_mb: float) -> str:
    rate = swept.turns / swept.seconds
    took = f"{swept.cpu:>9.2f}{swept.seconds:>9.2f}{rate:>9,.0f}{peak_mb:>9.0f}"
    return f"{database:<12}{citizens:>10,}{swept.turns:>8,}{took}"


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.clock", description=__doc__)
    parser.add_argument("--small", action="store_true", help="a quick try with 2,000 and 20,000")
    parser.add_argument("--sweep", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
