"""A small jobcentre that a test drives turn by turn and send by send, and lets things go wrong."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.base.clock import MovableClock
from bot.receiving.batches import Arrival, Taken, TurnTaker
from bot.sending.delivery import Delivery
from bot.showing.reading_aloud import what_to_read
from bot.showing.saying import House
from conversations.records.case import Role
from conversations.records.inputs import Tap
from locales.aloud import ReadAloud
from locales.recordings import Recordings
from storage.people.people import NewPerson, add_person
from storage.store import Store
from tests.worlds.jobcentre import Jobcentre, still_clock
from tests.worlds.phones import ScriptedChannel
from tests.worlds.playing import catalogs, world

ZONE = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZONE)


@cache
def aloud() -> ReadAloud:
    return what_to_read(catalogs()["da"], "Demo Kommune")


@dataclass(eq=False)
class Office(Jobcentre):
    """People are added by name; each has a Telegram account and a number of their own."""

    clock: MovableClock = field(default_factory=lambda: still_clock(MONDAY))
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

    # --- turns ---

    def turn_taker(self, store: Store | None = None, batch_size: int = 64) -> TurnTaker:
        return TurnTaker(store or self.store, world(), self.clock, batch_size, self.recordings)

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
            catalogs(),
            House("Demo Kommune", "20 00 00 00", ZONE, self.recordings, aloud()),
            self.clock,
            holder,
        )

    def deliver(self, *channels: ScriptedChannel) -> int:
        return asyncio.run(self.delivery(*channels).deliver())


def consented(office: Office, name: str = "Amina Warsame", **more: Any) -> int:
    """Add a citizen who said yes and wants to be asked on Mondays at nine."""
    person = office.add(name, **more)
    office.settle()
    office.write(person, "ja", "dansk", "mandag", "1")
    return person


def send_everything(office: Office) -> None:
    """Let a healthy provider take all that waits, so that a test can look at what comes next."""
    office.deliver(ScriptedChannel("telegram"), ScriptedChannel("sms"))
