"""`makker talk`: its options, and how what is written in them is read."""

from collections.abc import Callable, Iterable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from bot.base.clock import WallClock
from bot.talk.repro import Opened, check_target
from bot.talk.screen import read_line
from bot.talk.talk import BEGINNINGS
from bot.talk.terminal import hold_talk
from conversations.model.policy import Policy
from conversations.records.case import Role
from locales.catalog import LANGUAGES

app = typer.Typer(add_completion=False)


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """Return a check that a value is one of `names`; else it is wrong usage."""

    def check(value: str) -> str:
        if value and value not in names:
            raise typer.BadParameter(f"it is one of {', '.join(names)}.")
        return value

    return check


def read_start(written: str) -> datetime:
    """Read when a talk begins; without a zone it is Danish time. Raises BadParameter."""
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"{written} is no time such as 2026-11-23T09:00.") from None
    return found if found.tzinfo else found.replace(tzinfo=Policy().zone)


def this_monday() -> datetime:
    """Monday of this week at 9: a moment at which Makker may write to everybody."""
    zone = Policy().zone
    today = WallClock().now().astimezone(zone).date()
    return datetime.combine(today - timedelta(days=today.weekday()), time(9), zone)


@app.command()
def talk(
    phone: Annotated[
        Literal["citizen", "jobformidler"] | None,
        typer.Option("--as", help="Whose phone to hold; :skift changes it."),
    ] = None,
    channel: Annotated[
        Literal["telegram", "sms", "desk"],
        typer.Option(help="The citizen's channel; desk: the screen they look at together."),
    ] = "telegram",
    language: Annotated[
        str,
        typer.Option(
            callback=one_of(LANGUAGES), help=f"The citizen's language: {', '.join(LANGUAGES)}."
        ),
    ] = "da",
    script: Annotated[
        str,
        typer.Option(
            callback=one_of(BEGINNINGS),
            help=f"Play on to the beginning of a script: {', '.join(BEGINNINGS)}.",
        ),
    ] = "",
    start: Annotated[
        datetime | None,
        typer.Option(
            parser=read_start,
            metavar="TIME",
            help="When it begins, as 2026-11-23T09:00; else Monday of this week at 9.",
        ),
    ] = None,
    repro: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the talk as a test that replays it.")
    ] = None,
) -> None:
    """Talk with Makker in the terminal, as a citizen or a jobformidler; nothing is kept."""
    opened = Opened(start or this_monday(), channel, language)
    if repro is not None:
        check_target(repro)
    role = Role(phone) if phone else None
    hold_talk(opened, script or "consent", role, Console(highlight=False), read_line, repro)
