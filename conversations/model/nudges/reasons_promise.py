"""A promise to a citizen that slipped, until somebody has kept it."""

from collections.abc import Iterator

from conversations.course.promises import open_promise
from conversations.model.hours import working_day_after
from conversations.model.nudges.reason import Reason, View, yields
from conversations.records.promise import Promise

RULES = ("B02",)


@yields("promise_late", "promise_late_leader", reads={Promise, "last_contact_at"})
def late_promise(view: View) -> Iterator[Reason]:
    """From when its day is over; a working day later the leader hears it too.

    At once when the citizen says that nobody rang.
    """
    made = open_promise(view.case)
    if made is None:
        return
    yield Reason("promise_late", RULES, made.due_at, due_at=made.due_at)
    if view.team.leader:
        start = working_day_after(made.due_at, 1, view.policy)
        if made.answer == "no" and made.answered_at is not None:
            start = min(start, made.answered_at)
        leader = view.team.leader
        yield Reason("promise_late_leader", RULES, start, due_at=made.due_at, to=leader)
