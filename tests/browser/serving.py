"""The demo's real server, with a database of its own and a clock that only jumps."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

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
from tests.worlds.serving import Served, served_by
from tests.worlds.stores import migrate_by_copy

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)  # ten o'clock in Denmark
expect.set_options(timeout=10_000)  # a busy machine draws slowly


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
    with served_by(app) as running:
        yield running
    world.phones.close()
