"""Why a person is to ring: Makker's messages do not reach the citizen, or may not be sent."""

from conversations.model.nudges.kind import End, NudgeKind, Tap, ends

BLOCKED = NudgeKind("blocked", ends(End.CONTACT))
UNDELIVERED = NudgeKind("undelivered", ends(End.CONTACT))
BAD_NUMBER = NudgeKind("bad_number", ends(End.DONE), done=Tap())
WRONG_NUMBER = NudgeKind("wrong_number", ends(End.DONE), done=Tap())
NUMBER_SILENT = NudgeKind("number_silent", ends(End.DONE), done=Tap())
NUDGES = (BLOCKED, UNDELIVERED, BAD_NUMBER, WRONG_NUMBER, NUMBER_SILENT)
