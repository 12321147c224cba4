"""Saving what turns decided: the difference between the state before and after, for many at once.

Every table is written with one statement a batch. Records are immutable, so what is the same
object before and after has not changed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, delete, insert, update

from conversations.records.case import Case, Person, Role
from conversations.records.medium import Medium, MediumStatus
from conversations.records.outcome import Outcome, Outgoing
from conversations.records.run import Run, RunStatus
from storage import schema
from storage.codec import dump_answers, dump_content, dump_entry, dump_facts, dump_opened
from storage.engine import upsert
from storage.keys import Keys
from storage.messages.files import delete_files
from storage.messages.inbox import leave

Row = dict[str, Any]
Rows = dict[Table, list[Row]]

_UPDATE_PERSON = (
    update(schema.person)
    .where(schema.person.c.id == bindparam("the_id"))
    .values(
        channel=bindparam("channel"),
        language=bindparam("language"),
        next_no=bindparam("next_no"),
        jobformidler_id=bindparam("jobformidler_id"),
        digest_at=bindparam("digest_at"),
        last_digest=bindparam("last_digest"),
    )
)

_address = schema.person_address
_FORGET_ADDRESS = delete(_address).where(
    _address.c.person_id == bindparam("the_id"), _address.c.channel == bindparam("the_channel")
)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_NO_TIMER = delete(schema.timer).where(schema.timer.c.person_id.in_(_IDS))


def save_outcomes(
    connection: Connection, keys: Keys, outcomes: Sequence[Outcome], now: datetime
) -> None:
    """Write all that these turns changed; the caller commits."""
    keys.load(_key_owners(outcomes))
    people: list[Row] = []
    rows: Rows = defaultdict(list)
    for outcome in outcomes:
        people.append(_person_row(outcome.after.person))
        _collect(rows, outcome, keys)
    connection.execute(_UPDATE_PERSON, people)
    _forget_lost_addresses(connection, outcomes)
    leave(connection, keys, [p for outcome in outcomes for p in outcome.pending], now)
    for table, changed in rows.items():
        connection.execute(_statement(connection, table), changed)
    delete_files(connection, _dropped(outcomes))
    without_timer = [o.after.person.id for o in outcomes if o.look_again is None]
    if without_timer:
        connection.execute(_NO_TIMER, {"ids": without_timer})


def _dropped(outcomes: Sequence[Outcome]) -> list[tuple[int, int]]:
    return [
        (outcome.after.person.id, medium.no)
        for outcome in outcomes
        for medium in _changed(outcome.before.media, outcome.after.media)
        if medium.status is MediumStatus.DROPPED
    ]


def _forget_lost_addresses(connection: Connection, outcomes: Sequence[Outcome]) -> None:
    """An address that turned out to be somebody else's is nobody's we know."""
    named = [
        {"the_id": outcome.after.person.id, "the_channel": channel}
        for outcome in outcomes
        for channel in outcome.after.person.lost
    ]
    if named:
        connection.execute(_FORGET_ADDRESS, named)


def _statement(connection: Connection, table: Table) -> Any:
    return insert(table) if table in _ONLY_ADDED else upsert(connection, table)


_ONLY_ADDED = frozenset({schema.consent, schema.contact, schema.access, schema.outgoing})


def _key_owners(outcomes: Sequence[Outcome]) -> set[int]:
    owners = {outcome.after.person.id for outcome in outcomes}
    for outcome in outcomes:
        owners.update(pending.words_of for pending in outcome.pending)
        owners.update(message.words_of for message in outcome.outgoing)
        owners.update(run.facts.case for run in outcome.after.runs if run.facts.case)
    return owners


def _collect(rows: Rows, outcome: Outcome, keys: Keys) -> None:
    before, after = outcome.before, outcome.after
    person = after.person
    for run in _changed(before.runs, after.runs):
        rows[schema.run].append(_run_row(person, run, keys))
    if after.case is not None and after.case is not before.case:
        _collect_case(rows, person.id, before.case, after.case, keys)
    for m in _changed(before.media, after.media):
        rows[schema.medium].append(_medium_row(person.id, m, keys))
    for away in _changed(before.stand_ins, after.stand_ins):
        names = [column.name for column in schema.stand_in.columns if column.name != "person_id"]
        row = {"person_id": person.id} | {name: getattr(away, name) for name in names}
        rows[schema.stand_in].append(row)
    for message in outcome.outgoing:
        rows[schema.outgoing].append(_outgoing_row(person.id, message, keys))
    if outcome.look_again is not None:
        due = {"person_id": person.id, "version": person.next_no, "due_at": outcome.look_again}
        rows[schema.timer].append(due)


def _changed(before: Iterable[Any], after: Iterable[Any]) -> list[Any]:
    known = {id(record) for record in before}
    return [record for record in after if id(record) not in known]


def _person_row(person: Person) -> Row:
    return {
        "the_id": person.id,
        "channel": person.channel,
        "language": person.language,
        "next_no": person.next_no,
        "jobformidler_id": person.jobformidler or None,
        "digest_at": person.digest_at.isoformat("minutes"),
        "last_digest": person.last_digest,
    }


def _run_row(person: Person, run: Run, keys: Keys) -> Row:
    words_of = run.facts.case or person.id
    is_over = run.status not in (RunStatus.OPEN, RunStatus.PARKED)
    # What staff wrote lives in the case once the talk is over, not in their own runs.
    is_handed_over = run.status in (RunStatus.ANSWERED, RunStatus.SUPERSEDED)
    answers = () if is_handed_over and person.role is not Role.CITIZEN else run.answers
    return {
        "person_id": person.id,
        "no": run.no,
        "script": run.script,
        "status": run.status.value,
        "facts": dump_facts(run.facts),
        "sealed_answers": keys.seal(words_of, dump_answers(answers)),
        "words_of": words_of,
        "on_top": run.on_top,
        "asked": run.asked,
        "spoke_no": run.spoke_no,
        "asked_at": run.asked_at,
        "picked": " ".join(run.picked),
        "tries": run.tries,
        "repeats": run.repeats,
        "opened_at": run.opened_at,
        "closed_at": run.closed_at if is_over else None,
    }


def _medium_row(person_id: int, medium: Medium, keys: Keys) -> Row:
    return {
        "person_id": person_id,
        "no": medium.no,
        "kind": medium.kind,
        "channel": medium.channel,
        "at": medium.at,
        "sealed": keys.seal(person_id, f"{medium.ref}\n{medium.caption}"),
        "status": medium.status.value,
    }


def _collect_case(rows: Rows, person_id: int, before: Case | None, after: Case, keys: Keys) -> None:
    rows[schema.cases].append(case_row(person_id, after))
    old = before or after
    owner = {"person_id": person_id}
    for a in _changed(old.agreements, after.agreements):
        rows[schema.agreement].append(
            owner
            | {"no": a.no, "sealed": keys.seal(person_id, a.words), "deadline": a.deadline}
            | {"made_at": a.made_at, "made_by": a.made_by, "contact": a.contact}
            | {"status": a.status, "answered_at": a.answered_at, "who": a.who}
        )
    for p in _changed(old.appointments, after.appointments):
        rows[schema.appointment].append(
            owner
            | {"no": p.no, "at": p.at, "sealed": keys.seal(person_id, p.place)}
            | {"with_person": p.with_person, "made_at": p.made_at, "status": p.status}
        )
    for e in _changed(old.entries, after.entries):
        row = {"no": e.no, "kind": type(e).__name__, "sealed": keys.seal(person_id, dump_entry(e))}
        rows[schema.course_entry].append(owner | row)
    for c in _changed(old.contacts, after.contacts):
        rows[schema.contact].append(
            owner
            | {"no": c.no, "at": c.at, "how": c.how, "by": c.by}
            | {"sealed": keys.seal(person_id, c.words), "appointment": c.appointment}
        )
    for w in _changed(old.letters, after.letters):
        rows[schema.letter].append(
            owner
            | {"no": w.no, "by": w.by, "sealed": keys.seal(person_id, w.words)}
            | {"at": w.at, "answered_at": w.answered_at, "medium": w.medium, "kind": w.kind}
        )
    plain = (
        (schema.consent, _changed(old.consents, after.consents)),
        (schema.nudge, _changed(old.nudges, after.nudges)),
        (schema.access, _changed(old.accesses, after.accesses)),
    )
    for table, records in plain:
        names = [column.name for column in table.columns if column.name != "person_id"]
        if records:
            rows[table] += [owner | {n: getattr(r, n) for n in names} for r in records]


def case_row(person_id: int, case: Case) -> Row:
    """Return the row of a case; its collections are rows of their own."""
    consent = case.consent
    return {
        "person_id": person_id,
        "code": case.code,
        "model": case.model,
        "trin": case.trin,
        "version": case.version,
        "started_at": case.started_at,
        "group": case.group,
        "phase": case.phase.value,
        "trin_since": case.trin_since,
        "follow_up_consent": case.follow_up_consent,
        "consent_no": consent and consent.no,
        "consent_given": consent and consent.is_given,
        "consent_at": consent and consent.at,
        "check_in_day": case.check_in_day,
        "check_in_time": case.check_in_time.isoformat("minutes"),
        "is_rhythm_set": case.is_rhythm_set,
        "paused_until": case.paused_until,
        "last_contact_at": case.last_contact_at,
        "other_channel_consent": case.other_channel_consent,
        "other_channel_asked": case.other_channel_asked,
        "last_heard_on": case.last_heard_on,
        "unasked": " ".join(day.isoformat() for day in case.unasked),
        "opened": dump_opened(case.opened),
    }


def _outgoing_row(person_id: int, message: Outgoing, keys: Keys) -> Row:
    return {
        "person_id": person_id,
        "no": message.no,
        "channel": message.channel,
        "status": "queued",
        "sealed": keys.seal(message.words_of, dump_content(message)),
        "words_of": message.words_of,
        "created_at": message.at,
        "not_before": message.not_before,
        "run": message.run,
        "question": message.question,
        "is_reply": message.is_reply,
        "tries": 0,
    }
