"""Databases that the last release wrote go on: talks, buttons, queues, answers, nudges.

What stands in them is in `tests/storage/last_release/make.py`.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from structlog.testing import capture_logs

from conversations.records.run import Run
from storage import schema
from storage.migrating import migrate
from storage.rows import read_entry, read_run
from storage.store import Store
from tests.worlds.jobcentre import still_clock
from tests.worlds.office import ZONE, Office
from tests.worlds.phones import ScriptedChannel
from tests.worlds.stores import another_store, fresh_store

FILES = Path(__file__).parents[1] / "storage" / "last_release"
STOPPED = datetime(2026, 12, 7, 14, tzinfo=ZONE)
LARS, METTE, AMINA, KIRSTEN, SELAM, HASSAN, RIMA, OMAR, DILAN, BIRGIT, ZOFIA, NANNA = (
    1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
)  # fmt: skip


class Resumed(Office):
    """The jobcentre of the last release: its people are there already."""

    def __post_init__(self) -> None:
        self.lars = LARS
        self.numbers = count(1000)

    def run(self, person: int, no: int) -> Run:
        table = schema.run
        [row] = self.rows(table, table.c.person_id == person, table.c.no == no)
        return read_run(row, self.store.keys)


@pytest.fixture
def office(database_url: str, tmp_path: Path) -> Iterator[Resumed]:
    store = resumed_store(database_url, tmp_path)
    yield Resumed(store, still_clock(STOPPED))
    store.close()


def resumed_store(database_url: str, folder: Path) -> Store:
    """Open a copy of the old databases and migrate it; PostgreSQL gets the rows of the copy."""
    shutil.copy(FILES / "keys.db", folder / "keys.db")
    copy = folder / "last.db"
    shutil.copy(FILES / "makker.db", copy)
    old = another_store(f"sqlite:///{copy}", folder)
    migrate(old)
    if database_url.startswith("sqlite"):
        return old
    store = fresh_store(database_url, folder)
    move_rows(old, store)
    old.close()
    return store


def move_rows(old: Store, new: Store) -> None:
    with old.read() as found, new.write() as connection:
        people = schema.person.c
        for table in schema.metadata.sorted_tables:
            first = (people.role == "citizen", people.id) if table is schema.person else ()
            rows = found.execute(select(table).order_by(*first)).mappings().all()
            for row in rows:
                connection.execute(insert(table), dict(row))
        for table in (schema.person, schema.inbound):
            last = select(func.max(table.c.id)).scalar_subquery()
            name = func.pg_get_serial_sequence(table.name, "id")
            connection.execute(select(func.setval(name, last)))


# --- talks ----------------------------------------------------------------------------------------


def test_open_talks_go_on_where_they_were(office: Resumed) -> None:
    office.write(LARS, "talt om ugen. Aftale: ringe til Netto inden fredag")
    assert office.run(LARS, 24).asked == "next"
    office.write(AMINA, "Jeg lavede mad", "nej")
    assert office.run(AMINA, 38).status == "answered"
    office.write(OMAR, "20")
    assert office.run(OMAR, 36).asked == "tasks"
    office.write(HASSAN, "kok")
    assert office.said(HASSAN)[-1] != "common.questions_changed"
    assert office.take(office.arrival(BIRGIT, "ja", channel="sms"))
    assert office.run(BIRGIT, 1).status == "answered"
    office.write(RIMA, "i dag")
    assert office.run(RIMA, 41).asked == "until"


def test_a_parked_talk_and_one_that_was_given_up_answer_by_their_old_buttons(
    office: Resumed,
) -> None:
    office.tap(RIMA, "r31|week|good")
    office.tap(SELAM, "r22|week|good")
    assert (office.run(RIMA, 31).asked, office.run(SELAM, 22).asked) == ("went_well", "went_well")
    assert "common.closed" not in office.said(RIMA) + office.said(SELAM)


def test_what_was_left_for_others_is_taken_whatever_its_kind(office: Resumed) -> None:
    kinds = waiting(office)
    assert len(kinds) == 28 + 1
    with capture_logs() as logs:
        office.settle()
    assert [each for each in logs if "failed" in str(each)] == []
    assert waiting(office) == Counter()
    assert office.rows(schema.inbound, schema.inbound.c.set_aside_at.is_not(None)) == []
    assert office.run(METTE, 29).script == "log_contact@1"  # Omar's case was shown
    assert "letter.from_staff" in office.said(ZOFIA)


def waiting(office: Resumed) -> Counter[str]:
    rows = office.rows(schema.inbound, schema.inbound.c.handled_at.is_(None))
    opened = [(row.person_id, office.store.keys.open(row.words_of, row.sealed)) for row in rows]
    return Counter(f"{who} {stored.partition(chr(10))[0]}" for who, stored in opened)


def test_what_was_queued_leaves(office: Resumed) -> None:
    phones = ScriptedChannel("telegram"), ScriptedChannel("sms", False)
    queued = len(office.rows(schema.outgoing, schema.outgoing.c.status == "queued"))
    assert office.deliver(*phones) == queued > 10


def test_a_month_goes_by_without_a_fault(office: Resumed) -> None:
    with capture_logs() as logs:
        for _ in range(4 * 31):
            office.pass_time(hours=6)
            office.settle()
    assert [each for each in logs if "failed" in str(each) or each["log_level"] == "error"] == []
    rows = office.rows(schema.run, schema.run.c.person_id == AMINA)
    assert "2026-W52" in {read_run(row, office.store.keys).facts.period for row in rows}


# --- what is told ---------------------------------------------------------------------------------


def test_mine_svar_tells_the_old_answers(office: Resumed) -> None:
    office.deliver(telegram := ScriptedChannel("telegram"))
    office.write(AMINA, "MINE SVAR")
    office.deliver(telegram)
    told = telegram.texts(office.address(AMINA))[-2]
    assert "Det gik godt: Jeg talte dansk i butikken\nTale med Lars: Nej" in told


def test_the_list_of_staff_shows_the_old_nudges(office: Resumed) -> None:
    office.settle()
    office.write(LARS, "i dag")
    office.deliver(telegram := ScriptedChannel("telegram"))
    told = telegram.texts(office.address(LARS))[-1]
    assert told.startswith("Din dag: 5 borgere")
    assert "Har ventet på svar siden mandag den 7. december kl. 9.00" in told


def test_an_entry_of_each_kind_is_read(office: Resumed) -> None:
    rows = office.rows(schema.course_entry, schema.course_entry.c.person_id == DILAN)
    office.store.keys.load([DILAN])
    found = {type(read_entry(row, office.store.keys)) for row in rows}
    assert len(found) == 33  # all that there were
