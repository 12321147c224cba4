"""`makker demo`: serves a demo jobcentre and its simulator.

The first time its past is lived through; the page answers at once, and says how far that is.
"""

import signal
import socket
from functools import partial
from pathlib import Path

import typer
from starlette.applications import Starlette

from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings, is_filled, open_whole_demo
from bot.simulator.filling import Filling
from bot.web.app import create_app
from bot.web.filling import FillingPages
from bot.web.serving import Port, address_of, listen, run_until_stopped

app = typer.Typer(add_completion=False)


@app.command()
def demo(port: Port = None) -> None:
    """Fill a demo jobcentre with its own database and serve its simulator."""
    files = DemoFiles(Path("var"))
    settings = demo_settings(files, 8000 if port is None else port)
    with listen(settings, "run make demo PORT=8123 or makker demo --port 8123") as opened:
        world = open_whole_demo(files, settings)
        application = create_app(world.service, world, simulator_routes(files.cards))
        page = f"{address_of(opened)}/simulator"
        words = f"\nMakker's demo runs. Open {page} in a browser."
        if is_filled(world):
            words = f"{words}\nTo begin anew, remove var/demo.db."
            run_until_stopped(application, opened, words)
        else:
            words = f"{words}\nFour weeks are being lived through: the page says how far it is."
            fill(Filling(files, world), application, opened, words)


def fill(filling: Filling, whole: Starlette, opened: socket.socket, words: str) -> None:
    """Serve the demo while its past is lived through, and from then on."""
    pages = FillingPages(filling, whole, stop=partial(signal.raise_signal, signal.SIGINT))
    run_until_stopped(pages, opened, words)
    if pages.failure is not None:
        raise pages.failure
