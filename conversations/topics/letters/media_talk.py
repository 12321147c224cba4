"""A voice note or a photo came: may it be handed on? A letter with secrets is not for here."""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.medium import MediumStatus
from conversations.records.questions import Script, ask, say, yes_no
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script


@dataclass(frozen=True, slots=True)
class MediumAnswered(Effect):
    """Whether a recording or photo may be handed on; silence is no."""

    no: int
    is_wanted: bool

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Have it fetched, or drop it."""
        status = MediumStatus.WANTED if self.is_wanted else MediumStatus.DROPPED
        turn.move_medium(self.no, status)


@script("voice_sent", version=1)
def voice_sent(facts: Facts) -> Script:
    """A recording: handed on only on a yes. Silence is never one."""
    return (yield from _ask(facts))


@script("photo_sent", version=1)
def photo_sent(facts: Facts) -> Script:
    """A photo: is it a letter? Then it does not belong here; that is said before it is asked."""
    yield from say("no_letter")
    return (yield from _ask(facts))


def _ask(facts: Facts) -> Script:
    sure = yield from ask(yes_no("hand_on"))
    if sure == "no":
        yield from say("dropped")
    return [MediumAnswered(facts.about, sure == "yes")]
