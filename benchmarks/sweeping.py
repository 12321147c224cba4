"""Filling a store, and sweeping it: what `benchmarks.clock` starts, each a process of its own.

`python -m benchmarks.sweeping fill SIZE KEYS_URL URL...` fills stores with the same citizens.
`python -m benchmarks.sweeping sweep KEYS_URL URL` looks at the clock at each moment that it reads,
a line each, and says in a line of JSON what that took.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
import time
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from benchmarks.filling import NOW, fill
from benchmarks.measuring import cpu_seconds
from benchmarks.played import count_opened
from bot.assembling import build_world
from bot.base.clock import MovableClock
from bot.base.settings import read_settings
from bot.receiving.batches import TurnTaker
from locales.catalog import read_catalogs
from storage.migrating import migrate
from storage.store import Store, open_store

SECRET = "a benchmark's secret, 32 characters"
ROUNDS = 3
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
    wall: float
    cpu: float
    peak_mb: float

    @property
    def cpu_ms(self) -> float:
        """Of one turn."""
        return self.cpu / self.turns * 1000


def main() -> None:
    """Do one of the two."""
    what, *given = sys.argv[1:]
    if what == "fill":
        size, keys_url, *urls = given
        fill_stores(Size(*json.loads(size)), keys_url, urls)
    else:
        sweep_store(*given)


def fill_stores(size: Size, keys_url: str, urls: list[str]) -> None:
    """Make the stores, and let all of it reach the disk."""
    stores = [open_store(url, keys_url, SECRET) for url in urls]
    for store in stores:
        migrate(store)
    fill(stores, size.citizens, size.due_at)
    for store in stores:
        _tidy(store)
        store.close()


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


def sweep_store(keys_url: str, url: str) -> None:
    """One sweep at each moment."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    store = open_store(url, keys_url, SECRET)
    clock = MovableClock(wall=lambda: NOW)
    turn_taker = TurnTaker(store, build_world(read_settings(), read_catalogs()), clock)
    for line in sys.stdin:
        clock.hold(datetime.fromisoformat(line.strip()))
        gc.collect()
        sys.stdout.write(json.dumps(asdict(sweep(turn_taker))) + "\n")
        sys.stdout.flush()
    store.close()


def sweep(turn_taker: TurnTaker) -> Swept:
    """Take all that is due."""
    began, cpu = time.perf_counter(), cpu_seconds()
    turns = 0
    while taken := turn_taker.work():
        turns += taken
    cpu, wall = cpu_seconds() - cpu, time.perf_counter() - began
    peak = peak_mb()
    return Swept(turns, count_opened(turn_taker.store, turn_taker.clock.now()), wall, cpu, peak)


def peak_mb() -> float:
    """The most memory that this process has held: of its own, not of the one that started it."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
