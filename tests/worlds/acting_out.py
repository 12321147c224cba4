"""Acting on one case in tests: a pure turn, the real door, and the real texts' keys.

    office = Office("FSM2", trin=2)
    assert office.do(Employ(EmploymentKind.PRAKTIK, "Netto", TODAY)).is_done
    assert office.do(CloseTrin()).keys == ["action.gate_closed", "gate.tasks", …]

`office.case` is the case after all that was done so far.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from bot.showing.numbers import numbers_of
from conversations.case.turn import Turn
from conversations.case.world import World
from conversations.model.policy import Policy
from conversations.records.case import Case, Person, Role, State, Team
from conversations.records.entries import Entry, Milestone, MilestoneKind
from conversations.records.inputs import Event
from conversations.records.inputs_between import ActionAnswered, StaffActed
from conversations.records.marks import Action
from conversations.records.outcome import Outgoing
from conversations.records.texts import Joined, Text, TextValue
from conversations.topics import access
from tests.worlds.playing import MONDAY, catalogs, world

AMINA, LARS, METTE, SUSANNE, BENT, STRANGER = 1, 11, 12, 21, 31, 99
"""The citizen; two jobformidlere; the sagsbehandler; the leader; somebody of another team."""
TODAY = MONDAY.date()
TEAM = Team(jobformidler=LARS, sagsbehandler=SUSANNE, leader=BENT)


@cache
def the_world() -> World:
    return world()


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of an action."""

    is_done: bool
    keys: list[str]  # of the texts, in order
    told: list[tuple[int, Event]]  # what others are told in the same commit
    said: list[Outgoing]  # what the citizen hears

    @property
    def hints(self) -> list[str]:
        """What was said besides that it is done."""
        return self.keys[1:]


class Office:
    """One case and those who act on it."""

    def __init__(
        self, model: str = "FSM2", trin: int = 1, team: Team = TEAM, now: datetime = MONDAY,
        **values: Any,
    ) -> None:  # fmt: skip
        """`values` are the case's own, where they differ from a new one's."""
        case = Case("K7M", model, trin, version=1, started_at=now, **values)
        person = Person(AMINA, Role.CITIZEN, "telegram", next_no=100, jobformidler=LARS)
        self.state = State(person, case, team=team)
        self.now = now

    @property
    def case(self) -> Case:
        assert self.state.case is not None
        return self.state.case

    def do(self, action: Action, by: int = LARS, version: int | None = None) -> Answered:
        """Let `by` act on the case as they saw it: as it is, unless a version is given."""
        turn = Turn(self.state, self.now, the_world(), is_asked_for=False)
        seen = self.case.version if version is None else version
        access.answer(turn, StaffActed(by, seen, action))
        self.state = turn.outcome(None).after
        told = [(each.to, each.event) for each in turn.pending]
        answers = [e for to, e in told if to == by and isinstance(e, ActionAnswered)]
        is_done = any(answer.is_done for answer in answers)
        texts = [said for answer in answers for said in answer.texts]
        return Answered(is_done, [_exists(said).key for said in texts], told, turn.outgoing)

    def must(self, *actions: Action, by: int = LARS) -> "Office":
        """Do what has to be there before; it must not be refused."""
        for action in actions:
            answered = self.do(action, by)
            assert answered.is_done, answered.keys
        return self

    def has(self, *entries: Entry) -> "Office":
        """Put entries into the course as they are."""
        case = replace(self.case, entries=(*self.case.entries, *entries))
        self.state = replace(self.state, case=case)
        return self

    def so(self, *kinds: MilestoneKind, about: int = 0) -> "Office":
        """Put milestones into the course."""
        first = len(self.case.entries) + 1
        found = [Milestone(n, k, TODAY, LARS, "ord", about) for n, k in enumerate(kinds, first)]
        return self.has(*found)

    def latest(self, kind: type[Entry]) -> Any:
        """The newest entry of a kind."""
        return [entry for entry in self.case.entries if isinstance(entry, kind)][-1]

    def moves_to(self, day: date) -> "Office":
        """Let it be another day."""
        self.now = datetime.combine(day, self.now.time(), self.now.tzinfo)
        return self


def _exists(said: Text) -> Text:
    """The text has Danish words, and a value for each of its placeholders."""
    template = catalogs()["da"].texts[said.key]
    given = {name: _checked(value) for name, value in said.values}
    template.format_map({**numbers_of(Policy()), **given})
    return said


def _checked(value: TextValue) -> str:
    if isinstance(value, Text):
        _exists(value)
    if isinstance(value, Joined):
        for line in value.lines:
            _exists(line)
    return ""
