"""A jobcentre whose SMS go by real HTTP both ways: Makker's server, and a strict Twilio.

Everything of Makker runs in one loop that a test drives; the clock stands still until it is moved.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import uvicorn

from bot.assembling import build_service
from bot.base.settings import Settings, read_settings
from bot.channels.twilio.channel import SmsChannel
from bot.channels.twilio.chores import BodyRemoval, CatchUp
from bot.channels.twilio.connecting import connect_sms
from bot.channels.twilio.incoming import InboundForms
from bot.service import Service
from bot.web.app import create_app
from storage.messages import outbox
from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Record
from tests.fakes.twilio_server import Served, serving
from tests.worlds.office import Office

PATIENCE = 0.15  # seconds until a Twilio that hangs counts as without an answer
MOST_STEPS = 200


@dataclass
class House:
    """Makker and Twilio, and people who write and read on their phones."""

    office: Office
    twilio: Served
    service: Service
    channel: SmsChannel
    settings: Settings
    url: str
    taken: list[int] = field(default_factory=list)  # what the inbound webhook answered

    @property
    def fake(self) -> FakeTwilio:
        return self.twilio.fake

    async def write(self, person: int, words: str, **more: Any) -> Record:
        """Somebody writes, and the webhook is called; what follows has happened on return."""
        record = await self.write_unheard(person, words, **more)
        await self.bring(record)
        return record

    async def write_unheard(self, person: int, words: str, **more: Any) -> Record:
        """Somebody writes, and no webhook comes."""
        return self.fake.write(self.office.address(person, "sms"), words, **more)

    async def bring(self, record: Record) -> None:
        """Call the inbound webhook, and let everything follow."""
        status, body = await asyncio.to_thread(self.fake.call_inbound, record, self.twilio.url)
        self.taken.append(status)
        assert status != 200 or "<Response></Response>" in body
        await self.settle()

    async def settle(self) -> None:
        """Take all turns, send all that may leave, and hear what Twilio calls back."""
        for _ in range(MOST_STEPS):
            await self.service.settle()
            if not await asyncio.to_thread(self.fake.call_back):
                return

    async def settle_with_time(self) -> None:
        """The same; what waits for another try gets the time for it."""
        for _ in range(MOST_STEPS):
            await self.settle()
            waiting = await asyncio.to_thread(self._next_try)
            if waiting is None:
                return
            self.office.clock.hold(waiting)
        raise AssertionError("a message never leaves")

    def _next_try(self) -> Any:
        """When the next message that waits for another try may leave."""
        now = self.office.clock.now()
        out = outbox._out
        found = [
            row.retry_at
            for row in self.office.rows(out, out.c.status == "queued", out.c.retry_at.is_not(None))
        ]
        return max(min(found), now) if found else None

    def catch_up(self) -> CatchUp:
        """The look for messages that no webhook brought."""
        forms = InboundForms(ACCOUNT, self.twilio.url, self.settings.twilio_answers_stop)
        every = timedelta(minutes=self.settings.sms_catch_up_minutes)
        return CatchUp(self.service, self.channel, forms, self.office.clock, every)

    def removal(self) -> BodyRemoval:
        has_room = self.service.delivery.has_room
        return BodyRemoval(
            self.office.store, self.channel, self.office.clock, "the tests", has_room
        )

    def texts(self, person: int) -> list[str]:
        return self.fake.texts(self.office.address(person, "sms"))


@asynccontextmanager
async def open_house(office: Office, fake: FakeTwilio, **given: Any) -> AsyncIterator[House]:
    """Serve Makker with its SMS connected to this Twilio."""
    fake.clock = office.clock.now
    door = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    fake.inbound_url = f"{url}/sms/inbound"
    with door, serving(fake) as twilio:
        settings = _settings(twilio, url, **given)
        connected = connect_sms(settings, office.store)
        channels: dict[str, Any] = {each.channel.name: each.channel for each in connected}
        for channel in channels.values():
            channel.per_second = 0.0
        service = build_service(settings, office.store, channels, office.clock, "the tests")
        service.is_driven = True
        app = create_app(service, connected=connected)
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, ws="none"))
        serving_task = asyncio.create_task(server.serve([door]))
        while not server.started:
            await asyncio.sleep(0)
        try:
            sms = channels["sms"]
            yield House(office, twilio, service, sms, settings, url)
        finally:
            twilio.let_go.set()
            server.should_exit = True
            await serving_task


def _settings(twilio: Served, url: str, **given: Any) -> Settings:
    wanted: dict[str, Any] = {
        "twilio_account_sid": ACCOUNT,
        "twilio_auth_token": TOKEN,
        "twilio_from": NUMBER,
        "twilio_api_url": twilio.url,
        "twilio_timeout_seconds": PATIENCE,
        "public_url": url,
        "kommune": "Demo Kommune",
        "office_phone": "20 00 00 00",
        "heartbeat_seconds": 600.0,
    }
    return read_settings(**(wanted | given))
