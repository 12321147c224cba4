"""What a check of `makker doctor` found, and how it is printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rich.console import Console
from rich.table import Table
from rich.text import Text

MOST_NAMED = 5


class Level(StrEnum):
    OK = "OK"
    WARNING = "WARNING"
    ERROR = "ERROR"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and what to do about it."""

    level: Level
    about: str
    says: str


def ok(about: str, says: str) -> Finding:
    return Finding(Level.OK, about, says)


def warning(about: str, says: str) -> Finding:
    return Finding(Level.WARNING, about, says)


def error(about: str, says: str) -> Finding:
    return Finding(Level.ERROR, about, says)


def named(names: list[str]) -> str:
    """The first few names, and how many more there are."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


_STYLES = {Level.OK: "green", Level.WARNING: "yellow", Level.ERROR: "bold red"}


def show(findings: Iterable[Finding], console: Console) -> None:
    """Print one line a check, in columns when somebody looks at a terminal; then the sum."""
    findings = list(findings)
    if console.is_terminal:
        console.print(_table(findings))
    else:
        for each in findings:
            _print_plain(console, f"{each.level:<8} {each.about}: {each.says}")
    counts = [sum(each.level is level for each in findings) for level in Level]
    _print_plain(console, "{} ok, {} warnings, {} errors.".format(*counts))


def _table(findings: Iterable[Finding]) -> Table:
    table = Table.grid(padding=(0, 2))
    for each in findings:
        table.add_row(Text(each.level, style=_STYLES[each.level]), each.about, Text(each.says))
    return table


def _print_plain(console: Console, line: str) -> None:
    console.print(line, markup=False, highlight=False, soft_wrap=True)
