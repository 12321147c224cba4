"""The morning digest: on working days, at the time that each member of staff chose.

What it says is the day's list (`day_list.py`), without what stood in an earlier one and is not due
yet. What is urgent was told at once; it stands here too while it is open.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from conversations.case.turn import Turn
from conversations.model.hours import end_of_work, is_speaking_day, local_day
from conversations.model.policy import Policy
from conversations.records.case import Person, Role
from conversations.staff_phone import day_list
from conversations.topics.contacts import drafts


def send(turn: Turn) -> None:
    """Send today's digest if its time has come; on a morning without anything, nothing is said."""
    policy = turn.world.policy
    if not is_due(turn.person, turn.now, policy):
        return
    latest = _moment_of(turn.person, turn.person.last_digest, policy)
    kinds = turn.world.nudges
    found = day_list.in_order(turn.before.agenda, turn.now, latest, policy, kinds)
    turn.person = replace(turn.person, last_digest=local_day(turn.now, policy))
    if found or drafts.waiting(turn):
        day_list.say(turn, "staff.digest", day_list.grouped(found))


def next_at(turn: Turn) -> datetime:
    """Return when the next digest is due."""
    policy = turn.world.policy
    day = local_day(turn.now, policy)
    while not _comes_on(turn.person, day, turn.now, policy):
        day += timedelta(days=1)
    return digest_moment(turn.person, day, policy)


def is_due(person: Person, now: datetime, policy: Policy) -> bool:
    """Whether today's digest is to be sent: not before its time, nor after the working hours."""
    day = local_day(now, policy)
    is_new = person.last_digest is None or person.last_digest < day
    is_time = digest_moment(person, day, policy) <= now < end_of_work(day, policy)
    return is_new and is_time and is_speaking_day(day, Role.JOBFORMIDLER, policy)


def digest_moment(person: Person, day: date, policy: Policy) -> datetime:
    """Return the time of a day's digest: as chosen, within the working hours."""
    at = max(person.digest_at, policy.staff_from)
    return datetime.combine(day, at, policy.zone)


def _comes_on(person: Person, day: date, now: datetime, policy: Policy) -> bool:
    is_later = digest_moment(person, day, policy) > now
    return is_later and is_speaking_day(day, Role.JOBFORMIDLER, policy)


def _moment_of(person: Person, day: date | None, policy: Policy) -> datetime | None:
    return None if day is None else digest_moment(person, day, policy)
