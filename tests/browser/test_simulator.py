"""The simulator's page in a real browser, against a real server over a real database."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor
from tests.conftest import PHONE
from tests.worlds.serving import Served

WIDE = {"width": 1440, "height": 900}
TABLET = {"width": 820, "height": 1180}
wide = pytest.mark.parametrize("viewport", [WIDE], ids=["wide"])
Shoot = Callable[[Page, str], Path]
HOW_TO_ASK = "Forstår du ikke en besked? Så skriv ?. Jeg viser den på dit sprog."


def shoot_all(visitor: Visitor, screenshot: Shoot, name: str) -> None:
    """Keep a picture on a wide screen, and of each view on a phone's."""
    screenshot(visitor.page, f"{name}-wide")
    visitor.page.set_viewport_size(PHONE)
    for view in ("Borger", "Jobformidler", "Sagen"):
        visitor.see(view)
        screenshot(visitor.page, f"{name}-phone-{view.lower()}")
    visitor.page.set_viewport_size(WIDE)  # type: ignore[arg-type]


# --- the whole way ----------------------------------------------------------------------------


@wide
def test_from_consent_through_four_weeks(visitor: Visitor, screenshot: Shoot) -> None:
    """A new citizen and her jobformidler, with nothing but the page's own controls."""
    says_yes_and_chooses(visitor)
    logs_a_contact_by_one_line(visitor)
    answers_with_tilbage(visitor)
    shoot_all(visitor, screenshot, "1-first-week")
    answers_by_sms(visitor)
    shoot_all(visitor, screenshot, "2-sms")
    logs_a_contact_by_taps(visitor)
    answers_late(visitor)
    stays_silent(visitor)
    shoot_all(visitor, screenshot, "3-silence")
    the_case_holds_all_of_it(visitor)


def says_yes_and_chooses(visitor: Visitor) -> None:
    visitor.time_is("mandag den 23. november 2026 kl. 10.00")
    visitor.make_citizen("Fatima Nur", "somali")
    fatima = visitor.citizen
    expect(fatima.section.locator(".message.out").first).to_contain_text("Jeg er en maskine")
    fatima.shows("Lars og kolleger kan læse dine svar.", "Må jeg skrive til dig?")
    fatima.hears("Du bestemmer selv.", "Du kan altid skrive STOP.")
    expect(visitor.rows("consents")).to_have_count(0)
    fatima.tap("Ja")
    fatima.shows("Hvilket sprog")
    visitor.case_shows("consents", "Beskeder fra Makker", "Sagde ja: ja", "Telegram")
    visitor.staff.hears("Fatima", "vil gerne have beskeder")
    fatima.tap("Soomaali (somali)")
    fatima.tap("Onsdag")
    expect(fatima.newest.get_by_role("img")).to_be_visible()  # times of day are a picture card
    fatima.tap("Morgen kl. 9")
    fatima.shows("Jeg skriver til dig hver onsdag kl. 09.00.", HOW_TO_ASK)
    fatima.hears("Qor ?. Waxaan kugu tusayaa luqaddaada.")


def logs_a_contact_by_one_line(visitor: Visitor) -> None:
    lars = visitor.staff
    lars.write(
        "log Fatima møde: talt om Netto. Aftale: ringe til Netto inden fredag. "
        "Næste: 1. december kl. 10, Torvet 3"
    )
    lars.shows("Fatima · Møde")
    lars.shows("Senest fredag den 27. november.")
    lars.shows("Næste kontakt: tirsdag den 1. december kl. 10.00, Torvet 3")
    expect(visitor.rows("contacts")).to_have_count(0)
    lars.tap("Gem")
    lars.shows("Gemt. Næste kontakt med Fatima: tirsdag den 1. december kl. 10.00.")
    visitor.case_shows("contacts", "talt om Netto", "møde", "Lars Holm")
    visitor.case_shows("agreements", "ringe til Netto", "åben", "27. nov. 2026")
    visitor.case_shows("appointments", "aftalt", "1. dec. 2026 kl. 10.00", "Torvet 3")


