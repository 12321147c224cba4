"""Playing a talk in tests: real words, a real store, and every turn saved and loaded again.

    play = Play()
    lars = play.add_jobformidler("Lars Holm", phone="12 34 56 78")
    amina = play.add_citizen("Amina Yusuf", lars, language="ar")
    play.tap(amina, "Ja")
    assert play.latest(amina).text == "…"

What one person's turn leaves for somebody else is taken at once; the clock moves only by `wait` and
`wait_until`, which take what falls due on the way in order. No test waits for real time.
"""

import atexit
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, func, insert, select, update

from bot.receiving.batches import Taken
from bot.sending.fetching import Fetcher
from bot.showing.numbers import numbers_of
from bot.showing.reading_aloud import what_to_read
from bot.showing.saying import House
from bot.showing.words import CatalogWords
from conversations.case.world import Aloud, World
from conversations.catalogue import NUDGES, SCRIPTS, newest
from conversations.model.policy import Policy
from conversations.records.case import Agreement, Case, Consent, Role, State
from conversations.records.channel import CHANNELS
from conversations.records.inputs import Blocked, Event, Look, Message, Tap, Unblocked
from conversations.records.inputs_between import ANY_VERSION, StaffActed
from conversations.records.marks import Action
from conversations.records.medium import MediumStatus
from conversations.records.outcome import Newcomer, Outcome, Pending
from conversations.records.run import Run
from conversations.records.script import ScriptSpec
from conversations.records.whole_case import WholeCase
from conversations.talks.replay import registry
from locales.aloud import ReadAloud
from locales.catalog import Catalog, read_catalogs
from storage import schema
from storage.cases.loading import load_states
from storage.cases.whole import read_whole
from storage.engine import upsert
from storage.keys import Keys
from storage.locking import lock_people
from storage.messages import inbox, outbox
from storage.messages.outbox import Status
from storage.migrating import migrate
from storage.people.people import NewPerson, add_address, add_person
from storage.rows import agreement_row, case_row, read_nudge
from storage.store import Store, open_store
from tests.worlds.jobcentre import Jobcentre, WatchedDelivery, WatchedTaker, run, still_clock
from tests.worlds.phones import Heard, Phones
from tests.worlds.rewriting import forget_turns

ZONE = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 11, 2, 9, tzinfo=ZONE)
SECRET = "a secret for tests, and for nothing else"
MOST_STEPS = 10_000
OUTSIDE = (Message, Tap, Blocked, Unblocked)
MOST_BYTES = 5_000_000  # of a file that is fetched


@cache
def catalogs() -> Mapping[str, Catalog]:
    return read_catalogs()


@cache
def citizens_catalogs() -> Mapping[str, Catalog]:
    """What may be said to citizens: a text that only staff read is none of theirs, and fails."""
    danish = catalogs()["da"]
    texts = {key: danish.texts[key] for key in danish.keys_for("citizen")}
    return {**catalogs(), "da": replace(danish, texts=texts)}


@cache
def words() -> CatalogWords:
    return CatalogWords(catalogs())


def world(*extra: ScriptSpec, policy: Policy | None = None) -> World:
    """The real scripts; `extra` take the place of those with the same name and version."""
    scripts = {**SCRIPTS, **registry(extra)}
    aloud = Aloud(to_read().subjects)
    return World(words(), scripts, newest(scripts), NUDGES, policy or Policy(), aloud=aloud)


@cache
def to_read() -> ReadAloud:
    return what_to_read(catalogs()["da"], "Varde Kommune")


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment on a Danish clock."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


@cache
def _empty_databases() -> tuple[bytes, bytes]:
    """A migrated case store and a key store, to begin each test from."""
    store = open_store("sqlite://", "sqlite://", SECRET)
    migrate(store)
    made = (_raw(store.engine).serialize(), _raw(store.keys.engine).serialize())
    store.close()
    return made


def _raw(engine: Any) -> Any:
    return engine.raw_connection().driver_connection


# Stores that no play holds any more. SQLAlchemy compiles each query anew for each engine, which
# would cost more than all that the queries do.
_FREE: list[Store] = []


def open_empty_store() -> Store:
    """Open a case store of its own in memory, with its tables made by the real migrations."""
    free = _FREE.pop() if _FREE else open_store("sqlite://", "sqlite://", SECRET)
    _fill(free, _empty_databases())
    return Store(free.engine, Keys(free.keys.engine, SECRET))  # which know nothing from before


