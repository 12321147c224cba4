"""Somebody writes that they cannot come, whatever is asked: a person rings.

No answer to Makker moves a meeting, and none stands for a call to a workplace.
"""

from datetime import timedelta

from conversations.case.letter_box import MESSAGE, keep
from conversations.case.nudging import raise_nudge
from conversations.case.promising import promise
from conversations.case.turn import Turn
from conversations.course.plan_talks import next_planned
from conversations.course.questions import current_employments, is_work
from conversations.model.hours import local_day
from conversations.records.entries import AppointmentAnswer
from conversations.records.texts import text
from conversations.talks.steps import resume
from conversations.topics.appointments.nudges import CANNOT_COME

SOON = timedelta(days=1)  # a meeting today or tomorrow is the one that is meant


def cannot_come(turn: Turn, written: str) -> None:
    """Keep the words for the jobformidler, who rings; then ask again what is open."""
    keep(turn, written)
    found = next_planned(turn.case, turn.now)
    if found is not None and local_day(found.at, turn.world.policy) <= turn.today + SOON:
        turn.record(AppointmentAnswer(turn.number(), found.no, turn.now, "not_coming"))
        turn.move_version()
    raise_nudge(turn, CANNOT_COME)
    _say_what_counts(turn)


def move_meeting(turn: Turn, written: str) -> None:
    """The same for who asks for another time, or is late: nobody has said that they do not come."""
    keep(turn, written)
    raise_nudge(turn, MESSAGE)
    _say_what_counts(turn)


def _say_what_counts(turn: Turn) -> None:
    turn.say(text("appointment.passed_on", when=promise(turn)))
    turn.say(text("appointment.still_counts"))
    if any(map(is_work, current_employments(turn.case, turn.today))):
        turn.say(text("appointment.work_too"))
    resume(turn)
