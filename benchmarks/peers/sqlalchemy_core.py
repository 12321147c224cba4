"""A limit, not a bot: the turn of `bare_sqlite`, its four statements made by SQLAlchemy Core."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from benchmarks.measuring import expect
from benchmarks.peers.sqlite_file import make_durable
from benchmarks.peers.talk import (
    Json,
    Outbox,
    Talking,
    fresh_file,
    move_on,
    update,
)

META = sa.MetaData()
INBOUND = sa.Table(
    "inbound",
    META,
    sa.Column("channel", sa.Text, primary_key=True),
    sa.Column("provider_id", sa.Integer, primary_key=True),
    sa.Column("person", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)
STATE = sa.Table(
    "state",
    META,
    sa.Column("person", sa.Integer, primary_key=True),
    sa.Column("answers", sa.JSON, nullable=False),
)
OUTGOING = sa.Table(
    "outgoing",
    META,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("person", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False, server_default="queued"),
)

# Built once: SQLAlchemy then finds the compiled text by the statement's cached key.
READ = sa.select(STATE.c.answers).where(STATE.c.person == sa.bindparam("person"))
QUEUE = OUTGOING.insert().inline()


@dataclass(frozen=True, slots=True)
class Upserts:
    """The two statements that the databases write each in its own way."""

    take: sa.Insert
    save: sa.Insert

    @classmethod
    def of(cls, engine: sa.Engine) -> Upserts:
        """In the words of this database."""
        insert = sqlite.insert if engine.dialect.name == "sqlite" else postgresql.insert
        state = insert(STATE)
        values = {"answers": state.excluded.answers}
        save = state.on_conflict_do_update(index_elements=["person"], set_=values)
        take = insert(INBOUND).on_conflict_do_nothing().inline()
        return cls(take.execution_options(preserve_rowcount=True), save.inline())


def open_contender(workdir: str) -> Talking:
    """Open it over an empty SQLite file."""
    return talking(_engine(fresh_file(workdir, "core.db")))


def talking(engine: sa.Engine) -> Talking:
    """Open it over an empty database of either kind."""
    outbox = Outbox()
    turn = partial(_turn, engine, outbox, Upserts.of(engine))
    META.create_all(engine)

    def take(updates: Sequence[Json]) -> None:
        for each in updates:
            turn(each)

    def look(turns: int) -> None:
        turn(update(0))  # delivered a second time: must change nothing
        with engine.begin() as connection:
            rows = connection.scalar(sa.select(sa.func.count()).select_from(OUTGOING))
        expect("outgoing rows", rows, turns)

    return Talking(outbox, take, look, engine.dispose)


def _engine(path: Path) -> sa.Engine:
    """WAL, synchronous=FULL and BEGIN IMMEDIATE, as SQLAlchemy's SQLite page says to."""
    engine = sa.create_engine(f"sqlite:///{path}")

    @sa.event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        make_durable(connection)

    @sa.event.listens_for(engine, "begin")
    def _on_begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _turn(engine: sa.Engine, outbox: Outbox, upserts: Upserts, incoming: Json) -> None:
    message = incoming["message"]
    person, text = message["chat"]["id"], message["text"]
    taken = {
        "channel": "telegram",
        "provider_id": incoming["update_id"],
        "person": person,
        "body": text,
    }
    with engine.begin() as connection:
        if not connection.execute(upserts.take, taken).rowcount:
            return
        before = connection.execute(READ, {"person": person}).scalar_one_or_none()
        answers, reply = move_on(before, text)
        connection.execute(upserts.save, {"person": person, "answers": answers})
        connection.execute(QUEUE, {"person": person, "body": reply})
    outbox.take(reply)
