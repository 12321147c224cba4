"""Reading a case's course: pure questions to its entries. Nothing here decides anything."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from conversations.records.case import Course
from conversations.records.entries import (
    Absence,
    Assignment,
    BreakOff,
    Entry,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    TrinClosed,
    Visitation,
)
from conversations.records.entries_step_up import HelpWish, StepUp, StepUpAgreement, StepUpMeeting
from conversations.records.entries_work import (
    CompanyContact,
    Employment,
    EmploymentKind,
    FollowUp,
    Hours,
    SearchStep,
)

E = TypeVar("E", bound=Entry)

LAST_TRIN = 3


def all_of(course: Course, kind: type[E]) -> tuple[E, ...]:
    """Return the entries of one kind, oldest first."""
    return course.of_kind(kind)


def latest(course: Course, kind: type[E]) -> E | None:
    """Return the newest entry of one kind."""
    found = all_of(course, kind)
    return found[-1] if found else None


def numbered(course: Course, kind: type[E], no: int) -> E | None:
    """Return the entry of one kind with that number."""
    return next((entry for entry in all_of(course, kind) if entry.no == no), None)


# --- milestones -------------------------------------------------------------------------------


def milestones(course: Course, *kinds: MilestoneKind) -> list[Milestone]:
    """Return the milestones of these kinds, in the order they were recorded."""
    return [entry for entry in all_of(course, Milestone) if entry.kind in kinds]


def has(course: Course, *kinds: MilestoneKind) -> bool:
    """Whether any of these was ever recorded."""
    return bool(milestones(course, *kinds))


def since_break(course: Course, *kinds: MilestoneKind) -> list[Milestone]:
    """Return the milestones of these kinds that no later break-off has undone."""
    stopped = latest(course, BreakOff)
    after = stopped.no if stopped else 0
    return [entry for entry in milestones(course, *kinds) if entry.no > after]


def is_so_for(course: Course, spell: Employment, kind: MilestoneKind) -> bool:
    """Whether a fact is recorded: of this employment, or of none since the last break-off."""
    of_it = any(entry.about == spell.no for entry in milestones(course, kind))
    return of_it or any(entry.about == 0 for entry in since_break(course, kind))


def is_name_in_plan(course: Course) -> bool:
    """Whether the present jobformidler's name stands in Min Plan (A07)."""
    handed = latest(course, Assignment)
    after = handed.no if handed else 0
    return any(m.no > after for m in milestones(course, MilestoneKind.NAME_IN_PLAN))


# --- groups, trin and exemptions ------------------------------------------------------------------


def is_exempt(course: Course, day: date, kind: ExemptionKind = ExemptionKind.EFFORT) -> bool:
    """Whether an exemption counts on `day`: from its start until the day it is lifted (A05)."""
    found = exemptions(course, kind) if all_of(course, Exemption) else ()
    return bool(found) and any(e.start <= day and (e.end is None or day < e.end) for e in found)


def exemptions(course: Course, kind: ExemptionKind) -> list[Exemption]:
    return [entry for entry in all_of(course, Exemption) if entry.kind is kind]


def is_visited(course: Course) -> bool:
    """Whether the citizen was expressly placed in a group (C04)."""
    return latest(course, Visitation) is not None


def closed_on(course: Course, trin: int) -> date | None:
    """Return the day on which `trin` was last closed."""
    return next((e.on for e in reversed(all_of(course, TrinClosed)) if e.trin == trin), None)


def follow_up_since(course: Course) -> date | None:
    """Return the day on which self-support was reached and the monthly follow-up began (A31)."""
    return closed_on(course, LAST_TRIN)


def is_social_told(course: Course, day: date) -> bool:
    """Whether socialforvaltningen was told since the citizen last could take part (B04, C02)."""
    back = [e.end for e in exemptions(course, ExemptionKind.EFFORT) if e.end and e.end <= day]
    back += [e.on for e in all_of(course, Visitation) if e.group == 1]
    told = milestones(course, MilestoneKind.SOCIAL_TOLD)
    return any(milestone.on >= max(back, default=date.min) for milestone in told)


def open_sickness(course: Course) -> date | None:
    """Return since when the citizen has been ill, while nobody has said that it is over (B23)."""
    return next((a.start for a in reversed(all_of(course, Absence)) if a.end is None), None)


# --- employments and hours ------------------------------------------------------------------------


def is_on(spell: Employment, day: date) -> bool:
    """Whether an employment has begun and not ended on `day`; its last day is part of it."""
    return spell.start <= day and (spell.end is None or day <= spell.end)


def is_over(spell: Employment, day: date) -> bool:
    """Whether an employment ends by `day`, or never began."""
    return spell.end is not None and (spell.end <= day or spell.end < spell.start)


def begun_or_to_begin(course: Course) -> list[Employment]:
    """Return the employments that really begin; one that ended before its start never does."""
    return [s for s in all_of(course, Employment) if s.end is None or s.end >= s.start]


def open_employments(course: Course, day: date) -> list[Employment]:
    """Return the employments that are not over on `day`, begun or agreed."""
    return [spell for spell in all_of(course, Employment) if not is_over(spell, day)]


