"""Saving what turns decided: the difference between the state before and after, for many at once.

Every table is written with one statement a batch. Records are immutable, so what is the same
object before and after has not changed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, LargeBinary, Table, bindparam, delete, func, update

from conversations.model.rhythm import has_stopped
from conversations.records.case import Case, State
from conversations.records.letter import Letter, LettersReopened
from conversations.records.medium import MediumStatus
from conversations.records.outcome import Outcome, Outgoing, Pending
from storage import schema
from storage.cases.remembering import remember_left
from storage.codec import dump_content
from storage.keys import Keys
from storage.messages.files import delete_files
from storage.messages.inbox import leave
from storage.messages.stopping import stop_queue, told_of
from storage.prepared import Write, adding, among, putting, together
from storage.rows import (
    Values,
    access_row,
    agreement_row,
    appointment_row,
    case_row,
    consent_row,
    contact_row,
    entry_row,
    last_review_row,
    lately_row,
    letter_row,
    medium_row,
    nudge_row,
    person_row,
    question_imprint,
    run_row,
    stand_in_row,
)

Rows = dict[Table, list[Values]]

R = TypeVar("R")

_UPDATE_PERSON = Write(
    lambda _: (
        update(schema.person)
        .where(schema.person.c.id == bindparam("the_id"))
        .values(
            channel=bindparam("channel"),
            language=bindparam("language"),
            next_no=bindparam("next_no"),
            jobformidler_id=bindparam("jobformidler_id"),
            digest_at=bindparam("digest_at"),
            last_digest=bindparam("last_digest"),
            talks_at=bindparam("talks_at"),
            nudges_at=bindparam("nudges_at"),
            review_seen=bindparam("review_seen"),
            stamp=bindparam("stamp"),
            sealed_lately=func.coalesce(
                bindparam("sealed_lately", type_=LargeBinary), schema.person.c.sealed_lately
            ),
        )
    )
)

_address = schema.person_address
_FORGET_ADDRESS = Write(
    lambda _: delete(_address).where(
        _address.c.person_id == bindparam("the_id"), _address.c.channel == bindparam("the_channel")
    )
)
_NO_TIMER = Write(lambda _: delete(schema.timer).where(among(schema.timer.c.person_id)))


def _letting_go(table: Table) -> Write:
    this = (table.c.person_id == bindparam("the_id")) & (table.c.no == bindparam("the_no"))
    return Write(lambda _: update(table).where(this).values(is_live=False))


_LET_GO = {
    table: _letting_go(table) for table in (schema.course_entry, schema.agreement, schema.letter)
}

_letter = schema.letter
_theirs = _letter.c.person_id == bindparam("the_id")
_is_from_citizen = _letter.c.by == _letter.c.person_id


def _answering(is_from_citizen: bool) -> Write:
    side = _is_from_citizen if is_from_citizen else ~_is_from_citizen
    there = (_letter.c.no < bindparam("below")) & (_letter.c.at <= bindparam("until"))
    open_ones = _theirs & side & _letter.c.answered_at.is_(None) & there
    answered = update(_letter).where(open_ones)
    return Write(lambda _: answered.values(answered_at=bindparam("moment"), is_live=False))


_ANSWERED = {is_from_citizen: _answering(is_from_citizen) for is_from_citizen in (True, False)}
_REOPENED = Write(
    lambda _: (
        update(_letter)
        .where(_theirs, _is_from_citizen, _letter.c.answered_at == bindparam("moment"))
        .values(answered_at=None, is_live=True)
    )
)


def save_outcomes(
    connection: Connection, keys: Keys, outcomes: Sequence[Outcome], now: datetime
) -> None:
    """Write all that these turns changed; the caller commits."""
    keys.load(_key_owners(outcomes))
    people: list[Values] = []
    rows: Rows = defaultdict(list)
    for outcome in outcomes:
        before, after = outcome.before, outcome.after
        if _is_person_changed(before, after):
            stamp = remember_left(keys, outcome)
            review = last_review_row(after.last_review)
            own = person_row(after.person) | review | lately_row(outcome, keys)
            people.append(own | {"stamp": stamp})
        _collect(rows, outcome, keys)
    pending = [each for outcome in outcomes for each in outcome.pending]
    pending += _stop(connection, keys, [o for o in outcomes if _has_just_stopped(o)])
    with together(connection):
        _UPDATE_PERSON.run(connection, people)
        _forget_lost_addresses(connection, outcomes)
        leave(connection, keys, pending, now)
        for table, changed in rows.items():
            (adding if table in _ONLY_ADDED else putting)(table).run(connection, changed)
        _answer(connection, outcomes)
        _let_go(connection, outcomes)
        delete_files(connection, _dropped(outcomes))
        _forget_timers(connection, outcomes)


def _is_person_changed(before: State, after: State) -> bool:
    """Whether their row is written: it also tells of a change to the case and the talks."""
    if before.person.next_no != after.person.next_no:
        return True
    is_same = before.case is after.case and before.runs == after.runs
    is_same = is_same and before.lately is after.lately
    return not (
        is_same and before.person == after.person and before.last_review == after.last_review
    )


def _forget_timers(connection: Connection, outcomes: Sequence[Outcome]) -> None:
    gone = [o.after.person.id for o in outcomes if o.look_again is None and o.before.look_again]
    if gone:
        _NO_TIMER.run(connection, [{"ids": gone}])


def _has_just_stopped(outcome: Outcome) -> bool:
    was, case = outcome.before.case, outcome.after.case
    is_new = was is None or case is None or was.consent is not case.consent
    return is_new and case is not None and has_stopped(case)


def _stop(connection: Connection, keys: Keys, stopped: Sequence[Outcome]) -> list[Pending]:
    """Let nothing leave that was put in the queue before STOP; return who is told of it."""
    pending = stop_queue(connection, keys, [outcome.after.person.id for outcome in stopped])
    for outcome in stopped:
        held = [message.text for message in outcome.outgoing if not message.is_reply]
        pending += told_of(outcome.after.person.id, held)
    return pending


def _leaving(outcome: Outcome) -> list[Outgoing]:
    """What a turn says; what came of itself in the same batch as STOP is left out."""
    if not _has_just_stopped(outcome):
        return outcome.outgoing
    return [message for message in outcome.outgoing if message.is_reply]


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
    _FORGET_ADDRESS.run(connection, named)


def _answer(connection: Connection, outcomes: Sequence[Outcome]) -> None:
    """All the letters that a turn answers are answered in one statement, however many wait."""
    for outcome in outcomes:
        the_id = outcome.after.person.id
        for change in outcome.letters:
            if isinstance(change, LettersReopened):
                given: Values = {"the_id": the_id, "moment": change.answered_at}
                _REOPENED.run(connection, [given])
            else:
                given = {"the_id": the_id, "below": change.below}
                given |= {"until": change.until, "moment": change.at}
                _ANSWERED[change.is_from_citizen].run(connection, [given])


def _let_go(connection: Connection, outcomes: Sequence[Outcome]) -> None:
    """What turns left out of a case counts no more: it stays, and is not loaded again."""
    gone: Rows = defaultdict(list)
    for outcome in outcomes:
        before, after = outcome.before.case, outcome.after.case
        if before is None or after is None or after is before:
            continue
        person = outcome.after.person.id
        for table, had, has in (
            (schema.course_entry, before.entries, after.entries),
            (schema.agreement, before.agreements, after.agreements),
            (schema.letter, before.letters, after.letters),
        ):
            if had is not has:
                kept = {each.no for each in has}
                gone[table] += [{"the_id": person, "the_no": e.no} for e in had if e.no not in kept]
    for table, rows in gone.items():
        _LET_GO[table].run(connection, rows)


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
        rows[schema.run].append(run_row(person, run, keys))
    if after.case is not None and after.case is not before.case:
        _collect_case(rows, person.id, before.case, after.case, keys)
    for m in _changed(before.media, after.media):
        rows[schema.medium].append(medium_row(person.id, m, keys))
    for away in _changed(before.stand_ins, after.stand_ins):
        rows[schema.stand_in].append(stand_in_row(person.id, away))
    for message in _leaving(outcome):
        rows[schema.outgoing].append(_outgoing_row(person.id, message, keys))
    if outcome.look_again not in (None, before.look_again):
        due: Values = {
            "person_id": person.id,
            "version": person.next_no,
            "due_at": outcome.look_again,
        }
        rows[schema.timer].append(due)


def _changed(before: Iterable[R], after: Iterable[R]) -> list[R]:
    if before is after:
        return []
    known = {id(record) for record in before}
    return [record for record in after if id(record) not in known]


def _collect_case(rows: Rows, person: int, before: Case | None, after: Case, keys: Keys) -> None:
    rows[schema.cases].append(case_row(person, after, keys))
    old = before or after
    for made in _changed(old.agreements, after.agreements):
        rows[schema.agreement].append(agreement_row(person, made, keys))
    for planned in _changed(old.appointments, after.appointments):
        rows[schema.appointment].append(appointment_row(person, planned, keys))
    for entry in _changed(old.entries, after.entries):
        rows[schema.course_entry].append(entry_row(person, entry, keys))
    for contact in _changed(old.contacts, after.contacts):
        rows[schema.contact].append(contact_row(person, contact, keys))
    for letter in _new_letters(old, after):
        rows[schema.letter].append(letter_row(person, letter, keys))
    for consent in _changed(old.consents, after.consents):
        rows[schema.consent].append(consent_row(person, consent, keys))
    for nudge in _changed(old.nudges, after.nudges):
        rows[schema.nudge].append(nudge_row(person, nudge, keys))
    for access in _changed(old.accesses, after.accesses):
        rows[schema.access].append(access_row(person, access))


def _new_letters(old: Case, after: Case) -> list[Letter]:
    """Those that were written; that one was answered is written by `_answer`."""
    if old.letters is after.letters:
        return []
    known = {letter.no for letter in old.letters}
    return [letter for letter in after.letters if letter.no not in known]


def _outgoing_row(person_id: int, message: Outgoing, keys: Keys) -> Values:
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
        "imprint": question_imprint(keys, message.words_of, message.question),
        "is_reply": message.is_reply,
        "tries": 0,
    }
