"""The simulator over any database, as a process of its own: what test_kill.py kills.

`python -m tests.bot.server_to_kill DATABASE_URL FOLDER PORT` starts a server for each line that it
reads and says its process id: what takes long, the imports, is done once. The phones stand in
FOLDER.
"""

import os
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn

from bot.assembling import build_service
from bot.base.clock import MovableClock
from bot.base.settings import read_settings
from bot.base.stores import open_case_store
from bot.simulator.api import simulator_routes
from bot.simulator.phones import Phones, simulated_channels
from bot.simulator.world import DemoWorld
from bot.web.app import create_app
from storage.engine import open_engine
from storage.migrating import migrate
from tests.worlds.stores import SECRET

START = datetime(2031, 1, 6, 8, tzinfo=UTC)  # from here it is moved on, whatever day it is


def open_world(database_url: str, folder: Path) -> DemoWorld:
    """Open an empty world, or the one that was left there."""
    settings = read_settings(
        database_url=database_url,
        keys_url=f"sqlite:///{folder / 'keys.db'}",
        heartbeat_seconds=0.2,
        jobgoal_talk_after_days=365,  # only the weekly check-in is asked here
    )
    store = open_case_store(settings, SECRET)
    migrate(store)
    phones = Phones(open_engine(f"sqlite:///{folder / 'phones.db'}"))
    phones.create_tables()
    clock = MovableClock(timedelta(microseconds=phones.load_clock()), wall=lambda: START)
    channels = simulated_channels(phones, clock, folder / "cards")
    service = build_service(settings, store, channels, clock, holder="the only one")
    return DemoWorld(service, phones, clock)


def main() -> None:
    database_url, folder, port = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        if process := os.fork():
            sys.stdout.write(f"{process}\n")
            sys.stdout.flush()
        else:
            serve(database_url, folder, port)


def serve(database_url: str, folder: Path, port: int) -> None:
    world = open_world(database_url, folder)
    app = create_app(world.service, world, simulator_routes(folder / "cards"))
    uvicorn.run(app, port=port, log_config=None, ws="none")


if __name__ == "__main__":
    main()
