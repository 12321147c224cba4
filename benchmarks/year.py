"""`python -m benchmarks.year`: a year of a jobcentre, lived through by the clock.

Two hundred citizens over the four models, eight jobformidlere, a summer with stand-ins, a caseload
handed over, pauses, stops, exemptions and break-offs. Everything happens by turns at its own
moment; nothing is sent anywhere. At the end every promise is looked up, and one course is drawn.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import structlog

from benchmarks.year_checks import ZONE, Findings, find, is_working_day
from benchmarks.year_lives import lives
from benchmarks.year_picture import draw_course
from benchmarks.year_world import CountingChannel, WatchedTurns, Year
from bot.assembling import build_world
from bot.base.clock import MovableClock
from bot.base.settings import read_settings
from bot.sending.delivery import Delivery
from bot.showing.rendering import House
from locales.catalog import read_catalogs
from storage.migrating import migrate
from storage.store import open_store

FIRST_DAY = datetime(2026, 1, 5, 9, tzinfo=ZONE)  # a Monday
TICKS = range(8, 21, 2)  # hours at which people look at their phones
CONTACT_HOUR = 14
SECRET = "a secret of the simulated year, long enough"


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


def main(arguments: Sequence[str] | None = None) -> None:
    """Live through the year, print what happened, and draw one course."""
    wanted = _arguments(arguments)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="makker-year-") as folder:
        year = open_year(Path(folder), wanted.citizens, wanted.weeks)
        asyncio.run(live(year, wanted.weeks))
        seconds = time.perf_counter() - began
        findings = find(year.store, year.watch, year.clock.now())
        print("\n".join(report(year, findings, seconds)))
        if wanted.picture:
            draw_course(year.store, year.watch.cases, FIRST_DAY.date(), year.today, wanted.picture)
        year.store.close()
    if any(findings.all().values()):
        sys.exit("A promise was broken.")


def report(year: Year, findings: Findings, seconds: float) -> list[str]:
    """Return the counts as lines."""
    watch = year.watch
    raised: Counter[str] = Counter()
    for _, _, _, _, rule, _ in watch.told:
        raised[rule] += 1
    counts = {
        "citizens": len(year.lives),
        "turns": watch.turns,
        "messages sent": sum(channel.sent for channel in year.channels.values()),
        "contacts": watch.contacts,
        "actions done": sum(watch.done.values()),
        "actions refused": sum(watch.refused.values()),
        "nudges told": sum(watch.told.values()),
        "case-days on which a contact was overdue": watch.late_days,
        "seconds": round(seconds),
    }
    lines = [f"{name}: {value:,}" for name, value in counts.items()]
    lines.append("most told: " + ", ".join(f"{r} {n:,}" for r, n in raised.most_common(12)))
    lines.append("refused: " + ", ".join(f"{r} {n}" for r, n in watch.refused.most_common(12)))
    for name, found in findings.all().items():
        lines.append(f"{name.replace('_', ' ')}: {len(found)}")
        lines += [f"    {each}" for each in found[:5]]
    return lines


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.year", description=__doc__)
    parser.add_argument("--citizens", type=int, default=200)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--picture", type=Path, help="draw one case's course, as docs/course.png")
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
