"""When Makker may speak of its own accord: the Danish calendar (language: no pressure).

Pure functions of a moment; replies to what a person just wrote do not ask here.
"""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from conversations.model.policy import Policy
from conversations.records.case import Role


@lru_cache(maxsize=256)
def _days_off(year: int, extra: tuple[str, ...]) -> frozenset[date]:
    import holidays  # here: it makes the calendars of all the world, for no start

    public = holidays.country_holidays("DK", years=year).keys()
    return frozenset(public) | {date.fromisoformat(f"{year}-{day}") for day in extra}


def is_day_off(day: date, policy: Policy) -> bool:
    """Whether `day` is a Danish public holiday or one of the kommune's own days off."""
    return day in _days_off(day.year, policy.extra_days_off)


def is_speaking_day(day: date, role: Role, policy: Policy) -> bool:
    """Citizens: every day but Sundays and days off. Staff: working days."""
    last_weekday = 5 if role is Role.CITIZEN else 4
    return day.weekday() <= last_weekday and not is_day_off(day, policy)


def next_good_moment(moment: datetime, role: Role, policy: Policy) -> datetime:
    """Return `moment` if Makker may speak then, else the first moment after it when it may."""
    local = moment.astimezone(policy.zone)
    is_citizen = role is Role.CITIZEN
    opens = policy.citizen_from if is_citizen else policy.staff_from
    closes = policy.citizen_to if is_citizen else policy.staff_to
    day = local.date()
    if is_speaking_day(day, role, policy):
        if opens <= local.time() < closes:
            return moment
        if local.time() < opens:
            return datetime.combine(day, opens, policy.zone)
    day += timedelta(days=1)
    while not is_speaking_day(day, role, policy):
        day += timedelta(days=1)
    return datetime.combine(day, opens, policy.zone)


def at_own_time(day: date, at: time, policy: Policy) -> datetime:
    """Return a citizen's own hour on `day`, or on the first day after it when Makker may speak."""
    while not is_speaking_day(day, Role.CITIZEN, policy):
        day += timedelta(days=1)
    return next_good_moment(datetime.combine(day, at, policy.zone), Role.CITIZEN, policy)


def working_day_after(moment: datetime, days: int, policy: Policy) -> datetime:
    """Return the end of the working hours `days` working days after `moment`."""
    day = local_day(moment, policy)
    left = days
    while left > 0:
        day += timedelta(days=1)
        if is_speaking_day(day, Role.JOBFORMIDLER, policy):
            left -= 1
    return end_of_work(day, policy)


def working_hours_after(moment: datetime, hours: int, policy: Policy) -> datetime:
    """Return when `hours` working hours have passed since `moment`."""
    left = timedelta(hours=hours)
    at = next_good_moment(moment, Role.JOBFORMIDLER, policy).astimezone(policy.zone)
    while left > (room := end_of_work(at.date(), policy) - at):
        left -= room
        at = next_good_moment(end_of_work(at.date(), policy), Role.JOBFORMIDLER, policy)
    return at + left


def working_time(start: datetime, end: datetime, policy: Policy) -> timedelta:
    """Return how much of the time from `start` to `end` lies in the working hours."""
    day, last, total = local_day(start, policy), local_day(end, policy), timedelta(0)
    while day <= last:
        if is_speaking_day(day, Role.JOBFORMIDLER, policy):
            opens = max(start, datetime.combine(day, policy.staff_from, policy.zone))
            total += max(min(end, end_of_work(day, policy)) - opens, timedelta(0))
        day += timedelta(days=1)
    return total


def working_day_from(day: date, policy: Policy) -> date:
    """Return `day` if staff work then, else the first day after it on which they do."""
    while not is_speaking_day(day, Role.JOBFORMIDLER, policy):
        day += timedelta(days=1)
    return day


def local_day(moment: datetime, policy: Policy) -> date:
    return moment.astimezone(policy.zone).date()


def start_of(day: date, policy: Policy) -> datetime:
    """Return the first moment of a local day."""
    return datetime.combine(day, time(0), policy.zone)


def end_of_work(day: date, policy: Policy) -> datetime:
    return datetime.combine(day, policy.staff_to, policy.zone)
