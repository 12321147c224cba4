"""Bad sizes: a case of twenty years, and a caseload of four hundred. `benchmarks.growth` starts it.

`python -m benchmarks.large case ENTRIES LETTERS` and `python -m benchmarks.large caseload CITIZENS`
play in a process of their own, so that its memory is theirs, and say in JSON what each thing cost.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, update

from benchmarks.makker import STAFF_ADDRESS, START, WEEK, Jobcentre, Weeks, open_jobcentre
from benchmarks.measuring import cpu_seconds, expect
from benchmarks.peers.talk import ANSWERS, FREE_TEXT
from benchmarks.played import check_week, count_letters, count_opened
from benchmarks.sweeping import peak_mb
from conversations.model.live.lasting import MOST_LETTERS
from conversations.records.contact_log import LogContact
from conversations.records.entries import Absence, AgreementAnswer, AppointmentAnswer, Entry
from conversations.records.entries_work import SearchStep
from conversations.records.inputs_between import ContactReported
from conversations.records.letter import Letter
from conversations.records.outcome import Pending
from conversations.records.texts import Text
from storage import schema
from storage.cases.remembering import forget_left
from storage.codec import load_content
from storage.messages.inbox import leave
from storage.rows import case_row, entry_row, letter_row, read_case
from tests.worlds.counting import Counting

A_TURN, LETTERS = "a turn of a check-in", "a contact that answers all letters"
A_LOOK, THE_LIST = "a look of the clock at one case", "I DAG, and what follows"
A_CONTACT = "a logged contact"
DAY = timedelta(days=1)
YEARS = 20
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """What one thing cost, a turn or a whole order."""

    what: str
    cpu_ms: float
    statements: float
    rows: float
    peak_mb: float


def cost_of(
    what: str, centre: Jobcentre, prepare: Callable[[], None], play: Callable[[], int]
) -> Cost:
    """Play it for the time, and once more for the counts; `play` says by how much to divide."""
    took = []
    for _ in range(ROUNDS):
        prepare()
        gc.collect()
        before = cpu_seconds()
        times = play()
        took.append((cpu_seconds() - before) / times)
    prepare()
    with Counting(centre.store) as counted:
        times = play()
    statements, rows = len(counted.statements) / times, counted.rows.total() / times
    return Cost(what, statistics.median(took) * 1000, statements, rows, peak_mb())


# --- a case of twenty years -----------------------------------------------------------------------


@dataclass
class OldCase:
    """One citizen, whose case has so many entries and open letters."""

    centre: Jobcentre
    letters: int

    @property
    def citizen(self) -> int:
        [citizen] = self.centre.citizens
        return citizen

    def costs(self) -> Iterator[Cost]:
        """A turn of a check-in, and the contact that answers all the letters."""
        weeks = Weeks(self.centre, 1)
        self.write_letters()
        weeks.prepare()
        weeks.play()  # warms it up
        yield cost_of(A_TURN, self.centre, weeks.prepare, weeks.play)
        with self.centre.store.read() as connection:
            there = count_letters(connection)
        check_week(self.centre.store, [self.citizen], self.centre.clock.now(), there)
        self.log_contact()
        expect("open letters after a contact", self.open_letters(), 0)
        yield cost_of(LETTERS, self.centre, self.write_letters, self.log_contact)
        expect("open letters after a contact", self.open_letters(), 0)

    def age(self, entries: int) -> None:
        """Let it be twenty years old, with as many entries as that leaves."""
        with self.centre.store.write() as connection:
            first = self._take_numbers(connection, entries)
            keys = self.centre.store.keys
            made = (_entry(no, (no - first) / entries) for no in range(first, first + entries))
            rows = [entry_row(self.citizen, entry, keys) for entry in made]
            connection.execute(insert(schema.course_entry), rows)
            case = read_case(connection.execute(select(schema.cases)).one(), keys)
            old = replace(case, started_at=START - YEARS * 365 * DAY)
            connection.execute(update(schema.cases).values(case_row(self.citizen, old, keys)))
            forget_left(connection, self.citizen)

    def write_letters(self) -> None:
        """So many letters that wait for an answer."""
        with self.centre.store.write() as connection:
            first = self._take_numbers(connection, self.letters)
            at, keys = self.centre.clock.now(), self.centre.store.keys
            made = (
                Letter(no, self.citizen, FREE_TEXT, at) for no in range(first, first + self.letters)
            )
            rows = [letter_row(self.citizen, letter, keys) for letter in made]
            for row in rows[:-MOST_LETTERS]:  # turns would have let go of them
                row["is_live"] = False
            connection.execute(insert(schema.letter), rows)
            forget_left(connection, self.citizen)

    def _take_numbers(self, connection: Connection, count: int) -> int:
        person = schema.person.c
        is_it = person.id == self.citizen
        first = connection.execute(select(person.next_no).where(is_it)).scalar_one()
        connection.execute(
            update(schema.person).where(is_it).values(next_no=person.next_no + count)
        )
        return int(first)

    def open_letters(self) -> int:
        with self.centre.store.read() as connection:
            waiting = schema.letter.c.answered_at.is_(None)
            return len(connection.execute(select(schema.letter.c.no).where(waiting)).all())

    def log_contact(self) -> int:
        """The jobformidler rings, and logs it."""
        return log_contact(self.centre, self.citizen)


def _entry(no: int, part: float) -> Entry:
    """One of those that come back year after year, from this part of the twenty years."""
    at = START - YEARS * 365 * DAY * (1 - part)
    match no % 4:
        case 0:
            return AppointmentAnswer(no, no, at, "coming")
        case 1:
            return SearchStep(no, "visit", "Netto", "both", "in_person", at.date(), 1, "yes", True)
        case 2:
            return Absence(no, at.date(), at.date())
        case _:
            return AgreementAnswer(no, no, at)


# --- a caseload of four hundred -------------------------------------------------------------------


@dataclass
class Caseload:
    """All the citizens of one jobformidler."""

    centre: Jobcentre
    staff: int

    def costs(self) -> Iterator[Cost]:
        """A look at each case, the list of the day, and a contact."""
        yield cost_of(A_LOOK, self.centre, self.next_week, self.look)
        yield cost_of(THE_LIST, self.centre, self.next_morning, self.see_the_list)
        expect("citizens on the list", self.listed(), len(self.centre.citizens))
        yield cost_of(A_CONTACT, self.centre, self.next_morning, self.log_contact)

    def next_morning(self) -> None:
        """A day on; what is due is done."""
        self.centre.clock.hold(self.centre.clock.now() + DAY)
        self.centre.settle()

    def next_week(self) -> None:
        """Everybody has answered, and it is a week later; what is due waits."""
        for words in ANSWERS:
            self.centre.say(list(self.centre.citizens.values()), words)
        self.centre.settle()
        self.centre.clock.hold(self.centre.clock.now() + WEEK)

    def see_the_list(self) -> int:
        """They write I DAG."""
        self.centre.say([STAFF_ADDRESS["telegram"](0)], "i dag")
        self.centre.settle()
        return 1

    def listed(self) -> object:
        """How many citizens the newest list is about."""
        out, store = schema.outgoing, self.centre.store
        with store.read() as connection:
            query = select(out).where(out.c.person_id == self.staff).order_by(out.c.no.desc())
            for row in connection.execute(query):
                said = load_content(store.keys.open(row.words_of, row.sealed)).text
                if said.key == "staff.day":
                    counted = dict(said.values)["count"]
                    return dict(counted.values)["count"] if isinstance(counted, Text) else 1
        return 0

    def log_contact(self) -> int:
        """With the citizen in the middle of the list."""
        everybody = list(self.centre.citizens)
        return log_contact(self.centre, everybody[len(everybody) // 2])

    def look(self) -> int:
        """What the clock asks of everybody, all in one morning; their check-ins are opened."""
        turns = self.centre.settle()
        opened = count_opened(self.centre.store, self.centre.clock.now())
        expect("check-ins opened", opened, len(self.centre.citizens))
        return turns


# --- both -----------------------------------------------------------------------------------------


def log_contact(centre: Jobcentre, citizen: int) -> int:
    """A contact, and all that follows from it, as one."""
    store = centre.store
    with store.write() as connection:
        before = _contacts(connection)
        version = select(schema.cases.c.version).where(schema.cases.c.person_id == citizen)
        by = select(schema.person.c.jobformidler_id).where(schema.person.c.id == citizen)
        contact = LogContact(
            citizen, connection.execute(version).scalar_one(), "telephone", "Talt om ugen.", (),
            centre.clock.now() + 2 * WEEK, "Torvet 3",
        )  # fmt: skip
        event = ContactReported(connection.execute(by).scalar_one(), contact, ())
        centre.messages += 1
        pending = Pending(citizen, event, f"large.{centre.messages}", citizen)
        leave(connection, store.keys, [pending], centre.clock.now())
    centre.settle()
    with store.read() as connection:
        expect("contacts", _contacts(connection), before + 1)
    return 1


def _contacts(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(schema.contact)) or 0


def old_case(folder: Path, entries: int, letters: int) -> OldCase:
    """Open it."""
    found = OldCase(open_jobcentre(folder, _url(folder), 1, 1), letters)
    found.age(entries)
    return found


def caseload(folder: Path, citizens: int) -> Caseload:
    """Open it."""
    centre = open_jobcentre(folder, _url(folder), 64, citizens, citizens)
    centre.clock.hold(START + WEEK)
    centre.settle()
    with centre.store.read() as connection:
        person = schema.person.c
        found = connection.execute(select(person.id).where(person.role == "jobformidler"))
        return Caseload(centre, found.scalar_one())


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'large.db'}"


OPEN: dict[str, Callable[..., OldCase | Caseload]] = {"case": old_case, "caseload": caseload}


def main() -> None:
    """Play one of the two."""
    which, *sizes = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="makker-large-") as folder:
        costs = list(OPEN[which](Path(folder), *map(int, sizes)).costs())
    print(json.dumps([asdict(cost) for cost in costs]))


if __name__ == "__main__":
    main()
