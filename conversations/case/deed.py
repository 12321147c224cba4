"""What every action of staff works with when it is carried out: the case, and who acts.

By then nothing stands against it. Nothing here knows a single action.
"""

from dataclasses import replace
from typing import TypeVar

from conversations.case.turn import Turn
from conversations.case.view import View
from conversations.model.four_models import Model, model_of
from conversations.records.case import Case
from conversations.records.entries import Entry
from conversations.records.texts import Text

E = TypeVar("E", bound=Entry)
Hints = tuple[Text, ...]


class Deed:
    """One action being carried out on the turn's case."""

    def __init__(self, turn: Turn, by: int) -> None:
        self.turn = turn
        self.by = by
        self.today = turn.today

    @property
    def case(self) -> Case:
        return self.turn.case

    @property
    def model(self) -> Model:
        return model_of(self.case.model)

    @property
    def seen(self) -> View:
        """The case as it is now, to be looked at."""
        turn = self.turn
        return View(
            turn.person.id, turn.case, turn.team, self.by, turn.now, turn.world.policy,
            turn.next_no,
        )  # fmt: skip

    def number(self) -> int:
        return self.turn.number()

    def change(self, **values: object) -> None:
        """Change the case's own values."""
        self.turn.case = replace(self.case, **values)  # type: ignore[arg-type]

    def add(self, *entries: Entry) -> None:
        """Add entries to the course."""
        self.turn.record(*entries)

    def correct(self, changed: Entry) -> None:
        """Put a changed entry in the place of the one with its number."""
        self.turn.correct(changed)

    def find(self, kind: type[E], no: int) -> E:
        """Return the entry of that kind and number, which the action's field has seen."""
        found = self.seen.find(kind, no)
        if found is None:
            raise LookupError(f"there is no {kind.__name__} {no}")
        return found
