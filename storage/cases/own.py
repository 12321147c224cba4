"""What a citizen sees of their own: all their answers, their plan, and who has seen them (D26).

Each resolves to lines of texts; the words in them are references still, so that the gate can put a
neutral word in the place of one that may not stand on the phone.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue, text
from conversations.reporting import spoken_answers
from storage import schema
from storage.cases.rows import read_entry, read_run
from storage.codec import Content, load_content

if TYPE_CHECKING:
    from storage.cases.words import Lookup

AGAIN = "always.again"  # what was said before, in another language: is itself never said again
HEAR = "always.hear"  # the message that carries the recording of another
MOST_RUNS = 5
MOST_LINES = 40
MOST_AGREEMENTS = 5
MOST_LOOKS = 10
LATEST = 60  # rows that are looked through for them
MOST_SAID = 12  # messages that are looked through for the last one
NOT_TOLD = frozenset({"call_me", "language_help", "pause", "delete_me", "help_card"})
"""Talks that answer themselves at once: their answers tell the citizen nothing."""


def my_answers(lookup: "Lookup", ref: Ref) -> TextValue:
    """The citizen's latest answers of all talks, the newest first."""
    lines: list[Text] = []
    told = 0
    for row in _newest(lookup, schema.run, ref.person):
        run = read_run(row, lookup.keys)
        if run.name in NOT_TOLD or not run.answers or told == MOST_RUNS:
            continue
        told += 1
        lines.append(text("always.answers_of", day=Moment(run.opened_at, "day")))
        lines += [
            text("always.answer_line", question=question, answer=answer)
            for question, answer in spoken_answers(run)
        ]
    return Joined(tuple(lines[:MOST_LINES])) if lines else text("always.no_answers")


def _newest(lookup: "Lookup", table: Any, person: int) -> Iterator[Any]:
    query = select(table).where(table.c.person_id == person)
    yield from lookup.connection.execute(query.order_by(table.c.no.desc()).limit(LATEST))


# --- the plan -------------------------------------------------------------------------------------


def my_plan(lookup: "Lookup", ref: Ref) -> TextValue:
    """The jobmål, what was agreed, and the next time: what, when, where, with whom and why."""
    return Joined((_goal_line(lookup, ref), *_agreed(lookup, ref.person), _next_time(lookup, ref)))


def _goal_line(lookup: "Lookup", ref: Ref) -> Text:
    found = _latest_goal(lookup, ref.person)
    if found is None:
        return text("my_plan.no_goal")
    key = "my_plan.goal" if found.kind is MilestoneKind.JOBGOAL else "my_plan.to_try"
    return text(key, goal=Ref("goal", ref.person, found.no))


def _latest_goal(lookup: "Lookup", person: int, no: int = 0) -> Milestone | None:
    """The newest jobmål, or the one of that number; while there is none, what is to be tried."""
    table = schema.course_entry
    query = select(table).where(table.c.person_id == person, table.c.kind == Milestone.__name__)
    found = [read_entry(row, lookup.keys) for row in lookup.connection.execute(query)]
    wanted = (MilestoneKind.TO_TRY, MilestoneKind.JOBGOAL)
    goals = [m for m in found if isinstance(m, Milestone) and m.kind in wanted and m.words]
    if no:
        return next((m for m in goals if m.no == no), None)
    return max(goals, key=lambda m: (wanted.index(m.kind), m.no), default=None)


def goal(lookup: "Lookup", ref: Ref) -> TextValue:
    """The words of a jobmål, or of a task to try."""
    found = _latest_goal(lookup, ref.person, ref.no)
    return found.words if found else ""


def _agreed(lookup: "Lookup", person: int) -> Iterator[Text]:
    table = schema.agreement
    query = select(table).where(table.c.person_id == person, table.c.status != "done")
    rows = lookup.connection.execute(query.order_by(table.c.no.desc()).limit(MOST_AGREEMENTS)).all()
    if not rows:
        yield text("my_plan.no_agreements")
    for row in rows:
        words = Ref("agreement", person, row.no)
        if row.deadline is None:
            yield text("my_plan.agreement", agreement=words)
        else:
            day = Moment(row.deadline, "day")
            yield text("my_plan.agreement_until", agreement=words, day=day)


def _next_time(lookup: "Lookup", ref: Ref) -> Text:
    found = lookup.coming(ref.person)
    if found is None:
        return text("common.no_appointment")
    case = lookup.row(schema.cases, schema.cases.c.person_id == ref.person)
    return text(
        "my_plan.next",
        at=Moment(found.at),
        place=Ref("place", ref.person, found.no),
        who=Ref("full_name", found.with_person),
        why=text(f"my_plan.why.{case.trin}"),
    )


# --- who has seen it ------------------------------------------------------------------------------


def who_has_seen(lookup: "Lookup", ref: Ref) -> TextValue:
    """Who of staff looked, when and why, refused looks too; a day's same look is one line (D26)."""
    seen: dict[tuple[date, int, str, bool], datetime] = {}
    for row in _newest(lookup, schema.access, ref.person):
        purpose = row.purpose if row.was_allowed else ""  # what was tried is one line
        seen.setdefault((row.at.date(), row.by, purpose, row.was_allowed), row.at)
    lines = [
        text(
            f"access.seen@{purpose}" if was_allowed else "access.refused",
            day=Moment(at, "day"),
            who=Ref("full_name", by),
        )
        for (_, by, purpose, was_allowed), at in list(seen.items())[:MOST_LOOKS]
    ]
    return Joined(tuple(lines)) if lines else text("access.nobody")


# --- what was said before -------------------------------------------------------------------------


def said_before(lookup: "Lookup", ref: Ref, channel: str) -> Content | None:
    """The message of a number, or the last one; statements of the last turn come together."""
    opened = _said_of_late(lookup, ref, channel)
    in_own = {(row.created_at, said.text.key) for row, said in opened if said.language != "da"}
    danish = [
        (row, said)
        for row, said in opened
        if _is_danish_alone(said) and (row.created_at, said.text.key) not in in_own
    ]
    if not danish:
        return None
    last, content = danish[0]
    together = [said.text for row, said in danish if _is_beside(row, last)]
    if len(together) < 2:
        return content
    return replace(content, text=text(AGAIN, said=Joined(tuple(reversed(together)))))


def key_said_before(lookup: "Lookup", ref: Ref, channel: str) -> str:
    """The key of the text of that number, or of the last one that can be heard; "" without."""
    said = (content for _, content in _said_of_late(lookup, ref, channel))
    keys = (each.text.key for each in said if each.language == "da")
    return next((key for key in keys if key not in (AGAIN, HEAR)), "")


def _said_of_late(lookup: "Lookup", ref: Ref, channel: str) -> list[tuple[Any, Content]]:
    table = schema.outgoing
    query = select(table).where(table.c.person_id == ref.person, table.c.channel == channel)
    if ref.no:
        query = query.where(table.c.no == ref.no)
    rows = lookup.connection.execute(query.order_by(table.c.no.desc()).limit(MOST_SAID)).all()
    return [(row, load_content(lookup.keys.open(row.words_of, row.sealed))) for row in rows]


def _is_danish_alone(said: Content) -> bool:
    """Whether it was said in Danish only, so that another language says something new."""
    return said.language == "da" and not said.with_translation and said.text.key != AGAIN


def _is_beside(row: Any, last: Any) -> bool:
    is_same_turn = (row.created_at, row.run) == (last.created_at, last.run)
    return not row.question and not last.question and is_same_turn
