"""Two short talks about where the citizen is reached: another channel, and a number's owner."""

from conversations.records.effects import OtherChannelAnswered, OwnerAnswered
from conversations.records.questions import Script, ask, say, yes_no
from conversations.records.run import Facts
from conversations.talks.replay import script


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
