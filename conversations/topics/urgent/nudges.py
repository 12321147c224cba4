"""What cannot wait (A28): whoever is told first, and who is told when nobody has seen it.

Good news is told at once too: whoever hears "tillykke" from a person is met while it is new.
"""

from conversations.model.nudges import reasons_talk, reasons_urgent
from conversations.model.nudges.kind import End, Level, NudgeKind, Tap, ends

DISTRESS = NudgeKind(
    reasons_urgent.DISTRESS, ends(End.CONTACT), Level.URGENT, ("A28",), climbs=True
)
DISTRESS_SHARED = NudgeKind(
    "distress_shared", ends(End.CONTACT), Level.URGENT, ("A28",), climbs=True
)
ACUTE_NEED = NudgeKind("acute_need", ends(End.CONTACT), Level.URGENT, ("A28",), climbs=True)
HEAVY_WORDS = NudgeKind(
    "heavy_words", ends(End.CONTACT, End.DONE), rules=("A28",), done=Tap(), is_for_today=True
)
GOOD_NEWS = NudgeKind(
    reasons_urgent.GOOD_NEWS, ends(End.CONTACT, End.DONE), Level.URGENT, done=Tap()
)
CALL_NOW = NudgeKind("call_now", ends(End.CONTACT), Level.URGENT, ("A28",), climbs=True)
ACUTE_COMPANY = NudgeKind(
    "acute_company", ends(End.REASON), Level.URGENT, ("A28",), reasons_talk.acute_company,
    climbs=True,
)  # fmt: skip
UNSEEN_COLLEAGUE = NudgeKind(
    "unseen_colleague", ends(End.REASON), Level.URGENT, ("A28",), reasons_urgent.unseen
)
UNSEEN_LEADER = NudgeKind(
    "unseen_leader", ends(End.REASON), Level.URGENT, ("A28",), reasons_urgent.unseen
)
GOES_ON = (UNSEEN_COLLEAGUE, UNSEEN_LEADER)
NUDGES = (
    DISTRESS,
    DISTRESS_SHARED,
    ACUTE_NEED,
    HEAVY_WORDS,
    GOOD_NEWS,
    CALL_NOW,
    ACUTE_COMPANY,
    *GOES_ON,
)
