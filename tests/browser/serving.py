"""The demo's real server in a thread, with a database of its own and a clock that only jumps."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import uvicorn
from playwright.sync_api import expect

from bot.assembling import build_service
from bot.base.clock import MovableClock
from bot.base.stores import open_case_store
from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings
from bot.simulator.phones import Phones, simulated_channels
from bot.simulator.world import DemoWorld
from bot.web.app import create_app
from storage.engine import open_engine
from tests.worlds.stores import migrate_by_copy

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)  # ten o'clock in Denmark
PATIENCE = 20.0
expect.set_options(timeout=10_000)  # a busy machine draws slowly


@dataclass
class Served:
    """A running demo, as somebody outside of the process sees it."""

    url: str
    stop: Callable[[], None]

    def post(self, path: str, **body: Any) -> Any:
        """Call the simulator's API; for what stands before a test begins."""
        data = json.dumps(body).encode()
        request = Request(f"{self.url}/simulator/api/{path}", data=data)
        with urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def get(self, path: str) -> Any:
        with urlopen(f"{self.url}/simulator/api/{path}", timeout=PATIENCE) as answer:
            return json.load(answer)

    def add(self, name: str, role: str = "citizen", channel: str = "telegram", **more: Any) -> int:
        return int(self.post("people", name=name, role=role, channel=channel, **more)["id"])

    def write(self, person: int, *texts: str) -> None:
        for text in texts:
            self.post(f"people/{person}/messages", text=text)


def open_world(folder: Path, start: datetime = MONDAY) -> DemoWorld:
    """Return a demo with nobody in it, whose time is `start` until a button moves it on."""
    files = DemoFiles(folder)
    # The way to a jobmål has its own tests; here the weeks have their check-in alone.
    settings = demo_settings(files, 0).model_copy(update={"jobgoal_talk_after_days": 365})
    store = open_case_store(settings, "a secret of the browser tests, long enough")
    migrate_by_copy(store)
    phones = Phones(open_engine(f"sqlite:///{files.database}"))
    phones.create_tables()
    clock = MovableClock(timedelta(0), wall=lambda: start)
    channels = simulated_channels(phones, clock, files.cards)
    return DemoWorld(build_service(settings, store, channels, clock), phones, clock)


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a fresh demo on a free port of this machine."""
    world = open_world(folder)
    app = create_app(world.service, world, simulator_routes(DemoFiles(folder).cards))
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, ws="none", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()

    def stop() -> None:
        server.should_exit = True
        thread.join(PATIENCE)
        listening.close()

    _wait_until(lambda: server.started)
    try:
        yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", stop)
    finally:
        stop()
        world.phones.close()


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "the server did not start"
        time.sleep(0.02)