def current_employments(course: Course, day: date) -> list[Employment]:
    """Return where the citizen is on `day`."""
    return [spell for spell in all_of(course, Employment) if is_on(spell, day)]


def newest_employment(course: Course, day: date) -> Employment | None:
    """Return the employment that agreements are about on `day`: the newest that is not over."""
    return next(reversed(open_employments(course, day)), None)


def out_since(course: Course, day: date) -> date | None:
    """Return since when the citizen has been out at a company; an education is none."""
    there = current_employments(course, day)
    return min((s.start for s in there if is_work(s)), default=None) if there else None


def is_still_to_begin(course: Course, day: date) -> bool:
    """Whether a first place at a company is agreed, and the citizen is at none yet (A15)."""
    stopped = latest(course, BreakOff)
    after = stopped.no if stopped else 0
    spells = [s for s in all_of(course, Employment) if is_work(s) and s.no > after]
    return bool(spells) and all(day < spell.start for spell in spells)


def is_work(spell: Employment) -> bool:
    return spell.kind is not EmploymentKind.UDDANNELSE


def match_since(course: Course) -> date | None:
    """Return the day of the right match (B09), unless a break-off has undone it."""
    found = since_break(course, MilestoneKind.MATCH_FOUND)
    return found[-1].on if found else None


def hours_series(course: Course, employment: int) -> list[Hours]:
    """Return an employment's hours a week over time, by their day; a correction takes the place."""
    by_day = {h.since: h for h in all_of(course, Hours) if h.employment == employment}
    return [by_day[day] for day in sorted(by_day)]


def hours_on(course: Course, spell: Employment, day: date) -> Hours | None:
    """Return the hours a week that count on `day`; before the first, the first."""
    series = hours_series(course, spell.no)
    begun = [h for h in series if h.since <= day]
    return begun[-1] if begun else next(iter(series), None)


def paid_hours_on(course: Course, day: date) -> float:
    """Return the ordinary hours a week on `day` over all employments (A27, C08)."""
    found = (hours_on(course, spell, day) for spell in current_employments(course, day))
    return sum(hours.paid for hours in found if hours)


def most_hours(course: Course, first: date) -> tuple[float, date] | None:
    """Return the most hours a week that employments add up to from a day on, and since when."""
    days = {s.start for s in _working(course)} | {h.since for h in all_of(course, Hours)}
    from_then = {max(day, first) for day in days}
    sums = [(_hours_together(course, day), day) for day in sorted(from_then)]
    return max(sums, key=lambda found: found[0], default=None)


def _working(course: Course) -> Iterator[Employment]:
    return (spell for spell in all_of(course, Employment) if is_work(spell))


def _hours_together(course: Course, day: date) -> float:
    found = (hours_on(course, spell, day) for spell in _working(course) if is_on(spell, day))
    return sum(hours.paid + hours.unpaid for hours in found if hours)


def fleksjob_meetings(course: Course, spell: Employment) -> list[FollowUp]:
    """Return the follow-ups of a fleksjob in which citizen and contact person took part (D17)."""
    return [
        found
        for found in all_of(course, FollowUp)
        if found.employment == spell.no and {"citizen", "contact_person"} <= set(found.present)
    ]


def acute_contacts(course: Course) -> list[CompanyContact]:
    """Return the acute needs that companies reported (A28)."""
    return [entry for entry in all_of(course, CompanyContact) if entry.is_acute]


# --- match, wishes and step-up --------------------------------------------------------------------


def is_match_tried(course: Course) -> bool:
    """Whether an attempt at a match is on record (A34): a search step done, or an employment."""
    steps = any(step.is_done for step in all_of(course, SearchStep))
    return steps or latest(course, Employment) is not None


def open_help_wish(course: Course) -> HelpWish | None:
    """Return the wish for more help that no contact and no step-up has taken up yet (B18)."""
    wish, begun, seen = latest(course, HelpWish), latest(course, StepUp), course.last_contact_at
    if wish is None or (begun is not None and begun.no > wish.no):
        return None
    return wish if seen is None or seen < wish.at else None


def open_step_up(course: Course) -> StepUp | None:
    return next((s for s in reversed(all_of(course, StepUp)) if s.end is None), None)


def counted_meetings(course: Course, step_up: int) -> list[StepUpMeeting]:
    """Return a step-up's meetings at which those were who must be there (A38, A39)."""
    found = all_of(course, StepUpMeeting)
    return [meeting for meeting in found if meeting.step_up == step_up and meeting.is_counted]


def step_up_agreement(course: Course, step_up: int) -> StepUpAgreement | None:
    """Return the newest aftaledokument of a step-up (A41)."""
    found = [a for a in all_of(course, StepUpAgreement) if a.step_up == step_up]
    return found[-1] if found else None


def has_share_consent(course: Course, step_up: StepUp) -> bool:
    """Whether the citizen let papers be shared for this step-up (A35, B22)."""
    given = milestones(course, MilestoneKind.SHARE_CONSENT)
    return any(
        entry.about in (0, step_up.no) and entry.no > _before(course, step_up) for entry in given
    )


def _before(course: Course, step_up: StepUp) -> int:
    """The number of the step-up before this one: a consent for that one is used up."""
    return max((s.no for s in all_of(course, StepUp) if s.no < step_up.no), default=0)
