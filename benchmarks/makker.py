"""Makker playing the talk: every turn durable, with so many citizens waiting at once.

A turn is one input: the clock that opens the check-in, or an answer as a webhook hands it over. It
counts when its commit is done: inbound row, answers, effects and outgoing rows. The jobformidler's
turns that follow from the answers are taken in the same time and not counted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import played
from benchmarks.measuring import expect
from benchmarks.peers.talk import ANSWERS, CITIZENS, TURNS_IN_TALK, said_by
from bot.assembling import build_world
from bot.base.clock import MovableClock
from bot.base.settings import EverySetting
from bot.receiving.batches import Arrival, Taken, TurnTaker
from conversations.case.world import World
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

START = datetime(2035, 9, 3, 8, tzinfo=UTC)
"""A Monday, ten o'clock in Denmark. The wall clock is never asked: any day is good for a run."""
BEFORE = timedelta(hours=2)  # nothing is asked yet on that day
WEEK = timedelta(days=7)
CONSENT = ("ja", "dansk", "1", "1")  # the last two: on Mondays, at nine
SECRET = "a benchmark's secret, 32 characters"
ADDRESS: dict[str, Callable[[int], str]] = {
    "telegram": lambda nth: str(7_000_000 + nth),
    "sms": lambda nth: f"+4520{nth:06}",
}
STAFF_ADDRESS: dict[str, Callable[[int], str]] = {
    "telegram": lambda nth: str(6_000_000 + nth),
    "sms": lambda nth: f"+4530{nth:06}",
}


@dataclass
class Jobcentre:
    """A store with citizens who are in the middle of their weeks."""

    turn_taker: TurnTaker
    clock: MovableClock
    citizens: dict[int, str] = field(default_factory=dict)
    """The addresses, by person."""
    messages: int = 0
    channel: str = "telegram"

    @property
    def store(self) -> Store:
        return self.turn_taker.store

    def say(self, addresses: Sequence[str], text: str) -> None:
        """Let these citizens write at the same time; raises when a turn was not taken."""
        said = enumerate(addresses)
        taken = self.turn_taker.take([self._arrival(to, said_by(nth, text)) for nth, to in said])
        expect("what became of the inputs", set(taken), {Taken.TURNED})

    def _arrival(self, address: str, text: str) -> Arrival:
        self.messages += 1
        return Arrival(self.channel, address, str(self.messages), Message(text))

    def settle(self) -> int:
        """Take what waits; return how many turns that were."""
        total = 0
        while turns := self.turn_taker.work():
            total += turns
        return total


@dataclass
class Weeks:
    """A contender: one check-in of everybody a stretch, a week after the other."""

    centre: Jobcentre
    waiting: int

    def prepare(self) -> None:
        """A week later, at the same hour. What else fell due in that week was done before."""
        later = self.centre.clock.now() + WEEK
        self.centre.clock.hold(later - BEFORE)
        self.centre.settle()
        self.centre.clock.hold(later)

    def play(self) -> int:
        """Open every check-in, and answer all of them, so many at once."""
        self.centre.settle()
        addresses = list(self.centre.citizens.values())
        for first in range(0, len(addresses), self.waiting):
            for words in ANSWERS:
                self.centre.say(addresses[first : first + self.waiting], words)
        self.centre.settle()
        return len(addresses) * TURNS_IN_TALK

    def check(self) -> None:
        """Every check-in of this week was opened, asked, answered and thanked for."""
        played.check_week(self.centre.store, self.centre.citizens, self.centre.clock.now())

    def close(self) -> None:
        """Let go of the store."""
        self.centre.store.close()


def open_contender(
    workdir: str,
    database_url: str,
    waiting: int,
    citizens: int = CITIZENS,
    begins: str = START.isoformat(),
) -> Weeks:
    """Open it over an empty database."""
    start = datetime.fromisoformat(begins)
    return Weeks(
        open_jobcentre(Path(workdir), database_url, waiting, citizens, start=start), waiting
    )


def open_jobcentre(
    workdir: Path,
    database_url: str,
    waiting: int,
    citizens: int = CITIZENS,
    caseload: int = CITIZENS,
    start: datetime = START,
    taker: type[TurnTaker] = TurnTaker,
    channel: str = "telegram",
) -> Jobcentre:
    """Fill an empty database with citizens who said yes and have two agreements each."""
    keys = workdir / f"keys-{time.monotonic_ns()}.db"
    store = open_store(database_url, f"sqlite:///{keys}", SECRET)
    migrate(store)
    clock = MovableClock(wall=lambda: start)
    centre = Jobcentre(taker(store, new_world(), clock, waiting), clock, channel=channel)
    _fill(centre, citizens, caseload)
    return centre


def new_world() -> World:
    """What every turn knows, with the usual settings."""
    return build_world(EverySetting.model_construct(), read_catalogs())


def _fill(centre: Jobcentre, citizens: int, caseload: int) -> None:
    now, store, channel = centre.clock.now(), centre.store, centre.channel
    staff = []
    for number in range(-(-citizens // caseload)):
        reached = {channel: STAFF_ADDRESS[channel](number)}
        new = NewPerson(f"Jobformidler {number}", Role.JOBFORMIDLER, channel, reached)
        staff.append(add_person(store, new, now))
    accompanied_by = {}
    for number in range(citizens):
        address, by = ADDRESS[channel](number), staff[number // caseload]
        reached = {channel: address}
        new = NewPerson(f"Borger {number}", Role.CITIZEN, channel, reached, jobformidler=by)
        person = add_person(store, new, now)
        centre.citizens[person], accompanied_by[person] = address, by
    centre.settle()
    for words in CONSENT:
        centre.say(list(centre.citizens.values()), words)
    with store.write() as connection:
        leave(connection, store.keys, list(_contacts(accompanied_by, now)), now)
    centre.settle()


def _contacts(accompanied_by: dict[int, int], now: datetime) -> Iterator[Pending]:
    """A contact with two agreements for each citizen."""
    later = now + timedelta(days=700)
    made = tuple(MadeAgreement(words, later.date()) for words in ("ringe til Netto", "tage bussen"))
    for person, by in accompanied_by.items():
        contact = LogContact(person, 1, "telephone", "", made, later, "Torvet 3")
        yield Pending(person, ContactReported(by, contact, ()), f"contact.{person}", person)
