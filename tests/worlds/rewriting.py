"""Changing what is stored under a seal, as another version or another life would have left it."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select, update

from storage import schema
from storage.cases.remembering import forget_left
from storage.codec import dump_run
from storage.rows import case_row, nudge_row, read_case, read_nudge, read_run
from storage.store import Store


def forget_turns(connection: Connection, person: int) -> None:
    """Let the next turn read all and ask all rules: something was changed beside a turn."""
    mine = update(schema.person).where(schema.person.c.id == person)
    connection.execute(mine.values(review_seen=None))
    forget_left(connection, person)


def change_case(store: Store, person: int, **values: Any) -> None:
    """Set something else on a case."""
    table = schema.cases
    with store.write() as connection:
        row = connection.execute(select(table).where(table.c.person_id == person)).one()
        case = replace(read_case(row, store.keys), **values)
        mine = update(table).where(table.c.person_id == person)
        connection.execute(mine.values(case_row(person, case, store.keys)))
        forget_turns(connection, person)


def change_nudges(store: Store, person: int, **values: Any) -> None:
    """Let a citizen's nudges be of another kind, or further on."""
    table = schema.nudge
    with store.write() as connection:
        rows = connection.execute(select(table).where(table.c.person_id == person)).all()
        for row in rows:
            nudge = replace(read_nudge(row, store.keys), **values)
            mine = update(table).where(table.c.person_id == person, table.c.no == row.no)
            connection.execute(mine.values(nudge_row(person, nudge, store.keys)))
        forget_turns(connection, person)


def change_scripts(store: Store, person: int, old: str, new: str) -> None:
    """Let a person's runs of a script be of another version of it."""
    table = schema.run
    with store.write() as connection:
        rows = connection.execute(select(table).where(table.c.person_id == person)).all()
        for row in rows:
            run = read_run(row, store.keys)
            if run.script == old:
                stored = dump_run(replace(run, script=new), run.answers)
                mine = update(table).where(table.c.person_id == person, table.c.no == row.no)
                connection.execute(mine.values(sealed=store.keys.seal(row.words_of, stored)))
        forget_turns(connection, person)


def rename_kind(store: Store, table: Table, person: int, kind: str) -> None:
    """Let the first of a person's entries, or waiting inputs, be of another kind."""
    with store.write() as connection:
        query = select(table).where(table.c.person_id == person, table.c.sealed.is_not(None))
        row = connection.execute(query.order_by(*table.primary_key.columns)).mappings().first()
        assert row is not None
        owner = row.get("words_of", person)
        rest = store.keys.open(owner, row["sealed"]).partition("\n")[2]
        named = [column == row[column.name] for column in table.primary_key.columns]
        sealed = store.keys.seal(owner, f"{kind}\n{rest}")
        connection.execute(update(table).where(*named).values(sealed=sealed))
        forget_left(connection, person)
