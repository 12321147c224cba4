"""How long what is over still counts: whoever looks back looks no further.

What does not count any more is not known to a turn, so that staff cannot name it and no talk asks
about it. The limits are at least what a kommune can set.
"""

from datetime import date, timedelta

from conversations.course.work_talks import TRIED
from conversations.model.hours import local_day
from conversations.model.policy import Policy
from conversations.records.case import Agreement
from conversations.records.entries import Absence, Entry
from conversations.records.entries_step_up import StepUp
from conversations.records.entries_work import Employment, SearchStep

UNDO_LASTS = timedelta(minutes=10)
OF_LATE = timedelta(days=92)
"""What has been over for longer can no longer be named by staff, and clashes with nothing new."""
A_YEAR = timedelta(days=366)
ASKED_FOR = timedelta(days=62)
"""So long after its deadline a check-in may ask about an agreement."""
ANSWERED_FOR = timedelta(days=92)
"""So long after it began, a talk that was given up is opened again by its button."""
A_MONTH = timedelta(days=31)
NEWS = timedelta(days=3)  # what is told to the citizen as new is told by then
MOST_LETTERS = 5  # of each side, the newest: so many may wait that a turn knows; of more, how many
MOST_COUNTED = 2  # silences of a piece, start talks, meetings of a fleksjob


def is_past(absence: Absence, today: date, policy: Policy) -> bool:
    """Whether sick days are so long over that nothing asks for them: no pattern, no clash."""
    since = today - max(OF_LATE, timedelta(days=policy.sick_days))
    return absence.end is not None and absence.end < since


def is_of_late(made: Agreement, today: date, policy: Policy) -> bool:
    """Whether a check-in may still ask about an agreement: what is long past is for a talk."""
    day = made.deadline or local_day(made.made_at, policy)
    return day >= today - ASKED_FOR or local_day(made.made_at, policy) >= today - NEWS


def may_be_named(entry: Entry, today: date) -> bool:
    """Whether staff may still write something down about an entry."""
    if isinstance(entry, SearchStep):
        return may_be_finished(entry, today)
    if isinstance(entry, Employment | StepUp):
        return entry.end is None or entry.end >= today - A_YEAR
    return True


def may_be_finished(step: SearchStep, today: date) -> bool:
    """Whether it may still be written down how a step of the search went, or how it was liked."""
    is_open = not step.is_done or (step.kind in TRIED and not step.liked)
    return step.on >= today - (A_YEAR if is_open else A_MONTH)
