"""A small simulated year (`benchmarks/year.py`): every promise is looked up at the end."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from benchmarks.year import live, open_year
from benchmarks.year_checks import (
    ZONE,
    Findings,
    _is_good,
    _over_the_cap,
    _repeated,
    easter,
    find,
    is_day_off,
)
from benchmarks.year_world import Year
from conversations.model import hours
from conversations.model.policy import Policy


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Year, Findings]:
    """Fourteen citizens through eight weeks."""
    return live_through(tmp_path_factory.mktemp("year"), 14, 8)


def live_through(
    folder: Path, citizens: int, weeks: int, change: Callable[[Policy], Policy] = lambda p: p
) -> tuple[Year, Findings]:
    year = open_year(folder, citizens, weeks)
    year.turn_taker.world = replace(
        year.turn_taker.world, policy=change(year.turn_taker.world.policy)
    )
    asyncio.run(live(year, weeks))
    findings = find(year.store, year.watch, year.clock.now())
    year.store.close()
    return year, findings


@pytest.mark.parametrize("promise", Findings.__slots__)
@pytest.mark.rule("A15")
def test_a_promise_is_kept(lived: tuple[Year, Findings], promise: str) -> None:
    assert getattr(lived[1], promise) == []


def test_something_has_happened(lived: tuple[Year, Findings]) -> None:
    """A jobcentre in which nothing happens keeps every promise."""
    watch = lived[0].watch
    assert watch.turns > 1000
    assert watch.contacts > 50
    assert watch.late_days > 0
    assert sum(watch.done.values()) > 100
    rules = Counter(nudge.rule for nudge in watch.nudges.values())
    assert rules["distress"] > 3
    assert rules["call_now"] > 1
    assert rules["help_wished"] > 0
    assert rules["step_up_wished"] == rules["step_up_wished_sagsbehandler"] > 0
    assert rules["sick"] > 0
    assert 0 < rules["unseen_leader"] < rules["distress"] + rules["call_now"], "some were seen"
    assert {trin for case in watch.cases.values() for trin in [case.trin]} >= {1, 2}


# --- the checks themselves find what is broken ----------------------------------------------------


def test_a_duty_that_is_too_slack_is_found(tmp_path: Path) -> None:
    _, findings = live_through(
        tmp_path, 4, 4, lambda policy: replace(policy, contact_every_days=12)
    )
    assert findings.missed_contacts


@pytest.mark.rule("A28")
def test_what_climbs_too_late_is_found(tmp_path: Path) -> None:
    _, findings = live_through(
        tmp_path, 8, 3, lambda policy: replace(policy, urgent_unseen=timedelta(hours=3))
    )
    assert findings.unseen_without_climbing


@pytest.mark.parametrize("year", range(2024, 2040))
def test_days_off_are_those_of_the_rules(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    rules = {day for day in days if hours.is_day_off(day, Policy())}
    assert {day for day in days if is_day_off(day)} == rules


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2024, date(2024, 3, 31)),  # the night when clocks change
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),  # the latest that can be
    ],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "is_good"),
    [
        (local(2026, 1, 7, 8), True),  # a Wednesday, on the stroke
        (local(2026, 1, 7, 7, 59), False),
        (local(2026, 1, 7, 20), False),  # 20 is too late
        (local(2026, 1, 10, 12), True),  # Saturday
        (local(2026, 1, 11, 12), False),  # Sunday
        (local(2026, 4, 6, 12), False),  # Easter Monday
        (local(2026, 12, 24, 12), False),  # a setting
    ],
)
def test_good_moments(moment: datetime, is_good: bool) -> None:
    assert _is_good(moment) == is_good


@dataclass(frozen=True)
class Sent:
    """As much of an outgoing row as the checks look at."""

    day: int
    run: int = 1
    imprint: int = 7
    person_id: int = 1
    no: int = 1

    @property
    def sent_at(self) -> datetime:
        return datetime.combine(date(2026, 1, self.day), time(9), ZONE)


@pytest.mark.parametrize(
    ("days", "over"),
    [
        ((5, 6), 0),
        ((5, 6, 11), 1),  # the third within seven days
        ((5, 6, 12), 0),  # a week after the first
        ((5, 5, 5, 5), 2),
    ],
)
def test_the_cap_is_counted(days: tuple[int, ...], over: int) -> None:
    assert len(list(_over_the_cap(Sent(day) for day in days))) == over


def test_a_second_repeat_is_found() -> None:
    assert _repeated([Sent(5), Sent(6), Sent(7, run=2)]) == []
    assert _repeated([Sent(5), Sent(6), Sent(7)]) == ["(1, 1, 7)"]
