"""SAGER: a leader's look at the caseloads of their team, and at what is over time.

How many citizens, and what is overdue: never how fast anybody is, which would be watching staff.
How a whole team keeps its times is `team_times.py`.
"""

from collections import defaultdict

from conversations.case.nudging import wording
from conversations.case.turn import Turn
from conversations.records.case import AgendaItem
from conversations.records.inputs_between import CaseSeen
from conversations.records.outcome import Button
from conversations.records.texts import Joined, Ref, text
from conversations.staff_phone import team_times
from conversations.talks.showing import number_in

MOST_LINES = 20


def order_team(turn: Turn, rest: str) -> None:
    """Show each jobformidler's open cases (B01), and those of them with something over time."""
    loads: dict[int, set[int]] = defaultdict(set)
    for entry in turn.before.caseload:
        if not entry.is_closed:
            loads[entry.jobformidler].add(entry.person)
    if not loads:
        turn.say(text("staff.no_team"))
        return
    late = {item.case for item in turn.before.overdue}
    lines = tuple(
        text("team.line", who=Ref("full_name", who), count=len(cases), late=len(cases & late))
        for who, cases in sorted(loads.items())
    )
    buttons = tuple(
        Button(f"t{who}|late", text("staff.colleague", who=Ref("first_name", who)))
        for who, cases in sorted(loads.items())
        if cases & late
    )
    buttons += (Button("t0|times", text("team.times_button")),)
    total = sum(len(cases) for cases in loads.values())
    turn.say(text("team.loads", count=total, lines=Joined(lines)), buttons=buttons)


def tap_team(turn: Turn, source: str, rest: str) -> None:
    """Show what is over time among one jobformidler's citizens; each look is written down."""
    if rest == "times":
        team_times.show_team_times(turn)
        return
    who = number_in(source[1:])
    theirs = {e.person for e in turn.before.caseload if e.jobformidler == who}
    found = [item for item in turn.before.overdue if item.case in theirs]
    if not found:
        turn.say(text("team.nothing_late"))
        return
    kinds = turn.world.nudges
    lines = tuple(text("team.late_line", line=wording(i, kinds)) for i in found[:MOST_LINES])
    for case in dict.fromkeys(item.case for item in found[:MOST_LINES]):
        turn.tell(case, CaseSeen(turn.person.id, "overdue"))
    name = Ref("full_name", who)
    turn.say(
        text("team.late", who=name, count=len(found), lines=Joined(lines)), words_of=_owner(found)
    )


def _owner(found: list[AgendaItem]) -> int:
    return found[0].case
