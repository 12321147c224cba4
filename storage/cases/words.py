"""Looking up what a text refers to, when it is rendered: names, words, the case as it is now.

A reference resolves to a value that the catalogs can render; what was erased resolves to "".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from conversations.course.preparing import words_of
from conversations.records.case import Case
from conversations.records.entries import ContactCorrected, Entry
from conversations.records.texts import Moment, Ref, TextValue, text
from conversations.records.told_by_citizen import FormAnswer, JobgoalPart
from conversations.topics.jobgoal.jobgoal_said import listed, said_of
from storage import schema
from storage.cases.own import goal, key_said_before, my_answers, my_plan, said_before, who_has_seen
from storage.cases.rows import read_entry, read_run
from storage.cases.teams import first_name, load_teams
from storage.codec import Content
from storage.keys import Keys, WordsAreGoneError
from storage.messages.files import open_file


@dataclass(slots=True)
class Lookup:
    """References resolved within one read of the store; each is asked for once."""

    connection: Connection
    keys: Keys
    now: datetime
    _found: dict[Ref, TextValue] = field(default_factory=dict)

    def value(self, ref: Ref) -> TextValue:
        """Return what `ref` means now."""
        if ref not in self._found:
            try:
                self._found[ref] = _KINDS[ref.kind](self, ref)
            except WordsAreGoneError:
                self._found[ref] = ""
        return self._found[ref]

    def file(self, ref: Ref) -> bytes | None:
        """Return a recording or photo; `None` when it was erased, or never came."""
        try:
            return open_file(self.connection, self.keys, ref.person, ref.no)
        except WordsAreGoneError:
            return None

    def said(self, ref: TextValue, channel: str) -> Content | None:
        """Return what Makker said before: the message of a number, or what the last turn said."""
        try:
            return said_before(self, ref, channel) if isinstance(ref, Ref) else None
        except WordsAreGoneError:
            return None

    def key_said(self, ref: Ref, channel: str) -> str:
        """Return the key of what Makker said before, in a message of that number or last; or ""."""
        try:
            return key_said_before(self, ref, channel)
        except WordsAreGoneError:
            return ""

    def row(self, table: Any, *conditions: Any) -> Any:
        return self.connection.execute(select(table).where(*conditions)).first()

    def entry(self, ref: Ref) -> Entry | None:
        """Return the entry of a case's course that a reference names."""
        table = schema.course_entry
        found = self.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
        return read_entry(found, self.keys) if found else None

    def course(self, person: int) -> Case:
        """Return a case with its entries only, for reading its course."""
        table = schema.course_entry
        rows = self.connection.execute(select(table).where(table.c.person_id == person))
        entries = sorted((read_entry(row, self.keys) for row in rows), key=lambda e: e.no)
        return Case("", "", 0, 0, self.now, entries=tuple(entries))

    def coming(self, person: int) -> Any:
        """Return the row of the next appointment that is planned; `None` without one."""
        table = schema.appointment
        query = (
            select(table)
            .where(table.c.person_id == person, table.c.status == "planned")
            .where(table.c.at > self.now)
            .order_by(table.c.at)
        )
        return self.connection.execute(query).first()

    def acting_for(self, person: int, today: date) -> int:
        """Return who helps this person today: the jobformidler, or the stand-in while there is one.

        For staff that is themselves.
        """
        found = self.row(schema.person, schema.person.c.id == person)
        if found is None or found.jobformidler_id is None:
            return person
        return load_teams(self.connection, [found], today)[person].acting


def _full_name(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.person, schema.person.c.id == ref.person)
    if found is None or found.sealed_name is None:
        return ""
    return lookup.keys.open(ref.person, found.sealed_name)


def _first_name(lookup: Lookup, ref: Ref) -> TextValue:
    return first_name(str(_full_name(lookup, ref)))


def _phone(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.person, schema.person.c.id == ref.person)
    if found is None or found.sealed_phone is None:
        return ""
    return lookup.keys.open(ref.person, found.sealed_phone)


def _code(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.cases, schema.cases.c.person_id == ref.person)
    return str(found.code) if found else ""


def _agreement(lookup: Lookup, ref: Ref) -> TextValue:
    table = schema.agreement
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _place(lookup: Lookup, ref: Ref) -> TextValue:
    table = schema.appointment
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _letter(lookup: Lookup, ref: Ref) -> TextValue:
    table = schema.letter
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _letter_at(lookup: Lookup, ref: Ref) -> TextValue:
    table = schema.letter
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return Moment(found.at) if found else ""


def _of_entry(name: str) -> Callable[[Lookup, Ref], TextValue]:
    """Look up what staff wrote in an entry of the course: a company, the tasks there."""

    def find(lookup: Lookup, ref: Ref) -> TextValue:
        table = schema.course_entry
        found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
        return str(getattr(read_entry(found, lookup.keys), name, "")) if found else ""

    return find


def _contact(lookup: Lookup, ref: Ref) -> TextValue:
    """A contact's words as they stand now: corrected, where they were."""
    entries = _entries(lookup, ref.person)
    corrected = [e for e in entries if isinstance(e, ContactCorrected) and e.contact == ref.no]
    if corrected:
        return corrected[-1].words
    table = schema.contact
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _entries(lookup: Lookup, person: int) -> list[Entry]:
    table = schema.course_entry
    query = select(table).where(table.c.person_id == person).order_by(table.c.no)
    return [read_entry(row, lookup.keys) for row in lookup.connection.execute(query)]


def _next_appointment(lookup: Lookup, ref: Ref) -> TextValue:
    """The next appointment as it stands now, or who will find a time."""
    found = lookup.coming(ref.person)
    if found is None:
        return text("common.no_appointment")
    place = Ref("place", ref.person, found.no)
    return text("common.next_appointment", at=Moment(found.at), place=place)


def _own_words(lookup: Lookup, ref: Ref) -> TextValue:
    table = schema.run
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    answers = read_run(found, lookup.keys).answers if found else ()
    return next((str(a.value) for a in answers if a.key == ref.key), "")


def _jobgoal_part(lookup: Lookup, ref: Ref) -> TextValue:
    entry = lookup.entry(ref)
    return said_of(entry) if isinstance(entry, JobgoalPart) else ""


def _form_words(lookup: Lookup, ref: Ref) -> TextValue:
    entry = lookup.entry(ref)
    return entry.words if isinstance(entry, FormAnswer) else ""


def _form_answer(lookup: Lookup, ref: Ref) -> TextValue:
    """An answer of a preparation with the words that belong to it."""
    entry = lookup.entry(ref)
    if not isinstance(entry, FormAnswer):
        return "–"
    words = words_of(lookup.course(ref.person), entry)
    if not entry.picked:
        return words or "–"
    label = text(f"preparation.scale.{entry.picked}")
    return listed([label, words]) if words else label


_KINDS: Mapping[str, Callable[[Lookup, Ref], TextValue]] = {
    "first_name": _first_name,
    "full_name": _full_name,
    "phone": _phone,
    "code": _code,
    "agreement": _agreement,
    "place": _place,
    "letter": _letter,
    "letter_at": _letter_at,
    "company": _of_entry("company"),
    "tasks": _of_entry("tasks"),
    "contact": _contact,
    "next_appointment": _next_appointment,
    "my_answers": my_answers,
    "my_plan": my_plan,
    "goal": goal,
    "who_has_seen": who_has_seen,
    "own_words": _own_words,
    "jobgoal_part": _jobgoal_part,
    "form_words": _form_words,
    "form_answer": _form_answer,
}
