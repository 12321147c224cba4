"""What citizens are told of their own case: their answers, their plan, who has seen it (D26).

The words stay references, so that the gate can put a neutral word in the place of one that may not
stand on the phone.
"""

from collections.abc import Iterator
from datetime import date, datetime

from conversations.course.agreed import BY, by_whom, told_of_agreement
from conversations.course.plan_talks import next_planned
from conversations.course.questions import milestones
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue, text
from conversations.records.whole_case import WholeCase

MOST_TALKS = 5
MOST_LINES = 40
MOST_AGREEMENTS = 5
MOST_LOOKS = 10
NOT_TOLD = frozenset(
    {"call_me", "language_help", "change_time", "pause", "delete_me", "help_card", "promise"}
    | {
        "jobgoal_more",
        "experience_more",
        "voice_sent",
        "photo_sent",
        "other_channel",
        "same_person",
    }
)
"""Talks that answer themselves at once: their answers tell the citizen nothing."""


def my_answers(whole: WholeCase) -> TextValue:
    """The citizen's latest answers of all talks, the newest first."""
    answered = [t for t in whole.talks if t.run.answers and t.run.name not in NOT_TOLD]
    lines: list[Text] = []
    for talk in list(reversed(answered))[:MOST_TALKS]:
        lines.append(text("always.answers_of", day=Moment(talk.run.opened_at, "day")))
        lines += [
            text("always.answer_line", question=question, answer=answer)
            for question, answer in talk.told
        ]
    return Joined(tuple(lines[:MOST_LINES])) if lines else text("always.no_answers")


# --- the plan -------------------------------------------------------------------------------------


def my_plan(whole: WholeCase, now: datetime) -> TextValue:
    """The jobmål, what was agreed, and the next time: what, when, where, with whom and why."""
    return Joined((_goal_line(whole), *_agreed(whole), _next_time(whole, now)))


def _goal_line(whole: WholeCase) -> Text:
    """The newest jobmål; while there is none, what is to be tried."""
    found = _latest(whole, MilestoneKind.JOBGOAL) or _latest(whole, MilestoneKind.TO_TRY)
    if found is None:
        return text("my_plan.no_goal")
    key = "my_plan.goal" if found.kind is MilestoneKind.JOBGOAL else "my_plan.to_try"
    return text(key, goal=Ref("goal", whole.person.id, found.no))


def _latest(whole: WholeCase, kind: MilestoneKind) -> Milestone | None:
    return next((m for m in reversed(milestones(whole.case, kind)) if m.words), None)


def _agreed(whole: WholeCase) -> Iterator[Text]:
    waiting = [made for made in reversed(whole.case.agreements) if made.is_open]
    if not waiting:
        yield text("my_plan.no_agreements")
    for made in waiting[:MOST_AGREEMENTS]:
        words = Ref("agreement", whole.person.id, made.no)
        if made.deadline is None or made.who not in BY:
            yield told_of_agreement(made, words)
        else:
            day, who = Moment(made.deadline, "day"), by_whom(made)
            yield text("my_plan.agreement_until", agreement=words, who=who, day=day)


def _next_time(whole: WholeCase, now: datetime) -> Text:
    found = next_planned(whole.case, now)
    if found is None:
        return text("common.no_appointment")
    return text(
        "my_plan.next",
        at=Moment(found.at),
        place=Ref("place", whole.person.id, found.no),
        who=Ref("full_name", found.with_person),
        why=text(f"my_plan.why.{whole.case.trin}"),
    )


# --- who has seen it ------------------------------------------------------------------------------


def who_has_seen(whole: WholeCase) -> TextValue:
    """Who of staff looked, when and why, refused looks too; a day's same look is one line (D26)."""
    seen: dict[tuple[date, int, str, bool], datetime] = {}
    for look in reversed(whole.case.accesses):
        purpose = look.purpose if look.was_allowed else ""  # what was tried is one line
        seen.setdefault((look.at.date(), look.by, purpose, look.was_allowed), look.at)
    lines = [
        text(
            f"access.seen@{purpose}" if was_allowed else "access.refused",
            day=Moment(at, "day"),
            who=Ref("full_name", by),
        )
        for (_, by, purpose, was_allowed), at in list(seen.items())[:MOST_LOOKS]
    ]
    return Joined(tuple(lines)) if lines else text("access.nobody")
