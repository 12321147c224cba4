"""The `makker` command. Exit codes: 0 done, 1 it failed, 2 wrong usage."""

import sys
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
from rich.console import Console
from sqlalchemy.exc import DBAPIError

from bot.assembling import build_service, open_case_store
from bot.clock import WallClock
from bot.logs import set_up_logs
from bot.settings import BadSettingsError, read_settings, require_secret
from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings, fill, is_filled, open_demo
from bot.web.app import create_app
from storage.keys import WrongSecretError
from storage.migrating import is_migrated, migrate

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Makker for jobcentres.")
out = Console()
Port = Annotated[int | None, typer.Option(help="Another port than MAKKER_PORT.")]


@app.command()
def serve(port: Port = None) -> None:
    """Serve this deployment: webhooks, clock and delivery."""
    settings = read_settings(**({} if port is None else {"port": port}))
    store = open_case_store(settings, require_secret(settings))
    if not is_migrated(store):
        raise BadSettingsError("The database is not migrated: run makker migrate first.")
    store.keys.check()
    service = build_service(settings, store, {}, WallClock())
    uvicorn.run(create_app(service), host=settings.host, port=settings.port, log_config=None)


@app.command()
def demo(port: Port = None) -> None:
    """Fill a demo jobcentre with its own database and serve its simulator."""
    files = DemoFiles(Path("var"))
    settings = demo_settings(files, 8000 if port is None else port)
    world = open_demo(files, settings)
    if not is_filled(world):
        out.print("Filling the demo jobcentre: five weeks are being lived through ...")
        fill(world)
    address = f"http://{settings.host}:{settings.port}"
    out.print(f"\nMakker's demo runs. Open [bold]{address}/simulator[/bold] in a browser.")
    out.print("Stop it with Ctrl+C. Remove var/demo.db to begin anew.\n")
    application = create_app(world.service, world, simulator_routes(files.cards))
    uvicorn.run(application, host=settings.host, port=settings.port, log_config=None)


@app.command(name="migrate")
def migrate_command() -> None:
    """Create or upgrade the tables of the case store and the key store."""
    settings = read_settings()
    migrate(open_case_store(settings, require_secret(settings)))
    out.print("The case store and the key store are up to date.")


def main() -> None:
    """Run the command; errors are one sentence in plain words."""
    set_up_logs()
    try:
        app(standalone_mode=True)
    except BadSettingsError as error:
        _fail(str(error))
    except WrongSecretError:
        _fail("MAKKER_SECRET_KEY is not the one that these keys were stored with.")
    except DBAPIError as error:
        _fail(f"The database could not be used ({type(error.orig).__name__}).")


def _fail(sentence: str) -> None:
    print(sentence, file=sys.stderr)
    raise SystemExit(1)
