"""A limit, not a bot: the standard library's sqlite3 doing one durable turn and nothing else.

One transaction takes the update once (unique id), reads and moves the state, and writes the
outgoing row; the reply is handed over after the commit.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from benchmarks.measure import Measured
from benchmarks.peers.sqlite_file import count, immediate, open_durable
from benchmarks.peers.talk import (
    WARM_UP,
    Answers,
    Json,
    Outbox,
    expect,
    fresh_file,
    move_on,
    play,
    update,
)

NAME = "bare sqlite3"
NOTE = "nothing"

SCHEMA = """
CREATE TABLE inbound (channel TEXT, provider_id INTEGER, person INTEGER NOT NULL,
                      body TEXT NOT NULL, PRIMARY KEY (channel, provider_id)) WITHOUT ROWID;
CREATE TABLE state (person INTEGER PRIMARY KEY, answers TEXT NOT NULL);
CREATE TABLE outgoing (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, body TEXT NOT NULL,
                       status TEXT NOT NULL DEFAULT 'queued');
"""
TAKE = "INSERT INTO inbound VALUES ('telegram', ?, ?, ?) ON CONFLICT DO NOTHING"
READ = "SELECT answers FROM state WHERE person = ?"
SAVE = """INSERT INTO state VALUES (?, ?)
          ON CONFLICT (person) DO UPDATE SET answers = excluded.answers"""
QUEUE = "INSERT INTO outgoing (person, body) VALUES (?, ?)"


def run(turns: int, workdir: Path) -> Measured:
    """Play so many turns and say how fast they were."""
    outbox = Outbox()
    connection = open_durable(fresh_file(workdir, "bare.db"))
    connection.executescript(SCHEMA)
    timer = play(turns, lambda incoming: _turn(connection, outbox, incoming))
    _turn(connection, outbox, update(0))  # delivered a second time: must change nothing
    outbox.check(turns)
    expect("outgoing rows", count(connection, "SELECT count(*) FROM outgoing"), WARM_UP + turns)
    connection.close()
    return timer.measured(NAME, NOTE)


def _turn(connection: sqlite3.Connection, outbox: Outbox, incoming: Json) -> None:
    message = incoming["message"]
    person, text = message["chat"]["id"], message["text"]
    with immediate(connection):
        if not connection.execute(TAKE, (incoming["update_id"], person, text)).rowcount:
            return
        answers, reply = move_on(_answers(connection, person), text)
        connection.execute(SAVE, (person, json.dumps(answers)))
        connection.execute(QUEUE, (person, reply))
    outbox.take(reply)


def _answers(connection: sqlite3.Connection, person: int) -> Answers | None:
    row = connection.execute(READ, (person,)).fetchone()
    answers: Answers | None = json.loads(row[0]) if row else None
    return answers
