"""What a visitor of the simulator meets: few stops of the Tab key, whole names, and no codes."""

import re

import pytest
from playwright.sync_api import Page, expect

from bot.simulator.people import CITIZENS
from locales.catalog import languages_in_danish, read_catalog
from tests.browser.test_simulator import WIDE
from tests.browser.visitor import Visitor
from tests.worlds.serving import Served

wide = pytest.mark.parametrize("viewport", [WIDE], ids=["wide"])
STOPS = """(side) => [...document.querySelectorAll(`[data-phone=${side}] .screen button`)]
  .filter((button) => button.tabIndex >= 0).map((button) => button.textContent)"""
CODE = re.compile(r"[a-z]+(_[a-z]+)+|words|fit|same|paid|unpaid|knows|colleagues|telephone|visit")


@wide
def test_only_what_is_asked_now_is_a_stop_of_the_tab_key(visitor: Visitor) -> None:
    amina, page = visitor.citizen, visitor.page
    for label in ("Ja", "Soomaali (somali)", "Onsdag", "Morgen kl. 9"):
        amina.tap(label)
    visitor.advance("+1 uge", "+1 uge", "+1 uge")
    old = amina.section.locator(".keys").count()
    assert old > 2, "there is something that could be in the way"
    newest = amina.section.locator(".keys").last.locator("button").all_inner_texts()
    assert page.evaluate(STOPS, "citizen") == newest
    assert len(page.evaluate(STOPS, "jobformidler")) <= 6


@wide
def test_older_buttons_are_reached_by_the_arrows(visitor: Visitor) -> None:
    """And a tap on them does what it did."""
    page, staff = visitor.page, visitor.staff
    visitor.citizen.tap("Ja")
    staff.write("log Amina telefon: talt. Næste: tirsdag 10, Torvet 3")
    expect(staff.button("Gem")).to_be_visible()
    staff.button("Gem").focus()
    page.keyboard.press("ArrowUp")
    focused = page.evaluate("document.activeElement.textContent")
    assert focused not in staff.newest.locator("button").all_inner_texts()
    assert page.evaluate("document.activeElement.tabIndex") == -1
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.message').matches(':last-child')")


@wide
def test_tab_goes_through_a_phone_from_top_to_bottom(visitor: Visitor) -> None:
    page = visitor.page
    expect(visitor.citizen.button("Ja")).to_be_visible()
    page.locator("#citizen-picker").focus()
    met: list[str] = []
    while len(met) < 20 and met[-1:] != ["send"]:
        page.keyboard.press("Tab")
        met.append(page.evaluate(WHERE))
    assert list(dict.fromkeys(met)) == [
        "link", "channel-citizen", "screen", "keys", "attach-file sr", "composer-text", "send",
    ]  # fmt: skip


WHERE = """() => {
  const { activeElement: at } = document;
  return at.closest(".keys")?.className || at.className || at.name;
}"""


def test_the_case_shows_words_and_no_codes(
    visitor: Visitor, served: Served, people: dict[str, int]
) -> None:
    """Of a citizen at work, of whom much is known."""
    lars, amina = people["Lars"], people["Amina"]
    served.write(amina, "ja", "somali", "onsdag", "1")
    line = "log Amina møde: talt om Netto. Aftale: ringe til Netto inden fredag. Næste: 2/12 kl. 10"
    served.write(lars, line, "gem")
    employ = {
        "kind": "praktik", "company": "Netto", "start": "2026-11-25", "purpose": "paid_hours",
        "tasks": "fylde varer op", "hensyn": "korte dage", "contact_person": "Bo",
    }  # fmt: skip
    served.post(f"cases/{amina}/actions", by=lars, action="Employ", **employ)
    served.write(amina, "kan du hjælpe mig med en bus til Netto?")
    for day in ("24", "25", "26", "30"):
        served.post("clock", to=f"2026-11-{day}T15:00:00+01:00")
        served.write(amina, "ja", "ja", "god", "ja", "nej", "ja")
    served.post("clock", to="2027-01-06T15:00:00+01:00")
    served.write(amina, "god", "10", "0", "for svære", "god", "ja", "samme", "nej")
    visitor.open(f"?borger={amina}")
    visitor.see("Sagen")
    expect(visitor.rows("employments")).to_have_count(1)
    expect(visitor.rows("check_ins").first).to_be_visible()
    shown = visitor.page.locator("#case").locator("dt, dd, .badge, .row-title").all_text_contents()
    assert len(shown) > 40
    assert [words for words in shown if CODE.fullmatch(words)] == []


def test_a_picked_name_is_not_cut(page: Page, served: Served) -> None:
    """On a phone, of everybody in the demo."""
    served.add("Lars Holm", "jobformidler")
    languages = languages_in_danish(read_catalog("da"))
    for citizen in CITIZENS:
        served.add(citizen.name, language=citizen.language)
    visitor = Visitor(page, served.url).open()
    picker = page.get_by_role("combobox", name="Borgerens telefon")
    for citizen in CITIZENS:
        picker.select_option(label=f"{citizen.name} ({languages[citizen.language]})")
        assert page.evaluate(IS_WHOLE), citizen.name
    assert visitor.citizen.section.is_visible()


# How wide the picked words are, beside the room for them: the arrow takes some.
IS_WHOLE = """() => {
  const select = document.querySelector("#citizen-picker"), style = getComputedStyle(select);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  const room = select.clientWidth - padding - 20;
  return pen.measureText(select.selectedOptions[0].textContent).width <= room;
}"""
