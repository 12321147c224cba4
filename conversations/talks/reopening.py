"""TILBAGE after a talk has ended: its last answer is taken back, and its question asked anew.

What the talk led to stays as it was told; its effects come once more when it ends again, and the
later word counts. Only a script that says `reopens` may do so.
"""

from dataclasses import replace
from datetime import timedelta

from conversations.case.nudging import take_back
from conversations.case.turn import Bench
from conversations.records.run import Run, RunStatus
from conversations.talks.steps import go_back

MAY_REOPEN = timedelta(hours=24)


def just_ended(bench: Bench, newest: Run | None) -> Run | None:
    """Return the talk that TILBAGE opens again, if it may.

    `newest` is the question that is open now: nothing in it is answered yet, and it followed from
    the talk that ended.
    """
    ended = max(
        (run for run in bench.runs.values() if run.closed_at is not None),
        key=lambda run: (run.closed_at, run.spoke_no),
        default=None,
    )
    if ended is None or not _may_reopen(bench, ended):
        return None
    follows = newest is None or (not newest.answers and newest.opened_at == ended.closed_at)
    return ended if follows else None


def _may_reopen(bench: Bench, run: Run) -> bool:
    spec = bench.world.scripts.get(run.script)
    is_late = run.closed_at is None or bench.now - run.closed_at > MAY_REOPEN
    is_answered = run.status is RunStatus.ANSWERED and bool(run.answers)
    return spec is not None and spec.reopens and is_answered and not is_late


def reopen(bench: Bench, ended: Run, newest: Run | None) -> None:
    """Ask the last question of a talk that has ended anew; what followed from it makes room."""
    if newest is not None:
        bench.put(replace(newest, status=RunStatus.SUPERSEDED, closed_at=bench.now))
    if ended.closed_at is not None:
        take_back(bench, ended.closed_at)
    go_back(bench, bench.put(replace(ended, status=RunStatus.OPEN, closed_at=None)))
