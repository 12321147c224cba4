"""Carrying out what staff decide about a case, or saying what stands against it.

All that stands against it is said at once, and then nothing is done: a case is never half changed.
"""

from collections.abc import Iterator

from conversations.case.action import CASE_DECISIONS, Declared, Roles, checked, said_back
from conversations.case.deed import Deed
from conversations.case.turn import Turn
from conversations.case.view import Refusal, View, refusal
from conversations.records.case import Role
from conversations.records.entries import Phase
from conversations.records.inputs_between import ActionAnswered
from conversations.records.marks import Action

_WHO: dict[Roles, str] = {
    CASE_DECISIONS: "sagsbehandler_only",
    frozenset({Role.SAGSBEHANDLER}): "sagsbehandler_writes",
    frozenset({Role.JOBFORMIDLER}): "jobformidler_writes",
    frozenset({Role.JOBFORMIDLER, Role.LEADER}): "leader_hands_over",
}
"""What is said to whoever may not, by who may."""


def act(turn: Turn, by: int, action: Action) -> ActionAnswered:
    """Carry out `action` by staff member `by` on this citizen's case; say what became of it."""
    deed = Deed(turn, by)
    found = looked_at(declared(action), deed.seen)
    if isinstance(found, tuple):
        return ActionAnswered(turn.person.id, False, tuple(each.said for each in found))
    hints = found.carry_out(deed)
    if found.changes_plan:
        turn.move_version()
    said = (found.done(deed), *said_back(found, deed.seen), *hints)
    return ActionAnswered(turn.person.id, True, said)


def declared(action: Action) -> Declared:
    """Return the action as what it is. Raises TypeError for a bare one."""
    if not isinstance(action, Declared):
        raise TypeError(f"{type(action).__name__} is not declared")
    return action


def looked_at(action: Declared, seen: View) -> Declared | tuple[Refusal, ...]:
    """Return the action as it will be carried out, or everything that stands against it."""
    return tuple(_who_and_when(action, seen)) or checked(action, seen)


def _who_and_when(action: Declared, seen: View) -> Iterator[Refusal]:
    """A closed case stays as it is; and not everybody of the team may do everything."""
    if seen.case.phase is Phase.CLOSED and not action.is_for_closed:
        yield refusal("case_closed")
        return
    may = action.may_in(seen.model)
    if may and not may & seen.parts:
        yield refusal(_WHO[may])
