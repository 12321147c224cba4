"""What the case store holds and a turn works on: plain, frozen values.

Only records may live here: no rules, no texts, no input or output. Rows that belong to a person
are numbered by that person's own counter (`Person.next_no`), so a turn can name what it makes
without a database and without chance: `(person_id, no)` is the name of everything below a person.
Times are timezone-aware datetimes; dates are local Danish dates.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from conversations.records.course_entries import Entries
from conversations.records.entries import Entry, Phase
from conversations.records.fate import Fate
from conversations.records.last_review import LastReview
from conversations.records.lately import NOTHING, Lately
from conversations.records.letter import Letter
from conversations.records.medium import Medium
from conversations.records.run import Run

E = TypeVar("E", bound=Entry)


class Role(StrEnum):
    CITIZEN = "citizen"
    JOBFORMIDLER = "jobformidler"
    SAGSBEHANDLER = "sagsbehandler"
    LEADER = "leader"


@dataclass(frozen=True)
class Person:
    id: int
    role: Role
    channel: str  # where Makker writes to this person
    language: str = "da"  # language for help
    first_name: str = ""
    next_no: int = 1
    jobformidler: int = 0  # for a citizen
    is_erased: bool = False
    digest_at: time = time(8)  # staff: when the morning digest comes
    last_digest: date | None = None  # staff: the day of the latest one
    channels: tuple[str, ...] = ()  # where there is an address; of citizens who may be asked there
    leader: int = 0  # a jobformidler's
    lost: tuple[str, ...] = ()  # channels whose address turned out to be somebody else's


@dataclass(frozen=True, slots=True)
class Consent:
    no: int
    purpose: str  # "messages"
    is_given: bool
    at: datetime
    wording: str  # the text that was shown, by its catalog key
    channel: str
    by: int = 0  # who wrote it down, when it was given in person; 0: the citizen, to Makker


@dataclass(frozen=True)
class Agreement:
    no: int
    words: str
    deadline: date | None
    made_at: datetime
    made_by: int
    contact: int  # number of the contact it was made at
    status: str = "open"  # open, done, not_yet, need_help, undone
    answered_at: datetime | None = None
    who: str = "citizen"  # who is to do it: citizen, jobformidler, both; "": somebody else

    @property
    def is_open(self) -> bool:
        return self.status not in ("done", "undone")


@dataclass(frozen=True, slots=True)
class Appointment:
    no: int
    at: datetime
    place: str
    with_person: int
    made_at: datetime
    status: str = "planned"  # planned, replaced, undone


@dataclass(frozen=True, slots=True)
class Contact:
    """A person's contact in which the citizen took part (A15, A22); Makker's own never counts."""

    no: int
    at: datetime
    how: str  # meeting, telephone, at_company, message
    by: int
    words: str
    appointment: int  # D09: the next contact's time and place


@dataclass(frozen=True)
class Nudge:
    no: int
    rule: str
    raised_at: datetime
    status: str = "open"  # open, snoozed, done
    due_at: datetime | None = None
    told_to: int = 0
    closed_at: datetime | None = None
    stage: str = ""  # how far its reason has come: soon, today, overdue, near, reached
    told_at: datetime | None = None  # the latest time, by itself or with the digest
    climbs_at: datetime | None = None  # an urgent one: when others are told too, unless it is seen
    seen_at: datetime | None = None  # when somebody of staff first showed that they know of it
    seen_by: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done; a snoozed one is."""
        return self.status != "done"

    @property
    def is_unseen(self) -> bool:
        """Whether it is urgent, and nobody of staff has shown that they know of it."""
        return self.is_open and self.climbs_at is not None and self.seen_at is None


@dataclass(frozen=True, slots=True)
class Access:
    """A look at a case by staff (D26)."""

    no: int
    by: int
    at: datetime
    purpose: str
    was_allowed: bool = True


@dataclass(frozen=True, slots=True)
class Opened:
    """A talk that Makker began because it was due, so that the same is not asked twice."""

    script: str
    period: str
    about: int  # the employment, appointment or contact that it is about; 0: none
    on: date


