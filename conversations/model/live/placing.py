"""Which entries count of where a citizen stands: group, trin, fritagelse, milestones, step-ups."""

from collections.abc import Iterable, Iterator
from datetime import date

from conversations.course.preparing import MY_SITUATION, form_of
from conversations.course.questions import all_of, latest
from conversations.model.live.lasting import MOST_COUNTED, NEWS, OF_LATE, may_be_named
from conversations.model.live.rule import (
    Scene,
    latest_day,
    newest,
    newest_by,
    newest_of,
    none,
    of,
    oldest_by,
)
from conversations.records.entries import (
    Assignment,
    BreakOff,
    CaseClosed,
    Exemption,
    ExemptionKind,
    Milestone,
    MilestoneKind,
    ModelChanged,
    TrinClosed,
    Visitation,
)
from conversations.records.entries_step_up import HelpWish, StepUp, StepUpAgreement, StepUpMeeting


def _placements(_: Scene, found: tuple[Visitation, ...]) -> Iterator[Visitation]:
    yield from found[-1:]
    yield from latest_day(found, lambda each: each.on)
    yield from latest_day((v for v in found if v.group == 1), lambda each: each.on)


def _breaks(_: Scene, found: tuple[BreakOff, ...]) -> Iterator[BreakOff]:
    yield from found[-1:]
    yield from latest_day(found, lambda each: each.on)


def _exemptions(scene: Scene, found: tuple[Exemption, ...]) -> Iterator[Exemption]:
    """Those that are not over, or were not in this trin or at the consent; the last of each."""
    over = [e for e in found if e.end is not None and e.end <= scene.today]
    for kind in ExemptionKind:
        yield from latest_day((e for e in over if e.kind is kind), lambda e: e.end or date.max)
    case, zone = scene.case, scene.policy.zone
    begun = case.trin_since or case.started_at.astimezone(zone).date()
    agreed = case.consent.at.astimezone(zone).date() if case.consent else date.max
    for each in found:
        end = each.end or date.max
        is_asked_about = end > min(begun, scene.today - OF_LATE) or each.start <= agreed < end
        if end > scene.today - OF_LATE or (each.kind is ExemptionKind.EFFORT and is_asked_about):
            yield each


def _milestones(scene: Scene, found: tuple[Milestone, ...]) -> Iterator[Milestone]:
    """The newest of each kind, and of each that belongs to what counts; and a few older ones."""
    yield from newest_by(found, lambda m: m.kind)
    abouts = scene.spells | scene.step_ups | {0}
    yield from newest_by((m for m in found if m.about in abouts), lambda m: (m.kind, m.about))
    yield from _of_kind(found, MilestoneKind.START_TALK)[-MOST_COUNTED:]
    yield from latest_day(_of_kind(found, MilestoneKind.SOCIAL_TOLD), lambda m: m.on)
    named = _of_kind(found, MilestoneKind.BARRIER_NAMED)
    yield from _after(named, latest(scene.case, BreakOff))[:1]
    goal = next(reversed(_of_kind(found, MilestoneKind.GOAL_SET)), None)
    yield from _after(_of_kind(found, MilestoneKind.GOAL_REACHED), goal)[:1]
    locked = _of_kind(found, MilestoneKind.PREPARATION_LOCKED)
    yield from oldest_by(_locks(scene, locked), lambda m: m.about)
    for each in _of_kind(found, MilestoneKind.JOBGOAL):
        if each.made_at is not None and each.made_at + NEWS > scene.now:
            yield each


def _of_kind(found: tuple[Milestone, ...], kind: MilestoneKind) -> list[Milestone]:
    return [each for each in found if each.kind is kind]


def _after(found: list[Milestone], other: BreakOff | Milestone | None) -> list[Milestone]:
    after = other.no if other else 0
    return [each for each in found if each.no > after]


def _locks(scene: Scene, found: list[Milestone]) -> list[Milestone]:
    """The locks of the forms that there are: Min situation's, and that of each step-up."""
    forms = {(MY_SITUATION, 0)}
    forms |= {(form_of(s), s.no) for s in all_of(scene.case, StepUp) if s.no in scene.step_ups}
    return [each for each in found if (each.words, each.about) in forms]


def _step_ups(scene: Scene, found: tuple[StepUp, ...]) -> Iterable[StepUp]:
    return [*found[-2:], *(each for each in found if may_be_named(each, scene.today))]


def _meetings(scene: Scene, found: tuple[StepUpMeeting, ...]) -> Iterable[StepUpMeeting]:
    return [each for each in found if each.step_up in scene.step_ups and each.is_counted]


def _agreed(scene: Scene, found: tuple[StepUpAgreement, ...]) -> Iterable[StepUpAgreement]:
    return [
        *found[-1:],
        *newest_by((a for a in found if a.step_up in scene.step_ups), lambda a: a.step_up),
    ]


STEP_UPS = of(StepUp, _step_ups)
RULES = (
    of(Milestone, _milestones),
    of(Visitation, _placements),
    of(Exemption, _exemptions),
    of(TrinClosed, newest_of(lambda each: each.trin)),
    of(BreakOff, _breaks),
    of(Assignment, newest),
    of(ModelChanged, none),
    of(CaseClosed, none),
    STEP_UPS,
    of(StepUpMeeting, _meetings),
    of(StepUpAgreement, _agreed),
    of(HelpWish, newest),
)
