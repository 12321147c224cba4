"""Whose input each arrival is: found by its address, asked on a shared phone, admitted by a code.

The people who wrote are locked here, before anything of theirs is read.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row

from bot.receiving.arrivals import Admission, Arrival, Lookup, without_code
from bot.receiving.shared_phones import Reply, SharedPhones, Sorted
from conversations.model.policy import Policy
from conversations.reading.danger import Degree, find_danger
from conversations.reading.phone_numbers import Number, read_number
from conversations.reading.phone_words import is_automatic, is_reaction
from conversations.records.case import Role
from conversations.records.channel import traits_of
from conversations.records.inputs import Event, Joined, Message, SharedDistress, Tap
from storage.keys import Keys
from storage.locking import lock_people
from storage.messages import inbox
from storage.people.people import find_people

People = Sequence[Row[Any]]


class Taken(StrEnum):
    """What became of an arrival."""

    TURNED = "turned"
    KNOWN = "known"  # a second delivery: nothing changed
    STRANGER = "stranger"  # an unknown sender who is to get the one neutral sentence
    STRANGER_IN_DANGER = "stranger_in_danger"  # an unknown sender who is to get the numbers to ring
    BAD_CODE = "bad_code"  # an unknown sender's code that is not, or no longer, an invitation
    ASKED = "asked"  # a phone of several people: who writes?
    ASKED_AGAIN = "asked_again"
    NOT_NAMED = "not_named"  # asked often enough: it is better to ring
    NAMED = "named"  # a name was given, and nothing waited for it
    HELD = "held"  # waits for a name; nothing is said
    IGNORED = "ignored"  # an unknown sender who got the one neutral sentence today
    FAILED = "failed"  # nothing of it was kept: to be delivered again


@dataclass(frozen=True, slots=True)
class Job:
    """One input in a batch, and where it came from."""

    event: Event
    arrival: int = -1  # its place among the arrivals
    waiting: int = 0  # the id of its input row
    provider_id: str = ""  # where that is not the arrival's: it waited for a name


_TAKEN = {
    Reply.WHO: Taken.ASKED,
    Reply.WHO_AGAIN: Taken.ASKED_AGAIN,
    Reply.CALL: Taken.NOT_NAMED,
    Reply.WELCOME: Taken.NAMED,
}
Jobs = dict[int, list[Job]]  # by person, in order


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of each arrival, whose turns they are, and the rows of those people, locked."""

    taken: list[Taken]
    jobs: Jobs
    people: People
    names: list[inbox.Received]  # messages that only gave a name


def resolve(
    connection: Connection, keys: Keys, policy: Policy, batch: list[Arrival], now: datetime
) -> Resolved:
    """Lock the people who wrote, and find whose input each arrival is; none is taken twice."""
    lookups = [(a.channel, keys.lookup(a.channel, a.address)) for a in batch]
    found = find_people(connection, set(lookups))
    admission = Admission(connection, keys, now, now.astimezone(policy.zone).date())
    admission.look_at(batch)
    locked = sorted({p for ids in found.values() for p in ids} | admission.people)
    sent = {(arrival.channel, arrival.provider_id) for arrival in batch}
    people, known = inbox.lock_senders(connection, locked, sent)
    staff = {row.id for row in people if row.role != Role.CITIZEN}
    taken: list[Taken] = []
    jobs: Jobs = defaultdict(list)
    names: list[inbox.Received] = []  # messages that only gave a name
    shared = SharedPhones(connection, keys, now, policy.shared_phone_for)
    for place, (arrival, lookup) in enumerate(zip(batch, lookups, strict=True)):
        name = (arrival.channel, arrival.provider_id)
        there = found.get(lookup, [])
        admitted = 0 if name in known else admission.admit(arrival, lookup, there, staff)
        ids = [admitted] if admitted else there
        if name in known:
            taken.append(Taken.KNOWN)
        elif not ids:
            taken.append(_unknown(connection, admission, policy, arrival, lookup))
        elif len(ids) > 1 and not isinstance(arrival.event, Message | Tap):
            taken.append(Taken.TURNED)  # the phone blocks us, or lets us in: for all of them
            for n, person in enumerate(ids):
                jobs[person].append(Job(arrival.event, arrival=-1 if n else place))
        elif len(ids) > 1:
            sorted_ = shared.sort(ids, *lookup, arrival.provider_id, arrival.event)
            taken.append(_take_shared(jobs, names, place, arrival, ids, sorted_))
        else:
            taken.append(Taken.TURNED)
            event = Joined() if admitted else without_code(arrival.event)
            jobs[ids[0]].append(Job(event, arrival=place))
            known.add(name)
            found[lookup] = [*there, admitted] if admitted else ids
    if admission.has_admitted:  # they write on a channel of their own now
        people = lock_people(connection, locked)
    return Resolved(taken, jobs, [row for row in people if row.id in jobs], names)


def _unknown(
    connection: Connection, admission: Admission, policy: Policy, arrival: Arrival, lookup: Lookup
) -> Taken:
    if not _may_be_answered(arrival, policy):
        return Taken.IGNORED
    if _is_in_danger(arrival.event):
        channel, address = lookup  # once a day, also when the one sentence was said before
        may_tell = inbox.may_tell_stranger(connection, f"{channel}.danger", address, admission.now)
        return Taken.STRANGER_IN_DANGER if may_tell else Taken.IGNORED
    answered = inbox.strangers_answered(connection, admission.now, admission.today)
    if answered >= policy.strangers_a_day:
        return Taken.IGNORED
    if admission.is_code(arrival):
        return Taken.BAD_CODE if admission.refuse(lookup) else Taken.IGNORED
    if inbox.may_tell_stranger(connection, *lookup, admission.now):
        return Taken.STRANGER
    return Taken.IGNORED


def _is_in_danger(event: Event) -> bool:
    """Whether somebody unknown writes of danger; heavy words alone get the one sentence."""
    danger = find_danger(event.text) if isinstance(event, Message) else None
    return danger is not None and danger.degree is not Degree.DOUBTFUL


def _may_be_answered(arrival: Arrival, policy: Policy) -> bool:
    """Whether it is something to answer, from a country whose numbers may be written to.

    A phone that blocks us or lets us in says nothing, nor does one that quotes us or sends a heart.
    """
    event = arrival.event
    if not isinstance(event, Message | Tap):
        return False
    if isinstance(event, Message) and (is_reaction(event.text) or is_automatic(event.text)):
        return False
    if not traits_of(arrival.channel).is_number:
        return True
    number = read_number(arrival.address)
    return isinstance(number, Number) and number.country in policy.countries


def _take_shared(
    jobs: Jobs, names: list[inbox.Received], place: int, arrival: Arrival, people: list[int],
    found: Sorted,
) -> Taken:  # fmt: skip
    """Give what was sorted to its person; words of distress reach all who may have written them."""
    for held in found.events:
        jobs[found.person].append(Job(held.event, place, provider_id=held.provider_id))
    if found.name is not None:
        name = found.name
        names.append(inbox.Received(arrival.channel, name.provider_id, found.person, name.event))
    if found.danger is not None:
        for person in people:
            speaks = person == people[0]
            event = SharedDistress(found.danger.value, speaks, arrival.channel)
            jobs[person].append(Job(event))
        return Taken.HELD
    if found.person and not found.reply:
        return Taken.TURNED
    return _TAKEN.get(found.reply, Taken.HELD)
