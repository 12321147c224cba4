"""The simulator's JSON of a case keeps its shape: programs rely on it (docs/simulator-api.md)."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from bot.simulator.case_json import Json, case_json
from conversations.records.entries_work import EmploymentKind
from conversations.topics.contacts.notes import WriteNote
from conversations.topics.work.employments import Employ
from conversations.topics.work.sick_days import ReportAbsence
from tests.worlds.playing import Play

PAGE = Path(__file__).parents[3] / "docs" / "simulator-api.md"
SHAPE = {
    "check_ins": "answers asked ended period script status told",
    "contacts": "at by how text",
    "agreements": "confirmed correction deadline made_at no status text who",
    "appointments": "answer at no place status with",
    "employments": "by clear_at_start company contact_person end final_status has_left hensyn hours"
    " hours_told is_self_supporting kind made_at no pay_expected_on purpose start tasks",
    "nudges": "climbs_at due no raised_at rule seen_at seen_by stage status text told_to",
    "letters": "answered_at at by kind no text",
    "consents": "at channel given purpose",
    "absences": "end no start tilbud",
    "access_log": "allowed at by purpose",
}
PLAIN = "course follow_up_consent group jobgoal model phase trin trin_since version"


@pytest.fixture
def shown() -> Iterator[Json]:
    """A case in which something of everything happened."""
    play = Play()
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, says_yes=(4, time(10)))
    line = "log Amina telefon: talt om Netto. Aftale: ringe inden fredag. Næste: tirsdag 10, Torvet"
    play.write(lars, line)
    play.tap(lars, "Gem")
    play.act(lars, amina, WriteNote("har en cykel"))
    play.act(lars, amina, ReportAbsence(date(2026, 11, 2)))
    play.act(lars, amina, Employ(EmploymentKind.JOB, "Netto", date(2026, 11, 2), paid=10))
    play.write(amina, "Hvor skal jeg komme hen i morgen, og skal jeg have noget med?")
    play.wait(days=8)
    play.write(amina, "stop")
    yield case_json(
        play.whole(amina), lambda person: f"person {person}", lambda nudge: nudge.rule, repr
    )
    play.close()


def test_the_parts_and_their_fields_are_as_they_were(shown: Json) -> None:
    assert sorted(shown) == sorted([*SHAPE, *PLAIN.split()])
    missing = [part for part in SHAPE if not shown[part]]
    assert missing == []
    wrong = {p: sorted(shown[p][0]) for p in SHAPE if sorted(shown[p][0]) != SHAPE[p].split()}
    assert wrong == {}
    assert {row["entry"] for row in shown["course"]} >= {"Note"}


def test_whoever_did_it_is_named(shown: Json) -> None:
    for part in ("contacts", "access_log", "letters", "employments"):
        assert all(row["by"].startswith("person ") for row in shown[part]), part


def test_the_page_names_every_part(shown: Json) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [part for part in shown if part not in page] == []
