"""Watching the simulated year: what every turn did, and what Makker had promised never to do.

The checks are slow and obvious, and share no code with the rules: holidays are counted from Easter
here, the caps by looking at every week, the duty of contact day by day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from conversations.model.policy import Policy
from conversations.records.case import Case, Consent, Nudge, Role, Team
from conversations.records.entries import (
    BreakOff,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    Phase,
    Visitation,
)
from conversations.records.entries_work import Employment
from conversations.records.inputs import Event, Joined, Message, Tap
from conversations.records.inputs_between import ActionAnswered, NudgeTold
from conversations.records.outcome import Outcome
from conversations.records.run import Run
from storage import schema
from storage.rows import read_consent
from storage.store import Store

ZONE = ZoneInfo("Europe/Copenhagen")
ASKED_FOR = (Joined, Message, Tap)
OWN_DAYS_OFF = {(12, 24), (12, 31), (6, 5), (5, 1)}  # the policy's own, by default
MOST_UNASKED = Policy().questions_a_week
MOST_AGREEMENTS = 3
CONTACT = ("contact_due", "follow_up_due")
URGENT_AT_FIRST = ("distress", "call_now", "acute_company")
LEADER_TOLD = "unseen_leader"
HALF_AN_HOUR = timedelta(minutes=30)  # the policy's own, by default
NOT_COUNTED = frozenset(
    {"appointment", "before_start", "first_day", "first_week", "agreed", "other_channel"}
)
"""What belongs to a date, what was just agreed, and what follows a talk of that day: not in the
week's cap."""


def easter(year: int) -> date:
    """Return Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def is_day_off(day: date) -> bool:
    """Whether it is a Danish public holiday, or one of the days off that are settings."""
    moved = {easter(day.year) + timedelta(days=n) for n in (-3, -2, 0, 1, 39, 49, 50)}
    fixed = {(1, 1), (12, 25), (12, 26)} | OWN_DAYS_OFF
    return day in moved or (day.month, day.day) in fixed


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and not is_day_off(day)


@dataclass
class Watch:
    """Everything that turns did, as far as the checks ask for it."""

    cases: dict[int, Case] = field(default_factory=dict)
    teams: dict[int, Team] = field(default_factory=dict)
    runs: dict[int, dict[int, Run]] = field(default_factory=lambda: defaultdict(dict))
    turns: int = 0
    told: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    moved: Counter[tuple[int, int]] = field(default_factory=Counter)  # nudges: to whom they go
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    contacts: int = 0
    late_days: int = 0  # days on which a contact was overdue
    missed: list[str] = field(default_factory=list)  # overdue, and no nudge was open
    answered_nobody: list[str] = field(default_factory=list)  # replies to what nobody wrote
    notes: list[str] = field(default_factory=list)
    nudges: dict[tuple[int, int], Nudge] = field(default_factory=dict)  # each as it was last

    def see(self, events: Iterable[Event], outcome: Outcome) -> None:
        """Take in what one person's turns did."""
        seen = list(events)
        self.turns += len(seen)
        self.notes += outcome.notes
        after = outcome.after
        self.runs[after.person.id].update({run.no: run for run in after.runs})
        if after.case is not None:
            self.cases[after.person.id] = after.case
            self.teams[after.person.id] = after.team
            self.contacts += len(after.case.contacts)
            self.nudges.update({(after.person.id, n.no): n for n in after.case.nudges})
        self._see_moves(outcome)
        for pending in outcome.pending:
            self._see_told(pending.to, pending.event)
        if after.person.role is Role.CITIZEN and not any(isinstance(e, ASKED_FOR) for e in seen):
            replies = [m.text.key for m in outcome.outgoing if m.is_reply]
            self.answered_nobody += [f"{after.person.id}: {key}" for key in replies]

    def _see_moves(self, outcome: Outcome) -> None:
        """A nudge that goes to another is told there; and again when it comes back."""
        before, after = outcome.before.case, outcome.after.case
        if before is None or after is None:
            return
        told_to = {nudge.no: nudge.told_to for nudge in before.nudges}
        for nudge in after.nudges:
            if told_to.get(nudge.no, nudge.told_to) != nudge.told_to:
                self.moved[outcome.after.person.id, nudge.no] += 1

    def _see_told(self, to: int, event: Event) -> None:
        if isinstance(event, NudgeTold):
            times = self.moved[event.case, event.no]
            self.told[to, times, event.case, event.no, event.rule, event.stage] += 1
        elif isinstance(event, ActionAnswered):
            keys = [said.key for said in event.texts]
            (self.done if event.is_done else self.refused)[" ".join(keys[:2])] += 1

    # --- day by day -------------------------------------------------------------------------------

    def look_at_contacts(self, today: date) -> None:
        """At the end of a working day: whose contact is overdue must have a nudge that says so."""
        for person, case in self.cases.items():
            due = contact_due_on(case, today)
            if due is None or next_working_day(due) >= today:
                continue
            self.late_days += 1
            if not any(n.rule in CONTACT and n.is_open for n in case.nudges):
                self.missed.append(f"{today} {person} {case.model} trin {case.trin}, due {due}")


