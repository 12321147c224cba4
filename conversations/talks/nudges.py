"""Why a person is nudged about any talk: it failed, was not understood, or is for a meeting."""

from conversations.model.nudges.kind import End, NudgeKind, ends

SCRIPT_FAILED = NudgeKind("script_failed", ends(End.CONTACT))
NOT_UNDERSTOOD = NudgeKind("not_understood", ends(End.CONTACT))
LEFT_FOR_TALK = NudgeKind("left_for_talk", ends(End.CONTACT))
NUDGES = (SCRIPT_FAILED, NOT_UNDERSTOOD, LEFT_FOR_TALK)
