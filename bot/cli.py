"""The `makker` command. Exit codes: 0 done, 1 it failed, 2 wrong usage."""

import errno
import socket
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
import uvicorn
from alembic.util import CommandError
from rich.console import Console
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from typer.core import TyperGroup

from bot.assembling import build_service, open_case_store
from bot.base.clock import WallClock
from bot.base.logs import set_up_logs
from bot.base.settings import BadSettingsError, Settings, read_settings, require_secret
from bot.channels.connectors import connect_channels
from bot.operator.doctor.doctor import examine
from bot.operator.doctor.findings import Level, show
from bot.operator.doctor.stores import first_line, is_about_connecting
from bot.operator.doctor.texts import show_texts
from bot.operator.inviting import invite
from bot.operator.rules_page import rules_page
from bot.operator.telegram_command import app as telegram_app
from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings, fill, is_filled, open_demo
from bot.simulator.world import DemoWorld
from bot.talk.repro import Opened, check_target
from bot.talk.screen import read_line
from bot.talk.talk import BEGINNINGS
from bot.talk.terminal import hold_talk
from bot.web.app import create_app
from conversations.model.policy import Policy
from conversations.records.case import Role
from locales.catalog import LANGUAGES
from locales.recordings import Recordings
from storage.keys import KeysAreMissingError, WrongSecretError
from storage.migrating import is_migrated, migrate


class Plain(TyperGroup):
    """Commands whose foreseen errors are one sentence in plain words, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            sentence = in_plain_words(error)
            if sentence is None:
                raise
            print(sentence, file=sys.stderr)
            raise typer.Exit(1) from None


def in_plain_words(error: Exception) -> str | None:
    """The sentence for an error that an operator can do something about; else nothing."""
    match error:
        case BadSettingsError():
            return str(error)
        case WrongSecretError():
            return "MAKKER_SECRET_KEY is not the one that these keys were stored with."
        case KeysAreMissingError():
            return (
                "The key store has no key of anybody in the case store: nothing was changed. Look "
                "at MAKKER_KEYS_URL."
            )
        case DBAPIError() if is_about_connecting(error):
            reason = first_line(error)
            return f"The database cannot be used ({reason}): makker doctor says which one."
        case DBAPIError():  # its message may hold somebody's words
            return f"The database refused something ({type(error.orig).__name__})."
        case CommandError():
            return "The case store was made by another version of Makker: use that one or a newer."
        case OSError() if error.filename:
            return f"{error.filename} cannot be used: {error.strerror}."
    return None


app = typer.Typer(
    cls=Plain,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Makker, the conversational assistant of a jobcentre's Flere skal med work. "
    "Settings come from MAKKER_ names in the environment or a .env: see docs/settings.md.",
    epilog="Exit codes: 0 done, 1 it failed, 2 wrong usage.",
)
out = Console()
NO_CHANNEL = "No channel is set up, so it reaches nobody: makker doctor says what is missing."
Port = Annotated[int | None, typer.Option(min=0, max=65535, help="Listen on another port.")]


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """Return a check that a value is one of `names`; else it is wrong usage."""

    def check(value: str) -> str:
        if value and value not in names:
            raise typer.BadParameter(f"it is one of {', '.join(names)}.")
        return value

    return check


# --- serving --------------------------------------------------------------------------------------


@app.command()
def serve(
    port: Port = None,
    poll: Annotated[
        bool,
        typer.Option("--poll", help="Ask Telegram for messages: no public address is needed."),
    ] = False,
) -> None:
    """Serve this deployment: webhooks, clock and delivery."""
    settings = read_settings(**({} if port is None else {"port": port}))
    with closing(open_case_store(settings, require_secret(settings))) as store:
        if not is_migrated(store):
            raise BadSettingsError("The database is not migrated: run makker migrate first.")
        store.keys.check()
        with listen(settings, "set MAKKER_PORT or run makker serve --port 8123") as opened:
            connected = connect_channels(settings, store, poll)
            channels = {each.channel.name: each.channel for each in connected}
            service = build_service(settings, store, channels, WallClock())
            application = create_app(service, connected=connected)
            reached = f"It reaches phones by {' and '.join(channels)}." if channels else NO_CHANNEL
            words = f"Makker serves on {address_of(opened)}. {reached}"
            run_until_stopped(application, opened, words)


@app.command()
def demo(port: Port = None) -> None:
    """Fill a demo jobcentre with its own database and serve its simulator."""
    files = DemoFiles(Path("var"))
    settings = demo_settings(files, 8000 if port is None else port)
    with listen(settings, "run make demo PORT=8123 or makker demo --port 8123") as opened:
        world = open_filled_demo(files, settings)
        application = create_app(world.service, world, simulator_routes(files.cards))
        page = f"{address_of(opened)}/simulator"
        words = (
            f"\nMakker's demo runs. Open {page} in a browser.\nTo begin anew, remove var/demo.db."
        )
        run_until_stopped(application, opened, words)


def open_filled_demo(files: DemoFiles, settings: Settings) -> DemoWorld:
    """Open the demo, and fill it when nobody lives in it yet, or the filling was cut short."""
    if files.filling.exists():
        files.clear()
    try:
        world = open_demo(files, settings)
    except WrongSecretError:
        raise BadSettingsError(
            f"{files.secret} is not the key that the demo was made with: "
            f"remove {files.folder}/demo.db and {files.folder}/demo.keys.db to begin anew."
        ) from None
    if not is_filled(world):
        out.print("Filling the demo jobcentre: four weeks are being lived through ...")
        fill_or_clear(files, world)
    return world


def fill_or_clear(files: DemoFiles, world: DemoWorld) -> None:
    """Fill the demo; a past that was cut short is cleared away, to begin anew the next time."""
    files.filling.touch()
    try:
        fill(world)
    except BaseException:
        world.service.turn_taker.store.close()
        world.phones.close()
        files.clear()
        raise
    files.filling.unlink()


def listen(settings: Settings, instead: str) -> socket.socket:
    """Take the port before anything slow is done; connections wait until it is served.

    Raises BadSettingsError when the port is not to be had.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((settings.host, settings.port))
    except OSError as error:
        opened.close()
        reason = "it is in use" if error.errno == errno.EADDRINUSE else error.strerror
        place = f"port {settings.port} of {settings.host}"
        raise BadSettingsError(f"Makker cannot listen on {place} ({reason}): {instead}.") from None
    return opened


