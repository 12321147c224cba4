"""Makker's own check-ins: weekly until the citizen is out at a company, then monthly.

Pure functions of (case, now): what is due, and when to look again. A check-in by Makker is never a
contact; the staff's duty of contact is `contact.py`.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

from conversations.course.questions import (
    begun_or_to_begin,
    current_employments,
    is_exempt,
    is_still_to_begin,
    is_work,
    out_since,
)
from conversations.course.work_talks import asked_about
from conversations.model.hours import at_own_time, local_day
from conversations.model.occasions.slot import Slot
from conversations.model.policy import Policy
from conversations.model.quiet_weeks import LESS_OFTEN, asks_less, rests, weeks_between
from conversations.records.case import Case
from conversations.records.entries import Phase

WEEKLY, AT_WORK, AFTER = "weekly_check_in", "month_at_work", "month_after"
CHECK_INS = (WEEKLY, AT_WORK, AFTER, LESS_OFTEN)
WEEK = timedelta(weeks=1)
MOST_WEEKS_AHEAD = 60


def period_of(day: date) -> str:
    """Return the ISO week that a check-in is about: "2026-W48"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def month_of(day: date) -> str:
    """Return the month that a check-in is about: "2026-11"."""
    return f"{day.year}-{day.month:02}"


def check_ins(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """Yield the check-ins of late and the next one, on the citizen's own weekday and time.

    Weekly, or less often after a long silence; on the first such weekday of the month while out at
    a company and in follow-up. One
    that fell on a day off is asked at the same hour of the next good day; one that is more than
    `check_in_grace` late waits for the next. None during a pause or exemption, or when closed.
    """
    if case.consent is None or not case.is_rhythm_set:
        return
    today = local_day(now, policy)
    monday = today - timedelta(days=today.weekday())
    earliest = case.consent.at + policy.settling_in
    own = case.check_in_day
    begun = [_slot_of(each.period, own) for each in case.opened if each.script in CHECK_INS]
    last = max(begun, default=date.min)
    every = weeks_between(case, policy)
    for weeks in range(-1, MOST_WEEKS_AHEAD):
        day = monday + timedelta(weeks=weeks, days=own)
        if day <= last:
            continue
        is_month = is_monthly(case, day)
        if not is_month and day < last + every * WEEK:
            continue
        moment = _asked_at(case, day, is_month, policy)
        if moment is None or moment < earliest:
            continue
        yield _slot(case, day, is_month, moment, policy)
        if moment > now:
            return


def _slot(case: Case, day: date, is_month: bool, moment: datetime, policy: Policy) -> Slot:
    """The check-in of `day`: on the way, out at a company, or after it."""
    until = moment + policy.check_in_grace
    if not is_month:
        script = LESS_OFTEN if asks_less(case, policy) else WEEKLY
        return Slot(moment, until, period_of(day), script=script)
    spell = asked_about(case, day)
    is_after = case.phase is Phase.FOLLOW_UP or (spell is not None and not is_work(spell))
    script = AFTER if is_after else AT_WORK
    return Slot(moment, until, month_of(day), spell.no if spell else 0, script)


def _asked_at(case: Case, day: date, is_month: bool, policy: Policy) -> datetime | None:
    """When the check-in of `day` is asked; `None` when that day has none."""
    has_slot = _has_month if is_month else _has_week
    if not is_in_effort(case, day) or not has_slot(case, day, policy):
        return None
    moment = at_own_time(day, case.check_in_time, policy)
    return moment if may_ask(case, local_day(moment, policy)) else None


def _has_week(case: Case, day: date, policy: Policy) -> bool:
    """Whether the week is asked about on `day`: not just before a start, which has its own talk."""
    if rests(case, day, policy):
        return False
    soon = day + timedelta(days=policy.before_start_days)
    return not any(day < spell.start <= soon for spell in begun_or_to_begin(case))


def _has_month(case: Case, day: date, policy: Policy) -> bool:
    """Whether a month's check-in is asked on `day`: its first such weekday, in no new place.

    Nor of a place that the citizen has said is over.
    """
    spells = current_employments(case, day)
    newest = max((spell.start for spell in spells), default=date.min)
    is_new = day < newest + timedelta(days=policy.new_at_work_days) if spells else False
    has_left_all = bool(spells) and asked_about(case, day) is None
    return day.day <= 7 and not is_new and not has_left_all


@lru_cache(maxsize=1024)
def _slot_of(period: str, own_day: int) -> date:
    """The citizen's own weekday in a period: in its week, or the first of its month."""
    year, _, rest = period.partition("-")
    if rest.startswith("W"):
        return date.fromisocalendar(int(year), int(rest[1:]), own_day + 1)
    first = date(int(year), int(rest), 1)
    return first + timedelta(days=(own_day - first.weekday()) % 7)


def is_monthly(case: Case, day: date) -> bool:
    """Whether Makker asks monthly on `day`: out at a company, and after it."""
    return is_out(case, day) or case.phase is Phase.FOLLOW_UP


def is_out(case: Case, day: date) -> bool:
    """Whether the citizen is out at a company; trin 3 without a known spell counts as out."""
    in_trin_3 = case.trin >= 3 and not is_still_to_begin(case, day)
    return out_since(case, day) is not None or in_trin_3


def is_in_effort(case: Case, day: date) -> bool:
    """Whether anybody is to do anything on `day`: group 1, not exempt, not closed (A05, C02)."""
    return case.phase is not Phase.CLOSED and case.group == 1 and not is_exempt(case, day)


def may_ask(case: Case, day: date) -> bool:
    """Whether Makker may start a question on `day`; in follow-up only with that consent (A32)."""
    if not is_in_effort(case, day):
        return False
    if case.phase is Phase.FOLLOW_UP and case.follow_up_consent is not True:
        return False
    return case.paused_until is None or day >= case.paused_until


def expects_answer(case: Case, moment: datetime, policy: Policy) -> bool:
    """Whether silence means anything: not after STOP, in a pause or out of the effort."""
    return not has_stopped(case) and may_ask(case, local_day(moment, policy))


def may_repeat(case: Case, moment: datetime, policy: Policy) -> bool:
    """Whether Makker may ask a second time: never after employment."""
    return expects_answer(case, moment, policy) and not is_monthly(case, local_day(moment, policy))


def has_agreed(case: Case) -> bool:
    return case.consent is not None and case.consent.is_given


def has_stopped(case: Case) -> bool:
    """Whether the citizen said no to Makker's messages, at first or by STOP."""
    return case.consent is not None and not case.consent.is_given
