"""The duty of contact: soon, today, over time."""

from conversations.model.nudges import reasons_talk
from conversations.model.nudges.kind import End, NudgeKind, Scope, ends

CONTACT_DUE = NudgeKind(
    "contact_due", ends(End.REASON, End.CONTACT), check=reasons_talk.contact, scope=Scope.EFFORT,
    rules=("A15", "A22", "A44", "B09", "B14", "C07", "D08"),
)  # fmt: skip
FOLLOW_UP_DUE = NudgeKind(
    "follow_up_due", ends(End.REASON, End.CONTACT), check=reasons_talk.contact,
    scope=Scope.EFFORT, rules=("A31", "B17"),
)  # fmt: skip
NUDGES = (CONTACT_DUE, FOLLOW_UP_DUE)
