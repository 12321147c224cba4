"""TIMER: hours a week; what they may be, alone and over all employments together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day
from conversations.case.kinds import Hours as HoursAWeek
from conversations.case.kinds_of_entry import OpenEmployment
from conversations.case.view import Refusal, View, in_order, refusal
from conversations.course.questions import most_hours
from conversations.model.four_models import Need
from conversations.model.live.lasting import A_YEAR
from conversations.records.entries import Entry
from conversations.records.entries_work import FULL_TIME, Employment, Hours
from conversations.records.facts import Facts
from conversations.records.questions import Script, say
from conversations.records.texts import Moment
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided
from conversations.topics.work.asking import name_of, where


@dataclass(frozen=True, slots=True)
class ReportHours(Declared):
    """Hours a week from a day on, so that progression is a series (A27).

    A second report for the same day corrects the first.
    """

    name = "report_hours"
    order = "timer"
    told = "hours"
    fills = (Need.HOURS, Need.ORDINARY_HOURS)
    employment: Annotated[int, OpenEmployment()]
    since: Annotated[date, Day(proposed=(0, -7))]
    paid: Annotated[float, HoursAWeek()]
    unpaid: Annotated[float, HoursAWeek()]

    def must(self, seen: View) -> Iterator[Refusal]:
        spell = seen.find(Employment, self.employment)
        if spell is None:
            return
        yield from in_order(spell.start, self.since, "since")
        if spell.end is not None:
            yield from in_order(self.since, spell.end, "since")
        yield from too_many(seen, self._hours(seen.next_no, seen.by))

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(self._hours(deed.number(), deed.by))
        return ()

    def _hours(self, no: int, by: int) -> Hours:
        return Hours(no, self.employment, self.since, self.paid, self.unpaid, by)


def too_many(seen: View, hours: Hours, *others: Entry) -> Iterator[Refusal]:
    """Refuse more than full time, in these hours or together with what overlaps them."""
    if hours.paid + hours.unpaid > FULL_TIME:
        yield refusal("too_many_hours", "unpaid", most=FULL_TIME)
        return
    case = replace(seen.case, entries=(*seen.case.entries, *others, hours))
    found = most_hours(case, seen.today - A_YEAR)
    if found is not None and found[0] > FULL_TIME:
        day = Moment(found[1], "date")
        yield refusal("more_than_full_time", "paid", most=FULL_TIME, day=day)


@script("hours_now", version=1)
def hours_now(facts: Facts) -> Script:
    """Hours a week, paid and unpaid, from a day on (A27)."""
    if not facts.work.employments:
        yield from say("nowhere", name=name_of(facts))
        return []
    employment = yield from where(facts)
    paid = yield from asked(ReportHours, "paid", facts)
    unpaid = yield from asked(ReportHours, "unpaid", facts)
    since = yield from asked(ReportHours, "since", facts)
    return decided(facts, ReportHours, employment=employment, since=since, paid=paid, unpaid=unpaid)
