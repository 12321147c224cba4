"""SYG: sick days from a tilbud, from when and until when. Never the cause (B23)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import OPEN, Day, Words
from conversations.case.view import Refusal, View, in_order, refusal
from conversations.course.questions import all_of
from conversations.model.live.lasting import is_past
from conversations.records.case import Case
from conversations.records.entries import Absence
from conversations.records.facts import Facts
from conversations.records.questions import Script
from conversations.records.texts import Moment, Text, TextValue, text
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided
from conversations.topics.work.asking import name_of


@dataclass(frozen=True, slots=True)
class ReportAbsence(Declared):
    """Write down sick days from a tilbud, never a cause (B23); with an end, close open ones."""

    name = "report_absence"
    order = "syg"
    start: Annotated[date, Day(planned=False, proposed=(0, -1))]
    end: Annotated[date | None, Day(proposed=(0,), open_end="sick_days.open")] = None
    tilbud: Annotated[str, Words()] = ""

    def must(self, seen: View) -> Iterator[Refusal]:
        if self.end is not None:
            yield from in_order(self.start, self.end, "end")
            if self._begun(seen.case) is not None:
                return
        known = all_of(seen.case, Absence)
        for other in (each for each in known if not is_past(each, seen.today, seen.policy)):
            is_before = self.end is not None and self.end < other.start
            is_after = other.end is not None and other.end < self.start
            if not is_before and not is_after:
                yield refusal("absent_already", "start", day=Moment(other.start, "date"))
                return

    def _begun(self, case: Case) -> Absence | None:
        """The open sick days from the same day on, which this ends."""
        same = [a for a in all_of(case, Absence) if a.start == self.start and a.end is None]
        return same[-1] if same else None

    def carry_out(self, deed: Deed) -> Hints:
        begun = self._begun(deed.case)
        if begun is not None:
            deed.correct(replace(begun, end=self.end))
        else:
            deed.add(Absence(deed.number(), self.start, self.end, self.tilbud))
        return ()

    def told_back(self, shown: Mapping[str, TextValue]) -> Text:
        if self.end is None:
            return text("action.saved.absence_open", start=shown["start"])
        return text("action.saved.absence", start=shown["start"], until=shown["end"])


@script("sick_days", version=1)
def sick_days(facts: Facts) -> Script:
    """From when, until when."""
    name = name_of(facts)
    start = yield from asked(ReportAbsence, "start", facts, name=name)
    end = yield from asked(ReportAbsence, "end", facts, name=name)
    if end is None:
        return []
    return decided(facts, ReportAbsence, start=start, end=None if end == OPEN else end)
