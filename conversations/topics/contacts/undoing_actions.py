"""Taking back an action on a case's course, within the minute: its entries, and nothing else.

What an action adds becomes `TakenBack`, under the same number: its words are kept and mean nothing
more. What it changed is put back. An action that does more than entries (a trin closed, a case
handed over, a consent) is decided after a question of its own, and is corrected by another action.
"""

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from conversations.case.nudging import take_back
from conversations.case.turn import Turn
from conversations.records.case import Case
from conversations.records.entries import ENTRIES, Entry, Saved, TakenBack

Changed = tuple[tuple[int, ...], tuple[tuple[str, str], ...], tuple[int, ...]]


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    """Made when the first entry of its kind is taken back: all of them cost each start."""
    return TypeAdapter(ENTRIES[kind])


def changed(before: Case, after: Case) -> Changed | None:
    """Return the entries that an action added, those that it changed as they were, and agreements.

    `None` when it cannot be taken back.

    Nudges, letters and the version follow from the rest.
    """
    if _but_for_entries(before) != _but_for_entries(after):
        return None
    made = tuple(each.no for each in after.agreements if each not in before.agreements)
    if after.agreements[: len(before.agreements)] != before.agreements:
        return None
    known = {entry.no: entry for entry in before.entries}
    added = tuple(entry.no for entry in after.entries if entry.no not in known)
    were = [known[e.no] for e in after.entries if e.no in known and known[e.no] is not e]
    if not (added or were or made):
        return None
    return added, tuple(_kept(entry) for entry in were), made


def undo(turn: Turn, saved: Saved) -> None:
    """Put back what an action changed, and take back what it added."""
    if not (saved.added or saved.were):
        return
    restored = {entry.no: entry for entry in (_read(*kept) for kept in saved.were)}
    entries = (restored.get(entry.no, entry) for entry in turn.case.entries)
    turn.case = replace(
        turn.case,
        entries=tuple(
            _taken_back(turn, entry, saved) if entry.no in saved.added else entry
            for entry in entries
        ),
    )
    take_back(turn, saved.at)


def _but_for_entries(case: Case) -> Case:
    return replace(case, entries=(), agreements=(), nudges=(), accesses=(), version=0)


def _taken_back(turn: Turn, entry: Entry, saved: Saved) -> TakenBack:
    return TakenBack(entry.no, turn.now, saved.by, *_kept(entry))


def _kept(entry: Entry) -> tuple[str, str]:
    kind = type(entry).__name__
    return kind, _adapter(kind).dump_json(entry).decode()


def _read(kind: str, was: str) -> Entry:
    entry: Entry = _adapter(kind).validate_json(was)
    return entry
