"""A visitor of the simulator: uses the page's own controls and reads what it shows."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect


@dataclass
class Phone:
    """One of the two phones."""

    page: Page
    side: str  # "citizen" or "jobformidler"
    taps: int = 0
    texts: int = 0
    typed: int = 0  # characters

    @property
    def section(self) -> Locator:
        return self.page.locator(f"[data-phone={self.side}]")

    @property
    def newest(self) -> Locator:
        """The newest message from Makker."""
        return self.section.locator(".message.out").last

    @property
    def field(self) -> Locator:
        return self.section.locator(".composer-text")

    def button(self, label: str) -> Locator:
        """The newest button with this label."""
        pattern = re.compile(rf"^(\d )?{re.escape(label)}( / .+)?$")  # consent: in both languages
        return self.section.locator(".keys button").filter(has_text=pattern).last

    def tap_first(self, part: str = "") -> None:
        """Tap the first button of the newest message, or the first whose label holds `part`."""
        self.taps += 1
        self.newest.locator("button").filter(has_text=part).first.click()
        self._wait()

    def shows(self, *texts: str) -> None:
        """The newest messages, the last of them last, hold these texts."""
        for place, text in enumerate(reversed(texts), 1):
            message = self.section.locator(".message.out").nth(-place)
            expect(message.locator(".text")).to_contain_text(text)

    def hears(self, *parts: str) -> None:
        """The newest message holds all these parts."""
        for part in parts:
            expect(self.newest.locator(".text")).to_contain_text(part)

    def tap(self, label: str) -> None:
        self.taps += 1
        self.button(label).click()
        self._wait()

    def write(self, text: str) -> None:
        self.texts += 1
        self.typed += len(text)
        self.field.fill(text)
        self.section.get_by_role("button", name="Send", exact=True).click()
        self._wait()

    def choose_channel(self, name: str) -> None:
        self.section.get_by_label(name, exact=True).check()
        expect(self.page.locator("#status")).to_contain_text(f"på {name}")
        expect(self.section).to_have_attribute("data-channel", name.lower())

    def _wait(self) -> None:
        """Until the turn is over: no dots, and nothing that the server does not know yet."""
        expect(self.section.locator(".pending")).to_have_count(0)
        expect(self.section.locator(".typing")).to_be_hidden()


@dataclass
class Visitor:
    """Somebody with a browser."""

    page: Page
    url: str
    citizen: Phone = field(init=False)
    staff: Phone = field(init=False)

    def __post_init__(self) -> None:
        self.citizen = Phone(self.page, "citizen")
        self.staff = Phone(self.page, "jobformidler")

    def open(self, query: str = "") -> "Visitor":
        self.page.goto(f"{self.url}/simulator{query}")
        expect(self.page.locator("#clock-now")).to_contain_text("kl.")
        return self

    def make_citizen(self, name: str, language: str = "dansk", channel: str = "Telegram") -> None:
        self.page.locator("#new-citizen").click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label("Navn").fill(name)
        dialog.get_by_label("Sprog").select_option(label=language)
        dialog.get_by_label(channel, exact=True).check()
        dialog.get_by_role("button", name="Opret borger").click()
        expect(dialog).to_be_hidden()
        expect(self.page.locator("#status")).to_contain_text(f"{name} er oprettet")

    def advance(self, *labels: str) -> None:
        """Press the clock's buttons, one after the other."""
        for label in labels:
            before = self.page.locator("#clock-now").get_attribute("datetime") or ""
            self.page.get_by_role("button", name=label, exact=True).click()
            clock = self.page.locator("#clock-now")
            expect(clock).not_to_have_attribute("datetime", before)
            expect(self.page.locator("#status")).to_contain_text("Makker sendte")
            expect(self.page.locator(".clock[data-busy]")).to_have_count(0)

    def time_is(self, words: str) -> None:
        expect(self.page.locator("#clock-now")).to_have_text(words)

    def rows(self, section: str) -> Locator:
        """The rows of one part of the case, the newest first."""
        return self.page.locator(f'[data-section="{section}"] .row')

    def case_shows(self, section: str, *texts: str) -> None:
        """The first row of a part of the case holds these texts; "Ugen: god" is a named value."""
        row = self.rows(section).first
        for text in texts:
            name, is_named, value = text.partition(": ")
            if is_named:
                term = self.page.locator("dt", has_text=re.compile(f"^{name}$"))
                row_of_term = row.locator("dl div").filter(has=term)
                expect(row_of_term.locator("dd")).to_contain_text(value)
            else:
                expect(row).to_contain_text(text)

    def see(self, view: str) -> None:
        """On a narrow screen: choose what is seen."""
        self.page.get_by_role("radio", name=re.compile(f"^{view}")).check()
