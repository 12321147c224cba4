"""The review of a citizen's case in one turn: which talks are due, and what stands open.

A turn asks that before it acts and after: what is due, and when to look again. Each rule is asked
once, and again only when something has changed that it reads (`model/reads.py`).
"""

from conversations.case.turn import Turn
from conversations.model.nudges.reason import Check, Reason, View
from conversations.model.nudges.standing import Standing, stand
from conversations.model.occasions.asking import OCCASIONS, Asking, Occasion, look_for_talks
from conversations.model.occasions.slot import Slot
from conversations.model.reads import NOTHING, TEAM, Answers, Reads, changed


class Review:
    """What the rules have said of the case so far; they follow as the turn changes it."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._case, self._team = turn.case, turn.team
        self._talks: Answers[Occasion, Slot] = Answers(OCCASIONS)
        self._checks: Answers[Check, Reason] = Answers(turn.world.nudges.all_checks)

    def talks(self) -> Asking:
        """Return which talks are due now, and when the next one will be."""
        self._follow()
        turn = self._turn
        return look_for_talks(turn.case, turn.now, turn.world.policy, self._talks)

    def standing(self) -> Standing:
        """Return what stands open on the case, and when that changes."""
        self._follow()
        turn = self._turn
        view = View(turn.case, turn.team, turn.today, turn.world.policy)
        return stand(view, turn.now, turn.world.nudges, self._checks)

    def _follow(self) -> None:
        changes = self._changes()
        self._talks.follow(changes)
        self._checks.follow(changes)

    def _changes(self) -> Reads:
        """What the turn has changed since the rules were last asked."""
        turn = self._turn
        found = changed(self._case, turn.case)
        found |= NOTHING if turn.team == self._team else {TEAM}
        self._case, self._team = turn.case, turn.team
        return found
