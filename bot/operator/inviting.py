"""`makker invite`: a one-time invitation for a member of staff or a citizen.

It prints the link, the code and a QR for the terminal, and draws the QR as a picture when asked.
"""

import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Annotated

import segno
import typer
from rich.console import Console
from sqlalchemy import Connection

from bot.base.clock import WallClock
from bot.base.settings import BadSettingsError, Settings, read_settings
from bot.base.stores import open_ready_store
from conversations.case.world import Links
from conversations.model.four_models import DEFAULT, MODELS
from conversations.records.case import Role
from conversations.records.channel import TELEGRAM
from locales.catalog import LANGUAGES
from storage.keys import Keys
from storage.people import invitations
from storage.people.people import NewPerson, insert_person, list_people
from storage.store import Store

app = typer.Typer(add_completion=False)
out = Console(highlight=False, soft_wrap=True)
QR_SCALE = 8

Name = Annotated[str, typer.Argument(help="The whole name, or a citizen's short code.")]
RoleOption = Annotated[Role, typer.Option(help="What a person new to Makker is.")]
ModelOption = Annotated[str, typer.Option(help=f"A citizen's model: {', '.join(MODELS)}.")]
LanguageOption = Annotated[str, typer.Option(help=f"A citizen's: {', '.join(LANGUAGES)}.")]


@app.command()
def invite(
    name: Name,
    role: RoleOption = Role.JOBFORMIDLER,
    phone: Annotated[str, typer.Option(help="Staff's number, as citizens read it.")] = "",
    leader: Annotated[str, typer.Option(help="Name of a jobformidler's leader.")] = "",
    jobformidler: Annotated[str, typer.Option(help="Name of a citizen's jobformidler.")] = "",
    language: LanguageOption = "da",
    model: ModelOption = DEFAULT.name,
    trin: Annotated[int, typer.Option(min=1, max=3, help="A citizen's trin.")] = 1,
    png: Annotated[Path | None, typer.Option(help="Draw the QR into this file.")] = None,
    revoke: Annotated[bool, typer.Option("--revoke", help="End the open invitation.")] = False,
) -> None:
    """Invite somebody once, by link, code and QR for some hours; who is new is added first."""
    settings = read_settings()
    _check("--language", language, LANGUAGES)
    _check("--model", model, MODELS)
    with closing(open_ready_store(settings)) as store:
        if revoke:
            _revoke(store, name)
            return
        new = NewPerson(
            name, role, TELEGRAM.name, {}, language, phone=phone, model=model, trin=trin
        )
        now = WallClock().now()
        until = now + settings.policy().invitation_for
        code = _invite(store, new, leader, jobformidler, now, until)
    _show(settings, name, code, until, png)


def _check(option: str, value: str, names: Iterable[str]) -> None:
    if value not in names:
        raise typer.BadParameter(f"it is one of {', '.join(names)}.", param_hint=option)


def _invite(
    store: Store, new: NewPerson, leader: str, jobformidler: str, now: datetime, until: datetime
) -> str:
    with store.write() as connection:
        person = _find(connection, store.keys, new.name)
        if person is None:
            person = _add(connection, store.keys, new, leader, jobformidler, now)
        return invitations.invite(connection, store.keys, person, 0, now, until)


def _add(
    connection: Connection,
    keys: Keys,
    new: NewPerson,
    leader: str,
    jobformidler: str,
    now: datetime,
) -> int:
    """Add somebody new, below the colleagues that were named."""
    found = {
        "leader": _colleague(connection, keys, leader),
        "jobformidler": _colleague(connection, keys, jobformidler),
    }
    if new.role is Role.CITIZEN and not found["jobformidler"]:
        raise BadSettingsError("A citizen needs --jobformidler NAME: who accompanies them.")
    whole = NewPerson(
        new.name, new.role, new.channel, {}, new.language, found["jobformidler"], 0,
        found["leader"], new.phone, new.model, new.trin,
    )  # fmt: skip
    return insert_person(connection, keys, whole, now)


def _colleague(connection: Connection, keys: Keys, name: str) -> int:
    if not name:
        return 0
    found = _find(connection, keys, name)
    if found is None:
        raise BadSettingsError(f"Nobody is called {name}: invite them first, or mind the spelling.")
    return found


def _find(connection: Connection, keys: Keys, name: str) -> int | None:
    """Return who has this name or short code. Raises BadSettingsError when several have."""
    wanted = name.casefold()
    found = [
        person.id
        for person in list_people(connection, keys)
        if wanted in (person.name.casefold(), (person.case or "").casefold())
    ]
    if len(found) > 1:
        raise BadSettingsError(f"Several are called {name}: use the citizen's short code.")
    return found[0] if found else None


def _revoke(store: Store, name: str) -> None:
    with store.write() as connection:
        person = _find(connection, store.keys, name)
        revoked = invitations.revoke(connection, person, WallClock().now()) if person else 0
    if not revoked:
        raise BadSettingsError(f"{name} has no open invitation.")
    out.print(f"The invitation of {name} is revoked.")


def _show(settings: Settings, name: str, code: str, until: datetime, png: Path | None) -> None:
    link = Links(settings.telegram_bot.removeprefix("@")).invitation(code)
    qr = segno.make(link or code, error="m")
    if link:
        out.print(f"{name} opens this link on their own phone: {link}")
    else:
        out.print("Set MAKKER_TELEGRAM_BOT to the bot's username to get a link.")
    out.print(f"Or writes this code to Makker: {invitations.spoken(code)}")
    out.print(
        f"It is good once, until {until.astimezone(settings.zone):%Y-%m-%d %H:%M}. "
        "Give it by hand, and to nobody else."
    )
    qr.terminal(sys.stdout, compact=True)
    if png is not None:
        qr.save(str(png), kind="png", scale=QR_SCALE)
        out.print(f"The QR is in {png}.")
