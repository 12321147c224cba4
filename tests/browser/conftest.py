"""A served demo with a jobformidler and a few citizens, and a visitor who has opened its page."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.serving import serving
from tests.browser.visitor import Visitor
from tests.worlds.serving import Served

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page


@pytest.fixture(scope="session", autouse=True)
def _cards(drawn_once: None) -> None:
    """No test of this room looks at how a card is drawn."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
def people(served: Served) -> dict[str, int]:
    """Two jobformidlere and two citizens; their ids by first name."""
    lars = served.add("Lars Holm", "jobformidler")
    mette = served.add("Mette Krogh", "jobformidler")
    amina = served.add("Amina Warsame", language="so", jobformidler=lars)
    birgit = served.add("Birgit Lund", channel="sms", jobformidler=mette)
    return {"Lars": lars, "Mette": mette, "Amina": amina, "Birgit": birgit}


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console complains about; a test that expects some empties the list."""
    return []


@pytest.fixture
def visitor(
    page: "Page", served: Served, people: dict[str, int], complaints: list[str]
) -> Iterator[Visitor]:
    def listen(message: "ConsoleMessage") -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", listen)
    yield Visitor(page, served.url).open()
    assert not complaints, f"the browser's console complained: {complaints}"
