"""Why staff are told of a consent: given, refused, or to be asked for."""

from conversations.model.nudges import reasons_trin
from conversations.model.nudges.kind import End, Form, Level, NudgeKind, Scope, ends
from conversations.topics.consent.in_person import RecordConsent

CONSENT_GIVEN = NudgeKind("consent_given", ends(End.TOLD), Level.TO_KNOW)
CONSENT_REFUSED = NudgeKind("consent_refused", ends(End.CONTACT))
FOLLOW_UP_CONSENT = NudgeKind(
    "follow_up_consent", ends(End.REASON, End.DONE), rules=("A32",),
    check=reasons_trin.follow_up_consent, scope=Scope.TRIN, done=Form(RecordConsent),
)  # fmt: skip
FOLLOW_UP_YES = NudgeKind("follow_up_yes", ends(End.TOLD), Level.TO_KNOW, ("A32",))
FOLLOW_UP_NO = NudgeKind("follow_up_no", ends(End.TOLD), Level.TO_KNOW, ("A32",))
NUDGES = (CONSENT_GIVEN, CONSENT_REFUSED, FOLLOW_UP_CONSENT, FOLLOW_UP_YES, FOLLOW_UP_NO)
