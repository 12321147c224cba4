"""`python -m benchmarks` (or `make bench`): every benchmark, and what it measured into the page.

Each is a process of its own; one that did not play what it says leaves its part of the page as it
is, and the others go on. `--short` tries all of them and writes nothing: a test does that, so that
none of them grows rotten.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

MINUTES = {"turns": 2, "growth": 3, "telegram": 1, "sms": 1, "clock": 10, "year": 4}
"""About how long each takes on two quiet cores."""
BENCHMARKS = tuple(MINUTES)


def main() -> None:
    """Run them all; end with an error when one of them did."""
    is_short = _arguments().short
    minutes = 2 if is_short else sum(MINUTES.values())
    print(f"This takes about {minutes} minutes on two quiet cores.", flush=True)
    failed = [name for name in BENCHMARKS if not _is_run(name, is_short)]
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
    parser.add_argument("--short", action="store_true", help="only try each; nothing is written")
    return parser.parse_args()


if __name__ == "__main__":
    main()