def answers_with_tilbage(visitor: Visitor) -> None:
    fatima = visitor.citizen
    visitor.advance("+1 dag", "+1 dag")
    fatima.shows("Hej Fatima. Hvordan har din uge været?")
    visitor.case_shows("check_ins", "Ugens spørgsmål, uge 48, 2026", "åben")
    fatima.tap("Svær")
    fatima.shows("Var der noget, der gik godt?")
    visitor.case_shows("check_ins", "Din uge: Svær")
    fatima.write("tilbage")
    fatima.shows("Hvordan har din uge været?")
    expect(visitor.rows("check_ins").first).not_to_contain_text("Svær")
    fatima.tap("God")
    fatima.write("Jeg talte dansk i butikken.")
    fatima.shows("I har aftalt: ringe til Netto.")
    fatima.tap("Ja")
    fatima.shows("Vil du tale med Lars")
    fatima.tap("Nej")
    fatima.shows("Dit næste møde: tirsdag den 1. december kl. 10.00. Sted: Torvet 3.")
    visitor.case_shows("check_ins", "besvaret", "Din uge: God", "Jeg talte dansk i butikken.")
    visitor.case_shows("check_ins", "ringe til Netto. Det gør du. Gjort", "Ja")
    visitor.case_shows("agreements", "gjort")
    visitor.staff.shows("har svaret og har ikke brug for hjælp nu.")


def answers_by_sms(visitor: Visitor) -> None:
    fatima = visitor.citizen
    fatima.choose_channel("SMS")
    expect(fatima.section.locator(".keys, .picture")).to_have_count(0)
    visitor.advance("+1 uge")
    fatima.shows("Hvordan har din uge været? 1 God. 2 Både god og svær. 3 Svær.")
    fatima.write("2")
    fatima.write("ingenting")
    fatima.shows("1 Ja. 2 Nej.")
    fatima.write("ja")
    fatima.shows(
        "Godt. Lars ringer senest torsdag den 3. december kl. 16.00.",
        "Tak for dine svar.",
        "Må jeg skrive til dig på Telegram",
        "Ma kuugu soo qori karaa Telegram",
    )
    fatima.write("nej")
    visitor.case_shows("check_ins", "uge 49", "besvaret", "Din uge: Både god og svær")
    visitor.case_shows("check_ins", "Tale med Lars: Ja")
    visitor.staff.hears("Fatima", "vil gerne tale med dig før næste møde")
    fatima.choose_channel("Telegram")


def logs_a_contact_by_taps(visitor: Visitor) -> None:
    """From a nudge: at most five taps and one text."""
    lars = visitor.staff
    lars.taps = lars.texts = 0
    lars.tap("Log kontakt")
    lars.shows("Hvordan havde du kontakt med Fatima?")
    lars.tap("Telefon")
    lars.write("talt om lageret. Aftale: besøge lageret")
    lars.shows("Hvornår er næste kontakt med Fatima?")
    lars.tap("tirsdag den 8. december kl. 10.00, Torvet 3")
    lars.tap("Næste kontakt, tirsdag den 8. december")
    lars.shows("Aftale: besøge lageret. Senest tirsdag den 8. december.")
    lars.tap("Gem")
    lars.shows("Gemt. Næste kontakt med Fatima: tirsdag den 8. december kl. 10.00.")
    assert lars.taps <= 5
    assert lars.texts == 1
    visitor.case_shows("contacts", "talt om lageret", "telefon")
    visitor.case_shows("agreements", "besøge lageret", "åben")
    visitor.case_shows("appointments", "8. dec. 2026 kl. 10.00", "Torvet 3")
    expect(visitor.rows("nudges").filter(has_text="åben")).to_have_count(0)


def answers_late(visitor: Visitor) -> None:
    fatima = visitor.citizen
    visitor.advance("+1 uge", "+1 dag", "+1 time")
    fatima.shows("Hej Fatima. Hvordan har din uge været?", "Hvordan var din uge?")
    visitor.case_shows("check_ins", "uge 50", "Spurgt: 9. dec. 2026 kl. 09.00")
    fatima.tap("Svær")
    fatima.tap("Spring over")
    fatima.tap("Jeg har brug for hjælp")
    fatima.tap("Nej")
    fatima.shows("Tak for dine svar.")
    visitor.case_shows(
        "check_ins", "uge 50", "besvaret", "Din uge: Svær", "10. dec. 2026 kl. 11.00"
    )
    visitor.case_shows("agreements", "besøge lageret", "brug for hjælp")


def stays_silent(visitor: Visitor) -> None:
    visitor.advance("+1 uge", "+1 dag", "+1 dag", "+1 dag")
    visitor.time_is("søndag den 20. december 2026 kl. 11.00")
    visitor.case_shows("check_ins", "uge 51", "intet svar")
    visitor.advance("+1 dag")
    visitor.staff.hears("Fatima", "Har ikke svaret")
    visitor.case_shows("nudges", "har ikke svaret", "åben")


