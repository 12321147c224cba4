"""Looking up what a text refers to, when it is rendered: names, words, the case as it is now.

A reference resolves to a value that the catalogs can render; what was erased resolves to "".
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, Connection, Row, Select, Table, bindparam, select

from conversations.course.agreed import told_of_agreement
from conversations.course.contacts import corrections_of
from conversations.course.preparing import words_of
from conversations.model.four_models import MODELS
from conversations.records.case import Course
from conversations.records.entries import Entry
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue, text
from conversations.records.told_by_citizen import FormAnswer, JobgoalPart
from conversations.records.whole_case import WholeCase
from conversations.topics.jobgoal.jobgoal_said import listed, said_of
from conversations.topics.own_words.own_case import my_answers, my_plan, who_has_seen
from storage import schema
from storage.cases.course import course_of
from storage.cases.teams import first_name, load_teams
from storage.cases.whole import read_whole
from storage.codec import Content
from storage.keys import Keys, UnreadableError, WordsAreGoneError
from storage.messages.files import open_file
from storage.messages.said_before import key_said_before, said_before
from storage.rows import read_agreement, read_case, read_run

ACTING = "acting"  # a reference to whoever helps a person today: it names staff, and no words

Name = tuple[int, int]  # a row's: its person and its number, or 0 where it has none


@dataclass(slots=True)
class Lookup:
    """References resolved within one read of the store; each is asked for once.

    What is known beforehand to be needed is prepared: then each table is read once for all.
    """

    connection: Connection
    keys: Keys
    now: datetime
    zone: ZoneInfo
    _found: dict[Ref, TextValue] = field(default_factory=dict)
    _rows: dict[Table, dict[Name, Row[Any] | None]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _coming: dict[int, Row[Any] | None] = field(default_factory=dict)
    _courses: dict[int, Course] = field(default_factory=dict)
    _acting: dict[int, int] = field(default_factory=dict)

    def prepare(self, refs: Iterable[Ref]) -> None:
        """Read what these references mean, and what those name in turn.

        One that cannot be read is left to whoever asks for it.
        """
        asked = set(refs)
        self._find_acting({ref.person for ref in asked if ref.kind == ACTING})
        wanted = {ref for ref in asked if ref.kind in _KINDS} - self._found.keys()
        while wanted:
            self._read_for(wanted)
            named: set[Ref] = set()
            for ref in wanted:
                with suppress(UnreadableError, LookupError, ValueError, TypeError):
                    named.update(refs_in(self.value(ref)))
            wanted = named - self._found.keys() - wanted

    def _read_for(self, refs: Collection[Ref]) -> None:
        names: dict[Table, set[Name]] = defaultdict(set)
        for ref in refs:
            table = _KINDS[ref.kind].table
            if table is not None:
                names[table].add(_name_in(table, ref))
        for table, wanted in names.items():
            self._read(table, wanted)
        self._read_courses({ref.person for ref in refs if _KINDS[ref.kind].has_course})
        self._read_coming({ref.person for ref in refs if ref.kind == "next_appointment"})

    def value(self, ref: Ref) -> TextValue:
        """Return what `ref` means now. Raises UnreadableError where that is damaged."""
        if ref not in self._found:
            try:
                self._found[ref] = _KINDS[ref.kind].find(self, ref)
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

    def row(self, table: Table, ref: Ref) -> Row[Any] | None:
        """Return the row of a table that a reference names."""
        name = _name_in(table, ref)
        if name not in self._rows[table]:
            self._read(table, {name})
        return self._rows[table][name]

    def _read(self, table: Table, names: set[Name]) -> None:
        people, numbers = ([*{name[at] for name in names}] for at in (0, 1))
        self.keys.load(people)
        found = self._rows[table]
        found |= dict.fromkeys(names - found.keys())
        given = {"people": people, "numbers": numbers} if "no" in table.c else {"people": people}
        for row in self.connection.execute(_rows_of(table), given):
            name = (row.person_id, row.no) if "no" in table.c else (row[0], 0)
            found[name] = row

    def entry(self, ref: Ref) -> Entry | None:
        """Return the entry of a case's course that a reference names."""
        found = self.row(schema.course_entry, ref)
        return next(iter(course_of([found] if found else [], self.keys).entries), None)

    def course(self, person: int) -> Course:
        """Return the course of a case, as far as its entries tell it."""
        if person not in self._courses:
            self._read_courses({person})
        return self._courses[person]

    def _read_courses(self, people: Collection[int]) -> None:
        rows: dict[int, list[Row[Any]]] = {person: [] for person in people}
        if rows:
            for row in self.connection.execute(_COURSES, {"people": list(people)}):
                rows[row.person_id].append(row)
        self._courses |= {person: course_of(own, self.keys) for person, own in rows.items()}

    def whole(self, person: int) -> WholeCase | None:
        """Return a citizen's whole case, for their own eyes."""
        return read_whole(self.connection, self.keys, person, self.today)

    def coming(self, person: int) -> Row[Any] | None:
        """Return the row of the next appointment that is planned; `None` without one."""
        if person not in self._coming:
            self._read_coming({person})
        return self._coming[person]

    def _read_coming(self, people: Collection[int]) -> None:
        self._coming |= dict.fromkeys(people)
        if people:
            given = {"people": list(people), "now": self.now}
            for row in self.connection.execute(_COMING, given):
                self._coming[row.person_id] = self._coming[row.person_id] or row

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()

    def acting_for(self, person: int) -> int:
        """Return who helps this person today: the jobformidler, or the stand-in while there is one.

        For staff that is themselves.
        """
        if person not in self._acting:
            self._find_acting({person})
        return self._acting[person]

    def _find_acting(self, people: Collection[int]) -> None:
        if not people:
            return
        self._read(schema.person, {(person, 0) for person in people})
        teams = load_teams(self.connection, people, self.today)
        self._acting |= {each: teams[each].acting if each in teams else each for each in people}
        self._read(schema.person, {(acting, 0) for acting in self._acting.values()})


_PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
_NUMBERS: BindParameter[Any] = bindparam("numbers", expanding=True)
_entry, _appointment = schema.course_entry, schema.appointment
_COURSES = (
    select(_entry).where(_entry.c.person_id.in_(_PEOPLE)).order_by(_entry.c.person_id, _entry.c.no)
)
_COMING = (
    select(_appointment)
    .where(_appointment.c.person_id.in_(_PEOPLE), _appointment.c.status == "planned")
    .where(_appointment.c.at > bindparam("now"))
    .order_by(_appointment.c.at)
)


@cache
def _rows_of(table: Table) -> Select[Any]:
    """The rows of some people, of some numbers where they have any: pairs would be a scan."""
    owner = table.c.id if table is schema.person else table.c.person_id
    query = select(table).where(owner.in_(_PEOPLE))
    return query.where(table.c.no.in_(_NUMBERS)) if "no" in table.c else query


def _name_in(table: Table, ref: Ref) -> Name:
    return ref.person, ref.no if "no" in table.c else 0


def refs_in(value: TextValue) -> Iterator[Ref]:
    """Return the references that a value names."""
    match value:
        case Ref():
            yield value
        case Text():
            for _, inner in value.values:
                yield from refs_in(inner)
        case Joined():
            for line in value.lines:
                yield from refs_in(line)


def _full_name(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.person, ref)
    if found is None or found.sealed_name is None:
        return ""
    return lookup.keys.open(ref.person, found.sealed_name)


def _first_name(lookup: Lookup, ref: Ref) -> TextValue:
    return first_name(str(_full_name(lookup, ref)))


def _phone(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.person, ref)
    if found is None or found.sealed_phone is None:
        return ""
    return lookup.keys.open(ref.person, found.sealed_phone)


def _code(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.cases, ref)
    return str(found.code) if found else ""


def _trin_length(lookup: Lookup, ref: Ref) -> TextValue:
    """How long a trin should last at most, as the case's model says; `ref.no` is the trin."""
    found = lookup.row(schema.cases, ref)
    model = MODELS.get(read_case(found, lookup.keys).model) if found else None
    limit = model.limit(ref.no) if model else None
    return limit.length if limit else text("count.long")


def _agreement(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.agreement, ref)
    return read_agreement(found, lookup.keys).words if found else ""


def _agreed(lookup: Lookup, ref: Ref) -> TextValue:
    """The same, with who does it; its words are a reference, which neutral ones may replace."""
    found = lookup.row(schema.agreement, ref)
    made = read_agreement(found, lookup.keys) if found else None
    words = Ref("agreement", ref.person, ref.no, ref.key)
    return told_of_agreement(made, words) if made else ""


def _place(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.appointment, ref)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _letter(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.letter, ref)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _letter_at(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.letter, ref)
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
    found = lookup.row(schema.contact, ref)
    return lookup.keys.open(ref.person, found.sealed) if found else ""


def _next_appointment(lookup: Lookup, ref: Ref) -> TextValue:
    """The next appointment as it stands now, or who will find a time."""
    found = lookup.coming(ref.person)
    if found is None:
        return text("common.no_appointment")
    place = Ref("place", ref.person, found.no)
    return text("common.next_appointment", at=Moment(found.at), place=place)


def _own_words(lookup: Lookup, ref: Ref) -> TextValue:
    found = lookup.row(schema.run, ref)
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


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a kind of reference means, and where that stands: it is read for many at once."""

    find: Callable[[Lookup, Ref], TextValue]
    table: Table | None = None  # a row of it is named
    has_course: bool = False  # all entries of that case are looked at


_KINDS: Mapping[str, _Kind] = {
    "first_name": _Kind(_first_name, schema.person),
    "full_name": _Kind(_full_name, schema.person),
    "phone": _Kind(_phone, schema.person),
    "code": _Kind(_code, schema.cases),
    "trin_length": _Kind(_trin_length, schema.cases),
    "agreement": _Kind(_agreement, schema.agreement),
    "agreed": _Kind(_agreed, schema.agreement),
    "place": _Kind(_place, schema.appointment),
    "letter": _Kind(_letter, schema.letter),
    "letter_at": _Kind(_letter_at, schema.letter),
    "company": _Kind(_of_entry("company"), schema.course_entry),
    "tasks": _Kind(_of_entry("tasks"), schema.course_entry),
    "contact": _Kind(_contact, schema.contact, has_course=True),
    "next_appointment": _Kind(_next_appointment),
    "my_answers": _Kind(_of_own(my_answers)),
    "my_plan": _Kind(_my_plan),
    "goal": _Kind(_of_entry("words"), schema.course_entry),
    "who_has_seen": _Kind(_of_own(who_has_seen)),
    "own_words": _Kind(_own_words, schema.run),
    "jobgoal_part": _Kind(_jobgoal_part, schema.course_entry),
    "form_words": _Kind(_form_words, schema.course_entry),
    "form_answer": _Kind(_form_answer, schema.course_entry, has_course=True),
}
