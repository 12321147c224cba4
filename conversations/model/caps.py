"""No pressure: how much Makker may ask unasked. Pure functions of the days on which it did.

A question that answers what the citizen just wrote is not counted, nor is a reminder or a notice
that asks nothing. Days are local, so that the nights when clocks change make no difference.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from conversations.model.hours import at_own_time, local_day, next_good_moment
from conversations.model.policy import Policy
from conversations.records.case import Case, Role

MOST_REPEATS = 1
WEEK = timedelta(days=7)


def counted(unasked: Iterable[date], day: date) -> tuple[date, ...]:
    """Return the days that count from `day` on, with `day` among them."""
    return (*sorted(each for each in unasked if each > day - WEEK), day)


def free_day(unasked: Iterable[date], day: date, policy: Policy) -> date:
    """Return the first day from `day` on when one more question is within the cap."""
    latest = sorted(unasked)[-policy.questions_a_week :]
    if len(latest) < policy.questions_a_week:
        return day
    return max(day, latest[0] + WEEK)


def free_moment(case: Case, moment: datetime, policy: Policy) -> datetime:
    """Return the first good moment from `moment` on at which Makker may ask unasked.

    A question that has to wait for another day comes at the citizen's own time of day.
    """
    good = next_good_moment(moment, Role.CITIZEN, policy)
    day = local_day(good, policy)
    free = free_day(case.unasked, day, policy)
    if free == day:
        return good
    return at_own_time(free, case.check_in_time, policy)
