"""From what somebody wrote or tapped to the value that answers a question, or why it does not.

How single words are read is `reading`; here is which reader a kind of question asks. Nothing
here guesses: what is not clear is `Unclear`, with the reason.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import chain

from conversations.reading import answers
from conversations.reading.phone_numbers import Number, read_number
from conversations.reading.times import When, read_when
from conversations.records.questions import GRADE, SKIP, Kind, Option, Question, Unit
from conversations.records.replacing import replace
from conversations.records.run import Value

DONE = "done"  # the button that ends a choice of several


@dataclass(frozen=True, slots=True)
class Understood:
    value: Value


@dataclass(frozen=True, slots=True)
class Picked:
    """Several may be chosen: what is picked so far, until the person says that it is all."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """reason: unclear, unsure, no_time, past, too_long, too_many, not_a_number, service, no_sound.

    Each has a text that says what to do.
    """

    reason: str = "unclear"


Reading = Understood | Picked | Unclear
OptionWords = Callable[[Option], tuple[str, ...]]


def understand_tap(question: Question, value: str, picked: tuple[str, ...]) -> Reading:
    """Read a button of this question; a value that it does not offer is unclear.

    Where several may be chosen a tap picks an option, or drops it when it was picked already.
    """
    if question.is_optional and value == SKIP:
        return Understood(SKIP)
    offered = [option.value for option in question.options]
    if question.kind is Kind.CHOICES:
        return _read_pick(question, offered, value, picked)
    return Understood(value) if value in offered else Unclear()


def _read_pick(
    question: Question, offered: list[str], value: str, picked: tuple[str, ...]
) -> Reading:
    if value == DONE and picked:
        return Understood(picked)
    if value not in offered:
        return Unclear()
    kept = {each for each in picked if not _is_same_row(question, each, value)}
    return _gathered(question, kept ^ {value})


def _gathered(question: Question, values: Collection[str]) -> Reading:
    """What is picked so far; it is all when nothing more can be picked, or that was said."""
    if _are_too_many(question, values):
        return Unclear("too_many")
    ordered = tuple(o.value for o in question.options if o.value in values)
    graded = {option.row for option in question.options if option.value in values} - {""}
    is_full = len(ordered) == question.most or len(graded) == len(question.rows) > 0
    is_all = is_full or not set(question.ends).isdisjoint(ordered)
    return Understood(ordered) if is_all else Picked(ordered)


def _is_same_row(question: Question, picked: str, value: str) -> bool:
    """Whether two options grade the same thing: then the later one counts."""
    return picked != value and bool(question.rows) and _row(picked) == _row(value)


def _row(value: str) -> str:
    return value.partition(GRADE)[0]


def add_picks(
    question: Question,
    picked: tuple[str, ...],
    text: str,
    done: tuple[str, ...],
    read_as: Callable[[Question], Reading],
) -> Reading:
    """Read what was written after some were picked: that this is all, or more of them.

    `done` are the words for "that is all"; `read_as` reads the text for a question.
    """
    if answers.clean(text) in {answers.clean(word) for word in _spelt(done)}:
        return Understood(picked)
    read = read_as(replace(question, is_optional=False))
    if not isinstance(read, Understood) or read.value is None:
        return read
    kept = [each for each in picked if not any(_is_same_row(question, each, v) for v in read.value)]
    return _gathered(question, {*kept, *read.value})


def _are_too_many(question: Question, values: Collection[str]) -> bool:
    return 0 < question.most < len(values)


def understand(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    """Read a written answer. `words` gives every word that an option may be written as."""
    if question.is_optional and answers.clean(text) in _SKIP_WORDS:
        return Understood(SKIP)
    read = _READERS[question.kind](question, text, words, now)
    if read == Unclear() and answers.clean(text) in _PASSES:
        read = _as_unsure(question)
    is_unsure = read == Unclear() and question.options and answers.clean(text) in _UNSURE
    return Unclear("unsure") if is_unsure else read


def _as_unsure(question: Question) -> Reading:
    """Who passes a question over does not know, where that can be answered."""
    value = next((o.value for o in question.options if o.value in ("unsure", "unknown")), None)
    if value is None:
        return Unclear()
    return Understood((value,) if question.kind is Kind.CHOICES else value)


def says_an_option(question: Question, text: str, words: OptionWords) -> bool:
    """Whether `text` is, to the letter, an option of the question: then it beats a command."""
    said = {answers.clean(text), answers.clean(_PLEASE.sub("", answers.clean(text)))}
    options = _options(question, words)
    return any(answers.clean(word) in said for option in options for word in option.words)


def _options(question: Question, words: OptionWords) -> list[answers.Choice]:
    return [answers.Choice(option.value, _spelt(words(option))) for option in question.options]


@lru_cache(maxsize=2048)
def _spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    """What may be answered "ja", "nej" or "ved ikke" may be so in each language."""
    said = {answers.clean(word) for word in words}
    also = (listed for word, listed in _IN_ALL_LANGUAGES.items() if word in said)
    return tuple(dict.fromkeys((*words, *chain.from_iterable(also))))


_IN_ALL_LANGUAGES: Mapping[str, Sequence[str]] = {
    "ja": answers.YES_WORDS,
    "nej": answers.NO_WORDS,
    "ved ikke": answers.UNSURE_WORDS,
}


def _as_reading(value: Value) -> Reading:
    return Unclear() if value is None else Understood(value)


def _read_choice(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    return _as_reading(answers.read_choice(text, _options(question, words)))


def _read_choices(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    if question.rows:
        return _as_reading(_read_grades(question, text, words))
    values = answers.read_choices(text, _options(question, words))
    if values is not None and _are_too_many(question, values):
        return Unclear("too_many")
    return _as_reading(values)


def _read_grades(question: Question, text: str, words: OptionWords) -> tuple[str, ...] | None:
    """Read what is graded, and how; an option beside them is read as it is."""
    of_rows = [option for option in question.options if option.row]
    plain = [option for option in question.options if not option.row]
    many = len(of_rows) // len(question.rows)
    grades = [answers.Choice(o.value.partition(GRADE)[2], words(o)) for o in of_rows[:many]]
    under = [Option(option.row, option.under) for option in of_rows[::many]]
    rows = [answers.Choice(o.value, _spelt(words(o))) for o in (*under, *plain)]
    found = answers.read_grades(text, rows, grades) or ()
    named = {*(f"{row}{GRADE}{grade}" for row, grade in found), *(row for row, _ in found)}
    return tuple(o.value for o in question.options if o.value in named) or None


def _read_number(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    is_weekly = question.unit is Unit.HOURS_A_WEEK
    units = answers.HOUR_WORDS if is_weekly else answers.DAY_WORDS
    found = answers.read_number(text, question.low, question.high, units, is_weekly)
    return Unclear() if found is None else Understood(str(found))


def _read_when(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    chosen = answers.read_choice(text, _options(question, words)) if question.options else None
    if chosen is not None:
        return Understood(chosen)
    day = text if question.needs_time else _UNTIL.sub("", answers.clean(text))
    found = read_when(day, now)
    return Unclear() if found is None else _check_when(question, found, now)


def _check_when(question: Question, found: When, now: datetime) -> Reading:
    if found.at is None and question.needs_time:
        return Unclear("no_time")
    if found.at is None:
        return Understood(found.day.isoformat())
    moment = datetime.combine(found.day, found.at, now.tzinfo)
    if question.after is not None and moment <= question.after:
        return Unclear("past")
    return Understood(moment.isoformat())


def _read_words(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    if not text.strip():
        return Unclear()
    if len(text) > question.longest:
        return Unclear("too_long")
    if question.options:
        chosen = answers.read_choice(text, _options(question, words))
        if chosen is not None:
            return Understood(chosen)
    return Understood(text.strip())


def _read_phone(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    found = read_number(text)
    if isinstance(found, Number):
        return Understood(found.e164)
    chosen = answers.read_choice(text, _options(question, words))
    return Understood(chosen) if chosen is not None else Unclear(found.value)


def _read_sound(question: Question, text: str, words: OptionWords, now: datetime) -> Reading:
    """Written words are no voice note; they can only be an option beside it."""
    chosen = answers.read_choice(text, _options(question, words))
    return Understood(chosen) if chosen is not None else Unclear("no_sound")


_PLEASE = re.compile(r"[ ,]+(?:tak|venligst|please)$")
_UNTIL = re.compile(r"^(?:ind)?til(?: og med| på)? ")
_UNSURE = frozenset(answers.clean(word) for word in answers.UNSURE_WORDS)
_PASSES = frozenset(
    {"spring over", "spring", "springe over", "jeg springer over", "kan jeg springe over"}
    | {"må jeg springe over", "hop over", "videre", "næste", "pas", "skip"}
)
_SKIP_WORDS = frozenset(
    {"0", "ingen", "intet", "ingenting", "ikke noget", "ingen hjælp"}
    | _PASSES
    | {"nothing", "none", "nada"}
    | {answers.clean(word) for word in (*answers.NO_WORDS, *answers.UNSURE_WORDS)}
)

_READERS: Mapping[Kind, Callable[[Question, str, OptionWords, datetime], Reading]] = {
    Kind.CHOICE: _read_choice,
    Kind.CHOICES: _read_choices,
    Kind.YES_NO: _read_choice,
    Kind.NUMBER: _read_number,
    Kind.WHEN: _read_when,
    Kind.SHORT_TEXT: _read_words,
    Kind.PHONE: _read_phone,
    Kind.SOUND: _read_sound,
}
