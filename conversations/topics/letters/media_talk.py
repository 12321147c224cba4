"""A voice note or a photo came: may it be handed on? A letter with secrets is not for here."""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.medium import MediumStatus
from conversations.records.questions import Script, ask, say, yes_no
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script

PHOTO, SEVERAL = "photo", "files_sent"
ASKING = frozenset({"voice_sent", "photo_sent", SEVERAL})
"""The talks that ask whether what was sent may be handed on."""


@dataclass(frozen=True, slots=True)
class MediumAnswered(Effect):
    """Whether what was sent may be handed on; silence is no. One answer is for all of it."""

    is_wanted: bool

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Have it fetched, or drop it."""
        status = MediumStatus.WANTED if self.is_wanted else MediumStatus.DROPPED
        for medium in turn.media:
            if medium.status is MediumStatus.ASKED:
                turn.move_medium(medium.no, status)


@script("voice_sent", version=1)
def voice_sent(facts: Facts) -> Script:
    """A recording: handed on only on a yes. Silence is never one."""
    return (yield from _ask(facts))


@script("photo_sent", version=1)
def photo_sent(facts: Facts) -> Script:
    """A photo: is it a letter? Then it does not belong here; that is said before it is asked."""
    yield from say("no_letter")
    return (yield from _ask(facts))


@script(SEVERAL, version=1)
def files_sent(facts: Facts) -> Script:
    """A recording and a photo, one after the other: one question for all of it."""
    if facts.subject == PHOTO:
        yield from say("photo_sent.no_letter")
    return (yield from _ask(facts))


def _ask(facts: Facts) -> Script:
    sure = yield from ask(yes_no("hand_on"))
    if sure == "no":
        yield from say("photo_sent.dropped")
    return [MediumAnswered(sure == "yes")]
