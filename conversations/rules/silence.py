"""What silence leads to: a question is parked, asked once more, and then given up to a person.

Pure functions of (run, now). Silence ends in a phone call from a person, never in a consequence.
"""

from datetime import datetime
from enum import StrEnum

from conversations.records import Role, Run, RunStatus
from conversations.rules.hours import next_good_moment
from conversations.rules.policy import Policy


class SilenceStep(StrEnum):
    PARK = "park"
    REPEAT = "repeat"
    GIVE_UP = "give_up"


def silence_step(run: Run, role: Role, policy: Policy) -> tuple[SilenceStep, datetime]:
    """Return the next step that silence will take with an answerable run, and when."""
    asked = run.asked_at or run.opened_at
    if run.on_top:
        return SilenceStep.GIVE_UP, asked + policy.park_after
    if run.status is RunStatus.OPEN:
        return SilenceStep.PARK, asked + policy.park_after
    if role is not Role.CITIZEN:
        return SilenceStep.GIVE_UP, asked + policy.keep_draft_for
    if run.repeats == 0:
        return SilenceStep.REPEAT, next_good_moment(asked + policy.repeat_after, role, policy)
    return SilenceStep.GIVE_UP, asked + (policy.give_up_after - policy.repeat_after)
