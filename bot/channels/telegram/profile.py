"""What Telegram knows of the bot: where its updates go, its menu, its descriptions.

`makker telegram connect` sets it, `makker doctor` compares it with what it should be.
"""

from dataclasses import dataclass
from datetime import datetime

from telegram import BotCommand, MenuButtonCommands

from bot.base.settings import BadSettingsError, Settings
from bot.channels.telegram.api import ApiError, Client
from bot.channels.telegram.incoming import WANTED
from bot.channels.telegram.menu import commands_for
from bot.channels.telegram.receiving import PATH
from conversations.records.case import Role
from locales.catalog import Catalog

CONNECTIONS = 40  # of Telegram's to the webhook at a time


@dataclass(frozen=True, slots=True)
class Profile:
    """What Telegram should know of the bot."""

    webhook: str
    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


@dataclass(frozen=True, slots=True)
class Known:
    """What Telegram knows."""

    username: str
    profile: Profile
    updates: frozenset[str]
    waiting: int
    failure: str  # why a webhook was not taken, in Telegram's words
    failed_at: datetime | None


def profile_of(settings: Settings, danish: Catalog) -> Profile:
    """Return what Telegram should know. Raises BadSettingsError without a public address."""
    if not settings.public_url.startswith(("https://", "http://127.0.0.1")):
        raise BadSettingsError(
            "MAKKER_PUBLIC_URL must be the https:// address under which Telegram reaches Makker."
        )
    if not settings.telegram_webhook_secret:
        raise BadSettingsError(
            "MAKKER_TELEGRAM_WEBHOOK_SECRET is missing: set it to random letters and digits."
        )
    return described(settings, danish)


def described(settings: Settings, danish: Catalog) -> Profile:
    """Return what Telegram should know, whether or not it can be set."""
    webhook = settings.public_url.rstrip("/") + PATH
    commands = commands_for(Role.CITIZEN, danish.texts)
    about = (danish.texts[f"telegram.{name}"] for name in ("description", "short_description"))
    description, short = (text.format(kommune=settings.kommune) for text in about)
    return Profile(webhook, commands, description, short)


async def set_up(bot: Client, profile: Profile, secret: str) -> str:
    """Tell Telegram all of it; returns the bot's username. Raises ApiError."""
    me = await bot.get_me()
    await bot.set_my_commands([BotCommand(name, about) for name, about in profile.commands])
    await bot.set_my_description(profile.description)
    await bot.set_my_short_description(profile.short_description)
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    await bot.set_webhook(
        profile.webhook,
        secret_token=secret,
        allowed_updates=WANTED,
        max_connections=CONNECTIONS,
    )
    return str(me.username)


async def look(bot: Client) -> Known:
    """Ask Telegram what it knows. Raises ApiError."""
    me, hook = await bot.get_me(), await bot.get_webhook_info()
    commands = await bot.get_my_commands()
    description = await bot.get_my_description()
    short = await bot.get_my_short_description()
    known = Profile(
        hook.url,
        tuple((each.command, each.description) for each in commands),
        description.description,
        short.short_description,
    )
    return Known(
        str(me.username),
        known,
        frozenset(hook.allowed_updates or ()),
        hook.pending_update_count,
        hook.last_error_message or "",
        hook.last_error_date,
    )


def explain(failure: ApiError) -> str:
    """Say in one sentence why Telegram could not be asked."""
    if failure.code in (401, 404):
        return "Telegram refuses the token: look at MAKKER_TELEGRAM_TOKEN (@BotFather has it)."
    if failure.code == 400:
        return f"Telegram will not have it: {failure.description.removeprefix('Bad Request: ')}."
    if failure.code:
        return f"Telegram answers with an error ({failure.code}): try again in a while."
    return "Telegram cannot be reached: look at the network, and at MAKKER_TELEGRAM_API_URL."
