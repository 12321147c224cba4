"""`makker serve`, and how a process of Makker listens: its port, its first words, its quiet end."""

import errno
import socket
from contextlib import closing
from typing import Annotated

import typer
import uvicorn
from rich.console import Console

from bot.assembling import build_service
from bot.base.clock import WallClock
from bot.base.settings import BadSettingsError, Settings, read_settings
from bot.base.stores import open_ready_store
from bot.channels.connectors import connect_channels
from bot.web.app import Application, create_app

app = typer.Typer(add_completion=False)
out = Console()
NO_CHANNEL = "No channel is set up, so it reaches nobody: makker doctor says what is missing."
Port = Annotated[int | None, typer.Option(min=0, max=65535, help="Listen on another port.")]


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
    instead = "set MAKKER_PORT or run makker serve --port 8123"
    with closing(open_ready_store(settings)) as store, listen(settings, instead) as opened:
        connected = connect_channels(settings, store, poll)
        channels = {each.channel.name: each.channel for each in connected}
        service = build_service(settings, store, channels, WallClock())
        application = create_app(service, connected=connected)
        reached = f"It reaches phones by {' and '.join(channels)}." if channels else NO_CHANNEL
        words = f"Makker serves on {address_of(opened)}. {reached}"
        run_until_stopped(application, opened, words)


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


def run_until_stopped(application: Application, opened: socket.socket, words: str) -> None:
    """Serve until Ctrl+C, which ends quietly."""
    server = Server(uvicorn.Config(application, log_config=None))
    server.words = words
    try:
        server.run(sockets=[opened])
    except KeyboardInterrupt:
        return
