"""What staff decide in a talk about a citizen's case: it is carried out in the case's own turn."""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.actions import Action
from conversations.records.inputs_between import StaffActed
from conversations.talks.effect import Effect, Ended


@dataclass(frozen=True, slots=True)
class StaffDecided(Effect):
    """What staff decided about a case's course, with the case version that they saw."""

    case: int
    version: int
    action: Action

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Give it to the case's own turn, with the version that was seen."""
        acted = StaffActed(turn.person.id, self.version, self.action)
        turn.tell(self.case, acted, words_of=self.case)
