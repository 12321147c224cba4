"""Promises of a case: which one is open, and whether it has slipped. Pure questions to a course.

The newest counts. A contact keeps it; so do a letter of staff and the citizen's own word, which
are written on it.
"""

from datetime import datetime

from conversations.course.questions import latest
from conversations.records.case import Course
from conversations.records.promise import Promise


def open_promise(course: Course) -> Promise | None:
    """Return the promise that nobody has kept yet."""
    made = latest(course, Promise)
    if made is None or made.kept_at is not None:
        return None
    seen = course.last_contact_at
    return made if seen is None or seen < made.at else None


def slipped(course: Course, now: datetime) -> Promise | None:
    """Return the open promise whose day is over."""
    made = open_promise(course)
    return made if made is not None and made.due_at < now else None
