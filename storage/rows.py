"""Rows and records: to and from a row of each table, side by side.

Nothing here asks a database: `loading` and `whole` read rows, `saving` writes them.
What would tell of a person is sealed with the key of the person whose row it is; a run with that of
the person it is about.
"""

from collections.abc import Iterable
from datetime import time
from typing import Any, TypeAlias, Unpack

from pydantic_core import from_json
from sqlalchemy import Row, Table

from conversations.catalogue import NUDGES
from conversations.model.nudges.reasons_talk import contact as duty_of_contact
from conversations.records.case import (
    Access,
    Agreement,
    Appointment,
    Case,
    Consent,
    Contact,
    Nudge,
    Person,
    Role,
    StandIn,
)
from conversations.records.entries import Entry, Phase
from conversations.records.last_review import LastReview
from conversations.records.lately import NOTHING, Lately
from conversations.records.letter import Letter
from conversations.records.medium import Medium, MediumStatus
from conversations.records.outcome import Outcome
from conversations.records.run import Run, RunStatus
from storage import schema
from storage.codec import (
    CaseRows,
    dump_case,
    dump_entry,
    dump_lately,
    dump_run,
    load_case,
    load_entry,
    load_lately,
    load_run,
    pack,
)
from storage.keys import Keys, UnreadableError, WordsAreGoneError

Values: TypeAlias = dict[str, object]
"""A row to write: by column."""

# --- people -----------------------------------------------------------------------------------


def read_person(row: Row[Any], channels: tuple[str, ...]) -> Person:
    return Person(
        row.id,
        Role(row.role),
        row.channel,
        row.language,
        next_no=row.next_no,
        jobformidler=row.jobformidler_id or 0,
        is_erased=row.erased_at is not None,
        digest_at=time.fromisoformat(row.digest_at),
        last_digest=row.last_digest,
        channels=channels,
        leader=row.leader_id or 0,
    )


def person_row(person: Person) -> Values:
    """What a turn may change of a person; `the_id` says whose row it is."""
    return {
        "the_id": person.id,
        "channel": person.channel,
        "language": person.language,
        "next_no": person.next_no,
        "jobformidler_id": person.jobformidler or None,
        "digest_at": person.digest_at.isoformat("minutes"),
        "last_digest": person.last_digest,
    }


def read_last_review(row: Row[Any]) -> LastReview | None:
    return LastReview(row.talks_at, row.nudges_at, row.review_seen) if row.review_seen else None


def last_review_row(found: LastReview | None) -> Values:
    if found is None:
        return {"talks_at": None, "nudges_at": None, "review_seen": None}
    return {
        "talks_at": found.talks_at, "nudges_at": found.nudges_at, "review_seen": found.seen,
    }  # fmt: skip


def read_lately(row: Row[Any], keys: Keys) -> Lately:
    """What was heard and said of late; what cannot be read is forgotten."""
    if row.sealed_lately is None:
        return NOTHING
    try:
        return load_lately(keys.open(row.id, row.sealed_lately))
    except (UnreadableError, WordsAreGoneError):
        return NOTHING


def lately_row(outcome: Outcome, keys: Keys) -> Values:
    """Sealed where it has changed; `None` leaves it as it is."""
    after = outcome.after
    if after.lately is outcome.before.lately:
        return {"sealed_lately": None}
    return {"sealed_lately": keys.seal(after.person.id, dump_lately(after.lately))}


def read_stand_in(row: Row[Any]) -> StandIn:
    return StandIn(row.no, row.stand_in, row.start, row.end, row.reason, row.stage)


def stand_in_row(person: int, away: StandIn) -> Values:
    return _plain_row(schema.stand_in, person, away)


# --- talks ------------------------------------------------------------------------------------


