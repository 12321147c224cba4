"""The short talks about the citizen's own case that a word opens: SYG, NETVÆRK, MERE HJÆLP.

None of them asks for a cause, an illness or family matters (A34, B23).
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conversations.case.help_wish import record_help_wish
from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.course.questions import all_of
from conversations.records.entries import Absence, Milestone, MilestoneKind
from conversations.records.facts import AbsenceFacts, Facts
from conversations.records.questions import (
    PROMISED_CALL,
    Ask,
    Option,
    Say,
    Script,
    Unit,
    ask,
    choice,
    number,
    say,
    short_text,
    when,
    yes_no,
)
from conversations.records.run import Value
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.topics.own_words.nudges import NETWORK, SICK, WELL

SINCE = (Option("today"), Option("yesterday"), Option("before"))
UNTIL = (Option("today"), Option("tomorrow"), Option("unknown"))
STILL = (Option("well"), Option("sick"))
MOST_DAYS_AGO = 60
LONGEST_SICK = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class SickDays(Effect):
    """From when to when the citizen is ill, never the cause (B23); `end` `None`: not known yet."""

    start: date
    end: date | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Write down sick days, or make those longer that they touch: one illness, one entry."""
        touched = [absence for absence in all_of(turn.case, Absence) if self._touches(absence)]
        if touched:
            start = min(touched[-1].start, self.start)
            turn.correct(replace(touched[-1], start=start, end=_later(touched[-1].end, self.end)))
        else:
            turn.record(Absence(turn.number(), self.start, self.end))
        turn.move_version()
        raise_nudge(turn, SICK)

    def _touches(self, absence: Absence) -> bool:
        is_before = absence.end is not None and absence.end < self.start
        is_after = self.end is not None and self.end < absence.start
        return not is_before and not is_after


def _later(known: date | None, new: date | None) -> date | None:
    """The later end; what is said now takes the place of an end that nobody knew."""
    return new if known is None or new is None else max(known, new)


@dataclass(frozen=True, slots=True)
class WellAgain(Effect):
    """Sick days that were open are over, on this day."""

    on: date

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """End the sick days that were open."""
        for absence in all_of(turn.case, Absence):
            if absence.end is None:
                turn.correct(replace(absence, end=max(self.on, absence.start)))
                turn.move_version()
        close_rule(turn, SICK)
        raise_nudge(turn, WELL)


@dataclass(frozen=True, slots=True)
class NetworkAnswered(Effect):
    """Who of the network may come along, in the citizen's words (A08); "" is nobody."""

    who: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Write down who may come along; a later answer stands beside the earlier one."""
        kind = MilestoneKind.NETWORK_WISH
        turn.record(Milestone(turn.number(), kind, turn.today, turn.person.id, self.who))
        turn.move_version()
        raise_nudge(turn, NETWORK)


@dataclass(frozen=True, slots=True)
class MoreHelpWanted(Effect):
    """The citizen's own wish for a talk about more help (B18)."""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Write the wish down; whom it is told follows from the model."""
        record_help_wish(turn)


@script("sick", version=1)
def sick(facts: Facts) -> Script:
    """SYG: from when to when, never why. Who is ill already is asked whether that is over."""
    today = facts.opened_at.date()
    if facts.absence.sick_since is not None:
        still = yield from ask(choice("still", STILL))
        if still == "well":
            yield from say("well_work" if facts.absence.is_at_work else "well")
            return [WellAgain(today)]
        if still is None:
            return []
        yield from say(_told(facts.absence))
        return [SickDays(facts.absence.sick_since, None)]
    start = yield from _start(today)
    until = yield from ask(when("until", facts.opened_at, UNTIL, needs_time=False))
    yield from say(_told(facts.absence))
    return [SickDays(start, _end(until if isinstance(until, str) else "unknown", start, today))]


def _told(absence: AbsenceFacts) -> str:
    """What else must be told, and to whom: only where there is a workplace, or a meeting soon."""
    if absence.is_at_work:
        return "told_both" if absence.has_meeting else "told_work"
    return "told_meeting" if absence.has_meeting else "told"


def _start(today: date) -> Generator[Ask | Say, Value, date]:
    since = yield from ask(choice("since", SINCE))
    if since == "before":
        days = yield from ask(number("days_ago", 2, MOST_DAYS_AGO, Unit.DAYS))
        return today - timedelta(days=int(float(days)) if isinstance(days, str) else 2)
    return today - timedelta(days=1) if since == "yesterday" else today


def _end(until: str, start: date, today: date) -> date | None:
    """The last sick day; `None` while nobody knows, or when the day cannot be meant."""
    known = {"today": today, "tomorrow": today + timedelta(days=1), "unknown": None}
    end = known[until] if until in known else date.fromisoformat(until[:10])
    return end if end is not None and start <= end <= start + LONGEST_SICK else None


@script("network", version=1, reopens=True)
def network(facts: Facts) -> Script:
    """NETVÆRK: may somebody come along to meetings? Only if it is wished, never asked for (A08)."""
    wanted = yield from ask(yes_no("wanted"))
    if wanted is None:
        return []
    who = (yield from ask(short_text("who"))) if wanted == "yes" else ""
    yield from say("noted" if who else "nobody")
    return [NetworkAnswered(who if isinstance(who, str) else "")]


@script("more_help", version=1)
def more_help(facts: Facts) -> Script:
    """MERE HJÆLP: a wish for a talk about more help, which a person takes up (B18)."""
    sure = yield from ask(yes_no("sure"))
    if sure != "yes":
        if sure == "no":
            yield from say("as_it_is")
        return []
    yield from say("weekly_check_in.will_call", when=PROMISED_CALL)
    effects: list[Effect] = [MoreHelpWanted()]
    return effects
