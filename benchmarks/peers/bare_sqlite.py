"""A limit, not a bot: the standard library's sqlite3 doing one durable turn and nothing else.

One transaction takes the update once (unique id), reads and moves the state, and writes the
outgoing row; the reply is handed over after the commit.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from benchmarks.measuring import expect
from benchmarks.peers.sqlite_file import count, immediate, open_durable
from benchmarks.peers.talk import (
    Answers,
    Json,
    Outbox,
    Talking,
    fresh_file,
    move_on,
    update,
)

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


def open_contender(workdir: str) -> Talking:
    """Open it over an empty file."""
    outbox = Outbox()
    connection = open_durable(fresh_file(workdir, "bare.db"))
    connection.executescript(SCHEMA)

    def take(updates: Sequence[Json]) -> None:
        for each in updates:
            _turn(connection, outbox, each)

    def look(turns: int) -> None:
        _turn(connection, outbox, update(0))  # delivered a second time: must change nothing
        expect("outgoing rows", count(connection, "SELECT count(*) FROM outgoing"), turns)

    return Talking(outbox, take, look, connection.close)


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
