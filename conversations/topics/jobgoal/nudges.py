"""What is told of a jobmål, and what is asked for while there is none."""

from conversations.model.nudges import reasons_trin
from conversations.model.nudges.kind import End, Form, Level, NudgeKind, Scope, ends
from conversations.records.entries import MilestoneKind

JOBGOAL = NudgeKind("jobgoal", ends(End.TOLD), Level.TO_KNOW, ("D11",))
TO_TRY = NudgeKind("to_try", ends(End.TOLD), Level.TO_KNOW, ("A11",))
EXPERIENCE = NudgeKind("experience", ends(End.TOLD), Level.TO_KNOW, ("A10",))
NO_JOBGOAL = NudgeKind(
    "no_jobgoal", ends(End.REASON, End.DONE), rules=("A10", "A11"), check=reasons_trin.no_jobgoal,
    scope=Scope.TRIN, done=Form(MilestoneKind.JOBGOAL, MilestoneKind.TO_TRY),
)  # fmt: skip
GOAL_REACHED = NudgeKind(
    "goal_reached", ends(End.REASON, End.DONE), rules=("D20",), check=reasons_trin.goal_reached,
    scope=Scope.TRIN, done=Form(MilestoneKind.GOAL_SET),
)  # fmt: skip
NUDGES = (JOBGOAL, TO_TRY, EXPERIENCE, NO_JOBGOAL, GOAL_REACHED)
