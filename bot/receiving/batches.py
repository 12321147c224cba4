"""Taking turns in batches: many people's inputs in one commit.

    lock the people → load their states → take_turn for each (pure) → save → commit

On an error the batch falls back to single turns. A script that raises is a turn like any other; an
error of the database is tried three times, then the input is set aside for the operator.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot.base import metrics
from bot.base.clock import Clock
from bot.receiving.arrivals import Arrival, checked
from bot.receiving.order import with_order
from bot.receiving.senders import Job, Jobs, People, Taken, resolve
from conversations.case.world import World
from conversations.model.live.letting_go import without_past
from conversations.model.silence_steps import is_long_silent
from conversations.reading.answers import Command, Small, read_command, read_small
from conversations.records.case import Role, State
from conversations.records.inputs import Event, Look, Message, Tap, Undelivered
from conversations.records.inputs_between import ActionAnswered, CaseRead, CaseRefused, StaffActed
from conversations.records.outcome import Outcome
from conversations.records.whole_case import WholeCase
from conversations.take_turn import failed_turn, take_turn
from conversations.talks.not_yours import named_in
from locales.recordings import Recordings
from storage.cases.loading import LAST, LAST_UNLESS_OPEN, load_due, load_states
from storage.cases.saving import save_outcomes
from storage.cases.whole import read_whole
from storage.locking import lock_free_people, lock_people
from storage.messages import copies, inbox
from storage.messages.fates import read_fates
from storage.people.newcomers import take_in
from storage.store import Store

__all__ = ["Arrival", "Taken", "TurnTaker"]
log = structlog.get_logger()
MOST_TRIES = 3
PROCESSES = 4  # that find work side by side
MOST_EACH = 32  # inputs of one person in a batch


@dataclass(slots=True)
class TurnTaker:
    """Turns inputs into saved outcomes. Synchronous: it runs in a worker thread."""

    store: Store
    world: World
    clock: Clock
    batch_size: int = 64
    recordings: Recordings | None = None
    has_left: bool = False  # a turn left inputs, or a look that is due: who sees it, takes it down

    def take(self, arrivals: Sequence[Arrival]) -> list[Taken]:
        """Take inputs from outside, in order for each person; all are durable when this returns.

        Raises the database's error when it cannot commit: then nothing of that batch has changed.
        """
        at_door = [checked(arrival) for arrival in arrivals]
        taken: list[Taken] = []
        for first in range(0, len(at_door), self.batch_size):
            taken += self._take_or_split(at_door[first : first + self.batch_size])
        return taken

    def act(self, citizen: int, event: StaffActed) -> ActionAnswered | CaseRefused:
        """Take what staff decided as the citizen's own turn, and return what became of it.

        The answer also goes to the phone of whoever acted. Raises LookupError without such a case.
        """
        for pending in self._own_turn(citizen, event).pending:
            if isinstance(pending.event, ActionAnswered | CaseRefused):
                return pending.event
        raise LookupError("the case gave no answer")

    def read_case(self, citizen: int, by: int, purpose: str) -> WholeCase | CaseRefused:
        """Let a member of staff read a whole case: the only way for staff.

        The citizen's own turn says whether they may. It leaves a row in the access log either way,
        and only after that commit are the words read. `purpose` is one that the citizen is told
        (the texts `access.seen@…`). Raises LookupError without such a case.
        """
        case = self._own_turn(citizen, CaseRead(by, purpose)).after.case
        looks = case.accesses if case is not None else ()
        if not looks:
            raise LookupError("the case gave no answer")
        if not looks[-1].was_allowed:
            return CaseRefused(citizen)
        with self.store.read() as connection:
            today = self._today(self.clock.now())
            whole = read_whole(connection, self.store.keys, citizen, today)
        return whole or CaseRefused(citizen)

    def _own_turn(self, citizen: int, event: StaffActed | CaseRead) -> Outcome:
        """Take what staff ask of a case as the citizen's own turn, at once."""
        now = self.clock.now()
        with self.store.write() as connection:
            people = lock_people(connection, [citizen])
            if not people or people[0].role != Role.CITIZEN:
                raise LookupError("there is no such citizen")
            [outcome] = self._turn(connection, {citizen: [Job(event)]}, people, now)
            self._save(connection, [outcome], now)
        return outcome

    def work(self) -> int:
        """Take the turns that wait or fall due, one batch; return how many were taken."""
        now = self.clock.now()
        try:
            return self._work_batch(self.batch_size, MOST_EACH, now)
        except Exception as error:  # the database's, or a row that cannot be read
            log.warning("a batch of waiting turns failed; one by one now", error=_kind(error))
            return self._work_one_by_one(now)

    def _take_or_split(self, batch: list[Arrival]) -> list[Taken]:
        try:
            return self._take_batch(batch)
        except Exception as error:
            if len(batch) == 1:
                raise
            log.warning("a batch failed; one by one now", turns=len(batch), error=_kind(error))
        return self._take_one_by_one(batch)

    def _take_one_by_one(self, batch: list[Arrival]) -> list[Taken]:
        """After a failed batch: one that fails holds up only what the same sender wrote after it.

        Raises the database's error when the database itself is away.
        """
        taken: list[Taken] = []
        failed: set[tuple[str, str]] = set()
        for arrival in batch:
            sender = (arrival.channel, arrival.address)
            try:
                taken += [Taken.FAILED] if sender in failed else self._take_batch([arrival])
            except Exception as error:
                with self.store.write():
                    log.error("an arrival could not be taken", error=_kind(error))
                failed.add(sender)
                taken.append(Taken.FAILED)
        return taken

    def _take_batch(self, batch: list[Arrival]) -> list[Taken]:
        now = self.clock.now()
        with self.store.write() as connection:
            found = resolve(connection, self.store.keys, self.world.policy, batch, now)
            outcomes = self._turn(connection, found.jobs, found.people, now)
            self._save(connection, outcomes, now)
            received = found.names + [
                _received(batch[job.arrival], person, job)
                for person in found.jobs
                for job in found.jobs[person]
                if job.arrival >= 0
            ]
            staff = {row.id for row in found.people if row.role != Role.CITIZEN}
            inbox.write_received(connection, self.store.keys, received, staff, now)
            _note_copies(connection, batch, found.taken, now)
        metrics.turns.inc(len(received))
        return found.taken

    def _work_batch(self, limit: int, each: int, now: datetime, only: int = 0) -> int:
        """Take up to `each` waiting inputs of up to `limit` people, or of `only` one of them."""
        with self.store.write() as connection:
            # More than fit in a batch, so that a process finds some that no other works on.
            due = [only] if only else inbox.people_waiting(connection, now, limit * PROCESSES)
            if not due:
                return 0
            people = lock_free_people(connection, due, limit)
            jobs, aside = self._waiting_jobs(connection, people, each, now)
            inbox.set_aside(connection, [lost.id for lost in aside], now)
            people = [row for row in people if row.id in jobs]
            outcomes = self._turn(connection, jobs, people, now)
            self._save(connection, outcomes, now)
            taken = [job for person in jobs for job in jobs[person]]
            inbox.mark_handled(connection, [job.waiting for job in taken if job.waiting], now)
        metrics.turns.inc(len(taken))
        _tell_of(aside)
        return len(taken) + len(aside)

    def _waiting_jobs(
        self, connection: Connection, people: People, each: int, now: datetime
    ) -> tuple[Jobs, list[inbox.Unread]]:
        """The waiting inputs of each of these locked people, or its timer; and the unread ones."""
        free = [row.id for row in people]
        jobs: Jobs = defaultdict(list)
        aside: list[inbox.Unread] = []
        for waiting in inbox.waiting_inputs(connection, self.store.keys, free, each):
            if isinstance(waiting, inbox.Unread):
                aside.append(waiting)
            else:
                jobs[waiting.person].append(Job(waiting.event, waiting=waiting.id))
        without = [person for person in free if person not in jobs]
        for person, timer in load_due(connection, without).items():
            if timer.due_at <= now:
                jobs[person].append(Job(Look()))
        return jobs, aside

    def _work_one_by_one(self, now: datetime) -> int:
        """After a failed batch: each person alone, so that one cannot hold up others."""
        with self.store.read() as connection:
            people = inbox.people_waiting(connection, now, self.batch_size)
        return sum(self._work_alone(person, now) for person in people)

    def _work_alone(self, person: int, now: datetime) -> int:
        try:
            return self._work_batch(1, 1, now, only=person)
        except Exception as error:
            self._count_failure(person, now, error)
            return 0

    def _count_failure(self, person: int, now: datetime, error: Exception) -> None:
        with self.store.write() as connection:
            is_aside = inbox.count_failure(connection, person, MOST_TRIES, now)
        if is_aside:
            metrics.set_aside.inc()
            log.error("an input was set aside", person=person, error=_kind(error))

    def _turn(
        self, connection: Connection, jobs: Jobs, people: People, now: datetime
    ) -> list[Outcome]:
        """Take every person's turns on the state they find; the later sees what the earlier did."""
        if not jobs:
            return []
        self._look_at_recordings()
        meant = [(who, run_meant(job.event)) for who in jobs for job in jobs[who]]
        tapped = [(who, run) for who, run in meant if run is not None]
        staff = [row.id for row in people if row.role != Role.CITIZEN]
        named = {name for who in staff for job in jobs[who] for name in named_in(job.event)}
        states = load_states(connection, self.store.keys, people, self._today(now), tapped, named)
        states = with_order(connection, jobs, states)
        _tell_unread(states.values())
        states |= self._with_fates(connection, states.values(), now)
        return [self._turns_of(states[person], jobs[person], now) for person in jobs]

    def _with_fates(
        self, connection: Connection, states: Iterable[State], now: datetime
    ) -> dict[int, State]:
        """Where silence may ask for something: whether the question arrived at all, and when."""
        policy = self.world.policy
        silent = {
            (state.person.id, run.spoke_no): state
            for state in states
            for run in state.runs
            if state.person.role is Role.CITIZEN and is_long_silent(run, now, policy)
        }
        found = read_fates(connection, silent.keys())
        return {who: replace(silent[who, no], fates=found[who]) for who, no in silent}

    def _today(self, now: datetime) -> date:
        return now.astimezone(self.world.policy.zone).date()

    def _look_at_recordings(self) -> None:
        """Turns know which texts have a recording when their batch begins."""
        if self.recordings is not None and self.world.aloud.subjects:
            recorded = self.recordings.keys()
            if recorded != self.world.aloud.recorded:
                aloud = replace(self.world.aloud, recorded=recorded)
                self.world = replace(self.world, aloud=aloud)

    def _turns_of(self, state: State, jobs: list[Job], now: datetime) -> Outcome:
        outcome = self._one_turn(state, jobs[0].event, now)
        for job in jobs[1:]:
            outcome = outcome.then(self._one_turn(outcome.after, job.event, now))
        return self._without_past(outcome, any(isinstance(job.event, Look) for job in jobs), now)

    def _without_past(self, outcome: Outcome, is_look: bool, now: datetime) -> Outcome:
        """Let go of what counts no more; it is looked for when the course changed, or at a look."""
        before, after = outcome.before.case, outcome.after.case
        if before is None or after is None:
            return outcome
        is_same = before.entries is after.entries and before.agreements is after.agreements
        if is_same and before.letters is after.letters and not is_look:
            return outcome
        try:
            left = without_past(before, after, now, self.world.policy)
        except Exception as error:  # a fault of ours: nothing is let go, and the turn stands
            log.error("nothing was let go", person=outcome.after.person.id, error=_kind(error))
            return outcome
        return (
            outcome if left is after else replace(outcome, after=replace(outcome.after, case=left))
        )

    def _one_turn(self, state: State, event: Event, now: datetime) -> Outcome:
        if isinstance(event, Undelivered) and state.person.role is not Role.CITIZEN:
            metrics.staff_unreachable.inc()
        try:
            outcome = take_turn(state, event, now, self.world)
        except Exception as error:  # a fault of ours: one person's, never the whole batch's
            outcome = failed_turn(state, error, now, self.world)
        for note in outcome.notes:
            log.info("turn", person=state.person.id, note=note)
        return outcome

    def _save(self, connection: Connection, outcomes: list[Outcome], now: datetime) -> None:
        if outcomes:
            save_outcomes(connection, self.store.keys, outcomes, now)
            good_for = self.world.policy.invitation_for
            take_in(connection, self.store.keys, outcomes, now, good_for)
            self.has_left = self.has_left or any(_leaves(each, now) for each in outcomes)


