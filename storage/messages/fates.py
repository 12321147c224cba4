"""What became of the questions that a silence is about: silence begins where one arrived."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, select

from conversations.records.fate import Fate
from storage import schema
from storage.messages.outbox import Status
from storage.prepared import Read, among

_out = schema.outgoing
_FATES = Read(
    select(_out.c.person_id, _out.c.no, _out.c.status, _out.c.sent_at).where(
        among(_out.c.person_id, "people"), among(_out.c.no, "numbers")
    )
)


def read_fates(
    connection: Connection, asked: Collection[tuple[int, int]]
) -> dict[int, dict[int, Fate]]:
    """Return what became of these messages, by person and number; of some nothing is known."""
    found: dict[int, dict[int, Fate]] = defaultdict(dict)
    given = {"people": [who for who, _ in asked], "numbers": [no for _, no in asked]}
    for row in _FATES.rows(connection, **given) if asked else ():
        status = Status(row.status)
        found[row.person_id][row.no] = Fate(
            row.sent_at,
            waits=status is Status.QUEUED,
            has_expired=status is Status.EXPIRED,
            has_failed=status is Status.FAILED,
        )
    return found
