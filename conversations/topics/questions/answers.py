"""What is known of what a citizen asks, with where it comes from; never more than that.

A question without a row here has one fixed answer, `question.…`.
"""

from collections.abc import Callable, Mapping

from conversations.case.turn import Turn
from conversations.course.plan_talks import next_planned
from conversations.course.promises import open_promise
from conversations.reading.plain import Plain
from conversations.records.texts import Moment, Ref, Text, text


def _next_meeting(turn: Turn) -> Text:
    """What staff wrote down. A letter may say more: that nothing is written is no "no meeting"."""
    found = next_planned(turn.case, turn.now)
    if found is None:
        return text("question.no_meeting_known")
    return text(
        "question.next_meeting",
        at=Moment(found.at),
        who=Ref("first_name", found.with_person),
        place=Ref("place", turn.person.id, found.no),
    )


def _when_call(turn: Turn) -> Text:
    """What was promised, with its day; else that it is not known."""
    made = open_promise(turn.case)
    by = (made.again_by or made.due_at) if made else None
    if by is None or by < turn.now:
        return text("question.when_call")
    return text("question.call_promised", when=Moment(by, "day_time"))


ANSWERS: Mapping[Plain, Callable[[Turn], Text]] = {
    Plain.NEXT_MEETING: _next_meeting,
    Plain.WHERE: _next_meeting,
    Plain.WHEN_CALL: _when_call,
}
