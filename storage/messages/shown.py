"""Under which number in its chat a question was first shown: what is written later has a greater.

Only of a provider that counts the messages of a chat; others name a message as they like.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from conversations.records.run import Run
from storage import schema

_out = schema.outgoing


def first_shown(connection: Connection, person: int, runs: Iterable[Run]) -> Mapping[int, int]:
    """Return that number of each run's open question, by the run's own.

    A question that has not left yet, or of which it is not known, has none.
    """
    found: dict[int, int] = {}
    for run in runs:
        query = select(_out.c.no, _out.c.imprint, _out.c.provider_id).where(
            _out.c.person_id == person,
            _out.c.run == run.no,
            _out.c.no.between(run.no, run.spoke_no),
        )
        rows = connection.execute(query.order_by(_out.c.no)).all()
        asked = next((row.imprint for row in rows if row.no == run.spoke_no), None)
        first = next((row.provider_id or "" for row in rows if row.imprint == asked), "")
        if first.isdecimal():
            found[run.no] = int(first)
    return found
