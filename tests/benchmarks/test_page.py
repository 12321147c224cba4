"""docs/benchmarks.md is written by the benchmarks: each has its part, with the rows of its code."""

import importlib
import re
from pathlib import Path

import pytest

from benchmarks import page
from benchmarks.__main__ import BENCHMARKS
from benchmarks.measuring import NotPlayedError
from benchmarks.page import PAGE, Figures, Part, Table, measuring
from tests.matters import every_row

HEADER = re.compile(
    r"Measured \d{4}-\d\d-\d\d \d\d:\d\d UTC, commit [0-9a-f]{10}\. \d+ cores \(.+\), "
    r"CPython 3\.\S+, SQLite \S+, .+, fsync of 4 kB \S+ ms\. It took \S+ minutes\."
)
STAMP = "2035-09-03 08:00 UTC, commit 0123456789. 2 cores."
TABLE = Table(("who", "ms"), ("one", "two"))
PART = Part("trying", (TABLE,))


@every_row("name", BENCHMARKS)
def test_each_benchmark_has_its_part_with_its_header_and_its_rows(name: str) -> None:
    part: Part = importlib.import_module(f"benchmarks.{name}").PART
    header, *lines = part.find(PAGE.read_text()).splitlines()
    assert HEADER.fullmatch(header), header
    shown = [line for line in lines if line]
    for table in part.tables:
        heading, shown = shown[:2], shown[2:]
        assert tuple(heading) == table.heading
        rows, shown = shown[: len(table.rows)], shown[len(table.rows) :]
        cells = [row.removeprefix("| ").removesuffix(" |").split(" | ") for row in rows]
        assert tuple(row[0] for row in cells) == table.rows
        assert {len(row) for row in cells} == {len(table.columns)}
    assert shown == [], "and nothing else"


def test_the_page_has_no_figures_of_a_benchmark_that_is_gone() -> None:
    found = re.findall(r"^<!-- (\w+): written by", PAGE.read_text(), re.MULTILINE)
    assert sorted(found) == sorted(BENCHMARKS)


def fill(figures: Figures, *rows: str) -> None:
    for row in rows:
        figures.add(TABLE, row, "1.25")


@pytest.fixture
def own_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "benchmarks.md"
    path.write_text("\n".join(("before", PART.marks[0], "old", PART.marks[1], "behind")))
    monkeypatch.setattr(page, "PAGE", path)
    monkeypatch.setattr(page, "stamp", lambda: STAMP)
    return path


def test_what_was_measured_takes_the_place_of_the_old(own_page: Path) -> None:
    with measuring(PART, is_written=True) as figures:
        fill(figures, "one", "two")
    before, *lines, behind = own_page.read_text().splitlines()
    assert (before, behind) == ("before", "behind")
    assert lines[1:-1] == [
        f"Measured {STAMP} It took 0.0 minutes.",
        "",
        "| who | ms |",
        "|---|---|",
        "| one | 1.25 |",
        "| two | 1.25 |",
    ]


def test_nothing_is_written_unless_it_is_told(own_page: Path) -> None:
    with measuring(PART, is_written=False) as figures:
        fill(figures, "one", "two")
    assert "old" in own_page.read_text()


def test_a_benchmark_that_did_not_play_ends_with_an_error_and_writes_nothing(
    own_page: Path,
) -> None:
    with pytest.raises(SystemExit, match="nobody answered"), measuring(PART, True) as figures:
        fill(figures, "one", "two")
        raise NotPlayedError("nobody answered")
    with pytest.raises(SystemExit, match="1 rows are missing"), measuring(PART, True) as figures:
        fill(figures, "one")
    assert "old" in own_page.read_text()


def test_a_row_that_the_table_does_not_have_is_a_fault() -> None:
    figures = Figures(PART, STAMP)
    with pytest.raises(ValueError, match="no such row"):
        figures.add(TABLE, "three", "1.25")
    with pytest.raises(ValueError, match="no such row"):
        figures.add(TABLE, "one", "1.25", "2.50")


def test_code_that_was_changed_since_its_commit_is_not_written_about(
    own_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "stamp", lambda: STAMP.replace("9.", "9 and changes."))
    with pytest.raises(SystemExit, match="Commit first"), measuring(PART, is_written=True):
        raise AssertionError("it measures")
    assert "old" in own_page.read_text()
