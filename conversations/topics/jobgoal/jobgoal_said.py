"""What was told on the way to a jobmål, as it is said again: labels of picks, or words."""

from conversations.course.jobgoal import NOT_YET
from conversations.records.texts import TextValue, text
from conversations.records.told_by_citizen import JobgoalPart, Topic
from conversations.topics.jobgoal.work_fields import field_label, task_label

_UNDER = {
    Topic.KNOWS: "jobgoal.knows",
    Topic.WORKED: "jobgoal_can.worked",
    Topic.HOME: "jobgoal_can.home",
    Topic.HELP: "jobgoal_help",
}


def said_of(part: JobgoalPart) -> TextValue:
    """Return a part as a text's value; "" when it was left out."""
    if part.words:
        return part.words.rstrip(" .")
    return listed([label_of_pick(part.topic, value) for value in part.picked])


def label_of_pick(topic: Topic, value: str) -> TextValue:
    """Return the words of one thing that was picked."""
    if value == NOT_YET:
        return text("jobgoal_choose.not_yet")
    if topic in (Topic.FIELDS, Topic.CHOSEN):
        return field_label(value)
    if topic in (Topic.TRIED, Topic.WANTS):
        return task_label(value)
    return text(f"{_UNDER[topic]}.{value}") if topic in _UNDER else value


def listed(values: list[TextValue]) -> TextValue:
    """Return the values as one list: "a, b, c"."""
    if not values:
        return ""
    first, *rest = values
    return text("common.listed", first=first, rest=listed(rest)) if rest else first
