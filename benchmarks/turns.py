"""`python -m benchmarks.turns`: what a durable turn costs, beside other ways to play the same talk.

Four aims first, each the median of nine pairs of stretches that follow one another, Makker's and
the peer's, in CPU seconds a turn; then everybody side by side. Each contender is a process of its
own, opened, filled and warmed before it is measured. On PostgreSQL the server's own seconds are not
counted, neither Makker's nor the peer's. `--only sqlite64` measures one aim.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import makker
from benchmarks.apart import Apart
from benchmarks.databases import NewDatabase, postgres, sqlite_in
from benchmarks.measuring import Spent, middle
from benchmarks.page import Figures, Part, Table, measuring, options
from benchmarks.peers import (
    aiogram_sqlite,
    bare_sqlite,
    core_postgres,
    ptb_memory,
    ptb_persistent,
    ptb_sqlite,
    sqlalchemy_core,
)

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
    waiting: int = 0  # of Makker alone

    def open(self, folder: Path, databases: dict[str, NewDatabase]) -> Apart:
        """Start its process."""
        given: dict[str, Any] = {"workdir": str(folder)}
        if self.database:
            given |= {"database_url": databases[self.database]()}
        if self.waiting:
            given |= {"waiting": self.waiting, "citizens": CITIZENS[self.waiting]}
        return Apart(self.module.__name__, **given)


def _makker(database: str, waiting: int) -> Player:
    return Player(makker.name(database, waiting), makker.NOTE, makker, database, waiting)


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

    @property
    def row(self) -> str:
        return f"`{self.key}`: {self.makker.name}, to {self.peer.name}"


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
    def ours(self) -> Spent:
        return middle(ours for ours, _ in self.pairs)

    @property
    def peer(self) -> Spent:
        return middle(peer for _, peer in self.pairs)

    @property
    def cells(self) -> Iterator[str]:
        """The row: of the CPU seconds a turn, the peer's to Makker's."""
        ratios = sorted(peer.cpu_ms / ours.cpu_ms for ours, peer in self.pairs)
        ratio = statistics.median(ratios)
        yield from (f"{each.cpu_ms:.3f}" for each in (self.ours, self.peer))
        yield f"{ratio:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        yield from (f"{self.aim.aim:.2f}", f"{self.aim.stop:.2f}")
        if ratio >= self.aim.aim:
            yield "aim reached"
        else:
            yield "first stop passed" if ratio >= self.aim.stop else "missed"


BESIDE_AIMS = Table(
    (
        "what",
        "Makker, CPU ms a turn",
        "the peer",
        "ratio (lowest, highest)",
        "aim",
        "first stop",
        "",
    ),
    tuple(aim.row for aim in AIMS),
)
PLAYERS = (*(each for aim in AIMS for each in (aim.makker, aim.peer)), *BESIDE)
EVERYBODY = Table(
    ("who", "CPU ms a turn", "wall ms a turn", "a crash loses"),
    tuple(dict.fromkeys(each.name for each in PLAYERS)),
)
PART = Part("turns", (BESIDE_AIMS, EVERYBODY))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write it down when told."""
    wanted = _arguments(arguments)
    with (
        measuring(PART, wanted.write) as figures,
        tempfile.TemporaryDirectory(prefix="makker-turns-") as folder,
        ExitStack() as stack,
    ):
        databases = {SQLITE: sqlite_in(Path(folder))}
        if not wanted.only.startswith("sqlite"):
            databases[POSTGRES] = stack.enter_context(postgres(Path(folder)))
        _measure(figures, Path(folder), databases, wanted.only, wanted.short)


def _measure(
    figures: Figures, folder: Path, databases: dict[str, NewDatabase], only: str, is_short: bool
) -> None:
    spent: dict[Player, Spent] = {}
    for aim in AIMS:
        if only in ("", aim.key):
            reached = _pairs(aim, folder, databases, 3 if is_short else PAIRS)
            figures.add(BESIDE_AIMS, aim.row, *reached.cells)
            spent |= {aim.makker: reached.ours, aim.peer: reached.peer}
    for player in () if only else BESIDE:
        spent[player] = _alone(player, folder, databases, 1 if is_short else STRETCHES)
    for player, each in spent.items():
        cells = (f"{each.cpu_ms:.3f}", f"{each.wall_ms:.3f}", player.note)
        figures.add(EVERYBODY, player.name, *cells)


def _pairs(aim: Aim, folder: Path, databases: dict[str, NewDatabase], pairs: int) -> Reached:
    with aim.makker.open(folder, databases) as ours, aim.peer.open(folder, databases) as peer:
        for each in (ours, peer):
            each.play()  # warms it up
        return Reached(aim, [(ours.play(), peer.play()) for _ in range(pairs)])


def _alone(
    player: Player, folder: Path, databases: dict[str, NewDatabase], stretches: int
) -> Spent:
    with player.open(folder, databases) as contender:
        contender.play()  # warms it up
        return middle(contender.play() for _ in range(stretches))


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = options("turns", __doc__, "three pairs instead of nine")
    parser.add_argument("--only", choices=[aim.key for aim in AIMS], default="")
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
