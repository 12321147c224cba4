"""`python -m benchmarks.turns`: what a durable turn costs, beside other ways to play the same talk.

Four aims first, each the median of nine pairs of stretches that follow one another, Makker's and
the peer's, in CPU seconds a turn; then everybody side by side. Each contender is a process of its
own, opened, filled and warmed before it is measured. On PostgreSQL the server's own seconds are not
counted, neither Makker's nor the peer's. `--only sqlite64` measures one aim.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import makker
from benchmarks.apart import Apart
from benchmarks.databases import NewDatabase, postgres, sqlite_in
from benchmarks.measuring import NotPlayedError, Spent, middle
from benchmarks.peers import (
    aiogram_sqlite,
    bare_sqlite,
    core_postgres,
    ptb_memory,
    ptb_persistent,
    ptb_sqlite,
    sqlalchemy_core,
)
from benchmarks.stamp import stamp

SQLITE, POSTGRES = "SQLite", "PostgreSQL"
PAIRS, STRETCHES = 9, 3
CITIZENS = {64: 64, 8: 32, 1: 16}
"""How many Makker plays with, by how many wait at once: a stretch takes about a second."""


@dataclass(frozen=True)
class Player:
    """One contender, not yet opened."""

    name: str
    note: str
    module: ModuleType
    database: str = ""
    given: dict[str, Any] = field(default_factory=dict)

    def open(self, folder: Path, databases: dict[str, NewDatabase]) -> Apart:
        """Start its process."""
        url = {"database_url": databases[self.database]()} if self.database else {}
        return Apart(self.module.__name__, workdir=str(folder), **url, **self.given)


def _makker(database: str, waiting: int) -> Player:
    given = {"waiting": waiting, "citizens": CITIZENS[waiting]}
    return Player(makker.name(database, waiting), makker.NOTE, makker, database, given)


def _peer(module: ModuleType, database: str = "") -> Player:
    return Player(module.NAME, module.NOTE, module, database)


@dataclass(frozen=True)
class Aim:
    """What Makker is to reach, as a share of a peer's speed; `stop` comes first on the way."""

    key: str
    makker: Player
    peer: Player
    aim: float
    stop: float


AIMS = (
    Aim("sqlite64", _makker(SQLITE, 64), _peer(ptb_memory), 1.0, 0.5),
    Aim("sqlite8", _makker(SQLITE, 8), _peer(ptb_sqlite), 1.0, 0.5),
    Aim("sqlite1", _makker(SQLITE, 1), _peer(ptb_sqlite), 0.5, 0.25),
    Aim("postgres64", _makker(POSTGRES, 64), _peer(core_postgres, POSTGRES), 2 / 3, 1 / 3),
)
BESIDE = (
    _makker(POSTGRES, 1),
    _makker(POSTGRES, 8),
    _peer(bare_sqlite),
    _peer(sqlalchemy_core),
    _peer(ptb_persistent),
    _peer(aiogram_sqlite),
)


@dataclass(frozen=True)
class Reached:
    """An aim, and the pairs that were played for it."""

    aim: Aim
    pairs: list[tuple[Spent, Spent]]

    @property
    def ratios(self) -> list[float]:
        """Of the CPU seconds a turn, the peer's to Makker's."""
        return sorted(peer.cpu_ms / ours.cpu_ms for ours, peer in self.pairs)

    @property
    def ratio(self) -> float:
        """The median."""
        return statistics.median(self.ratios)

    @property
    def said(self) -> str:
        """What it amounts to."""
        if self.ratio >= self.aim.aim:
            return "aim reached"
        return "first stop passed" if self.ratio >= self.aim.stop else "missed"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    wanted = _arguments(arguments)
    print(stamp(), end="\n\n", flush=True)
    try:
        _measure(wanted.only, wanted.short)
    except NotPlayedError as error:
        sys.exit(f"Not measured. {error}")


def _measure(only: str, is_short: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="makker-turns-") as folder, ExitStack() as stack:
        databases = {SQLITE: sqlite_in(Path(folder))}
        if not only.startswith("sqlite"):
            databases[POSTGRES] = stack.enter_context(postgres(Path(folder)))
        for aim in AIMS:
            if only in ("", aim.key):
                reached = _pairs(aim, Path(folder), databases, 3 if is_short else PAIRS)
                print(_line(reached), flush=True)
        if not only:
            print("Beside them:", flush=True)
            _beside(BESIDE, Path(folder), databases, 1 if is_short else STRETCHES)


def _pairs(aim: Aim, folder: Path, databases: dict[str, NewDatabase], pairs: int) -> Reached:
    with aim.makker.open(folder, databases) as ours, aim.peer.open(folder, databases) as peer:
        for each in (ours, peer):
            each.play()  # warms it up
        return Reached(aim, [(ours.play(), peer.play()) for _ in range(pairs)])


def _line(reached: Reached) -> str:
    ours, peer = (middle(each) for each in zip(*reached.pairs, strict=True))
    ratios, aim = reached.ratios, reached.aim
    return "\n".join(
        (
            f"{aim.key}: {reached.ratio:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}; "
            f"aim {aim.aim:.2f}, first stop {aim.stop:.2f}): {reached.said}",
            _cost(aim.makker, ours),
            _cost(aim.peer, peer),
        )
    )


def _cost(player: Player, spent: Spent) -> str:
    cost = f"{spent.cpu_ms:.3f} ms CPU, {spent.wall_ms:.3f} ms wall a turn"
    return f"  {player.name}: {cost}; a crash loses {player.note}"


def _beside(
    players: Sequence[Player], folder: Path, databases: dict[str, NewDatabase], stretches: int
) -> None:
    for player in players:
        with player.open(folder, databases) as contender:
            contender.play()  # warms it up
            print(_cost(player, middle(contender.play() for _ in range(stretches))), flush=True)


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.turns", description=__doc__)
    parser.add_argument("--only", choices=[aim.key for aim in AIMS], default="")
    parser.add_argument("--short", action="store_true", help="three pairs instead of nine")
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
