"""The short talks about the citizen's own case that a word opens: SYG, NETVÆRK, MERE HJÆLP.

None of them asks for a cause, an illness or family matters (A34, B23).
"""

from collections.abc import Generator
from datetime import date, timedelta

from conversations.records.effects import (
    Effect,
    MoreHelpWanted,
    NetworkAnswered,
    SickDays,
    WellAgain,
)
from conversations.records.questions import (
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
from conversations.records.run import Facts, Value
from conversations.talks.replay import script

SINCE = (Option("today"), Option("yesterday"), Option("before"))
UNTIL = (Option("today"), Option("tomorrow"), Option("unknown"))
STILL = (Option("well"), Option("sick"))
MOST_DAYS_AGO = 60
LONGEST_SICK = timedelta(days=365)


@script("sick", version=1)
def sick(facts: Facts) -> Script:
    """SYG: from when to when, never why. Who is ill already is asked whether that is over."""
    today = facts.opened_at.date()
    if facts.sick_since is not None:
        still = yield from ask(choice("still", STILL))
        if still == "well":
            yield from say("well")
            return [WellAgain(today)]
        if still is None:
            return []
        yield from say("told")
        return [SickDays(facts.sick_since, None)]
    start = yield from _start(today)
    until = yield from ask(when("until", facts.opened_at, UNTIL, needs_time=False))
    yield from say("told")
    return [SickDays(start, _end(until if isinstance(until, str) else "unknown", start, today))]


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
    yield from say("told")
    effects: list[Effect] = [MoreHelpWanted()]
    return effects
