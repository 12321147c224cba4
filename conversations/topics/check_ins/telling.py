"""What the jobformidler hears of a check-in: why to ring, or that all is well."""

from collections.abc import Iterable

from conversations.case.nudging import kind_of, raise_nudge
from conversations.case.turn import Turn
from conversations.model.nudges.kind import NudgeKind
from conversations.topics.check_ins.nudges import ANSWERED
from conversations.topics.contacts.nudges import CONTACT_DUE


def tell_of_check_in(turn: Turn, reasons: Iterable[NudgeKind]) -> None:
    """Tell the jobformidler why; without a reason that all is well."""
    found = list(reasons)
    for kind in found:
        raise_nudge(turn, kind)
    if not found:
        _tell_that_all_is_well(turn)


def _tell_that_all_is_well(turn: Turn) -> None:
    """An answer is only good news while nothing else waits for the jobformidler's call."""
    waits = (kind_of(turn, nudge) for nudge in turn.case.nudges if nudge.is_open)
    if not any(kind.ends_by_contact and kind is not CONTACT_DUE for kind in waits):
        raise_nudge(turn, ANSWERED)
