"""`python -m benchmarks` (or `make bench`): every benchmark, and what it measured into the page.

Each is a process of its own; one that did not play what it says leaves its part of the page as it
is, and the others go on. The clock and the year are only tried in short, and not written; `--full`
(or `make bench FULL=--full`) runs them at their real size: a million citizens in the store, and a
year of two hundred citizens. That takes long. `--short` tries all of them and writes nothing: a
test does that, so that none of them grows rotten.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

MINUTES = {"turns": 4, "growth": 9, "telegram": 1, "sms": 1, "clock": 60, "year": 20}
"""About how long each takes at its real size on two cores."""
BENCHMARKS = tuple(MINUTES)
LONG = ("clock", "year")


def main() -> None:
    """Run them all; end with an error when one of them did."""
    wanted = _arguments()
    tried = BENCHMARKS if wanted.short else () if wanted.full else LONG
    minutes = sum(MINUTES[name] for name in BENCHMARKS if name not in tried) + len(tried) / 2
    print(f"This takes about {minutes:.0f} minutes.", flush=True)
    failed = [name for name in BENCHMARKS if not _is_run(name, name in tried)]
    if failed:
        sys.exit(f"Not measured: {', '.join(failed)}.")


def _is_run(name: str, is_short: bool) -> bool:
    print(f"\n== {name}\n", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}", "--short" if is_short else "--write"]
    # Some thirty processes import the same: let the first one keep what it compiled.
    environment = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
    return not subprocess.run(command, check=False, env=environment).returncode


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--full", action="store_true", help="the clock and the year at full size")
    either.add_argument("--short", action="store_true", help="only try each; nothing is written")
    return parser.parse_args()


if __name__ == "__main__":
    main()
