"""The jobcentre of the simulated year: its store and clock, and what its people do.

Citizens answer by buttons, numbers and words as their mood is; staff call, and take each course on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from benchmarks.year_checks import ZONE, Watch, is_working_day, local
from benchmarks.year_lives import STAFF, Life, Step
from bot.base.clock import MovableClock
from bot.receiving.batches import Arrival, Taken, TurnTaker
from bot.receiving.senders import Job
from bot.sending.channel import Failure, SendError
from bot.sending.delivery import Delivery
from bot.showing.rendering import Rendered
from conversations.catalogue import NUDGES, SCRIPTS
from conversations.records.case import Role, State
from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.inputs import Event, Message, Tap, Undelivered
from conversations.records.inputs_between import (
    CaseloadHandedOver,
    ContactReported,
    NudgeSeen,
    StaffActed,
    WentAway,
)
from conversations.records.outcome import Outcome, Pending
from conversations.records.run import STILL_ANSWERABLE, Run
from conversations.talks.replay import replay
from storage.messages import outbox
from storage.messages.inbox import leave
from storage.people.people import NewPerson, add_person
from storage.store import Store

PASS_BY = timedelta(hours=1)
READING = timedelta(seconds=1)  # so nobody answers in the very moment of what was sent
MOST_ANSWERS = 14
CALLS = {kind.name for kind in NUDGES.rows if kind.ends_by_contact} | {
    "agreement_late", "silence", "silence_stand_in", "silence_leader", "help_wished",
    "step_up_wished",
}  # fmt: skip


@dataclass(slots=True)
class CountingChannel:
    """A channel that sends nothing and counts."""

    name: str
    sent: int = 0
    per_second: float = 0.0
    rest_seconds: float = 0.0
    resends_unknown: int = 0

    def parts(self, message: Rendered) -> tuple[Rendered, ...]:
        return (message,)

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        raise SendError(Failure.REFUSED)

    async def send(self, address: str, message: Rendered, key: str) -> str:
        self.sent += 1
        return key


@dataclass(slots=True)
class WatchedTurns(TurnTaker):
    """Turns that show the watch what they did."""

    watch: Watch = field(default_factory=Watch)

    def _turns_of(self, state: State, jobs: list[Job], now: datetime) -> Outcome:
        outcome = super(WatchedTurns, self)._turns_of(state, jobs, now)
        self.watch.see([job.event for job in jobs], outcome)
        return outcome


@dataclass
class Year:
    """The jobcentre, its people, and the clock that is moved on."""

    store: Store
    clock: MovableClock
    turn_taker: WatchedTurns
    delivery: Delivery
    channels: dict[str, CountingChannel]
    lives: list[Life]
    chance: Random
    staff: list[int] = field(default_factory=list)
    sagsbehandler: int = 0
    leader: int = 0
    numbers: int = 0
    addresses: dict[int, str] = field(default_factory=dict)

    @property
    def watch(self) -> Watch:
        return self.turn_taker.watch

    @property
    def today(self) -> date:
        return local(self.clock.now())

    # --- the clock --------------------------------------------------------------------------------

    async def settle(self) -> int:
        """Take what waits or is due and send what may leave, until nothing is left."""
        total = 0
        while True:
            turns = self.turn_taker.work()
            sent = 0 if turns else await self.delivery.deliver()
            total += turns + sent
            if not turns and not sent:
                return total

    async def live_until(self, moment: datetime) -> None:
        """Move on; what falls due on the way happens at its own moment."""
        while True:
            done = await self.settle()
            with self.store.read() as connection:
                due = outbox.next_due(connection, self.clock.now())
            if due is None or due > moment:
                break
            is_stuck = due <= self.clock.now() and not done
            self.clock.hold(self.clock.now() + PASS_BY if is_stuck else due)
        self.clock.hold(moment)
        await self.settle()

    # --- people -----------------------------------------------------------------------------------

    def add(self, name: str, role: Role, channel: str = "telegram", **more: Any) -> int:
        self.numbers += 1
        addresses = {"telegram": f"{100_000 + self.numbers}", "sms": f"+4520{self.numbers:06}"}
        new = NewPerson(name, role, channel, addresses, phone="20 00 00 00", **more)
        person = add_person(self.store, new, self.clock.now())
        self.addresses[person] = addresses[channel]
        return person

    def add_staff(self) -> None:
        self.leader = self.add("Grethe Toft", Role.LEADER)
        self.sagsbehandler = self.add("Niels Bang", Role.SAGSBEHANDLER)
        for name in STAFF:
            self.staff.append(self.add(f"{name} Holm", Role.JOBFORMIDLER, leader=self.leader))

    def join(self, day: int) -> None:
        """Add the citizens whose day it is."""
        for life in self.lives:
            if not life.person and life.joins_on <= day:
                life.person = self.add(
                    life.name, Role.CITIZEN, life.channel, language=life.language,
                    model=life.model, jobformidler=self.staff[life.nth % len(self.staff)],
                    sagsbehandler=self.sagsbehandler,
                )  # fmt: skip
                life.joins_on = day

    def leave(self, *events: tuple[int, Event]) -> None:
        """Leave inputs, as the desk of the staff will."""
        pending = []
        for to, event in events:
            self.numbers += 1
            pending.append(Pending(to, event, f"year.{self.numbers}", to))
        with self.store.write() as connection:
            leave(connection, self.store.keys, pending, self.clock.now())

    # --- what citizens do -------------------------------------------------------------------------

    async def citizens_answer(self, day: int) -> None:
        """Everybody who would answer now does, until nobody has more to say."""
        self.clock.hold(self.clock.now() + READING)
        for nth in range(MOST_ANSWERS):
            said = [(life, what) for life in self.lives if (what := self._says(life, day, nth))]
            if not said:
                return
            arrivals = [self._arrival(life, what) for life, what in said]
            taken = self.turn_taker.take(arrivals)
            if set(taken) - {Taken.TURNED}:
                raise RuntimeError(f"a turn was not taken: {taken}")
            await self.settle()

    def _says(self, life: Life, day: int, nth: int) -> Message | Tap | None:
        if not life.person:
            return None
        own = life.word_of(day - life.joins_on) if nth == 0 else ""
        if own:
            return Message(own)
        run = self._open_run(life.person)
        if run is None or not self._is_willing(life, run, day, nth):
            return None
        question = replay(SCRIPTS[run.script], run.facts, run.answers).question
        if question is None:
            return None
        values = [option.value for option in question.options]
        wanted = life.says(question)
        if wanted not in values:
            return Message(wanted)
        if life.channel == "sms":
            return Message(str(values.index(wanted) + 1))
        return Tap(f"r{run.no}|{question.key}|{wanted}")

    def _open_run(self, person: int) -> Run | None:
        runs = self.watch.runs[person].values()
        waiting = [run for run in runs if run.status in STILL_ANSWERABLE]
        return max(waiting, key=lambda run: run.spoke_no, default=None)

    def _is_willing(self, life: Life, run: Run, day: int, nth: int) -> bool:
        if (day - life.joins_on) // 7 >= life.mood.is_silent_from_week:
            return False
        asked = run.asked_at
        return nth > 0 or asked is None or self.clock.now() - asked >= life.mood.answers_after

    def _arrival(self, life: Life, event: Message | Tap) -> Arrival:
        self.numbers += 1
        address = self.addresses[life.person]
        return Arrival(life.channel, address, f"in-{self.numbers}", event)

    # --- what staff see ---------------------------------------------------------------------------

    async def staff_look(self) -> None:
        """Whoever was told of what is urgent looks, or not; some of their phones are broken."""
        is_work = is_working_day(self.today) and 8 <= self.clock.now().astimezone(ZONE).hour < 16
        seen: list[tuple[int, Event]] = []
        for person, case in self.watch.cases.items():
            waiting = [n for n in case.nudges if n.is_open and NUDGES.of(n.rule).is_urgent]
            for nudge in waiting if any(n.is_unseen for n in waiting) else []:
                if self.chance.random() < (0.4 if is_work else 0.1):
                    seen.append((person, NudgeSeen(nudge.told_to, nudge.no)))
                elif nudge.told_to in self.staff and self.chance.random() < 0.05:
                    seen.append((nudge.told_to, Undelivered(1, is_opt_out=False)))
        self.leave(*seen)
        await self.settle()

    # --- what staff do ----------------------------------------------------------------------------

    async def staff_work(self, day: int) -> None:
        """On a working day: the calls that are due, mostly, and the next step of each course."""
        calls = [life for life in self.lives if life.person and self._is_called(life)]
        self.leave(*(self._contact(life) for life in calls))
        await self.settle()
        for _ in range(8):
            acts = [act for life in self.lives if (act := self._next_step(life, day))]
            if not acts:
                return
            self.leave(*acts)
            await self.settle()

    def _is_called(self, life: Life) -> bool:
        """Most calls that somebody is asked for are made within a few days; some are late."""
        case = self.watch.cases[life.person]
        is_asked = any(nudge.is_open and nudge.rule in CALLS for nudge in case.nudges)
        return is_asked and self.chance.random() < (0.08 if life.nth % 13 == 6 else 0.4)

    def _contact(self, life: Life) -> tuple[int, Event]:
        case, now = self.watch.cases[life.person], self.clock.now()
        by = self._acting(life)
        words = ("ringe til Netto", "skrive et CV sammen", "se på et lager")[life.nth % 3]
        made = (MadeAgreement(words, (now + timedelta(days=6)).date()),)
        next_at = (now + timedelta(days=7)).replace(hour=9, minute=0)
        contact = LogContact(
            life.person, case.version, "telephone", "Talt om ugen.",
            made if self.chance.random() < 0.4 else (), next_at, "Torvet 3",
        )  # fmt: skip
        return life.person, ContactReported(by, contact, ())

    def _acting(self, life: Life) -> int:
        return self.watch.teams[life.person].acting

    def _next_step(self, life: Life, day: int) -> tuple[int, Event] | None:
        if not life.person or life.done >= len(life.steps):
            return None
        step = life.steps[life.done]
        if day - life.joins_on < step.day:
            return None
        life.done += 1
        case = self.watch.cases[life.person]
        action = step.make(case, self.today)
        return life.person, StaffActed(self._by(life, step), case.version, action)

    def _by(self, life: Life, step: Step) -> int:
        parts = {"leader": self.leader, "sagsbehandler": self.sagsbehandler}
        return parts.get(step.part) or self._acting(life)

    def plan_absences(self, day: int, weeks: int) -> None:
        """A summer in which one after the other is away; somebody leaves in autumn."""
        summer, autumn = weeks * 7 // 2, weeks * 7 * 3 // 4
        for nth, member in enumerate(self.staff[:-1]):
            if day == summer - 21 + nth * 7:
                start = self.today + timedelta(days=7)
                away = WentAway(self.staff[-1], start, start + timedelta(days=18), "vacation")
                self.leave((member, away))
        if day == autumn:
            self.leave((self.staff[0], CaseloadHandedOver(self.staff[1], "nyt arbejde")))