def _leaves(outcome: Outcome, now: datetime) -> bool:
    is_due = outcome.look_again is not None and outcome.look_again <= now
    return is_due or bool(outcome.pending or outcome.newcomers)


def _tell_of(aside: Sequence[inbox.Unread]) -> None:
    for lost in aside:
        metrics.set_aside.inc()
        log.error("an input was set aside", person=lost.person, kind=lost.kind, error="unreadable")


def _tell_unread(states: Iterable[State]) -> None:
    for state in states:
        if state.case is not None and state.case.unread:
            metrics.unread.inc()
            kinds = sorted(set(state.case.unread))
            log.error("entries cannot be read", person=state.person.id, kinds=kinds)


def _kind(error: Exception) -> str:
    """What the log may say of an error: never its message, which may hold somebody's words."""
    return type(error.orig if isinstance(error, DBAPIError) else error).__name__


def _note_copies(
    connection: Connection, batch: list[Arrival], taken: list[Taken], now: datetime
) -> None:
    """Note the words that providers still hold, a stranger's too; known ones were noted before."""
    for arrival, what in zip(batch, taken, strict=True):
        if arrival.has_copy and what is not Taken.KNOWN:
            copies.keep(connection, arrival.channel, [arrival.provider_id], now)


def _received(arrival: Arrival, person: int, job: Job) -> inbox.Received:
    name = job.provider_id or arrival.provider_id
    return inbox.Received(arrival.channel, name, person, job.event)


def run_meant(event: Event) -> int | None:
    """Return the run that a button belongs to, or words mean, so that an ended one is loaded.

    TILBAGE means the last one; so does a number where no question is open.
    """
    if isinstance(event, Message):
        if read_command(event.text) is Command.BACK:
            return LAST
        return LAST_UNLESS_OPEN if read_small(event.text) is Small.BARE else None
    if not isinstance(event, Tap):
        return None
    source = event.data.partition("|")[0]
    is_run = source[:1] == "r" and source[1:].isascii() and source[1:].isdecimal()
    return int(source[1:]) if is_run and len(source) < 10 else None
