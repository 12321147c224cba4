"""Nudges on a jobformidler's phone: showing them, and the buttons under them.

What it shows stays within the phone's clearance: first name, short code, and what to do. What is
raised outside the working hours waits for the morning digest; what is urgent does not (A28).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from conversations.case.nudging import wording
from conversations.case.turn import Turn
from conversations.model.hours import next_good_moment
from conversations.model.nudges.kind import NudgeKind, Tap
from conversations.records.case import AgendaItem, Role
from conversations.records.channel import traits_of
from conversations.records.inputs_between import (
    CaseAsked,
    NudgeDone,
    NudgeSeen,
    NudgeSnoozed,
    NudgeTold,
)
from conversations.records.outcome import Button
from conversations.records.texts import Joined, Moment, Ref, Text, text
from conversations.talks import not_yours
from conversations.talks.picking import LOG, PURPOSES
from conversations.talks.showing import number_in
from conversations.topics.letters import from_staff


@dataclass(frozen=True, slots=True)
class PutOff:
    """For how long a nudge may rest, and why; its words are `staff.put_off.…`."""

    name: str
    days: int


PUT_OFFS = (PutOff("agreed", 7), PutOff("waiting", 7), PutOff("away", 14))


def hear_nudge(turn: Turn, told: NudgeTold) -> None:
    """Take in a nudge: at once in working hours or when it is urgent, else with the digest."""
    good = next_good_moment(turn.now, Role.JOBFORMIDLER, turn.world.policy)
    if told.is_urgent or good <= turn.now:
        show_nudge(turn, told, is_urgent=told.is_urgent)


def show_nudge(turn: Turn, item: NudgeTold | AgendaItem, is_urgent: bool = False) -> None:
    """Say one nudge with its buttons. Where names may not stand it names nobody."""
    is_hidden = not traits_of(turn.person.channel).names_citizens
    kind = turn.world.nudges.of(item.rule)
    nameless = text("nudge.urgent") if kind.is_urgent else text("nudge")
    turn.say(
        nameless if is_hidden else _said(turn, item),
        buttons=() if is_hidden or kind.is_news else _buttons(item, kind),
        urgent=is_urgent,
        words_of=0 if is_hidden else item.case,
    )


def _said(turn: Turn, item: NudgeTold | AgendaItem) -> Text:
    """Its sentence, and a line for each thing that it is about."""
    said = wording(item, turn.world.nudges)
    if isinstance(item, AgendaItem) or not item.details:
        return said
    lines = Joined(tuple(text("staff.day.why", why=each) for each in item.details))
    return text("staff.nudge_with", nudge=said, lines=lines)


def _buttons(item: NudgeTold | AgendaItem, kind: NudgeKind) -> tuple[Button, ...]:
    """What can be done with it; what is urgent can be taken, so that nobody else is told."""
    is_seen = isinstance(item, AgendaItem) and item.is_seen
    actions = ["log", "later", "put_off"]
    if isinstance(kind.done, Tap):
        actions.insert(0, "done")
    if kind.is_urgent:
        actions = ["log", "later"] if is_seen else ["seen", "log", "later"]
    source = f"n{item.case}.{item.no}"
    named = (Button(f"{source}|{action}", text(f"staff.{action}")) for action in actions)
    ordered = (Button(f"{source}|{kind.order}", text(f"order.{kind.order}")),) if kind.order else ()
    return (*from_staff.buttons(source, kind), *ordered, *named)


def tap_nudge(turn: Turn, source: str, action: str) -> None:
    """A button under a nudge: log a contact, write down what is missing, or let it rest."""
    case, _, rest = source[1:].partition(".")
    citizen, no = number_in(case), number_in(rest)
    if citizen not in mine(turn):
        refuse(turn, citizen, action)
    elif action == "seen":
        turn.tell(citizen, NudgeSeen(turn.person.id, no))
    elif action in (from_staff.READ, from_staff.WRITE):
        turn.tell(citizen, CaseAsked(turn.person.id, action))
    elif action in PURPOSES:
        turn.tell(citizen, CaseAsked(turn.person.id, PURPOSES[action]))
    elif not _still_waits(turn, citizen, no):
        turn.say(text("staff.nudge_closed"))
    elif action == "done":
        turn.tell(citizen, NudgeDone(turn.person.id, no))
    elif action == "later":
        put_off(turn, citizen, [no])
    elif action == "put_off":
        ask_why(turn, source)
    elif chosen := put_off_named(action):
        put_off(turn, citizen, [no], chosen)
    else:
        turn.tell(citizen, CaseAsked(turn.person.id, LOG))


def _still_waits(turn: Turn, citizen: int, no: int) -> bool:
    """Whether the nudge is open and not put off: its buttons stay on the phone for longer."""
    return any((item.case, item.no) == (citizen, no) for item in turn.before.agenda)


def mine(turn: Turn) -> set[int]:
    """The citizens about whom this member of staff may be shown something."""
    return {e.person for e in turn.before.caseload} | {i.case for i in turn.before.agenda}


def refuse(turn: Turn, citizen: int, action: str) -> None:
    """A button about a citizen who is not theirs, or not any more: the door writes it down."""
    is_letter = action in (from_staff.READ, from_staff.WRITE)
    purpose = action if is_letter else PURPOSES.get(action, "change")
    if not not_yours.refuse(turn, citizen, purpose):
        turn.say(text("staff.not_yours"))


def put_off_named(action: str) -> PutOff | None:
    """Return for how long a button lets a nudge rest, if that is what it does."""
    return next((each for each in PUT_OFFS if action == f"put_off:{each.name}"), None)


def ask_why(turn: Turn, source: str, with_tomorrow: bool = False) -> None:
    """Ask for how long, and why; the next working day needs no reason."""
    reasons = tuple(
        Button(f"{source}|put_off:{each.name}", text(f"staff.put_off.{each.name}"))
        for each in PUT_OFFS
    )
    tomorrow = (Button(f"{source}|tomorrow", text("staff.later")),) if with_tomorrow else ()
    turn.say(text("staff.put_off_why"), buttons=(*tomorrow, *reasons))


def put_off(turn: Turn, citizen: int, nos: Sequence[int], chosen: PutOff | None = None) -> None:
    """Let these nudges rest: to the next working day, or as long as was chosen."""
    name = Ref("first_name", citizen)
    if chosen is None:
        for no in nos:
            turn.tell(citizen, NudgeSnoozed(turn.person.id, no))
        turn.say(text("staff.snoozed", name=name))
        return
    until = turn.today + timedelta(days=chosen.days)
    for no in nos:
        turn.tell(citizen, NudgeSnoozed(turn.person.id, no, until, chosen.name))
    turn.say(text("staff.put_off_until", name=name, day=Moment(until, "day")))