def read_run(row: Row[Any], keys: Keys) -> Run:
    """Return a run from its row; it opens with the key of the person it is about."""
    script, facts, answers, asked, picked = load_run(keys.open(row.words_of, row.sealed))
    return Run(
        no=row.no,
        script=script,
        facts=facts,
        opened_at=row.opened_at,
        status=RunStatus(row.status),
        on_top=row.on_top,
        answers=answers,
        asked=asked,
        spoke_no=row.spoke_no,
        asked_at=row.asked_at,
        picked=picked,
        tries=row.tries,
        repeats=row.repeats,
        closed_at=row.closed_at,
    )


def run_row(person: Person, run: Run, keys: Keys) -> Values:
    words_of = run.facts.case or person.id
    is_over = run.status not in (RunStatus.OPEN, RunStatus.PARKED)
    # What staff wrote lives in the case once the talk is over, not in their own runs.
    is_handed_over = run.status in (RunStatus.ANSWERED, RunStatus.SUPERSEDED)
    answers = () if is_handed_over and person.role is not Role.CITIZEN else run.answers
    return {
        "person_id": person.id,
        "no": run.no,
        "status": run.status.value,
        "sealed": keys.seal(words_of, dump_run(run, answers)),
        "words_of": words_of,
        "on_top": run.on_top,
        "imprint": question_imprint(keys, words_of, run.asked),
        "spoke_no": run.spoke_no,
        "asked_at": run.asked_at,
        "tries": run.tries,
        "repeats": run.repeats,
        "opened_at": run.opened_at,
        "closed_at": run.closed_at if is_over else None,
    }


def question_imprint(keys: Keys, words_of: int, question: str) -> int:
    """What stands for a question in the rows of runs and of messages that ask it."""
    return keys.imprint(words_of, "question", question)


def read_medium(row: Row[Any], keys: Keys) -> Medium:
    ref, _, caption = keys.open(row.person_id, row.sealed).partition("\n")
    status = MediumStatus(row.status)
    return Medium(row.no, row.kind, row.channel, ref, caption, row.at, status)


def medium_row(person: int, medium: Medium, keys: Keys) -> Values:
    return {
        "person_id": person,
        "no": medium.no,
        "kind": medium.kind,
        "channel": medium.channel,
        "at": medium.at,
        "sealed": keys.seal(person, f"{medium.ref}\n{medium.caption}"),
        "status": medium.status.value,
    }


# --- a case and its course --------------------------------------------------------------------


def read_case(row: Row[Any], keys: Keys, **rows: Unpack[CaseRows]) -> Case:
    """Return a case from its own row, and from what was read of other tables."""
    return load_case(row.code, row.version, keys.open(row.person_id, row.sealed), **rows)


def case_row(person: int, case: Case, keys: Keys) -> Values:
    """Return the row of a case; its collections are rows of their own."""
    return {
        "person_id": person,
        "code": case.code,
        "version": case.version,
        "is_closed": case.phase is Phase.CLOSED,
        "sealed": keys.seal(person, dump_case(case)),
    }


def read_entry(row: Row[Any], keys: Keys) -> Entry:
    """Return an entry. Raises UnreadableError: then it stays sealed where it is."""
    return load_entry(keys.open(row.person_id, row.sealed))


def entry_row(person: int, entry: Entry, keys: Keys) -> Values:
    sealed = keys.seal(person, dump_entry(entry))
    return {"person_id": person, "no": entry.no, "sealed": sealed, "is_live": True}


def read_agreement(row: Row[Any], keys: Keys) -> Agreement:
    words, status = from_json(keys.open(row.person_id, row.sealed))
    return Agreement(
        row.no, words, row.deadline, row.made_at, row.made_by, row.contact, status,
        row.answered_at, row.who,
    )  # fmt: skip


def agreement_row(person: int, made: Agreement, keys: Keys) -> Values:
    sealed = keys.seal(person, pack([made.words, made.status]))
    return _sealed_row(schema.agreement, person, made, sealed, is_live=made.is_open)


