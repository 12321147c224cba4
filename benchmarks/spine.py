"""The spine playing the peers' talk: every turn durable, with so many citizens waiting at once.

A turn is one input: the clock that opens the check-in, or an answer as a webhook hands it over. It
counts when its commit is done: inbound row, answers, effects and outgoing rows. The jobformidler's
turns that follow from the answers are taken in the same time and not counted.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from benchmarks.measure import Measured
from benchmarks.peers.talk import CITIZENS, FREE_TEXT, undisturbed
from bot.assembling import build_world
from bot.base.clock import MovableClock
from bot.base.settings import read_settings
from bot.receiving.batches import Arrival, Taken, TurnTaker
from conversations.records.case import Role
from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.inputs import Message
from conversations.records.inputs_between import ContactReported
from conversations.records.outcome import Pending
from locales.catalog import read_catalogs
from storage.messages.inbox import leave
from storage.migrating import migrate
from storage.people.people import NewPerson, add_person
from storage.store import Store, open_store

START = datetime(2026, 9, 7, 8, tzinfo=UTC)  # a Monday
CONSENT = ("ja", "dansk", "1", "1")
ANSWERS = ("1", FREE_TEXT, "2", "2", "nej")
TURNS_IN_TALK = len(ANSWERS) + 1
NOTE = "nothing: durable before it is answered"


@dataclass
class Jobcentre:
    """A store with citizens who are in the middle of their weeks."""

    turn_taker: TurnTaker
    clock: MovableClock
    citizens: list[str] = field(default_factory=list)
    messages: int = 0

    def arrival(self, citizen: str, text: str) -> Arrival:
        self.messages += 1
        return Arrival("telegram", citizen, str(self.messages), Message(text))

    def say(self, citizens: Sequence[str], text: str) -> None:
        """Let these citizens write at the same time; raises when a turn was not taken."""
        taken = self.turn_taker.take([self.arrival(citizen, text) for citizen in citizens])
        if set(taken) != {Taken.TURNED}:
            raise RuntimeError(f"the spine did not take its turns: {taken}")

    def settle(self) -> int:
        """Take what waits; return how many turns that were."""
        total = 0
        while turns := self.turn_taker.work():
            total += turns
        return total


def open_jobcentre(
    workdir: Path,
    database_url: str,
    waiting: int,
    citizens: int = CITIZENS,
    caseload: int = CITIZENS,
) -> Jobcentre:
    """Fill an empty database with citizens who said yes and have two agreements each."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    keys = workdir / f"keys-{time.monotonic_ns()}.db"
    store = open_store(database_url, f"sqlite:///{keys}", "a benchmark's secret, 32 characters")
    migrate(store)
    clock = MovableClock()
    clock.hold(START)
    turn_taker = TurnTaker(store, build_world(read_settings(), read_catalogs()), clock, waiting)
    centre = Jobcentre(turn_taker, clock)
    _fill(centre, store, citizens, caseload)
    return centre


def _fill(centre: Jobcentre, store: Store, citizens: int, caseload: int) -> None:
    staff = [
        add_person(store, NewPerson(f"Jobformidler {n}", Role.JOBFORMIDLER, "telegram"), START)
        for n in range(-(-citizens // caseload))
    ]
    centre.clock.hold(START)
    for number in range(citizens):
        address = str(7_000_000 + number)
        mine = staff[number // caseload]
        new = NewPerson(
            f"Borger {number}", Role.CITIZEN, "telegram", {"telegram": address}, jobformidler=mine
        )
        add_person(store, new, START)
        centre.citizens.append(address)
    centre.settle()
    for words in CONSENT:
        centre.say(centre.citizens, words)
    with store.write() as connection:
        leave(connection, store.keys, list(_contacts(staff, citizens, caseload)), START)
    centre.settle()


def _contacts(staff: Sequence[int], citizens: int, caseload: int) -> Iterator[Pending]:
    """A contact with two agreements for each citizen; people are numbered from the first."""
    later = START + timedelta(days=700)
    made = tuple(MadeAgreement(words, later.date()) for words in ("ringe til Netto", "tage bussen"))
    for number in range(citizens):
        person, by = staff[-1] + 1 + number, staff[number // caseload]
        contact = LogContact(person, 1, "telephone", "", made, later, "Torvet 3")
        yield Pending(person, ContactReported(by, contact, ()), f"contact.{person}", person)


def run(turns: int, workdir: Path, database_url: str, name: str, waiting: int) -> Measured:
    """Play at least `turns` turns with `waiting` citizens writing at once."""
    centre = open_jobcentre(workdir, database_url, waiting)
    _week(centre, waiting, [])
    latencies: list[float] = []
    seconds = 0.0
    with undisturbed():
        while len(latencies) < turns:
            seconds += _week(centre, waiting, latencies)
    centre.turn_taker.store.close()
    return Measured.of(f"{name}, {waiting} waiting", latencies, seconds, NOTE)


def _week(centre: Jobcentre, waiting: int, latencies: list[float]) -> float:
    """One week's talk of all citizens; returns the seconds that all its turns took."""
    centre.clock.hold(centre.clock.now() + timedelta(days=7))
    began = time.perf_counter()
    opened = 0
    while (batch := _timed(centre.turn_taker.work, latencies)) > 0:
        opened += batch
    for first in range(0, CITIZENS, waiting):
        group = centre.citizens[first : first + waiting]
        for words in ANSWERS:
            start = time.perf_counter()
            centre.say(group, words)
            latencies += [time.perf_counter() - start] * len(group)
    centre.settle()
    return time.perf_counter() - began


def _timed(work: object, latencies: list[float]) -> int:
    start = time.perf_counter()
    taken: int = work()  # type: ignore[operator]
    latencies += [time.perf_counter() - start] * taken
    return taken
