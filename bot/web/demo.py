"""`makker demo`: the demo jobcentre is filled once, and its simulator served."""

from pathlib import Path

import typer

from bot.base.settings import BadSettingsError, Settings
from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings, fill, is_filled, open_demo
from bot.simulator.world import DemoWorld
from bot.web.app import create_app
from bot.web.serving import Port, address_of, listen, out, run_until_stopped
from storage.keys import WrongSecretError

app = typer.Typer(add_completion=False)


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
