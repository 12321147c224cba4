"""The consent to the months after trin 3 (A32): asked before it closes, in both languages."""

from dataclasses import dataclass

from conversations.case.consents import FOLLOW_UP, record_consent
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.questions import Script, ask, say, yes_no
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.topics.consent.nudges import FOLLOW_UP_NO, FOLLOW_UP_YES


@dataclass(frozen=True, slots=True)
class FollowUpConsentAnswered(Effect):
    """The citizen's answer to the months after trin 3 (A32); `None` is silence, never a yes."""

    given: bool | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Write down a yes or a no with the wording shown (A32); silence is neither."""
        if self.given is None:
            return
        record_consent(turn, FOLLOW_UP, self.given, "follow_up.may_we")
        turn.move_version()
        raise_nudge(turn, FOLLOW_UP_YES if self.given else FOLLOW_UP_NO)


@script("follow_up", version=1, reopens=True)
def follow_up(facts: Facts) -> Script:
    """May somebody ask each month how it goes? A no costs nothing."""
    answer = yield from ask(yes_no("may_we"))
    if answer == "yes":
        yield from say("thanks")
    elif answer == "no":
        yield from say("no_is_fine")
    return [FollowUpConsentAnswered(None if answer is None else answer == "yes")]
