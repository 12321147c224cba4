"""One process: after a batch of arrivals only those look who have something to do."""

import asyncio
from dataclasses import dataclass, field
from threading import Event

from bot.receiving.batches import TurnTaker
from bot.sending.fetching import Fetcher
from bot.service import Service
from conversations.records.inputs import Message
from tests.worlds.office import Office
from tests.worlds.phones import ScriptedChannel
from tests.worlds.playing import world

HOURS = 3600.0  # from heartbeat to heartbeat: none comes in a test
PATIENCE = 20.0


@dataclass
class WatchedTaker(TurnTaker):
    looks: int = 0
    has_looked: Event = field(default_factory=Event)

    def work(self) -> int:
        self.looks += 1
        self.has_looked.set()
        return TurnTaker.work(self)


@dataclass
class WatchedFetcher(Fetcher):
    looks: int = 0
    has_looked: Event = field(default_factory=Event)

    async def work(self) -> int:
        self.looks += 1
        self.has_looked.set()
        return await Fetcher.work(self)


async def _until(has_looked: Event) -> None:
    assert await asyncio.to_thread(has_looked.wait, PATIENCE)


def test_after_an_answer_nobody_looks_but_who_sends(office: Office) -> None:
    amina = office.add("Amina Warsame")
    office.settle()
    office.write(amina, "ja")
    phones = ScriptedChannel()
    taker = WatchedTaker(office.store, world(), office.clock)
    fetcher = WatchedFetcher(office.store, {"telegram": phones}, office.clock, 1000)

    async def answers() -> None:
        service = Service(taker, office.delivery(phones), fetcher, HOURS)
        await service.start()
        for words in ("dansk", "onsdag", "RING"):
            await service.submit(office.arrival(amina, words))
        assert (taker.looks, fetcher.looks) == (0, 0)
        await service.submit(office.arrival(amina, "1"))  # Lars is told: an input for him
        await _until(taker.has_looked)
        assert fetcher.looks == 0
        voice = Message("", media="voice", media_ref="f1", media_bytes=10)
        await service.submit(office.arrival(amina, voice))
        await _until(fetcher.has_looked)
        await service.stop()

    asyncio.run(answers())
