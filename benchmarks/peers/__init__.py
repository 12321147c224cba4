"""Others that play the same talk, each in its best reasonable configuration.

Every module has one function, `run(turns, workdir) -> Measured`, and is measured the same way:
one update after another, no network, logging off, and a count of what was really sent at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Measured
from benchmarks.peers import (
    aiogram_sqlite,
    bare_sqlite,
    ptb_memory,
    ptb_persistent,
    ptb_sqlite,
    sqlalchemy_core,
)


@dataclass(frozen=True)
class Peer:
    """A contender."""

    name: str
    run: Callable[[int, Path], Measured]


PEERS: tuple[Peer, ...] = (
    Peer(bare_sqlite.NAME, bare_sqlite.run),
    Peer(sqlalchemy_core.NAME, sqlalchemy_core.run),
    Peer(ptb_memory.NAME, ptb_memory.run),
    Peer(ptb_persistent.NAME, ptb_persistent.run),
    Peer(ptb_sqlite.NAME, ptb_sqlite.run),
    Peer(aiogram_sqlite.NAME, aiogram_sqlite.run),
)


def run_all(turns: int, workdir: Path, rounds: int = 1, only: str = "") -> Iterator[list[Measured]]:
    """All rounds of each contender with `only` in its name, as soon as they are there."""
    for peer in PEERS:
        if only in peer.name:
            yield [peer.run(turns, workdir) for _ in range(rounds)]
