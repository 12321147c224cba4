"""*Gjort*, in the case's own turn: what a nudge asked is done, and what that records is recorded.

Only kinds that end by one tap come here; a form ends the others by its own action.
"""

from conversations.case.acting import act
from conversations.case.nudging import finish, kind_of
from conversations.case.review import Review
from conversations.case.turn import Turn
from conversations.course.questions import is_so_for, numbered
from conversations.model.nudges.kind import Tap
from conversations.records.case import Nudge
from conversations.records.entries import MilestoneKind
from conversations.records.entries_work import Employment
from conversations.records.inputs_between import NudgeDone
from conversations.records.texts import Text, text
from conversations.topics.contacts import undoing
from conversations.topics.placing.milestones import Record


def take_nudge_done(turn: Turn, event: NudgeDone) -> None:
    """Record what was done and close the nudge; for a minute it can be undone."""
    nudge = next((n for n in turn.case.nudges if n.no == event.no and n.is_open), None)
    done = kind_of(turn, nudge).done if nudge is not None else None
    if nudge is None or not isinstance(done, Tap):
        turn.answer(event.by, True, text("staff.nudge_closed"))
        return
    before, hints = turn.case, list[Text]()
    for action in _records(turn, nudge, done):
        answered = act(turn, event.by, action)
        if not answered.is_done:
            turn.case = before  # all of it or nothing
            turn.answer(event.by, False, *answered.texts)
            return
        hints += answered.texts[1:]
    finish(turn, nudge, event.by)
    mark = undoing.remember_entries(turn, before, event.by)
    turn.answer(event.by, True, text("staff.nudge_done"), *hints, mark=mark)


def _records(turn: Turn, nudge: Nudge, done: Tap) -> list[Record]:
    """What is to be recorded, of the employment that the nudge is about, and is not yet."""
    about = next((r.about for r in Review(turn).standing().reasons if r.rule == nudge.rule), 0)
    kinds = [kind for kind in done.records if not _is_recorded(turn, kind, about)]
    return [Record(kind, turn.today, about=about) for kind in kinds]


def _is_recorded(turn: Turn, kind: MilestoneKind, about: int) -> bool:
    spell = numbered(turn.case, Employment, about)
    return spell is not None and is_so_for(turn.case, spell, kind)
