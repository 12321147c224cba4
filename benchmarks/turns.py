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
from typing import Any

from benchmarks.apart import Apart
from benchmarks.databases import NewDatabase, postgres, sqlite_in
from benchmarks.measuring import Spent, middle
from benchmarks.page import Figures, Part, Table, measuring, options

SQLITE, POSTGRES = "SQLite", "PostgreSQL"
PAIRS, STRETCHES = 9, 3
CITIZENS = {64: 64, 8: 32, 1: 16}
"""How many Makker plays with, by how many wait at once: a stretch takes about a second."""
FEW = 4  # in short, whatever number waits


@dataclass(frozen=True)
class Room:
    """Where the contenders play, and whether it is only a try."""

    folder: Path
    databases: dict[str, NewDatabase]
    is_short: bool


@dataclass(frozen=True)
class Player:
    """One contender, not yet opened."""

    name: str
    note: str
    module: str
    database: str = ""
    waiting: int = 0  # of Makker alone

    def open(self, room: Room) -> Apart:
        """Start its process."""
        given: dict[str, Any] = {"workdir": str(room.folder)}
        if self.database:
            given |= {"database_url": room.databases[self.database]()}
        if self.waiting:
            citizens = FEW if room.is_short else CITIZENS[self.waiting]
            given |= {"waiting": self.waiting, "citizens": citizens}
        return Apart(f"benchmarks.{self.module}", **given)


def _makker(database: str, waiting: int) -> Player:
    name = f"Makker, {database}, {waiting} waiting"
    return Player(name, NOTHING, "makker", database, waiting)


NOTHING = "nothing"
REPLY_FIRST = "a gap: reply before save; no dedupe"
SAVE_FIRST = "a gap: reply after save; no dedupe"
IN_MEMORY = Player("python-telegram-bot, in memory", "every open talk", "peers.ptb_memory")
EVERY_TURN = Player("python-telegram-bot, SQLite every turn", REPLY_FIRST, "peers.ptb_sqlite")
CORE = Player("SQLAlchemy Core, PostgreSQL", NOTHING, "peers.core_postgres", POSTGRES)


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
    Aim("sqlite64", _makker(SQLITE, 64), IN_MEMORY, 1.0, 0.5),
    Aim("sqlite8", _makker(SQLITE, 8), EVERY_TURN, 1.0, 0.5),
    Aim("sqlite1", _makker(SQLITE, 1), EVERY_TURN, 0.5, 0.25),
    Aim("postgres64", _makker(POSTGRES, 64), CORE, 2 / 3, 1 / 3),
)
BESIDE = (
    _makker(POSTGRES, 1),
    _makker(POSTGRES, 8),
    Player("bare sqlite3", NOTHING, "peers.bare_sqlite"),
    Player("SQLAlchemy Core, SQLite", NOTHING, "peers.sqlalchemy_core"),
    Player("python-telegram-bot, pickle every turn", REPLY_FIRST, "peers.ptb_persistent"),
    Player("aiogram FSM, SQLite", SAVE_FIRST, "peers.aiogram_sqlite"),
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


AIM_COLUMNS = (
    "what", "Makker, CPU ms a turn", "the peer", "ratio (lowest, highest)", "aim", "first stop", "",
)  # fmt: skip
COLUMNS = ("who", "CPU ms a turn", "wall ms a turn", "a crash loses")


def part_of(aims: Sequence[Aim], beside: Sequence[Player]) -> Part:
    """What is written about these."""
    players = [*(each for aim in aims for each in (aim.makker, aim.peer)), *beside]
    names = tuple(dict.fromkeys(each.name for each in players))
    reached = Table(AIM_COLUMNS, tuple(aim.row for aim in aims))
    return Part("turns", (reached, Table(COLUMNS, names)))


PART = part_of(AIMS, BESIDE)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write it down when told."""
    wanted = _arguments(arguments)
    aims = [aim for aim in AIMS if wanted.only in ("", aim.key)]
    beside: Sequence[Player] = () if wanted.only else BESIDE
    if wanted.short and not wanted.only:
        aims, beside = _each_once()
    with (
        measuring(part_of(aims, beside), wanted.write) as figures,
        tempfile.TemporaryDirectory(prefix="makker-turns-") as folder,
        ExitStack() as stack,
    ):
        databases = {SQLITE: sqlite_in(Path(folder))}
        if not wanted.only.startswith("sqlite"):
            databases[POSTGRES] = stack.enter_context(postgres(Path(folder)))
        _measure(figures, Room(Path(folder), databases, wanted.short), aims, beside)


def _each_once() -> tuple[list[Aim], tuple[Player, ...]]:
    """For a try: each peer, and Makker on each database, but not with each number that waits."""
    aims = {aim.peer: aim for aim in AIMS}
    return list(aims.values()), tuple(each for each in BESIDE if not each.waiting)


def _measure(figures: Figures, room: Room, aims: Sequence[Aim], beside: Sequence[Player]) -> None:
    table, everybody = figures.part.tables
    spent: dict[Player, Spent] = {}
    for aim in aims:
        reached = _pairs(aim, room)
        figures.add(table, aim.row, *reached.cells)
        spent |= {aim.makker: reached.ours, aim.peer: reached.peer}
    for player in beside:
        spent[player] = _alone(player, room)
    for player, each in spent.items():
        cells = (f"{each.cpu_ms:.3f}", f"{each.wall_ms:.3f}", player.note)
        figures.add(everybody, player.name, *cells)


def _pairs(aim: Aim, room: Room) -> Reached:
    with aim.makker.open(room) as ours, aim.peer.open(room) as peer:
        _warm_up(room, ours, peer)
        pairs = 1 if room.is_short else PAIRS
        return Reached(aim, [(ours.play(), peer.play()) for _ in range(pairs)])


def _alone(player: Player, room: Room) -> Spent:
    with player.open(room) as contender:
        _warm_up(room, contender)
        return middle(contender.play() for _ in range(1 if room.is_short else STRETCHES))


def _warm_up(room: Room, *contenders: Apart) -> None:
    for each in () if room.is_short else contenders:
        each.play()


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = options("turns", __doc__, "four citizens, one cold pair, each peer once")
    parser.add_argument("--only", choices=[aim.key for aim in AIMS], default="")
    wanted = parser.parse_args(given)
    if wanted.only and wanted.write:
        parser.error("one aim alone is not written")
    return wanted


if __name__ == "__main__":
    main()
