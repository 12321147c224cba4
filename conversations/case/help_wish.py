"""What a citizen wishes of own accord, written on the case by the citizen's own turn."""

from conversations.case.turn import Turn
from conversations.course.questions import open_help_wish
from conversations.records.entries_step_up import HelpWish


def record_help_wish(turn: Turn) -> None:
    """Write down that the citizen wants more help (B18); whom it is told follows from the case.

    The same wish twice, before anybody took it up, is one wish.
    """
    if open_help_wish(turn.case) is None:
        wish = HelpWish(turn.number(), turn.now)
        turn.record(wish)
