"""`python -m benchmarks.peers [--turns N] [--rounds N] [--only WORD]`: all peers, one table."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.measure import machine, middle, table
from benchmarks.peers import bare_sqlite, run_all


def main() -> None:
    """Measure, say how far the rounds lay apart, print the table."""
    wanted = _arguments()
    with tempfile.TemporaryDirectory(prefix="makker-peers-") as folder:
        workdir = Path(folder)
        print(machine(workdir), end="\n\n")
        rows = []
        for runs in run_all(wanted.turns, workdir, wanted.rounds, wanted.only):
            speeds = sorted(run.per_second for run in runs)
            print(f"{runs[0].name}: {speeds[0]:,.0f} to {speeds[-1]:,.0f} turns/s", flush=True)
            rows.append(middle(runs))
    print("\n" + table(rows, against=bare_sqlite.NAME))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--turns", type=int, default=6000, help="timed turns of each peer")
    parser.add_argument("--rounds", type=int, default=3, help="the middle one is shown")
    parser.add_argument("--only", default="", help="peers with this in their name")
    return parser.parse_args()


if __name__ == "__main__":
    main()
