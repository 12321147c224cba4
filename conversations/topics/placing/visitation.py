"""Placing a citizen: the group, and the model that the case follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from conversations.case.action import CASE_DECISIONS, Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import OneOf, Words
from conversations.case.view import Refusal, View, refusal, unwritten
from conversations.course.questions import has, is_visited, open_step_up
from conversations.model.four_models import MODELS, Need
from conversations.records.entries import MilestoneKind, ModelChanged, Visitation
from conversations.records.texts import text

EFFORT_GROUP, REHABILITATION_GROUP, OUT_GROUP = 1, 2, 3


def _groups(seen: View) -> tuple[int, ...]:
    return seen.model.groups.numbers


@dataclass(frozen=True, slots=True)
class Visit(Declared):
    """Place the citizen in a group (A01, A02, B05, C01, C02); all but the first need a reason."""

    name = "visit"
    may = CASE_DECISIONS  # A01, C01
    fills = (Need.VISITATION,)
    asks_first = True
    group: Annotated[int, OneOf("group", (EFFORT_GROUP, REHABILITATION_GROUP, OUT_GROUP), _groups)]
    reason: Annotated[str, Words()] = ""

    def must(self, seen: View) -> Iterator[Refusal]:
        case, groups = seen.case, seen.model.groups
        if self.group not in groups.numbers:
            yield refusal("no_such_group", "group", group=self.group, model=case.model)
            return
        if is_visited(case) and self.group == case.group:
            yield refusal("in_group_already", "group", group=self.group)
        if self.group != EFFORT_GROUP:
            yield from unwritten("reason", self.reason)
        is_talked = has(case, MilestoneKind.START_TALK)
        if groups.start_talk_rule and not is_visited(case) and not is_talked:
            yield refusal("start_talk_first")

    def carry_out(self, deed: Deed) -> Hints:
        place(deed, self.group, self.reason)
        hints = {
            REHABILITATION_GROUP: (text("action.begin_rehabilitation"),),  # A03
            OUT_GROUP: (text("action.tell_social"),),  # C02
        }
        return hints.get(self.group, ())


def place(deed: Deed, group: int, reason: str = "") -> None:
    """Place the citizen in a group, from today on."""
    deed.add(Visitation(deed.number(), group, deed.today, deed.by, reason))
    deed.change(group=group)


@dataclass(frozen=True, slots=True)
class ChangeModel(Declared):
    """Let the case follow another of the four models; what happened so far is kept."""

    name = "change_model"
    may = CASE_DECISIONS
    asks_first = True
    model: Annotated[str, OneOf("", tuple(MODELS), refusal="no_such_model")]

    def must(self, seen: View) -> Iterator[Refusal]:
        case, after = seen.case, MODELS[self.model]
        if self.model == case.model:
            yield refusal("has_model_already", "model", model=self.model)
        if case.group not in after.groups.numbers:
            yield refusal("no_such_group", "model", group=case.group, model=self.model)
        if open_step_up(case) is not None and after.step_up is None:
            yield refusal("end_step_up_first", "model")

    def carry_out(self, deed: Deed) -> Hints:
        before = deed.case.model
        deed.add(ModelChanged(deed.number(), before, self.model, deed.today, deed.by))
        deed.change(model=self.model)
        return ()
