"""When the talks around a start are due: before it, on day 1, after week 1; and the A32 consent.

Pure functions of (case, now) that yield slots; `asking.py` lists them.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from conversations.course.questions import (
    LAST_TRIN,
    begun_or_to_begin,
    current_employments,
    is_work,
)
from conversations.course.work_talks import has_left
from conversations.model.four_models import model_of
from conversations.model.hours import at_own_time, local_day, start_of
from conversations.model.occasions.slot import Slot
from conversations.model.policy import Policy
from conversations.model.rhythm import period_of
from conversations.records.case import Case
from conversations.records.entries import Phase
from conversations.records.entries_work import Employment

WEEK = timedelta(weeks=1)


def before_start(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """Some days before a start: is aim, tasks and pay clear? (B27) Not any more on its day."""
    today = local_day(now, policy)
    for spell in begun_or_to_begin(case):
        if spell.start > today:
            day = spell.start - timedelta(days=policy.before_start_days)
            at = _when_told(spell, at_own_time(day, case.check_in_time, policy), policy)
            until = start_of(spell.start, policy)
            yield Slot(at, until, spell.start.isoformat(), spell.no)


def first_day(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """In the afternoon of the first day at a company."""
    for spell in begun_or_to_begin(case):
        if is_work(spell) and not has_left(case, spell):
            at = at_own_time(spell.start, policy.first_day_at, policy)
            until = at + policy.check_in_grace
            yield Slot(_when_told(spell, at, policy), until, spell.start.isoformat(), spell.no)


def first_week(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """A week after the start at a company, unless it is over already."""
    for spell in begun_or_to_begin(case):
        day = spell.start + WEEK
        is_over = spell.end is not None and spell.end < day
        if is_work(spell) and not is_over and not has_left(case, spell):
            at = at_own_time(day, case.check_in_time, policy)
            yield Slot(at, at + policy.check_in_grace, period_of(spell.start), spell.no)


def follow_up_consent(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """The consent to the months after, asked at work in trin 3 and before it closes (A32)."""
    plan = model_of(case.model).follow_up
    if plan is None or not plan.consent_rule or case.follow_up_consent is not None:
        return
    today = local_day(now, policy)
    is_in_trin = case.phase is Phase.ACTIVE and case.trin == LAST_TRIN
    if is_in_trin and case.trin_since is not None and current_employments(case, today):
        day = case.trin_since + timedelta(days=policy.follow_up_ask_days)
        at = at_own_time(day, case.check_in_time, policy)
        until = max(at, now) + policy.check_in_grace
        yield Slot(at, until, case.trin_since.isoformat())


def _when_told(spell: Employment, at: datetime, policy: Policy) -> datetime:
    """No sooner than the news of it: that somebody begins is told before it is asked about."""
    return at if spell.made_at is None else max(at, spell.made_at + policy.undo_for)
