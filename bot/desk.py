"""Taking turns in batches: many people's inputs, one each, in one commit.

    lock the people → load their states → take_turn for each (pure) → save → commit

On an error the batch falls back to single turns. A script that raises is a turn like any other; an
error of the database is tried three times, then the input is set aside for the operator.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import structlog
from sqlalchemy import Connection, Row
from sqlalchemy.exc import DBAPIError

from bot import metrics
from bot.clock import Clock
from conversations.cpr import without_cpr
from conversations.events import Event, Look, Message, Tap
from conversations.records import Outcome, Role, State
from conversations.turn import failed_turn, take_turn
from conversations.world import World
from storage import inbox
from storage.loading import load_due, load_states, lock_people
from storage.people import find_people
from storage.saving import save_outcomes
from storage.store import Store

log = structlog.get_logger()
People = Sequence[Row[Any]]
MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Arrival:
    """An input at the door: from an address, under the provider's own id."""

    channel: str
    address: str
    provider_id: str
    event: Event


class Taken(StrEnum):
    """What became of an arrival."""

    TURNED = "turned"
    KNOWN = "known"  # a second delivery: nothing changed
    STRANGER = "stranger"  # an unknown sender who is to get the one neutral sentence
    IGNORED = "ignored"  # an unknown sender who got it today, or an address of several people


@dataclass(frozen=True, slots=True)
class _Job:
    """One person's input in a batch, and where it came from."""

    person: int
    event: Event
    arrival: int = -1  # its place among the arrivals
    waiting: int = 0  # the id of its input row


