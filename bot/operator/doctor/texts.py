"""Which texts the scripts say, whether they are there, and how hard they are to read.

The scripts are walked as a person would: every answer of every question is given at least once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from string import Formatter

from rich.console import Console
from rich.table import Table

from bot.showing.reading_aloud import what_to_read
from bot.showing.script_walk import key_of, labels_of, walk
from conversations.catalogue import SCRIPTS
from conversations.records.channel import SMS
from conversations.records.rights import RIGHTS
from conversations.records.script import ScriptSpec
from conversations.records.texts import Joined, Text, TextValue
from conversations.talks.replay import Replayed
from locales.catalog import LANGUAGES, Catalog, has_words, read_catalog
from locales.gate import segments, to_gsm7
from locales.measures import HIGHEST_LIX, MOST_WORDS_A_SENTENCE, SHORTEST_FOR_LIX, SMS_SEGMENTS
from locales.plain_language import lix, longest_sentence, words
from locales.recordings import Recordings
from locales.untranslated import untranslated
from locales.usual_values import USUAL

# --- what the scripts say -------------------------------------------------------------------------


def missing_texts(danish: Catalog) -> list[str]:
    """The keys that a script can say and the Danish catalog lacks."""
    return sorted(key for key in _said() if danish.find(key) is None)


def missing_translations(catalog: Catalog) -> list[str]:
    """The keys of rights, which come in both languages at once, that this catalog lacks."""
    danish = read_catalog("da").texts
    needed = (key for key in RIGHTS if has_words(danish[key]))
    return sorted(key for key in needed if catalog.find(key) is None)


@cache
def _said() -> frozenset[str]:
    return frozenset(key for spec in SCRIPTS.values() for key in _said_by(spec))


@cache
def _stops(spec: ScriptSpec) -> tuple[Replayed, ...]:
    return tuple(walk(spec))


def _said_by(spec: ScriptSpec) -> Iterator[str]:
    for stop in _stops(spec):
        for said in stop.said:
            yield key_of(spec, said)
            yield from _keys_in(said.values)
        if stop.question is not None:
            yield f"{spec.name}.{stop.question.name}"
            yield from _keys_in(stop.question.values)
            for label in labels_of(spec, stop.question):
                yield label.key
                yield from _keys_in(label.values)


def _keys_in(values: tuple[tuple[str, TextValue], ...]) -> Iterator[str]:
    for _, value in values:
        texts = value.lines if isinstance(value, Joined) else (value,)
        for text in texts:
            if isinstance(text, Text):
                yield text.key
                yield from _keys_in(text.values)


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
            or self.sms_segments > SMS_SEGMENTS
        )


def measure(danish: Catalog) -> list[Measured]:
    """Measure what citizens read in Danish; an SMS holds a question's options too."""
    options = _options(danish)
    return [
        _measured(key, danish, options)
        for key in sorted(danish.keys_for("citizen"))
        if "@words" not in key
    ]


def _options(danish: Catalog) -> Mapping[str, list[str]]:
    """By question: its options as an SMS says them."""
    return {
        f"{spec.name}.{stop.question.name}": [
            danish.find(label.key, wordings=SMS.wordings) or label.key
            for label in labels_of(spec, stop.question)
        ]
        for spec in SCRIPTS.values()
        for stop in _stops(spec)
        if stop.question is not None
    }


def _measured(key: str, danish: Catalog, options: Mapping[str, list[str]]) -> Measured:
    base, _, variant = key.partition("@")
    shown = filled(danish.texts[key])
    plain = "" if variant in SMS.wordings else variant
    by_sms = danish.find(base, plain, SMS.wordings) or ""
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


def heard_lines(recordings: Recordings, kommune: str) -> list[str]:
    """Say how many texts can be heard, and which were recorded in other words than today's."""
    words = what_to_read(read_catalog("da"), kommune).words
    heard, outdated = recordings.of(words), recordings.outdated(words)
    said = f"{len(heard)} of {len(words)} texts can be heard; recordings lie in {recordings.folder}"
    return [f"{said}.", *(f"  record {key} again: it has changed" for key in outdated)]


def show_texts(
    console: Console, recordings: Recordings, kommune: str, sms_price: float = 0.0
) -> None:
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
    console.print(
        f"{len(measured)} texts, {hard} hard; "
        f"mean LIX {mean:.1f} of those of {SHORTEST_FOR_LIX} words."
    )
    console.print("\n".join(heard_lines(recordings, kommune)), highlight=False, soft_wrap=True)
    console.print(week_in_sms(measured, sms_price), highlight=False, soft_wrap=True)
    for line in translations_lacking():
        console.print(line, highlight=False, soft_wrap=True)


def translations_lacking() -> list[str]:
    """By language: which of the citizens' texts have no translation, in one line."""
    danish = read_catalog("da")
    lacking = {code: untranslated(danish, read_catalog(code)) for code in LANGUAGES if code != "da"}
    return [
        f"{code}: {len(keys)} texts without a translation{': ' if keys else ''}{', '.join(keys)}"
        for code, keys in lacking.items()
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(*heads, box=None)
    for column in table.columns[2:]:
        column.justify = "right"
    for row in rows:
        table.add_row(*row)
    return table
