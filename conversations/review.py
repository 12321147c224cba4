"""After every turn: what is due now, and when to look again. That moment is the one review timer.

The clock is an input like any other: a sweep reads what is due, never all cases.
"""

from dataclasses import replace
from datetime import datetime

from conversations.bench import Bench
from conversations.nudging import next_wake, raise_nudge, wake
from conversations.records import Role, RunStatus
from conversations.rules.hours import next_good_moment
from conversations.rules.rhythm import check_in_due, contact_due_at, may_repeat
from conversations.rules.silence import SilenceStep, silence_step
from conversations.talking import facts_for, give_up, open_run, park, repeat

PERIODIC = "weekly_check_in"


def settle(bench: Bench) -> None:
    """Do what the clock asks of this person now."""
    for run in bench.answerable():
        _follow_silence(bench, run.no)
    if bench.is_citizen:
        _check_in(bench)
        _contact(bench)
        wake(bench)


def look_again(bench: Bench) -> datetime | None:
    """Return the next moment at which the clock may ask something of this person."""
    moments: list[datetime | None] = [_silence_at(bench, run.no) for run in bench.answerable()]
    if bench.is_citizen:
        moments += [_check_in_at(bench), _contact_at(bench), next_wake(bench)]
    return min((m for m in moments if m is not None and m > bench.now), default=None)


def _silence_at(bench: Bench, no: int) -> datetime:
    return silence_step(bench.runs[no], bench.person.role, bench.world.policy)[1]


def _follow_silence(bench: Bench, no: int) -> None:
    """Take every step that silence has earned by now; one late look may bring several."""
    for _ in range(3):
        run = bench.runs[no]
        step, at = silence_step(run, bench.person.role, bench.world.policy)
        if at > bench.now or run.status not in (RunStatus.OPEN, RunStatus.PARKED):
            return
        if step is SilenceStep.PARK:
            park(bench, run)
        elif step is SilenceStep.REPEAT and not _may_repeat(bench):
            give_up(bench, run, is_told=True)
        elif step is SilenceStep.REPEAT and bench.live() is None:
            repeat(bench, run)
        elif step is SilenceStep.GIVE_UP:
            give_up(bench, run)
        else:
            return


def _may_repeat(bench: Bench) -> bool:
    return may_repeat(bench.case, bench.now, bench.world.policy)


def _check_in_at(bench: Bench) -> datetime | None:
    """When the next check-in may be opened; one that is due waits for a good moment."""
    due = check_in_due(bench.case, bench.now, bench.world.policy)
    if due.period is not None and bench.live() is None:
        return next_good_moment(bench.now, Role.CITIZEN, bench.world.policy)
    return due.next_at


def _check_in(bench: Bench) -> None:
    due = check_in_due(bench.case, bench.now, bench.world.policy)
    if due.period is None or bench.live() is not None:
        return
    if next_good_moment(bench.now, Role.CITIZEN, bench.world.policy) > bench.now:
        return
    bench.case = replace(bench.case, last_check_in=due.period)
    open_run(bench, PERIODIC, facts_for(bench, due.period))


def _contact_at(bench: Bench) -> datetime | None:
    """When the duty of contact is to be said: in working hours, and once until it is met."""
    if any(n.rule == "contact_due" and n.status != "done" for n in bench.case.nudges):
        return None
    due = contact_due_at(bench.case, bench.world.policy)
    return next_good_moment(due, Role.JOBFORMIDLER, bench.world.policy)


def _contact(bench: Bench) -> None:
    at = _contact_at(bench)
    if at is not None and at <= bench.now:
        raise_nudge(bench, "contact_due")