@dataclass(frozen=True, kw_only=True)
class Course:
    """What happened to a citizen and was agreed: what the pure questions of `course/` ask.

    Whoever has the entries alone asks by a `Course`; nobody makes up the rest of a case.
    """

    entries: tuple[Entry, ...] = ()  # oldest first
    unread: tuple[str, ...] = ()  # kinds of its entries that cannot be read: its rules rest
    agreements: tuple[Agreement, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    last_contact_at: datetime | None = None

    def __post_init__(self) -> None:
        if type(self.entries) is not Entries:
            object.__setattr__(self, "entries", Entries(self.entries))

    def of_kind(self, kind: type[E]) -> tuple[E, ...]:
        """Return the entries of one kind, oldest first."""
        assert isinstance(self.entries, Entries)  # each is made so
        return self.entries.by_kind.get(kind, ())


@dataclass(frozen=True)
class Case(Course):
    """A citizen's case: its course, and what is set on it.

    A turn has what is open, and the latest of the rest; a `WholeCase` has every row.
    """

    code: str  # short code for staff's phones; says nothing about the person
    model: str
    trin: int
    version: int
    started_at: datetime
    group: int = 1  # A02: by default the indsatsgruppe
    phase: Phase = Phase.ACTIVE
    trin_since: date | None = None  # None: since the case started
    consent: Consent | None = None  # the latest for messages
    follow_up_consent: bool | None = None  # A32; None: not asked
    check_in_day: int = 0  # 0 Monday … 6 Sunday
    check_in_time: time = time(10)
    check_in_every: int = 1  # weeks from one check-in to the next, as the citizen chose
    is_rhythm_set: bool = False
    unanswered: int = 0  # weekly check-ins since the citizen was last heard
    opened: tuple[Opened, ...] = ()  # the talks that Makker began of late, oldest first
    paused_until: date | None = None
    other_channel_consent: bool = False  # may be reminded on another channel when silent
    other_channel_asked: bool = False  # and answered, with a yes or a no
    has_other_address: bool = False  # on another channel than the one that Makker writes on
    last_heard_on: date | None = None  # local day of the citizen's latest message or tap
    unasked: tuple[date, ...] = ()  # days of the latest questions that Makker asked unasked
    contacts: tuple[Contact, ...] = ()
    consents: tuple[Consent, ...] = ()
    nudges: tuple[Nudge, ...] = ()
    accesses: tuple[Access, ...] = ()
    letters: tuple[Letter, ...] = ()
    letters_waiting: int = 0  # of the citizen, loaded or not

    def nudges_of(self, rule: str) -> list[Nudge]:
        """Return the open nudges of one kind."""
        return [nudge for nudge in self.nudges if nudge.rule == rule and nudge.is_open]

    def nudges_that_climb(self) -> list[Nudge]:
        """Return those that go on to others while nobody has seen them."""
        return [nudge for nudge in self.nudges if nudge.climbs_at is not None]


@dataclass(frozen=True, slots=True)
class CaseloadEntry:
    """A line of a jobformidler's list: enough to name a citizen, nothing of the case."""

    person: int
    name: str
    first_name: str
    code: str
    jobformidler: int = 0  # whose citizen it is: staff also see those they stand in for
    is_closed: bool = False  # the case has ended: found by name, not offered


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An open nudge that staff were told of, for the day's list: whose, why, by when."""

    case: int
    no: int
    rule: str
    due_at: datetime | None
    stage: str = ""
    told_at: datetime | None = None
    since: datetime | None = None  # when it was raised
    is_seen: bool = False  # an urgent one


@dataclass(frozen=True, slots=True)
class Team:
    """Who accompanies a citizen now. 0: nobody."""

    jobformidler: int = 0
    stand_in: int = 0  # only while the jobformidler is away
    sagsbehandler: int = 0
    leader: int = 0

    @property
    def acting(self) -> int:
        """Who is told and who rings: the stand-in while there is one."""
        return self.stand_in or self.jobformidler

    @property
    def may_see(self) -> frozenset[int]:
        """Who may go through the case's door."""
        return frozenset({self.jobformidler, self.stand_in, self.sagsbehandler, self.leader} - {0})


@dataclass(frozen=True, slots=True)
class StandIn:
    """A jobformidler is away: who stands in, from and to; it ends by itself."""

    no: int
    stand_in: int
    start: date
    end: date
    reason: str = ""  # vacation, illness
    stage: str = "planned"  # planned, begun, over: what the citizens have been told


@dataclass(frozen=True, slots=True)
class Answered:
    """A citizen's letter that was answered, by who accompanies the citizen."""

    jobformidler: int
    at: datetime
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class TeamTimes:
    """A team's last four weeks: contacts with whether they came late, and letters answered."""

    contacts: tuple[tuple[int, bool], ...] = ()
    letters: tuple[Answered, ...] = ()


@dataclass(frozen=True)
class State:
    """All that one turn knows about its person, loaded under that person's lock."""

    person: Person
    case: Case | None = None
    runs: tuple[Run, ...] = ()
    media: tuple[Medium, ...] = ()  # recordings and photos that are asked about or to be fetched
    team: Team = field(default_factory=Team)  # a citizen's
    caseload: tuple[
        CaseloadEntry, ...
    ] = ()  # staff: their own citizens, and those they stand in for
    agenda: Sequence[AgendaItem] = ()  # staff: what they were told and is still open
    stand_ins: tuple[StandIn, ...] = ()  # staff: who stands in for them, now or later
    colleagues: Mapping[int, Role] = field(default_factory=dict)  # staff: everybody else of them
    overdue: tuple[AgendaItem, ...] = ()  # a leader: what is over time in their team
    team_times: TeamTimes = field(default_factory=TeamTimes)  # a leader's
    lately: Lately = NOTHING
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    """Staff: citizens who are not theirs, whom this input names by short code or button."""
    first_shown: Mapping[int, int] = field(default_factory=dict)
    """Open runs: the number of their question in the chat, where a message looks older."""
    last_review: LastReview | None = None  # a citizen's; None: the rules must be asked
    look_again: datetime | None = None  # when the clock asks, as the turn before left it
    fates: Mapping[int, Fate] = field(default_factory=dict, compare=False)
    """What became of the questions that a silence is about, by the number of the message."""
    playbacks: Mapping[int, object] = field(default_factory=dict, compare=False)
    """Open runs where the turn before left them, by number: a memory, which may be empty."""
