"""An older commit's code beside ours, for `benchmarks.clock --against COMMIT`.

It stands in a worktree of its own and is run by our `.venv`, so that both have the same libraries
and only Makker's code differs. A commit from before `benchmarks/sweeping.py` gets one by a patch
that is kept here and named after it: `clock_at_COMMIT.patch`.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring import NotPlayedError

HERE = Path(__file__).resolve().parents[1]
PATCH = "clock_at_*.patch"


@contextmanager
def checkout(commit: str, folder: Path) -> Iterator[Path]:
    """The commit's tree in this folder, for as long as it is wanted."""
    whole = _git(HERE, "rev-parse", "--verify", f"{commit}^{{commit}}")
    tree = folder / whole[:10]
    _git(HERE, "worktree", "add", "--detach", str(tree), whole)
    try:
        for patch in (HERE / "benchmarks").glob(PATCH):
            if whole.startswith(patch.stem.rpartition("_")[2]):
                _git(tree, "apply", str(patch))
        if not (tree / "benchmarks" / "sweeping.py").exists():
            raise NotPlayedError(f"{commit} cannot be swept: it has no patch {PATCH}")
        yield tree
    finally:
        _git(HERE, "worktree", "remove", "--force", str(tree))


def _git(tree: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(tree), *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotPlayedError(f"git {words[0]}: {done.stderr.strip()}")
    return done.stdout.strip()
