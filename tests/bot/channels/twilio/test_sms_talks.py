"""Every conversation of the citizen by SMS, over HTTP, while three calls in ten go wrong.

Nothing is lost, and nothing comes twice but after an unknown outcome, which is counted.
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from random import Random
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.base import metrics
from bot.talk.talk import BEGINNINGS, action_in, opening_lines, situation_of
from conversations.catalogue import SCRIPTS, newest
from conversations.model.policy import Policy
from conversations.reading.times import read_when
from conversations.records.case import Role
from conversations.records.inputs_between import ActionAnswered, StaffActed
from conversations.records.run import Run
from conversations.talks.replay import registry
from locales.gate import segments
from storage import schema
from storage.rows import read_run
from storage.store import Store
from tests.fakes.twilio import FakeTwilio, Fault
from tests.worlds.by_twilio import House, open_house
from tests.worlds.office import Office

FILES = {"photo_sent", "voice_sent", "files_sent"}  # no SMS carries one
# All of the citizen's, but what is above an SMS and held at the desk alone.
CITIZENS = sorted(
    name
    for name, (role, _) in BEGINNINGS.items()
    if role is Role.CITIZEN and situation_of(name)[0] == "" and name not in FILES
)
AMINA = "+4520123456"
MOST_ANSWERS = 60
YES_SO_OFTEN = 10
MOST_MOVES = 50
SEED = 20261123


def counted(counter: object, *labels: str) -> float:
    return float(counter.labels(*labels)._value.get())  # type: ignore[attr-defined]


def with_house(
    store: Store, fake: FakeTwilio, act: Callable[[House], Awaitable[None]], **settings: object
) -> None:
    """Run something in a house of its own."""

    async def in_loop() -> None:
        async with open_house(Office(store), fake, **settings) as house:
            await act(house)

    asyncio.run(in_loop())


class Unruly:
    """Calls that go wrong, and webhooks that come twice or not at all, by a seeded chance."""

    def __init__(self, share: float) -> None:
        self.share = share
        self.random = Random(SEED)
        self.faults: Counter[Fault] = Counter()

    def fault(self, what: str) -> Fault | None:
        if self.random.random() >= self.share:
            return None
        fault = self.random.choice(list(Fault))
        self.faults[fault] += 1
        return fault

    def times_brought(self) -> int:
        return self.random.choices((1, 2, 0), (1 - self.share, self.share / 2, self.share / 2))[0]


async def say(house: House, person: int, words: str, chance: Unruly) -> None:
    """Write, whatever becomes of the webhook: what none brought is caught up on."""
    record = await house.write_unheard(person, words)
    times = chance.times_brought()
    for _ in range(times):
        await house.bring(record)
    if not times:
        for _ in range(20):  # as long as Twilio's list cannot be had
            catch_up = house.catch_up()
            if await catch_up.run():
                break
    await house.settle_with_time()


async def wait_for_more(house: House, person: int) -> None:
    """Move the clock on, from one thing that falls due to the next, until the phone shows more."""
    shown = len(house.texts(person))
    for _ in range(MOST_MOVES):
        timer = schema.timer
        moments = [row.due_at for row in house.office.rows(timer)]
        house.office.clock.hold(min(moments))
        await house.settle_with_time()
        if len(house.texts(person)) > shown:
            return
    raise AssertionError("nothing more is said")


UNITS = {"dage": "days", "t": "hours", "minut": "minutes"}


async def move_by(house: House, words: str) -> None:
    """Move the clock on, a day at a time where it is days."""
    number, unit = words.split()
    for step in [1] * int(number) if unit == "dage" else [int(number)]:
        house.office.clock.hold(house.office.clock.now() + timedelta(**{UNITS[unit]: step}))
        await house.settle_with_time()


async def move_until(house: House, words: str) -> None:
    now = house.office.clock.now().astimezone(Policy().zone)
    found = read_when(words, now)
    assert found is not None
    house.office.clock.hold(datetime.combine(found.day, found.at or now.time(), now.tzinfo))
    await house.settle_with_time()


async def act(house: House, person: int, words: str) -> None:
    """What the jobformidler writes down in the case, as it is now."""
    office = house.office
    action = action_in(words, office.clock.now().astimezone(Policy().zone).date())
    [case] = office.rows(schema.cases, schema.cases.c.person_id == person)
    answered = office.turn_taker().act(person, StaffActed(office.lars, case.version, action))
    assert isinstance(answered, ActionAnswered)
    assert answered.is_done, answered
    await move_by(house, "2 minut")  # the citizen hears when it can no longer be undone


async def lead_to(house: House, person: int, script: str, chance: Unruly) -> None:
    """Come to a script as `makker talk` does: by what is typed and done, and by the clock."""
    me = person
    for line in opening_lines(script, "da"):
        command, _, rest = line.partition(" ")
        if command == ":skift":
            me = house.office.lars if me == person else person
        elif command == ":om":
            await move_by(house, rest)
        elif command == ":til":
            await move_until(house, rest)
        elif command == ":gør":
            await act(house, person, rest)
        elif command == ":næste":
            await wait_for_more(house, person)
        elif me == person:
            await say(house, person, line, chance)
        else:
            house.office.write(me, line)
            await house.settle_with_time()


def runs(house: House, person: int) -> list[Run]:
    table, keys = schema.run, house.office.store.keys
    return [read_run(row, keys) for row in house.office.rows(table, table.c.person_id == person)]


def open_scripts(house: House, person: int) -> list[str]:
    return [run.script for run in runs(house, person) if run.closed_at is None]


async def talk_through(house: House, script: str, chance: Unruly) -> int:
    """Talk until this script has ended; returns who talked."""
    both = {"sms": AMINA, "telegram": "7001"}
    addresses = both if script == "other_channel" else {"sms": AMINA}
    person = house.office.add("Amina Warsame", channel="sms", addresses=addresses)
    await house.settle_with_time()
    await lead_to(house, person, script, chance)
    for given in range(MOST_ANSWERS):
        if script not in {name.partition("@")[0] for name in open_scripts(house, person)}:
            return person
        # Where there is always one more, a no ends it.
        words = "1" if given < YES_SO_OFTEN else ("nej", "2")[given % 2]
        await say(house, person, words, chance)
    raise AssertionError(f"{script} never ends: {open_scripts(house, person)}")


def keys_sent(house: House) -> Counter[str]:
    """How often each message of ours was taken by Twilio, by its own key."""
    out = [r for r in house.fake.records.values() if r.direction == "outbound-api"]
    return Counter(parse_qs(urlsplit(r.callback).query)["m"][0] for r in out)


def check_nothing_is_lost(house: House, person: int) -> None:
    shown = house.texts(person)
    for row in house.office.messages(person):
        assert row.status == "delivered", row.error
        finished = house.office.store.keys.open(person, row.sealed_finished)
        assert finished in shown


def test_every_citizens_script_is_among_them() -> None:
    assert {spec.name for spec in registry(SCRIPTS.values()).values()} >= set(CITIZENS)
    assert set(CITIZENS) <= set(newest(SCRIPTS))


@pytest.mark.parametrize("script", CITIZENS)
def test_a_talk_by_sms_in_bad_weather(script: str, store_sqlite: Store) -> None:
    chance = Unruly(0.3)
    fake = FakeTwilio(fault=chance.fault, random=Random(SEED), answers_stop=False)
    resent = counted(metrics.resent_unknown, "sms")

    async def act(house: House) -> None:
        person = await talk_through(house, script, chance)
        names = {run.name for run in runs(house, person)}
        assert script in names
        check_nothing_is_lost(house, person)
        twice = sum(times - 1 for times in keys_sent(house).values())
        assert twice <= counted(metrics.resent_unknown, "sms") - resent
        inbound = [r for r in fake.records.values() if r.direction == "inbound"]
        table = schema.inbound
        rows = house.office.rows(table, table.c.channel == "sms")
        assert sorted(row.provider_id for row in rows) == sorted(r.sid for r in inbound)

    with_house(store_sqlite, fake, act)
    assert chance.faults, "nothing went wrong"


@pytest.mark.parametrize(("talk", "most"), [("2", 4), ("1", 5)])
def test_a_weekly_check_in_takes_few_segments(
    talk: str, most: int, store_sqlite: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four in an ordinary week; a wish for a talk is confirmed in one more."""

    async def act(house: House) -> None:
        calm = Unruly(0.0)
        person = house.office.add("Amina Warsame", channel="sms", addresses={"sms": AMINA})
        await house.settle()
        await lead_to(house, person, "weekly_check_in", calm)
        before = len(house.texts(person)) - 1  # its first question is there
        for words in ("1", "Jeg gik en tur", talk):
            await say(house, person, words, calm)
        assert open_scripts(house, person) == []
        out = house.texts(person)[before:]
        total = sum(segments(text).count for text in out)
        with capsys.disabled():
            sys.stdout.write(f"\nA weekly check-in by SMS: {total} segments out.\n")
        assert total <= most, out

    with_house(store_sqlite, FakeTwilio(answers_stop=False), act)
