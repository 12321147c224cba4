"""A fritagelse, and the exemptions from Jobnet, digital post and Jobnet's reminders."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from conversations.case.action import CASE_DECISIONS, Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day, OneOf, YesNo
from conversations.case.view import Refusal, View, in_order, refusal
from conversations.course.questions import exemptions, is_social_told
from conversations.records.case import Case
from conversations.records.entries import Exemption, ExemptionKind
from conversations.records.texts import Moment, text
from conversations.topics.placing.visitation import EFFORT_GROUP, place

KIND = OneOf("exemption", tuple(ExemptionKind), label="exemption")


@dataclass(frozen=True, slots=True)
class Exempt(Declared):
    """Set a fritagelse (A05, B04), or an exemption from Jobnet, digital post, reminders (D30, D31).

    `is_grave` is of a fritagelse: for grave social or health reasons, and no parental leave.
    """

    name = "exempt"
    may = CASE_DECISIONS  # B04
    kind: Annotated[ExemptionKind, KIND]
    start: Annotated[date, Day()]
    is_grave: Annotated[bool, YesNo()] = True

    def must(self, seen: View) -> Iterator[Refusal]:
        known = exemptions(seen.case, self.kind)
        last = max(known, key=lambda each: each.end or date.max, default=None)
        if last is not None and (last.end is None or self.start < last.end):
            yield refusal("exempt_already", "start", day=Moment(last.start, "date"))

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(Exemption(deed.number(), self.kind, self.start, deed.by, is_grave=self.is_grave))
        is_fritagelse = self.kind is ExemptionKind.EFFORT and self.is_grave
        is_asked = is_fritagelse and deed.model.groups.unable_rule != ""
        is_to_tell = is_asked and not is_social_told(deed.case, deed.today)
        return (text("action.tell_social"),) if is_to_tell else ()  # B04


@dataclass(frozen=True, slots=True)
class LiftExemption(Declared):
    """Lift an exemption; from a fritagelse the citizen comes back into group 1 (A05)."""

    name = "lift_exemption"
    may = CASE_DECISIONS
    kind: Annotated[ExemptionKind, KIND]
    end: Annotated[date, Day()]

    def must(self, seen: View) -> Iterator[Refusal]:
        found = _open(seen.case, self.kind)
        if found is None:
            yield refusal("not_exempt", "kind")
        else:
            yield from in_order(found.start, self.end, "end")

    def carry_out(self, deed: Deed) -> Hints:
        found = _open(deed.case, self.kind)
        if found is not None:
            deed.correct(replace(found, end=self.end))
        if self.kind is ExemptionKind.EFFORT and deed.case.group != EFFORT_GROUP:
            place(deed, EFFORT_GROUP)
        return ()


def _open(case: Case, kind: ExemptionKind) -> Exemption | None:
    return next((e for e in reversed(exemptions(case, kind)) if e.end is None), None)
