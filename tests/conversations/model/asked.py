"""What the occasions say of check-ins alone, in one small value; and what was asked before."""

from datetime import date, datetime
from typing import NamedTuple

from conversations.model.occasions.asking import OCCASIONS, talks_due
from conversations.model.policy import Policy
from conversations.model.reads import Rules
from conversations.model.rhythm import WEEKLY
from conversations.records.case import Case, Opened


class CheckInDue(NamedTuple):
    period: str | None
    next_at: datetime | None


def check_in_due(case: Case, now: datetime, policy: Policy) -> CheckInDue:
    """The check-in that is due now, and when the next one will be."""
    asking = talks_due(case, now, policy, Rules(o for o in OCCASIONS if o.script == WEEKLY))
    periods = [talk.slot.period for talk in asking.due]
    assert len(periods) < 2
    return CheckInDue(periods[0] if periods else None, asking.next_at)


def opened(*periods: str) -> tuple[Opened, ...]:
    """Check-ins that were begun."""
    return tuple(Opened("weekly_check_in", period, 0, date(2026, 11, 1)) for period in periods)
