"""What every action of staff works with: the case, who acts, and the checks that all share.

An action that cannot be done raises `RefusedError` with sentences for whoever acted; `acting.py`
then puts everything back. Nothing here knows a single action.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from conversations.case.turn import Turn
from conversations.course.questions import is_over, numbered
from conversations.model.models import Model, model_of
from conversations.records.case import Case, Role, Team
from conversations.records.entries import Entry
from conversations.records.entries_work import Employment
from conversations.records.texts import Moment, Text, text

E = TypeVar("E", bound=Entry)
Hints = tuple[Text, ...]


class RefusedError(Exception):
    """It cannot be done; the texts say why, and what to do instead."""

    def __init__(self, *texts: Text) -> None:
        super().__init__(texts[0].key)
        self.texts = texts


def refuse(key: str, **values: Any) -> RefusedError:
    """Return the refusal `action.…` in one sentence."""
    return RefusedError(text(f"action.{key}", **values))


class Deed:
    """One action being carried out on the turn's case."""

    def __init__(self, turn: Turn, by: int) -> None:
        self.turn = turn
        self.by = by
        self.today = turn.today

    @property
    def case(self) -> Case:
        return self.turn.case

    @property
    def model(self) -> Model:
        return model_of(self.case.model)

    @property
    def parts(self) -> frozenset[Role]:
        """As what the person who acts may act."""
        return parts_of(self.turn.team, self.by)

    def number(self) -> int:
        return self.turn.number()

    def change(self, **values: Any) -> None:
        """Change the case's own values."""
        self.turn.case = replace(self.case, **values)

    def add(self, *entries: Entry) -> None:
        """Add entries to the course."""
        self.turn.record(*entries)

    def correct(self, changed: Entry) -> None:
        """Put a changed entry in the place of the one with its number."""
        self.turn.correct(changed)

    def find(self, kind: type[E], no: int) -> E:
        """Return the entry of that kind and number, or refuse."""
        found = numbered(self.case, kind, no)
        if found is None:
            raise refuse("no_such_entry")
        return found

    def find_open(self, no: int) -> Employment:
        """Return an employment that is not over, or refuse."""
        spell = self.find(Employment, no)
        if spell.end is not None and is_over(spell, self.today):
            raise refuse("ended_already", day=Moment(spell.end, "date"))
        return spell

    # --- checks -----------------------------------------------------------------------------------

    def happened(self, day: date) -> None:
        """Refuse a day on which nothing can have happened: one to come, or one long ago."""
        self._not_long_ago(day)
        if day > self.today:
            raise refuse("not_yet", day=Moment(day, "date"))

    def planned(self, day: date) -> None:
        """Refuse a day for which nothing can be planned: one that is over, or one far away."""
        self._not_far_away(day)
        if day < self.today:
            raise refuse("is_over", day=Moment(day, "date"))

    def sensible(self, day: date) -> None:
        """Refuse an absurd day; it may be over or to come."""
        self._not_long_ago(day)
        self._not_far_away(day)

    def _not_long_ago(self, day: date) -> None:
        if day < self.today - timedelta(days=self.turn.world.policy.oldest_entry_days):
            raise refuse("too_long_ago", day=Moment(day, "date"))

    def _not_far_away(self, day: date) -> None:
        if day > self.today + timedelta(days=self.turn.world.policy.furthest_plan_days):
            raise refuse("too_far_away", day=Moment(day, "date"))

    def in_order(self, first: date, last: date) -> None:
        """Refuse an end before its beginning."""
        if last < first:
            values = {"first": Moment(first, "date"), "last": Moment(last, "date")}
            raise refuse("ends_before_start", **values)


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


def words_for(field: str, written: str) -> str:
    """Return what was written, or refuse when it is empty: it must be filled in."""
    if not written.strip():
        raise refuse("write", what=text(f"action.field.{field}"))
    return written.strip()


def one_of(field: str, value: str, allowed: frozenset[str]) -> None:
    """Refuse a value that means nothing here."""
    if value not in allowed:
        raise refuse("unknown_value", what=text(f"action.field.{field}"))
