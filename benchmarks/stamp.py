"""When, what and on which machine something was measured."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import bot

CHANGES = " and changes"


def stamp() -> str:
    """When, what and on which machine."""
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit {commit()}. {machine()}."


def commit(tree: Path | None = None) -> str:
    """The commit of the code that is measured, and whether something was changed since.

    Pages do not count: a benchmark writes one itself.
    """
    tree = tree or Path(bot.__file__).parents[1]

    def git(*words: str) -> str:
        command = ["git", "-C", str(tree), *words]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()

    changed = git("status", "--porcelain", "--", ".", ":!docs")
    return (git("rev-parse", "--short=10", "HEAD") or "unknown") + CHANGES * bool(changed)


def machine() -> str:
    """On what this was measured, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    facts = (
        f"{os.cpu_count()} cores ({_processor()}, load {os.getloadavg()[0]:.1f})",
        python,
        f"SQLite {sqlite3.sqlite_version}",
        platform.platform(terse=True),
        f"fsync of 4 kB {fsync_ms():.2f} ms",
    )
    return ", ".join(facts)


def _processor() -> str:
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    return names[0] if names else platform.machine()


def fsync_ms(times: int = 50) -> float:
    """The median time of an appended page and its fsync: a durable turn is worth what this is."""
    took = []
    with tempfile.TemporaryFile() as file:
        for _ in range(times):
            began = perf_counter()
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
            took.append(perf_counter() - began)
    return statistics.median(took) * 1000