@dataclass(slots=True)
class Desk:
    """Turns inputs into saved outcomes. Synchronous: it runs in a worker thread."""

    store: Store
    world: World
    clock: Clock
    batch_size: int = 64

    def take(self, arrivals: Sequence[Arrival]) -> list[Taken]:
        """Take inputs from outside, in order for each person; all are durable when this returns.

        Raises the database's error when it cannot commit: then nothing has changed.
        """
        at_door = [_checked_at_door(arrival) for arrival in arrivals]
        taken: list[Taken | None] = [None] * len(at_door)
        while None in taken:
            open_places = [i for i, result in enumerate(taken) if result is None]
            batch = open_places[: self.batch_size]
            try:
                self._take_batch(at_door, batch, taken)
            except DBAPIError:
                if len(batch) == 1:
                    raise
                log.warning("a batch failed; taking its turns one by one", turns=len(batch))
                for place in batch:
                    self._take_batch(at_door, [place], taken)
        return [result for result in taken if result is not None]

    def work(self) -> int:
        """Take the turns that wait or fall due, one batch; return how many were taken."""
        try:
            return self._work_batch(self.batch_size)
        except DBAPIError:
            log.warning("a batch of waiting turns failed; taking them one by one")
            return self._work_one_by_one()

    def _take_batch(
        self, arrivals: Sequence[Arrival], places: list[int], taken: list[Taken | None]
    ) -> None:
        now = self.clock.now()
        results: dict[int, Taken] = {}
        with self.store.write() as connection:
            jobs, people = self._resolve(connection, arrivals, places, results, now)
            outcomes = self._turn(connection, jobs, people, now)
            done = [job for job in jobs if job.person in outcomes]
            results |= {job.arrival: Taken.TURNED for job in done}
            self._save(connection, outcomes, now)
            staff = {p for p, o in outcomes.items() if o.after.person.role is not Role.CITIZEN}
            received = [_received(arrivals[job.arrival], job.person) for job in done]
            inbox.write_received(connection, self.store.keys, received, staff, now)
        for place, result in results.items():
            taken[place] = result
        _count(outcomes.values())

    def _resolve(
        self,
        connection: Connection,
        arrivals: Sequence[Arrival],
        places: list[int],
        results: dict[int, Taken],
        now: datetime,
    ) -> tuple[list[_Job], People]:
        """Find whose input each arrival is; at most one a person, in order, and none twice."""
        lookups = {p: (arrivals[p].channel, self._lookup(arrivals[p])) for p in places}
        people = find_people(connection, set(lookups.values()))
        ids = {(arrivals[p].channel, arrivals[p].provider_id) for p in places}
        rows = lock_people(connection, sorted({p for found in people.values() for p in found}))
        known = inbox.known_already(connection, ids)
        jobs: dict[int, _Job] = {}
        for place in places:
            arrival, found = arrivals[place], people.get(lookups[place], [])
            name = (arrival.channel, arrival.provider_id)
            if name in known:
                results[place] = Taken.KNOWN
            elif len(found) != 1:
                results[place] = self._unknown(connection, lookups[place], len(found), now)
            elif found[0] not in jobs:
                jobs[found[0]] = _Job(found[0], arrival.event, arrival=place)
                known.add(name)
        return list(jobs.values()), [row for row in rows if row.id in jobs]

    def _lookup(self, arrival: Arrival) -> str:
        return self.store.keys.lookup(arrival.channel, arrival.address)

    def _unknown(
        self, connection: Connection, lookup: tuple[str, str], people: int, now: datetime
    ) -> Taken:
        if people == 0 and inbox.may_tell_stranger(connection, *lookup, now):
            return Taken.STRANGER
        return Taken.IGNORED

    def _work_batch(self, limit: int) -> int:
        now = self.clock.now()
        with self.store.write() as connection:
            due = inbox.people_waiting(connection, now, limit)
            if not due:
                return 0
            jobs, people = self._waiting_jobs(connection, due, now)
            outcomes = self._turn(connection, jobs, people, now)
            self._save(connection, outcomes, now)
            inbox.mark_handled(connection, [j.waiting for j in jobs if j.waiting], now)
        _count(outcomes.values())
        return len(outcomes)

    def _waiting_jobs(
        self, connection: Connection, due: list[int], now: datetime
    ) -> tuple[list[_Job], People]:
        """The oldest waiting input of each person that no other process works on, or its timer."""
        rows = lock_people(connection, due, skip_locked=True)
        free = [row.id for row in rows]
        waiting = inbox.first_waiting(connection, self.store.keys, free)
        jobs = {w.person: _Job(w.person, w.event, waiting=w.id) for w in waiting}
        for person, timer in load_due(connection, [p for p in free if p not in jobs]).items():
            if timer.due_at <= now:
                jobs[person] = _Job(person, Look())
        return list(jobs.values()), [row for row in rows if row.id in jobs]

    def _work_one_by_one(self) -> int:
        """After a failed batch: each person's turn alone, so that one cannot hold up others."""
        now = self.clock.now()
        with self.store.read() as connection:
            people = inbox.people_waiting(connection, now, self.batch_size)
        return sum(self._work_alone(person, now) for person in people)

    def _work_alone(self, person: int, now: datetime) -> int:
        try:
            with self.store.write() as connection:
                jobs, people = self._waiting_jobs(connection, [person], now)
                outcomes = self._turn(connection, jobs, people, now)
                self._save(connection, outcomes, now)
                inbox.mark_handled(connection, [j.waiting for j in jobs if j.waiting], now)
        except DBAPIError as error:
            self._count_failure(person, now, error)
            return 0
        _count(outcomes.values())
        return len(outcomes)

    def _count_failure(self, person: int, now: datetime, error: DBAPIError) -> None:
        kind = type(error.orig).__name__
        with self.store.write() as connection:
            is_aside = inbox.count_failure(connection, person, MOST_TRIES, now)
        if is_aside:
            metrics.set_aside.inc()
            log.error("an input was set aside", person=person, error=kind)

    def _turn(
        self, connection: Connection, jobs: Sequence[_Job], people: People, now: datetime
    ) -> dict[int, Outcome]:
        if not jobs:
            return {}
        tapped = [found for job in jobs if (found := _tapped_run(job))]
        states = load_states(connection, self.store.keys, people, tapped)
        return {job.person: self._one_turn(states[job.person], job.event, now) for job in jobs}

    def _one_turn(self, state: State, event: Event, now: datetime) -> Outcome:
        try:
            outcome = take_turn(state, event, now, self.world)
        except Exception as error:  # a fault of ours: one person's, never the whole batch's
            outcome = failed_turn(state, error, now, self.world)
        for note in outcome.notes:
            log.info("turn", person=state.person.id, note=note)
        return outcome

    def _save(self, connection: Connection, outcomes: dict[int, Outcome], now: datetime) -> None:
        if outcomes:
            save_outcomes(connection, self.store.keys, list(outcomes.values()), now)


def _checked_at_door(arrival: Arrival) -> Arrival:
    """Take CPR numbers out before anything is stored, logged or forwarded."""
    if not isinstance(arrival.event, Message):
        return arrival
    text, had_cpr = without_cpr(_storable(arrival.event.text))
    return replace(arrival, event=replace(arrival.event, text=text, had_cpr=had_cpr))


def _storable(text: str) -> str:
    """What a database can hold: no lone surrogates and no NUL."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "")


def _received(arrival: Arrival, person: int) -> inbox.Received:
    return inbox.Received(arrival.channel, arrival.provider_id, person, arrival.event)


def _tapped_run(job: _Job) -> tuple[int, int] | None:
    if not isinstance(job.event, Tap):
        return None
    source = job.event.data.partition("|")[0]
    is_run = source[:1] == "r" and source[1:].isascii() and source[1:].isdecimal()
    return (job.person, int(source[1:])) if is_run and len(source) < 10 else None


def _count(outcomes: Iterable[Outcome]) -> None:
    metrics.turns.inc(len(list(outcomes)))
