"""The HTTP face of one process, and the whole API of the simulator, called as its page calls it."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.applications import Starlette

from bot.assembling import build_service
from bot.base.clock import MovableClock
from bot.base.settings import BadSettingsError, read_settings
from bot.simulator.api import simulator_routes
from bot.simulator.demo import DemoFiles, demo_settings, open_demo
from bot.simulator.phones import Phones, simulated_channels
from bot.simulator.world import DemoWorld
from bot.web.app import create_app
from locales.catalog import LANGUAGES
from storage.engine import open_engine
from storage.store import Store
from tests.worlds.jobcentre import still_clock
from tests.worlds.office import MONDAY
from tests.worlds.stores import another_store

API = "/simulator/api"


@dataclass
class Visitor:
    """Somebody who uses the API."""

    http: httpx.AsyncClient
    world: DemoWorld | None = None
    people: dict[str, int] = field(default_factory=dict)

    async def get(self, path: str, **query: Any) -> Any:
        answer = await self.http.get(f"{API}/{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, **body: Any) -> Any:
        answer = await self.http.post(f"{API}/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def refused(self, path: str, **body: Any) -> str:
        """Post something that cannot be done; returns the one sentence that says so."""
        answer = await self.http.post(f"{API}/{path}", json=body)
        return self.sentence(answer)

    def sentence(self, answer: httpx.Response) -> str:
        assert 400 <= answer.status_code < 500, answer.text
        (said,) = answer.json().values()
        assert re.fullmatch(r"[A-ZÆØÅ][^\n]*\.", said), said
        return str(said)

    async def add(self, name: str, role: str = "citizen", **more: Any) -> int:
        channel = more.pop("channel", "telegram")
        found = await self.post("people", name=name, role=role, channel=channel, **more)
        return int(found["id"])

    async def say(self, person: int, *written: str) -> list[dict[str, Any]]:
        """Write; returns the new messages on the phone after the last."""
        found: list[dict[str, Any]] = []
        for words in written:
            newest = (await self.phone(person))[-1]["id"]
            await self.post(f"people/{person}/messages", text=words)
            found = await self.get(f"people/{person}/messages", after=newest)
        return found

    async def tap(self, person: int, label: str) -> None:
        shown = await self.phone(person)
        buttons = [b for message in shown for b in message["buttons"] if b["label"] == label]
        await self.post(f"people/{person}/messages", button=buttons[-1]["data"])

    async def phone(self, person: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.get(f"people/{person}/messages")
        return found

    async def texts(self, person: int) -> list[str]:
        return [message["text"] for message in await self.phone(person)]


Talk = Callable[[Visitor], Awaitable[None]]


@asynccontextmanager
async def visiting(app: Starlette, world: DemoWorld | None = None) -> AsyncIterator[Visitor]:
    """Run the application in this loop, without a network."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://makker") as http,
    ):
        yield Visitor(http, world)


def open_world(store: Store, folder: Path, start: datetime = MONDAY) -> DemoWorld:
    """A simulator with nobody in it; its clock moves only when it is moved."""
    phones = Phones(open_engine(f"sqlite:///{folder / 'phones.db'}"))
    phones.create_tables()
    clock = MovableClock(timedelta(microseconds=phones.load_clock()), wall=lambda: start)
    channels = simulated_channels(phones, clock, folder / "cards")
    settings = read_settings(kommune="Demo Kommune", heartbeat_seconds=60.0)
    service = build_service(settings, store, channels, clock, holder="the tests")
    return DemoWorld(service, phones, clock)


@pytest.fixture
def simulate(store: Store, tmp_path: Path) -> Callable[[Talk], None]:
    """Run a talk with a simulator in which only the jobformidler Lars lives."""

    def run(talk: Talk, start: datetime = MONDAY) -> None:
        async def in_loop() -> None:
            world = open_world(store, tmp_path, start)
            app = create_app(world.service, world, simulator_routes(tmp_path / "cards"))
            async with visiting(app, world) as visitor:
                visitor.people["Lars"] = await visitor.add("Lars Holm", "jobformidler")
                await talk(visitor)

        asyncio.run(in_loop())

    return run


Simulate = Callable[..., None]


# --- one process --------------------------------------------------------------------------------


