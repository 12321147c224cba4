"""Why staff are told of a step-up: it may be worth a talk, or its preparation is ready."""

from conversations.model.nudges import reasons_trin
from conversations.model.nudges.kind import End, Level, NudgeKind, Scope, Tap, ends

STEP_UP = NudgeKind(
    "step_up", ends(End.REASON, End.DONE), rules=("A33", "A34"), check=reasons_trin.step_up,
    scope=Scope.TRIN, done=Tap(),
)  # fmt: skip
PREPARATION_LOCKED = NudgeKind("preparation_locked", ends(End.TOLD), Level.TO_KNOW, ("A36", "D03"))
NUDGES = (STEP_UP, PREPARATION_LOCKED)
