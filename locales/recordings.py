"""Recordings of the Danish texts, for citizens who do not read: `<key>.ogg` in one folder.

A colon in a key is a `_` in the name of its file. Without a recording nothing is promised.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 1_000_000  # a messenger shows a larger one as a file, not as speech


@dataclass(frozen=True, slots=True)
class Recordings:
    """The recordings that lie in a folder now; one can be added while Makker runs."""

    folder: Path

    def path(self, key: str) -> Path:
        """Where the recording of a text belongs."""
        return self.folder / f"{key.replace(':', '_')}.ogg"

    def has(self, key: str) -> bool:
        """Whether there is a recording of this text that can be played."""
        path = self.path(key)
        return path.is_file() and 0 < path.stat().st_size <= MOST_BYTES

    def read(self, key: str) -> bytes | None:
        """Return the recording of a text; `None` without one."""
        return self.path(key).read_bytes() if self.has(key) else None

    def of(self, keys: Iterable[str]) -> list[str]:
        """Return which of these texts have a recording."""
        return [key for key in keys if self.has(key)]
