"""`python -m benchmarks` (or `make bench`): every benchmark, one after the other.

The clock and the year are tried in small; `--full` (or `make bench FULL=--full`) runs them at their
real size: a million citizens in the store, and a year of two hundred citizens. That takes long.
"""

from __future__ import annotations

import argparse

from benchmarks import clock, sms, telegram, turns, year


def main() -> None:
    """Run them all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="the clock and the year at full size")
    is_full = parser.parse_args().full
    turns.main([])
    print("\n== SMS: webhooks at once\n", flush=True)
    sms.main([])
    print("\n== 200 chats over Telegram's webhook\n", flush=True)
    telegram.main([])
    print("\n== The clock: what is due, or what exists?\n", flush=True)
    clock.main([] if is_full else ["--small"])
    print("\n== A simulated year\n", flush=True)
    year.main([] if is_full else ["--citizens", "40", "--weeks", "8"])


if __name__ == "__main__":
    main()