def the_case_holds_all_of_it(visitor: Visitor) -> None:
    """And so it does after the page is loaded again."""
    visitor.page.reload()
    visitor.case_shows("check_ins", "uge 51", "intet svar")
    check_ins = visitor.page.locator('[data-section="check_ins"]')
    expect(check_ins.locator(".row:visible")).to_have_count(2)
    check_ins.get_by_role("button", name=re.compile(r"Vis \d+ ældre")).click()
    weeks = check_ins.locator(".row:visible").filter(has_text="Ugens spørgsmål")
    expect(weeks).to_have_count(4)
    expect(visitor.rows("contacts")).to_have_count(2)
    expect(visitor.page.locator("#citizen-picker")).to_have_value("5")


# --- small things that a visitor would curse at ------------------------------------------------


def test_narrow_tabs_say_what_is_new(visitor: Visitor) -> None:
    """One panel at a time on a phone; the others count what came."""
    page = visitor.page
    expect(visitor.staff.section).to_be_hidden()
    expect(page.locator("#case")).to_be_hidden()
    visitor.citizen.tap("Ja")
    expect(page.locator(".views")).to_contain_text("1 ny")
    visitor.see("Jobformidler")
    expect(visitor.citizen.section).to_be_hidden()
    visitor.staff.shows("Amina")
    visitor.see("Sagen")
    visitor.case_shows("consents", "Beskeder fra Makker")
    expect(page.locator(".views .news:visible")).to_have_count(0)


@pytest.mark.parametrize("viewport", [PHONE, TABLET, WIDE], ids=["phone", "tablet", "wide"])
def test_nothing_sticks_out(visitor: Visitor, screenshot: Shoot) -> None:
    page = visitor.page
    expect(visitor.citizen.newest).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0
    size = page.viewport_size
    screenshot(page, f"first-view-{size['width'] if size else 0}")


@wide
def test_by_keyboard_alone(visitor: Visitor) -> None:
    """Tab and Enter answer a question, and the focus goes on where the talk goes on."""
    page = visitor.page
    expect(visitor.citizen.button("Ja")).to_be_visible()
    visitor.citizen.section.locator(".screen").focus()
    page.keyboard.press("Tab")
    expect(visitor.citizen.button("Ja")).to_be_focused()
    page.keyboard.press("Enter")
    visitor.citizen.shows("Hvilket sprog vil du have hjælp på?")
    visitor.citizen.field.focus()
    page.keyboard.type("somali")
    page.keyboard.press("Enter")
    visitor.citizen.shows("Hvilken dag må jeg skrive til dig?")
    expect(visitor.citizen.field).to_be_focused()


@wide
def test_the_form_for_a_new_citizen_by_keyboard(visitor: Visitor) -> None:
    page = visitor.page
    page.locator("#new-citizen").press("Enter")
    expect(page.get_by_label("Navn")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#new-citizen-error")).to_have_text("Skriv et navn.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#new-citizen")).to_be_focused()


UNNAMED = """() => {
  const name = (e) => e.getAttribute("aria-label") || e.textContent.trim() || e.title || e.alt
    || [...(e.labels || [])].map((l) => l.textContent.trim()).join("")
    || (e.getAttribute("aria-labelledby") || "").split(" ")
      .map((id) => document.getElementById(id)?.textContent).join("");
  const all = "a, button, input, select, summary, img, [tabindex='0'], [role=group], [role=log]";
  return [...document.querySelectorAll(all)].filter((e) => !name(e)).map((e) => e.outerHTML);
}"""


@wide
def test_a_screen_reader_finds_its_way(visitor: Visitor) -> None:
    """Every control has a name, headings are in order, and news in the threads are read aloud."""
    page = visitor.page
    visitor.citizen.tap("Ja")
    assert page.evaluate(UNNAMED) == []
    assert page.locator("html").get_attribute("lang") == "da"
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Prøv Makker"]
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3')].filter(e => e.checkVisibility())"
        ".map(e => Number(e.tagName[1]))"
    )
    assert all(b - a <= 1 for a, b in zip([0, *levels], levels, strict=False))
    log = visitor.citizen.section.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(log).to_have_attribute("aria-label", "Beskeder på telefonen hos Amina Warsame")
    expect(page.get_by_role("main")).to_have_count(1)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


@wide
def test_the_picker_takes_the_jobformidler_along(visitor: Visitor, people: dict[str, int]) -> None:
    page = visitor.page
    picker = page.get_by_role("combobox", name="Borgerens telefon")
    expect(page.locator("#jobformidler-picker")).to_have_value(str(people["Lars"]))
    visitor.citizen.field.fill("en kladde")
    picker.select_option(label="Birgit Lund (dansk)")
    expect(page.locator("#jobformidler-picker")).to_have_value(str(people["Mette"]))
    expect(visitor.citizen.section).to_have_attribute("data-channel", "sms")
    visitor.citizen.shows("Må jeg skrive til dig? 1 Ja. 2 Nej.")
    expect(visitor.citizen.field).to_have_value("")
    picker.select_option(label="Amina Warsame (somali)")
    expect(visitor.citizen.field).to_have_value("en kladde")
    expect(page).to_have_url(f"{visitor.url}/simulator?borger={people['Amina']}&jobformidler=1")