def _fill(store: Store, databases: tuple[bytes, bytes]) -> None:
    """Copied, not deserialized in place: SQLite 3.40 crashes then when json_each is asked again."""
    for engine, image in zip((store.engine, store.keys.engine), databases, strict=True):
        with closing(sqlite3.connect(":memory:")) as source:
            source.deserialize(image)
            source.backup(_raw(engine))


@atexit.register
def _close_free_stores() -> None:
    for store in _FREE:
        store.close()


def _is_any(table: Any, *conditions: Any) -> Any:
    return select(table.c.person_id).where(*conditions).exists()


_NOW: Any = bindparam("now", type_=schema.Moment())
# What may be there to do, in one look. Each may say yes too often, and never no.
_LEFT = select(
    _is_any(schema.inbound, schema.inbound.c.handled_at.is_(None)).label("inputs"),
    _is_any(schema.timer, schema.timer.c.due_at <= _NOW).label("timers"),
    select(func.group_concat(schema.outgoing.c.channel.distinct()))
    .where(
        schema.outgoing.c.status == Status.QUEUED.value,
        schema.outgoing.c.not_before <= _NOW,
    )
    .scalar_subquery()
    .label("channels"),
    _is_any(schema.medium, schema.medium.c.status == MediumStatus.WANTED.value).label("files"),
)


def _keep_recording(key: str, content: bytes) -> bool:
    """Every recording can be played; a test that hears it has a folder of its own."""
    return True


CODES = [f"{a}{n}{b}" for n in range(2, 10) for a in "KPRT" for b in "MAS"]


@dataclass(frozen=True, slots=True)
class Kept:
    """How far a play had come, for another to go on from there."""

    person: int  # whom the last step was about
    databases: tuple[bytes, bytes]
    now: datetime
    lists: tuple[list[Any], ...]
    codes: int
    named: int


# What many plays begin with, by the steps that led to it: each is played once in a process.
_KEPT: dict[tuple[object, ...], Kept] = {}


