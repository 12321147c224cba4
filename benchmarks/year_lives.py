"""The people of the simulated year, as data: moods, and a plan of what staff do in each case.

Nobody here exists. A step is done on its day, counted from the case's start, by the one whose part
it is; one that is refused is tried again on later days, as people do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from bot.simulator.people import FADING, HARD, LATE, MIXED, REFUSES, STEADY, Mood
from conversations.records.case import Case
from conversations.records.entries import ExemptionKind, MilestoneKind
from conversations.records.entries_work import Employment, EmploymentKind, Purpose
from conversations.records.marks import Action
from conversations.records.questions import Kind, Question
from conversations.topics.consent.in_person import RecordConsent
from conversations.topics.placing.exemptions import Exempt, LiftExemption
from conversations.topics.placing.milestones import Record
from conversations.topics.placing.trin import Break, CloseCase, CloseTrin
from conversations.topics.placing.visitation import Visit
from conversations.topics.work.employments import Employ, EndEmployment
from conversations.topics.work.hours import ReportHours
from conversations.topics.work.search import PlanSearch

MODELS = ("FSM2", "FSM1", "FSM II checklist", "Udvikling i fleksjob II")
FLEKSJOB = MODELS[3]
MOODS = (STEADY, MIXED, STEADY, HARD, LATE, STEADY, FADING, MIXED, REFUSES, STEADY)
LANGUAGES = ("da", "ar", "da", "so", "fa", "da", "ti", "ku", "es", "en")
FIRST = ("Amina", "Hassan", "Birgit", "Tesfay", "Rima", "Dilan", "Carlos", "Kirsten", "Omar", "Ib")
LAST = ("Lund", "Haddad", "Kaya", "Vega", "Said", "Tekle", "Mensah", "Karimi", "Holm", "Warsame")
STAFF = ("Lars", "Mette", "Yusuf", "Eva", "Jonas", "Fatima", "Henrik", "Sofie")

_BY_KIND = {Kind.SHORT_TEXT: "Det går fint.", Kind.WHEN: "fredag kl. 10", Kind.NUMBER: "10"}

Make = Callable[[Case, date], Action]


@dataclass(frozen=True, slots=True)
class Step:
    """What staff do with a case, on which day of it at the earliest, and as what."""

    day: int
    make: Make
    part: str = "jobformidler"


@dataclass(slots=True)
class Life:
    """One citizen through the year."""

    nth: int
    model: str
    mood: Mood
    steps: list[Step]
    joins_on: int  # day of the year's simulation
    stops_on: int = 0  # writes STOP
    pauses_on: int = 0  # asks for a pause
    other_words: tuple[tuple[str, int], ...] = ()  # and what else, on which day
    in_need_on: tuple[int, ...] = ()  # writes words of distress, or asks to be called today
    person: int = 0
    done: int = 0  # steps
    said: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        return f"{FIRST[self.nth % 10]} {LAST[self.nth // 10 % 10]}"

    @property
    def channel(self) -> str:
        return "sms" if self.nth % 4 == 2 else "telegram"

    @property
    def language(self) -> str:
        return LANGUAGES[self.nth % 10]

    def word_of(self, day: int) -> str:
        """Return what this citizen writes of own accord on a day of the case, each once, or ""."""
        needs = [("RING" if on % 2 else "jeg vil ikke leve mere", on) for on in self.in_need_on]
        words = (("STOP", self.stops_on), ("PAUSE", self.pauses_on), *self.other_words, *needs)
        for word, on in words:
            if on and day >= on and f"{word} {on}" not in self.said:
                self.said.add(f"{word} {on}")
                return word
        return ""

    def says(self, question: Question) -> str:
        """Return the value, or the words, that this citizen answers a question with.

        A question of a talk that nobody told of here gets an answer that its kind can be read as.
        """
        own = {"language": self.language, "went_well": "Jeg talte dansk.", "length": "14"}
        known = own.get(question.name) or self.mood.answers.get(question.name)
        return known or _BY_KIND.get(question.kind, "1")


def lives(count: int, days: int, chance: Random) -> list[Life]:
    """Return so many citizens, the models in turn, who join within the first weeks."""
    made = []
    for nth in range(count):
        model = MODELS[nth % len(MODELS)]
        life = Life(nth, model, MOODS[nth // 4 % len(MOODS)], [], nth * min(days // 3, 56) // count)
        life.steps = sorted(_course(model, nth, chance), key=lambda step: step.day)
        if nth % 17 == 5:
            life.stops_on = chance.randrange(30, 200)
        if nth % 9 == 4:
            life.pauses_on = chance.randrange(20, 250)
        if nth % 4 == nth // 4 % 4:  # of each model one
            words = ("SYG", "MERE HJÆLP", "NETVÆRK", "MIN PLAN", "HVEM HAR SET", "RASK")
            own = Random(nth)
            life.other_words = tuple((word, own.randrange(3, 60)) for word in words)
        if nth % 3 == 1:
            first = chance.randrange(2, 20)
            life.in_need_on = (first, first + chance.choice((1, 2, 9)), chance.randrange(60, 300))
        made.append(life)
    return made


def _course(model: str, nth: int, chance: Random) -> Iterator[Step]:
    """Trin 1, the search, trin 2, work, self-support, follow-up; some are slow, exempt, or stop."""
    late = chance.choice((0, 0, 0, 5, 20))
    yield from _first_trin(late)
    if nth % 23 == 7 and model != FLEKSJOB:
        yield Step(10, lambda case, day: Visit(2, "Skal i rehabiliteringsteamet"), "leader")
        return
    if nth % 11 == 3:
        effort, off, on = ExemptionKind.EFFORT, 35, 35 + chance.randrange(20, 70)
        yield Step(off, lambda case, day: Exempt(effort, day), "sagsbehandler")
        yield Step(on, lambda case, day: LiftExemption(effort, day), "sagsbehandler")
        late += on
    at = 45 + late + chance.randrange(0, 50)
    yield from _search(at)
    yield from _work(model, at + 12)
    if nth % 5 == 1:
        stop = at + 40 + chance.randrange(0, 30)
        yield Step(stop, lambda case, day: Break("Det passede ikke."))
        at = stop + chance.randrange(20, 60)
        yield from _search(at)
        yield from _work(model, at + 12)
    if nth % 3 != 2:
        yield from _self_support(model, at + 12 + chance.randrange(60, 110), nth % 7 != 0)


def _record(kind: MilestoneKind, words: str = "") -> Make:
    return lambda case, day: Record(kind, day, words)


def _first_trin(late: int) -> Iterator[Step]:
    kinds = MilestoneKind
    yield Step(0, _record(kinds.START_TALK), "sagsbehandler")
    yield Step(0, lambda case, day: Visit(1), "sagsbehandler")
    yield Step(6, _record(kinds.NAME_IN_PLAN))
    yield Step(9, _record(kinds.CV_STARTED))
    yield Step(13, _record(kinds.CV_MADE))
    yield Step(15, _record(kinds.JOBGOAL_STARTED))
    yield Step(20, _record(kinds.JOBGOAL, "noget med mad"))
    yield Step(22 + late, _record(kinds.READY))
    yield Step(24 + late, lambda case, day: CloseTrin())


def _search(at: int) -> Iterator[Step]:
    yield Step(at, lambda case, day: PlanSearch("visit", "Netto", "both", "in_person", day))
    yield Step(at + 7, _record(MilestoneKind.MATCH_FOUND))


def _work(model: str, at: int) -> Iterator[Step]:
    kinds = MilestoneKind
    yield Step(at, _fleksjob if model == FLEKSJOB else _praktik)
    for kind in (
        kinds.PLAN_MADE, kinds.PURPOSE_TOLD_CITIZEN, kinds.PURPOSE_TOLD_COMPANY, kinds.IN_VITAS,
        kinds.CONTACT_IN_PLAN, kinds.PERSON_GROUP_MARKED,
    ):  # fmt: skip
        yield Step(at + 2, _record(kind))
    yield Step(at + 3, lambda case, day: CloseTrin())
    yield Step(at + 25, lambda case, day: ReportHours(_spell(case), day, 6, 12))


def _praktik(case: Case, day: date) -> Employ:
    return Employ(
        EmploymentKind.PRAKTIK, "Netto", day, "Bo Dam", "varer på plads", "", Purpose.PAID_HOURS,
        day + timedelta(days=60), unpaid=15,
    )  # fmt: skip


def _fleksjob(case: Case, day: date) -> Employ:
    return Employ(EmploymentKind.FLEKSJOB, "Netto", day, "Bo Dam", "varer på plads", paid=8)


def _job(case: Case, day: date) -> Employ:
    return Employ(
        EmploymentKind.JOB, "Netto", day, "Bo Dam", "varer på plads", is_self_supporting=True,
        paid=37,
    )  # fmt: skip


def _spell(case: Case) -> int:
    """The employment that has not ended; 0 when there is none."""
    open_ones = (e.no for e in case.entries if isinstance(e, Employment) and e.end is None)
    return max(open_ones, default=0)


def _self_support(model: str, at: int, agrees: bool) -> Iterator[Step]:
    yield Step(at, lambda case, day: RecordConsent("follow_up", agrees))
    if model == FLEKSJOB:
        yield Step(at, lambda case, day: ReportHours(_spell(case), day, 12, 0))
        return
    ends = timedelta(days=1)
    yield Step(at, lambda case, day: EndEmployment(_spell(case), day - ends, "Fik arbejde."))
    yield Step(at, _job)
    yield Step(at + 1, lambda case, day: CloseTrin())
    yield Step(at + 110, lambda case, day: CloseCase("Er i arbejde."), "leader")
