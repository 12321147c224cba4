"""Raising, closing and snoozing nudges: what a jobformidler is asked to do about a case.

One open nudge a (case, rule): a reason that is still there is not told twice.
"""

from dataclasses import replace
from datetime import datetime

from conversations.bench import Bench
from conversations.events import NudgeTold
from conversations.records import Nudge
from conversations.rules.hours import working_day_after
from conversations.texts import Text

URGENT = frozenset({"distress", "call_now"})  # A28: at once, at any hour
ENDED_BY_CONTACT = frozenset(
    {
        "contact_due", "silence", "consent_refused", "stopped", "call", "call_now", "message",
        "hard_week", "need_help", "talk", "not_understood", "script_failed", "distress",
        "undelivered",
    }
)  # fmt: skip
ONLY_TOLD = frozenset({"answered", "paused", "consent_given"})  # good to know, nothing to do


def raise_nudge(bench: Bench, rule: str, details: tuple[Text, ...] = ()) -> None:
    """Raise a nudge on this citizen's case and tell the jobformidler, unless it is open already."""
    if any(nudge.rule == rule and nudge.status != "done" for nudge in bench.case.nudges):
        return
    to = bench.before.team.acting
    nudge = Nudge(
        no=bench.number(),
        rule=rule,
        raised_at=bench.now,
        status="done" if rule in ONLY_TOLD else "open",
        due_at=None if rule in ONLY_TOLD else _due(bench, rule),
        told_to=to,
        closed_at=bench.now if rule in ONLY_TOLD else None,
    )
    bench.case = replace(bench.case, nudges=(*bench.case.nudges, nudge))
    _tell(bench, nudge, details)


def _due(bench: Bench, rule: str) -> datetime:
    if rule in URGENT:
        return bench.now
    return working_day_after(bench.now, bench.world.policy.call_back_days, bench.world.policy)


def _tell(bench: Bench, nudge: Nudge, details: tuple[Text, ...] = ()) -> None:
    told = NudgeTold(bench.person.id, nudge.no, nudge.rule, nudge.rule in URGENT, details)
    bench.tell(nudge.told_to, told, words_of=bench.person.id)


def close_by_contact(bench: Bench) -> None:
    """Close the nudges whose reason a contact with the citizen has ended."""
    closed = tuple(
        replace(nudge, status="done", closed_at=bench.now)
        if nudge.rule in ENDED_BY_CONTACT and nudge.status != "done"
        else nudge
        for nudge in bench.case.nudges
    )
    bench.case = replace(bench.case, nudges=closed)


def snooze(bench: Bench, no: int) -> None:
    """Let a nudge rest until the next working morning."""
    policy = bench.world.policy
    tomorrow = working_day_after(bench.now, 1, policy)
    morning = tomorrow.replace(hour=policy.staff_from.hour, minute=policy.staff_from.minute)
    _change(bench, no, status="snoozed", due_at=morning)


def wake(bench: Bench) -> None:
    """Tell the snoozed nudges again whose time has come."""
    for nudge in bench.case.nudges:
        if nudge.status == "snoozed" and nudge.due_at is not None and nudge.due_at <= bench.now:
            _change(bench, nudge.no, status="open", due_at=_due(bench, nudge.rule))
            _tell(bench, nudge)


def next_wake(bench: Bench) -> datetime | None:
    """Return when the next snoozed nudge wakes."""
    times = [n.due_at for n in bench.case.nudges if n.status == "snoozed" and n.due_at]
    return min(times, default=None)


def _change(bench: Bench, no: int, status: str, due_at: datetime) -> None:
    nudges = tuple(
        replace(nudge, status=status, due_at=due_at)
        if nudge.no == no and nudge.status != "done"
        else nudge
        for nudge in bench.case.nudges
    )
    bench.case = replace(bench.case, nudges=nudges)
