"""A jobformidler's day with 25 citizens, in a real browser: what it costs in taps and lines.

Run with `-s` it prints the seconds too: how long the machine took, which is measured, and an
allowance for reading, tapping and typing, which is an estimate and no measurement.
"""

import sys
from dataclasses import dataclass, field
from time import monotonic

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Phone, Visitor
from tests.conftest import PHONE
from tests.worlds.serving import Served

NAMES = (
    "Ahmad", "Birthe", "Carla", "Dorte", "Elif", "Farah", "Gitte", "Hodan", "Ivan", "Jamila",
    "Karim", "Leyla", "Mona", "Nadia", "Osman", "Pia", "Rune", "Samira", "Tove", "Ulla", "Viggo",
    "Wafa", "Yasmin", "Zahra",
)  # fmt: skip
TAP_SECONDS = 1.5  # to read what stands there and hit a button
CHARACTER_SECONDS = 0.25  # to type on a phone
phone_size = pytest.mark.parametrize("viewport", [PHONE], ids=["phone"])


@dataclass
class Cost:
    """What something took: taps and written lines."""

    taps: int
    texts: int
    typed: int = field(default=0, compare=False)  # characters
    seconds: float = field(default=0, compare=False)  # of the machine

    @property
    def with_allowance(self) -> float:
        """Seconds with what a person needs besides: an estimate."""
        return self.seconds + TAP_SECONDS * self.taps + CHARACTER_SECONDS * self.typed

    def __str__(self) -> str:
        return (
            f"{self.taps} taps, {self.texts} lines ({self.typed} characters): machine "
            f"{self.seconds:.1f} s, with an estimated allowance {self.with_allowance:.0f} s"
        )


class Counting:
    """Counts what one thing takes on a phone."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.before = (phone.taps, phone.texts, phone.typed)
        self.began = monotonic()

    def cost(self) -> Cost:
        phone, (taps, texts, typed) = self.phone, self.before
        passed = monotonic() - self.began
        return Cost(phone.taps - taps, phone.texts - texts, phone.typed - typed, passed)


@pytest.fixture
def lars(page: Page, served: Served, visitor: Visitor, people: dict[str, int]) -> Phone:
    """Lars's phone on the morning on which 25 citizens are due for a contact."""
    for name in NAMES:
        served.add(f"{name} Testesen", jobformidler=people["Lars"])
    served.post("clock", advance="P7D")
    visitor.open()
    visitor.see("Jobformidler")
    return visitor.staff


COSTS = {
    "the list": Cost(1, 1),
    "a contact in one line": Cost(1, 1),
    "a first contact": Cost(5, 2),
    "a contact by taps, and its undo": Cost(5, 2),  # the undo is the fifth tap
    "an agreement": Cost(1, 1),
    "a new citizen": Cost(5, 2),
    "a vacation": Cost(5, 1),
}


@phone_size
def test_a_day_with_25_citizens(lars: Phone) -> None:
    day: list[tuple[str, Cost]] = [("the list", sees_the_list(lars))]
    day += [("a contact in one line", logs_by_one_line(lars, name)) for name in NAMES[:5]]
    day += [("a first contact", logs_for_the_first_time(lars, name)) for name in NAMES[5:7]]
    day += [("a contact by taps, and its undo", logs_the_usual_way(lars, NAMES[0]))]
    day += [("an agreement", agrees(lars, name)) for name in NAMES[7:9]]
    day += [("a new citizen", writes_down_somebody_new(lars))]
    day += [("a vacation", goes_on_vacation(lars))]
    for what, cost in day:
        sys.stdout.write(f"{what}: {cost}\n")
        assert cost == COSTS[what], what
    whole = sum(cost.with_allowance for _, cost in day)
    sys.stdout.write(f"all of it: {whole / 60:.1f} minutes with the estimated allowance\n")


def sees_the_list(lars: Phone) -> Cost:
    counting = Counting(lars)
    lars.write("i dag")
    expect(lars.newest.locator(".text")).to_contain_text("Din dag: 25 borgere")
    expect(lars.newest.locator(".text")).to_contain_text("20. ")
    lars.tap("Vis flere")
    expect(lars.newest.locator(".text")).to_contain_text("25. ")
    return counting.cost()


def logs_by_one_line(lars: Phone, name: str) -> Cost:
    counting = Counting(lars)
    lars.write(
        f"log {name} telefon: talt om ugen. Aftale: ringe til Netto inden fredag. "
        "Næste: mandag 10, Torvet 3"
    )
    lars.hears(name, "Senest fredag den 4. december.", "mandag den 7. december kl. 10.00")
    lars.tap("Gem")
    lars.hears("Gemt.", name)
    return counting.cost()


def logs_for_the_first_time(lars: Phone, name: str) -> Cost:
    """From the list, with a proposed next contact; only the words and the place are written."""
    lars.write("i dag")
    counting = Counting(lars)
    lars.tap_first(name)
    lars.hears(name, "Kontakten med")
    lars.tap("Log kontakt")
    lars.tap("Telefon")
    lars.write("Talt om, hvad hun kan.")
    lars.tap_first("mandag den 7. december")
    lars.hears("Hvor mødes I?")
    lars.write("Torvet 3")
    lars.tap("Gem")
    lars.hears("Gemt.", name)
    return counting.cost()


def logs_the_usual_way(lars: Phone, name: str) -> Cost:
    """Five taps and a line, as often as not: log, how, the next contact, its day, save."""
    counting = Counting(lars)
    lars.write(f"log {name}")
    lars.tap("Møde")
    lars.write("Talt om Netto. Aftale: skrive et CV")
    lars.tap_first()
    lars.hears("Hvad er fristen")
    lars.tap_first()
    lars.hears("Skal jeg gemme det?")
    lars.tap("Gem")
    lars.hears("Gemt.", name)
    lars.tap("Fortryd")
    lars.hears("Fortrudt.")
    return counting.cost()


def agrees(lars: Phone, name: str) -> Cost:
    counting = Counting(lars)
    lars.write(f"aftale {name}: købe gode sko inden fredag")
    lars.tap("Borgeren")
    lars.hears(name, "Aftalt: købe gode sko. Senest fredag den 4. december.")
    return counting.cost()


def writes_down_somebody_new(lars: Phone) -> Cost:
    counting = Counting(lars)
    lars.write("ny borger Nora Lind")
    lars.write("20 11 22 33")
    lars.tap("Dansk")
    lars.tap("FSM2")
    lars.tap("Trin 1: Startafklaring")
    lars.tap("Nej, jeg viser invitationen")
    lars.hears("Nora Lind", "20 11 22 33", "Skal jeg oprette borgeren?")
    lars.tap("Opret")
    lars.hears("Nora", "Vis billedet til Nora")
    expect(lars.newest.get_by_role("img")).to_be_visible()
    return counting.cost()


def goes_on_vacation(lars: Phone) -> Cost:
    counting = Counting(lars)
    lars.write("fri")
    lars.tap("Ferie eller fri")
    lars.tap("mandag den 7. december")
    lars.tap("fredag den 11. december")
    lars.tap("Mette Krogh")
    lars.hears("mandag den 7. december", "fredag den 11. december", "Mette Krogh er vikar")
    lars.tap("Gem")
    lars.hears("Mette er vikar for Lars")
    return counting.cost()
