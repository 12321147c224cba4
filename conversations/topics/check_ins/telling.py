"""What the jobformidler hears of a check-in: why to ring, or that all is well."""

from collections.abc import Iterable

from conversations.case.nudging import ENDED_BY_CONTACT, raise_nudge
from conversations.case.turn import Turn


def tell(turn: Turn, reasons: Iterable[str]) -> None:
    """Tell the jobformidler why; without a reason that all is well."""
    found = list(reasons)
    for rule in found:
        raise_nudge(turn, rule)
    if not found:
        _tell_that_all_is_well(turn)


def _tell_that_all_is_well(turn: Turn) -> None:
    """An answer is only good news while nothing else waits for the jobformidler's call."""
    waits = {n.rule for n in turn.case.nudges if n.status != "done"} & ENDED_BY_CONTACT
    if not waits - {"contact_due"}:
        raise_nudge(turn, "answered")
