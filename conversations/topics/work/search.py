"""SNUSE: the search for a match, line by line of the jobsøgningsplan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day, OneOf, Words
from conversations.case.kinds_of_entry import EntryNo
from conversations.case.view import Refusal, View, refusal
from conversations.course.work_talks import TRIED
from conversations.model.four_models import Need
from conversations.records.entries_work import SearchStep
from conversations.records.facts import Facts
from conversations.records.questions import Option, Script, ask, choice
from conversations.records.texts import text
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided
from conversations.topics.work.asking import company, name_of

TRY = (Option("snuse"), Option("visit"))
NEW = "new"


@dataclass(frozen=True, slots=True)
class PlanSearch(Declared):
    """Add a line to the jobsøgningsplan: which company, who makes contact, how, when (D27, B26)."""

    name = "plan_search"
    order = "snuse"
    told = "search"
    kind: Annotated[str, OneOf("search", ("contact", "visit", "snuse"))]
    company: Annotated[str, Words()]
    who: Annotated[str, OneOf("who", ("citizen", "jobformidler", "both"))]
    how: Annotated[str, OneOf("how", ("telephone", "in_person", "letter"))]
    on: Annotated[date, Day(past=False, proposed=(1, 7))]

    def carry_out(self, deed: Deed) -> Hints:
        step = SearchStep(
            deed.number(), self.kind, self.company, self.who, self.how, self.on, deed.by
        )
        deed.add(step)
        return ()


@dataclass(frozen=True, slots=True)
class FinishSearch(Declared):
    """A search step was done; after a visit or a snuse the citizen says how it was liked (B26)."""

    name = "finish_search"
    order = "snuse"
    fills = (Need.MATCH_TRIED,)
    no: Annotated[int, EntryNo(kinds=(SearchStep,), label="step")]
    liked: Annotated[str, OneOf("liked", ("yes", "unsure", "no"))] = ""

    def must(self, seen: View) -> Iterator[Refusal]:
        step = seen.find(SearchStep, self.no)
        if step is not None and step.is_done and (step.liked or not self.liked):
            yield refusal("done_already", "no")

    def carry_out(self, deed: Deed) -> Hints:
        step = deed.find(SearchStep, self.no)
        deed.correct(replace(step, is_done=True, liked=self.liked))
        is_open = step.kind in TRIED and not self.liked
        return (text("action.ask_liked"),) if is_open else ()


@script("snuse", version=1)
def snuse(facts: Facts) -> Script:
    """Plan a snuse or a visit, or write down how one was liked (B26)."""
    which: object = NEW
    if facts.work.steps:
        which = yield from ask(choice("which", _steps(facts), name=name_of(facts)))
    if which != NEW:
        liked = yield from asked(FinishSearch, "liked", facts, name=name_of(facts))
        if not (isinstance(which, str) and isinstance(liked, str)):
            return []
        return decided(facts, FinishSearch, no=which, liked=liked)
    where = yield from asked(PlanSearch, "company", facts)
    kind = yield from ask(choice("kind", TRY))
    on = yield from asked(PlanSearch, "on", facts)
    return decided(facts, PlanSearch, kind=kind, company=where, who="both", how="in_person", on=on)


def _steps(facts: Facts) -> list[Option]:
    new = Option(NEW, text("snuse.new"))
    return [*(Option(str(no), company(facts, no)) for no in facts.work.steps), new]
