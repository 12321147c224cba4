"""What many tests share: real databases and a real browser.

Fixtures of one room stand with that room's tests.

`database_url`        an empty database, once for SQLite and once for PostgreSQL
`fresh_postgres_url`  an empty PostgreSQL database of the test's own
`postgres_server`     the server below it, started once in a run
`drawn_once`          for rooms that send picture cards and do not look at how they are drawn
`page`                a phone's screen in a real Chromium; `viewport` is its size
`screenshot`          keeps a picture of a page in var/screenshots/
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import postgres

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

VAR = Path(__file__).resolve().parents[1] / "var"
PHONE: "ViewportSize" = {"width": 390, "height": 844}

# Only addresses of this machine, and nothing that Chromium would look up by itself.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


MEMORY = Path("/dev/shm")
ROOM = 2**31  # bytes that a run may fill


def pytest_configure(config: pytest.Config) -> None:
    """Keep what tests write in memory, where there is room: no test cuts the power.

    The databases are the real ones and wait for each write as always; only the disk is quick.
    """
    if (memory := room_in_memory()) and "TMPDIR" not in os.environ:
        os.environ["TMPDIR"] = str(memory)
        tempfile.tempdir = None  # to be found anew


def room_in_memory() -> Path | None:
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


# --- databases ---------------------------------------------------------------------------------

NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A real PostgreSQL, started when the first test asks for it, gone after the last."""
    with postgres.running_server() as address:
        yield address


@pytest.fixture
def fresh_postgres_url(postgres_server: str) -> Iterator[str]:
    url = postgres.beside(postgres_server, f"test_{next(NUMBERS)}")
    postgres.create(url)
    yield url
    postgres.drop(url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """For what must hold on both: the test runs twice, each time on a database that is empty."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'makker.db'}"
    url: str = request.getfixturevalue("fresh_postgres_url")
    return url


# --- pictures ----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def drawn_once() -> Iterator[None]:
    """The same card is drawn once in a run, however many folders it is kept in."""
    from locales.cards import card as cards

    drawn = cache(cards.draw_card)

    def draw(cells: Sequence[cards.Cell], language: str = "da") -> bytes:
        return drawn(tuple(cells), language)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cards, "draw_card", draw)
        yield


# --- browser -----------------------------------------------------------------------------------


def chromium() -> Path | None:
    """What tests/tools/browser.py found; CHROMIUM names another."""
    answer = VAR / "chromium"
    name = os.environ.get("CHROMIUM") or (answer.read_text().strip() if answer.exists() else "")
    path = shutil.which(name)
    return Path(path) if path else None


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """A browser for one file of tests: while Playwright runs, no other event loop can."""
    from playwright.sync_api import sync_playwright

    path = chromium()
    assert path, "there is no Chromium; tests/tools/browser.py says how to get one"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def viewport() -> "ViewportSize":
    """A phone's; a test may parametrize it."""
    return PHONE


@pytest.fixture
def page(browser: "Browser", viewport: "ViewportSize") -> Iterator["Page"]:
    """A new page with nothing kept from before. A script on it that throws fails the test."""
    context = browser.new_context(
        viewport=viewport,
        device_scale_factor=2,
        has_touch=True,
        locale="da-DK",
        timezone_id="Europe/Copenhagen",
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    errors: list[str] = []
    new_page = context.new_page()
    new_page.on("pageerror", lambda error: errors.append(str(error)))
    yield new_page
    context.close()
    assert not errors, f"a script on the page failed: {errors}"


@pytest.fixture
def screenshot() -> Callable[["Page", str], Path]:
    def keep(page: "Page", name: str) -> Path:
        path = VAR / "screenshots" / f"{name}.png"
        page.screenshot(path=path, full_page=True)
        return path

    return keep


LEFT_OUT = pytest.StashKey[list[str]]()


def needs_browser(item: pytest.Item) -> bool:
    by_fixture = "browser" in getattr(item, "fixturenames", ())
    return by_fixture or item.get_closest_marker("browser") is not None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Browser tests run last: Playwright leaves an event loop running, in which no other can run.

    Where there is no Chromium they are left out, and named at the end; in CI they fail instead.
    """
    items.sort(key=needs_browser)
    with_browser = [item for item in items if needs_browser(item)]
    for item in with_browser:
        item.add_marker(pytest.mark.browser)
    if not chromium() and os.environ.get("CI") != "true":
        leave_out(config, with_browser)


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    config.stash[LEFT_OUT] = [item.nodeid for item in items]
    for item in items:
        item.add_marker(pytest.mark.skip(reason="there is no Chromium"))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    names = config.stash.get(LEFT_OUT, [])
    if names:
        terminalreporter.write_line("Left out, because there is no Chromium (make test says more):")
    for name in names:
        terminalreporter.write_line(f"  {name}")
