"""Gates: what is missing before a step may be taken. Pure questions to a case and its model.

What each model asks for is data (`four_models.py`); here stands what an item means on a case. How
to fill it is a text of the catalog, `gate.…`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from conversations.course.questions import (
    current_employments,
    has,
    has_share_consent,
    hours_series,
    is_match_tried,
    is_name_in_plan,
    is_so_for,
    is_visited,
    latest,
    newest_employment,
    open_employments,
    paid_hours_on,
)
from conversations.model.four_models import Item, Need, model_of
from conversations.model.reads import Reads
from conversations.records.case import Case, Team
from conversations.records.entries import (
    Assignment,
    BreakOff,
    Milestone,
    MilestoneKind,
    Visitation,
)
from conversations.records.entries_step_up import StepUp, StepUpAgreement
from conversations.records.entries_work import Employment, EmploymentKind, Hours, SearchStep
from conversations.records.texts import Text, text

WEEKS_A_MONTH = 52 / 12
STAFF, CITIZEN = "staff", "citizen"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a gate asks for and that is not there."""

    need: Need
    rule: str
    hours: int = 0

    @property
    def said(self) -> Text:
        """One sentence: what is missing, and how to fill it."""
        key = f"gate.{self.need.value}"
        return text(key, ordinary_hours=self.hours) if self.hours else text(key)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What an item is looked for in."""

    case: Case
    team: Team
    day: date
    spell: Employment | None = None
    step_up: StepUp | None = None
    is_cooperation_tried: bool = False
    hours: int = 0  # that the item asks for

    def of_spell(self, kind: MilestoneKind) -> bool:
        return self.spell is not None and is_so_for(self.case, self.spell, kind)


GATE: Reads = frozenset(
    {
        "model", "trin", "unread", "follow_up_consent", Assignment, BreakOff, Employment, Hours,
        Milestone, SearchStep, StepUp, StepUpAgreement, Visitation,
    }
)  # fmt: skip
"""All that what is missing to close a trin, or of a praktik, may read."""


def missing_to_close(case: Case, team: Team, day: date, trin: int = 0) -> tuple[Missing, ...]:
    """Return what is missing to close a trin: the one that the case is in, or another.

    A06, A07, A12, A23, A24, A30, A32, B06, B10, B12, B17, C04, C06, C08, D06, D21; and before
    trin 2 closes what a praktik must have. Raises KeyError for a trin that the model cannot close.
    """
    spell = newest_employment(case, day)
    trin = trin or case.trin
    items = model_of(case.model).gates[trin]
    found = _missing(_asked_of(items, spell), _Seen(case, team, day, spell))
    if trin == 2 and not case.unread:
        for each in open_employments(case, day):
            found += praktik_missing(case, team, day, each)
    return found


def praktik_missing(case: Case, team: Team, day: date, spell: Employment) -> tuple[Missing, ...]:
    """Return what a praktik must have and has not (A17, A18, A19, B11, B27)."""
    if spell.kind is not EmploymentKind.PRAKTIK:
        return ()
    return _missing(model_of(case.model).praktik, _Seen(case, team, day, spell))


def missing_to_begin_step_up(
    case: Case, day: date, begun_by: str, is_cooperation_tried: bool
) -> tuple[Missing, ...]:
    """Return what is missing before a step-up (A33, A34, B18, D25).

    Raises LookupError where the model has no step-up.
    """
    plan = model_of(case.model).step_up
    if plan is None:
        raise LookupError("this model has no step-up")
    items = plan.by_citizen if begun_by == CITIZEN else plan.by_staff
    seen = _Seen(case, Team(), day, is_cooperation_tried=is_cooperation_tried)
    return _missing(items, seen)


def missing_to_meet(case: Case, day: date, step_up: StepUp) -> tuple[Missing, ...]:
    """Return what is missing before a step-up meeting, where papers are shared (A35, B22)."""
    plan = model_of(case.model).step_up
    items = plan.to_meet if plan else ()
    return _missing(items, _Seen(case, Team(), day, step_up=step_up))


def _missing(items: Iterable[Item], seen: _Seen) -> tuple[Missing, ...]:
    """What is not there. Of a case that cannot be read nobody knows: its gates stay shut."""
    if seen.case.unread:
        return (Missing(Need.READABLE, ""),)
    return tuple(
        Missing(each.need, each.rule, each.hours)
        for each in items
        if not _IS_FILLED[each.need](replace(seen, hours=each.hours) if each.hours else seen)
    )


def _asked_of(items: Iterable[Item], spell: Employment | None) -> list[Item]:
    """Leave out what is asked of a company: while there is none, and for an education."""
    has_company = spell is not None and spell.kind is not EmploymentKind.UDDANNELSE
    return [item for item in items if has_company or item.need not in _OF_A_COMPANY]


_OF_A_COMPANY = frozenset(
    {
        Need.TASKS, Need.HOURS, Need.CONTACT_PERSON, Need.PLAN_MADE, Need.CONTACT_IN_PLAN,
        Need.STEP_UP_HENSYN,
    }
)  # fmt: skip


def _has_hours(seen: _Seen) -> bool:
    series = hours_series(seen.case, seen.spell.no) if seen.spell else []
    return any(hours.paid + hours.unpaid > 0 for hours in series)


def _has_step_up_hensyn(seen: _Seen) -> bool:
    """Whether what was agreed at a step-up is carried into the company's agreement (B12)."""
    if latest(seen.case, StepUpAgreement) is None:
        return True
    return bool(seen.spell and seen.spell.hensyn)