def visit(store: Store, talk: Talk) -> None:
    """Let somebody talk to a process without the simulator."""

    async def in_loop() -> None:
        service = build_service(
            read_settings(heartbeat_seconds=60.0), store, {}, still_clock(MONDAY)
        )
        async with visiting(create_app(service)) as visitor:
            await talk(visitor)

    asyncio.run(in_loop())


def test_alive_and_ready(store: Store) -> None:
    async def talk(visitor: Visitor) -> None:
        live = await visitor.http.get("/health/live")
        assert (live.status_code, live.json()) == (200, {"status": "alive"})
        ready = await visitor.http.get("/health/ready")
        assert (ready.status_code, ready.json()) == (200, {"status": "ready"})

    visit(store, talk)


def test_not_ready_until_the_database_is_migrated(database_url: str, tmp_path: Path) -> None:
    async def talk(visitor: Visitor) -> None:
        assert (await visitor.http.get("/health/live")).status_code == 200
        ready = await visitor.http.get("/health/ready")
        assert ready.status_code == 503
        assert "makker migrate" in ready.json()["reason"]

    visit(another_store(database_url, tmp_path), talk)


def test_not_ready_while_the_database_is_away(tmp_path: Path) -> None:
    async def talk(visitor: Visitor) -> None:
        ready = await visitor.http.get("/health/ready")
        assert ready.status_code == 503
        assert "reached" in ready.json()["reason"]

    visit(another_store(f"sqlite:///{tmp_path / 'no folder' / 'makker.db'}", tmp_path), talk)


def test_metrics_are_prometheus_text_and_name_nobody(store: Store) -> None:
    async def talk(visitor: Visitor) -> None:
        answer = await visitor.http.get("/metrics")
        assert answer.headers["content-type"].startswith("text/plain")
        for name in ("makker_turns_total", "makker_messages_sent", "makker_inputs_set_aside_total"):
            assert name in answer.text

    visit(store, talk)


