"""A limit, not a bot: the turn of `bare_sqlite`, its four statements made by SQLAlchemy Core."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from benchmarks.measure import Measured
from benchmarks.peers.sqlite_file import make_durable
from benchmarks.peers.talk import (
    WARM_UP,
    Json,
    Outbox,
    expect,
    fresh_file,
    move_on,
    play,
    update,
)

NAME = "SQLAlchemy Core"
NOTE = "nothing"

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
TAKE = insert(INBOUND).on_conflict_do_nothing()
READ = sa.select(STATE.c.answers).where(STATE.c.person == sa.bindparam("person"))
_UPSERT = insert(STATE)
SAVE = _UPSERT.on_conflict_do_update(
    index_elements=["person"], set_={"answers": _UPSERT.excluded.answers}
)
QUEUE = OUTGOING.insert().inline()


def run(turns: int, workdir: Path) -> Measured:
    """Play so many turns and say how fast they were."""
    outbox = Outbox()
    engine = _engine(fresh_file(workdir, "core.db"))
    META.create_all(engine)
    timer = play(turns, lambda incoming: _turn(engine, outbox, incoming))
    _turn(engine, outbox, update(0))  # delivered a second time: must change nothing
    outbox.check(turns)
    with engine.begin() as connection:
        rows = connection.scalar(sa.select(sa.func.count()).select_from(OUTGOING))
    expect("outgoing rows", rows or 0, WARM_UP + turns)
    engine.dispose()
    return timer.measured(NAME, NOTE)


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


def _turn(engine: sa.Engine, outbox: Outbox, incoming: Json) -> None:
    message = incoming["message"]
    person, text = message["chat"]["id"], message["text"]
    taken = {
        "channel": "telegram",
        "provider_id": incoming["update_id"],
        "person": person,
        "body": text,
    }
    with engine.begin() as connection:
        if not connection.execute(TAKE, taken).rowcount:
            return
        before = connection.execute(READ, {"person": person}).scalar_one_or_none()
        answers, reply = move_on(before, text)
        connection.execute(SAVE, {"person": person, "answers": answers})
        connection.execute(QUEUE, {"person": person, "body": reply})
    outbox.take(reply)
