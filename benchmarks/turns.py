"""`python -m benchmarks.turns`: durable turns a second of the spine, beside its peers, in one run.

The spine over SQLite and PostgreSQL with 1, 8 and 64 citizens waiting; then bare sqlite3 and
SQLAlchemy Core doing one durable turn, python-telegram-bot's ConversationHandler in memory and with
every update persisted, and aiogram's FSM with SQLite. It prints ratios; nothing is asserted.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import spine
from benchmarks.databases import empty, postgres
from benchmarks.measure import Measured, machine, middle, table
from benchmarks.peers import ptb_memory, run_all

WAITING = (1, 8, 64)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the spine and its peers, and print them against the aim's named peer."""
    wanted = _arguments(arguments)
    with tempfile.TemporaryDirectory(prefix="makker-turns-") as folder:
        workdir = Path(folder)
        print(machine(workdir), end="\n\n")
        rows = _spine(workdir, wanted.turns, wanted.rounds)
        rows += [middle(runs) for runs in run_all(wanted.turns, workdir, wanted.rounds)]
    print("\n" + table(rows, against=ptb_memory.NAME))


def _spine(workdir: Path, turns: int, rounds: int) -> list[Measured]:
    rows = [
        middle([_on_sqlite(workdir, turns, waiting, nth) for nth in range(rounds)])
        for waiting in WAITING
    ]
    with postgres(workdir) as url:
        rows += [
            middle([_on_postgres(workdir, turns, waiting, url) for _ in range(rounds)])
            for waiting in WAITING
        ]
    return rows


def _on_sqlite(workdir: Path, turns: int, waiting: int, nth: int) -> Measured:
    url = f"sqlite:///{workdir / f'spine-{waiting}-{nth}.db'}"
    return _said(spine.run(turns, workdir, url, "Makker, SQLite", waiting))


def _on_postgres(workdir: Path, turns: int, waiting: int, url: str) -> Measured:
    empty(url)
    return _said(spine.run(turns, workdir, url, "Makker, PostgreSQL", waiting))


def _said(measured: Measured) -> Measured:
    print(f"{measured.name}: {measured.per_second:,.0f} turns/s", flush=True)
    return measured


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.turns", description=__doc__)
    parser.add_argument("--turns", type=int, default=4000, help="timed turns of each contender")
    parser.add_argument("--rounds", type=int, default=3, help="the middle one is shown")
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
