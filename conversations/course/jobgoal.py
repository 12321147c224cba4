"""On the way to a jobmål: what was told so far, and which piece of the talk comes next (A10–A14).

Pure questions to a case's course. A piece is a script of about a minute; the next one begins where
the earlier ones' answers end.
"""

from collections.abc import Mapping

from conversations.course.questions import all_of, milestones
from conversations.records.case import Course
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.told_by_citizen import JobgoalPart, Topic

NOT_YET = "not_yet"
AGAIN = "jobgoal_again"
_KNOWN_WORK = ("jobgoal", "jobgoal_answer")
_FROM_WHAT_ONE_LIKES = (
    "jobgoal", "jobgoal_fields", "jobgoal_tasks", "jobgoal_choose", "jobgoal_answer",
)  # fmt: skip
DETAILS = ("jobgoal_can", "jobgoal_where", "jobgoal_start")
"""What is asked once there is a jobmål: what one can, where, and how to begin."""
PIECES = (*_FROM_WHAT_ONE_LIKES, *DETAILS, AGAIN)
_TOLD_IN = {
    "jobgoal": Topic.KNOWS,
    "jobgoal_can": Topic.LIKES,
    "jobgoal_fields": Topic.FIELDS,
    "jobgoal_tasks": Topic.WANTS,
    "jobgoal_where": Topic.CAN,
    "jobgoal_start": Topic.HELP,
    "jobgoal_choose": Topic.CHOSEN,
}
"""By piece: the topic that is told once the piece has been answered to its end."""


def parts_of(course: Course) -> Mapping[Topic, JobgoalPart]:
    """Return what was told since the present jobmål was begun, the newest of each topic."""
    found: dict[Topic, JobgoalPart] = {}
    for part in all_of(course, JobgoalPart):
        if part.topic is Topic.BEGUN:
            found.clear()
        elif part.topic is not Topic.SILENT:
            found[part.topic] = part
    return found


def times_silent(course: Course, piece: str) -> int:
    """Return how often a piece that Makker began met silence, for the present jobmål."""
    count = 0
    for part in all_of(course, JobgoalPart):
        if part.topic is Topic.BEGUN:
            count = 0
        elif part.topic is Topic.SILENT:
            count += part.picked == (piece,)
    return count


def settled(course: Course) -> Milestone | None:
    """Return the jobmål, or what is to be tried (A11), unless a new one was begun since."""
    goals = milestones(course, MilestoneKind.JOBGOAL, MilestoneKind.TO_TRY)
    begun = [part.no for part in all_of(course, JobgoalPart) if part.topic is Topic.BEGUN]
    return goals[-1] if goals and goals[-1].no > max(begun, default=0) else None


def next_piece(course: Course) -> str:
    """Return the piece that comes next; `jobgoal_again` where there is a jobmål already."""
    if settled(course) is not None:
        return AGAIN
    told = parts_of(course)
    way = _KNOWN_WORK if is_known(told) else _FROM_WHAT_ONE_LIKES
    return next(piece for piece in way if _TOLD_IN.get(piece) not in told)


def next_detail(course: Course) -> str:
    """Return what is still to be asked about a jobmål that was made in a talk; "" for nothing."""
    if settled(course) is None:
        return ""
    told = parts_of(course)
    if Topic.KNOWS not in told:
        return ""
    asked = DETAILS[1:] if is_known(told) else DETAILS
    return next((piece for piece in asked if _TOLD_IN[piece] not in told), "")


def is_known(told: Mapping[Topic, JobgoalPart]) -> bool:
    """Whether the citizen has said with which work, in words."""
    title = told.get(Topic.TITLE)
    return title is not None and title.words != ""


def fields_of(course: Course) -> tuple[str, ...]:
    """Return the fields of work that the citizen picked."""
    found = parts_of(course).get(Topic.FIELDS)
    return found.picked if found else ()


def chosen_of(course: Course) -> str:
    """Return the field that is wanted most, "not_yet", or "" when it was not asked."""
    found = parts_of(course).get(Topic.CHOSEN)
    return found.picked[0] if found and found.picked else ""


def told_of(course: Course) -> tuple[tuple[str, int], ...]:
    """Return the topics of which something was told, each with the number of its entry, by it."""
    found = sorted(parts_of(course).values(), key=lambda part: part.no)
    return tuple((part.topic.value, part.no) for part in found if part.picked or part.words)
