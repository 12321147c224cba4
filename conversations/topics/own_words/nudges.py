"""What the citizen's own words ask of a person: a call, a pause, sick days, more help."""

from conversations.model.nudges import reasons_talk
from conversations.model.nudges.kind import End, Level, NudgeKind, Scope, Tap, ends

CALL = NudgeKind("call", ends(End.CONTACT))
STOPPED = NudgeKind("stopped", ends(End.CONTACT))
PAUSED = NudgeKind("paused", ends(End.TOLD), Level.TO_KNOW)
PAUSE_OVER = NudgeKind("pause_over", ends(End.TOLD), Level.TO_KNOW)
DELETION = NudgeKind("deletion", ends(End.DONE), done=Tap())
SICK = NudgeKind("sick", ends(End.CONTACT))
WELL = NudgeKind("well", ends(End.TOLD), Level.TO_KNOW)
SICK_DAYS = NudgeKind(
    "sick_days", ends(End.REASON, End.DONE), rules=("B23",), check=reasons_talk.sick_days,
    scope=Scope.EFFORT, done=Tap(),
)  # fmt: skip
NETWORK = NudgeKind("network", ends(End.CONTACT), rules=("A08",))
HELP_WISHED = NudgeKind(
    "help_wished", ends(End.REASON), rules=("B18",), check=reasons_talk.help_wish
)
STEP_UP_WISHED = NudgeKind(
    "step_up_wished", ends(End.REASON), rules=("B18",), check=reasons_talk.help_wish
)
STEP_UP_WISHED_SAGSBEHANDLER = NudgeKind(
    "step_up_wished_sagsbehandler", ends(End.REASON), rules=("B18",), check=reasons_talk.help_wish
)
NUDGES = (
    CALL, STOPPED, PAUSED, PAUSE_OVER, DELETION, SICK, WELL, SICK_DAYS, NETWORK, HELP_WISHED,
    STEP_UP_WISHED, STEP_UP_WISHED_SAGSBEHANDLER,
)  # fmt: skip
