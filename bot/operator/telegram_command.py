"""`makker telegram`: connecting the bot's account at Telegram with this deployment."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import typer
from rich.console import Console

from bot.base.settings import BadSettingsError, Settings, read_settings
from bot.channels.telegram.api import ApiError, Client, open_bot
from bot.channels.telegram.profile import explain, profile_of, set_up
from locales.catalog import read_catalogs

Answer = TypeVar("Answer")
out = Console(highlight=False, soft_wrap=True)
app = typer.Typer(
    no_args_is_help=True, help="Connect the bot's account at Telegram (docs/telegram.md)."
)


@app.command()
def connect() -> None:
    """Set the webhook, the kinds of updates, the menu and the descriptions at Telegram."""
    settings = read_settings()
    profile = profile_of(settings, read_catalogs()["da"])
    secret = settings.telegram_webhook_secret
    username = ask(settings, lambda bot: set_up(bot, profile, secret))
    out.print(f"@{username} is connected: its updates come to {profile.webhook}.")


@app.command()
def disconnect() -> None:
    """Remove the webhook, so that makker serve --poll can ask for updates."""
    ask(read_settings(), lambda bot: bot.delete_webhook())
    out.print("The webhook is removed. makker serve --poll asks for updates now.")


def ask(settings: Settings, what: Callable[[Client], Awaitable[Answer]]) -> Answer:
    """Call Telegram. Raises BadSettingsError with one sentence when it cannot be asked."""
    if not settings.telegram_token:
        raise BadSettingsError("MAKKER_TELEGRAM_TOKEN is missing: @BotFather gives one.")
    try:
        return asyncio.run(_ask(settings, what))
    except ApiError as failure:
        raise BadSettingsError(explain(failure)) from None


async def _ask(settings: Settings, what: Callable[[Client], Awaitable[Answer]]) -> Answer:
    bot = open_bot(settings.telegram_token, settings.telegram_api_url)
    try:
        return await what(bot)
    finally:
        await bot.hang_up()
