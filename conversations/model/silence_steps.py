"""What silence leads to: a question is parked, asked once more, and then given up to a person.

Pure functions of (run, now). Silence ends in a phone call from a person, never in a consequence.
How far a citizen's silence has come stands on the case as a `Ladder`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from conversations.model.caps import MOST_REPEATS
from conversations.model.hours import at_own_time, end_of_work, next_good_moment, working_day_after
from conversations.model.policy import Policy
from conversations.records.case import Role, Team
from conversations.records.entries import Ladder, Rung
from conversations.records.run import Run, RunStatus


class SilenceStep(StrEnum):
    PARK = "park"
    REPEAT = "repeat"
    REMIND = "remind"  # on the other channel
    GIVE_UP = "give_up"


@dataclass(frozen=True, slots=True)
class Leave:
    """What Makker may do about a citizen's silence."""

    repeat: bool = True
    repeat_from: datetime | None = None  # the week's cap
    remind: bool = False  # the other channel is there, consented to, and was not used yet
    reminded_at: datetime | None = None


def silence_step(
    run: Run, role: Role, policy: Policy, ask_leave: Callable[[], Leave] = Leave
) -> tuple[SilenceStep, datetime]:
    """Return the next step that silence will take with an answerable run, and when.

    What Makker may do is asked of a parked run alone: one that speaks is parked first.
    """
    asked = run.asked_at or run.opened_at
    if run.on_top:
        return SilenceStep.GIVE_UP, asked + policy.park_after
    if run.status is RunStatus.OPEN:
        return SilenceStep.PARK, asked + policy.park_after
    if role is not Role.CITIZEN:
        return SilenceStep.GIVE_UP, asked + policy.keep_draft_for
    leave = ask_leave()
    if run.repeats < MOST_REPEATS:
        return _before_repeat(asked, policy, leave)
    if leave.remind and leave.reminded_at is None:
        at = next_good_moment(asked + policy.other_channel_after, role, policy)
        return SilenceStep.REMIND, at
    given_up = asked + (policy.give_up_after - policy.repeat_after)
    if leave.reminded_at is not None:
        given_up = max(given_up, leave.reminded_at + policy.other_channel_after)
    return SilenceStep.GIVE_UP, given_up


def _before_repeat(asked: datetime, policy: Policy, leave: Leave) -> tuple[SilenceStep, datetime]:
    """Ask once more; where that may not be, or not in time, leave it to a person."""
    given_up = asked + policy.give_up_after
    due = (asked + policy.repeat_after).astimezone(policy.zone)
    at = at_own_time(due.date(), due.time(), policy)
    if leave.repeat_from is not None and leave.repeat_from > at:
        if leave.repeat_from > given_up:
            return SilenceStep.GIVE_UP, given_up
        at = leave.repeat_from
    return (SilenceStep.REPEAT, at) if leave.repeat else (SilenceStep.GIVE_UP, given_up)


def is_long_silent(run: Run, now: datetime, policy: Policy) -> bool:
    """Whether silence may soon ask more of a run than to be parked: then it counts when its
    question arrived."""
    after = min(policy.repeat_after, policy.give_up_after - policy.repeat_after)
    asked = run.asked_at or run.opened_at
    return run.status is RunStatus.PARKED and asked + after <= now


def call_by(now: datetime, policy: Policy) -> date:
    """Return the day by which the jobformidler is to have rung."""
    return working_day_after(now, policy.call_back_days, policy).date()


def next_rung(
    ladder: Ladder, team: Team, told_to: int, rests_until: datetime | None, policy: Policy
) -> tuple[Rung, datetime] | None:
    """Return where an undone call goes next, and when; `None` while it stays where it is.

    `told_to`: whose task the call is; `rests_until`: they put it off until then.
    """
    if ladder.rung is Rung.CALL and ladder.call_by is not None:
        at = end_of_work(ladder.call_by, policy)
        has_other = team.stand_in not in (0, told_to)
        rung = Rung.STAND_IN if has_other else Rung.LEADER
    elif ladder.rung is Rung.STAND_IN:
        rung, at = Rung.LEADER, working_day_after(ladder.rung_at, policy.call_back_days, policy)
    else:
        return None
    if rung is Rung.LEADER and team.leader in (0, told_to):
        return None
    return rung, max(at, rests_until or at)
