"""The servers that `benchmarks.telegram` and `benchmarks.sms` compare, each a process of its own.

`python -m benchmarks.webhook_servers NAME API_URL PORT CITIZENS FOLDER` serves a webhook until it
is ended, and says so once it is ready.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import structlog
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
from bot.base.settings import EverySetting, read_settings
from bot.channels.connected import Connected
from bot.channels.telegram.api import bot_id, open_bot
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.connecting import StoredPictures
from bot.channels.telegram.receiving import Receiver
from bot.channels.twilio.connecting import connect_sms
from bot.web.app import create_app

TOKEN = "4242:token-of-the-benchmark"
CASELOAD = 40  # citizens of one jobformidler
SECRET = "secret-of-the-benchmark"
ACCOUNT, NUMBER = "AC" + "0" * 32, "+4552512345"


def makker_telegram(api_url: str, _: int, citizens: int, folder: Path) -> Starlette:
    """Makker over SQLite, in the week's check-in of everybody; without Telegram's limits."""
    centre = _centre(folder, citizens, "telegram")
    store = centre.store
    bot = open_bot(TOKEN, api_url)
    pictures = StoredPictures(store, bot_id(TOKEN))
    channel = TelegramChannel(bot, pictures, folder / "cards", per_second=0.0, rest_seconds=0.0)
    receiver = Receiver(channel, bot_id(TOKEN), SECRET)
    connected = Connected(channel, receiver.routes(), close=bot.hang_up)
    service = build_service(read_settings(), store, {"telegram": channel}, centre.clock)
    return create_app(service, connected=[connected])


def makker_sms(api_url: str, port: int, citizens: int, folder: Path) -> Starlette:
    """The same by SMS; without a pace."""
    centre = _centre(folder, citizens, "sms")
    settings = EverySetting.model_construct(
        twilio_account_sid=ACCOUNT, twilio_auth_token=SECRET, twilio_from=NUMBER,
        twilio_api_url=api_url, public_url=f"http://127.0.0.1:{port}", sms_per_second=0.0,
    )  # fmt: skip
    connected = connect_sms(settings, centre.store)
    channels = {each.channel.name: each.channel for each in connected}
    service = build_service(settings, centre.store, channels, centre.clock)
    return create_app(service, connected=connected)


def _centre(folder: Path, citizens: int, channel: str) -> playing.Jobcentre:
    url = f"sqlite:///{folder / 'makker.db'}"
    centre = playing.open_jobcentre(folder, url, 64, citizens, CASELOAD, channel=channel)
    centre.clock.hold(centre.clock.now() + playing.WEEK)
    centre.settle()
    return centre


def library(api_url: str, *_: object) -> Starlette:
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


SERVERS: dict[str, Callable[[str, int, int, Path], Starlette]] = {
    "makker-telegram": makker_telegram,
    "makker-sms": makker_sms,
    "library": library,
}


class Server(uvicorn.Server):
    """Says when it is ready."""

    async def startup(self, sockets: object = None) -> None:
        await super().startup(None)
        sys.stdout.write("ready\n")
        sys.stdout.flush()


def main() -> None:
    """Serve one of them."""
    name, api_url, port, citizens, folder = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    app = SERVERS[name](api_url, int(port), int(citizens), Path(folder))
    Server(
        uvicorn.Config(app, port=int(port), log_config=None, ws="none", timeout_keep_alive=300)
    ).run()


if __name__ == "__main__":
    main()
