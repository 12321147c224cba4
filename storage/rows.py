"""Rows and records: to and from a row of each table, side by side.

Nothing here asks a database: `loading` and `whole` read rows, `saving` writes them.
Words are sealed with the key of the person whose row it is; a run's answers with that of the person
they are about.
"""

from collections.abc import Iterable
from datetime import date, time
from typing import Any, TypeAlias

from sqlalchemy import Row, Table

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
from conversations.records.letter import Letter
from conversations.records.medium import Medium, MediumStatus
from conversations.records.run import Run, RunStatus
from storage import schema
from storage.codec import (
    dump_answers,
    dump_entry,
    dump_facts,
    dump_opened,
    load_answers,
    load_entry,
    load_facts,
    load_opened,
)
from storage.keys import Keys

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


def read_stand_in(row: Row[Any]) -> StandIn:
    return StandIn(row.no, row.stand_in, row.start, row.end, row.reason, row.stage)


def stand_in_row(person: int, away: StandIn) -> Values:
    return _plain_row(schema.stand_in, person, away)


# --- talks ------------------------------------------------------------------------------------


def read_run(row: Row[Any], keys: Keys) -> Run:
    """Return a run from its row; its answers open with the key of the person they are about."""
    return Run(
        no=row.no,
        script=row.script,
        facts=load_facts(row.facts),
        opened_at=row.opened_at,
        status=RunStatus(row.status),
        on_top=row.on_top,
        answers=load_answers(keys.open(row.words_of, row.sealed_answers)),
        asked=row.asked,
        spoke_no=row.spoke_no,
        asked_at=row.asked_at,
        picked=tuple(row.picked.split()),
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


def read_case(row: Row[Any]) -> Case:
    """Return a case from its own row; what is in other tables is still to come."""
    consent = None
    if row.consent_no is not None:
        consent = Consent(row.consent_no, "messages", row.consent_given, row.consent_at, "", "")
    return Case(
        code=row.code,
        model=row.model,
        trin=row.trin,
        version=row.version,
        started_at=row.started_at,
        group=row.group,
        phase=Phase(row.phase),
        trin_since=row.trin_since,
        follow_up_consent=row.follow_up_consent,
        consent=consent,
        check_in_day=row.check_in_day,
        check_in_time=time.fromisoformat(row.check_in_time),
        is_rhythm_set=row.is_rhythm_set,
        paused_until=row.paused_until,
        last_contact_at=row.last_contact_at,
        other_channel_consent=row.other_channel_consent,
        other_channel_asked=row.other_channel_asked,
        last_heard_on=row.last_heard_on,
        unasked=tuple(date.fromisoformat(day) for day in row.unasked.split()),
        opened=load_opened(row.opened or ""),
    )


def case_row(person: int, case: Case) -> Values:
    """Return the row of a case; its collections are rows of their own."""
    consent = case.consent
    return {
        "person_id": person,
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


def read_entry(row: Row[Any], keys: Keys) -> Entry:
    """Return an entry. Raises UnreadableError: then it stays sealed where it is."""
    return load_entry(row.kind, keys.open(row.person_id, row.sealed))


def entry_row(person: int, entry: Entry, keys: Keys) -> Values:
    sealed = keys.seal(person, dump_entry(entry))
    return {"person_id": person, "no": entry.no, "kind": type(entry).__name__, "sealed": sealed}


def read_agreement(row: Row[Any], keys: Keys) -> Agreement:
    words = keys.open(row.person_id, row.sealed)
    return Agreement(
        row.no, words, row.deadline, row.made_at, row.made_by, row.contact, row.status,
        row.answered_at, row.who,
    )  # fmt: skip


def agreement_row(person: int, made: Agreement, keys: Keys) -> Values:
    return _sealed_row(schema.agreement, person, made, keys.seal(person, made.words))


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
    return _sealed_row(schema.letter, person, letter, keys.seal(person, letter.words))


# --- what holds no words ----------------------------------------------------------------------


def read_nudge(row: Row[Any]) -> Nudge:
    return Nudge(
        row.no, row.rule, row.raised_at, row.status, row.due_at, row.told_to, row.closed_at,
        row.stage, row.told_at, row.climbs_at, row.seen_at, row.seen_by,
    )  # fmt: skip


def nudge_row(person: int, nudge: Nudge) -> Values:
    return _plain_row(schema.nudge, person, nudge)


def read_consent(row: Row[Any]) -> Consent:
    return Consent(row.no, row.purpose, row.is_given, row.at, row.wording, row.channel, row.by)


def consent_row(person: int, consent: Consent) -> Values:
    return _plain_row(schema.consent, person, consent)


def read_access(row: Row[Any]) -> Access:
    return Access(row.no, row.by, row.at, row.purpose, row.was_allowed)


def access_row(person: int, access: Access) -> Values:
    return _plain_row(schema.access, person, access)


def _plain_row(table: Table, person: int, record: object, but: Iterable[str] = ()) -> Values:
    """The row of a record whose fields are called as the table's columns."""
    names = (column.name for column in table.columns if column.name not in ("person_id", *but))
    return {"person_id": person} | {name: getattr(record, name) for name in names}


def _sealed_row(table: Table, person: int, record: object, sealed: bytes) -> Values:
    """The same, with its words under seal."""
    return _plain_row(table, person, record, but=("sealed",)) | {"sealed": sealed}
