"""Which texts the scripts say, whether they are there, and how hard they are to read.

The scripts are walked as a person would: every answer of every question is given at least once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from statistics import fmean
from string import Formatter

from rich.console import Console
from rich.table import Table

from conversations.citizen.preparation import FORMS
from conversations.course.told import Topic
from conversations.questions import Kind, Question, Say
from conversations.records import Answer, Facts, Value
from conversations.replay import Replayed, ScriptSpec, replay
from conversations.scripts import SCRIPTS
from conversations.texts import Joined, Text, TextValue
from locales.audience import STAFF
from locales.catalog import Catalog, read_catalog
from locales.gate import LONGEST, segments, to_gsm7
from locales.plain_language import lix, longest_sentence, words
from locales.recordings import Recordings
from locales.usual_values import USUAL

MOST_WORDS_A_SENTENCE = 12
SHORTEST_FOR_LIX = 8
HIGHEST_LIX = 30

_NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
_FACTS = Facts(
    person=1,
    case=1,
    jobformidler=2,
    opened_at=_NOW,
    period="2026-W48",
    open_agreements=(3, 4),
    caseload=(1,),
    proposed_next=_NOW + timedelta(days=7),
    proposed_place=5,
    fields=("kitchen", "shop"),
    chosen="kitchen",
    told=tuple((topic.value, no) for no, topic in enumerate(Topic, 20) if topic != "wants"),
    next_piece="jobgoal_can",
)
_WORDS = "Talt om Netto. Aftale: ringe til Netto"


# --- what the scripts say -------------------------------------------------------------------------


def missing_texts(danish: Catalog) -> list[str]:
    """The keys that a script can say and the Danish catalog lacks."""
    said = {key for spec in SCRIPTS.values() for key in _said_by(spec)}
    return sorted(key for key in said if danish.find(key) is None)


def missing_translations(catalog: Catalog) -> list[str]:
    """The keys that are said in both languages at once and this catalog lacks."""
    needed = {key for spec in SCRIPTS.values() for key in _said_in_both(spec)}
    return sorted(key for key in needed if catalog.find(key) is None)


def _said_by(spec: ScriptSpec) -> Iterator[str]:
    for stop in walk(spec):
        for said in stop.said:
            yield key_of(spec, said)
            yield from _keys_in(said.values)
        if stop.question is not None:
            yield f"{spec.name}.{stop.question.name}"
            yield from _keys_in(stop.question.values)
            for label in labels_of(spec, stop.question):
                yield label.key
                yield from _keys_in(label.values)


def _said_in_both(spec: ScriptSpec) -> Iterator[str]:
    """What is said in both languages; all of a consent is."""
    for stop in walk(spec):
        for said in stop.said:
            if said.is_in_both_languages:
                yield key_of(spec, said)
        if stop.question is not None and spec.name == "consent":
            yield f"{spec.name}.{stop.question.name}"


def key_of(spec: ScriptSpec, said: Say) -> str:
    return said.key if "." in said.key else f"{spec.name}.{said.key}"


def labels_of(spec: ScriptSpec, question: Question) -> list[Text]:
    """The labels on a question's buttons, as `talking` finds them."""
    under = f"{spec.name}.{question.name}"
    found = [option.label or Text(f"{under}.{option.value}") for option in question.options]
    return [*found, Text("common.skip")] if question.is_optional else found


def _keys_in(values: tuple[tuple[str, TextValue], ...]) -> Iterator[str]:
    for _, value in values:
        texts = value.lines if isinstance(value, Joined) else (value,)
        for text in texts:
            if isinstance(text, Text):
                yield text.key
                yield from _keys_in(text.values)


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
    yield from (replace(_FACTS, subject=topic) for topic in topics)
    if topics:
        known = tuple((f"{spec.name}.{topic}", no) for no, topic in enumerate(topics, 40))
        yield replace(_FACTS, form=known)


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


