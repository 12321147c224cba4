"""docs/changing.md names what is there: each path, and each name in a file of its section."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.matters import every_row

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "changing.md"
OTHERS = [page for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")) if page != PAGE]
IN_TICKS = re.compile(r"`([^`]+)`")
PATH = re.compile(r"[\w*.-]+(/[\w*.-]*)+")
NAME = re.compile(r"_?[A-Za-z]\w*")
HOLDS = re.compile(r"`(tests/[\w/]+\.py)`(?:: ((?:`\w+`(?:,\s)?)+))?")


def sections() -> Iterator[tuple[str, str]]:
    """The heading and the words of each part of the page; of its last table, each row."""
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, _, words = part.partition("\n")
        if heading == "Where other changes begin":
            for row in words.splitlines()[3:]:
                yield row.split("|")[1].strip(), row
        else:
            yield heading, words


def paths_in(words: str) -> list[str]:
    return [each for each in IN_TICKS.findall(words) if PATH.fullmatch(each)]


def names_in(words: str) -> list[str]:
    return [each for each in IN_TICKS.findall(words) if NAME.fullmatch(each)]


def files_of(path: str) -> list[Path]:
    """The files that a path stands for: itself, those of a folder, or those that a star fits."""
    found = sorted(ROOT.glob(path)) if "*" in path else [ROOT / path]
    return [
        file
        for each in found
        for file in (sorted(each.rglob("*.*")) if each.is_dir() else [each])
        if file.is_file()
    ]


@every_row(("heading", "words"), sections, ids=lambda row: row[0])
def test_every_path_is_there(heading: str, words: str) -> None:
    assert paths_in(words)
    assert [path for path in paths_in(words) if not files_of(path)] == []


@every_row(("heading", "words"), sections, ids=lambda row: row[0])
def test_every_name_stands_in_a_file_that_is_named_beside_it(heading: str, words: str) -> None:
    files = [file for path in paths_in(words) for file in files_of(path)]
    code = [file for file in files if file.suffix in (".py", ".po")]
    there = "\n".join(file.read_text(encoding="utf-8") for file in code)
    assert [name for name in names_in(words) if not re.search(rf"\b{name}\b", there)] == []


@every_row(("heading", "words"), sections, ids=lambda row: row[0])
def test_what_holds_a_change_is_a_test_of_that_file(heading: str, words: str) -> None:
    for path, tests in HOLDS.findall(words):
        there = (ROOT / path).read_text(encoding="utf-8")
        assert [n for n in IN_TICKS.findall(tests) if f"def {n}(" not in there] == []


def test_no_other_page_lists_what_a_change_touches() -> None:
    lists = re.compile(r"^#+ (A new|Adding|How to add|Changing) ", re.MULTILINE)
    wrong = [page.name for page in OTHERS if lists.search(page.read_text(encoding="utf-8"))]
    assert wrong == [], "docs/changing.md is the page for it"
