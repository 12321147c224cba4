"""`python -m benchmarks` (or `make bench`): every benchmark, and what it measured into the page.

Each is a process of its own; one that did not play what it says leaves its part of the page as it
is, and the others go on. The clock and the year are only tried in short, and not written;
`--full` (or `make bench FULL=--full`) runs them at their real size: a million citizens in the
store, and a year of two hundred citizens. That takes long.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

BENCHMARKS = ("turns", "growth", "sms", "telegram", "clock", "year")
LONG = ("clock", "year")


def main() -> None:
    """Run them all; end with an error when one of them did."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="the clock and the year at full size")
    is_full = parser.parse_args().full
    failed = []
    for name in BENCHMARKS:
        print(f"\n== {name}\n", flush=True)
        how = "--write" if is_full or name not in LONG else "--short"
        if subprocess.run(
            [sys.executable, "-m", f"benchmarks.{name}", how], check=False
        ).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"Not measured: {', '.join(failed)}.")


if __name__ == "__main__":
    main()
