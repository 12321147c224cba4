"""What an agreement with a company, a praktik and a fleksjob ask of staff."""

from conversations.model.nudges import reasons_gates, reasons_work
from conversations.model.nudges.kind import End, Form, NudgeKind, Scope, Tap, ends
from conversations.records.entries import MilestoneKind
from conversations.topics.work.company import ReportFollowUp
from conversations.topics.work.employments import Amend

NO_CONTACT_PERSON = NudgeKind(
    "no_contact_person", ends(End.REASON, End.DONE), rules=("A20", "B10", "C06"),
    check=reasons_gates.gate_items, scope=Scope.TRIN, done=Form(Amend),
)  # fmt: skip
CONTACT_NOT_IN_PLAN = NudgeKind(
    "contact_not_in_plan", ends(End.REASON, End.DONE), rules=("A24",),
    check=reasons_gates.gate_items, scope=Scope.TRIN, done=Tap(MilestoneKind.CONTACT_IN_PLAN),
)  # fmt: skip
PRAKTIK_PURPOSE = NudgeKind(
    "praktik_purpose", ends(End.REASON, End.DONE), rules=("A19", "B11"),
    check=reasons_gates.praktik, scope=Scope.TRIN, done=Form(Amend),
)  # fmt: skip
PAY_DATE = NudgeKind(
    "pay_date", ends(End.REASON, End.DONE), rules=("A18", "B27"), check=reasons_gates.praktik,
    scope=Scope.TRIN, done=Form(Amend),
)  # fmt: skip
NOT_IN_VITAS = NudgeKind(
    "not_in_vitas", ends(End.REASON, End.DONE), rules=("A19",), check=reasons_gates.praktik,
    scope=Scope.TRIN, done=Tap(MilestoneKind.IN_VITAS),
)  # fmt: skip
PURPOSE_NOT_TOLD = NudgeKind(
    "purpose_not_told", ends(End.REASON, End.DONE), rules=("A17", "B27"),
    check=reasons_gates.praktik, scope=Scope.TRIN,
    done=Tap(MilestoneKind.PURPOSE_TOLD_CITIZEN, MilestoneKind.PURPOSE_TOLD_COMPANY),
)  # fmt: skip
HOURS_UNCHANGED = NudgeKind(
    "hours_unchanged", ends(End.REASON, End.DONE), rules=("A21", "A27"),
    check=reasons_work.hours_unchanged, scope=Scope.TRIN, done=Tap(), order="timer",
)  # fmt: skip
FLEKSJOB_MEETING = NudgeKind(
    "fleksjob_meeting", ends(End.REASON, End.DONE), rules=("D17",),
    check=reasons_work.fleksjob_meeting, scope=Scope.TRIN, done=Form(ReportFollowUp),
)  # fmt: skip
PERSON_GROUP = NudgeKind(
    "person_group", ends(End.REASON, End.DONE), rules=("D21",), check=reasons_work.person_group,
    scope=Scope.TRIN, done=Tap(MilestoneKind.PERSON_GROUP_MARKED),
)  # fmt: skip
NUDGES = (
    NO_CONTACT_PERSON, CONTACT_NOT_IN_PLAN, PRAKTIK_PURPOSE, PAY_DATE, NOT_IN_VITAS,
    PURPOSE_NOT_TOLD, HOURS_UNCHANGED, FLEKSJOB_MEETING, PERSON_GROUP,
)  # fmt: skip
