"""TILBAGE after a talk has ended: its last answer is taken back, and its question asked anew.

What the talk led to stays as it was told; its effects come once more when it ends again, and the
later word counts. Only a script that says `reopens` may do so.
"""

from dataclasses import replace

from conversations.case.nudging import take_back
from conversations.case.turn import Turn
from conversations.records.run import Run, RunStatus
from conversations.talks.steps import go_back


def just_ended(turn: Turn, newest: Run | None) -> Run | None:
    """Return the talk that TILBAGE opens again, if it may.

    `newest` is the question that is open now: nothing in it is answered yet, and it followed from
    the talk that ended.
    """
    ended = max(
        (run for run in turn.runs.values() if run.closed_at is not None),
        key=lambda run: (run.closed_at, run.spoke_no),
        default=None,
    )
    if ended is None or not _may_reopen(turn, ended):
        return None
    follows = newest is None or (not newest.answers and newest.opened_at == ended.closed_at)
    return ended if follows else None


def _may_reopen(turn: Turn, run: Run) -> bool:
    spec = turn.world.scripts.get(run.script)
    is_late = run.closed_at is None or turn.now - run.closed_at > turn.world.policy.reopen_for
    is_answered = run.status is RunStatus.ANSWERED and bool(run.answers)
    return spec is not None and spec.reopens and is_answered and not is_late


def reopen(turn: Turn, ended: Run, newest: Run | None) -> None:
    """Ask the last question of a talk that has ended anew; what followed from it makes room."""
    if newest is not None:
        turn.put(replace(newest, status=RunStatus.SUPERSEDED, closed_at=turn.now))
    if ended.closed_at is not None:
        take_back(turn, ended.closed_at)
    go_back(turn, turn.put(replace(ended, status=RunStatus.OPEN, closed_at=None)))
