"""What a turn left of a person's case and talks is what the next one finds: it is remembered.

Each turn that changes them writes a new stamp into the person's row, a random number. Under it the
records are kept, beside the person's key. Where the row has that stamp, nothing was written since;
where it has another one, another process took a turn, and all is read. A turn that is rolled back
leaves a stamp that no row will ever have.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Row, update

from conversations.records.case import Case, State
from conversations.records.lately import Lately
from conversations.records.outcome import Outcome
from conversations.records.replacing import replace
from conversations.records.run import STILL_ANSWERABLE, Run
from storage import schema
from storage.keys import Keys

STAMP_BITS = 63  # a positive number in a column


@dataclass(frozen=True, slots=True)
class Left:
    """A case, the open runs and what was written of late, as they would be read."""

    stamp: int
    case: Case | None  # a citizen's
    runs: tuple[Run, ...]
    lately: Lately
    playbacks: Mapping[int, object] = field(default_factory=dict)


def recall(keys: Keys, person: Row[Any]) -> Left | None:
    """Return what is remembered of a person, if nothing was written since."""
    left: Left | None = keys.recall(person.id)
    return left if left is not None and left.stamp == person.stamp else None


def remember_read(
    keys: Keys, person: Row[Any], case: Case | None, runs: tuple[Run, ...], lately: Lately
) -> None:
    """Keep what was just read."""
    if person.stamp is not None:
        _remember(keys, person.id, Left(person.stamp, case, runs, lately))


def remember_left(keys: Keys, outcome: Outcome) -> int:
    """Keep what a turn leaves; return the stamp to be written into the person's row."""
    stamp, after = secrets.randbits(STAMP_BITS), outcome.after
    if not outcome.letters:  # one statement answers many: only the store knows which
        runs, case = _open(after.runs), _case_left(keys, after)
        left = Left(stamp, case, runs, after.lately, after.playbacks)
        _remember(keys, after.person.id, left)
    return stamp


def _case_left(keys: Keys, after: State) -> Case | None:
    """The case as it would be read; where it is the very one that is remembered, it is so."""
    known: Left | None = keys.recall(after.person.id)
    if after.case is None or (known is not None and known.case is after.case):
        return after.case
    return _as_read(after.case)


def forget_left(connection: Connection, person: int) -> None:
    """Let every process read this person's case anew: something was written beside a turn."""
    mine = update(schema.person).where(schema.person.c.id == person)
    connection.execute(mine.values(stamp=None))


def _remember(keys: Keys, person: int, left: Left) -> None:
    """Keep it with the person's key, with which it is forgotten: so all of it is the person's own.

    A case of which something cannot be read is read each time.
    """
    if left.case is not None and left.case.unread:
        return
    if {run.facts.case for run in left.runs} <= {0, person}:
        keys.remember(person, left)


def _as_read(case: Case) -> Case:
    """What a turn loads: what is open, and of what only grows nothing."""
    given = case.consent
    if given is not None and given.wording:
        given = replace(given, wording="", channel="", by=0)
    return replace(
        case,
        consent=given,
        agreements=_in_order([each for each in case.agreements if each.is_open]),
        appointments=_in_order([a for a in case.appointments if a.status == "planned"]),
        nudges=_in_order([each for each in case.nudges if each.status != "done"]),
        letters=_in_order([each for each in case.letters if each.is_open]),
        contacts=(),
        consents=(),
        accesses=(),
        has_other_address=False,
    )


def _open(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs that are not over; one that was and is open again has no end."""
    still_open = [run for run in runs if run.status in STILL_ANSWERABLE]
    return _in_order([replace(r, closed_at=None) if r.closed_at else r for r in still_open])


class _Numbered(Protocol):
    @property
    def no(self) -> int: ...


N = TypeVar("N", bound=_Numbered)
_NO = attrgetter("no")


def _in_order(records: Sequence[N]) -> tuple[N, ...]:
    return tuple(sorted(records, key=_NO)) if records else ()
