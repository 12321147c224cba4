"""Nudges on a jobformidler's phone: showing them, and the buttons under them.

What it shows stays within the phone's clearance: first name, short code, and what to do. What is
raised outside the working hours waits for the morning digest; what is urgent does not (A28).
"""

from dataclasses import dataclass
from datetime import timedelta

from conversations.bench import Bench
from conversations.events import CaseAsked, NudgeSeen, NudgeSnoozed, NudgeTold
from conversations.jobformidler import letter_talk
from conversations.nudging import ONLY_TOLD, URGENT, wording
from conversations.records import AgendaItem, Button, Role
from conversations.rules.hours import local_day, next_good_moment
from conversations.showing import number_in
from conversations.texts import Moment, Ref, text


@dataclass(frozen=True, slots=True)
class PutOff:
    """For how long a nudge may rest, and why; its words are `staff.put_off.…`."""

    name: str
    days: int


PUT_OFFS = (PutOff("agreed", 7), PutOff("waiting", 7), PutOff("away", 14))


def hear(bench: Bench, told: NudgeTold) -> None:
    """Take in a nudge: at once in working hours or when it is urgent, else with the digest."""
    good = next_good_moment(bench.now, Role.JOBFORMIDLER, bench.world.policy)
    if told.is_urgent or good <= bench.now:
        show(bench, told, is_urgent=told.is_urgent)


def show(bench: Bench, item: NudgeTold | AgendaItem, is_urgent: bool = False) -> None:
    """Say one nudge with its buttons. By SMS it names nobody."""
    is_sms = bench.person.channel == "sms"
    by_sms = text("nudge.urgent") if item.rule in URGENT else text("nudge")
    bench.say(
        by_sms if is_sms else wording(item),
        buttons=() if is_sms or item.rule in ONLY_TOLD else _buttons(item),
        urgent=is_urgent,
        words_of=item.case,
    )


def _buttons(item: NudgeTold | AgendaItem) -> tuple[Button, ...]:
    """What can be done with it; what is urgent can be taken, so that nobody else is told."""
    is_seen = isinstance(item, AgendaItem) and item.is_seen
    actions = ["log", "later", "put_off"]
    if item.rule in URGENT:
        actions = ["log", "later"] if is_seen else ["seen", "log", "later"]
    source = f"n{item.case}.{item.no}"
    named = (Button(f"{source}|{action}", text(f"staff.{action}")) for action in actions)
    return (*letter_talk.buttons(source, item.rule), *named)


def tap(bench: Bench, source: str, action: str) -> None:
    """A button under a nudge: log a contact with its citizen, let it rest, or see it again."""
    case, _, rest = source[1:].partition(".")
    citizen, no = number_in(case), number_in(rest)
    mine = {e.person for e in bench.before.caseload} | {i.case for i in bench.before.agenda}
    put_off = next((p for p in PUT_OFFS if action == f"put_off:{p.name}"), None)
    item = next((i for i in bench.before.agenda if (i.case, i.no) == (citizen, no)), None)
    if action == "seen":
        bench.tell(citizen, NudgeSeen(bench.person.id, no))
    elif citizen not in mine:
        bench.say(text("staff.not_yours"))
    elif action == "show" and item is not None:
        show(bench, item)
    elif action in (letter_talk.READ, letter_talk.WRITE):
        bench.tell(citizen, CaseAsked(bench.person.id, action))
    elif action == "later":
        bench.tell(citizen, NudgeSnoozed(bench.person.id, no))
        bench.say(text("staff.snoozed", name=Ref("first_name", citizen)))
    elif action == "put_off":
        _ask_why(bench, source)
    elif put_off is not None:
        _put_off(bench, citizen, no, put_off)
    else:
        bench.tell(citizen, CaseAsked(bench.person.id, "log"))


def _ask_why(bench: Bench, source: str) -> None:
    buttons = tuple(
        Button(f"{source}|put_off:{each.name}", text(f"staff.put_off.{each.name}"))
        for each in PUT_OFFS
    )
    bench.say(text("staff.put_off_why"), buttons=buttons)


def _put_off(bench: Bench, citizen: int, no: int, chosen: PutOff) -> None:
    until = local_day(bench.now, bench.world.policy) + timedelta(days=chosen.days)
    bench.tell(citizen, NudgeSnoozed(bench.person.id, no, until, chosen.name))
    name = Ref("first_name", citizen)
    bench.say(text("staff.put_off_until", name=name, day=Moment(until, "day")))
