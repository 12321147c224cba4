"""`python -m benchmarks.sms`: inbound SMS webhooks at once, each answered after its commit.

Every citizen answers one question. A call is what Twilio makes: a signed form, through the whole
application but the network; its signature is checked, its turn taken and its commit waited for.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import httpx
from sqlalchemy import select
from twilio.request_validator import RequestValidator

from benchmarks.measuring import cpu_seconds, expect, percentile
from benchmarks.page import Part, Table, measuring, options
from benchmarks.played import check_nothing_astray
from bot.assembling import build_service
from bot.base.clock import MovableClock
from bot.base.settings import EverySetting, Settings
from bot.base.stores import open_case_store
from bot.channels.connected import Connected
from bot.channels.twilio.connecting import connect_sms
from bot.service import Service
from bot.web.app import create_app
from conversations.records.case import Role
from storage import schema
from storage.migrating import migrate
from storage.people.people import NewPerson, add_person
from storage.rows import read_consent
from storage.store import Store

AT_ONCE = (1, 8, 64)
ACCOUNT, TOKEN, URL = "AC" + "0" * 32, "a token for measuring", "https://makker.example"
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


CALLS = Table(
    ("calls at once", "CPU ms a turn", "wall ms a turn", "p50 ms", "p99 ms"),
    tuple(map(str, AT_ONCE)),
)
PART = Part("sms", (CALLS,))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure with 1, 8 and 64 calls at once, and show the table."""
    wanted = options("sms", __doc__, "128 citizens instead of 1,024").parse_args(arguments)
    with (
        measuring(PART, wanted.write) as figures,
        tempfile.TemporaryDirectory(prefix="makker-sms-") as folder,
    ):
        for at_once in AT_ONCE:
            cells = _measure(Path(folder) / str(at_once), 128 if wanted.short else 1024, at_once)
            figures.add(CALLS, str(at_once), *cells)


def _measure(folder: Path, citizens: int, at_once: int) -> list[str]:
    folder.mkdir()
    settings = EverySetting.model_construct(
        database_url=f"sqlite:///{folder / 'sms.db'}", keys_url=f"sqlite:///{folder / 'keys.db'}",
        twilio_account_sid=ACCOUNT, twilio_auth_token=TOKEN, twilio_from="+4552512345",
        public_url=URL, heartbeat_seconds=600.0,
    )  # fmt: skip
    store = open_case_store(settings, "a secret for measuring, for nothing else")
    migrate(store)
    latencies, cpu, wall = asyncio.run(_run(settings, store, citizens, at_once))
    _check(store, citizens)
    each = [cpu / citizens, wall / citizens, percentile(latencies, 50), percentile(latencies, 99)]
    return [f"{seconds * 1000:.2f}" for seconds in each]


def _check(store: Store, citizens: int) -> None:
    """Everybody has said yes, and nothing was taken for a letter or set aside."""
    with store.read() as connection:
        rows = connection.execute(select(schema.consent)).all()
        given = [read_consent(row, store.keys).is_given for row in rows]
        expect("who said yes", sum(given), citizens)
        check_nothing_astray(connection)


async def _run(
    settings: Settings, store: Store, citizens: int, at_once: int
) -> tuple[list[float], float, float]:
    clock = MovableClock(wall=lambda: NOW)
    service = build_service(settings, store, {}, clock)
    service.is_driven = True
    app = create_app(service, connected=[_webhooks(settings, store)])
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=URL) as http,
    ):
        await asyncio.to_thread(_fill, store, service, citizens)
        clock.hold(NOW + timedelta(minutes=1))
        calls = iter(range(citizens))
        latencies: list[float] = []
        began, cpu = perf_counter(), cpu_seconds()
        await asyncio.gather(*(_caller(http, calls, latencies) for _ in range(at_once)))
        cpu, wall = cpu_seconds() - cpu, perf_counter() - began
        while await asyncio.to_thread(service.turn_taker.work):
            pass  # what follows for staff
        return latencies, cpu, wall


def _webhooks(settings: Settings, store: Store) -> Connected:
    sms = connect_sms(settings, store)[0]
    return Connected(sms.channel, sms.routes, close=sms.close)


def _fill(store: Store, service: Service, citizens: int) -> None:
    staff = NewPerson("Lars Holm", Role.JOBFORMIDLER, "sms", {"sms": "+4533"})
    lars = add_person(store, staff, NOW)
    for nth in range(citizens):
        new = NewPerson(
            f"Amina {nth}", Role.CITIZEN, "sms", {"sms": f"+4520{nth:06}"}, jobformidler=lars
        )
        add_person(store, new, NOW)
    while service.turn_taker.work():
        pass


async def _caller(http: httpx.AsyncClient, calls: Iterator[int], latencies: list[float]) -> None:
    sign = RequestValidator(TOKEN).compute_signature
    for nth in calls:
        form = {
            "MessageSid": f"SM{nth:032x}", "AccountSid": ACCOUNT, "From": f"+4520{nth:06}",
            "To": "+4552512345", "Body": "Ja", "NumMedia": "0",
        }  # fmt: skip
        headers = {"X-Twilio-Signature": sign(f"{URL}/sms/inbound", form)}
        began = perf_counter()
        answer = await http.post("/sms/inbound", data=form, headers=headers)
        latencies.append(perf_counter() - began)
        assert answer.status_code == 200, answer.status_code


if __name__ == "__main__":
    main()
