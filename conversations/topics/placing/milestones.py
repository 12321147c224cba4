"""Milestones: writing down that something is so, from a day on. One row each; here is the list.

A row says which words it needs, what it belongs to, which need it fills, and what follows.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day, OneOf, Words
from conversations.case.kinds_of_entry import EntryNo
from conversations.case.view import Refusal, View, unwritten
from conversations.course.questions import is_visited, milestones, newest_employment, open_step_up
from conversations.model.four_models import Need
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.entries_step_up import StepUp
from conversations.records.entries_work import Employment
from conversations.records.texts import text
from conversations.topics.placing.visitation import EFFORT_GROUP, place


class About(Enum):
    """What a milestone belongs to, where nobody says it."""

    CASE = auto()
    EMPLOYMENT = auto()  # the newest one
    STEP_UP = auto()  # the open one


def _nothing(deed: Deed) -> Hints:
    return ()


def _after_start_talk(deed: Deed) -> Hints:
    talks = milestones(deed.case, MilestoneKind.START_TALK)
    is_enough = len(talks) >= deed.model.groups.most_start_talks and not is_visited(deed.case)
    return (text("action.place_now"),) if is_enough else ()  # A01


def _after_goal(deed: Deed) -> Hints:
    return (text("action.set_goal"),)  # D20


def _back_in_effort(deed: Deed) -> Hints:
    if deed.case.group != EFFORT_GROUP:
        place(deed, EFFORT_GROUP)  # B05
    return ()


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """One kind of milestone: `words` names the words that it needs, if it needs any."""

    kind: MilestoneKind
    words: str = ""
    about: About = About.CASE
    fills: Need | None = None
    then: Callable[[Deed], Hints] = _nothing


M, N = MilestoneKind, Need
MILESTONES: Mapping[MilestoneKind, MilestoneRow] = {
    row.kind: row
    for row in (
        MilestoneRow(M.START_TALK, then=_after_start_talk),
        MilestoneRow(M.NAME_IN_PLAN, fills=N.NAME_IN_PLAN),
        MilestoneRow(M.CV_STARTED, fills=N.CV_STARTED),
        MilestoneRow(M.CV_MADE, fills=N.CV_MADE),
        MilestoneRow(M.CV_TOGETHER),
        MilestoneRow(M.READY, fills=N.READY),
        MilestoneRow(M.JOBGOAL_STARTED, fills=N.JOBGOAL_STARTED),
        MilestoneRow(M.JOBGOAL, words="jobgoal", fills=N.JOBGOAL_STARTED),  # D11
        MilestoneRow(M.TO_TRY, words="to_try", fills=N.JOBGOAL_STARTED),  # A11
        MilestoneRow(M.NETWORK_WISH, words="network_wish"),  # A08
        MilestoneRow(M.BARRIER_NAMED, fills=N.BARRIER_NAMED),
        MilestoneRow(M.MATCH_FOUND),
        MilestoneRow(M.PLAN_MADE, about=About.EMPLOYMENT, fills=N.PLAN_MADE),
        MilestoneRow(M.CONTACT_IN_PLAN, about=About.EMPLOYMENT, fills=N.CONTACT_IN_PLAN),
        MilestoneRow(M.IN_VITAS, about=About.EMPLOYMENT, fills=N.IN_VITAS),
        MilestoneRow(M.PURPOSE_TOLD_CITIZEN, about=About.EMPLOYMENT, fills=N.TOLD_CITIZEN),
        MilestoneRow(M.PURPOSE_TOLD_COMPANY, about=About.EMPLOYMENT, fills=N.TOLD_COMPANY),
        MilestoneRow(M.REHAB_STARTED),
        MilestoneRow(M.REHAB_SENT),
        MilestoneRow(M.REHAB_MET),
        MilestoneRow(M.REHAB_DECIDED),
        MilestoneRow(M.REHAB_RETURNED, then=_back_in_effort),
        MilestoneRow(M.SOCIAL_TOLD),
        MilestoneRow(M.PREPARATION_LOCKED),
        MilestoneRow(M.GOAL_REACHED, then=_after_goal),
        MilestoneRow(M.GOAL_SET, words="goal"),  # D20
        MilestoneRow(M.PERSON_GROUP_MARKED, about=About.EMPLOYMENT),
        MilestoneRow(M.SHARE_CONSENT, about=About.STEP_UP, fills=N.SHARE_CONSENT),
        MilestoneRow(M.DOCTOR_CONSENT),
        MilestoneRow(M.HEALTH_ADVICE),
        MilestoneRow(M.REPORT_SENT, about=About.EMPLOYMENT),
        MilestoneRow(M.SEARCH_TITLES, words="search_titles"),  # D12, D28
        MilestoneRow(M.INTERPRETER, words="reason"),  # A43, B25: the decision and its reason
    )
}


@dataclass(frozen=True, slots=True)
class Record(Declared):
    """Write down that something is so, from a day on: a milestone."""

    name = "record"
    fills = tuple(dict.fromkeys(row.fills for row in MILESTONES.values() if row.fills))
    kind: Annotated[MilestoneKind, OneOf("milestone", tuple(MilestoneKind), label="milestone")]
    on: Annotated[date, Day(planned=False)]
    words: Annotated[str, Words()] = ""
    about: Annotated[int, EntryNo(kinds=(Employment, StepUp))] = 0

    def must(self, seen: View) -> Iterator[Refusal]:
        row = MILESTONES[self.kind]
        if row.words:
            yield from unwritten("words", self.words, row.words)

    def carry_out(self, deed: Deed) -> Hints:
        row, about = MILESTONES[self.kind], self.about or self._belongs_to(deed)
        now = deed.turn.now
        deed.add(Milestone(deed.number(), self.kind, self.on, deed.by, self.words, about, now))
        return row.then(deed)

    def _belongs_to(self, deed: Deed) -> int:
        found: Employment | StepUp | None = None
        if MILESTONES[self.kind].about is About.EMPLOYMENT:
            found = newest_employment(deed.case, deed.today)
        elif MILESTONES[self.kind].about is About.STEP_UP:
            found = open_step_up(deed.case)
        return found.no if found else 0
