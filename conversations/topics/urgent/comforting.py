"""Words of distress: the fixed reply, and a person at once (A28). Nothing else is said of it."""

from conversations.case import letter_box
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Bench
from conversations.model.hours import next_good_moment
from conversations.reading.distress import Distress
from conversations.records.case import Role
from conversations.records.inputs import SharedDistress
from conversations.records.texts import Moment, text
from conversations.talks.steps import give_up, park


def comfort(bench: Bench, distress: Distress, words: str) -> None:
    """The fixed reply, and a person at once (A28). No question is asked on top of it, nor again.

    It promises only what will happen: outside the working hours, that perhaps nobody reads it yet.
    """
    _say_comfort(bench, distress.value)
    letter_box.keep(bench, words)
    raise_nudge(bench, "distress")
    for run in bench.answerable():
        if run.name == "consent":
            park(bench, run)
        else:
            give_up(bench, run, is_told=True)  # what was answered still counts


def comfort_shared(bench: Bench, event: SharedDistress) -> None:
    """Somebody on this person's phone wrote it, perhaps another: a person rings, and finds out."""
    if event.speaks:
        _say_comfort(bench, event.kind)
    if bench.is_citizen:
        raise_nudge(bench, "distress_shared")


def _say_comfort(bench: Bench, kind: str) -> None:
    read_by = next_good_moment(bench.now, Role.JOBFORMIDLER, bench.world.policy)
    told = text("distress.told")
    if read_by > bench.now:
        told = text("distress.told_later", when=Moment(read_by, "day_time"))
    bench.say(text(f"distress.{kind}", told=told))
