"""Recordings of the Danish texts, for citizens who do not read: `<key>.ogg` in one folder.

A colon in a key is a `_` in the name of its file. Beside a recording that was made with OPTAG lie
the words that were read, as `<key>.txt`, so that it shows when the text has changed since. Without
a recording nothing is promised.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

MOST_BYTES = 1_000_000  # a messenger shows a larger one as a file, not as speech
OGG = b"OggS"  # what such a file begins with


@dataclass(slots=True)
class Recordings:
    """The recordings that lie in a folder now; one can be added while Makker runs."""

    folder: Path
    _listed: frozenset[str] = frozenset()
    _listed_at: int = field(default=-1)

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

    def keys(self) -> frozenset[str]:
        """Return which texts have a recording. The folder is listed when it changed."""
        try:
            changed_at = self.folder.stat().st_mtime_ns
        except FileNotFoundError:
            return frozenset()
        if changed_at != self._listed_at:
            found = (path.stem for path in self.folder.glob("*.ogg"))
            self._listed = frozenset(key for key in found if self.has(key))
            self._listed_at = changed_at
        return self._listed

    def put(self, key: str, content: bytes, words: str) -> bool:
        """Put a recording in its place, whole or not at all; return whether it can be played."""
        if not content.startswith(OGG) or len(content) > MOST_BYTES:
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        _replace(self.path(key).with_suffix(".txt"), words.encode())
        _replace(self.path(key), content)
        return True

    def outdated(self, words: Mapping[str, str]) -> list[str]:
        """Return the texts that were recorded in other words than these."""
        return [key for key in self.of(words) if self._words_of(key) not in (None, words[key])]

    def _words_of(self, key: str) -> str | None:
        path = self.path(key).with_suffix(".txt")
        return path.read_text("utf-8") if path.is_file() else None


def _replace(path: Path, content: bytes) -> None:
    """Write a file beside its place first, so that nobody reads half of it."""
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
