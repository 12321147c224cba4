"""What stands open on a case now, and when that changes: the reasons for nudges.

Pure: (case, team, now, policy) → the reasons that hold, one a rule, and the next moment at which
anything begins or ends to hold. `nudging.reconcile` makes the open nudges follow them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.course.questions import all_of, is_exempt
from conversations.model.hours import local_day
from conversations.model.nudges.kind import NudgeKinds, Scope
from conversations.model.nudges.reason import STAGES, Check, Reason, View
from conversations.model.policy import Policy
from conversations.model.reads import Answers
from conversations.model.rhythm import is_in_effort
from conversations.records.case import Case, Team
from conversations.records.entries import (
    BreakOff,
    Exemption,
    Handled,
    Milestone,
    Phase,
    Visitation,
)
from conversations.records.entries_work import Employment, Hours


@dataclass(frozen=True, slots=True)
class Standing:
    reasons: tuple[Reason, ...]
    next_at: datetime | None
    quiet: frozenset[str] = frozenset()  # rules of which nobody knows: they stand as they stood


def standing(case: Case, team: Team, now: datetime, policy: Policy, kinds: NudgeKinds) -> Standing:
    """Return the reasons that hold now, one a rule, and when the next change is."""
    view = View(case, team, local_day(now, policy), policy)
    return stand(view, now, kinds, Answers(kinds.asked))


def stand(
    view: View, now: datetime, kinds: NudgeKinds, answers: Answers[Check, Reason]
) -> Standing:
    """Return the same, from what the checks have answered already; the others are asked.

    A reason that a person has dealt with holds no more, until it begins anew.

    An exemption, group 2 and 3 and a closed case leave only what is acute, what the citizen wrote
    or wished, and what the exemption or the group itself asks (A03, A05, B04, C02).
    """
    resting = (check for check in kinds.asked.all if not answers.is_awake(check))
    quiet = frozenset(name for check in resting for name in check.names)
    if answers.are_quiet:
        return Standing((), None, quiet)
    checks = [each for scope in _scopes(view) for each in kinds.checks[scope]]
    awake = [check for check in checks if answers.is_awake(check)]
    found = [reason for check in awake for reason in answers.of(check, lambda each: each(view))]
    handled = {entry.rule: entry.at for entry in all_of(view.case, Handled)}
    held: dict[str, Reason] = {}
    for reason in found:
        is_handled = reason.rule in handled and reason.start <= handled[reason.rule]
        if reason.holds_at(now) and not is_handled:
            held[reason.rule] = _further(held.get(reason.rule), reason)
    return Standing(tuple(held.values()), _next(found, _turns(view), now), quiet)


def _scopes(view: View) -> tuple[Scope, ...]:
    case = view.case
    if case.group == 2 and case.phase is Phase.ACTIVE and not is_exempt(case, view.today):
        return Scope.ALWAYS, Scope.REHABILITATION
    if not is_in_effort(case, view.today):
        return (Scope.ALWAYS,)
    in_trin = (Scope.TRIN,) if case.phase is Phase.ACTIVE else ()
    return (Scope.ALWAYS, Scope.EFFORT, *in_trin)


def _further(known: Reason | None, reason: Reason) -> Reason:
    """The one of two reasons of a rule that has come further; of equals the older one."""
    if known is None:
        return reason
    further = STAGES.index(reason.stage) > STAGES.index(known.stage)
    return reason if further else known


def _turns(view: View) -> Iterator[datetime]:
    """The days on which the case itself becomes another: what is on record begins and ends."""
    for spell in all_of(view.case, Employment):
        yield view.morning(spell.start)
        if spell.end is not None:
            yield view.morning(spell.end)  # agreements about it are over on its last day
            yield view.morning(spell.end + timedelta(days=1))
    for exemption in all_of(view.case, Exemption):
        yield view.morning(exemption.start)
        if exemption.end is not None:
            yield view.morning(exemption.end)
    for hours in all_of(view.case, Hours):
        yield view.morning(hours.since)
    yield from (view.morning(entry.on) for entry in all_of(view.case, BreakOff))
    yield from (view.morning(entry.on) for entry in all_of(view.case, Milestone))
    yield from (view.morning(entry.on) for entry in all_of(view.case, Visitation))


def _next(found: Iterable[Reason], turns: Iterable[datetime], now: datetime) -> datetime | None:
    moments = [moment for reason in found for moment in (reason.start, reason.until) if moment]
    return min((moment for moment in (*moments, *turns) if moment > now), default=None)
