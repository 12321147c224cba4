"""What a rule reads of a case, what has changed of it, and which rules must be asked again.

A rule names ALL that it reads: the kinds of entry, and the fields of the case. While nothing of it
has changed, and the day is the same, its answer is the same. A test lets every rule look at cases
that note what is read of them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from conversations.records.case import Case
from conversations.records.entries import BreakOff, Exemption
from conversations.records.entries_work import Employment, OwnWord

T = TypeVar("T")
Read = type[object] | str
Reads = frozenset[Read]

ALL_NUDGES = "nudges"
CLIMBING = "nudges that climb"
TEAM = "team"
NOTHING: Reads = frozenset()

EFFORT: Reads = frozenset({"phase", "group", Exemption})
"""Whether anybody is to do anything (`rhythm.is_in_effort`)."""

MAY_ASK: Reads = EFFORT | {"follow_up_consent", "paused_until"}
"""Whether Makker may ask (`rhythm.may_ask`)."""

OUT: Reads = frozenset({"phase", "trin", Employment, BreakOff})
"""Whether the citizen is out at a company (`rhythm.is_monthly`)."""

IN_TRIN: Reads = frozenset({"model", "trin", "trin_since", "started_at"})
"""In which trin the citizen is, and since when (`View.trin_since`)."""

HAS_LEFT: Reads = frozenset({OwnWord, "last_contact_at"})
"""Whether the citizen has said that a place is over (`work_talks.has_left`)."""


def nudges_of(rule: str) -> Read:
    """Return what is read by whoever looks at the nudges of one kind alone (`Case.nudges_of`)."""
    return f"{ALL_NUDGES} of {rule}"


_FIELDS = tuple(each.name for each in fields(Case) if each.name != "entries")
_values = attrgetter(*_FIELDS)


def changed(before: Case, after: Case) -> Reads:
    """Return what differs between a case and what became of it."""
    if before is after:
        return NOTHING
    pairs = zip(_FIELDS, _values(before), _values(after), strict=True)
    found: set[Read] = {name for name, was, now in pairs if was is not now and was != now}
    if ALL_NUDGES in found:
        differing = tuple(_differing(before.nudges, after.nudges))
        found |= {nudges_of(nudge.rule) for nudge in differing}
        found |= {CLIMBING for nudge in differing if nudge.climbs_at is not None}
    if before.entries is not after.entries:
        found |= {type(entry) for entry in _differing(before.entries, after.entries)}
    return frozenset(found)


def _differing(before: Sequence[T], after: Sequence[T]) -> Iterator[T]:
    """What stands in one of the two alone; records do not change, so each is what it was."""
    was, now = ({id(record) for record in records} for records in (before, after))
    yield from (record for record in before if id(record) not in now)
    yield from (record for record in after if id(record) not in was)


class Rule(Hashable, Protocol):
    """Something that looks at a case, and says what is read of it."""

    @property
    def own_reads(self) -> Reads:
        """What it reads itself: its answer follows from that, from the day and the policy."""
        ...

    @property
    def reads(self) -> Reads:
        """All that says what follows: also what is read of the case to hear its answer."""
        ...


R = TypeVar("R", bound=Rule)
A = TypeVar("A")


class Rules(Generic[R]):
    """Rules in their order, and which of them read what."""

    def __init__(self, rules: Iterable[R]) -> None:
        self.all = tuple(rules)
        readers: dict[Read, set[R]] = {}
        for rule in self.all:
            for read in rule.reads:
                readers.setdefault(read, set()).add(rule)
        self._readers = readers

    def readers_of(self, changes: Reads) -> set[R]:
        """Return the rules that read something of what has changed."""
        return {rule for read in changes for rule in self._readers.get(read, ())}


class Answers(Generic[R, A]):
    """What rules have answered about a case in a turn. None is asked twice for the same.

    One that is quiet was asked in an earlier turn, and has nothing to say: it is asked when
    something changes of what it reads, and not before.
    """

    def __init__(self, rules: Rules[R], rest: bool = False) -> None:
        """With `rest` all are quiet at first."""
        self._rules = rules
        self._rest = rest
        self._woken: set[R] = set()
        self._known: dict[R, tuple[A, ...]] = {}

    @property
    def are_quiet(self) -> bool:
        """Whether all of them are."""
        return self._rest and not self._woken

    def is_awake(self, rule: R) -> bool:
        """Whether this one is to be asked."""
        return not self._rest or rule in self._woken

    @property
    def awake(self) -> Sequence[R]:
        """The rules that are not quiet, in order."""
        return (
            [rule for rule in self._rules.all if rule in self._woken]
            if self._rest
            else (self._rules.all)
        )

    def follow(self, changes: Reads) -> bool:
        """Forget what was answered to what has changed; return whether anything must be asked."""
        woken = self._rules.readers_of(changes) - self._woken if self._rest else set()
        stale = [rule for rule in self._known if not rule.own_reads.isdisjoint(changes)]
        self._woken |= woken
        for rule in stale:
            del self._known[rule]
        return bool(woken or stale)

    def of(self, rule: R, ask: Callable[[R], Iterable[A]]) -> tuple[A, ...]:
        """Return what a rule says that is awake; it is asked if nobody knows."""
        known = self._known.get(rule)
        if known is None:
            known = self._known[rule] = tuple(ask(rule))
        return known
