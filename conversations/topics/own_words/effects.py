"""What the words of the citizen's own lead to on the case: sick days, the network, more help.

An entry is added or ended, never deleted; each is told to whoever accompanies the citizen.
"""

from dataclasses import replace
from datetime import date

from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.course.help_wish import record_help_wish
from conversations.course.questions import all_of
from conversations.model.hours import local_day
from conversations.records.effects import (
    MediumAnswered,
    MoreHelpWanted,
    NetworkAnswered,
    OwnShown,
    SickDays,
    WellAgain,
)
from conversations.records.entries import Absence, Entry, Milestone, MilestoneKind
from conversations.records.medium import MediumStatus
from conversations.records.run import Run
from conversations.records.texts import Ref, text


def sick_days(turn: Turn, run: Run, effect: SickDays) -> None:
    """Write down sick days, or make those that they touch longer: one illness, one entry (B23)."""
    touched = [a for a in all_of(turn.case, Absence) if _touch(a, effect)]
    if touched:
        start = min(touched[-1].start, effect.start)
        _put(turn, replace(touched[-1], start=start, end=_later(touched[-1].end, effect.end)))
    else:
        _put(turn, Absence(turn.number(), effect.start, effect.end))
    raise_nudge(turn, "sick")


def _touch(absence: Absence, effect: SickDays) -> bool:
    is_before = absence.end is not None and absence.end < effect.start
    is_after = effect.end is not None and effect.end < absence.start
    return not is_before and not is_after


def _later(known: date | None, new: date | None) -> date | None:
    """The later end; what is said now takes the place of an end that nobody knew."""
    return new if known is None or new is None else max(known, new)


def well_again(turn: Turn, run: Run, effect: WellAgain) -> None:
    """End the sick days that were open."""
    for absence in all_of(turn.case, Absence):
        if absence.end is None:
            _put(turn, replace(absence, end=max(effect.on, absence.start)))
    close_rule(turn, "sick")
    raise_nudge(turn, "well")


def network(turn: Turn, run: Run, effect: NetworkAnswered) -> None:
    """Write down who may come along; a later answer stands beside the earlier one (A08)."""
    today = local_day(turn.now, turn.world.policy)
    wish = Milestone(turn.number(), MilestoneKind.NETWORK_WISH, today, turn.person.id, effect.who)
    _put(turn, wish)
    raise_nudge(turn, "network")


def more_help(turn: Turn, run: Run, effect: MoreHelpWanted) -> None:
    """Write the wish down; whom it is told follows from the model (B18)."""
    record_help_wish(turn)


def medium_answered(turn: Turn, run: Run, effect: MediumAnswered) -> None:
    """A recording or photo is to be fetched, or is dropped."""
    status = MediumStatus.WANTED if effect.is_wanted else MediumStatus.DROPPED
    turn.move_medium(effect.no, status)


def own_shown(turn: Turn, run: Run, effect: OwnShown) -> None:
    show_own(turn, effect.what)


def show_own(turn: Turn, what: str) -> None:
    """Show the citizen their answers, their plan, or who has seen them; an SMS offers a call."""
    turn.say(text(f"always.{what}", shown=Ref(what, turn.person.id)))


def _put(turn: Turn, changed: Entry) -> None:
    """Add an entry, or put it in the place of the one with its number."""
    others = [entry for entry in turn.case.entries if entry.no != changed.no]
    entries = sorted((*others, changed), key=lambda entry: entry.no)
    turn.case = replace(turn.case, entries=tuple(entries))
    turn.move_version()
