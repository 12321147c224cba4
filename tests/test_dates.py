"""`make test-dates`: what runs as if it were another day, and how it ends."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NIGHT, LEAP_DAY = "2027-10-31T02:50", "2028-02-29T12:00"

pytestmark = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="libfaketime's package holds what Linux on x86-64 can load",
)


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run it at two moments."""
    command = [sys.executable, "-m", "tests.tools.dates", NIGHT, LEAP_DAY]
    command += ["--", "sh", "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_a_program_and_its_children_live_at_each_moment() -> None:
    child = "import datetime; print(datetime.date.today())"
    done = run(f"date +%F; {sys.executable} -c '{child}'")
    assert done.returncode == 0, done.stderr
    days = [line for line in done.stdout.splitlines() if len(line) == len("2027-10-31")]
    assert days == ["2027-10-31"] * 2 + ["2028-02-29"] * 2


def test_what_fails_on_one_date_is_named_and_the_others_are_run() -> None:
    done = run("test $(date +%m) = 10")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [f"Failed at {LEAP_DAY}."]
    assert f"Ran at {NIGHT}, {LEAP_DAY}." in done.stdout
