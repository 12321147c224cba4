"""What staff decide in a talk about a citizen's case: it is carried out in the case's own turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.case.action import Declared, field_of, fields_of, from_written
from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.inputs_between import StaffActed
from conversations.records.marks import Action
from conversations.records.questions import Asking, ask
from conversations.records.run import Value
from conversations.records.texts import TextValue
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


def asked(
    kind: type[Declared], field: str, facts: Facts, key: str = "", **values: TextValue
) -> Asking:
    """Ask for a field of an action, as its kind asks."""
    return ask(field_of(kind, field).question(facts.opened_at, key, **values))


def decided(facts: Facts, kind: type[Declared], /, **answers: Value) -> Sequence[Effect]:
    """Return the action that the answers say; nothing when one that is required met silence."""
    needed = [field.name for field in fields_of(kind) if field.is_required]
    if any(answers[name] is None for name in needed):
        return []
    return [StaffDecided(facts.case, facts.case_version, from_written(kind, answers))]
