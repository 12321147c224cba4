"""Hours a week: what they may be, alone and over all employments together."""

from datetime import date

from conversations.case.deed import Deed, Hints, refuse
from conversations.course.questions import most_hours
from conversations.records.actions import ReportHours
from conversations.records.entries_work import FULL_TIME, Hours
from conversations.records.texts import Moment


def report_hours(deed: Deed, action: ReportHours) -> Hints:
    """Write down the hours a week from a day on, so that progression is a series (A27).

    A second report for the same day corrects the first.
    """
    spell = deed.find_open(action.employment)
    deed.sensible(action.since)
    deed.in_order(spell.start, action.since)
    if spell.end is not None:
        deed.in_order(action.since, spell.end)
    add_hours(deed, spell.no, action.since, action.paid, action.unpaid)
    return ()


def add_hours(deed: Deed, employment: int, since: date, paid: float, unpaid: float) -> None:
    """Add hours a week; refuse more than full time, here or with what overlaps it."""
    for hours in (paid, unpaid, paid + unpaid):
        if not 0 <= hours <= FULL_TIME:
            raise refuse("too_many_hours", most=FULL_TIME)
    deed.add(Hours(deed.number(), employment, since, paid, unpaid, deed.by))
    found = most_hours(deed.case)
    if found is not None and found[0] > FULL_TIME:
        raise refuse("more_than_full_time", most=FULL_TIME, day=Moment(found[1], "date"))
