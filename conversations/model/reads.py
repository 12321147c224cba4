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


class Answers(Generic[R, A]):
    """What rules have answered about a case in a turn. None is asked twice for the same.

    One that is quiet was asked in an earlier turn, and has nothing to say: it is asked when
    something changes of what it reads, and not before.
    """

    def __init__(self, rules: Iterable[R], are_quiet: bool = False) -> None:
        self.rules = tuple(rules)
        self.quiet: set[R] = set(self.rules) if are_quiet else set()
        self._known: dict[R, tuple[A, ...]] = {}

    @property
    def are_quiet(self) -> bool:
        """Whether all of them are."""
        return len(self.quiet) == len(self.rules)

    @property
    def awake(self) -> Iterable[R]:
        """The rules that are not quiet, in order."""
        if not self.quiet:
            return self.rules
        return () if self.are_quiet else (rule for rule in self.rules if rule not in self.quiet)

    def follow(self, changes: Reads) -> bool:
        """Forget what was answered to what has changed; return whether anything must be asked."""
        woken = {rule for rule in self.quiet if not rule.reads.isdisjoint(changes)}
        stale = [rule for rule in self._known if not rule.own_reads.isdisjoint(changes)]
        self.quiet -= woken
        for rule in stale:
            del self._known[rule]
        return bool(woken or stale)

    def of(self, rule: R, ask: Callable[[R], Iterable[A]]) -> tuple[A, ...]:
        """Return what a rule says that is awake; it is asked if nobody knows."""
        if rule not in self._known:
            self._known[rule] = tuple(ask(rule))
        return self._known[rule]
