"""Talks about work that somebody asks for: the citizen by a word, staff through the door.

When Makker begins one itself is `model/occasions/talks.py`, one of the occasions in `asking.py`.
"""

from dataclasses import replace

from conversations.case.review import Review
from conversations.case.turn import Turn
from conversations.course.preparing import lock_of, preparation_of
from conversations.model.caps import free_moment
from conversations.model.clearance import is_cleared
from conversations.model.occasions.talks import (
    PREPARATION,
    SENDABLE,
    TOGETHER,
    opening_of,
    waiting_wish,
)
from conversations.model.rhythm import has_agreed
from conversations.records.inputs_between import TalkAsked
from conversations.records.questions import Sensitivity
from conversations.records.run import RunStatus
from conversations.records.texts import Moment, Text, text
from conversations.records.told_by_citizen import TalkWish
from conversations.talks.steps import ask_again, facts_for, open_run


def open_talk(turn: Turn, talk: str) -> None:
    """Open a talk at the citizen's own word, on top of what is open."""
    _open_or_go_on(turn, opening_of(turn.case, talk), on_top=True)


def _open_or_go_on(turn: Turn, name: str, on_top: bool = False) -> None:
    """Go on with a talk that waits for an answer; two of the same would ask everything twice."""
    waiting = next((run for run in turn.answerable() if run.name == name), None)
    if waiting is None:
        open_run(turn, name, facts_for(turn), on_top=on_top)
    else:
        ask_again(turn, turn.put(replace(waiting, status=RunStatus.OPEN)))


def ask_for_talk(turn: Turn, event: TalkAsked) -> None:
    """Take staff's wish for a talk; it waits for a good moment and for room in the week."""
    if event.script in TOGETHER:
        is_done, said = _begin_together(turn, event.script)
    elif event.script not in SENDABLE:
        said, is_done = text("staff.talk_unknown"), False
    elif not has_agreed(turn.case):
        said, is_done = text("staff.talk_no_consent"), False
    elif waiting_wish(turn.case, turn.now) is not None:
        said, is_done = text("staff.talk_waits"), False
    else:
        wish = TalkWish(turn.number(), event.script, event.by, turn.now)
        turn.record(wish)
        said, is_done = _when(turn, wish), True
    turn.answer(event.by, is_done, said)


def _begin_together(turn: Turn, talk: str) -> tuple[bool, Text]:
    """Open a preparation where citizen and staff look at it together; never below its clearance."""
    form = preparation_of(turn.case) if talk == PREPARATION else talk
    if not form:
        return False, text("staff.no_step_up")
    if lock_of(turn.case, form) is not None:
        return False, text("staff.form_locked")
    policy = turn.world.policy
    if not is_cleared(turn.person.channel, Sensitivity.CONFIDENTIAL, form, policy):
        return False, text("staff.only_together")
    turn.is_asked_for = True  # both are there: it waits for no hour, and counts against no cap
    _open_or_go_on(turn, form)
    return True, text("staff.talk_sent")


def _when(turn: Turn, wish: TalkWish) -> Text:
    """When the talk will be sent: now, at a time, or after what stands in the way."""
    policy = turn.world.policy
    due = Review(turn).talks().due
    if all(talk.slot.about != wish.no for talk in due):
        return text("staff.talk_later")
    at = free_moment(turn.case, turn.now, policy)
    is_free = at <= turn.now and turn.live() is None
    return text("staff.talk_sent") if is_free else text("staff.talk_at", at=Moment(at))
