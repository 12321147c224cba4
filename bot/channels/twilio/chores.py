"""What is done at Twilio besides sending, by one process at a time and again until it is done.

`BodyRemoval` lets Twilio forget the words of messages that have arrived. `CatchUp` takes what came
in while no webhook could be answered: Twilio tries those no second time.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar

import structlog
from sqlalchemy.exc import DBAPIError

from bot.base import metrics
from bot.base.clock import Clock
from bot.channels.twilio.channel import SmsChannel
from bot.channels.twilio.incoming import InboundForms
from bot.sending.channel import Failure, SendError
from bot.sending.fetching import HasRoom
from bot.service import NotTakenError, Service
from storage.messages import copies, leases
from storage.store import Store

log = structlog.get_logger()

LEASE_SECONDS = 120
MOST_AT_ONCE = 40
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
MOST_TRIES = 40  # more than a week
LOOKS_BACK = timedelta(days=2)


@dataclass(slots=True)
class BodyRemoval:
    """Removes the words of one channel's messages at Twilio."""

    store: Store
    channel: SmsChannel
    clock: Clock
    holder: str
    has_room: HasRoom

    async def run(self) -> int:
        """Remove what is due; return how many are gone."""
        due = await asyncio.to_thread(self._due)
        name = self.channel.name
        return sum([await self._remove(*each) for each in due if self.has_room(name)])

    def _due(self) -> list[tuple[str, int]]:
        now = self.clock.now()
        with self.store.read() as connection:
            if not copies.due(connection, self.channel.name, now, 1):
                return []
        name = f"tidy {self.channel.name}"
        with self.store.write() as connection:
            if not leases.take_lease(connection, name, self.holder, now, LEASE_SECONDS):
                return []
            return copies.due(connection, self.channel.name, now, MOST_AT_ONCE)

    async def _remove(self, provider_id: str, tries: int) -> bool:
        try:
            await self.channel.remove_body(provider_id)
        except SendError as error:
            metrics.sms_bodies.labels(self.channel.name, "failed").inc()
            await asyncio.to_thread(self._put_off, provider_id, tries, error.failure)
            return False
        metrics.sms_bodies.labels(self.channel.name, "removed").inc()
        await asyncio.to_thread(self._forget, provider_id)
        return True

    def _forget(self, provider_id: str) -> None:
        with self.store.write() as connection:
            copies.forget(connection, self.channel.name, [provider_id])

    def _put_off(self, provider_id: str, tries: int, failure: Failure) -> None:
        if tries + 1 >= MOST_TRIES:
            log.error("words could not be removed at Twilio", failure=failure.value)
            self._forget(provider_id)
            return
        wait = min(FIRST_WAIT * 2 ** min(tries, 12), LONGEST_WAIT)
        with self.store.write() as connection:
            copies.put_off(connection, self.channel.name, provider_id, self.clock.now() + wait)


@dataclass(slots=True)
class CatchUp:
    """Looks every few minutes for messages that no webhook brought."""

    service: Service
    channel: SmsChannel
    forms: InboundForms
    clock: Clock
    every: timedelta
    _looked_at: datetime | None = field(default=None)
    overlap: ClassVar[timedelta] = timedelta(minutes=30)

    async def run(self) -> int:
        """Take what is not known yet; return how many were offered."""
        now = self.clock.now()
        if self._looked_at is not None and now < self._looked_at + self.every:
            return 0
        if not self.service.delivery.has_room(self.channel.name):
            return 0
        since = self._looked_at - self.overlap if self._looked_at else now - LOOKS_BACK
        try:
            forms = await self.channel.received(since)
            taken = [await self._take(form) for form in forms]
        except (SendError, NotTakenError, DBAPIError) as error:
            log.warning("a look for missed messages failed", error=type(error).__name__)
            return 0
        self._looked_at = now
        return sum(taken)

    async def _take(self, form: dict[str, str]) -> bool:
        arrivals = self.forms.read(form)
        is_removed = not form["Body"] and form["NumMedia"] == "0"  # so it was taken before
        if not arrivals or is_removed:
            return False
        for arrival in arrivals:
            await self.service.submit(arrival)
        return True
