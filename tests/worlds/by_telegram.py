"""A jobcentre on the fake Telegram: the real channel, a real server for the webhook, no real time.

The clock moves only where something waits for a moment, and then to that moment: between sends as
their pace wants it, and to the next retry when nothing else is left to do.
"""

import asyncio
import heapq
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import uvicorn

from bot.base.clock import MovableClock
from bot.channels.connected import Connected
from bot.channels.telegram.api import bot_id, open_bot
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.connecting import StoredPictures
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.receiving import PATH, Receiver
from bot.sending.fetching import Fetcher
from bot.service import Service
from bot.showing.rendering import Rendered
from bot.web.app import create_app
from storage.store import Store
from tests.fakes.telegram import TOKEN, FakeTelegram, Phone
from tests.fakes.telegram_server import Served
from tests.worlds.office import Office

SECRET = "a-secret_of-the-webhook"
PATIENCE = 30.0  # real seconds until a test gives up


@dataclass
class Time:
    """Waiting that moves a clock on, one moment after the other, while nothing is on its way."""

    clock: MovableClock
    flying: int = 0
    _heap: list[tuple[datetime, int, "asyncio.Future[None]"]] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: count())

    async def wait(self, until: datetime) -> None:
        reached: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._heap, (until, next(self._numbers), reached))
        await reached

    async def run(self) -> None:
        while True:
            await asyncio.sleep(0.0005)
            if self._heap and not self.flying:
                until, _, reached = heapq.heappop(self._heap)
                if not reached.done():  # else nobody waits for it any more
                    self.clock.hold(until)
                    reached.set_result(None)


@dataclass(slots=True)
class WatchedChannel(TelegramChannel):
    """The channel, and how many of its sends are on their way."""

    watch: Time | None = None

    async def send(self, address: str, message: Rendered, key: str) -> str:
        assert self.watch is not None
        self.watch.flying += 1
        try:
            return await super(WatchedChannel, self).send(address, message, key)
        finally:
            self.watch.flying -= 1


@dataclass
class Exchange:
    """Everything of one running test: the jobcentre, the service and the fake."""

    office: Office
    service: Service
    served: Served
    channel: WatchedChannel
    time: Time
    url: str = ""
    poller: Poller | None = None

    @property
    def fake(self) -> FakeTelegram:
        return self.served.fake

    def phone(self, person: int, name: str = "Amina") -> Phone:
        """Somebody's phone, which has pressed START."""
        phone = self.fake.phone(int(self.office.address(person)), name)
        phone.chat.has_started = True
        return phone

    async def settle(self) -> None:
        """Wait until all that was delivered is taken, and all that follows is sent."""
        deadline = time.monotonic() + PATIENCE
        while True:
            assert time.monotonic() < deadline, "it does not come to rest"
            if self.fake.waiting:
                await self._take_in()
                continue
            done = await self.service.settle()
            due = await self.service.next_due()
            soon = self.office.clock.now() + timedelta(hours=1)
            if done.turns or done.sent or self.fake.waiting:
                continue
            if due is None or due > soon or not self._has_queued():
                return
            self.office.clock.hold(max(due, self.office.clock.now() + timedelta(seconds=1)))

    async def _take_in(self) -> None:
        if self.poller is not None:
            await self.poller.ask(self.service)
        else:
            await asyncio.sleep(0.002)

    def _has_queued(self) -> bool:
        from sqlalchemy import select

        from storage import schema

        queued = select(schema.outgoing.c.no).where(schema.outgoing.c.status == "queued")
        soon = self.office.clock.now() + timedelta(minutes=30)
        with self.office.store.read() as connection:
            found = connection.execute(queued.where(schema.outgoing.c.not_before <= soon)).first()
        return found is not None

    async def pass_time(self, **duration: float) -> None:
        self.office.pass_time(**duration)
        await self.settle()


@asynccontextmanager
async def opened(
    store: Store,
    served: Served,
    cards: Path,
    is_polling: bool = False,
    seconds: float = 5.0,
    batch_size: int = 64,
) -> AsyncIterator[Exchange]:
    """Open a jobcentre that reaches its phones by the fake Telegram."""
    office = Office(store)
    office.clock.hold(office.clock.now())
    served.fake.clock = lambda: office.clock.now().timestamp()
    watch = Time(office.clock)
    bot = open_bot(TOKEN, served.url, seconds, 1.0)
    pictures = StoredPictures(store, bot_id(TOKEN))
    channel = WatchedChannel(bot, pictures, cards, seconds=seconds, watch=watch)
    delivery = office.delivery()
    delivery.channels = {"telegram": channel}
    delivery.wait = watch.wait
    fetcher = Fetcher(office.store, delivery.channels, office.clock, 5_000_000)
    service = Service(office.turn_taker(batch_size=batch_size), delivery, fetcher)
    receiver = Receiver(channel, bot_id(TOKEN), SECRET)
    exchange = Exchange(office, service, served, channel, watch)
    if is_polling:
        exchange.poller = Poller(receiver, seconds=0)
    connected = Connected(channel, receiver.routes())
    async with _running(service, connected) as url:
        exchange.url = f"{url}{PATH}"
        moving = asyncio.create_task(watch.run())
        if not is_polling:
            await bot.set_webhook(exchange.url, secret_token=SECRET)
        try:
            yield exchange
        finally:
            await bot.delete_webhook()
            moving.cancel()
            await bot.hang_up()


@asynccontextmanager
async def _running(service: Service, connected: Connected) -> AsyncIterator[str]:
    """Serve the webhook on loopback; the test settles, so there is no heartbeat."""
    app = create_app(service, connected=[connected])
    await service.start(has_heartbeat=False)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_config=None, lifespan="off", ws="none")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve([door]))
        while not server.started:
            await asyncio.sleep(0.001)
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        await serving
    await service.stop()


Play = Callable[[Exchange], Any]
