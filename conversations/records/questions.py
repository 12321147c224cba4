"""The kinds of question that a script can ask, and how a script asks them.

Only the shape of a question may live here; how an answer is read is `reading/answers`, what is said
is in the catalogs under `script.question`.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from conversations.records.facts import Facts
from conversations.records.marks import Effect
from conversations.records.run import Value
from conversations.records.texts import Ref, Text, TextValue, text

LONGEST_WORDS = 2000
SKIP = ""  # the answer to a question that was left out
GRADE = "="  # between what is graded and its grade: "kitchen.cook=want"


class Kind(StrEnum):
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    NUMBER = "number"
    WHEN = "when"
    SHORT_TEXT = "short_text"
    PHONE = "phone"
    SOUND = "sound"


class Unit(StrEnum):
    """What a number counts."""

    HOURS_A_WEEK = "hours a week"
    DAYS = "days"


class Sensitivity(IntEnum):
    """How much a question gives away; a channel's clearance must be at least as high."""

    ORDINARY = 0
    PERSONAL = 1
    CONFIDENTIAL = 2


@dataclass(frozen=True, slots=True)
class Option:
    """One way to answer. `label` is relative to the question until the question is asked."""

    value: str
    label: Text | None = None  # None: `script.question.value`
    pictogram: str = ""
    under: Text | None = None  # of a graded choice: what is graded, the words under the picture

    @property
    def row(self) -> str:
        """What is graded: the part of its value before the grade; "" of any other option."""
        return self.value.partition(GRADE)[0] if self.under is not None else ""


@dataclass(frozen=True)
class Question:
    """A question with a key that is unique in its run.

    A key may carry what it is about after a colon ("agreement:12"): the text is found under the
    part before it. `fewer` are the options of the last re-ask, when words alone did not help.
    """

    key: str
    kind: Kind
    options: tuple[Option, ...] = ()
    values: tuple[tuple[str, TextValue], ...] = ()
    is_optional: bool = False
    is_card: bool = False
    fewer: tuple[str, ...] = ()
    at_first: tuple[str, ...] = ()  # all that is shown, where the others are only to be written
    low: int = 0
    high: int = 0
    unit: Unit = Unit.HOURS_A_WEEK  # of a `NUMBER`
    needs_time: bool = False
    after: datetime | None = None  # a `WHEN` must lie later than this
    most: int = 0  # how many may be chosen of several, which ends it; 0: any number
    place: tuple[int, int] | None = None  # where one stands: this question of so many
    ends: tuple[str, ...] = ()  # options of several that say that this is all
    longest: int = LONGEST_WORDS  # characters of free text
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    wording: str = ""  # the text's own name, where it is not the key's: the answer is the same

    @property
    def name(self) -> str:
        """The name of its text."""
        return self.wording or self.key.partition(":")[0]

    @property
    def rows(self) -> tuple[str, ...]:
        """What is graded, each once; nothing where options are picked as they are."""
        found = [option.row for option in self.options if option.row]
        return tuple(dict.fromkeys(found)) if found else ()

    @property
    def is_words(self) -> bool:
        """Whether its answer is free text, which is stored encrypted."""
        return self.kind is Kind.SHORT_TEXT


@dataclass(frozen=True, slots=True)
class Ask:
    question: Question


@dataclass(frozen=True, slots=True)
class Say:
    """A statement between questions, or a closing word; `key` is relative to the script."""

    key: str
    values: tuple[tuple[str, TextValue], ...] = ()
    sensitivity: Sensitivity = Sensitivity.ORDINARY


Script = Generator[Ask | Say, Value, Sequence[Effect]]
Asking = Generator[Ask | Say, Value, Value]

PROMISED_CALL = Ref("promised_call", 0)
"""When the jobformidler will have called: a value of `say`, filled in when it is said."""

YES_NO = (
    Option("yes", text("common.yes"), "yes"),
    Option("no", text("common.no"), "no"),
)


def ask(question: Question) -> Asking:
    """Ask and return the parsed answer, or `None` when the question met silence or was skipped."""
    answer = yield Ask(question)
    return answer


def say(key: str, **values: TextValue) -> Generator[Ask | Say, Value, None]:
    """Say the text `script.key`; nothing is waited for."""
    yield Say(key, tuple(values.items()))