@pytest.mark.parametrize("path", ["/", "/health/live", "/metrics", "/nowhere", "/static/no.css"])
def test_every_answer_has_the_safe_headers(store: Store, path: str) -> None:
    async def talk(visitor: Visitor) -> None:
        headers = (await visitor.http.get(path)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"

    visit(store, talk)


def test_the_first_page_uses_only_what_is_here(store: Store) -> None:
    async def talk(visitor: Visitor) -> None:
        page = await visitor.http.get("/")
        assert page.status_code == 200
        assert "Makker" in page.text
        assert "/simulator" not in page.text
        for address in re.findall(r'(?:src|href)="([^"]+)"', page.text):
            assert not urlsplit(address).netloc
            assert (await visitor.http.get(address)).status_code == 200, address
        assert "<style" not in page.text
        assert (await visitor.http.get("/simulator")).status_code == 404
        assert (await visitor.http.get(f"{API}/people")).status_code == 404

    visit(store, talk)


# --- people and phones --------------------------------------------------------------------------


def test_the_page_gets_its_languages_from_the_catalogs(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        answer = await visitor.http.get("/simulator/languages.js")
        assert answer.headers["content-type"].startswith("text/javascript")
        names = json.loads(answer.text.partition("=")[2].rstrip().removesuffix(";"))
        assert tuple(names) == LANGUAGES
        assert (names["da"], names["ar"]) == ("dansk", "arabisk")

    simulate(talk)


def test_a_new_citizens_first_message_is_there_at_once(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina = await visitor.add("Amina Warsame", language="so", model="FSM1", trin=2)
        shown = await visitor.phone(amina)
        assert shown[0]["text"].startswith("Hej Amina.")
        assert [button["label"] for button in shown[-1]["buttons"]] == ["Ja / Haa", "Nej / Maya"]
        listed = await visitor.get("people")
        for each in listed:
            assert set(each) >= {"id", "name", "role", "channel", "language", "case"}
        by_name = {person["name"]: person for person in listed}
        assert by_name["Amina Warsame"]["role"] == "citizen"
        assert by_name["Amina Warsame"]["language"] == "so"
        assert by_name["Lars Holm"]["case"] is None
        case = await visitor.get(f"cases/{amina}")
        assert (case["model"], case["trin"]) == ("FSM1", 2)

    simulate(talk)


def test_messages_after_a_number_are_the_newer_ones(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina = await visitor.add("Amina Warsame")
        whole = await visitor.phone(amina)
        assert [m["id"] for m in whole] == sorted(m["id"] for m in whole)
        newer = await visitor.get(f"people/{amina}/messages", after=whole[1]["id"])
        assert newer == whole[2:]
        assert await visitor.get(f"people/{amina}/messages", after=whole[-1]["id"]) == []
        for odd in ("-1", "x", "", "9" * 30):
            found = await visitor.get(f"people/{amina}/messages", after=odd)
            assert found in (whole, [])
        message = whole[0]
        assert set(message) == {"id", "direction", "text", "buttons", "picture", "media", "at"}
        assert datetime.fromisoformat(message["at"]) == MONDAY

    simulate(talk)


def test_words_and_taps_answer_and_a_card_is_drawn(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina = await visitor.add("Amina Warsame")
        await visitor.tap(amina, "Ja")
        shown = await visitor.say(amina, "dansk", "tirsdag")
        assert shown[0] | {"text": "tirsdag", "direction": "in", "buttons": []} == shown[0]
        card = shown[-1]
        assert card["picture"].startswith("/simulator/pictures/")
        picture = await visitor.http.get(card["picture"])
        assert picture.headers["content-type"] == "image/png"
        assert card["buttons"][0]["label"] == "1 Morgen kl. 9"
        await visitor.tap(amina, "1 Morgen kl. 9")
        case = await visitor.get(f"cases/{amina}")
        assert [c["given"] for c in case["consents"]] == [True]
        assert "vil gerne have beskeder" in (await visitor.texts(visitor.people["Lars"]))[-1]

    simulate(talk)


def test_a_case_with_a_letter_that_waited_long_can_be_looked_at(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina = await visitor.add("Amina Warsame")
        await visitor.tap(amina, "Ja")
        await visitor.say(amina, "dansk", "tirsdag")
        await visitor.tap(amina, "1 Morgen kl. 9")
        await visitor.say(amina, "Hvornår kommer bussen til Netto?")
        await visitor.post("clock", advance="P3D")
        case = await visitor.get(f"cases/{amina}")
        assert any("har ventet på svar siden" in nudge["text"] for nudge in case["nudges"])

    simulate(talk)


def test_a_phone_that_is_set_to_sms_shows_numbers_only(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        birgit = await visitor.add("Birgit Lund", channel="sms")
        shown = await visitor.phone(birgit)
        assert shown[-1]["text"].endswith("1 Ja. 2 Nej.")
        await visitor.say(birgit, "1", "1", "2")
        for message in await visitor.phone(birgit):
            assert (message["buttons"], message["picture"]) == ([], None)
        assert "1 Morgen kl. 9. 2 Middag kl. 12." in (await visitor.texts(birgit))[-1]
        amina = await visitor.add("Amina Warsame")
        switched = await visitor.post(f"people/{amina}/channel", channel="sms")
        assert switched["channel"] == "sms"
        assert [m["buttons"] for m in await visitor.phone(amina)] == [[]] * 2
        assert (await visitor.say(amina, "ja"))[-1]["buttons"] == []

    simulate(talk)


def test_the_same_message_sent_again_changes_nothing(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina, birgit = await visitor.add("Amina Warsame"), await visitor.add("Birgit Lund")
        body = {"text": "HJÆLP", "id": "one"}
        first = await visitor.post(f"people/{amina}/messages", **body)
        whole = await visitor.phone(amina)
        again = await visitor.post(f"people/{amina}/messages", **body)
        assert again == first
        assert await visitor.phone(amina) == whole
        before = len(await visitor.phone(birgit))
        await visitor.post(f"people/{birgit}/messages", **body)
        assert len(await visitor.phone(birgit)) > before + 1, "each phone has names of its own"

    simulate(talk)


def test_people_added_at_the_same_time_have_phones_of_their_own(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        people = await asyncio.gather(*(visitor.add(f"Borger {n}") for n in range(8)))
        for person in people:
            assert len(await visitor.phone(person)) == 2
            assert (await visitor.say(person, "ja"))[-1]["buttons"]

    simulate(talk)


def test_a_whole_check_in_and_a_logged_contact(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina, lars = await visitor.add("Amina Warsame"), visitor.people["Lars"]
        await visitor.say(amina, "ja", "dansk", "mandag", "1")
        line = "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag. Næste: om 14 dage kl 10, Torvet 3"  # noqa: E501
        await visitor.say(lars, line, "ja")
        await visitor.post("clock", advance="PT5M")
        await visitor.say(amina, "ja")  # so it was agreed (D10)
        moved = await visitor.post("clock", advance="P7D")
        assert moved["turns"] >= 1
        assert moved["sent"] >= 1
        await visitor.say(amina, "svær", "Jeg var i byen", "gjort", "ja")
        case = await visitor.get(f"cases/{amina}")
        (check_in,) = (c for c in case["check_ins"] if c["script"] == "weekly_check_in")
        assert check_in["status"] == "answered"
        assert check_in["answers"]["went_well"] == "Jeg var i byen"
        assert [a["status"] for a in case["agreements"]] == ["done"]
        assert [c["by"] for c in case["contacts"]] == ["Lars Holm"]
        assert [a["place"] for a in case["appointments"]] == ["Torvet 3"]
        rules = {nudge["rule"]: nudge for nudge in case["nudges"]}
        assert "Amina" in rules["hard_week"]["text"]
        assert {(row["by"], row["allowed"]) for row in case["access_log"]} == {("Lars Holm", True)}
        assert set(case) >= {
            "trin", "model", "jobgoal", "check_ins", "contacts", "agreements", "appointments",
            "employments", "nudges", "consents", "absences", "access_log",
        }  # fmt: skip

    simulate(talk)


# --- what cannot be done ------------------------------------------------------------------------


def test_what_cannot_be_done_is_said_in_one_danish_sentence(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina, lars = await visitor.add("Amina Warsame"), visitor.people["Lars"]
        http = visitor.http
        huge = 10**20
        for path in (f"people/{huge}/messages", "people/77/messages", "cases/77", f"cases/{lars}",
                     f"cases/{huge}"):  # fmt: skip
            visitor.sentence(await http.get(f"{API}/{path}"))
        for path, body in (
            ("people/77/messages", {"text": "hej"}),
            (f"people/{huge}/messages", {"text": "hej"}),
            (f"people/{amina}/messages", {"button": "r1|first|perhaps"}),
            (f"people/{amina}/messages", {"button": ""}),
            (f"people/{amina}/messages", {"text": "x" * 20_001}),
            (f"people/{amina}/messages", {"text": 7}),
            (f"people/{amina}/channel", {"channel": "fax"}),
            ("people/77/channel", {"channel": "sms"}),
            ("people", {"name": "", "role": "citizen", "channel": "sms"}),
            ("people", {"name": "Ny", "role": "king", "channel": "sms"}),
            ("people", {"name": "Ny", "role": "citizen", "channel": "fax"}),
            ("people", {"name": "Ny", "role": "citizen", "channel": "sms", "language": "xx"}),
            ("people", {"name": "Ny", "role": "citizen", "channel": "sms", "jobformidler": 77}),
            ("people", {"name": "Ny", "role": "citizen", "channel": "sms", "jobformidler": amina}),
            ("clock", {}),
            ("clock", {"advance": "en uge"}),
            ("clock", {"advance": "P"}),
            ("clock", {"advance": "P99999M"}),
            ("clock", {"advance": "P99999999999D"}),
            ("clock", {"to": "i morgen"}),
            ("clock", {"to": "2026-12-01T09:00:00"}),
        ):
            await visitor.refused(path, **body)
        for raw in (b"", b"{", b"[]", b'{"text": "\\ud800"}', b"\xff"):
            visitor.sentence(await http.post(f"{API}/people/{amina}/messages", content=raw))
        assert len(await visitor.get("people")) == 2
        assert len(await visitor.phone(amina)) == 2

    simulate(talk)


def test_a_citizen_needs_a_jobformidler(store: Store, tmp_path: Path) -> None:
    async def in_loop() -> None:
        world = open_world(store, tmp_path)
        app = create_app(world.service, world, simulator_routes(tmp_path / "cards"))
        async with visiting(app, world) as visitor:
            said = await visitor.refused("people", name="Ny", role="citizen", channel="sms")
            assert "jobformidler" in said

    asyncio.run(in_loop())


def test_strange_words_are_no_error(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina = await visitor.add("Amina Warsame")
        for words in ("x" * 5000, "🙂" * 500, "\u202eabc", "a\u0000b", "", "<script>", "{name}"):
            await visitor.say(amina, words)
        shown = " ".join(await visitor.texts(amina))
        assert "Der er en fejl" not in shown

    simulate(talk)


def test_a_cpr_number_does_not_even_stand_on_the_phone(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        amina = await visitor.add("Amina Warsame")
        await visitor.say(amina, "Det er 010190-1234")
        shown = await visitor.texts(amina)
        assert "Det er [personnummer]" in shown
        assert not any("1234" in text for text in shown)

    simulate(talk)


# --- the clock ----------------------------------------------------------------------------------

MOVES = [
    # from, by, to (all in Danish time)
    ("2026-11-23T09:00:00+01:00", "PT1H", "2026-11-23T10:00:00+01:00"),
    ("2026-11-23T09:00:00+01:00", "P1D", "2026-11-24T09:00:00+01:00"),
    ("2026-11-23T09:00:00+01:00", "P7D", "2026-11-30T09:00:00+01:00"),
    ("2026-11-23T09:00:00+01:00", "P1W", "2026-11-30T09:00:00+01:00"),
    ("2026-11-23T09:00:00+01:00", "P1M", "2026-12-23T09:00:00+01:00"),
    ("2026-11-23T09:00:00+01:00", "P1M2DT3H30M", "2026-12-25T12:30:00+01:00"),
    ("2027-01-31T09:00:00+01:00", "P1M", "2027-02-28T09:00:00+01:00"),  # a shorter month
    ("2028-01-31T09:00:00+01:00", "P1M", "2028-02-29T09:00:00+01:00"),  # a leap year
    ("2026-12-31T09:00:00+01:00", "P1M", "2027-01-31T09:00:00+01:00"),  # a new year
    ("2026-12-15T09:00:00+01:00", "P12M", "2027-12-15T09:00:00+01:00"),
    ("2027-03-27T09:00:00+01:00", "P1D", "2027-03-28T09:00:00+02:00"),  # summer begins: 23 hours
    ("2027-03-28T01:30:00+01:00", "PT1H", "2027-03-28T03:30:00+02:00"),  # an hour that is not
    ("2027-03-27T02:30:00+01:00", "P1D", "2027-03-28T03:30:00+02:00"),  # a time that is not
    ("2027-10-30T09:00:00+02:00", "P1D", "2027-10-31T09:00:00+01:00"),  # summer ends: 25 hours
    ("2027-10-31T02:30:00+02:00", "PT1H", "2027-10-31T02:30:00+01:00"),  # an hour that is twice
    ("2027-03-15T09:00:00+01:00", "P1M", "2027-04-15T09:00:00+02:00"),
]


@pytest.mark.parametrize(("start", "by", "to"), MOVES)
def test_the_clock_moves_by_the_danish_calendar(
    tmp_path: Path, start: str, by: str, to: str
) -> None:
    from tests.worlds.stores import fresh_store

    async def in_loop() -> None:
        began = datetime.fromisoformat(start)
        store = fresh_store(f"sqlite:///{tmp_path / 'makker.db'}", tmp_path)
        world = open_world(store, tmp_path, began)
        app = create_app(world.service, world, simulator_routes(tmp_path / "cards"))
        async with visiting(app, world) as visitor:
            assert (await visitor.get("clock"))["now"] == start
            assert (await visitor.post("clock", advance=by))["now"] == to
            assert (await visitor.get("clock"))["now"] == to

    asyncio.run(in_loop())


def test_the_clock_goes_to_a_moment_and_never_back(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        to = "2026-12-01T09:00:00+01:00"
        assert (await visitor.post("clock", to=to))["now"] == to
        assert (await visitor.post("clock", to="2026-12-01T08:00:00Z"))["now"] == to
        assert "frem" in await visitor.refused("clock", to="2026-11-30T09:00:00+01:00")
        assert (await visitor.get("clock"))["now"] == to

    simulate(talk)


def test_what_falls_due_happens_in_order_and_at_its_time(simulate: Simulate) -> None:
    async def talk(visitor: Visitor) -> None:
        people = [await visitor.add(name) for name in ("Amina", "Birgit")]
        await visitor.say(people[0], "ja", "dansk", "onsdag", "1")
        await visitor.say(people[1], "ja", "dansk", "tirsdag", "2")
        await visitor.post("clock", advance="P1M")
        for person, first in zip(people, ("2026-11-25T09:00", "2026-11-24T12:00"), strict=True):
            asked = [
                m["at"] for m in await visitor.phone(person) if "Hvordan har din uge" in m["text"]
            ]
            local = [datetime.fromisoformat(at).astimezone(MONDAY.tzinfo) for at in asked]
            assert local[0].isoformat()[:16] == first
            assert local == sorted(local)
            assert len(local) >= 4
        told = await visitor.phone(visitor.people["Lars"])
        times = [datetime.fromisoformat(message["at"]) for message in told]
        assert times == sorted(times)

    simulate(talk)


# --- the demo -----------------------------------------------------------------------------------


@pytest.fixture
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAKKER_DATABASE_URL", raising=False)
    return monkeypatch


@pytest.mark.parametrize("url", ["postgresql://example/case", "sqlite:///var/real.db"])
def test_the_demo_refuses_any_other_database(
    clean_environment: pytest.MonkeyPatch, tmp_path: Path, url: str
) -> None:
    clean_environment.setenv("MAKKER_DATABASE_URL", url)
    with pytest.raises(BadSettingsError, match="own database"):
        demo_settings(DemoFiles(tmp_path / "var"), 8000)
    assert not (tmp_path / "var").exists()


def test_the_demo_ignores_a_deployments_keys(
    clean_environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    clean_environment.setenv("MAKKER_KEYS_URL", "sqlite:///var/real.keys.db")
    settings = demo_settings(DemoFiles(tmp_path / "var"), 8000)
    assert settings.resolved_keys_url == f"sqlite:///{tmp_path}/var/demo.keys.db"


def test_a_demo_that_starts_again_keeps_its_clock_and_people(
    clean_environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = DemoFiles(tmp_path / "var")
    settings = demo_settings(files, 8000)

    async def first() -> str:
        world = open_demo(files, settings)
        app = create_app(world.service, world, simulator_routes(files.cards))
        async with visiting(app, world) as visitor:
            await visitor.add("Lars Holm", "jobformidler")
            amina = await visitor.add("Amina Warsame")
            await visitor.say(amina, "ja")
            moved = await visitor.post("clock", advance="P1M")
            return str(moved["now"])

    async def second() -> tuple[str, list[str], list[str]]:
        world = open_demo(files, settings)
        app = create_app(world.service, world, simulator_routes(files.cards))
        async with visiting(app, world) as visitor:
            people = await visitor.get("people")
            texts = await visitor.texts(people[1]["id"])
            return (await visitor.get("clock"))["now"], [p["name"] for p in people], texts

    before = asyncio.run(first())
    now, names, texts = asyncio.run(second())
    assert datetime.fromisoformat(now) - datetime.fromisoformat(before) < timedelta(minutes=1)
    assert now >= before
    assert names == ["Lars Holm", "Amina Warsame"]
    assert "ja" in texts
    assert files.secret.stat().st_mode & 0o077 == 0


def test_a_clock_that_was_cut_short_goes_on_from_where_it_stood(
    simulate: Simulate, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def talk(visitor: Visitor) -> None:
        assert visitor.world is not None
        amina = await visitor.add("Amina Warsame")
        await visitor.say(amina, "ja", "dansk", "onsdag", "1")
        service, settled = visitor.world.service, 0
        really = service.settle

        async def settle() -> Any:
            nonlocal settled
            settled += 1
            if settled == 3:
                raise RuntimeError("the process dies here")
            return await really()

        monkeypatch.setattr(type(service), "settle", lambda self: settle())
        answer = await visitor.http.post(f"{API}/clock", json={"advance": "P1M"})
        assert answer.status_code == 500
        stood = visitor.world.clock.now()
        kept = timedelta(microseconds=visitor.world.phones.load_clock())
        assert stood == MONDAY + kept
        assert stood > MONDAY

    simulate(talk)
