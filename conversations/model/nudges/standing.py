"""What stands open on a case now, and when that changes: the reasons for nudges.

Pure: (case, team, now, policy) → the reasons that hold, one a rule, and the next moment at which
anything begins or ends to hold. `nudging.reconcile` makes the open nudges follow them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.course.questions import all_of, is_exempt
from conversations.model.hours import local_day
from conversations.model.nudges import reasons_talk, reasons_trin, reasons_urgent, reasons_work
from conversations.model.nudges.reason import STAGES, Reason, View
from conversations.model.policy import Policy
from conversations.model.rhythm import is_in_effort
from conversations.records.case import Case, Team
from conversations.records.entries import Exemption, Phase
from conversations.records.entries_work import Employment

Check = Callable[[View], Iterator[Reason]]

ALWAYS: tuple[Check, ...] = (
    reasons_talk.unanswered_message,
    reasons_talk.acute_company,
    reasons_talk.help_wish,
    reasons_trin.social_not_told,
    reasons_urgent.unseen,
)
IN_EFFORT: tuple[Check, ...] = (
    reasons_talk.contact,
    reasons_talk.silence,
    reasons_talk.late_agreements,
    reasons_talk.sick_days,
)
IN_A_TRIN: tuple[Check, ...] = (
    reasons_trin.long_trin,
    reasons_trin.first_items,
    reasons_trin.name_in_plan,
    reasons_trin.no_jobgoal,
    reasons_trin.step_up,
    reasons_trin.follow_up_consent,
    reasons_trin.goal_reached,
    reasons_work.company_items,
    reasons_work.praktik,
    reasons_work.hours_unchanged,
    reasons_work.fleksjob_meeting,
    reasons_work.person_group,
)
RULES = frozenset(
    {
        "contact_due", "follow_up_due", "message", "silence", "silence_stand_in", "silence_leader",
        "acute_company", "agreement_late", "sick_days", "trin_1_long", "trin_2_long",
        "gate_missing", "no_contact_person", "contact_not_in_plan", "praktik_purpose", "pay_date",
        "not_in_vitas", "purpose_not_told", "name_not_in_plan", "no_jobgoal", "step_up",
        "follow_up_consent", "goal_reached", "rehabilitation", "hours_unchanged",
        "fleksjob_meeting", "person_group", "help_wished", "step_up_wished",
        "step_up_wished_sagsbehandler", "social_not_told", *reasons_urgent.UNSEEN,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    reasons: tuple[Reason, ...]
    next_at: datetime | None


def standing(case: Case, team: Team, now: datetime, policy: Policy) -> Standing:
    """Return the reasons that hold now, one a rule, and when the next change is.

    An exemption, group 2 and 3 and a closed case leave only what is acute, what the citizen wrote
    or wished, and what the exemption or the group itself asks (A03, A05, B04, C02).
    """
    view = View(case, team, local_day(now, policy), policy)
    found = [reason for check in _checks(view) for reason in check(view)]
    held: dict[str, Reason] = {}
    for reason in found:
        if reason.holds_at(now):
            held[reason.rule] = _further(held.get(reason.rule), reason)
    return Standing(tuple(held.values()), _next(found, _turns(view), now))


def _checks(view: View) -> tuple[Check, ...]:
    case = view.case
    if case.group == 2 and case.phase is Phase.ACTIVE and not is_exempt(case, view.today):
        return (*ALWAYS, reasons_trin.rehabilitation)
    if not is_in_effort(case, view.today):
        return ALWAYS
    in_trin = IN_A_TRIN if case.phase is Phase.ACTIVE else ()
    return (*ALWAYS, *IN_EFFORT, *in_trin)


def _further(known: Reason | None, reason: Reason) -> Reason:
    """The one of two reasons of a rule that has come further; of equals the older one."""
    if known is None:
        return reason
    further = STAGES.index(reason.stage) > STAGES.index(known.stage)
    return reason if further else known


def _turns(view: View) -> Iterator[datetime]:
    """The days on which the case itself becomes another: spells and exemptions begin and end."""
    for spell in all_of(view.case, Employment):
        yield view.morning(spell.start)
        if spell.end is not None:
            yield view.morning(spell.end)  # agreements about it are over on its last day
            yield view.morning(spell.end + timedelta(days=1))
    for exemption in all_of(view.case, Exemption):
        yield view.morning(exemption.start)
        if exemption.end is not None:
            yield view.morning(exemption.end)


def _next(found: Iterable[Reason], turns: Iterable[datetime], now: datetime) -> datetime | None:
    moments = [moment for reason in found for moment in (reason.start, reason.until) if moment]
    return min((moment for moment in (*moments, *turns) if moment > now), default=None)
