"""The glossary has one line a word, and names only what is in the code."""

import re
from collections import Counter
from pathlib import Path

from conversations.records.entries import ENTRIES

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "conversations", "storage", "locales")


def lines() -> list[tuple[str, str]]:
    """Each word with its name in the code, which may be empty."""
    found = []
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] != "Word":
            word, name, meaning = cells
            assert meaning.endswith("."), word
            found.append((word, name.strip("`")))
    return found


def test_one_line_a_word() -> None:
    words = Counter(word for line, _ in lines() for word in line.split(", "))
    assert [word for word, times in words.items() if times > 1] == []


def test_the_names_are_in_the_code() -> None:
    files = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    code = "\n".join(f"{path.stem} {path.read_text(encoding='utf-8')}" for path in files)
    names = set(re.findall(r"\w+", code)) | set(ROOMS)
    assert [name for _, name in lines() if name and name not in names] == []


def test_every_kind_of_entry_has_its_word() -> None:
    explained = {name for _, name in lines()}
    clear_by_name = {
        "TrinClosed", "CaseClosed", "ModelChanged", "StepUpMeeting", "StepUpAgreement",
        "Assignment",
    }  # fmt: skip
    assert set(ENTRIES) - clear_by_name - explained == set()
