"""Makes docs/simulator.png anew: `.venv/bin/python -m tests.browser.make_readme_picture`.

A citizen with a picture card, her jobformidler with a nudge, and the case beside them. Everything
in it was played on the simulator's own API; nobody in it exists.
"""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.serving import serving
from tests.browser.visitor import Visitor
from tests.conftest import CHROMIUM_ARGUMENTS, chromium
from tests.worlds.serving import Served

PICTURE = Path(__file__).parents[2] / "docs" / "simulator.png"
SYSTEM_CHROMIUM = Path("/usr/bin/chromium")
COLOURS = 192  # what a page of flat colours needs


def main() -> None:
    """Play, photograph, and keep the picture."""
    with TemporaryDirectory() as folder, serving(Path(folder)) as served:
        play(served)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium() or SYSTEM_CHROMIUM, args=CHROMIUM_ARGUMENTS
            )
            keep(photograph(browser, served))
            browser.close()


def play(served: Served) -> None:
    """Two weeks of Amina's; in the second she is just asked about what she agreed with Lars."""
    lars = served.add("Lars Holm", "jobformidler")
    amina = served.add("Amina Warsame", language="so", trin=2, jobformidler=lars)
    served.write(amina, "ja", "somali", "onsdag", "1")
    log = "log Amina telefon: talt om {}. Aftale: {}. Næste: {} kl. 13, Torvet 3"
    served.write(lars, log.format("Netto", "ringe til Netto inden fredag", "i morgen"), "gem")
    served.post("clock", to="2026-11-24T13:30:00+01:00")
    log = log.replace("telefon", "møde")
    served.write(lars, log.format("lageret", "besøge lageret inden 3/12", "3. december"), "gem")
    served.post("clock", to="2026-11-25T10:00:00+01:00")
    served.write(amina, "god", "Jeg talte dansk i butikken.", "1", "2", "nej")
    served.post("clock", to="2026-12-02T10:20:00+01:00")
    served.write(amina, "jeg kommer", "god", "Jeg tog bussen selv.")


def photograph(browser: Browser, served: Served) -> bytes:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, locale="da-DK", reduced_motion="reduce"
    )
    visitor = Visitor(context.new_page(), served.url).open()
    expect(visitor.citizen.newest.get_by_role("img")).to_be_visible()
    expect(visitor.rows("check_ins").first).to_contain_text("Ugens spørgsmål, uge 49")
    visitor.page.mouse.move(0, 0)
    taken = visitor.page.screenshot()
    context.close()
    return taken


def keep(taken: bytes) -> None:
    """Write the picture with few colours: it is loaded with every look at the README."""
    picture = Image.open(BytesIO(taken)).convert("RGB")
    PICTURE.parent.mkdir(exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
