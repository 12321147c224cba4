"""`python -m benchmarks.growth`: does a turn cost more after two years, or in a case of bad size?

First 64 cases that are lived by real turns (`growing`): one check-in after two weeks and the same
after two years, with 64 and with one waiting, in CPU seconds, statements and rows read. The CPU
seconds are the median of pairs, one after the other. Then bad sizes (`large`), each in a process of
its own: a case of twenty years with 5,000 entries and 2,000 open letters beside an ordinary one, a
caseload of 400 beside one of 25.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import growing
from benchmarks.apart import Apart
from benchmarks.large import A_CONTACT, A_LOOK, A_TURN, LETTERS, THE_LIST, Cost
from benchmarks.measuring import NotPlayedError, Spent, middle
from benchmarks.page import Figures, Part, Table, measuring, options
from tests.worlds.counting import Counting

YOUNG, OLD = 2, 104  # weeks
AIM = 1.1
MEASURES = ("CPU ms", "statements", "rows read")

Sizes = tuple[int, ...]


@dataclass(frozen=True)
class Scale:
    """How much is lived and played."""

    citizens: int
    old: int  # weeks
    pairs: int
    waiting: tuple[int, ...]
    cases: tuple[Sizes, ...]  # entries, open letters
    caseloads: tuple[Sizes, ...]


FULL = Scale(64, OLD, 7, (64, 1), ((50, 2), (5_000, 2_000)), ((25,), (400,)))
SHORT = Scale(4, 4, 1, (64,), ((100, 10),), ((8,),))
OF_A_CASE, OF_A_CASELOAD = (A_TURN, LETTERS), (A_LOOK, THE_LIST, A_CONTACT)


def grown_of(scale: Scale) -> Table:
    """What a turn costs after so many weeks."""
    weeks = (f"after {each} weeks" for each in (YOUNG, scale.old))
    columns = ("a turn", *weeks, "ratio", "aim, at most")
    rows = (_measure(each, waiting) for waiting in scale.waiting for each in MEASURES)
    return Table(columns, tuple(rows))


def _measure(name: str, waiting: int) -> str:
    return f"{name}, {waiting} waiting"


def large_of(scale: Scale) -> Table:
    """The rows of these sizes: each thing that is done, beside the same in small."""
    names = [(what, size) for what in OF_A_CASE for size in scale.cases]
    names += [(what, size) for what in OF_A_CASELOAD for size in scale.caseloads]
    columns = ("what", "CPU ms", "statements", "rows read", "peak MB")
    return Table(columns, tuple(_row(what, size) for what, size in names))


def _row(what: str, size: Sizes) -> str:
    return f"{what}: {_words(size)}"


def _words(size: Sizes) -> str:
    if len(size) == 1:
        return f"{size[0]:,} citizens"
    return f"{size[0]:,} entries, {size[1]:,} open letters"


def part_of(scale: Scale) -> Part:
    """Both tables."""
    return Part("growth", (grown_of(scale), large_of(scale)))


PART = part_of(FULL)


def main(arguments: Sequence[str] | None = None) -> None:
    """Let cases grow, measure, and show the tables."""
    wanted = options("growth", __doc__, "four weeks, and smaller sizes").parse_args(arguments)
    scale = SHORT if wanted.short else FULL
    with (
        measuring(part_of(scale), wanted.write) as figures,
        tempfile.TemporaryDirectory(prefix="makker-growth-") as folder,
    ):
        saved = live(Path(folder), scale.old, scale.citizens)
        for waiting in scale.waiting:
            compare(figures, scale, waiting, *saved)
        for which, pair in (("case", scale.cases), ("caseload", scale.caseloads)):
            for size in pair:
                for cost in _large(which, size):
                    figures.add(large_of(scale), _row(cost.what, size), *_cells(cost))


def live(folder: Path, old: int, citizens: int) -> tuple[Path, Path]:
    """Let cases grow; the stores as they are before the week that is played, young and old."""
    lives = growing.begin(folder, citizens)
    saved = (folder / "young", folder / "old")
    for weeks, place in zip((YOUNG, old), saved, strict=True):
        lives.live(weeks - 1)
        growing.save(lives, place)
    lives.centre.store.close()
    return saved


def compare(figures: Figures, scale: Scale, waiting: int, young: Path, old: Path) -> None:
    """The same check-in of both."""
    pairs = _pairs(waiting, young, old, scale.pairs)
    before, after = (middle(each).cpu_ms for each in zip(*pairs, strict=True))
    ratio = statistics.median(grown.cpu_ms / first.cpu_ms for first, grown in pairs)
    rows = [(before, after, ratio)]
    rows += [
        (n, more, more / n)
        for n, more in zip(*(_counts(each, waiting) for each in (young, old)), strict=True)
    ]
    for name, numbers in zip(MEASURES, rows, strict=True):
        figures.add(
            grown_of(scale), _measure(name, waiting), *(f"{n:.2f}" for n in (*numbers, AIM))
        )


def _pairs(waiting: int, young: Path, old: Path, pairs: int) -> list[tuple[Spent, Spent]]:
    with _apart(young, waiting) as first, _apart(old, waiting) as grown:
        for each in (first, grown):
            each.play()  # warms it up
        return [(first.play(), grown.play()) for _ in range(pairs)]


def _apart(saved: Path, waiting: int) -> Apart:
    return Apart(growing.__name__, saved=str(saved), waiting=waiting)


def _counts(saved: Path, waiting: int) -> tuple[float, float]:
    """Statements and rows a turn."""
    contender = growing.open_contender(str(saved), waiting)
    contender.prepare()
    with Counting(contender.store) as counted:
        turns = contender.play()
    contender.check()
    contender.close()
    return len(counted.statements) / turns, counted.rows.total() / turns


def _large(which: str, size: Sizes) -> Iterator[Cost]:
    command = [sys.executable, "-m", "benchmarks.large", which, *map(str, size)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise NotPlayedError(f"{which} of {_words(size)}: see above")
    for each in json.loads(done.stdout):
        yield Cost(**each)


def _cells(cost: Cost) -> list[str]:
    cells = [f"{each:.2f}" for each in (cost.cpu_ms, cost.statements, cost.rows)]
    return [*cells, f"{cost.peak_mb:.0f}"]


if __name__ == "__main__":
    main()
