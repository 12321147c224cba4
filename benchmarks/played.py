"""Looking up what was played: a benchmark that played something else measured nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select

from benchmarks.measuring import expect
from benchmarks.peers.talk import FREE_TEXT
from conversations.records.run import Run, RunStatus, Value
from storage import schema
from storage.codec import load_content
from storage.keys import Keys
from storage.rows import read_run
from storage.store import Store

CHECK_IN = "weekly_check_in"
ANSWERED = ("good", FREE_TEXT, "not_yet", "not_yet", "no")
AT_ONCE = 1000  # rows
SAID = ("week", "went_well", "agreement_by", "agreement_by", "talk", "thanks")


def check_week(store: Store, citizens: Collection[int], at: datetime, letters: int = 0) -> None:
    """Raise unless each of these had a whole check-in at this moment, and no word went astray.

    `letters` are those that were there before.
    """
    with store.read() as connection:
        runs = _runs(connection, store.keys, at)
        expect("check-ins opened", len(runs), len(citizens))
        expect(
            "how they ended", Counter(run.status for run in runs), {RunStatus.ANSWERED: len(runs)}
        )
        answers = Counter(tuple(_meant(answer.value) for answer in run.answers) for run in runs)
        expect("what was answered", answers, {ANSWERED: len(runs)})
        expect("what was said", _said(connection, store.keys, citizens, at), _wanted(len(citizens)))
        check_nothing_astray(connection, letters)


def _meant(value: Value) -> Value:
    """A choice as it is; of free words those that all of them say."""
    is_free = isinstance(value, str) and value.startswith(FREE_TEXT)
    return FREE_TEXT if is_free else value


def check_nothing_astray(connection: Connection, letters: int = 0) -> None:
    """Raise when anything was taken for a letter or was set aside."""
    expect("letters", count_letters(connection), letters)
    aside = schema.inbound.c.set_aside_at.is_not(None)
    expect("inputs set aside", connection.scalar(select(func.count()).where(aside)), 0)


def count_letters(connection: Connection) -> int:
    """All that there are."""
    return connection.scalar(select(func.count()).select_from(schema.letter)) or 0


def _runs(connection: Connection, keys: Keys, at: datetime) -> list[Run]:
    query = select(schema.run).where(schema.run.c.opened_at == at)
    runs: list[Run] = []
    for rows in connection.execute(query).partitions(AT_ONCE):
        keys.load({row.words_of for row in rows})
        runs += [read_run(row, keys) for row in rows]
    return [run for run in runs if run.name == CHECK_IN]


def count_opened(store: Store, at: datetime) -> int:
    """How many check-ins were opened at this moment."""
    with store.read() as connection:
        return len(_runs(connection, store.keys, at))


def citizens_of(store: Store) -> list[int]:
    """Every citizen in the store."""
    with store.read() as connection:
        query = select(schema.person.c.id).where(schema.person.c.role == "citizen")
        return list(connection.execute(query).scalars())


def _said(
    connection: Connection, keys: Keys, citizens: Collection[int], at: datetime
) -> Counter[str]:
    """The texts that go to these citizens from this moment, and how often."""
    return Counter(
        load_content(keys.open(row.words_of, row.sealed)).text.key
        for row in _rows(connection, schema.outgoing, at)
        if row.person_id in citizens
    )


def _rows(connection: Connection, table: Table, at: datetime) -> Sequence[Row[Any]]:
    return connection.execute(select(table).where(table.c.created_at == at)).all()


def _wanted(citizens: int) -> Counter[str]:
    return Counter({f"{CHECK_IN}.{key}": times * citizens for key, times in Counter(SAID).items()})
