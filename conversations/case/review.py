"""The review of a citizen's case in one turn: which talks are due, and what stands open.

A turn asks that before it acts and after: what is due, and when to look again. Each rule is asked
once, and again only when something has changed that it reads (`model/reads.py`).

What was found last is kept with the person: all is done that the rules asked for, and they ask for
nothing before a moment. Until then a rule stays quiet, unless something has changed that it reads.
"""

from datetime import datetime
from functools import lru_cache
from hashlib import blake2b

from conversations.case.turn import Turn
from conversations.model.nudges.reason import EVERY_CHECK, Check, Reason, View
from conversations.model.nudges.standing import Standing, stand
from conversations.model.occasions.asking import (
    ASKED,
    COUNTED,
    EVERY_OCCASION,
    Asking,
    Occasion,
    look_for_talks,
)
from conversations.model.occasions.slot import Slot
from conversations.model.reads import ALL_NUDGES, NOTHING, TEAM, Answers, Reads, changed
from conversations.records.case import Team
from conversations.records.entries import Ladder
from conversations.records.last_review import LastReview

CLOCK: Reads = frozenset({ALL_NUDGES, Ladder})
"""What is read beside the rules: nudges that rest or were news wake, a silence goes on."""
EVERY_TALK = EVERY_OCCASION | COUNTED


class Review:
    """What the rules have said of the case so far; they follow as the turn changes it."""

    def __init__(self, turn: Turn, last: LastReview | None = None) -> None:
        """With `last`, what was found before this turn, only those are asked that it woke.

        `talks_at` and `nudges_at` are when the quiet ones have something to say.
        """
        now = turn.now
        are_talks_quiet = last is not None and not _is_over(last.talks_at, now)
        are_nudges_quiet = last is not None and not _is_over(last.nudges_at, now)
        self.last = last
        self.talks_at = last.talks_at if last and are_talks_quiet else None
        self.nudges_at = last.nudges_at if last and are_nudges_quiet else None
        self.settled: Standing | None = None  # what the open nudges were made to follow
        self._turn = turn
        self._case = turn.before.case if last else turn.case
        self._team = turn.before.team if last else turn.team
        self._is_clock_quiet = are_nudges_quiet
        self._asking: Asking | None = None  # as they were found, while that holds
        self._standing: Standing | None = None
        self._talks: Answers[Occasion, Slot] = Answers(ASKED, are_talks_quiet)
        self._checks: Answers[Check, Reason] = Answers(turn.world.nudges.asked, are_nudges_quiet)

    def are_talks_quiet(self) -> bool:
        """Whether no occasion has anything to say: nothing has changed of what they read."""
        self._follow()
        return self._talks.are_quiet

    def are_nudges_quiet(self) -> bool:
        """Whether neither a check nor the clock has."""
        self._follow()
        return self._is_clock_quiet and self._checks.are_quiet

    def talks(self) -> Asking:
        """Return which talks are due now, and when the next one will be."""
        self._follow()
        turn = self._turn
        self._asking = self._asking or look_for_talks(
            turn.case, turn.now, turn.world.policy, self._talks
        )
        return self._asking

    def standing(self) -> Standing:
        """Return what stands open on the case, and when that changes."""
        self._follow()
        turn = self._turn
        view = View(turn.case, turn.team, turn.today, turn.world.policy)
        self._standing = self._standing or stand(view, turn.now, turn.world.nudges, self._checks)
        return self._standing

    def is_settled(self) -> bool:
        """Whether the open nudges follow what stands."""
        return self.settled is not None and self.settled.reasons == self.standing().reasons

    def _follow(self) -> None:
        changes = self._changes()
        if not changes:
            return
        self._is_clock_quiet &= CLOCK.isdisjoint(changes)
        if self._talks.follow(changes) or not EVERY_TALK.isdisjoint(changes):
            self._asking = None
        if self._checks.follow(changes) or not EVERY_CHECK.isdisjoint(changes):
            self._standing = None

    def _changes(self) -> Reads:
        """What the turn has changed since the rules were last asked."""
        turn = self._turn
        if turn.case is self._case and turn.team is self._team:
            return NOTHING
        found = changed(self._case, turn.case) if self._case else NOTHING
        found |= NOTHING if turn.team == self._team else {TEAM}
        self._case, self._team = turn.case, turn.team
        return found


def review_since_last(turn: Turn) -> Review:
    """Return the review that goes on from the last one, while that holds."""
    last = turn.before.last_review
    return Review(turn, last if last is not None and last.seen == seen_by(turn) else None)


def _is_over(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment <= now


def seen_by(turn: Turn) -> str:
    """Return what a review sees that no change within a turn would show, in a word.

    A team, an address and the policy become others between two turns.
    """
    case = turn.before.case
    has_other = case is not None and case.has_other_address
    return _digest(turn.before.team, has_other, turn.world.settings)


@lru_cache(maxsize=4096)
def _digest(*seen: Team | bool | str) -> str:
    return blake2b(repr(seen).encode(), digest_size=8).hexdigest()
