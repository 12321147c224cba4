"""A job is over, and the citizen says so by themselves: a person rings, whatever is asked.

Where a month's question offers it, it is that question's answer instead (`at_work.py`).
"""

from conversations.case.letter_box import MESSAGE, keep
from conversations.case.nudging import raise_nudge
from conversations.case.promising import promise
from conversations.case.turn import Turn
from conversations.course.questions import current_employments, is_work
from conversations.records.entries_work import OwnWord
from conversations.records.texts import text
from conversations.talks.steps import resume
from conversations.topics.check_ins.nudges import LEFT_WORK


def hear_lost_work(turn: Turn, written: str) -> None:
    """Keep the words; where there is one place on record, it is the one that is meant.

    What it does not do is said too: it is no application for money.
    """
    keep(turn, written)
    spells = [s for s in current_employments(turn.case, turn.today) if is_work(s)]
    if len(spells) == 1:
        told = OwnWord(turn.number(), spells[0].no, turn.today, "", has_left=True)
        turn.record(told)
        turn.move_version()
    raise_nudge(turn, MESSAGE)  # with its button to the words
    raise_nudge(turn, LEFT_WORK)
    turn.say(text("always.passed_on_hard", when=promise(turn)))
    turn.say(text("at_work.gone_money"))
    resume(turn)
