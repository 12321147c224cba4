"""Undo: for a minute after staff saved something, one tap takes it back.

The button is on the phone; taking back is the case's own turn (`undoing.py`).
"""

from conversations.case.turn import Turn
from conversations.records.channel import traits_of
from conversations.records.inputs_between import SavedUndone
from conversations.records.outcome import Button
from conversations.records.texts import text
from conversations.talks import not_yours
from conversations.talks.showing import number_in


def buttons(turn: Turn, case: int, mark: int) -> tuple[Button, ...]:
    """Return the button under what was just saved; in text alone there is none."""
    if traits_of(turn.channel).is_text_alone:
        return ()
    return (Button(f"u{case}|{mark}", text("staff.undo")),)


def tap_undo(turn: Turn, source: str, mark: str) -> None:
    """Ask the case to take back what was saved under this mark."""
    case = number_in(source[1:])
    if case in {entry.person for entry in turn.before.caseload}:
        turn.tell(case, SavedUndone(turn.person.id, number_in(mark)), words_of=case)
    elif not not_yours.refuse(turn, case, "change"):
        turn.say(text("staff.not_yours"))
