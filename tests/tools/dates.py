"""Runs a command as if it were another day and hour: `make test-dates` runs all tests so.

`python -m tests.tools.dates [MOMENT ...] -- COMMAND ...` runs it once at each moment, as a clock on
a wall in Denmark shows it. What it starts lives then too: servers, PostgreSQL, the browser.

libfaketime moves only what a program is told of the time. The clock runs on at its own pace, and
what waits for so many seconds waits as long as ever. The kernel's times, a file's among them, stay.
"""

# ruff: noqa: T201 (a command speaks)

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import distribution
from zoneinfo import ZoneInfo

from tests.conftest import room_in_memory

ZONE = ZoneInfo("Europe/Copenhagen")
LIBRARY = distribution("libfaketime").locate_file(
    "libfaketime/vendor/libfaketime/src/libfaketime.so.1"
)

# A run takes long enough to cross the hour that each of the nights is about.
MOMENTS = {
    "2026-12-05T23:40": "a Saturday night",
    "2026-12-31T23:50": "the night in which the year ends",
    "2027-03-28T01:50": "the night in which the clocks go forward",
    "2027-10-31T02:50": "the night in which the clocks go back",
    "2028-02-29T12:00": "29 February",
}

HOW_TO_GET_IT = (
    "libfaketime does not work here: its package holds what Linux on x86-64 can load. "
    "Build it elsewhere: pip install --force-reinstall --no-deps --no-binary :all: libfaketime"
)


def main() -> int:
    at = sys.argv.index("--")
    moments, command = sys.argv[1:at] or list(MOMENTS), sys.argv[at + 1 :]
    if not is_believed(moments[0]):
        print(HOW_TO_GET_IT, file=sys.stderr)
        return 1
    ended = [(moment, run(moment, command)) for moment in moments]
    failed = [moment for moment, is_well in ended if not is_well]
    print(f"Ran at {', '.join(moments)}.")
    if failed:
        print(f"Failed at {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def run(moment: str, command: Sequence[str]) -> bool:
    """Run it at that moment, and say whether it ended well."""
    print(f"== {moment} {MOMENTS.get(moment, '')}", flush=True)
    before = _cpu_seconds()
    # pytest removes old folders, and all that others made now are old on a later day.
    with tempfile.TemporaryDirectory(prefix="makker-dates-", dir=room_in_memory()) as folder:
        done = subprocess.run(command, env=lived_at(moment) | {"TMPDIR": folder})
    print(f"== {moment} took {(_cpu_seconds() - before) / 60:.1f} minutes of CPU", flush=True)
    return done.returncode == 0


def is_believed(moment: str) -> bool:
    """Whether a program that is started so sees that moment."""
    program = [sys.executable, "-c", "import time; print(time.time())"]
    done = subprocess.run(program, env=lived_at(moment), capture_output=True, text=True)
    said = done.stdout.strip()
    return bool(said) and abs(float(said) - _timestamp(moment)) < 60


def lived_at(moment: str) -> dict[str, str]:
    """The environment of a program that lives at that moment, on a machine in Denmark."""
    own = float(os.environ.get("FAKETIME", 0))  # where this program lives itself
    return os.environ | {
        "LD_PRELOAD": str(LIBRARY),
        # Not "@", from where each program would begin anew: all share one clock.
        "FAKETIME": f"{_timestamp(moment) - (time.time() - own):+.0f}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # Else Chromium waits for what has passed, busily, and is thirty times as slow.
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        "TZ": ZONE.key,
    }


def _timestamp(moment: str) -> float:
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE).timestamp()


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
