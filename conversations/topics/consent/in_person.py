"""Consents that a citizen gave or withdrew in person (A32), written down by staff."""

from dataclasses import dataclass
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import OneOf, YesNo
from conversations.case.nudging import close_rule
from conversations.model.four_models import Need
from conversations.records.case import Consent
from conversations.talks.steps import facts_for, leave_all, open_run
from conversations.topics.own_words.nudges import STOPPED

MESSAGES, FOLLOW_UP, OTHER_CHANNEL = "messages", "follow_up", "other_channel"
WORDINGS = {
    MESSAGES: "consent.may_i",
    FOLLOW_UP: "follow_up.may_we",
    OTHER_CHANNEL: "other_channel.may_i",
}
"""What the citizen is asked, by the purpose: the text that staff read out (A32)."""


@dataclass(frozen=True, slots=True)
class RecordConsent(Declared):
    """Write down a consent that was given or withdrawn in person (A32); it counts at once."""

    name = "record_consent"
    fills = (Need.FOLLOW_UP_CONSENT,)
    asks_first = True
    purpose: Annotated[str, OneOf("consent", tuple(WORDINGS))]
    is_given: Annotated[bool, YesNo()]

    @property
    def is_for_closed(self) -> bool:
        """A consent can be withdrawn whenever."""
        return not self.is_given

    def carry_out(self, deed: Deed) -> Hints:
        consent = Consent(
            deed.number(), self.purpose, self.is_given, deed.turn.now, WORDINGS[self.purpose],
            "in_person", deed.by,
        )  # fmt: skip
        deed.change(consents=(*deed.case.consents, consent))
        if self.purpose == MESSAGES:
            _messages(deed, consent)
        elif self.purpose == FOLLOW_UP:
            deed.change(follow_up_consent=self.is_given)
        else:
            deed.change(other_channel_consent=self.is_given, other_channel_asked=True)
        return ()


def _messages(deed: Deed, consent: Consent) -> None:
    """A no ends all questions; a yes begins with language, day and time, if they are not set."""
    deed.change(consent=consent)
    leave_all(deed.turn, superseded="consent")
    if consent.is_given:
        close_rule(deed.turn, STOPPED)
    if consent.is_given and not deed.case.is_rhythm_set:
        open_run(deed.turn, "preferences", facts_for(deed.turn))
