"""The whole way over HTTP: consent, weekly check-in, nudge, log; by webhook and by polling.

It is lived through twice: undisturbed, and with a fault at three calls in ten, going out and coming
in. At the end every phone must show the same, but for what was sent again after an unknown.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.exc import OperationalError

from bot.receiving.arrivals import Arrival
from bot.receiving.batches import Taken, TurnTaker
from storage import schema
from storage.store import Store
from tests.fakes.telegram import Call, FakeTelegram, Fault, Phone
from tests.fakes.telegram_methods import is_send
from tests.fakes.telegram_server import Served, serving
from tests.worlds.by_telegram import Exchange, opened
from tests.worlds.stores import fresh_store

SHARE = 0.3
CODE = re.compile(r"\([A-Z][0-9][A-Z]+\)")
CITIZENS = ("Amina Warsame", "Birgit Lund", "Rima Haddad")
LANGUAGES = {"so": "Soomaali (somali)", "da": "Dansk", "ar": "العربية (arabisk)"}
UNSURE = (Fault.CUT_AFTER, Fault.HANGS_AFTER)
OTHERS = (Fault.BUSY, Fault.BUSY, Fault.DOWN, Fault.BROKEN)


async def all_tap(exchange: Exchange, phones: list[Phone], label: str) -> None:
    for phone in phones:
        phone.tap(label)
    await exchange.settle()


async def live_through(exchange: Exchange) -> list[Phone]:
    """The way of three citizens and their jobformidler; returns their phones, his the last."""
    office = exchange.office
    lars = exchange.phone(office.lars, "Lars")
    people = [
        office.add(name, language=language)
        for name, language in zip(CITIZENS, LANGUAGES, strict=True)
    ]
    phones = [exchange.phone(p, name) for p, name in zip(people, CITIZENS, strict=True)]
    await exchange.settle()
    await all_tap(exchange, phones, "Ja")
    for phone, language in zip(phones, LANGUAGES.values(), strict=True):
        phone.tap(language)
    await exchange.settle()
    for label in ("Mandag", "9"):
        await all_tap(exchange, phones, label)
    await exchange.pass_time(days=7)
    await all_tap(exchange, phones, "Svær")
    for phone in phones:
        phone.write("Jeg gik en tur 🙂")
    await exchange.settle()
    await all_tap(exchange, phones, "Ja")
    assert "Amina" in " ".join(lars.shown)
    lars.write("log Amina telefon: talt om ugen. Næste: tirsdag 10, Torvet 3")
    await exchange.settle()
    lars.tap("Gem")
    await exchange.settle()
    return [*phones, lars]


class Weather:
    """Decides which calls go wrong, the same for a seed; no message is unsure twice."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)
        self._unsure: set[tuple[int, str]] = set()
        self.sent_again = 0

    def __call__(self, call: Call) -> Fault | None:
        if call.method.endswith("Webhook") or self._chance.random() >= SHARE:
            return None
        if not is_send(call.method):
            return self._chance.choice((*OTHERS, Fault.CUT))
        name = (call.chat, str(call.params.get("text", call.params.get("caption"))))
        if self._chance.random() < 0.5 and name not in self._unsure:
            self._unsure.add(name)
            self.sent_again += 1
            is_slow = self.sent_again == 1  # it takes real time to wait for an answer
            return Fault.HANGS_AFTER if is_slow else Fault.CUT_AFTER
        return self._chance.choice(OTHERS)


@contextmanager
def failing_takes(patch: pytest.MonkeyPatch, chance: Random) -> Iterator[Counter[str]]:
    """The database fails before a commit, or the answer is lost after it."""
    really = TurnTaker.take
    seen: Counter[str] = Counter()

    def take(turn_taker: TurnTaker, arrivals: list[Arrival]) -> list[Taken]:
        if chance.random() < SHARE:
            seen["before"] += 1
            raise OperationalError("", {}, Exception("away"))
        taken = really(turn_taker, arrivals)
        seen["known"] += taken.count(Taken.KNOWN)
        if chance.random() < SHARE / 2:
            seen["after"] += 1
            raise OperationalError("", {}, Exception("the answer is lost"))
        return taken

    with patch.context() as within:
        within.setattr(TurnTaker, "take", take)
        yield seen


def play(store: Store, fake: FakeTelegram, folder: Path, is_polling: bool) -> list[list[str]]:
    """Live through it all; returns what each phone shows of Makker's, in order."""

    async def run(served: Served) -> list[list[str]]:
        async with opened(store, served, folder / "cards", is_polling, seconds=0.5) as exchange:
            phones = await live_through(exchange)
            statuses = {row.status for row in exchange.office.rows(schema.outgoing)}
            assert statuses <= {"sent", "expired"}
            inputs = [r for r in exchange.office.rows(schema.inbound) if r.channel == "telegram"]
            assert len(inputs) == sum(not b.from_bot for p in phones for b in p.chat.bubbles) + len(
                fake.taps
            )
            return [[CODE.sub("(code)", words) for words in phone.arrived] for phone in phones]

    with serving(fake) as served:
        return asyncio.run(run(served))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """What each phone shows when nothing goes wrong."""
    folder = tmp_path_factory.mktemp("undisturbed")
    store = fresh_store(f"sqlite:///{folder / 'makker.db'}", folder)
    fake = FakeTelegram()
    found = play(store, fake, folder, is_polling=False)
    assert fake.broken_limits == []
    assert fake.uploads == len(set(fake.files.values())) < len(fake.called("sendPhoto"))
    assert sorted(fake.answered) == fake.taps
    store.close()
    return found


@pytest.mark.parametrize("is_polling", [False, True], ids=["webhook", "polling"])
def test_everything_arrives_once_and_in_order(
    is_polling: bool,
    store: Store,
    tmp_path: Path,
    undisturbed: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weather = Weather(17)
    fake = FakeTelegram(fault=weather)
    with failing_takes(monkeypatch, Random(4)) as takes:
        shown = play(store, fake, tmp_path, is_polling)
    assert min(takes["before"], takes["after"], takes["known"]) > 0
    faults = [call for call in fake.calls if call.fault]
    assert len(faults) / len(fake.calls) > SHARE - 0.1
    assert fake.broken_limits == []
    again = 0
    *citizens, lars = shown
    *expected, lars_expected = undisturbed
    for phone, calm in zip(citizens, expected, strict=True):
        once = [words for n, words in enumerate(phone) if n == 0 or phone[n - 1] != words]
        again += len(phone) - len(once)
        assert once == calm
    more = Counter(lars) - Counter(lars_expected)
    assert set(lars) == set(lars_expected)
    assert again + more.total() == weather.sent_again > 3
