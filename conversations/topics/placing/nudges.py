"""What a trin and a group ask of staff: what its gate needs, its length, whom to tell."""

from conversations.model.nudges import reasons_gates, reasons_trin
from conversations.model.nudges.kind import End, Form, NudgeKind, Scope, Tap, ends
from conversations.records.entries import MilestoneKind
from conversations.topics.placing.visitation import Visit
from conversations.topics.work.employments import Amend
from conversations.topics.work.hours import ReportHours

TRIN_1_LONG = NudgeKind(
    "trin_1_long", ends(End.REASON, End.DONE), rules=("A13", "B13"), check=reasons_trin.long_trin,
    scope=Scope.TRIN, done=Tap(), trin=1,
)  # fmt: skip
TRIN_2_LONG = NudgeKind(
    "trin_2_long", ends(End.REASON, End.DONE), rules=("A25", "B13"), check=reasons_trin.long_trin,
    scope=Scope.TRIN, done=Tap(), trin=2,
)  # fmt: skip
GATE_MISSING = NudgeKind(
    "gate_missing", ends(End.REASON, End.DONE), check=reasons_gates.gate_items, scope=Scope.TRIN,
    rules=("A12", "A16", "A21", "B06", "B10", "B12", "C04", "C06"),
    says=reasons_gates.gate_missing_says, done=Form(
        Visit, Amend, ReportHours, MilestoneKind.CV_STARTED, MilestoneKind.CV_MADE,
        MilestoneKind.JOBGOAL_STARTED, MilestoneKind.READY, MilestoneKind.PLAN_MADE,
    ),
)  # fmt: skip
NAME_NOT_IN_PLAN = NudgeKind(
    "name_not_in_plan", ends(End.REASON, End.DONE), rules=("A07",),
    check=reasons_trin.name_in_plan, scope=Scope.TRIN, done=Tap(MilestoneKind.NAME_IN_PLAN),
)  # fmt: skip
REHABILITATION = NudgeKind(
    "rehabilitation", ends(End.REASON, End.DONE), rules=("A03",),
    check=reasons_trin.rehabilitation, scope=Scope.REHABILITATION,
    done=Tap(MilestoneKind.REHAB_SENT),
)  # fmt: skip
SOCIAL_NOT_TOLD = NudgeKind(
    "social_not_told", ends(End.REASON, End.DONE), rules=("B04", "C02"),
    check=reasons_trin.social_not_told, done=Tap(MilestoneKind.SOCIAL_TOLD),
)  # fmt: skip
NUDGES = (
    TRIN_1_LONG, TRIN_2_LONG, GATE_MISSING, NAME_NOT_IN_PLAN, REHABILITATION, SOCIAL_NOT_TOLD,
)  # fmt: skip
