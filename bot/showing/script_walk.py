"""Going every way through the scripts, as people would: what they can say, and what they can ask.

Every answer of every question is given at least once.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from conversations.records.facts import CheckInFacts, Facts, JobgoalFacts, LogFacts, StaffFacts
from conversations.records.questions import Kind, Question, Say
from conversations.records.run import Answer, Value
from conversations.records.script import ScriptSpec
from conversations.records.spell import AppointmentFacts, SpellFacts
from conversations.records.texts import Text
from conversations.records.told_by_citizen import Topic
from conversations.talks.replay import Replayed, replay
from conversations.topics.step_up.preparation import FORMS

_NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
_FACTS = Facts(
    person=1,
    case=1,
    jobformidler=2,
    opened_at=_NOW,
    period="2026-W48",
    check_in=CheckInFacts(open_agreements=(3, 4)),
    staff=StaffFacts(caseload=(1,)),
    log=LogFacts(proposed_next=_NOW + timedelta(days=7), proposed_place=5),
    jobgoal=JobgoalFacts(
        fields=("kitchen", "shop"),
        chosen="kitchen",
        told=tuple((topic.value, no) for no, topic in enumerate(Topic, 20) if topic != "wants"),
        next_piece="jobgoal_can",
    ),
)
_FACTS_AT_WORK = replace(
    _FACTS,
    plan=replace(
        _FACTS.plan,
        appointment=AppointmentFacts(6, _NOW + timedelta(days=1), 2, is_follow_up=True),
        to_confirm=((3, _NOW.date()), (4, None)),
    ),
    check_in=replace(
        _FACTS.check_in,
        spell=SpellFacts(7, "praktik", _NOW.date(), months=2, purpose="skills", has_tasks=True),
        visit=8,
    ),
    jobgoal=replace(_FACTS.jobgoal, fields=("cleaning",), chosen=""),
)
_WORDS = "Talt om Netto. Aftale: ringe til Netto"


def key_of(spec: ScriptSpec, said: Say) -> str:
    return said.key if "." in said.key else f"{spec.name}.{said.key}"


def labels_of(spec: ScriptSpec, question: Question) -> list[Text]:
    """The labels on a question's buttons, as `talks/showing.py` finds them."""
    under = f"{spec.name}.{question.name}"
    found = [option.label or Text(f"{under}.{option.value}") for option in question.options]
    return [*found, Text("common.skip")] if question.is_optional else found


def walk(spec: ScriptSpec) -> Iterator[Replayed]:
    """Go every way through a script, but no pair of answers in a row twice.

    What answers a question most comes first, so that the first way is one to the end.
    """
    for facts in _facts_for(spec):
        yield from _walk(spec, facts)


def _facts_for(spec: ScriptSpec) -> Iterator[Facts]:
    """What a script may know; of a form each of its topics, and its end."""
    topics = FORMS.get(spec.name, ())
    yield _FACTS
    yield _FACTS_AT_WORK
    yield from (replace(_FACTS, subject=topic) for topic in topics)
    if topics:
        known = tuple((f"{spec.name}.{topic}", no) for no, topic in enumerate(topics, 40))
        yield replace(_FACTS, preparation=replace(_FACTS.preparation, form=known))


def _walk(spec: ScriptSpec, facts: Facts) -> Iterator[Replayed]:
    ways: list[tuple[Answer, ...]] = [()]
    known: set[tuple[tuple[str, Value], ...]] = set()
    while ways:
        answers = ways.pop()
        stop = replay(spec, facts, answers)
        yield stop
        if stop.question is None:
            continue
        for value in reversed(list(_answers_to(stop.question))):
            way = (*answers, Answer(stop.question.key, value, stop.question.is_words))
            step = tuple((answer.key.partition(":")[0], answer.value) for answer in way[-2:])
            if step not in known:
                known.add(step)
                ways.append(way)


def _answers_to(question: Question) -> Iterator[Value]:
    """Answers of every kind that the question takes, and silence."""
    for option in question.options:
        yield option.value if question.kind is not Kind.CHOICES else (option.value,)
    match question.kind:
        case Kind.NUMBER:
            yield str(question.low)
            yield str(question.high)
        case Kind.WHEN:
            yield (_NOW + timedelta(days=3)).isoformat()
        case Kind.SHORT_TEXT:
            yield _WORDS
    if question.is_optional:
        yield ""
    yield None
