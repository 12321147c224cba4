"""Cases that grow, week by week as people live them: by real turns, for many citizens at once.

Each week the check-in comes and is answered. Every second one the jobformidler has a contact, with
two agreements and the next appointment, and the citizen says yes to both. In a cycle of four weeks
there is a hard week, a wish to talk, a letter, a visit that is planned and made, and whatever the
jobformidler is nudged about is done. Nothing is sent: what Makker said is marked as sent.

As a contender it plays one check-in of everybody, always at the same age: on copies of the store.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from benchmarks.makker import SECRET, START, WEEK, Jobcentre, Weeks, new_world, open_jobcentre
from benchmarks.peers.talk import FREE_TEXT
from benchmarks.played import check_week, count_letters
from bot.base.clock import MovableClock
from bot.receiving.batches import TurnTaker
from bot.receiving.senders import Job
from conversations.catalogue import SCRIPTS
from conversations.records.case import Case, State
from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.entries import MilestoneKind
from conversations.records.entries_work import SearchStep
from conversations.records.inputs import Event
from conversations.records.inputs_between import ANY_VERSION, ContactReported, NudgeDone, StaffActed
from conversations.records.marks import Action
from conversations.records.outcome import Outcome, Pending
from conversations.records.questions import Kind, Question
from conversations.records.run import STILL_ANSWERABLE
from conversations.talks.replay import replay
from conversations.topics.placing.milestones import Record
from conversations.topics.work.search import FinishSearch, PlanSearch
from storage import schema
from storage.messages.inbox import leave
from storage.store import Store, open_store

AT_ONCE = 64
CASES, KEYS, ABOUT = "cases.db", "keys.db", "about.json"
CYCLE = 4  # weeks
MOST_QUESTIONS = 40  # that Makker asks in a row
DAY = timedelta(days=1)
ALREADY = (MilestoneKind.START_TALK, MilestoneKind.NAME_IN_PLAN, MilestoneKind.CV_STARTED)
FREE = {Kind.SHORT_TEXT: "Det går fint.", Kind.WHEN: "fredag kl. 10", Kind.NUMBER: "10"}

Acts = Callable[[State], Iterable[Event]]
"""What staff do about a citizen."""


@dataclass(slots=True)
class SeenTurns(TurnTaker):
    """The real turns, and how each left its person."""

    after: dict[int, State] = field(default_factory=dict)

    def _turns_of(self, state: State, jobs: list[Job], now: datetime) -> Outcome:
        outcome = super(SeenTurns, self)._turns_of(state, jobs, now)
        self.after[state.person.id] = outcome.after
        return outcome


@dataclass
class Lives:
    """Citizens who live their weeks."""

    centre: Jobcentre
    turns: SeenTurns
    week: int = 0
    _left: int = 0

    def live(self, weeks: int) -> None:
        """Until so many weeks are over."""
        while self.week < weeks:
            self.week += 1
            self._live_week(self.week % CYCLE)

    def _live_week(self, nth: int) -> None:
        monday = START + self.week * WEEK
        self._at(monday)
        if self.week == 1:
            self._staff_do(lambda state: [_acted(state, each) for each in _placing(monday)])
        if nth == 1:
            self._staff_do(_do_what_they_are_nudged_about)
        if nth % 2:
            self._at(monday + DAY)
            self._staff_do(self._contact)
            self._at(monday + DAY + timedelta(minutes=5))  # it can no longer be undone
        if nth == 2:
            self._at(monday + 2 * DAY)
            self.centre.say(list(self.centre.citizens.values()), FREE_TEXT)
            self._staff_do(lambda state: [_acted(state, _visit(monday + 2 * DAY))])
        if self.week == 1:  # what is left of the jobmål, so that the youngest case has it all
            self.centre.say(list(self.centre.citizens.values()), "jobmål")
            self._at(monday + DAY + timedelta(minutes=5))
        if nth == 3:
            self._at(monday + 3 * DAY)
            self._staff_do(_visits_made)

    def _at(self, moment: datetime) -> None:
        """What is due comes; everybody answers until nothing is asked any more; it is sent."""
        self.centre.clock.hold(moment)
        self.centre.settle()
        for _ in range(MOST_QUESTIONS):
            said = defaultdict(list)
            for person, address in self.centre.citizens.items():
                if question := self._asked(self.turns.after[person]):
                    said[self._answer(question)].append(address)
            if not said:
                break
            for words, addresses in said.items():
                self.centre.say(addresses, words)
            self.centre.settle()
        self._send()

    def _asked(self, state: State) -> Question | None:
        waiting = [run for run in state.runs if run.status in STILL_ANSWERABLE]
        if not waiting:
            return None
        run = max(waiting, key=lambda run: run.spoke_no)
        return replay(SCRIPTS[run.script], run.facts, run.answers).question

    def _answer(self, question: Question) -> str:
        if not question.options:
            return FREE.get(question.kind, FREE_TEXT)
        is_hard = self.week % CYCLE == 2
        wanted = {"week": "hard" if is_hard else "good", "talk": "yes" if is_hard else "no"}
        values = [option.value for option in question.options]
        value = wanted.get(question.name, values[0])
        return str(values.index(value) + 1)

    def _send(self) -> None:
        out = schema.outgoing
        waiting = update(out).where(out.c.status == "queued")
        with self.centre.store.write() as connection:
            connection.execute(waiting.values(status="sent", sent_at=self.centre.clock.now()))

    def _staff_do(self, acts: Acts) -> None:
        pending = []
        for person in self.centre.citizens:
            for event in acts(self.turns.after[person]):
                self._left += 1
                pending.append(Pending(person, event, f"staff.{self._left}", person))
        store = self.centre.store
        with store.write() as connection:
            leave(connection, store.keys, pending, self.centre.clock.now())
        self.centre.settle()

    def _contact(self, state: State) -> Iterable[Event]:
        now = self.centre.clock.now()
        until = (now + 12 * DAY).date()
        made = tuple(MadeAgreement(words, until) for words in ("ringe til Netto", "tage bussen"))
        contact = LogContact(
            state.person.id, _case(state).version, "telephone", "Talt om ugen.", made,
            now + 2 * WEEK, "Torvet 3",
        )  # fmt: skip
        yield ContactReported(state.person.jobformidler, contact, ())


def _placing(monday: datetime) -> Iterator[Action]:
    """What stands in the plan from the first days on."""
    for kind in ALREADY:
        yield Record(kind, monday.date())


def _visit(day: datetime) -> Action:
    return PlanSearch("visit", "Netto", "both", "in_person", day.date())


def _visits_made(state: State) -> Iterator[Event]:
    for step in _case(state).of_kind(SearchStep):
        if not step.is_done:
            yield _acted(state, FinishSearch(step.no, "yes"))


def _do_what_they_are_nudged_about(state: State) -> Iterator[Event]:
    for nudge in _case(state).nudges:
        if nudge.is_open:
            yield NudgeDone(state.person.jobformidler, nudge.no)


def _acted(state: State, action: Action) -> Event:
    return StaffActed(state.person.jobformidler, ANY_VERSION, action)


def _case(state: State) -> Case:
    assert state.case is not None
    return state.case


def begin(workdir: Path, citizens: int) -> Lives:
    """A new jobcentre in which everybody has just said yes."""
    url = f"sqlite:///{workdir / 'growing.db'}"
    centre = open_jobcentre(workdir, url, AT_ONCE, citizens, citizens, taker=SeenTurns)
    assert isinstance(centre.turn_taker, SeenTurns)
    return Lives(centre, centre.turn_taker)


def save(lives: Lives, folder: Path) -> None:
    """Keep the store as it is now, for contenders."""
    folder.mkdir()
    store = lives.centre.store
    for name, engine in ((CASES, store.engine), (KEYS, store.keys.engine)):
        _copy(Path(str(engine.url.database)), folder / name)
    about = {
        "week": lives.week,
        "addresses": list(lives.centre.citizens.items()),
        "messages": lives.centre.messages,
    }
    (folder / ABOUT).write_text(json.dumps(about))


@dataclass
class Copied:
    """A contender: the check-in of the next week, again and again on a copy of what was saved."""

    saved: Path
    weeks: Weeks
    letters: int = 0

    @property
    def store(self) -> Store:
        """The copy."""
        return self.weeks.centre.store

    def prepare(self) -> None:
        """The copy as it was saved, on the morning of the next check-in."""
        _restore(self.saved, self.store)
        with self.store.read() as connection:
            self.letters = count_letters(connection)
        about = json.loads((self.saved / ABOUT).read_text())
        centre = self.weeks.centre
        centre.citizens, centre.messages = dict(about["addresses"]), about["messages"]
        centre.clock.hold(START + (about["week"] + 1) * WEEK)

    def play(self) -> int:
        """Open every check-in, and answer all of them."""
        return self.weeks.play()

    def check(self) -> None:
        """Every check-in was opened, asked, answered and thanked for."""
        centre = self.weeks.centre
        check_week(centre.store, centre.citizens, centre.clock.now(), self.letters)

    def close(self) -> None:
        """Let go of the copy."""
        self.weeks.close()


def open_contender(saved: str, waiting: int) -> Copied:
    """Open it over what was saved in this folder."""
    room = Path(tempfile.mkdtemp(dir=Path(saved).parent))
    store = open_store(f"sqlite:///{room / CASES}", f"sqlite:///{room / KEYS}", SECRET)
    clock = MovableClock(wall=lambda: START)
    centre = Jobcentre(TurnTaker(store, new_world(), clock, waiting), clock)
    return Copied(Path(saved), Weeks(centre, waiting))


def _restore(saved: Path, store: Store) -> None:
    for name, engine in ((CASES, store.engine), (KEYS, store.keys.engine)):
        _copy(saved / name, Path(str(engine.url.database)))


def _copy(source: Path, target: Path) -> None:
    """A whole database into another, which may be open meanwhile."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # else the next commits do it
