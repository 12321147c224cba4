"""How a team kept its times of late, for its leader: contacts and letters, by who accompanies.

What may be shown of it, and to whom it is too few people, is decided in
`conversations/staff_phone/team_times.py`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from conversations.records.case import Answered, TeamTimes
from storage import schema

_contact, _nudge, _letter, _person = schema.contact, schema.nudge, schema.letter, schema.person
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_WAS_LATE = (
    select(_nudge.c.no)
    .where(
        _nudge.c.person_id == _contact.c.person_id,
        _nudge.c.is_late_contact.is_(True),
        _nudge.c.raised_at <= _contact.c.at,
        _nudge.c.closed_at >= _contact.c.at,
    )
    .exists()
)
_CONTACTS = (
    select(_person.c.jobformidler_id, _WAS_LATE.label("was_late"))
    .select_from(_contact.join(_person, _person.c.id == _contact.c.person_id))
    .where(_person.c.jobformidler_id.in_(_IDS), _person.c.erased_at.is_(None))
    .where(_contact.c.at >= bindparam("since"))
)
_LETTERS = (
    select(_person.c.jobformidler_id, _letter.c.at, _letter.c.answered_at)
    .select_from(_letter.join(_person, _person.c.id == _letter.c.person_id))
    .where(_person.c.jobformidler_id.in_(_IDS), _person.c.erased_at.is_(None))
    .where(_letter.c.by == _letter.c.person_id, _letter.c.answered_at >= bindparam("since"))
)


def load_team_times(
    connection: Connection, led: Mapping[int, int], since: datetime
) -> dict[int, TeamTimes]:
    """Return the times of each leader's team since a moment; `led` are leaders by jobformidler."""
    given = {"ids": list(led), "since": since}
    contacts: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for who, was_late in connection.execute(_CONTACTS, given):
        contacts[led[who]].append((who, bool(was_late)))
    letters: dict[int, list[Answered]] = defaultdict(list)
    for who, at, answered_at in connection.execute(_LETTERS, given):
        letters[led[who]].append(Answered(who, at, answered_at))
    leaders: Sequence[int] = sorted(set(led.values()))
    return {who: TeamTimes(tuple(contacts[who]), tuple(letters[who])) for who in leaders}
