"""`makker doctor` on Telegram: what it has, compared with what it should have."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.base.settings import Settings
from bot.channels.telegram.api import ApiError, open_bot
from bot.channels.telegram.incoming import WANTED
from bot.channels.telegram.profile import Known, described, explain, look
from bot.channels.telegram.receiving import PATH
from bot.operator.doctor.findings import Finding, error, ok, warning
from locales.catalog import Catalog

ABOUT = "Telegram"
WEBHOOK = "Telegram's webhook"
CONNECT = "run makker telegram connect"
MANY_WAITING = 100
LATELY = timedelta(hours=1)
PATIENCE = 5.0  # seconds for each call


def examine_telegram(settings: Settings, danish: Catalog, now: datetime) -> Iterator[Finding]:
    """Ask Telegram what it knows of the bot that is set up, and say what is not right."""
    if not settings.telegram_webhook_secret:
        yield warning(
            WEBHOOK,
            "MAKKER_TELEGRAM_WEBHOOK_SECRET is empty, so only makker serve --poll works.",
        )
    try:
        known = asyncio.run(_look(settings))
    except ApiError as failure:
        yield error(ABOUT, explain(failure))
        return
    yield from compare(settings, danish, known, now)


async def _look(settings: Settings) -> Known:
    bot = open_bot(settings.telegram_token, settings.telegram_api_url, PATIENCE)
    try:
        return await look(bot)
    finally:
        await bot.hang_up()


def compare(settings: Settings, danish: Catalog, known: Known, now: datetime) -> Iterator[Finding]:
    """Say where what Telegram knows is not what it should be."""
    yield ok(ABOUT, f"The bot is @{known.username}.")
    named = settings.telegram_bot.removeprefix("@")
    if named and named.lower() != known.username.lower():
        yield error(ABOUT, f"MAKKER_TELEGRAM_BOT is {named}, but it is @{known.username}.")
    yield from _webhook(settings, known, now)
    if replace(known.profile, webhook="") != replace(described(settings, danish), webhook=""):
        yield warning(ABOUT, f"Its menu or description is not this version's: {CONNECT}.")
    if known.waiting > MANY_WAITING:
        yield warning(ABOUT, f"{known.waiting} updates wait at Telegram: is makker serve running?")


def _webhook(settings: Settings, known: Known, now: datetime) -> Iterator[Finding]:
    url = settings.public_url.rstrip("/") + PATH
    if not known.profile.webhook:
        yield warning(WEBHOOK, f"No webhook is set: {CONNECT}, or use makker serve --poll.")
        return
    if known.profile.webhook != url:
        host = known.profile.webhook.split("/")[2] if "//" in known.profile.webhook else "?"
        yield error(WEBHOOK, f"Its updates go to another address, at {host}: {CONNECT}.")
    elif known.updates != frozenset(WANTED):
        yield error(WEBHOOK, f"It does not deliver all that Makker needs: {CONNECT}.")
    else:
        yield ok(WEBHOOK, f"Its updates come to {url}.")
    if known.failure and known.failed_at and known.failed_at > now.astimezone(UTC) - LATELY:
        reason = known.failure.rstrip(".")
        yield error(WEBHOOK, f"It could not deliver within the last hour: {reason}.")
