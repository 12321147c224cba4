"""Walking through the scripts as a person would: every answer to every question, in a few ways."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from conversations.catalogue import SCRIPTS
from conversations.records.facts import (
    AbsenceFacts,
    CheckInFacts,
    Facts,
    JobgoalFacts,
    LogFacts,
    PlanFacts,
    StaffFacts,
    WorkFacts,
)
from conversations.records.questions import SKIP, Kind, Question, Say
from conversations.records.run import Answer, Run, Value
from conversations.records.script import ScriptSpec
from conversations.records.spell import AppointmentFacts, LastMonth, SpellFacts
from conversations.records.told_by_citizen import Topic
from conversations.talks.replay import Replayed, replay
from conversations.topics.step_up import preparation
from tests.worlds.playing import local

NOW = local(2026, 11, 3, 10, 30)
FACTS = (
    Facts(
        2,
        case=2,
        jobformidler=1,
        opened_at=NOW,
        period="2026-W45",
        check_in=CheckInFacts(open_agreements=(4, 5, 6)),
        jobgoal=JobgoalFacts(
            fields=("kitchen", "shop"),
            chosen="kitchen",
            next_piece="jobgoal_can",
            told=tuple(
                (topic.value, 20 + no) for no, topic in enumerate(Topic) if topic != "wants"
            ),
        ),
    ),
    Facts(
        1,
        case=2,
        case_version=3,
        opened_at=NOW,
        purpose="hand_over",
        staff=StaffFacts(caseload=(2, 3), colleagues=(4, 5), is_away=True),
        log=LogFacts(proposed_next=local(2026, 11, 10, 10), proposed_place=7, contact=11),
        work=WorkFacts(employments=(8, 9), steps=(10,)),
    ),
    *(
        Facts(
            2,
            case=2,
            jobformidler=1,
            opened_at=NOW,
            period="1",
            about=9,
            check_in=CheckInFacts(spell=spell, visit=8),
        )
        for spell in (
            SpellFacts(9, "praktik", NOW.date()),
            SpellFacts(9, "praktik", NOW.date(), 2, "skills", True, NOW.date()),
            SpellFacts(9, "praktik", NOW.date(), 7, last=LastMonth(10, 15)),
            SpellFacts(9, "job", NOW.date(), 7, last=LastMonth(37, None)),
            *(SpellFacts(9, "praktik", NOW.date(), 7, aim) for aim in ("paid_hours", "jobgoal")),
            SpellFacts(9, "job", NOW.date(), 1, has_tasks=True, is_paid=True),
            SpellFacts(9, "uddannelse", NOW.date(), 3),
        )
    ),
    *(
        Facts(
            2, case=2, jobformidler=1, opened_at=NOW, about=9, plan=PlanFacts(appointment=planned)
        )
        for planned in (
            AppointmentFacts(9, NOW, 1),
            AppointmentFacts(9, NOW, 1, is_follow_up=True),
            AppointmentFacts(9, NOW, 1, answer="coming"),
            AppointmentFacts(9, local(2026, 11, 4, 10), 1),
            AppointmentFacts(9, local(2026, 11, 4, 10), 1, is_follow_up=True),
        )
    ),
    Facts(2, case=2, jobformidler=1, opened_at=NOW, period="jobgoal", about=9),
    Facts(2, case=2, jobformidler=1, opened_at=NOW, promised_by=NOW),
    Facts(2, case=2, jobformidler=1, opened_at=NOW, absence=AbsenceFacts(sick_since=NOW.date())),
    Facts(
        2, case=2, opened_at=NOW, about=9, plan=PlanFacts(to_confirm=((4, None), (5, NOW.date())))
    ),
)
NOTES = ("Talt om Netto", "Aftale: ringe til Netto inden fredag. Aftale: skrive et CV", "")
MOST_WALKS = 3  # of one answer to one question


def possible_answers(question: Question) -> Iterator[Value]:
    if question.kind is Kind.CHOICES:
        yield from ((option.value,) for option in question.options)
        yield tuple(option.value for option in question.options[: question.most or None])
    else:
        yield from (option.value for option in question.options)
    if question.kind is Kind.SHORT_TEXT:
        yield from NOTES[: 2 + question.is_optional]
    if question.kind is Kind.WHEN:
        yield "2026-11-12T10:00:00+01:00" if question.needs_time else "2026-11-12"
    if question.kind is Kind.NUMBER:
        yield str(question.low)
    if question.kind is Kind.PHONE:
        yield from ("+4520112233", "+4533112233")
    if question.is_optional:
        yield SKIP


@dataclass
class Walk:
    """A script walked through: every answer to every question, along a few ways each."""

    spec: ScriptSpec
    facts: Facts
    said: list[Say] = field(default_factory=list)
    questions: dict[str, Question] = field(default_factory=dict)
    walked: Counter[tuple[str, Value]] = field(default_factory=Counter)
    leads: dict[str, tuple[Answer, ...]] = field(default_factory=dict)  # to each question
    ways: list[tuple[Answer, ...]] = field(default_factory=list)  # to an end

    def go(self, answers: tuple[Answer, ...] = ()) -> "Walk":
        here = self._look(answers, silence=False)
        self._look(answers, silence=True)
        if here.question is None:
            self.ways.append(answers)
        else:
            self.questions.setdefault(here.question.key, here.question)
            self.leads.setdefault(here.question.key, answers)
            for value in possible_answers(here.question):
                step = here.question.key, value
                self.walked[step] += 1
                if self.walked[step] <= MOST_WALKS:
                    self.go((*answers, Answer(here.question.key, value)))
        return self

    def _look(self, answers: tuple[Answer, ...], silence: bool) -> Replayed:
        found = replay(self.spec, self.facts, answers, silence)
        assert found.kept == len(answers), "the script does not take an answer that it offers"
        self.said += found.said
        return found

    def run(self) -> Run:
        return Run(1, self.spec.versioned, self.facts, NOW)


@cache
def walks() -> tuple[Walk, ...]:
    return tuple(Walk(spec, facts).go() for spec in SCRIPTS.values() for facts in facts_for(spec))


def facts_for(spec: ScriptSpec) -> Iterator[Facts]:
    """What a script may know: of a form each topic, one that was answered, and the end."""
    yield from FACTS
    topics = preparation.FORMS.get(spec.name, ())
    known = tuple((f"{spec.name}.{topic}", 30 + no) for no, topic in enumerate(topics))
    words = tuple((f"{key}.4", no) for key, no in known)
    for topic in topics:
        yield replace(FACTS[0], subject=topic)
    if topics:
        yield replace(FACTS[0], preparation=replace(FACTS[0].preparation, form=known))
        yield replace(
            FACTS[0],
            subject=topics[0],
            preparation=replace(FACTS[0].preparation, form=(*known, *words)),
        )
        yield replace(
            FACTS[0], preparation=replace(FACTS[0].preparation, form=((f"{spec.name}.locked", 50),))
        )


def asked_by(script: str) -> Iterator[tuple[Run, Question]]:
    """Every question of the newest version of one script, with a run that asks it."""
    spec = max((s for s in SCRIPTS.values() if s.name == script), key=lambda s: s.version)
    for facts in facts_for(spec):
        walk = Walk(spec, facts).go()
        yield from ((walk.run(), question) for question in walk.questions.values())
