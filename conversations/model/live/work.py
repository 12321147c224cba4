"""Which entries count of work: the search, employments, and what is known of them."""

from collections.abc import Iterable, Iterator
from datetime import date

from conversations.course.questions import is_work, latest
from conversations.model.live.lasting import (
    A_YEAR,
    MOST_COUNTED,
    is_past,
    may_be_finished,
    may_be_named,
)
from conversations.model.live.rule import Scene, latest_day, newest_by, of
from conversations.records.entries import Absence, BreakOff
from conversations.records.entries_work import (
    ClearAtStart,
    CompanyContact,
    Employment,
    FollowUp,
    Hours,
    OwnWord,
    SearchStep,
)


def _employments(scene: Scene, found: tuple[Employment, ...]) -> Iterator[Employment]:
    """Those that are not long over, the last that ended, and the first since a break-off."""
    over = [s for s in found if s.end is not None and s.end < scene.today]
    yield from latest_day(over, lambda s: s.end or date.max)
    stopped = latest(scene.case, BreakOff)
    since = [s for s in found if is_work(s) and s.no > (stopped.no if stopped else 0)]
    yield from [min(since, key=lambda s: s.start)] if since else ()
    yield from (s for s in found if may_be_named(s, scene.today))


def _hours(scene: Scene, found: tuple[Hours, ...]) -> Iterator[Hours]:
    """Of each employment the first, those of the last year, and the one that held before."""
    for spell in scene.spells:
        by_day = {h.since: h for h in found if h.employment == spell}
        series = [by_day[day] for day in sorted(by_day)]
        before = [h for h in series if h.since <= scene.today - A_YEAR]
        yield from series[:1]
        yield from before[-1:]
        yield from [h for h in series if h.paid + h.unpaid > 0][:1]
        yield from series[len(before) :]


def _own_words(scene: Scene, found: tuple[OwnWord, ...]) -> Iterator[OwnWord]:
    theirs = [word for word in found if word.employment in scene.spells]
    yield from newest_by(theirs, lambda w: w.employment)
    told = (w for w in theirs if (w.paid, w.unpaid) != (None, None))
    yield from newest_by(told, lambda w: w.employment)


def _clear(scene: Scene, found: tuple[ClearAtStart, ...]) -> Iterable[ClearAtStart]:
    return newest_by((c for c in found if c.employment in scene.spells), lambda c: c.employment)


def _steps(scene: Scene, found: tuple[SearchStep, ...]) -> Iterator[SearchStep]:
    """One that was done, those that can still be written down, and visits without a liking."""
    yield from [step for step in found if step.is_done][-1:]
    yield from (step for step in found if may_be_finished(step, scene.today))


def _company(scene: Scene, found: tuple[CompanyContact, ...]) -> Iterable[CompanyContact]:
    """Acute needs that nobody has taken up (A28)."""
    seen = scene.case.last_contact_at
    calm = {c.employment: c.no for c in found if not c.is_acute}  # the newest of each
    return [
        each
        for each in found
        if each.is_acute
        and (seen is None or seen <= each.at)
        and calm.get(each.employment, 0) < each.no
    ]


def _follow_ups(scene: Scene, found: tuple[FollowUp, ...]) -> Iterator[FollowUp]:
    """The first meetings of an employment in which both took part (D17)."""
    for spell in scene.spells:
        both = [f for f in found if f.employment == spell]
        yield from [f for f in both if {"citizen", "contact_person"} <= set(f.present)][
            :MOST_COUNTED
        ]


def _absences(scene: Scene, found: tuple[Absence, ...]) -> Iterable[Absence]:
    return [each for each in found if not is_past(each, scene.today, scene.policy)]


SPELLS = of(Employment, _employments)
RULES = (
    of(SearchStep, _steps),
    SPELLS,
    of(Hours, _hours),
    of(OwnWord, _own_words),
    of(ClearAtStart, _clear),
    of(CompanyContact, _company),
    of(FollowUp, _follow_ups),
    of(Absence, _absences),
)
