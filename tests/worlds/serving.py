"""An application on a real server in a thread, on a free port of this machine."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen

import uvicorn

from bot.web.app import Application

PATIENCE = 20.0


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


@contextmanager
def served_by(app: Application) -> Iterator[Served]:
    """Serve until the end of the block, or until it is stopped."""
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


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "the server did not start"
        time.sleep(0.02)
