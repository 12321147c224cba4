"""A script under its versioned name. Only the record may live here; `talks/replay.py` runs it."""

from collections.abc import Callable
from dataclasses import dataclass

from conversations.records.facts import Facts
from conversations.records.questions import Script


@dataclass(frozen=True, slots=True)
class ScriptSpec:
    """A script under its versioned name."""

    name: str
    version: int
    talk: Callable[[Facts], Script]
    repeats: bool = True  # whether silence makes it ask once more
    reopens: bool = False  # after its end TILBAGE asks its last question anew: later effects count

    @property
    def versioned(self) -> str:
        return f"{self.name}@{self.version}"
