"""Buttons that still stand under messages on phones, and which of them answer nothing any more."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select, update

from conversations.records.run import Answer, Run, RunStatus
from storage import schema
from storage.codec import Content, load_content
from storage.keys import Keys, UnreadableError, WordsAreGoneError
from storage.prepared import Read, Write, among
from storage.rows import question_imprint, read_run

_out = schema.outgoing
_newer = schema.outgoing.alias("newer")
_run = schema.run
CLOSED = (RunStatus.ANSWERED.value, RunStatus.SUPERSEDED.value, RunStatus.FAILED.value)

_is_asked_again = (
    select(_newer.c.no)
    .where(_newer.c.person_id == _out.c.person_id, _newer.c.no > _out.c.no)
    .where(_newer.c.run == _out.c.run, _newer.c.imprint == _out.c.imprint)
    .where(_newer.c.has_open_buttons.is_(True))
    .exists()
)
_STALE = Read(
    select(_out)
    .join(_run, and_(_run.c.person_id == _out.c.person_id, _run.c.no == _out.c.run))
    .where(among(_out.c.person_id, "people"), _out.c.has_open_buttons.is_(True))
    .where(_run.c.status.in_(CLOSED) | (_run.c.imprint != _out.c.imprint) | _is_asked_again)
    .order_by(_out.c.person_id, _out.c.no)
)
_RUNS_OF = Read(  # pairs would be a scan
    select(_run).where(among(_run.c.person_id, "people"), among(_run.c.no, "numbers"))
)
_ARE_GONE = Write(
    lambda _: (
        update(_out)
        .where(_out.c.person_id == bindparam("p"), _out.c.no == bindparam("n"))
        .values(has_open_buttons=False)
    )
)


@dataclass(frozen=True, slots=True)
class Stale:
    """A message whose buttons are to go. `answer` is what its question was answered with."""

    person: int
    no: int
    sent_as: str  # the provider's name for the message, or for its last part
    content: Content
    finished: str  # the words as they were sent; "" where they were not kept
    answer: Answer | None


def stale_buttons(connection: Connection, keys: Keys, people: Collection[int]) -> list[Stale]:
    """Return the messages to these people whose buttons answer nothing any more."""
    rows = _STALE.rows(connection, people=list(people)) if people else []
    if not rows:
        return []
    of, numbers = ([*{getattr(row, name) for row in rows}] for name in ("person_id", "run"))
    asked = _RUNS_OF.rows(connection, people=of, numbers=numbers)
    runs = {(row.person_id, row.no): row for row in asked}
    found: list[Stale] = []
    for row in rows:
        try:
            found.append(_stale(row, read_run(runs[row.person_id, row.run], keys), keys))
        except (WordsAreGoneError, UnreadableError, LookupError):
            continue  # its buttons stay: whoever cannot be read holds up nobody
    return found


def _stale(row: Any, run: Run, keys: Keys) -> Stale:
    finished = row.sealed_finished
    return Stale(
        row.person_id,
        row.no,
        row.provider_id or "",
        load_content(keys.open(row.words_of, row.sealed)),
        keys.open(row.person_id, finished) if finished else "",
        next((each for each in run.answers if _is_to(each, row, keys)), None),
    )


def _is_to(answer: Answer, row: Any, keys: Keys) -> bool:
    return question_imprint(keys, row.words_of, answer.key) == int(row.imprint)


def buttons_are_gone(connection: Connection, names: Iterable[tuple[int, int]]) -> None:
    """Write down that these messages, by person and number, have no buttons any more."""
    _ARE_GONE.run(connection, [{"p": person, "n": no} for person, no in names])