@wide
def test_sms_shows_text_and_numbers_only(visitor: Visitor) -> None:
    amina = visitor.citizen
    for label in ("Ja", "Soomaali (somali)", "Onsdag"):
        amina.tap(label)
    expect(amina.newest.get_by_role("img")).to_be_visible()
    amina.choose_channel("SMS")
    expect(amina.section.locator(".keys, .picture")).to_have_count(0)
    amina.shows("1 Morgen kl. 9. 2 Middag kl. 12. 3 Eftermiddag kl. 15. 4 Aften kl. 18.")
    amina.write("2")
    amina.shows("Jeg skriver til dig hver onsdag kl. 12.00.", HOW_TO_ASK)
    amina.choose_channel("Telegram")
    expect(amina.section.locator(".picture")).to_have_count(1)


@wide
@pytest.mark.parametrize(
    ("label", "then"),
    [
        ("+1 time", "mandag den 23. november 2026 kl. 11.00"),
        ("+1 dag", "tirsdag den 24. november 2026 kl. 10.00"),
        ("+1 uge", "mandag den 30. november 2026 kl. 10.00"),
        ("+1 måned", "onsdag den 23. december 2026 kl. 10.00"),
    ],
)
def test_the_clock_jumps(visitor: Visitor, label: str, then: str) -> None:
    visitor.advance(label)
    visitor.time_is(then)


@wide
def test_two_languages_each_run_their_own_way(visitor: Visitor) -> None:
    visitor.make_citizen("Samir Aziz", "arabisk")
    visitor.citizen.shows("Må jeg skrive til dig?")
    lines = visitor.citizen.newest.locator(".text p")
    directions = [line.evaluate("e => getComputedStyle(e).direction") for line in lines.all()]
    assert (directions[0], directions[-1]) == ("ltr", "rtl")


@wide
def test_what_a_citizen_writes_is_text(visitor: Visitor) -> None:
    visitor.citizen.write("<img src=x onerror=alert(1)> <b>hej</b>")
    written = visitor.citizen.section.locator(".message.in .text").last
    expect(written).to_have_text("<img src=x onerror=alert(1)> <b>hej</b>")
    expect(visitor.citizen.section.locator(".text b, .text img")).to_have_count(0)


@wide
def test_the_tips_are_there_when_wished(visitor: Visitor) -> None:
    tips = visitor.page.locator(".tips ol")
    expect(tips).to_be_hidden()
    visitor.page.get_by_text("Tips").click()
    expect(tips).to_be_visible()
    line = visitor.page.locator(".tips q").inner_text()
    visitor.page.keyboard.press("Escape")
    expect(tips).to_be_hidden()
    visitor.staff.write(line)
    visitor.staff.shows("Amina · Telefon")


@wide
def test_a_server_that_is_gone(visitor: Visitor, served: Served, complaints: list[str]) -> None:
    """The page says so and keeps the words."""
    expect(visitor.citizen.newest).to_be_visible()
    served.stop()
    visitor.citizen.field.fill("Jeg vil gerne")
    visitor.citizen.field.press("Enter")
    status = visitor.page.locator("#status")
    expect(status).to_contain_text("Serveren svarer ikke")
    expect(visitor.citizen.field).to_have_value("Jeg vil gerne")
    expect(visitor.citizen.section.locator(".pending")).to_have_count(0)
    complaints.clear()  # the browser's own about the lost connection


def test_the_policy_of_the_page(served: Served, people: dict[str, int], page: Page) -> None:
    """Nothing from other hosts, nothing inline; the icon is our own."""
    answer = page.goto(f"{served.url}/simulator")
    policy = answer.headers["content-security-policy"] if answer else ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.locator("script:not([src]), style, [style]").count() == 0
    icon = page.locator("link[rel=icon]").get_attribute("href")
    assert page.request.get(f"{served.url}{icon}").ok


def test_the_first_page_leads_to_the_simulator(served: Served, page: Page) -> None:
    page.goto(served.url)
    page.get_by_role("link", name="Prøv Makker i simulatoren").click()
    expect(page.get_by_role("heading", name="Prøv Makker")).to_be_visible()
    expect(page.get_by_text("Ingen personer endnu").first).to_be_attached()
