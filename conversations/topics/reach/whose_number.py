"""Whose a number is: one that was silent for long may have become somebody else's.

Then it is asked first, by the first name alone, and hears nothing else until it has answered. It
is asked once: a person rings, and only after that, or in two months, is it asked anew.
"""

from datetime import date, datetime

from conversations.case.letter_box import MESSAGE, keep
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.model.caps import free_day
from conversations.model.hours import local_day
from conversations.model.occasions.asking import REMEMBERED_FOR, is_counted, remember
from conversations.model.policy import Policy
from conversations.model.rhythm import has_agreed
from conversations.records.case import Case, Opened
from conversations.records.channel import traits_of
from conversations.records.outcome import Outgoing
from conversations.records.replacing import replace
from conversations.records.run import STILL_ANSWERABLE
from conversations.talks.steps import facts_for, open_question, open_run, take_words
from conversations.topics.reach.nudges import NUMBER_SILENT

OWNER = "same_person"


def note_heard(turn: Turn) -> None:
    """Remember that the citizen wrote today, once a day; who was asked must first say yes."""
    day = turn.today
    if is_unsure(turn):
        return
    if turn.case.last_heard_on != day or turn.case.unanswered:
        turn.case = replace(turn.case, last_heard_on=day, unanswered=0)


def is_doubtful(case: Case, channel: str, now: datetime, policy: Policy) -> bool:
    """Whether a number may have a new owner: it was silent for too long."""
    if not traits_of(channel).is_number or case.consent is None or not has_agreed(case):
        return False
    heard_on = case.last_heard_on or local_day(case.consent.at, policy)
    return (local_day(now, policy) - heard_on).days >= policy.owner_after_days


def is_unsure(turn: Turn) -> bool:
    """Whether it was asked whose the number is, and nobody has said yes since."""
    case = turn.case_or_none
    if case is None or not is_doubtful(case, turn.channel, turn.now, turn.world.policy):
        return False
    since = case.last_heard_on or date.min
    return any(o.script == OWNER and o.on > since for o in case.opened)


def take_owner_answer(turn: Turn, words: str) -> bool:
    """Take what somebody unsure wrote; return whether it was taken.

    It answers the question whose the number is. After that was given up it is kept for a person,
    and the question comes once more: nothing is said that only the citizen may hear.
    """
    if not is_unsure(turn):
        return False
    asked = next((run for run in turn.answerable() if run.name == OWNER), None)
    question = open_question(turn, asked) if asked else None
    if asked is not None and question is not None:
        take_words(turn, asked, question, words)
        return True
    keep(turn, words)
    raise_nudge(turn, MESSAGE)
    open_run(turn, OWNER, facts_for(turn), on_top=True)
    return True


def hold_back_questions(turn: Turn) -> None:
    """Say nothing unasked to a number that may be somebody else's, but ask for the first name."""
    if not turn.is_citizen:
        return
    if not is_doubtful(turn.case, turn.person.channel, turn.now, turn.world.policy):
        return
    held = [message for message in turn.outgoing if _is_held(turn, message)]
    if not held:
        return
    turn.outgoing = [message for message in turn.outgoing if message not in held]
    _do_not_count(turn, held)
    if any(not message.question for message in held):
        raise_nudge(turn, NUMBER_SILENT)  # a notice is not said again: somebody tells it
    if _may_ask(turn):
        day = turn.today
        turn.case = remember(turn.case, Opened(OWNER, "", 0, day))
        open_run(turn, OWNER, facts_for(turn), on_top=True)


def _do_not_count(turn: Turn, held: list[Outgoing]) -> None:
    """A question that was not asked after all takes no place in the week's cap."""
    asked = [turn.runs[message.run].name for message in held if message.question]
    taken = sum(is_counted(name) for name in asked)
    if taken:
        turn.case = replace(turn.case, unasked=turn.case.unasked[:-taken])


def _may_ask(turn: Turn) -> bool:
    """Whether it may be asked whose number it is: within the cap, and not over and over."""
    if any(run.name == OWNER for run in turn.answerable()):
        return False
    policy = turn.world.policy
    today = local_day(turn.now, policy)
    asked_on = max((o.on for o in turn.case.opened if o.script == OWNER), default=None)
    contact = turn.case.last_contact_at
    has_rung = asked_on and contact and local_day(contact, policy) > asked_on
    is_long_ago = not asked_on or today - asked_on >= REMEMBERED_FOR
    is_free = free_day(turn.case.unasked, today, policy) == today
    return is_free and bool(has_rung or is_long_ago)


def _is_held(turn: Turn, message: Outgoing) -> bool:
    run = turn.runs.get(message.run)
    is_asked_who = run is not None and run.name == OWNER and run.status in STILL_ANSWERABLE
    is_to_number = traits_of(message.channel).is_number
    return is_to_number and not message.is_reply and not is_asked_who
