"""Staff act on a case through the simulator's API: saved, shown, and said to whoever acted."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.operator.actions_tables import as_markdown, fields_table
from bot.simulator.api import simulator_routes
from bot.web.app import create_app
from storage.store import Store
from tests.bot.web.test_web import Visitor, open_world, visiting

Talk = Callable[["Office"], Awaitable[None]]
PAGE = Path(__file__).parents[3] / "docs" / "simulator-api.md"


class Office:
    """A citizen and those who act on the case."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor

    async def open(self) -> "Office":
        add = self.visitor.add
        self.leader = await add("Bent Leder", "leader")
        self.susanne = await add("Susanne Friis", "sagsbehandler")
        self.lars = await add("Lars Holm", "jobformidler", leader=self.leader)
        self.mette = await add("Mette Krogh", "jobformidler", leader=self.leader)
        self.amina = await add("Amina Yusuf", jobformidler=self.lars, sagsbehandler=self.susanne)
        return self

    @property
    def path(self) -> str:
        return f"cases/{self.amina}/actions"

    async def act(self, by: int, action: str, **given: object) -> tuple[bool, list[str]]:
        found = await self.visitor.post(self.path, by=by, action=action, **given)
        return found["done"], found["texts"]


@pytest.fixture
def in_office(store: Store, tmp_path: Path) -> Callable[[Talk], None]:
    def run(talk: Talk) -> None:
        async def in_loop() -> None:
            world = open_world(store, tmp_path)
            app = create_app(world.service, world, simulator_routes(tmp_path / "cards"))
            async with visiting(app, world) as visitor:
                await talk(await Office(visitor).open())

        asyncio.run(in_loop())

    return run


def test_an_employment_is_saved_and_shown_with_its_hours(
    in_office: Callable[[Talk], None],
) -> None:
    async def talk(office: Office) -> None:
        done, texts = await office.act(
            office.lars, "Employ", kind="job", company="Netto", start="2026-11-02", paid=10
        )
        assert done
        assert texts[0] == "Det er gemt."
        assert texts[1].startswith("Der er ingen fast kontaktperson")
        case = await office.visitor.get(f"cases/{office.amina}")
        [spell] = case["employments"]
        assert (spell["company"], spell["kind"], spell["by"]) == ("Netto", "job", "Lars Holm")
        assert spell["hours"] == [{"since": "2026-11-02", "paid": 10.0, "unpaid": 0.0}]
        done, _ = await office.act(
            office.lars, "ReportHours", employment=spell["no"], since="2026-11-09", paid=12,
            unpaid=0,
        )  # fmt: skip
        assert done
        await office.act(office.lars, "ReportAbsence", start="2026-11-02", tilbud="Netto")
        await office.act(office.lars, "Record", kind="jobgoal", on="2026-11-02", words="butik")
        case = await office.visitor.get(f"cases/{office.amina}")
        assert [hours["paid"] for hours in case["employments"][0]["hours"]] == [10.0, 12.0]
        assert case["absences"][0]["tilbud"] == "Netto"
        assert (case["jobgoal"], case["group"], case["phase"]) == ("butik", 1, "active")
        assert [entry["entry"] for entry in case["course"]] == ["Milestone"]

    in_office(talk)


def test_a_gate_says_what_is_missing_and_a_leader_overrides(
    in_office: Callable[[Talk], None],
) -> None:
    async def talk(office: Office) -> None:
        done, texts = await office.act(office.lars, "CloseTrin")
        assert not done
        assert texts[0] == "Trin 1 kan ikke lukkes endnu. Det mangler:"
        assert len(texts) == 4
        heard = (await office.visitor.texts(office.lars))[-1]
        assert heard.startswith("Amina (") and all(line in heard for line in texts)
        done, _ = await office.act(office.leader, "CloseTrin", override="job i morgen")
        assert done
        case = await office.visitor.get(f"cases/{office.amina}")
        assert (case["trin"], case["trin_since"]) == (2, "2026-11-23")
        [closed] = case["course"]
        assert (closed["by"], closed["override"]) == ("Bent Leder", "job i morgen")

    in_office(talk)


def test_of_two_who_saw_the_same_case_the_second_is_asked(
    in_office: Callable[[Talk], None],
) -> None:
    async def talk(office: Office) -> None:
        seen = (await office.visitor.get(f"cases/{office.amina}"))["version"]
        first = await office.act(
            office.lars, "Record", version=seen, kind="cv_started", on="2026-11-02"
        )
        second = await office.act(
            office.susanne, "Record", version=seen, kind="ready", on="2026-11-02"
        )
        assert first == (True, ["Det er gemt."])
        assert second == (False, ["Sagen er blevet ændret i mellemtiden. Se efter, og prøv igen."])
        case = await office.visitor.get(f"cases/{office.amina}")
        assert [entry["kind"] for entry in case["course"]] == ["cv_started"]
        assert [row["by"] for row in case["access_log"]] == ["Lars Holm", "Susanne Friis"]

    in_office(talk)


def test_a_case_is_handed_over_and_both_see_it(in_office: Callable[[Talk], None]) -> None:
    async def talk(office: Office) -> None:
        await office.visitor.tap(office.amina, "Ja")
        done, _ = await office.act(office.leader, "HandOver", to=office.mette, reason="sygdom")
        assert done
        told = (await office.visitor.texts(office.amina))[-1]
        assert told.startswith("Hej Amina. Mette hjælper dig nu. Før var det Lars.")
        lars = " ".join(await office.visitor.texts(office.lars))
        mette = " ".join(await office.visitor.texts(office.mette))
        assert "har fået en anden jobformidler" in lars
        assert "er din borger fra nu af" in mette
        done, texts = await office.act(office.lars, "CloseCase", reason="slut")
        assert (done, texts) == (False, ["Den borger kan du ikke se."])

    in_office(talk)


def test_what_the_api_cannot_read_is_refused(in_office: Callable[[Talk], None]) -> None:
    async def talk(office: Office) -> None:
        refused, path, lars = office.visitor.refused, office.path, office.lars
        assert "Employ" in await refused(path, by=lars, action="Fire")
        assert "salary" in await refused(path, by=lars, action="CloseTrin", salary=1)
        assert "start" in await refused(path, by=lars, action="Employ", kind="job", company="N")
        assert "start" in await refused(
            path, by=lars, action="Employ", kind="job", company="N", start="i går"
        )
        assert "nummer" in await refused(path, by=999, action="CloseTrin")
        assert "jobformidler" in await refused(path, by=lars, action="HandOver", to=office.amina)
        assert "sag" in await refused(f"cases/{lars}/actions", by=lars, action="CloseTrin")

    in_office(talk)


def test_the_page_is_what_the_actions_declare() -> None:
    table = as_markdown(fields_table())
    assert table in PAGE.read_text(encoding="utf-8"), "run: python -m bot.operator.actions_tables"