def address_of(opened: socket.socket) -> str:
    host, port = opened.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Server(uvicorn.Server):
    """Says what runs once it does: from then on Ctrl+C is a way to end well."""

    words = ""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        out.print(f"{self.words} Stop it with Ctrl+C.", highlight=False, soft_wrap=True)


def run_until_stopped(application: Starlette, opened: socket.socket, words: str) -> None:
    """Serve until Ctrl+C, which ends quietly."""
    server = Server(uvicorn.Config(application, log_config=None))
    server.words = words
    try:
        server.run(sockets=[opened])
    except KeyboardInterrupt:
        return


# --- the stores -----------------------------------------------------------------------------------


@app.command(name="migrate")
def migrate_command() -> None:
    """Create or upgrade the tables of the case store and the key store."""
    settings = read_settings()
    with closing(open_case_store(settings, require_secret(settings))) as store:
        migrate(store)
    out.print("The case store and the key store are up to date.")


@app.command()
def doctor(
    texts: Annotated[
        bool, typer.Option("--texts", help="Show how hard each Danish text is to read.")
    ] = False,
) -> None:
    """Check settings, databases, clock, texts and what waits; exit code 1 if something is wrong."""
    if texts:
        settings = read_settings()
        recordings = Recordings(Path(settings.recordings_folder))
        show_texts(out, recordings, settings.kommune, sms_price())
        return
    findings = examine(WallClock())
    show(findings, out)
    if any(finding.level is Level.ERROR for finding in findings):
        raise typer.Exit(1)


def sms_price() -> float:
    """What the settings say a segment costs; nothing where they cannot be read."""
    try:
        return read_settings().sms_price
    except BadSettingsError:
        return 0.0


@app.command()
def rules() -> None:
    """Print every rule of the intervention model and how it stands (docs/rules.md)."""
    print(rules_page(), end="")


app.command()(invite)


app.add_typer(telegram_app, name="telegram")


# --- talking --------------------------------------------------------------------------------------


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


def main() -> None:
    """Run the command."""
    set_up_logs()
    app()


if __name__ == "__main__":
    main()
