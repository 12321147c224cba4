"""Consents that a citizen gave or withdrew in person (A32), to be written down by staff."""

from conversations.case.deed import Deed, Hints, one_of
from conversations.records.actions import RecordConsent
from conversations.records.case import Consent
from conversations.talks.steps import facts_for, open_run
from conversations.topics.own_words.words_that_work import leave_all

MESSAGES, FOLLOW_UP, OTHER_CHANNEL = "messages", "follow_up", "other_channel"
WORDINGS = {
    MESSAGES: "consent.may_i",
    FOLLOW_UP: "follow_up.may_we",
    OTHER_CHANNEL: "other_channel.may_i",
}
"""What the citizen is asked, by the purpose: the text that staff read out (A32)."""


def record_consent(deed: Deed, action: RecordConsent) -> Hints:
    """Write down a yes or a no; what was withdrawn counts from this moment on."""
    one_of("purpose", action.purpose, frozenset(WORDINGS))
    wording = WORDINGS[action.purpose]
    now = deed.turn.now
    consent = Consent(
        deed.number(), action.purpose, action.is_given, now, wording, "in_person", deed.by
    )
    deed.change(consents=(*deed.case.consents, consent))
    if action.purpose == MESSAGES:
        _messages(deed, consent)
    elif action.purpose == FOLLOW_UP:
        deed.change(follow_up_consent=action.is_given)
    else:
        deed.change(other_channel_consent=action.is_given, other_channel_asked=True)
    return ()


def _messages(deed: Deed, consent: Consent) -> None:
    """A no ends all questions; a yes begins with language, day and time, if they are not set."""
    deed.change(consent=consent)
    leave_all(deed.turn)
    if consent.is_given and not deed.case.is_rhythm_set:
        open_run(deed.turn, "preferences", facts_for(deed.turn))
