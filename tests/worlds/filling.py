"""A demo whose past is a short one, held where a test wants to look at its page."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot.base.clock import MovableClock
from bot.simulator import demo, filling
from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings, open_whole_demo
from bot.simulator.filling import WEEKS, Filling
from bot.simulator.history import Playing, Tell
from bot.simulator.world import DemoWorld
from bot.web.app import create_app
from bot.web.filling import FillingPages
from conversations.records.case import Role
from tests.worlds.office import MONDAY


@dataclass
class HeldPast:
    """Amina answers in it until a test lets it go on; then Lars comes, and it is over."""

    share: float = 0.5  # how much of it is lived through
    is_held: threading.Event = field(default_factory=threading.Event)
    goes_on: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None  # what becomes of it, instead

    async def play(self, world: DemoWorld, until: datetime, tell: Tell) -> None:
        began = world.clock.now()
        while not self.goes_on.is_set():
            world.clock.hold(began + self.share * (until - began))
            tell(Playing.ANSWERING, "Amina Warsame")
            self.is_held.set()
            await asyncio.to_thread(self.goes_on.wait, 0.01)
        if self.error is not None:
            raise self.error
        await world.add("Lars Holm", Role.JOBFORMIDLER, "telegram")


def still_demo(folder: Path, monkeypatch: pytest.MonkeyPatch, weeks: int = WEEKS) -> Filling:
    """Open a demo as the command does, on a Monday that stands still."""
    still = partial(MovableClock, wall=lambda: MONDAY)
    monkeypatch.setattr(demo, "MovableClock", still)
    files = DemoFiles(folder)
    return Filling(files, open_whole_demo(files, demo_settings(files, 0)), weeks)


@contextmanager
def held(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stop: Callable[[], None] = lambda: None
) -> Iterator[tuple[HeldPast, FillingPages]]:
    """Return a past that is held, and the application that plays it once it is served."""
    past = HeldPast()
    monkeypatch.setattr(filling, "play_history", past.play)
    opened = still_demo(folder, monkeypatch)
    routes = simulator_routes(opened.files.cards)
    pages = FillingPages(opened, create_app(opened.world.service, opened.world, routes), stop)
    try:
        yield past, pages
    finally:
        past.goes_on.set()
