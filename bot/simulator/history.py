"""How the demo's people live through the weeks before the demo begins.

What the store holds afterwards was made by turns, not written into tables: citizens answer on their
phones, jobformidlere log their contacts, and the clock moves on in steps of a few hours.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from bot.simulator.people import CITIZENS, LOGS, STAFF, Citizen, Member
from bot.simulator.scenes import (
    AT_WORK,
    LAST_LOGS,
    LAST_WORDS,
    SHARES_A_PHONE,
    SOON,
    close_trin_3,
    employ,
)
from bot.simulator.world import DemoWorld
from conversations.catalogue import SCRIPTS
from conversations.records.case import Role
from conversations.records.channel import traits_of
from conversations.records.run import Run
from conversations.talks.replay import replay
from storage import schema
from storage.rows import read_run

STEP = timedelta(hours=3)
WAKING_HOURS = range(8, 21)
MOST_ANSWERS = 12


class Playing(StrEnum):
    """What is being played."""

    JOINING = "joining"  # somebody is added, and Makker says hello
    PASSING = "passing"  # hours go by, and what falls due happens
    ANSWERING = "answering"  # a citizen
    LOGGING = "logging"  # a jobformidler


Tell = Callable[[Playing, str], None]
"""Hears what is played next, and with whom."""


@dataclass(slots=True)
class Life:
    """One citizen through the weeks."""

    citizen: Citizen
    person: int
    began: datetime


async def play_history(demo: DemoWorld, until: datetime, tell: Tell) -> None:
    """Add everybody and live through the time until `until`, a few hours at a step."""
    staff = [await _employ(demo, member, tell) for member in STAFF]
    lives = [await _begin(demo, each, staff[each.jobformidler]["id"], tell) for each in CITIZENS]
    people = {life.citizen.name: (life.person, _by(staff, life)) for life in lives}
    await employ(demo, {**AT_WORK, **SOON}, people)
    await close_trin_3(demo, people)
    weeks = 0
    next_logs = demo.clock.now() + timedelta(days=2)
    while (moment := _next_waking(demo)) < until:
        tell(Playing.PASSING, "")
        await demo.move_to(moment)
        demo.clock.hold(demo.clock.now())
        await _answer_all(demo, lives, tell)
        if demo.clock.now() >= next_logs:
            await _log_contacts(demo, lives, [member["id"] for member in staff], weeks, tell)
            weeks, next_logs = weeks + 1, next_logs + timedelta(days=7)
    tell(Playing.PASSING, "")
    await demo.move_to(until - timedelta(minutes=10))
    demo.clock.hold(demo.clock.now())
    await _last_morning(demo, people, tell)
    await demo.move_to(until)


def _by(staff: list[dict[str, Any]], life: Life) -> int:
    return int(staff[life.citizen.jobformidler]["id"])


async def _last_morning(demo: DemoWorld, people: Mapping[str, tuple[int, int]], tell: Tell) -> None:
    """Leave some in the middle of a talk; and a second one joins on a family's phone."""
    for name, log in LAST_LOGS.items():
        tell(Playing.LOGGING, name)
        await _log(demo, people[name][1], log.format(name=name.split(" ")[0]))
    for name, said in LAST_WORDS.items():
        tell(Playing.ANSWERING, name)
        for words in said:
            await demo.write(people[name][0], words)
    name, shares_with, language = SHARES_A_PHONE
    tell(Playing.JOINING, name)
    citizen, by = people[shares_with]
    await demo.add(
        name, Role.CITIZEN, "telegram", language, trin=1, jobformidler=by, shares_phone_with=citizen
    )


async def _employ(demo: DemoWorld, member: Member, tell: Tell) -> dict[str, Any]:
    tell(Playing.JOINING, member.name)
    return await demo.add(member.name, Role.JOBFORMIDLER, "telegram")


async def _begin(demo: DemoWorld, citizen: Citizen, jobformidler: int, tell: Tell) -> Life:
    tell(Playing.JOINING, citizen.name)
    person = await demo.add(
        citizen.name, Role.CITIZEN, citizen.channel, citizen.language, citizen.model,
        citizen.trin, jobformidler,
    )  # fmt: skip
    return Life(citizen, person["id"], demo.clock.now())


def _next_waking(demo: DemoWorld) -> datetime:
    """The next step at which anybody is awake."""
    zone = demo.service.turn_taker.world.policy.zone
    moment = demo.clock.now() + STEP
    while moment.astimezone(zone).hour not in WAKING_HOURS:
        moment += STEP
    return moment


async def _answer_all(demo: DemoWorld, lives: list[Life], tell: Tell) -> None:
    open_runs = _open_runs(demo)
    for life in lives:
        run = open_runs.get(life.person)
        if run is not None and _would_answer(demo, life, run):
            tell(Playing.ANSWERING, life.citizen.name)
            await _talk(demo, life)


def _open_runs(demo: DemoWorld) -> dict[int, Run]:
    """Everybody's newest open run, in one read."""
    store = demo.service.turn_taker.store
    query = select(schema.run).where(schema.run.c.closed_at.is_(None)).order_by(schema.run.c.no)
    with store.read() as connection:
        return {row.person_id: read_run(row, store.keys) for row in connection.execute(query)}


def _would_answer(demo: DemoWorld, life: Life, run: Run) -> bool:
    mood, now = life.citizen.mood, demo.clock.now()
    if (now - life.began).days // 7 >= mood.is_silent_from_week:
        return False
    return run.asked_at is None or now - run.asked_at >= mood.answers_after


async def _talk(demo: DemoWorld, life: Life) -> None:
    """Answer until the talk is over, by buttons or, on an SMS phone, by numbers."""
    for _ in range(MOST_ANSWERS):
        run = _open_runs(demo).get(life.person)
        if run is None:
            return
        question = replay(SCRIPTS[run.script], run.facts, run.answers).question
        if question is None:
            return
        values = [option.value for option in question.options]
        wanted = life.citizen.says(question.name)
        if wanted not in values:
            await demo.write(life.person, wanted)
        elif traits_of(life.citizen.channel).is_text_alone:
            await demo.write(life.person, str(values.index(wanted) + 1))
        else:
            await demo.tap(life.person, f"r{run.no}|{question.key}|{wanted}")


async def _log_contacts(
    demo: DemoWorld, lives: list[Life], staff: list[int], weeks: int, tell: Tell
) -> None:
    """Each jobformidler logs most contacts of the week: one line, and a yes."""
    for place, life in enumerate(lives):
        if (place + weeks) % 4 == 3:
            continue
        tell(Playing.LOGGING, life.citizen.name)
        by = staff[life.citizen.jobformidler]
        first_name = life.citizen.name.split(" ")[0]
        await _log(demo, by, LOGS[(place + weeks) % len(LOGS)].format(name=first_name))


async def _log(demo: DemoWorld, by: int, line: str) -> None:
    await demo.write(by, line)
    for value in ("next_contact", "save"):
        await _tap_if_asked(demo, by, value)


async def _tap_if_asked(demo: DemoWorld, by: int, value: str) -> None:
    run = _open_runs(demo).get(by)
    if run is None:
        return
    question = replay(SCRIPTS[run.script], run.facts, run.answers).question
    if question is not None and value in {option.value for option in question.options}:
        await demo.tap(by, f"r{run.no}|{question.key}|{value}")