def read_appointment(row: Row[Any], keys: Keys) -> Appointment:
    place = keys.open(row.person_id, row.sealed)
    return Appointment(row.no, row.at, place, row.with_person, row.made_at, row.status)


def appointment_row(person: int, made: Appointment, keys: Keys) -> Values:
    return _sealed_row(schema.appointment, person, made, keys.seal(person, made.place))


def read_contact(row: Row[Any], keys: Keys) -> Contact:
    words = keys.open(row.person_id, row.sealed)
    return Contact(row.no, row.at, row.how, row.by, words, row.appointment)


def contact_row(person: int, contact: Contact, keys: Keys) -> Values:
    return _sealed_row(schema.contact, person, contact, keys.seal(person, contact.words))


def read_letter(row: Row[Any], keys: Keys) -> Letter:
    words = keys.open(row.person_id, row.sealed)
    return Letter(row.no, row.by, words, row.at, row.answered_at, row.medium, row.kind)


def letter_row(person: int, letter: Letter, keys: Keys) -> Values:
    sealed = keys.seal(person, letter.words)
    return _sealed_row(schema.letter, person, letter, sealed, is_live=letter.is_open)


def read_nudge(row: Row[Any], keys: Keys) -> Nudge:
    rule, stage = nudge_reason(row, keys)
    return Nudge(
        row.no, rule, row.raised_at, row.status, row.due_at, row.told_to, row.closed_at,
        stage, row.told_at, row.climbs_at, row.seen_at, row.seen_by,
    )  # fmt: skip


def nudge_reason(row: Row[Any], keys: Keys) -> tuple[str, str]:
    """Return a nudge's kind and stage. Of a damaged one its imprint still says the kind.

    One of a kind that this version lacks too is of none, and told in neutral words.
    """
    try:
        rule, stage = from_json(keys.open_again(row.person_id, row.sealed))
    except UnreadableError:
        kinds = (kind.name for kind in NUDGES.rows)
        return next((k for k in kinds if _is_of_kind(row, keys, k)), ""), ""
    return rule, stage


def _is_of_kind(row: Row[Any], keys: Keys, kind: str) -> bool:
    return keys.imprint(row.person_id, "nudge", kind) == int(row.imprint)


def nudge_row(person: int, nudge: Nudge, keys: Keys) -> Values:
    is_late = nudge.rule in duty_of_contact.names and nudge.stage == "overdue"
    sealed = keys.seal(person, pack([nudge.rule, nudge.stage]))
    imprint = keys.imprint(person, "nudge", nudge.rule) or nudge.no  # 0: it was damaged
    return _sealed_row(
        schema.nudge, person, nudge, sealed, imprint=imprint, is_late_contact=is_late
    )


def read_consent(row: Row[Any], keys: Keys) -> Consent:
    purpose, is_given, wording = from_json(keys.open(row.person_id, row.sealed))
    return Consent(row.no, purpose, is_given, row.at, wording, row.channel, row.by)


def consent_row(person: int, consent: Consent, keys: Keys) -> Values:
    told = pack([consent.purpose, consent.is_given, consent.wording])
    return _sealed_row(schema.consent, person, consent, keys.seal(person, told))


# --- what holds no words ----------------------------------------------------------------------


def read_access(row: Row[Any]) -> Access:
    return Access(row.no, row.by, row.at, row.purpose, row.was_allowed)


def access_row(person: int, access: Access) -> Values:
    return _plain_row(schema.access, person, access)


def _plain_row(table: Table, person: int, record: object, but: Iterable[str] = ()) -> Values:
    """The row of a record whose fields are called as the table's columns."""
    names = (column.name for column in table.columns if column.name not in ("person_id", *but))
    return {"person_id": person} | {name: getattr(record, name) for name in names}


def _sealed_row(table: Table, person: int, record: object, sealed: bytes, **more: object) -> Values:
    """The same, with its words under seal, and what no field of the record is called as."""
    return _plain_row(table, person, record, but=("sealed", *more)) | {"sealed": sealed} | more
