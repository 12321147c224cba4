"""Which function takes which kind of input: rows of a table, each checked with its own kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from conversations.case.turn import Turn
from conversations.records.inputs import Event

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Route:
    """What is done with one kind of input.

    `is_own_doing`: this person just did something, so what is said now is a reply. What staff
    decide about a citizen is no such thing for the citizen: it waits for a good moment.
    """

    kind: type[object]
    take: Callable[[Turn, Event], None]
    is_own_doing: bool = False


def on(kind: type[E], do: Callable[[Turn, E], None], is_own_doing: bool = False) -> Route:
    """Return the row by which `do` takes inputs of this kind."""

    def take(turn: Turn, event: Event) -> None:
        if not isinstance(event, kind):
            raise TypeError(f"{type(event).__name__} is not taken as {kind.__name__}")
        do(turn, event)

    return Route(kind, take, is_own_doing)


def routes(rows: Iterable[Route]) -> Mapping[type[object], Route]:
    """Return the table; ValueError when two rows take the same kind."""
    found: dict[type[object], Route] = {}
    for row in rows:
        if row.kind in found:
            raise ValueError(f"two rows take {row.kind.__name__}")
        found[row.kind] = row
    return found
