"""Two short talks about where the citizen is reached: another channel, and a number's owner."""

from dataclasses import dataclass, replace

from conversations.case import silence_ladder
from conversations.case.consents import OTHER_CHANNEL, record_consent
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.records.entries import Rung
from conversations.records.facts import Facts
from conversations.records.questions import Script, ask, say, yes_no
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.topics.reach.nudges import WRONG_NUMBER


@dataclass(frozen=True, slots=True)
class OtherChannelAnswered(Effect):
    """Whether Makker may write on the other channel when this one stays silent."""

    given: bool | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep the yes or no; silence is no yes, and nothing was lost by it."""
        if self.given is not None:
            record_consent(turn, OTHER_CHANNEL, self.given, "other_channel.may_i")


@dataclass(frozen=True, slots=True)
class OwnerAnswered(Effect):
    """Whether a number that was silent for long is still the citizen's; `None` is silence."""

    is_same: bool | None

    @property
    def ends_all(self) -> bool:
        """Nothing more is asked of somebody else."""
        return self.is_same is False

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """A number that is somebody else's now is no address of the citizen's any more."""
        if self.is_same:
            turn.case = replace(turn.case, last_heard_on=turn.today)
        elif self.is_same is None:
            silence_ladder.climb(turn, Rung.CALL)
        else:
            turn.person = replace(turn.person, lost=(*turn.person.lost, turn.channel))
            raise_nudge(turn, WRONG_NUMBER)


@script("other_channel", version=1, reopens=True)
def other_channel(facts: Facts) -> Script:
    """May Makker write on the other channel when the citizen does not answer on this one?"""
    answer = yield from ask(yes_no("may_i"))
    if answer is not None:
        yield from say("yes" if answer == "yes" else "no")
    return [OtherChannelAnswered(None if answer is None else answer == "yes")]


@script("same_person", version=1)
def same_person(facts: Facts) -> Script:
    """Whose number is it? Only the first name is said; somebody else hears nothing more."""
    answer = yield from ask(yes_no("who"))
    return [OwnerAnswered(None if answer is None else answer == "yes")]
