"""Why a person is to look: a phone seems to answer by itself, or writes more than anybody reads."""

from conversations.model.nudges.kind import End, NudgeKind, Tap, ends

AUTOMATIC = NudgeKind("automatic", ends(End.CONTACT, End.DONE), done=Tap())
NUDGES = (AUTOMATIC,)
