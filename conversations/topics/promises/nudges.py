"""A promise that slipped ("lovet"): whoever was to ring, then the leader."""

from conversations.model.nudges import reasons_promise
from conversations.model.nudges.kind import End, NudgeKind, ends

PROMISE_LATE = NudgeKind(
    "promise_late", ends(End.REASON), rules=("B02",), check=reasons_promise.late_promise
)
PROMISE_LATE_LEADER = NudgeKind(
    "promise_late_leader", ends(End.REASON), rules=("B02",), check=reasons_promise.late_promise
)
NUDGES = (PROMISE_LATE, PROMISE_LATE_LEADER)
