"""What an action is looked at against: the case, who acts, and the day. It changes nothing.

A page's form asks it what to offer, and the case's own turn whether the action may be done.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from conversations.course.questions import numbered
from conversations.model.four_models import Model, model_of
from conversations.model.hours import local_day
from conversations.model.policy import Policy
from conversations.records.case import Case, Role, Team
from conversations.records.entries import Entry
from conversations.records.texts import Moment, Text, TextValue, text

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class View:
    """A case as somebody of its team has it before them."""

    person: int
    case: Case
    team: Team
    by: int
    now: datetime
    policy: Policy
    next_no: int  # the first number below this person that nothing has yet

    @property
    def today(self) -> date:
        return local_day(self.now, self.policy)

    @property
    def model(self) -> Model:
        return model_of(self.case.model)

    @property
    def parts(self) -> frozenset[Role]:
        """As what the person who acts may act."""
        return parts_of(self.team, self.by)

    def find(self, kind: type[E], no: int) -> E | None:
        """Return the entry of that kind and number."""
        return numbered(self.case, kind, no)


def parts_of(team: Team, by: int) -> frozenset[Role]:
    """Return as what `by` may act. Without a sagsbehandler the jobformidler does that part too."""
    parts = {
        Role.LEADER: by == team.leader,
        Role.SAGSBEHANDLER: by == team.sagsbehandler,
        Role.JOBFORMIDLER: by in (team.jobformidler, team.stand_in),
    }
    found = {role for role, is_so in parts.items() if is_so and by}
    if Role.JOBFORMIDLER in found and not team.sagsbehandler:
        found.add(Role.SAGSBEHANDLER)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be done, in one sentence, and which field is at fault, if one is."""

    said: Text
    field: str = ""


def refusal(key: str, at: str = "", **values: TextValue) -> Refusal:
    """Return the refusal `action.…`, at a field or at none."""
    return Refusal(text(f"action.{key}", **values), at)


def in_order(first: date, last: date, at: str) -> Iterator[Refusal]:
    """Refuse an end before its beginning."""
    if last < first:
        days = {"first": Moment(first, "date"), "last": Moment(last, "date")}
        yield refusal("ends_before_start", at, **days)


def unwritten(at: str, words: str, label: str = "") -> Iterator[Refusal]:
    """Refuse words that are empty, where something else makes them needed."""
    if not words:
        yield refusal("write", at, what=text(f"action.field.{label or at}"))
