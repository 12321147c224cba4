"""A reason for a nudge: something about a case that holds from a moment on, and what it is called.

Only the record, what a check is, and what every check needs may live here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from conversations.model.four_models import Model, model_of
from conversations.model.hours import end_of_work, start_of
from conversations.model.policy import Policy
from conversations.model.reads import EFFORT, TEAM, Read, Reads, nudges_of
from conversations.records.case import Case, Team
from conversations.records.entries import Handled
from conversations.records.entries_work import Employment

SOON, TODAY, OVERDUE = "soon", "today", "overdue"
NEAR, REACHED = "near", "reached"
LATE = "late"
STAGES = ("", SOON, NEAR, TODAY, REACHED, OVERDUE, LATE)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a nudge is open from `start` until, at the latest, `until`."""

    rule: str  # the nudge's key: its words stand under `nudge.…`
    ids: tuple[str, ...]  # the rules of the models that it comes from
    start: datetime
    stage: str = ""
    due_at: datetime | None = None
    until: datetime | None = None
    to: int = 0  # who is told; 0: who accompanies the citizen now
    about: int = 0  # the employment that it is about

    def holds_at(self, now: datetime) -> bool:
        return self.start <= now and (self.until is None or now < self.until)


@dataclass(frozen=True, slots=True)
class View:
    """What a check looks at."""

    case: Case
    team: Team
    today: date
    policy: Policy

    @property
    def model(self) -> Model:
        return model_of(self.case.model)

    @property
    def trin_since(self) -> date:
        return self.case.trin_since or self.case.started_at.astimezone(self.policy.zone).date()

    def morning(self, day: date) -> datetime:
        """The first moment of a day."""
        return start_of(day, self.policy)

    def by(self, day: date) -> datetime:
        """The end of the working hours of a day."""
        return end_of_work(day, self.policy)


EVERY_CHECK: Reads = EFFORT | {Employment, Handled}
"""What is read for each of them: in which course it looks, and whether it was dealt with."""


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """Looks at a case and yields what holds now or will hold later, under these names only.

    `own_reads` is all that it reads of the case itself, and the team.
    """

    look: Callable[[View], Iterator[Reason]]
    names: frozenset[str]
    own_reads: Reads
    reads: Reads = field(init=False)  # with the nudges that follow from it

    def __post_init__(self) -> None:
        nudges = frozenset(map(nudges_of, self.names))
        object.__setattr__(self, "reads", self.own_reads | nudges | EVERY_CHECK)

    def __call__(self, view: View) -> Iterator[Reason]:
        for reason in self.look(view):
            if reason.rule not in self.names:
                raise ValueError(f"a check yields {reason.rule!r} and does not say so")
            yield reason


def yields(
    *names: str, reads: Iterable[Read]
) -> Callable[[Callable[[View], Iterator[Reason]]], Check]:
    """Make a check of a function: say under which names it yields, and what it reads of a case."""
    return lambda look: Check(look, frozenset(names), frozenset(reads) | {TEAM})


def staged(
    view: View, rule: str, ids: tuple[str, ...], due_on: date, warning_days: int
) -> Iterator[Reason]:
    """Yield the three wordings of something that is due on a day: soon, today, overdue."""
    starts = (
        (SOON, due_on - timedelta(days=warning_days)),
        (TODAY, due_on),
        (OVERDUE, due_on + timedelta(days=1)),
    )
    for stage, day in starts:
        yield Reason(rule, ids, view.morning(day), stage, view.by(due_on))
