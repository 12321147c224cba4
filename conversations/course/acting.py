"""Carrying out what staff decide about a case's course, or saying what is missing.

A gate that is not met refuses with the list of what is missing; nothing is half done.
"""

from conversations.bench import Bench
from conversations.course.actions import Action
from conversations.events import ActionAnswered
from conversations.texts import text


def act(bench: Bench, by: int, action: Action) -> ActionAnswered:
    """Carry out `action` by staff member `by` on this citizen's case; say what became of it."""
    return ActionAnswered(bench.person.id, False, (text("action.unknown"),))