def next_working_day(day: date) -> date:
    """Return `day`, or the first working day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def contact_due_on(case: Case, today: date) -> date | None:
    """Return by which day the model asks for a contact; the plain cases only, so never too soon."""
    exempt = [e for e in _of(case, Exemption) if e.kind is ExemptionKind.EFFORT]
    is_exempt = any(e.start <= today and (e.end is None or today < e.end) for e in exempt)
    if case.phase is Phase.CLOSED or case.group != 1 or is_exempt:
        return None
    begun = [local(case.started_at), *(b.on for b in _of(case, BreakOff))]
    begun += [e.end for e in exempt if e.end] + [v.on for v in _of(case, Visitation)]
    begun += [w.end + timedelta(days=1) for w in _of(case, Employment) if w.end]
    begun += [w.start for w in _of(case, Employment) if w.start <= today]
    begun += [m.on for m in _of(case, Milestone) if m.kind is MilestoneKind.MATCH_FOUND]
    if case.last_contact_at is not None:
        begun.append(local(case.last_contact_at))
    days = _days_between(case, today)
    return max(begun) + timedelta(days=days) if days else None


def _days_between(case: Case, today: date) -> int:
    """How many days the model gives at most between two contacts; 0 where it asks for none."""
    works = [
        w for w in _of(case, Employment) if w.start <= today and (w.end is None or today <= w.end)
    ]
    if case.phase is Phase.FOLLOW_UP:
        closed_long_ago = (
            case.last_contact_at is None or (today - local(case.last_contact_at)).days > 120
        )
        has_said_yes = case.follow_up_consent is True
        asks = case.model in ("FSM2", "FSM II checklist")
        return 31 if asks and has_said_yes and not closed_long_ago else 0
    if works or case.trin >= 3:
        if case.model == "Udvikling i fleksjob II":
            return 0
        return 31
    return 0 if case.model == "FSM1" else _weekly_days(case)


def _weekly_days(case: Case) -> int:
    """Weekly until out; after a match the checklist's model asks monthly."""
    matched = [m for m in _of(case, Milestone) if m.kind is MilestoneKind.MATCH_FOUND]
    return 31 if case.model == "FSM II checklist" and matched else 7


def _of(case: Case, kind: type) -> list[Any]:
    return [entry for entry in case.entries if isinstance(entry, kind)]


