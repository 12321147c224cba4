"""Why a person is to ring about the plan: a meeting, or an agreement."""

from conversations.model.nudges import reasons_talk
from conversations.model.nudges.kind import End, NudgeKind, Scope, ends

CANNOT_COME = NudgeKind("cannot_come", ends(End.CONTACT))
CALL_BEFORE = NudgeKind("call_before", ends(End.CONTACT))
AGREEMENT_CORRECTED = NudgeKind("agreement_corrected", ends(End.CONTACT), rules=("D10",))
AGREEMENT_LATE = NudgeKind(
    "agreement_late", ends(End.REASON), rules=("D10",), check=reasons_talk.late_agreements,
    scope=Scope.EFFORT,
)  # fmt: skip
NUDGES = (CANNOT_COME, CALL_BEFORE, AGREEMENT_CORRECTED, AGREEMENT_LATE)
