"""When a talk about work is due: the way to a jobmål in trin 1, and what staff asked for.

Pure functions of (case, now) that yield slots for `asking.py`. Staff's wish comes first; of its own
accord Makker begins a piece once a week at most, beside the check-in, and no piece again that met
silence twice.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from conversations.course.jobgoal import (
    DETAILS,
    PIECES,
    next_detail,
    next_piece,
    parts_of,
    times_silent,
)
from conversations.course.questions import all_of, has, latest
from conversations.model.hours import at_own_time, is_speaking_day, local_day
from conversations.model.nudges.reasons_urgent import GOOD_NEWS
from conversations.model.occasions.slot import Slot
from conversations.model.policy import Policy
from conversations.model.rhythm import is_monthly
from conversations.records.case import Case, Role
from conversations.records.entries import Ladder, MilestoneKind
from conversations.records.told_by_citizen import JobgoalPart, TalkWish

JOBGOAL, EXPERIENCE, MORE = "jobgoal", "experience", "jobgoal_more"
SITUATION, PREPARATION = "my_situation", "step_up"
SENDABLE = (JOBGOAL, EXPERIENCE)  # all that staff may ask for, at a good moment
TOGETHER = (SITUATION, PREPARATION)  # begun at once, where citizen and staff sit together
MOST_OFFERS = 2  # of one piece, of Makker's own accord
BETWEEN_OFFERS = timedelta(days=7)
AFTER_ANSWERS = timedelta(days=2)
WISH_HOLDS = timedelta(days=30)


def opening_of(case: Case, talk: str) -> str:
    """Return the script that a talk goes on with: of a jobmål the next piece, or whether more."""
    if talk != JOBGOAL:
        return talk
    return MORE if next_detail(case) else next_piece(case)


def waiting_wish(case: Case, now: datetime) -> TalkWish | None:
    """Return the talk that staff asked for and that was not begun yet."""
    wishes = [w for w in all_of(case, TalkWish) if now <= w.at + WISH_HOLDS]
    if not wishes:
        return None
    begun = {o.about for o in case.opened if o.script in (*PIECES, MORE, EXPERIENCE)}
    return next((wish for wish in wishes if wish.no not in begun), None)


def to_jobgoal(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """The talk that staff asked for, for a CV too; else the piece of a jobmål that comes next."""
    wish = waiting_wish(case, now)
    if wish is None:
        yield from _own(next_detail(case) or next_piece(case), case, now, policy)
    else:
        script = opening_of(case, wish.script)
        yield Slot(wish.at, wish.at + WISH_HOLDS, "", wish.no, script)


def _own(script: str, case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """A piece that Makker begins itself: of a jobmål, or of what is still to be told of it.

    Never one that makes a jobmål where there is one, or something to try (A10, A11), and none for
    who wants fewer messages. Nor for who told of a job, until somebody has talked with them.
    """
    is_its_time = case.trin == 1 or (case.trin == 2 and bool(parts_of(case)))
    is_there = has(case, MilestoneKind.JOBGOAL, MilestoneKind.TO_TRY)
    is_settled = is_there and script not in DETAILS
    is_monthly_now = is_monthly(case, local_day(now, policy))
    wants_less = case.check_in_every > 1 or is_monthly_now
    is_a_persons = _is_to_be_rung(case) or bool(case.nudges_of(GOOD_NEWS))
    if not is_its_time or is_settled or wants_less or is_a_persons:
        return
    offers = sum(1 for o in case.opened if o.script == script and not o.about)
    is_left = max(offers, times_silent(case, script)) >= MOST_OFFERS
    if not is_left and case.consent is not None and case.is_rhythm_set:
        first = _first_day(case, case.consent.at, policy)
        day = _beside_the_check_in(case, max(first, local_day(now, policy)), policy)
        at = at_own_time(day, case.check_in_time, policy)
        yield Slot(at, at + BETWEEN_OFFERS, f"{script}-{offers + 1}", script=script)


def _is_to_be_rung(case: Case) -> bool:
    """Whether a silence waits for a person's call: then Makker begins nothing new."""
    ladder = latest(case, Ladder)
    return ladder is not None and ladder.ended_at is None and ladder.call_by is not None


def _first_day(case: Case, agreed_at: datetime, policy: Policy) -> date:
    begun = case.trin_since or local_day(case.started_at, policy)
    days = [
        local_day(agreed_at + policy.settling_in, policy),
        begun + timedelta(days=policy.jobgoal_talk_after_days),
    ]
    days += [o.on + BETWEEN_OFFERS for o in case.opened if o.script in PIECES]
    days += [part.on + AFTER_ANSWERS for part in all_of(case, JobgoalPart)[-1:]]
    return max(days)


def _beside_the_check_in(case: Case, day: date, policy: Policy) -> date:
    """The first day from `day` on that is neither the check-in's, nor the day before it, nor one
    on which Makker does not speak."""
    taken = (case.check_in_day, (case.check_in_day - 1) % 7)
    while day.weekday() in taken or not is_speaking_day(day, Role.CITIZEN, policy):
        day += timedelta(days=1)
    return day
