"""Asking Telegram for updates, for a machine without a public address (`makker serve --poll`).

The offset moves on only after the commit, so what was not taken comes again. One process at a time
asks; it holds a lease.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.base import metrics
from bot.channels.telegram.api import ApiError
from bot.channels.telegram.incoming import WANTED
from bot.channels.telegram.receiving import Receiver
from bot.service import Service
from storage.messages import leases

log = structlog.get_logger()

POLL_SECONDS = 25
MOST_UPDATES = 100
LEASE = "poll telegram"
LEASE_SECONDS = 90
MOST_TRIES = 3  # of one update while others are taken; then it is given up
LONGEST_PAUSE = 30.0
CONFLICT = 409

Update = dict[str, Any]


@dataclass(slots=True)
class Poller:
    """Asks for updates as long as the service runs."""

    receiver: Receiver
    seconds: int = POLL_SECONDS
    pause: float = 1.0  # after something failed; doubled each time
    _offset: int = 0
    _tries: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    _said: str = ""

    async def run(self, service: Service) -> None:
        """Ask and take, for ever."""
        failures = 0
        while True:
            failures = 0 if await self.ask(service) else failures + 1
            if failures:
                await asyncio.sleep(min(self.pause * 2 ** min(failures, 10) / 2, LONGEST_PAUSE))

    async def ask(self, service: Service) -> bool:
        """Ask once and take what came; False when something is to be asked for again."""
        try:
            return await self._ask(service)
        except Exception as error:  # the next time may be better; a message may hold words
            self._complain(error)
            return False

    async def _ask(self, service: Service) -> bool:
        if not await asyncio.to_thread(self._take_lease, service):
            return False
        found = await self.receiver.channel.bot.raw_updates(
            self._offset, MOST_UPDATES, self.seconds, WANTED
        )
        return await self._take(service, found)

    async def _take(self, service: Service, found: Sequence[Update]) -> bool:
        """Take these updates in order; the offset moves to the first that was not taken."""
        answers = await asyncio.gather(*(self.receiver.take(service, each) for each in found))
        is_taken = [answer.status_code == 200 for answer in answers]
        for update, taken in zip(found, is_taken, strict=True):
            number = int(update["update_id"])
            if not taken and not self._is_given_up(number, any(is_taken)):
                return False
            self._tries.pop(number, None)
            self._offset = max(self._offset, number + 1)
        self._said = ""
        return True

    def _is_given_up(self, number: int, others_were_taken: bool) -> bool:
        """Whether one update is set aside: others are taken, and it was tried often enough.

        Where nothing can be taken the fault lies with the database, and everything waits.
        """
        self._tries[number] += others_were_taken
        if self._tries[number] < MOST_TRIES:
            return False
        metrics.set_aside.inc()
        log.error("telegram: an update was set aside")
        return True

    def _complain(self, error: Exception) -> None:
        """Say what is wrong, once."""
        said = f"{type(error).__name__} {getattr(error, 'code', 0)}"
        if said == self._said:
            return
        self._said = said
        if isinstance(error, ApiError) and error.code == CONFLICT:
            log.error(
                "telegram: updates go elsewhere: another program asks for them, or a webhook is "
                "set (makker telegram disconnect removes it)"
            )
        elif isinstance(error, ApiError) and error.code in (401, 404):
            log.error("telegram: the token is refused: look at MAKKER_TELEGRAM_TOKEN")
        else:
            log.warning("telegram: updates could not be asked for", error=said)

    def _take_lease(self, service: Service) -> bool:
        delivery = service.delivery
        now = delivery.clock.now()
        with delivery.store.write() as connection:
            taken = leases.take_lease(connection, LEASE, delivery.holder, now, LEASE_SECONDS)
        return taken is not None
