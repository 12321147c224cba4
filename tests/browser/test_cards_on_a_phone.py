"""A question's card and its buttons are seen together, on a phone and without scrolling."""

from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from bot.simulator.demo import DemoFiles
from locales.cards.layout import CARD_WIDTH
from tests.browser.visitor import Visitor
from tests.worlds.shown_cards import ShownCard, shown_cards

# Puts a message on the citizen's phone as the page itself does, and measures it.
MEASURE = """async (messages) => {
  const { bubble } = await import("/static/simulator-bubbles.js");
  const log = document.querySelector("[data-phone=citizen] .log");
  const heights = [];
  for (const message of messages) {
    const node = bubble({ ...message, direction: "out", at: "2026-11-23T10:00:00+01:00" }, "Amina");
    log.append(node);
    await node.querySelector("img").decode();
    heights.push(node.getBoundingClientRect().height);
    node.remove();
  }
  return heights;
}"""
ROOM = """() => {
  const thread = getComputedStyle(document.querySelector("[data-phone=citizen] .thread"));
  const room = document.querySelector("[data-phone=citizen] .screen").clientHeight;
  return room - parseFloat(thread.paddingTop) - parseFloat(thread.paddingBottom);
}"""


def test_every_card_and_its_buttons_fit_a_phones_screen(visitor: Visitor, tmp_path: Path) -> None:
    """Each question that has one, in each language, with all that may be picked of it."""
    visitor.advance("+1 time")  # a line of the page's own stands above the phone now
    cards = shown_cards()
    drawn = DemoFiles(tmp_path).cards
    messages = [as_message(card, drawn) for card in cards]
    heights = visitor.page.evaluate(MEASURE, messages)
    room = visitor.page.evaluate(ROOM)
    high = [
        f"{card.about} ({card.language}, {len(card.cells)} pictures): {height:.0f}"
        for card, height in zip(cards, heights, strict=True)
        if height > room
    ]
    assert not high, f"{len(high)} of {len(cards)} are higher than {room:.0f}: {high}"


def as_message(card: ShownCard, folder: Path) -> dict[str, object]:
    """What the page gets of it; a white picture of the card's size stands for the card."""
    picture = folder / f"{card.height}.png"
    if not picture.exists():
        Image.new("1", (CARD_WIDTH, card.height), 1).save(picture)
    buttons = [{"label": key.label, "data": key.data, "row": key.row} for key in card.keys]
    return {"text": card.text, "buttons": buttons, "picture": f"/simulator/pictures/{picture.name}"}


def test_a_card_that_came_is_seen_whole(visitor: Visitor) -> None:
    amina = visitor.citizen
    for word in ("ja", "somali", "onsdag", "1", "hjælp"):
        amina.write(word)
    card = amina.newest.get_by_role("img")
    expect(card).to_be_in_viewport(ratio=1)
    expect(amina.newest.locator("button").last).to_be_in_viewport(ratio=1)
    assert is_in_view(visitor.page)


def is_in_view(page: Page) -> bool:
    """Whether nothing of the newest message lies under the phone's own bars."""
    return bool(
        page.evaluate("""() => {
          const all = document.querySelectorAll("[data-phone=citizen] .message.out");
          const message = [...all].at(-1);
          const screen = message.closest(".screen").getBoundingClientRect();
          const { top, bottom } = message.getBoundingClientRect();
          return top >= screen.top && bottom <= screen.bottom;
        }""")
    )
