"""Contenders in processes of their own, so that no one's heap is another's garbage.

`python -m benchmarks.apart MODULE VALUES` opens the module's contender, and plays and times one
stretch for each line that it reads; what it took goes out as a line of JSON.
"""

from __future__ import annotations

import importlib
import json
import logging
import subprocess
import sys
from dataclasses import asdict
from types import TracebackType
from typing import Any

import structlog

from benchmarks.measuring import Contender, NotPlayedError, Spent, play_once


class Apart:
    """A contender that plays in another process."""

    def __init__(self, module: str, **given: Any) -> None:
        command = [sys.executable, "-m", "benchmarks.apart", module, json.dumps(given)]
        self._name = module.rpartition(".")[2]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Apart:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def play(self) -> Spent:
        """One stretch. Raises NotPlayedError when it was not played as it should be."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write("\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # what it said before it ended is on the screen
        said = self._process.stdout.readline()
        try:
            return Spent(**json.loads(said))
        except ValueError:
            raise NotPlayedError(f"{self._name} stopped: {said.strip() or 'see above'}") from None


def main() -> None:
    """Play whenever a line comes in; stop with an error when it was not played."""
    module, given = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    contender: Contender = importlib.import_module(module).open_contender(**json.loads(given))
    for _ in sys.stdin:
        try:
            spent = play_once(contender)
        except NotPlayedError as error:
            sys.exit(f"{module}: {error}")
        sys.stdout.write(json.dumps(asdict(spent)) + "\n")
        sys.stdout.flush()
    contender.close()


if __name__ == "__main__":
    main()
