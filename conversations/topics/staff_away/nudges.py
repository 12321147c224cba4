"""What is told when a case changes hands (A06)."""

from conversations.model.nudges.kind import End, Level, NudgeKind, ends

HANDED_OVER = NudgeKind("handed_over", ends(End.CONTACT), rules=("A06",))
HANDED_AWAY = NudgeKind("handed_away", ends(End.TOLD), Level.TO_KNOW, ("A06",))
NUDGES = (HANDED_OVER, HANDED_AWAY)
