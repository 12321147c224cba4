"""A whole case as plain data: for the demo's view of the store, and for what leaves it.

Staff never read a case here: their way is the one door (`conversations/topics/access.py`), which
writes the access log.
"""

from typing import Any

from sqlalchemy import Connection, select

from conversations.course.plan_talks import answer_to
from conversations.records.case import Case
from storage import schema
from storage.cases.rows import (
    read_agreement,
    read_appointment,
    read_entry,
    read_letter,
    read_run,
)
from storage.cases.whole_course import corrections_of, view_agreement_answer, view_course
from storage.keys import Keys


def list_people(connection: Connection, keys: Keys) -> list[dict[str, Any]]:
    """Return everybody who is not erased, staff first: id, name, role, channel, language, case."""
    query = (
        select(schema.person, schema.cases.c.code)
        .outerjoin(schema.cases, schema.cases.c.person_id == schema.person.c.id)
        .where(schema.person.c.erased_at.is_(None))
        .order_by(schema.person.c.id)
    )
    rows = connection.execute(query).all()
    keys.load({row.id for row in rows})
    return [
        {
            "id": row.id,
            "name": keys.open(row.id, row.sealed_name),
            "role": row.role,
            "channel": row.channel,
            "language": row.language,
            "case": row.code,
            "jobformidler": row.jobformidler_id,
        }
        for row in rows
    ]


def whole_case(connection: Connection, keys: Keys, person: int) -> dict[str, Any] | None:
    """Return a citizen's whole case; `None` when there is none."""
    table = schema.cases
    case = connection.execute(select(table).where(table.c.person_id == person)).first()
    if case is None:
        return None
    course = _course(connection, keys, case)
    return {
        "trin": case.trin,
        "model": case.model,
        "version": case.version,
        "group": case.group,
        "phase": case.phase,
        "trin_since": case.trin_since,
        "follow_up_consent": case.follow_up_consent,
        **view_course(course),
        "check_ins": _check_ins(connection, keys, person),
        "contacts": _contacts(connection, keys, person, course),
        "agreements": _agreements(connection, keys, person, course),
        "appointments": _appointments(connection, keys, person, course),
        "nudges": _nudges(connection, person),
        "letters": _letters(connection, keys, person),
        "consents": _consents(connection, person),
        "access_log": _accesses(connection, person),
    }


def _rows(connection: Connection, table: Any, person: int) -> list[Any]:
    query = select(table).where(table.c.person_id == person).order_by(table.c.no)
    return list(connection.execute(query))


def _course(connection: Connection, keys: Keys, row: Any) -> Case:
    """The case with its entries only, for reading its course."""
    entries = (read_entry(e, keys) for e in _rows(connection, schema.course_entry, row.person_id))
    return Case(row.code, row.model, row.trin, row.version, row.started_at, entries=tuple(entries))


def _check_ins(connection: Connection, keys: Keys, person: int) -> list[dict[str, Any]]:
    runs = [read_run(row, keys) for row in _rows(connection, schema.run, person)]
    return [
        {
            "script": run.name,
            "period": run.facts.period,
            "status": run.status.value,
            "answers": {answer.key: answer.value for answer in run.answers},
            "asked": run.opened_at,
            "ended": run.closed_at,
        }
        for run in runs
        if run.facts.period
    ]


def _contacts(
    connection: Connection, keys: Keys, person: int, course: Case
) -> list[dict[str, Any]]:
    return [
        {"at": row.at, "how": row.how, "by": row.by, "text": keys.open(person, row.sealed)}
        | corrections_of(course, row.no)
        for row in _rows(connection, schema.contact, person)
    ]


def _agreements(
    connection: Connection, keys: Keys, person: int, course: Case
) -> list[dict[str, Any]]:
    found = (read_agreement(row, keys) for row in _rows(connection, schema.agreement, person))
    return [
        {
            "no": a.no,
            "text": a.words,
            "deadline": a.deadline,
            "status": a.status,
            "made_at": a.made_at,
            **view_agreement_answer(course, a.no),
            "who": a.who,
        }
        for a in found
    ]


def _appointments(
    connection: Connection, keys: Keys, person: int, course: Case
) -> list[dict[str, Any]]:
    found = (read_appointment(row, keys) for row in _rows(connection, schema.appointment, person))
    return [
        {
            "no": a.no,
            "at": a.at,
            "place": a.place,
            "with": a.with_person,
            "status": a.status,
            "answer": answer_to(course, a.no),
        }
        for a in found
    ]


def _nudges(connection: Connection, person: int) -> list[dict[str, Any]]:
    return [
        {"no": row.no, "rule": row.rule, "stage": row.stage, "status": row.status}
        | {"due": row.due_at, "raised_at": row.raised_at, "told_to": row.told_to}
        | {"climbs_at": row.climbs_at, "seen_at": row.seen_at, "seen_by": row.seen_by}
        for row in _rows(connection, schema.nudge, person)
    ]


def _letters(connection: Connection, keys: Keys, person: int) -> list[dict[str, Any]]:
    found = (read_letter(row, keys) for row in _rows(connection, schema.letter, person))
    return [
        {"no": w.no, "by": w.by, "at": w.at, "text": w.words, "answered_at": w.answered_at}
        | {"kind": w.kind}
        for w in found
    ]


def _consents(connection: Connection, person: int) -> list[dict[str, Any]]:
    return [
        {"purpose": row.purpose, "given": row.is_given, "at": row.at, "channel": row.channel}
        for row in _rows(connection, schema.consent, person)
    ]


def _accesses(connection: Connection, person: int) -> list[dict[str, Any]]:
    return [
        {"by": row.by, "at": row.at, "purpose": row.purpose, "allowed": row.was_allowed}
        for row in _rows(connection, schema.access, person)
    ]
