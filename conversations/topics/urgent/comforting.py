"""Words of distress: the fixed reply, and a person at once (A28). Nothing else is said of it.

It is said in the person's own language and in Danish at once, before consent and after STOP too: a
reply to danger is no message that somebody asked not to get.
"""

from datetime import timedelta

from conversations.case import letter_box
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.model.hours import next_good_moment
from conversations.model.rhythm import has_stopped
from conversations.reading.danger import Danger, Degree, find_danger
from conversations.records.case import Role
from conversations.records.inputs import Message, SharedDistress
from conversations.records.letter import Letter
from conversations.records.texts import Moment, text
from conversations.talks.steps import give_up, park
from conversations.topics.urgent.nudges import ACUTE_NEED, DISTRESS, DISTRESS_SHARED, HEAVY_WORDS

SAID_ONCE_IN = timedelta(days=1)  # after STOP, and when a message is changed
_NUDGES = {
    Degree.CERTAIN: DISTRESS,
    Degree.ACUTE: ACUTE_NEED,
    Degree.DOUBTFUL: HEAVY_WORDS,
}


def comfort(turn: Turn, danger: Danger, event: Message) -> None:
    """The fixed reply, and a person at once (A28). No question is asked on top of it, nor again.

    What is doubtful gets a soft reply, and a person who looks today; what was asked can still be
    answered.
    """
    heard = _heard_lately(turn)
    if event.is_edit and event.text.strip() in {letter.words for letter in heard}:
        return  # nothing of it was changed
    is_said = event.is_edit
    if turn.case.consent is not None and has_stopped(turn.case):
        is_said, stopped = True, turn.case.consent.no
        heard = [letter for letter in heard if letter.no > stopped]  # what was said before is over
    if not (is_said and any(find_danger(letter.words) is danger for letter in heard)):
        _say_comfort(turn, danger, event.is_shared_phone)
    letter_box.keep(turn, event.text)
    raise_nudge(turn, _NUDGES[danger.degree])
    for run in turn.answerable():
        if run.name == "consent" or danger.degree is Degree.DOUBTFUL:
            park(turn, run)
        else:
            give_up(turn, run, is_told=True)  # what was answered still counts


def _heard_lately(turn: Turn) -> list[Letter]:
    """What this person wrote to staff within a day."""
    since, me = turn.now - SAID_ONCE_IN, turn.person.id
    return [letter for letter in turn.case.letters if letter.by == me and letter.at > since]


def comfort_shared(turn: Turn, event: SharedDistress) -> None:
    """Somebody on this person's phone wrote it, perhaps another: a person rings, and finds out."""
    if event.speaks:
        _say_comfort(turn, Danger(event.kind), is_shared_phone=True)
    if turn.is_citizen:
        raise_nudge(turn, DISTRESS_SHARED)


def _say_comfort(turn: Turn, danger: Danger, is_shared_phone: bool) -> None:
    """It promises only what will happen: outside the working hours, that it may be read later."""
    read_by = next_good_moment(turn.now, Role.JOBFORMIDLER, turn.world.policy)
    told = text("distress.told")
    if read_by > turn.now:
        told = text("distress.told_later", when=Moment(read_by, "day_time"))
    is_read_along = is_shared_phone and danger is Danger.VIOLENCE
    key = f"distress.{danger}_shared" if is_read_along else f"distress.{danger}"
    turn.say(text(key, told=told), as_one=True)
