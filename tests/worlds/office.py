"""A small jobcentre for tests: a store, a clock that stands still, and turns over both."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select

from bot.base.clock import MovableClock
from bot.receiving.batches import Arrival, Taken, TurnTaker
from bot.sending.delivery import Delivery
from bot.showing.reading_aloud import what_to_read
from bot.showing.rendering import House
from bot.showing.words import CatalogWords
from conversations.case.world import Aloud, World
from conversations.catalogue import NUDGES, SCRIPTS, newest
from conversations.model.policy import Policy
from conversations.records.case import Role
from conversations.records.inputs import Event, Message, Tap
from locales.aloud import ReadAloud
from locales.catalog import read_catalogs
from locales.recordings import Recordings
from storage import schema
from storage.codec import load_content
from storage.people.people import NewPerson, add_person, addresses_of
from storage.store import Store
from tests.worlds.phones import ScriptedChannel

ZONE = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZONE)


@cache
def world() -> World:
    subjects = Aloud(aloud().subjects)
    return World(
        CatalogWords(read_catalogs()), SCRIPTS, newest(SCRIPTS), NUDGES, Policy(), aloud=subjects
    )


@cache
def aloud() -> ReadAloud:
    return what_to_read(read_catalogs()["da"], "Demo Kommune")


def still_clock(at: datetime = MONDAY) -> MovableClock:
    """Return a clock that moves only when a test moves it."""
    return MovableClock(wall=lambda: at)


@dataclass
class Office:
    """People are added by name; each has a Telegram account and a number of their own."""

    store: Store
    clock: MovableClock = field(default_factory=still_clock)
    numbers: Any = field(default_factory=lambda: count(1))
    recordings: Recordings | None = None

    def __post_init__(self) -> None:
        self.lars = self.add("Lars Holm", Role.JOBFORMIDLER)

    # --- people ---

    def add(self, name: str, role: Role = Role.CITIZEN, **more: Any) -> int:
        number = next(self.numbers)
        addresses = {"telegram": f"7{number:03}", "sms": f"+4520{number:06}"}
        if role is Role.CITIZEN:
            more.setdefault("jobformidler", self.lars)
        channel = more.pop("channel", "telegram")
        new = NewPerson(name, role, channel, more.pop("addresses", addresses), **more)
        return add_person(self.store, new, self.clock.now())

    def address(self, person: int, channel: str = "telegram") -> str:
        with self.store.read() as connection:
            return addresses_of(connection, self.store.keys, person)[channel]

    # --- turns ---

    def turn_taker(self, store: Store | None = None, batch_size: int = 64) -> TurnTaker:
        return TurnTaker(store or self.store, world(), self.clock, batch_size, self.recordings)

    def arrival(
        self, person: int, event: Event | str, provider_id: str = "", channel: str = "telegram"
    ) -> Arrival:
        event = Message(event) if isinstance(event, str) else event
        name = provider_id or f"in-{next(self.numbers)}"
        return Arrival(channel, self.address(person, channel), name, event)

    def take(self, *arrivals: Arrival) -> list[Taken]:
        return self.turn_taker().take(arrivals)

    def write(self, person: int, *written: str) -> None:
        """One message after the other, and all that follows from each."""
        for words in written:
            assert self.take(self.arrival(person, words)) == [Taken.TURNED]
            self.settle()

    def tap(self, person: int, data: str) -> None:
        assert self.take(self.arrival(person, Tap(data))) == [Taken.TURNED]
        self.settle()

    def settle(self) -> int:
        """Take every turn that waits or is due; return how many."""
        turn_taker = self.turn_taker()
        taken = 0
        while turns := turn_taker.work():
            taken += turns
        return taken

    def pass_time(self, **duration: float) -> None:
        self.clock.hold(self.clock.now() + timedelta(**duration))

    def pass_hourly(self, hours: int) -> None:
        """Live through some hours, looking at the clock once in each."""
        for _ in range(hours):
            self.pass_time(hours=1)
            self.settle()

    # --- delivery ---

    def delivery(
        self, *channels: ScriptedChannel, holder: str = "one", store: Store | None = None
    ) -> Delivery:
        return Delivery(
            store or self.store,
            {channel.name: channel for channel in channels},
            read_catalogs(),
            House("Demo Kommune", "20 00 00 00", ZONE, self.recordings, aloud()),
            self.clock,
            holder,
        )

    def deliver(self, *channels: ScriptedChannel) -> int:
        return asyncio.run(self.delivery(*channels).deliver())

    # --- looking ---

    def rows(self, table: Any, *conditions: Any) -> Sequence[Row[Any]]:
        keys = list(table.primary_key.columns)
        query = select(table).where(*conditions).order_by(*keys)
        with self.store.read() as connection:
            return connection.execute(query).all()

    def messages(self, person: int) -> Sequence[Row[Any]]:
        """All rows of a person's outgoing messages."""
        return self.rows(schema.outgoing, schema.outgoing.c.person_id == person)

    def said(self, person: int) -> list[str]:
        """The keys of all texts that were written for a person, sent or not."""
        return [self.content(row).text.key for row in self.messages(person)]

    def content(self, row: Row[Any]) -> Any:
        return load_content(self.store.keys.open(row.words_of, row.sealed))

    def statuses(self, person: int) -> list[str]:
        return [row.status for row in self.messages(person)]

    def open_nudges(self, person: int) -> list[str]:
        """The rules of a citizen's open nudges."""
        table = schema.nudge
        rows = self.rows(table, table.c.person_id == person, table.c.status != "done")
        return [row.rule for row in rows]

    def answers(self, person: int) -> dict[str, Any]:
        """All answers of a person's runs, the later over the earlier."""
        from storage.rows import read_run

        found: dict[str, Any] = {}
        for row in self.rows(schema.run, schema.run.c.person_id == person):
            found |= {a.key: a.value for a in read_run(row, self.store.keys).answers}
        return found


def consented(office: Office, name: str = "Amina Warsame", **more: Any) -> int:
    """Add a citizen who said yes and wants to be asked on Mondays at nine."""
    person = office.add(name, **more)
    office.settle()
    office.write(person, "ja", "dansk", "mandag", "1")
    return person


def send_everything(office: Office) -> None:
    """Let a healthy provider take all that waits, so that a test can look at what comes next."""
    office.deliver(ScriptedChannel("telegram"), ScriptedChannel("sms"))
