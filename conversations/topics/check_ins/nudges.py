"""What a check-in makes a person hear of: most of it ends with the next contact."""

from conversations.model.nudges.kind import End, Level, NudgeKind, ends

ANSWERED = NudgeKind("answered", ends(End.TOLD), Level.TO_KNOW)
HARD_WEEK = NudgeKind("hard_week", ends(End.CONTACT))
NEED_HELP = NudgeKind("need_help", ends(End.CONTACT))
TALK = NudgeKind("talk", ends(End.CONTACT))
PLACE_DISLIKED = NudgeKind("place_disliked", ends(End.CONTACT), rules=("B26",))
START_UNCLEAR = NudgeKind("start_unclear", ends(End.CONTACT), rules=("B27",))
LEFT_WORK = NudgeKind("left_work", ends(End.CONTACT))
HARD_AT_WORK = NudgeKind("hard_at_work", ends(End.CONTACT))
TASKS_UNFIT = NudgeKind("tasks_unfit", ends(End.CONTACT))
CONTACT_UNKNOWN = NudgeKind("contact_unknown", ends(End.CONTACT))
MORE_HOURS = NudgeKind("more_hours", ends(End.CONTACT))
FEWER_HOURS = NudgeKind("fewer_hours", ends(End.CONTACT))
HOURS_DIFFER = NudgeKind("hours_differ", ends(End.CONTACT), order="timer")
WRITES_LESS = NudgeKind("writes_less", ends(End.CONTACT), rules=("A15",))
NUDGES = (
    ANSWERED, WRITES_LESS, HARD_WEEK, NEED_HELP, TALK, PLACE_DISLIKED, START_UNCLEAR, LEFT_WORK,
    HARD_AT_WORK,
    TASKS_UNFIT, CONTACT_UNKNOWN, MORE_HOURS, FEWER_HOURS, HOURS_DIFFER,
)  # fmt: skip