def say_within(
    sensitivity: Sensitivity, key: str, **values: TextValue
) -> Generator[Ask | Say, Value, None]:
    """Say a text that gives something away: only where the channel is cleared for it."""
    yield Say(key, tuple(values.items()), sensitivity=sensitivity)


def choice(key: str, options: Sequence[Option], **values: TextValue) -> Question:
    """One of `options`, as buttons or by number."""
    return Question(key, Kind.CHOICE, tuple(options), tuple(values.items()))


def picture_card(
    key: str, options: Sequence[Option], fewer: tuple[str, ...] = (), /, **values: TextValue
) -> Question:
    """One of `options`, drawn as a card of numbered pictograms where the channel shows pictures.

    `fewer` are those of the last re-ask.
    """
    kept = tuple(values.items())
    return Question(key, Kind.CHOICE, tuple(options), kept, is_card=True, fewer=fewer)


def choices(key: str, options: Sequence[Option], **values: TextValue) -> Question:
    """Any number of `options`; the answer is a tuple of values in the options' order."""
    return Question(key, Kind.CHOICES, tuple(options), tuple(values.items()))


def graded(
    key: str, rows: Sequence[Option], grades: Sequence[Option], /, **values: TextValue
) -> Question:
    """Each of `rows` gets one of `grades`, on one card; the answer is a tuple of "row=grade"."""
    options = tuple(
        Option(f"{row.value}{GRADE}{grade.value}", grade.label, row.pictogram, row.label)
        for row in rows
        for grade in grades
    )
    return Question(key, Kind.CHOICES, options, tuple(values.items()), is_card=True)


def yes_no(key: str, **values: TextValue) -> Question:
    """A yes or a no, in any of the eight languages; the answer is "yes" or "no"."""
    return Question(key, Kind.YES_NO, YES_NO, tuple(values.items()))


def yes_no_unsure(key: str, **values: TextValue) -> Question:
    """Yes, no, or "ved ikke", which is an answer too; as a picture card."""
    options = (*YES_NO, Option("unsure", text("common.unsure"), "unsure"))
    return Question(key, Kind.YES_NO, options, tuple(values.items()), is_card=True)


def number(
    key: str, low: int, high: int, unit: Unit = Unit.HOURS_A_WEEK, **values: TextValue
) -> Question:
    """A number from `low` to `high` of `unit`; the answer is its decimal text ("7.5")."""
    return Question(key, Kind.NUMBER, (), tuple(values.items()), low=low, high=high, unit=unit)


def when(
    key: str,
    after: datetime,
    options: Sequence[Option] = (),
    needs_time: bool = True,
    **values: TextValue,
) -> Question:
    """A day, with a time of day if `needs_time`, later than `after`; the answer is ISO 8601.

    `options` are proposals that answer with one tap; their values are ISO 8601 too.
    """
    kept = tuple(values.items())
    return Question(key, Kind.WHEN, tuple(options), kept, needs_time=needs_time, after=after)


def phone(key: str, options: Sequence[Option] = (), **values: TextValue) -> Question:
    """A telephone number; the answer is E.164. `options` are ways to leave it out."""
    return Question(key, Kind.PHONE, tuple(options), tuple(values.items()))


def short_text(
    key: str,
    options: Sequence[Option] = (),
    optional: bool = False,
    longest: int = LONGEST_WORDS,
    **values: TextValue,
) -> Question:
    """Some words; `options` are proposals. An optional one can be skipped, which answers ""."""
    kept = tuple(values.items())
    return Question(
        key, Kind.SHORT_TEXT, tuple(options), kept, is_optional=optional, longest=longest
    )


__all__ = [
    "PROMISED_CALL",
    "Ask",
    "Asking",
    "Facts",
    "Kind",
    "Option",
    "Question",
    "Say",
    "Script",
    "Sensitivity",
    "Unit",
    "ask",
    "choice",
    "choices",
    "graded",
    "number",
    "phone",
    "picture_card",
    "say",
    "say_within",
    "short_text",
    "when",
    "yes_no",
    "yes_no_unsure",
]


def sound(key: str, options: Sequence[Option] = (), **values: TextValue) -> Question:
    """A voice note; the answer is its number below the person. It may be left out."""
    kept = tuple(values.items())
    return Question(key, Kind.SOUND, tuple(options), kept, is_optional=True)
