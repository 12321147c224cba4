"""The two servers that `benchmarks.telegram` compares, each as a process of its own.

`python -m benchmarks.telegram_contenders makker|library API_URL PORT CHATS FOLDER` serves a webhook
at /telegram until it is ended, and says so once it is ready.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from benchmarks import makker as playing
from benchmarks.peers.talk import Answers, move_on
from bot.assembling import build_service
from bot.base.settings import read_settings
from bot.channels.connected import Connected
from bot.channels.telegram.api import bot_id, open_bot
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.connecting import StoredPictures
from bot.channels.telegram.receiving import Receiver
from bot.web.app import create_app

TOKEN = "4242:token-of-the-benchmark"
CASELOAD = 40  # citizens of one jobformidler
SECRET = "secret-of-the-benchmark"


def makker(api_url: str, chats: int, folder: Path) -> Starlette:
    """Makker over SQLite, in the week's check-in of everybody; without Telegram's limits."""
    url = f"sqlite:///{folder / 'makker.db'}"
    centre = playing.open_jobcentre(folder, url, 64, chats, CASELOAD)
    store, clock = centre.turn_taker.store, centre.clock
    clock.hold(clock.now() + playing.WEEK)
    centre.settle()
    bot = open_bot(TOKEN, api_url)
    pictures = StoredPictures(store, bot_id(TOKEN))
    channel = TelegramChannel(bot, pictures, folder / "cards", per_second=0.0, rest_seconds=0.0)
    receiver = Receiver(channel, bot_id(TOKEN), SECRET)
    service = build_service(read_settings(), store, {"telegram": channel}, clock)
    return create_app(service, connected=[Connected(channel, receiver.routes(), close=bot.hang_up)])


def library(api_url: str) -> Starlette:
    """python-telegram-bot's Application behind a route, as its own example has it; in memory."""
    application = (
        Application.builder().token(TOKEN).base_url(f"{api_url}/bot").updater(None).build()
    )
    talks: dict[int, Answers | None] = {}

    async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or message.text is None:
            return
        talks[message.chat.id], reply = move_on(talks.get(message.chat.id, {}), message.text)
        await message.reply_text(reply)

    application.add_handler(MessageHandler(filters.TEXT, answer))

    async def webhook(request: Request) -> Response:
        found = Update.de_json(await request.json(), application.bot)
        await application.update_queue.put(found)
        return Response()

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        async with application:
            await application.start()
            yield
            await application.stop()

    return Starlette(routes=[Route("/telegram", webhook, methods=["POST"])], lifespan=running)


class Server(uvicorn.Server):
    """Says when it is ready."""

    async def startup(self, sockets: object = None) -> None:
        await super().startup(None)
        sys.stdout.write("ready\n")
        sys.stdout.flush()


def main() -> None:
    """Serve one of the two."""
    name, api_url, port, chats, folder = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    app = makker(api_url, int(chats), Path(folder)) if name == "makker" else library(api_url)
    Server(
        uvicorn.Config(app, port=int(port), log_config=None, ws="none", timeout_keep_alive=300)
    ).run()


if __name__ == "__main__":
    main()
