"""The entries of a course, oldest first, and found by their kind. Only the record may live here."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar

from conversations.records.entries import Entry

E = TypeVar("E", bound=Entry)


class Entries(tuple[Entry, ...]):
    """A tuple that finds the entries of one kind at once: rules ask for them again and again."""

    @cached_property
    def by_kind(self) -> Mapping[type[object], tuple[Any, ...]]:
        """The entries by their kind: made when first asked for, and kept with them."""
        found: dict[type[object], list[Entry]] = {}
        for entry in self:
            found.setdefault(type(entry), []).append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}
