"""What Makker said before, to be said again in another way: in another language, or read aloud."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select

from conversations.records.texts import Joined, Ref, text
from storage import schema
from storage.codec import Content, load_content
from storage.keys import Keys

AGAIN = "always.again"  # what was said before, in another language: is itself never said again
HEAR = "always.hear"  # the message that carries the recording of another
MOST_SAID = 12  # messages that are looked through for the last one


def said_before(connection: Connection, keys: Keys, ref: Ref, channel: str) -> Content | None:
    """The message of a number, or the last one; statements of the last turn come together."""
    opened = _said_of_late(connection, keys, ref, channel)
    in_own = {(row.created_at, said.text.key) for row, said in opened if said.language != "da"}
    danish = [
        (row, said)
        for row, said in opened
        if _is_danish_alone(said) and (row.created_at, said.text.key) not in in_own
    ]
    if not danish:
        return None
    last, content = danish[0]
    together = [said.text for row, said in danish if _is_beside(row, last)]
    if len(together) < 2:
        return content
    return replace(content, text=text(AGAIN, said=Joined(tuple(reversed(together)))))


def key_said_before(connection: Connection, keys: Keys, ref: Ref, channel: str) -> str:
    """The key of the text of that number, or of the last one that can be heard; "" without."""
    said = (content for _, content in _said_of_late(connection, keys, ref, channel))
    danish = (each.text.key for each in said if each.language == "da")
    return next((key for key in danish if key not in (AGAIN, HEAR)), "")


def _said_of_late(
    connection: Connection, keys: Keys, ref: Ref, channel: str
) -> list[tuple[Row[Any], Content]]:
    table = schema.outgoing
    query = select(table).where(table.c.person_id == ref.person, table.c.channel == channel)
    if ref.no:
        query = query.where(table.c.no == ref.no)
    rows = connection.execute(query.order_by(table.c.no.desc()).limit(MOST_SAID)).all()
    return [(row, load_content(keys.open(row.words_of, row.sealed))) for row in rows]


def _is_danish_alone(said: Content) -> bool:
    """Whether it was said in Danish only, so that another language says something new."""
    return said.language == "da" and not said.with_translation and said.text.key != AGAIN


def _is_beside(row: Row[Any], last: Row[Any]) -> bool:
    is_same_turn = (row.created_at, row.run) == (last.created_at, last.run)
    return row.imprint == last.imprint == 0 and is_same_turn
