"""The kinds of field that hold a value of their own: a day, hours, words, one of a list.

What a field may hold is decided here alone: on a phone, on a page, by JSON and in the case's turn.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import ClassVar, TypeVar

from conversations.case.fields import Choice, Control, Field, FieldKind, refuse
from conversations.case.view import View
from conversations.reading.cpr import without_cpr
from conversations.records.entries_work import FULL_TIME
from conversations.records.questions import (
    LONGEST_WORDS,
    Option,
    Question,
    choice,
    choices,
    number,
    short_text,
    when,
)
from conversations.records.texts import Joined, Moment, Text, TextValue, text

V = TypeVar("V", bound=str | int)
OPEN = "open"  # the answer "not yet" to a question for an end


@dataclass(frozen=True, slots=True)
class Day(FieldKind[date]):
    """A day that has been, one to come, or either; `proposed` are days from today, for a tap."""

    past: bool = True
    planned: bool = True
    proposed: tuple[int, ...] = ()
    open_end: str = ""  # the label of "not yet", where a phone may answer so

    def parse(self, written: object, at: Field) -> date:
        """ISO 8601; of a moment its day."""
        try:
            if isinstance(written, date):
                return written
            return datetime.fromisoformat(str(written)).date()
        except ValueError:
            raise refuse("unreadable_day", what=at.what) from None

    def check(self, value: date, at: Field, seen: View) -> date:
        day, (first, last) = Moment(value, "date"), _limits(seen)
        if self.past and value < first:
            raise refuse("too_long_ago", day=day)
        if self.planned and value > last:
            raise refuse("too_far_away", day=day)
        if not self.planned and value > seen.today:
            raise refuse("not_yet", day=day)
        if not self.past and value < seen.today:
            raise refuse("is_over", day=day)
        return value

    def control(self, at: Field, seen: View) -> Control:
        first, last = _limits(seen)
        return Control(
            "day", is_required=at.is_required, first=first if self.past else seen.today,
            last=last if self.planned else seen.today,
        )  # fmt: skip

    def show(self, value: date, seen: View) -> TextValue:
        return Moment(value, "day")

    def question(self, key: str, at: Field, opened: datetime, **values: TextValue) -> Question:
        days = [opened.date() + timedelta(days=away) for away in self.proposed]
        options = [_day_option(day) for day in days]
        if self.open_end:
            options.insert(0, Option(OPEN, text(self.open_end)))
        return when(key, opened, options, needs_time=False, **values)


def _limits(seen: View) -> tuple[date, date]:
    policy = seen.policy
    first = seen.today - timedelta(days=policy.oldest_entry_days)
    return first, seen.today + timedelta(days=policy.furthest_plan_days)


def _day_option(day: date) -> Option:
    return Option(day.isoformat(), text("staff.day_option", day=Moment(day, "day")))


@dataclass(frozen=True, slots=True)
class Hours(FieldKind[float]):
    """Hours a week, from none to full time."""

    def parse(self, written: object, at: Field) -> float:
        try:
            return float(str(written).strip().replace(",", "."))
        except ValueError:
            raise refuse("unreadable_number", what=at.what) from None

    def check(self, value: float, at: Field, seen: View) -> float:
        if not 0 <= value <= FULL_TIME:
            raise refuse("too_many_hours", most=FULL_TIME)
        return value

    def control(self, at: Field, seen: View) -> Control:
        return Control("hours", is_required=at.is_required, most=FULL_TIME)

    def show(self, value: float, seen: View) -> TextValue:
        return f"{value:g}"

    def question(self, key: str, at: Field, opened: datetime, **values: TextValue) -> Question:
        return replace(number(key, 0, FULL_TIME), values=tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Words(FieldKind[str]):
    """Free words; a CPR number is taken out of them."""

    is_words: ClassVar[bool] = True
    longest: int = LONGEST_WORDS

    def parse(self, written: object, at: Field) -> str:
        return str(written)

    def check(self, value: str, at: Field, seen: View) -> str:
        if len(value) > self.longest:
            raise refuse("too_long", most=self.longest)
        if at.is_required and not value.strip():
            raise refuse("write", what=at.what)
        return without_cpr(value.strip())[0]

    def control(self, at: Field, seen: View) -> Control:
        return Control("words", is_required=at.is_required, most=self.longest)

    def show(self, value: str, seen: View) -> TextValue:
        return value

    def question(self, key: str, at: Field, opened: datetime, **values: TextValue) -> Question:
        asked = short_text(key, optional=not at.is_required)
        return replace(asked, values=tuple(values.items()))


@dataclass(frozen=True, slots=True)
class YesNo(FieldKind[bool]):
    """So, or not."""

    def parse(self, written: object, at: Field) -> bool:
        found = _YES_NO.get(str(written).strip().casefold())
        if found is None:
            raise refuse("unknown_value", what=at.what)
        return found

    def control(self, at: Field, seen: View) -> Control:
        return Control("yes_no", (Choice("yes", _YES), Choice("no", _NO)), at.is_required)

    def show(self, value: bool, seen: View) -> TextValue:
        return _YES if value else _NO

    def question(self, key: str, at: Field, opened: datetime, **values: TextValue) -> Question:
        return choice(key, (Option("no"), Option("yes")), **values)


_YES, _NO = text("common.yes"), text("common.no")
_YES_NO = {
    "true": True, "yes": True, "ja": True, "1": True, "on": True,
    "false": False, "no": False, "nej": False, "0": False,
}  # fmt: skip


def everything(seen: View) -> None:
    """The case narrows nothing: all values of the list are offered."""


Among = Callable[[View], Iterable[str | int] | None]


@dataclass(frozen=True, slots=True)
class OneOf(FieldKind[V]):
    """One of a closed list. `among` are those that this case is offered.

    Why one that is not offered cannot be is the action's to say.
    """

    of: str  # the list's name in the catalog; "" where each value is a name itself
    values: tuple[V, ...]
    among: Among = everything
    refusal: str = "unknown_value"

    def parse(self, written: object, at: Field) -> V:
        wanted = str(written.value if isinstance(written, Enum) else written)
        for value in self.values:
            if _written(value) == wanted:
                return value
        raise refuse(self.refusal, what=at.what)

    def check(self, value: V, at: Field, seen: View) -> V:
        return self.parse(value, at)

    def control(self, at: Field, seen: View) -> Control:
        offered = self.among(seen)
        values = self.values if offered is None else [v for v in self.values if v in offered]
        allowed = tuple(Choice(_written(v), self.show(v, seen)) for v in values)
        return Control("one_of", allowed, at.is_required)

    def show(self, value: V, seen: View) -> TextValue:
        name = _written(value)
        return text(f"action.choice.{self.of}.{name}") if self.of else name

    def question(self, key: str, at: Field, opened: datetime, **values: TextValue) -> Question:
        return choice(key, [Option(_written(value)) for value in self.values], **values)


def _written(value: str | int) -> str:
    """A value as it is posted and stored."""
    return str(value.value) if isinstance(value, Enum) else str(value)


@dataclass(frozen=True, slots=True)
class Several(FieldKind[tuple[str, ...]]):
    """Any number of a closed list."""

    of: str
    values: tuple[str, ...]

    def parse(self, written: object, at: Field) -> tuple[str, ...]:
        """A list; in one line divided by commas."""
        if isinstance(written, list | tuple):
            found = [str(each) for each in written]
        else:
            found = [each.strip() for each in str(written).split(",") if each.strip()]
        if not set(found) <= set(self.values):
            raise refuse("unknown_value", what=at.what)
        return tuple(found)

    def check(self, value: tuple[str, ...], at: Field, seen: View) -> tuple[str, ...]:
        return self.parse(value, at)

    def control(self, at: Field, seen: View) -> Control:
        allowed = tuple(Choice(value, self._label(value)) for value in self.values)
        return Control("several", allowed, at.is_required)

    def show(self, value: tuple[str, ...], seen: View) -> TextValue:
        return Joined(tuple(self._label(each) for each in value))

    def question(self, key: str, at: Field, opened: datetime, **values: TextValue) -> Question:
        return choices(key, [Option(value) for value in self.values], **values)

    def _label(self, value: str) -> Text:
        return text(f"action.choice.{self.of}.{value}")


@dataclass(frozen=True, slots=True)
class Answers(FieldKind[tuple[str, ...]]):
    """Free words, as many times as there are questions."""

    is_words: ClassVar[bool] = True
    count: int
    of: str  # the questions' name in the catalog
    words: Words = field(default_factory=Words)

    def parse(self, written: object, at: Field) -> tuple[str, ...]:
        found = written if isinstance(written, list | tuple) else str(written).splitlines()
        return tuple(str(each) for each in found)

    def check(self, value: tuple[str, ...], at: Field, seen: View) -> tuple[str, ...]:
        if len(value) != self.count:
            raise refuse("six_answers", count=self.count)
        return tuple(self.words.check(each, at, seen) for each in value)

    def control(self, at: Field, seen: View) -> Control:
        questions = [f"action.choice.{self.of}.{n}" for n in range(1, self.count + 1)]
        allowed = tuple(Choice(key[-1], text(key)) for key in questions)
        return Control("answers", allowed, at.is_required, most=self.count)

    def show(self, value: tuple[str, ...], seen: View) -> TextValue:
        return "\n".join(value)