def _is_self_supporting(seen: _Seen) -> bool:
    return any(spell.is_self_supporting for spell in current_employments(seen.case, seen.day))


def _has_ordinary_hours(seen: _Seen) -> bool:
    """Whether there are so many paid hours a month, or self-support (C08)."""
    a_month = paid_hours_on(seen.case, seen.day) * WEEKS_A_MONTH
    return a_month >= seen.hours or _is_self_supporting(seen)


def _is_in_fleksjob(seen: _Seen) -> bool:
    kinds = {spell.kind for spell in current_employments(seen.case, seen.day)}
    return EmploymentKind.FLEKSJOB in kinds


def _is_shared(seen: _Seen) -> bool:
    return seen.step_up is not None and has_share_consent(seen.case, seen.step_up)


_IS_FILLED: Mapping[Need, Callable[[_Seen], bool]] = {
    Need.JOBFORMIDLER: lambda seen: seen.team.jobformidler != 0,
    Need.NAME_IN_PLAN: lambda seen: is_name_in_plan(seen.case),
    Need.CV_STARTED: lambda seen: has(seen.case, MilestoneKind.CV_STARTED, MilestoneKind.CV_MADE),
    Need.CV_MADE: lambda seen: has(seen.case, MilestoneKind.CV_MADE),
    Need.JOBGOAL_STARTED: lambda seen: has(
        seen.case, MilestoneKind.JOBGOAL_STARTED, MilestoneKind.JOBGOAL, MilestoneKind.TO_TRY
    ),
    Need.READY: lambda seen: has(seen.case, MilestoneKind.READY),
    Need.VISITATION: lambda seen: is_visited(seen.case),
    Need.EMPLOYMENT: lambda seen: seen.spell is not None,
    Need.TASKS: lambda seen: bool(seen.spell and seen.spell.tasks),
    Need.HOURS: _has_hours,
    Need.CONTACT_PERSON: lambda seen: bool(seen.spell and seen.spell.contact_person),
    Need.PLAN_MADE: lambda seen: seen.of_spell(MilestoneKind.PLAN_MADE),
    Need.CONTACT_IN_PLAN: lambda seen: seen.of_spell(MilestoneKind.CONTACT_IN_PLAN),
    Need.STEP_UP_HENSYN: _has_step_up_hensyn,
    Need.FLEKSJOB: _is_in_fleksjob,
    Need.PURPOSE: lambda seen: bool(seen.spell and seen.spell.purpose),
    Need.PAY_DATE: lambda seen: bool(seen.spell and seen.spell.pay_expected_on),
    Need.IN_VITAS: lambda seen: seen.of_spell(MilestoneKind.IN_VITAS),
    Need.TOLD_CITIZEN: lambda seen: seen.of_spell(MilestoneKind.PURPOSE_TOLD_CITIZEN),
    Need.TOLD_COMPANY: lambda seen: seen.of_spell(MilestoneKind.PURPOSE_TOLD_COMPANY),
    Need.SELF_SUPPORT: _is_self_supporting,
    Need.ORDINARY_HOURS: _has_ordinary_hours,
    Need.FOLLOW_UP_CONSENT: lambda seen: seen.case.follow_up_consent is not None,
    Need.BARRIER_NAMED: lambda seen: has(seen.case, MilestoneKind.BARRIER_NAMED),
    Need.COOPERATION_TRIED: lambda seen: seen.is_cooperation_tried,
    Need.MATCH_TRIED: lambda seen: is_match_tried(seen.case),
    Need.PHASE_TWO: lambda seen: seen.case.trin == 2,
    Need.SHARE_CONSENT: _is_shared,
}
