"""Taking what Telegram delivers: by its webhook, or asked for (`polling.py`).

An update counts as delivered when its turn is committed, and not before: 200 is answered then.
"""

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.base import metrics
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.incoming import CHANNEL, Came, Group, parse, read
from bot.channels.webhooks import TooLargeError, is_same, read_body, take_all
from bot.service import Service

log = structlog.get_logger()

PATH = "/telegram"
SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 (the header's name)
GONE_SOON = 1000  # chats of groups that are remembered as left


@dataclass(slots=True)
class Receiver:
    """Takes updates of one bot."""

    channel: TelegramChannel
    bot: str  # its number
    secret: str = ""
    _beside: set["asyncio.Task[object]"] = field(default_factory=set)
    _left: set[int] = field(default_factory=set)

    def routes(self) -> list[Route]:
        """Return the webhook's route."""
        return [Route(PATH, self.webhook, methods=["POST"])]

    async def webhook(self, request: Request) -> Response:
        """Take one update. 200: it is durable, or means nothing. 503: deliver it again."""
        if not is_same(request.headers.get(SECRET_HEADER, ""), self.secret):
            metrics.telegram_updates.labels("wrong_secret").inc()
            return Response(status_code=403)
        try:
            body = await read_body(request)
        except TooLargeError:
            return Response(status_code=413)
        except ClientDisconnect:
            return Response(status_code=400)
        try:
            found = json.loads(body)
        except ValueError:
            return Response(status_code=400)
        with metrics.telegram_seconds.time():
            return await self.take(request.app.state.service, found)

    async def take(self, service: Service, found: object) -> Response:
        """Take an update as it was delivered."""
        update = parse(found)
        if update is None:  # of a kind that this version cannot read: again would be the same
            metrics.telegram_updates.labels("unreadable").inc()
            log.error("telegram: an update could not be read")
            return Response()
        meant = read(update, self.bot)
        if meant is None:
            metrics.telegram_updates.labels("ignored").inc()
            return Response()
        if isinstance(meant, Group):
            metrics.telegram_updates.labels("group").inc()
            self._leave(service, meant)
            return Response()
        return await self._take(service, meant)

    async def _take(self, service: Service, came: Came) -> Response:
        if came.tap and service.delivery.has_room(
            CHANNEL
        ):  # at once, so that the phone shows no more that it waits
            answer = self.channel.bot.answer_callback_query(came.tap)
            self._run_beside(self.channel.beside("answerCallbackQuery", answer))
        taken = await take_all(service, [came.arrival])
        kind = type(came.arrival.event).__name__.lower()
        metrics.telegram_updates.labels(kind if taken.status_code == 200 else "not_taken").inc()
        return taken

    def _leave(self, service: Service, group: Group) -> None:
        """Say goodbye once, and leave; nothing that was said there is read."""
        if group.chat in self._left:
            return
        if len(self._left) > GONE_SOON:
            self._left.clear()
        self._left.add(group.chat)
        self._run_beside(self._say_goodbye(service, group))

    async def _say_goodbye(self, service: Service, group: Group) -> None:
        if group.may_write:
            chat = str(group.chat)
            await service.delivery.tell_stranger(CHANNEL, chat, "stranger.group", f"group.{chat}")
        if service.delivery.has_room(CHANNEL):
            await self.channel.beside("leaveChat", self.channel.bot.leave_chat(group.chat))
        self._left.discard(group.chat)

    def _run_beside(self, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)