# --- how hard the texts are -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measured:
    """One text as a citizen reads it, with the values that are usual."""

    key: str
    longest_sentence: int
    lix: float
    sms_segments: int
    is_long_enough: bool  # for LIX to say something

    @property
    def is_hard(self) -> bool:
        return (
            self.longest_sentence > MOST_WORDS_A_SENTENCE
            or (self.is_long_enough and self.lix > HIGHEST_LIX)
            or self.sms_segments > LONGEST["sms_segments"]
        )


def measure(danish: Catalog) -> list[Measured]:
    """Measure what citizens read in Danish; an SMS holds a question's options too."""
    options = _options(danish)
    return [
        _measured(key, danish, options)
        for key in sorted(danish.texts)
        if not key.startswith(STAFF) and "@words" not in key
    ]


def _options(danish: Catalog) -> Mapping[str, list[str]]:
    """By question: its options as an SMS says them."""
    return {
        f"{spec.name}.{stop.question.name}": [
            danish.find(label.key, channel="sms") or label.key
            for label in labels_of(spec, stop.question)
        ]
        for spec in SCRIPTS.values()
        for stop in walk(spec)
        if stop.question is not None
    }


def _measured(key: str, danish: Catalog, options: Mapping[str, list[str]]) -> Measured:
    base, _, variant = key.partition("@")
    shown = filled(danish.texts[key])
    by_sms = danish.find(base, "" if variant == "sms" else variant, "sms") or ""
    numbered = (f"{n} {label.rstrip('.')}." for n, label in enumerate(options.get(base, ()), 1))
    return Measured(
        key,
        longest_sentence(shown),
        lix(shown),
        segments(to_gsm7(" ".join([filled(by_sms), *numbered]))).count,
        len(words(shown)) >= SHORTEST_FOR_LIX,
    )


def filled(text: str) -> str:
    """A text with the usual values in its placeholders."""
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    return text.format_map({name: USUAL.get(name, name) for name in names})


# What an ordinary week says: the three questions that are always asked, and the thanks.
_WEEK = tuple(f"weekly_check_in.{name}" for name in ("week", "went_well", "talk", "thanks"))


def week_in_sms(measured: Sequence[Measured], price: float) -> str:
    """Say what a weekly check-in takes by SMS; `price` is a segment's in kroner, 0: not known."""
    count = sum(m.sms_segments for m in measured if m.key in _WEEK)
    cost = f", {count * price:.2f} kroner" if price else "; MAKKER_SMS_PRICE is not set"
    return f"A weekly check-in by SMS: {count} segments out{cost}."


def show_texts(console: Console, recordings: Recordings, sms_price: float = 0.0) -> None:
    """Print a table of what citizens read; a hard text is marked with an exclamation mark."""
    measured = measure(read_catalog("da"))
    rows = [
        (
            "!" if m.is_hard else "",
            m.key,
            str(m.longest_sentence),
            f"{m.lix:.0f}",
            str(m.sms_segments),
        )
        for m in measured
    ]
    heads = ("", "text", "words", "LIX", "SMS")
    if console.is_terminal:
        console.print(_table(heads, rows))
    else:
        width = max(len(m.key) for m in measured)
        for mark, key, longest, hardness, parts in (heads, *rows):
            line = f"{mark:1} {key:{width}} {longest:>5} {hardness:>4} {parts:>4}"
            console.print(line, markup=False, highlight=False, soft_wrap=True)
    mean = fmean(m.lix for m in measured if m.is_long_enough)
    hard = sum(m.is_hard for m in measured)
    console.print(f"{len(measured)} texts, {hard} hard; mean LIX {mean:.1f} of those of 8 words.")
    recorded = recordings.of(m.key for m in measured)
    console.print(f"{len(recorded)} of them can be heard; recordings lie in {recordings.folder}.")
    console.print(week_in_sms(measured, sms_price), highlight=False, soft_wrap=True)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(*heads, box=None)
    for column in table.columns[2:]:
        column.justify = "right"
    for row in rows:
        table.add_row(*row)
    return table