def local(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()


# --- at the end -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found against the promises; each list is empty when it was kept."""

    missed_contacts: list[str]
    told_twice: list[str]
    bad_moments: list[str]
    without_consent: list[str]
    over_the_cap: list[str]
    repeated: list[str]
    too_many_agreements: list[str]
    answered_nobody: list[str]
    broken_scripts: list[str]
    never_sent: list[str]
    staff_at_bad_moments: list[str]
    unseen_without_climbing: list[str]
    climbed_for_nothing: list[str]

    def all(self) -> dict[str, list[str]]:
        return {name: getattr(self, name) for name in self.__slots__}


def find(store: Store, watch: Watch, until: datetime) -> Findings:
    """Look for every broken promise, in what the store holds and in what was watched."""
    with store.read() as connection:
        people = select(schema.person.c.id).where(schema.person.c.role == Role.CITIZEN.value)
        citizens = set(connection.execute(people).scalars())
        out = schema.outgoing
        rows = connection.execute(select(out).order_by(out.c.sent_at, out.c.no)).all()
        said = connection.execute(select(schema.consent).order_by(schema.consent.c.at)).all()
        consents = [(row.person_id, read_consent(row, store.keys)) for row in said]
    sent = [row for row in rows if row.person_id in citizens and row.sent_at is not None]
    unasked = [row for row in sent if not row.is_reply]
    to_staff = [r for r in rows if r.person_id not in citizens and r.sent_at and not r.is_reply]
    # By SMS a question in two languages is two messages: one question all the same.
    asked = {(row.person_id, row.run, row.imprint, row.created_at): row for row in unasked}
    questions = [row for row in asked.values() if row.imprint]
    counted = [row for row in questions if _talk(watch, row) not in NOT_COUNTED]
    return Findings(
        missed_contacts=watch.missed,
        told_twice=[str(key) for key, times in watch.told.items() if times > 1],
        bad_moments=[_named(row) for row in unasked if not _is_good(row.sent_at)],
        without_consent=list(_without_consent(unasked, consents, watch)),
        over_the_cap=list(_over_the_cap(counted)),
        repeated=_repeated(questions),
        too_many_agreements=list(_too_many_agreements(watch)),
        answered_nobody=watch.answered_nobody,
        broken_scripts=watch.notes,
        never_sent=[_named(row) for row in rows if row.status in ("failed", "unknown")],
        staff_at_bad_moments=[_named(row) for row in to_staff if not _is_work(row.sent_at)],
        unseen_without_climbing=list(_unclimbed(watch, until)),
        climbed_for_nothing=list(_climbed_for_nothing(watch)),
    )


def _talk(watch: Watch, row: Any) -> str:
    run = watch.runs[row.person_id].get(row.run)
    return run.name if run else ""


def _named(row: Any) -> str:
    at = row.sent_at and row.sent_at.astimezone(ZONE)
    return f"{at:%a %Y-%m-%d %H.%M} {row.person_id}.{row.no}" if at else row.status


def _is_good(moment: datetime) -> bool:
    """Whether Makker may start anything then: 8 to 20, no Sunday, no holiday."""
    at = moment.astimezone(ZONE)
    is_open = time(8) <= at.time() < time(20)
    return is_open and at.weekday() < 6 and not is_day_off(at.date())


def _is_work(moment: datetime) -> bool:
    """Whether Makker may start anything with staff then: 8 to 16 on a working day."""
    at = moment.astimezone(ZONE)
    return time(8) <= at.time() < time(16) and is_working_day(at.date())


def _unclimbed(watch: Watch, until: datetime) -> Iterator[str]:
    """What was urgent and stood unseen for half an hour, and the leader was not told in time."""
    leaders = [(p, n.raised_at, n) for (p, _), n in watch.nudges.items() if n.rule == LEADER_TOLD]
    for (person, no), nudge in watch.nudges.items():
        if nudge.rule not in URGENT_AT_FIRST or nudge.told_at is None:
            continue
        climbs = nudge.told_at + HALF_AN_HOUR
        ended = min(t for t in (nudge.seen_at, nudge.closed_at, until) if t is not None)
        told = any(
            who == person and at <= climbs and (n.closed_at or until) >= nudge.raised_at
            for who, at, n in leaders
        )
        if ended > climbs and not told:
            yield f"{person}.{no} {nudge.rule} {nudge.told_at:%Y-%m-%d %H.%M} till {ended:%H.%M}"


def _climbed_for_nothing(watch: Watch) -> Iterator[str]:
    """A leader who was told though nothing urgent was unseen then."""
    for (person, no), told in watch.nudges.items():
        if told.rule == LEADER_TOLD and not any(
            who == person and nudge.rule in URGENT_AT_FIRST and nudge.raised_at <= told.raised_at
            and (nudge.seen_at or nudge.closed_at or told.raised_at) >= told.raised_at
            for (who, _), nudge in watch.nudges.items()
        ):  # fmt: skip
            yield f"{person}.{no}"


def _without_consent(
    rows: Iterable[Any], consents: Iterable[tuple[int, Consent]], watch: Watch
) -> Iterator[str]:
    """What Makker started without a yes; the question for it may be repeated once."""
    given: dict[int, list[tuple[datetime, bool]]] = defaultdict(list)
    for person, consent in consents:
        if consent.purpose == "messages":
            given[person].append((consent.at, consent.is_given))
    for row in rows:
        run = watch.runs[row.person_id].get(row.run)
        before = [is_given for at, is_given in given[row.person_id] if at <= row.sent_at]
        is_the_question = not before and run is not None and run.name == "consent"
        if not is_the_question and not (before and before[-1]):
            yield _named(row)


def _over_the_cap(questions: Iterable[Any]) -> Iterator[str]:
    """More than two unasked questions within seven days."""
    days: dict[int, list[date]] = defaultdict(list)
    for row in questions:
        day = local(row.sent_at)
        days[row.person_id].append(day)
        week = [each for each in days[row.person_id] if day - timedelta(days=7) < each <= day]
        if len(week) > MOST_UNASKED:
            yield _named(row)


def _repeated(questions: Iterable[Any]) -> list[str]:
    """A question that was asked unasked more than once and once again."""
    times = Counter((row.person_id, row.run, row.imprint) for row in questions)
    return [str(key) for key, count in times.items() if count > 2]


def _too_many_agreements(watch: Watch) -> Iterator[str]:
    for person, runs in watch.runs.items():
        for run in runs.values():
            asked = {a.key for a in run.answers if a.key.startswith("agreement")}
            if len(asked) > MOST_AGREEMENTS:
                yield f"{person} run {run.no}"
