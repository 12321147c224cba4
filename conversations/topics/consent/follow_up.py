"""The consent to the months after trin 3 (A32): asked before it closes, in both languages."""

from conversations.records.effects import FollowUpConsentAnswered
from conversations.records.questions import Script, ask, say_in_both, yes_no_in_both
from conversations.records.run import Facts
from conversations.talks.replay import script


@script("follow_up", version=1, reopens=True)
def follow_up(facts: Facts) -> Script:
    """May somebody ask each month how it goes? A no costs nothing."""
    answer = yield from ask(yes_no_in_both("may_we"))
    if answer == "yes":
        yield from say_in_both("thanks")
    elif answer == "no":
        yield from say_in_both("no_is_fine")
    return [FollowUpConsentAnswered(None if answer is None else answer == "yes")]
