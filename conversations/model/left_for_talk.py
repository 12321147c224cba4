"""The list for the next talk: questions that no channel of the citizen's may ask."""

from conversations.course.questions import all_of
from conversations.model.clearance import PREPARATIONS
from conversations.records.case import Course
from conversations.records.texts import Text
from conversations.records.told_by_citizen import LeftForTalk


def open_list(course: Course) -> list[LeftForTalk]:
    """Return what was left since the latest contact with the citizen: a contact takes it up."""
    seen = course.last_contact_at
    return [left for left in all_of(course, LeftForTalk) if seen is None or left.at > seen]


def left_text(left: LeftForTalk) -> Text:
    """Return what staff read about a question on the list: what it is about, and no answer."""
    if left.script in PREPARATIONS:
        return Text("left.preparation")
    return Text(f"left.{left.script}.{left.question}")
