"""Writing a consent down with the wording shown: the citizen's own, or given in person."""

from dataclasses import replace

from conversations.case.turn import Turn
from conversations.records.case import Case, Consent

AGAIN = "again"  # of facts: consent is asked of somebody who said no, or STOP, before
MESSAGES, FOLLOW_UP, OTHER_CHANNEL = "messages", "follow_up", "other_channel"


def record_consent(turn: Turn, purpose: str, is_given: bool, wording: str, by: int = 0) -> None:
    """Write down a yes or a no; `by` whom, when it was given in person (A32)."""
    consent = Consent(turn.number(), purpose, is_given, turn.now, wording, turn.channel, by)
    case = replace(turn.case, consents=(*turn.case.consents, consent))
    turn.case = _as_it_is_now(case, consent)


def _as_it_is_now(case: Case, consent: Consent) -> Case:
    if consent.purpose == MESSAGES:
        return replace(case, consent=consent)
    if consent.purpose == FOLLOW_UP:
        return replace(case, follow_up_consent=consent.is_given)
    return replace(case, other_channel_consent=consent.is_given, other_channel_asked=True)
