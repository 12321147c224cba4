"""The demo's page while its past is lived through, in a real browser; without JavaScript, too."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import PHONE
from tests.worlds.filling import held
from tests.worlds.serving import served_by


def test_the_page_moves_on_and_turns_into_the_demo(
    page: Page,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    screenshot: Callable[[Page, str], Path],
) -> None:
    with held(tmp_path, monkeypatch) as (past, app), served_by(app) as served:
        page.goto(f"{served.url}/simulator")
        bar = page.get_by_role("progressbar", name="Makker gør prøven klar")
        expect(bar).to_have_attribute("aria-valuenow", "50")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        screenshot(page, "filling-phone")
        past.share = 0.75
        expect(bar).to_have_attribute("aria-valuenow", "75")
        expect(page.locator("#week")).to_contain_text("Uge 4 af 4")
        past.goes_on.set()
        expect(page.get_by_role("heading", name="Prøv Makker")).to_be_visible()


def test_without_javascript_the_page_is_loaded_anew(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with held(tmp_path, monkeypatch) as (past, app), served_by(app) as served:
        page.goto(served.url)
        expect(page.get_by_text("Amina Warsame svarer på sin telefon.")).to_be_visible()
        past.goes_on.set()
        expect(page.get_by_role("link", name=re.compile("Prøv Makker"))).to_be_visible()
    context.close()
