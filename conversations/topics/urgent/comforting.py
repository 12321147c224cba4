"""Words of distress: the fixed reply, and a person at once (A28). Nothing else is said of it."""

from conversations.case import letter_box
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.model.hours import next_good_moment
from conversations.reading.distress import Distress
from conversations.records.case import Role
from conversations.records.inputs import SharedDistress
from conversations.records.texts import Moment, text
from conversations.talks.steps import give_up, park
from conversations.topics.urgent.nudges import DISTRESS, DISTRESS_SHARED


def comfort(turn: Turn, distress: Distress, words: str) -> None:
    """The fixed reply, and a person at once (A28). No question is asked on top of it, nor again.

    It promises only what will happen: outside the working hours, that perhaps nobody reads it yet.
    """
    _say_comfort(turn, distress.value)
    letter_box.keep(turn, words)
    raise_nudge(turn, DISTRESS)
    for run in turn.answerable():
        if run.name == "consent":
            park(turn, run)
        else:
            give_up(turn, run, is_told=True)  # what was answered still counts


def comfort_shared(turn: Turn, event: SharedDistress) -> None:
    """Somebody on this person's phone wrote it, perhaps another: a person rings, and finds out."""
    if event.speaks:
        _say_comfort(turn, event.kind)
    if turn.is_citizen:
        raise_nudge(turn, DISTRESS_SHARED)


def _say_comfort(turn: Turn, kind: str) -> None:
    read_by = next_good_moment(turn.now, Role.JOBFORMIDLER, turn.world.policy)
    told = text("distress.told")
    if read_by > turn.now:
        told = text("distress.told_later", when=Moment(read_by, "day_time"))
    turn.say(text(f"distress.{kind}", told=told))
