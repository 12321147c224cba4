"""`python -m benchmarks.year`: a year of a jobcentre, lived through by the clock.

A hundred citizens over the four models, eight jobformidlere, a summer with stand-ins, a caseload
handed over, pauses, stops, exemptions and break-offs. Everything happens by turns at its own
moment; nothing is sent anywhere. At the end every promise is looked up, and one course is drawn.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import structlog

from benchmarks.measuring import NotPlayedError, cpu_seconds, expect
from benchmarks.page import Figures, Part, Table, measuring, options
from benchmarks.year_checks import ZONE, Findings, find, is_working_day
from benchmarks.year_lives import lives
from benchmarks.year_picture import draw_course
from benchmarks.year_world import CountingChannel, WatchedTurns, Year
from bot.assembling import build_world
from bot.base.clock import MovableClock
from bot.base.settings import read_settings
from bot.sending.delivery import Delivery
from bot.showing.saying import House
from locales.catalog import read_catalogs
from storage.migrating import migrate
from storage.store import open_store

FIRST_DAY = datetime(2026, 1, 5, 9, tzinfo=ZONE)  # a Monday
TICKS = range(8, 21, 2)  # hours at which people look at their phones
CONTACT_HOUR = 14
SECRET = "a secret of the simulated year, long enough"
FULL, SHORT = (100, 52), (8, 6)  # citizens, weeks


def _words(name: str) -> str:
    return name.replace("_", " ")


async def live(year: Year, weeks: int) -> None:
    """Live through the weeks."""
    year.clock.hold(FIRST_DAY)
    year.add_staff()
    for day in range(weeks * 7):
        today = FIRST_DAY.date() + timedelta(days=day)
        for hour in TICKS:
            await year.live_until(datetime(today.year, today.month, today.day, hour, tzinfo=ZONE))
            if hour == TICKS[1] and is_working_day(today):
                year.join(day)
                await year.settle()
            await year.citizens_answer(day)
            await year.staff_look()
            if hour == CONTACT_HOUR and is_working_day(today):
                year.plan_absences(day, weeks)
                await year.staff_work(day)
        if is_working_day(today):
            year.watch.look_at_contacts(today)


def open_year(folder: Path, citizens: int, weeks: int, seed: int = 7) -> Year:
    """Open an empty jobcentre in this folder."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    store = open_store(f"sqlite:///{folder / 'year.db'}", f"sqlite:///{folder / 'keys.db'}", SECRET)
    migrate(store)
    clock = MovableClock(wall=lambda: FIRST_DAY.astimezone(UTC))
    channels = {
        "telegram": CountingChannel("telegram"),
        "sms": CountingChannel("sms"),
    }
    catalogs = read_catalogs()
    turn_taker = WatchedTurns(store, build_world(read_settings(), catalogs), clock, 200)
    house = House("Demo Kommune", "20 00 00 00", ZONE)
    delivery = Delivery(store, channels, catalogs, house, clock, "year")
    chance = Random(seed)
    return Year(
        store, clock, turn_taker, delivery, channels, lives(citizens, weeks * 7, chance), chance
    )


COUNTS = Table(
    ("what", "how many"),
    (
        "citizens", "weeks", "turns", "messages sent", "contacts", "actions done",
        "actions refused", "nudges told", "case-days on which a contact was overdue",
        "CPU seconds", "wall seconds",
    ),
)  # fmt: skip
PROMISES = Table(("promise", "times broken"), tuple(map(_words, Findings.__slots__)))
PART = Part("year", (COUNTS, PROMISES))


def main(arguments: Sequence[str] | None = None) -> None:
    """Live through the year, print what happened, and draw one course."""
    wanted = _arguments(arguments)
    citizens, weeks = SHORT if wanted.short else FULL
    with (
        measuring(PART, wanted.write) as figures,
        tempfile.TemporaryDirectory(prefix="makker-year-") as folder,
    ):
        began, cpu = time.perf_counter(), cpu_seconds()
        year = open_year(Path(folder), citizens, weeks)
        asyncio.run(live(year, weeks))
        _show_counts(figures, year, weeks, cpu_seconds() - cpu, time.perf_counter() - began)
        _show_promises(figures, find(year.store, year.watch, year.clock.now()))
        if wanted.picture:
            draw_course(year.store, year.watch.cases, FIRST_DAY.date(), year.today, wanted.picture)
        year.store.close()


def _show_counts(figures: Figures, year: Year, weeks: int, cpu: float, wall: float) -> None:
    """What happened; raises when nothing did, for then every promise is kept."""
    watch = year.watch
    counts = (
        len(year.lives), weeks, watch.turns, sum(each.sent for each in year.channels.values()),
        watch.contacts, sum(watch.done.values()), sum(watch.refused.values()),
        sum(watch.told.values()), watch.late_days, round(cpu), round(wall),
    )  # fmt: skip
    for what, count in zip(COUNTS.rows, counts, strict=True):
        figures.add(COUNTS, what, f"{count:,}")
        if not count and what != "actions refused":
            raise NotPlayedError(f"{what}: none")
    raised: Counter[str] = Counter(rule for _, _, _, _, rule, _ in watch.told)
    print("most told:", ", ".join(f"{rule} {n:,}" for rule, n in raised.most_common(12)))
    print("refused:", ", ".join(f"{rule} {n}" for rule, n in watch.refused.most_common(12)))


def _show_promises(figures: Figures, findings: Findings) -> None:
    for name, found in findings.all().items():
        figures.add(PROMISES, _words(name), str(len(found)))
        for each in found[:5]:
            print("   ", each)
    broken = [_words(name) for name, found in findings.all().items() if found]
    expect("promises broken", broken, [])


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = options("year", __doc__, "8 citizens through six weeks")
    parser.add_argument("--picture", type=Path, help="draw one case's course, as docs/course.png")
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