class Play(Jobcentre):
    """A small kommune: its people, its clock, and what stood on their phones."""

    def __init__(self, now: datetime = MONDAY, world_: World | None = None) -> None:
        super().__init__(open_empty_store(), still_clock(now))
        self.taker = WatchedTaker(self.store, world_ or world(), self.clock)
        self.heard: list[Heard] = []
        self._phones = {row.name: Phones(row.name, self.clock, self.heard) for row in CHANNELS}
        numbers = numbers_of(self.world.policy)
        house = House("Varde Kommune", "75 00 00 00", ZONE, aloud=to_read(), numbers=numbers)
        self.delivery = WatchedDelivery(
            self.store, self._phones, catalogs(), house, self.clock, "the play",
            citizens_catalogs=citizens_catalogs(),
        )  # fmt: skip
        self.fetcher = Fetcher(self.store, self._phones, self.clock, MOST_BYTES, _keep_recording)
        self._codes = 0  # that were given out
        self._named = 0  # inputs
        self._looked_at = 0  # outcomes
        self._steps: tuple[object, ...] | None = (now,) if world_ is None else None
        self._as_left = self._marks()

    def close(self) -> None:
        _FREE.append(self.store)

    @property
    def now(self) -> datetime:
        return self.clock.now().astimezone(ZONE)

    @property
    def world(self) -> World:
        return self.taker.world

    @world.setter
    def world(self, world_: World) -> None:
        self.taker.world = world_

    @property
    def events(self) -> list[Event]:
        return self.taker.events

    @property
    def outcomes(self) -> list[Outcome]:
        """Of each event."""
        return self.taker.outcomes

    @property
    def refused(self) -> list[str]:
        """What the gate refused."""
        return self.delivery.refused

    @property
    def notes(self) -> list[str]:
        return [note for outcome in self.outcomes for note in outcome.notes]

    # --- beginnings --------------------------------------------------------------------------

    def once(self, step: tuple[object, ...], do: Callable[[], int]) -> int:
        """Do a step, or take over what it led to where another play began by the same steps.

        Whatever else happened to a play, it is not like another any more: it does the step.
        """
        if self._steps is None or self._marks() != self._as_left:
            self._steps = None
            return do()
        steps = (*self._steps, step)
        kept = _KEPT.get(steps)
        if kept is None:
            person = do()
            _KEPT[steps] = kept = self._keep(person)
        else:
            self._take_over(kept)
        self._steps, self._as_left = steps, self._marks()
        return kept.person

    def _databases(self) -> tuple[Any, Any]:
        return _raw(self.store.engine), _raw(self.store.keys.engine)

    def _lists(self) -> tuple[list[Any], ...]:
        return self.heard, self.refused, self.events, self.outcomes

    def _marks(self) -> tuple[object, ...]:
        """What would differ if anything had been done to this play since."""
        written = [database.total_changes for database in self._databases()]
        length = [len(each) for each in self._lists()]
        house, world_ = id(self.delivery.house), id(self.world)
        return self.now, house, world_, written, length, self._codes

    def _keep(self, person: int) -> Kept:
        cases, keys = self._databases()
        images = (cases.serialize(), keys.serialize())
        lists = tuple(list(each) for each in self._lists())
        return Kept(person, images, self.now, lists, self._codes, self._named)

    def _take_over(self, kept: Kept) -> None:
        _fill(self.store, kept.databases)
        self.clock.hold(kept.now)
        self._codes, self._named = kept.codes, kept.named
        self._looked_at = len(kept.lists[-1])
        for own, theirs in zip(self._lists(), kept.lists, strict=True):
            own[:] = theirs

    def _next_code(self) -> str:
        self._codes += 1
        return CODES[self._codes - 1]

    # --- people ------------------------------------------------------------------------------

    def add_jobformidler(self, name: str, phone: str = "", channel: str = "telegram") -> int:
        """Add a jobformidler; the hello is said at once."""
        step = ("jobformidler", name, phone, channel)
        return self.once(step, lambda: self._add_jobformidler(name, phone, channel))

    def _add_jobformidler(self, name: str, phone: str, channel: str) -> int:
        new = NewPerson(name, Role.JOBFORMIDLER, channel, {channel: name}, phone=phone)
        person = add_person(self.store, new, self.now.astimezone(UTC))
        self.work()
        return person

    def add_leader(self, name: str, jobformidler: int) -> int:
        """Add somebody who leads this jobformidler."""
        new = NewPerson(name, Role.LEADER, "telegram", {"telegram": name})
        leader = add_person(self.store, new, self.now.astimezone(UTC))
        table = schema.person
        with self.store.write() as connection:
            query = update(table).where(table.c.id == jobformidler)
            connection.execute(query.values(leader_id=leader))
        self.work()
        return leader

    def add_citizen(
        self,
        name: str,
        jobformidler: int,
        *,
        channel: str = "telegram",
        language: str = "da",
        code: str = "",
        also: str = "",
        says_yes: tuple[int, time] | None = None,
    ) -> int:
        """Add a citizen. With `says_yes` (weekday, time) consent and rhythm are there already.

        `also` is another channel on which there is an address.
        """
        addresses = {each: name for each in (channel, also) if each}
        new = NewPerson(
            name, Role.CITIZEN, channel, addresses, language=language,
            jobformidler=jobformidler,
        )  # fmt: skip
        step = ("citizen", name, jobformidler, channel, language, code, also, says_yes)
        return self.once(step, lambda: self._add_citizen(new, code, says_yes))

    def _add_citizen(self, new: NewPerson, code: str, says_yes: tuple[int, time] | None) -> int:
        person = add_person(self.store, new, self.now.astimezone(UTC))
        self._set(schema.cases, person, code=code or self._next_code())
        if says_yes is not None:
            self._forget_hello(person)
            self._give_consent(person, *says_yes)
        self.work()
        return person

    def _forget_hello(self, person: int) -> None:
        with self.store.write() as connection:
            hello = inbox.waiting_inputs(connection, self.store.keys, [person], 1)
            inbox.mark_handled(connection, [waiting.id for waiting in hello], self.now)

    def _give_consent(self, person: int, day: int, at: time) -> None:
        long_ago = self.now - timedelta(days=30)
        consent = Consent(self._number(person), "messages", True, long_ago, "", "telegram")
        case = replace(
            self.case(person),
            consent=consent, check_in_day=day, check_in_time=at, is_rhythm_set=True,
        )  # fmt: skip
        self.set_case(person, case)
        self.hear(person, Look())

    def set_case(self, person: int, case: Case) -> None:
        """What is set on a case was so before the talk began."""
        self._set(schema.cases, person, **case_row(person, case, self.store.keys))

    def give_agreement(self, person: int, words: str, deadline: date | None = None) -> int:
        """An agreement that was made before the talk began."""
        made = Agreement(self._number(person), words, deadline, self.now, 1, 0)
        self._add(schema.agreement, person, agreement_row(person, made, self.store.keys))
        return made.no

    def give_appointment(self, person: int, at: datetime, place: str) -> int:
        """An appointment that was made before the talk began."""
        no, sealed = self._number(person), self.store.keys.seal(person, place)
        row: dict[str, Any] = {"no": no, "sealed": sealed, "at": at, "with_person": 1}
        row |= {"made_at": self.now - timedelta(days=3), "status": "planned"}
        self._add(schema.appointment, person, row)
        self.hear(person, Look())
        return no

    def act(self, by: int, person: int, action: Action) -> None:
        """Staff decide about a case's course; all that follows at once has happened after."""
        self.hear(person, StaffActed(by, ANY_VERSION, action))
        self.work()

    def move_to(self, person: int, jobformidler: int) -> None:
        """Give a citizen another jobformidler."""
        with self.store.write() as connection:
            table = schema.person
            row = {"jobformidler_id": jobformidler}
            connection.execute(update(table).where(table.c.id == person).values(row))

    def _number(self, person: int) -> int:
        no = self.state(person).person.next_no
        with self.store.write() as connection:
            table = schema.person
            connection.execute(update(table).where(table.c.id == person).values(next_no=no + 1))
        return no

    def _add(self, table: Any, person: int, row: dict[str, Any]) -> None:
        with self.store.write() as connection:
            connection.execute(insert(table), row | {"person_id": person})
            forget_turns(connection, person)

    def _set(self, table: Any, person: int, **values: Any) -> None:
        with self.store.write() as connection:
            connection.execute(update(table).where(table.c.person_id == person).values(values))
            forget_turns(connection, person)

    # --- what happens ------------------------------------------------------------------------

    def write(self, person: int, text: str, media: str = "", channel: str = "") -> None:
        """The person writes; all that follows at once has happened when this returns."""
        self.hear(person, Message(text, media, channel=channel))
        self.work()

    def write_by_sms(self, person: int, text: str) -> None:
        """Somebody who is usually written to elsewhere writes from their number."""
        with self.store.write() as connection:
            table = schema.person_address
            there = select(table).where(table.c.person_id == person, table.c.channel == "sms")
            if connection.execute(there).first() is None:
                add_address(connection, self.store.keys, person, "sms", f"+45201122{person:02}")
        self.write(person, text, channel="sms")

    def speak(self, person: int, ref: str = "sound", **more: Any) -> None:
        """The person sends a voice note; its sound is fetched with what follows."""
        self.hear(person, Message("", "voice", media_ref=ref, media_bytes=20, **more))
        self.work()

    def tap(self, person: int, label: str) -> None:
        """The person taps the newest button with this label."""
        self.send_tap(person, self.button(person, label))

    def button(self, person: int, label: str) -> str:
        """The data behind the newest button with this label."""
        for heard in reversed(self.heard):
            for key in heard.shown.keys:
                if heard.person == person and key.label == label:
                    return key.data
        raise LookupError(f"nobody was shown a button called {label}")

    def send_tap(self, person: int, data: str) -> None:
        self.hear(person, Tap(data))
        self.work()

    def hear(self, person: int, event: Event) -> Outcome:
        """One turn: load, decide, save. What follows, and what it says, comes with `work`."""
        if isinstance(event, OUTSIDE):
            self._arrive(person, event)
        else:
            self._leave(person, event)
            self.taker.take_turns_of(person)
        self._name_newcomers()
        return self.outcomes[-1]

    def _arrive(self, person: int, event: Message | Tap | Blocked | Unblocked) -> None:
        """An input comes from outside, from one of the person's addresses."""
        channel = event.channel or self.state(person).person.channel
        arrival = self.arrival(person, event, self._next_name(), channel)
        assert self.taker.take([arrival]) == [Taken.TURNED]

    def _leave(self, person: int, event: Event) -> None:
        """An input comes from inside; a look, when the timer falls due."""
        with self.store.write() as connection:
            if isinstance(event, Look):
                row = {"person_id": person, "version": 0, "due_at": self.now}
                connection.execute(upsert(connection, schema.timer), row)
            else:
                pending = Pending(person, event, self._next_name(), person)
                inbox.leave(connection, self.store.keys, [pending], self.now)

    def _next_name(self) -> str:
        self._named += 1
        return f"play.{self._named}"

    def _name_newcomers(self) -> None:
        """Short codes are drawn by chance; here each newcomer has the next one."""
        while self._looked_at < len(self.outcomes):
            for newcomer in self.outcomes[self._looked_at].newcomers:
                if isinstance(newcomer, Newcomer):
                    with self.store.read() as connection:
                        table = schema.person
                        newest = connection.execute(select(func.max(table.c.id))).scalar_one()
                    self._set(schema.cases, newest, code=self._next_code())
            self._looked_at += 1

    def wait(self, **length: int) -> None:
        """Let time pass, counted as elapsed time."""
        self.wait_until((self.now.astimezone(UTC) + timedelta(**length)).astimezone(ZONE))

    def wait_until(self, moment: datetime) -> None:
        """Let time pass; what falls due on the way happens at its own moment."""
        for _ in range(MOST_STEPS):
            with self.store.read() as connection:
                due = outbox.next_due(connection, self.now)
            if due is None or due > moment:
                break
            self.clock.hold(due)
            self.work()
        else:
            raise AssertionError("the clock stands still")
        self.clock.hold(moment)
        self.work()

    def work(self) -> None:
        """Take all turns that wait or are due, and send all that may leave."""
        for _ in range(MOST_STEPS):
            left = self._left()
            if not (
                ((left.inputs or left.timers) and self._take_waiting())
                or (left.channels and self._deliver(left.channels.split(",")))
                or (left.files and run(self.fetcher.work()))
            ):
                return
        raise AssertionError("the turns never end")

    def _left(self) -> Row[Any]:
        with self.store.read() as connection:
            return connection.execute(_LEFT, {"now": self.now}).one()

    def _deliver(self, channels: list[str]) -> int:
        """Send on the channels that have something to send: to look at each costs a query."""
        self.delivery.channels = {
            name: self._phones[name] for name in self._phones if name in channels
        }
        return run(self.delivery.deliver())

    def _take_waiting(self) -> bool:
        taken = self.taker.work()
        self._name_newcomers()
        return taken > 0

    # --- phones ------------------------------------------------------------------------------

    def to(self, person: int) -> list[Heard]:
        """All that stood on a person's phone."""
        return [heard for heard in self.heard if heard.person == person]

    def latest(self, person: int) -> Heard:
        return self.to(person)[-1]

    @contextmanager
    def listening(self, person: int) -> Iterator[list[Heard]]:
        """Collect what a person hears in the block."""
        found: list[Heard] = []
        before = len(self.to(person))
        yield found
        found += self.to(person)[before:]

    # --- what is in the store ----------------------------------------------------------------

    def state(self, person: int, *runs: int) -> State:
        """The person's state, loaded anew; `runs` are loaded even when they are closed."""
        with self.store.write() as connection:
            rows = lock_people(connection, [person])
            tapped = [(person, no) for no in runs]
            return load_states(connection, self.store.keys, rows, self.now.date(), tapped)[person]

    def case(self, person: int) -> Case:
        case = self.state(person).case
        assert case is not None
        return case

    def whole(self, person: int) -> WholeCase:
        """The citizen's whole case, every row of it."""
        with self.store.read() as connection:
            found = read_whole(connection, self.store.keys, person, self.now.date())
        assert found is not None
        return found

    def open_run(self, person: int) -> Run:
        """The run that takes the next answer."""
        runs = sorted(self.state(person).runs, key=lambda run: run.spoke_no)
        assert runs, "nothing is asked"
        return runs[-1]

    def rules(self, person: int) -> list[str]:
        """The rules of the citizen's nudges, in the order they were raised, done ones too."""
        table = schema.nudge
        query = table.select().where(table.c.person_id == person).order_by(table.c.no)
        with self.store.read() as connection:
            return [read_nudge(row, self.store.keys).rule for row in connection.execute(query)]
