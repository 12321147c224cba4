"""Looking up what a text refers to, when it is rendered: names, words, the case as it is now.

A reference resolves to a value that the catalogs can render; what was erased resolves to "".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Row, Table, select

from conversations.course.contacts import corrections_of
from conversations.course.preparing import words_of
from conversations.model.four_models import MODELS
from conversations.records.case import Course
from conversations.records.entries import Entry
from conversations.records.texts import Moment, Ref, TextValue, text
from conversations.records.told_by_citizen import FormAnswer, JobgoalPart
from conversations.records.whole_case import WholeCase
from conversations.topics.jobgoal.jobgoal_said import listed, said_of
from conversations.topics.own_words.own_case import my_answers, my_plan, who_has_seen
from storage import schema
from storage.cases.course import course_of
from storage.cases.teams import first_name, load_teams
from storage.cases.whole import read_whole
from storage.codec import Content
from storage.keys import Keys, WordsAreGoneError
from storage.messages.files import open_file
from storage.messages.said_before import key_said_before, said_before
from storage.rows import read_agreement, read_case, read_run


@dataclass(slots=True)
class Lookup:
    """References resolved within one read of the store; each is asked for once."""

    connection: Connection
    keys: Keys
    now: datetime
    zone: ZoneInfo
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
        if not isinstance(ref, Ref):
            return None
        try:
            return said_before(self.connection, self.keys, ref, channel)
        except WordsAreGoneError:
            return None

    def key_said(self, ref: Ref, channel: str) -> str:
        """Return the key of what Makker said before, in a message of that number or last; or ""."""
        try:
            return key_said_before(self.connection, self.keys, ref, channel)
        except WordsAreGoneError:
            return ""

    def row(self, table: Table, *conditions: ColumnElement[bool]) -> Row[Any] | None:
        return self.connection.execute(select(table).where(*conditions)).first()

    def entry(self, ref: Ref) -> Entry | None:
        """Return the entry of a case's course that a reference names."""
        table = schema.course_entry
        found = self.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
        return next(iter(course_of([found] if found else [], self.keys).entries), None)

    def course(self, person: int) -> Course:
        """Return the course of a case, as far as its entries tell it."""
        table = schema.course_entry
        query = select(table).where(table.c.person_id == person).order_by(table.c.no)
        return course_of(self.connection.execute(query), self.keys)

    def whole(self, person: int) -> WholeCase | None:
        """Return a citizen's whole case, for their own eyes."""
        return read_whole(self.connection, self.keys, person, self.today)

    def coming(self, person: int) -> Row[Any] | None:
        """Return the row of the next appointment that is planned; `None` without one."""
        table = schema.appointment
        query = (
            select(table)
            .where(table.c.person_id == person, table.c.status == "planned")
            .where(table.c.at > self.now)
            .order_by(table.c.at)
        )
        return self.connection.execute(query).first()

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()

    def acting_for(self, person: int) -> int:
        """Return who helps this person today: the jobformidler, or the stand-in while there is one.

        For staff that is themselves.
        """
        found = self.row(schema.person, schema.person.c.id == person)
        if found is None or found.jobformidler_id is None:
            return person
        return load_teams(self.connection, [found], self.today)[person].acting


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


def _trin_length(lookup: Lookup, ref: Ref) -> TextValue:
    """How long a trin should last at most, as the case's model says; `ref.no` is the trin."""
    found = lookup.row(schema.cases, schema.cases.c.person_id == ref.person)
    model = MODELS.get(read_case(found, lookup.keys).model) if found else None
    limit = model.limit(ref.no) if model else None
    return limit.length if limit else text("count.long")


def _agreement(lookup: Lookup, ref: Ref) -> TextValue:
    table = schema.agreement
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return read_agreement(found, lookup.keys).words if found else ""


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
        return str(getattr(lookup.entry(ref), name, ""))

    return find


def _contact(lookup: Lookup, ref: Ref) -> TextValue:
    """A contact's words as they stand now: corrected, where they were."""
    corrected = corrections_of(lookup.course(ref.person), ref.no)
    if corrected:
        return corrected[-1].words
    table = schema.contact
    found = lookup.row(table, table.c.person_id == ref.person, table.c.no == ref.no)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


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


def _of_own(tell: Callable[[WholeCase], TextValue]) -> Callable[[Lookup, Ref], TextValue]:
    """Tell a citizen something of their own whole case."""

    def find(lookup: Lookup, ref: Ref) -> TextValue:
        whole = lookup.whole(ref.person)
        return tell(whole) if whole else ""

    return find


def _my_plan(lookup: Lookup, ref: Ref) -> TextValue:
    return _of_own(lambda whole: my_plan(whole, lookup.now))(lookup, ref)


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
    "trin_length": _trin_length,
    "agreement": _agreement,
    "place": _place,
    "letter": _letter,
    "letter_at": _letter_at,
    "company": _of_entry("company"),
    "tasks": _of_entry("tasks"),
    "contact": _contact,
    "next_appointment": _next_appointment,
    "my_answers": _of_own(my_answers),
    "my_plan": _my_plan,
    "goal": _of_entry("words"),
    "who_has_seen": _of_own(who_has_seen),
    "own_words": _own_words,
    "jobgoal_part": _jobgoal_part,
    "form_words": _form_words,
    "form_answer": _form_answer,
}
