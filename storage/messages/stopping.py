"""STOP empties the queue: whatever put a message there, nothing of it leaves any more.

What answers danger leaves all the same. Whoever wrote a letter that did not go is told, in a turn
of the citizen's own.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select, update

from conversations.records.inputs_between import LetterHeldBack
from conversations.records.letter import FROM_STAFF
from conversations.records.outcome import Pending, is_of_danger
from conversations.records.texts import Ref, Text
from storage import schema
from storage.codec import load_content
from storage.keys import Keys, UnreadableError, WordsAreGoneError
from storage.messages.outbox import Status

_out = schema.outgoing
_waits = _out.c.status == Status.QUEUED.value


def stop_queue(connection: Connection, keys: Keys, people: Collection[int]) -> list[Pending]:
    """Take out of the queue what waits for people who just said STOP; return who is to be told."""
    if not people:
        return []
    waiting = connection.execute(select(_out).where(_waits, _out.c.person_id.in_(people))).all()
    texts = {row: _text_of(row, keys) for row in waiting}
    held = [row for row, text in texts.items() if text is None or not is_of_danger(text)]
    for row in held:
        _end(connection, _is(row.person_id, row.no), status=Status.EXPIRED.value)
    return [told for row in held for told in _told(row.person_id, texts[row])]


def refuse_queue(
    connection: Connection, keys: Keys, person: int, channel: str, no: int, error: str
) -> list[Pending]:
    """Take out of the queue all that waits for a phone that refuses Makker; return who is told.

    `no` is the message at which it refused.
    """
    theirs = (_out.c.person_id == person) & (_out.c.channel == channel)
    rows = connection.execute(select(_out).where(theirs, _waits | (_out.c.no == no))).all()
    _end(connection, theirs, status=Status.FAILED.value, error=error)
    return [told for row in rows for told in _told(person, _text_of(row, keys))]


def told_of(person: int, texts: Sequence[Text]) -> list[Pending]:
    """Who is to be told of letters that were held back before they came into the queue."""
    return [told for text in texts for told in _told(person, text)]


def _is(person: int, no: int) -> ColumnElement[bool]:
    return (_out.c.person_id == person) & (_out.c.no == no)


def _end(connection: Connection, which: ColumnElement[bool], **values: str) -> None:
    connection.execute(update(_out).where(which, _waits).values(values))


def _told(person: int, text: Text | None) -> Iterator[Pending]:
    words = dict(text.values).get("words") if text and text.key == FROM_STAFF else None
    if isinstance(words, Ref):
        yield Pending(person, LetterHeldBack(words.no), f"held.{person}.{words.no}", person)


def _text_of(row: Row[Any], keys: Keys) -> Text | None:
    """What a message says; `None` when it cannot be opened: then it does not leave either."""
    try:
        keys.load({row.words_of})
        return load_content(keys.open(row.words_of, row.sealed)).text
    except (UnreadableError, WordsAreGoneError):
        return None
