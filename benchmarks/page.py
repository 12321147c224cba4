"""The page of figures, docs/benchmarks.md: each benchmark writes its own part of it.

A benchmark says before it measures which tables it will fill and which rows they have. So a test
can hold the page to the code, and a part with a row missing is never written.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from benchmarks.measuring import NotPlayedError
from benchmarks.stamp import CHANGES, stamp

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Table:
    """What a table will hold: its columns, and the first cell of each row."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]

    @property
    def heading(self) -> tuple[str, str]:
        """As Markdown has it."""
        return _line(self.columns), "|---" * len(self.columns) + "|"


@dataclass(frozen=True)
class Part:
    """One benchmark's part of the page."""

    name: str
    tables: tuple[Table, ...]

    @property
    def marks(self) -> tuple[str, str]:
        """The lines between which it stands."""
        begins = f"<!-- {self.name}: written by `python -m benchmarks.{self.name} --write` -->"
        return begins, f"<!-- end of {self.name} -->"

    def find(self, page: str) -> str:
        """What stands there now; raises LookupError when there is no such part."""
        begins, ends = self.marks
        _, found, rest = page.partition(begins + "\n")
        text, end, _ = rest.partition("\n" + ends)
        if not found or not end:
            raise LookupError(f"the page has no part {self.name}")
        return text

    def put(self, page: str, text: str) -> str:
        """The page with this in its place."""
        begins, ends = self.marks
        old, new = (f"{begins}\n{each}\n{ends}" for each in (self.find(page), text))
        return page.replace(old, new)


@dataclass
class Figures:
    """The rows that a benchmark has measured so far."""

    part: Part
    stamp: str
    cells: dict[tuple[Table, str], tuple[str, ...]] = field(default_factory=dict)

    def add(self, table: Table, row: str, *cells: str) -> None:
        """One row, shown at once."""
        if row not in table.rows or len(cells) + 1 != len(table.columns):
            raise ValueError(f"the table has no such row: {row}, {cells}")
        if not any(known == table for known, _ in self.cells):
            print("", *table.heading, sep="\n")
        self.cells[table, row] = cells
        print(_line((row, *cells)), flush=True)

    def text(self, seconds: float) -> str:
        """The part; raises NotPlayedError when a row was not measured."""
        wanted = {(table, row) for table in self.part.tables for row in table.rows}
        if missing := wanted - set(self.cells):
            raise NotPlayedError(f"{len(missing)} rows are missing")
        lines = [f"Measured {self.stamp} It took {seconds / 60:.1f} minutes."]
        for table in self.part.tables:
            rows = [_line((row, *self.cells[table, row])) for row in table.rows]
            lines += ["", *table.heading, *rows]
        return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


@contextmanager
def measuring(part: Part, is_written: bool) -> Iterator[Figures]:
    """Show what is measured in the block, and write it down; ends the program when it was not."""
    figures = Figures(part, stamp())
    if is_written and CHANGES in figures.stamp:
        sys.exit("Not measured. Commit first: the page names the commit that was measured.")
    print(figures.stamp, flush=True)
    began = perf_counter()
    try:
        yield figures
        text = figures.text(perf_counter() - began)
        if is_written:
            PAGE.write_text(part.put(PAGE.read_text(), text))
    except NotPlayedError as error:
        sys.exit(f"Not measured. {error}")


def options(name: str, doc: str | None, short: str) -> argparse.ArgumentParser:
    """What every benchmark can be told: to write its part, or to try itself in short."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{name}", description=doc)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--write", action="store_true", help="write the figures into the page")
    either.add_argument("--short", action="store_true", help=short)
    return parser
