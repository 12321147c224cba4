"""What a field of an action is: a name, a kind, and whether it must be filled in.

A kind reads what was written (`parse`) and says whether it is so here (`check`), makes the question
on a phone and the control on a page, and shows a value back as it is stored. The kinds themselves
stand in `kinds.py` and `kinds_of_entry.py`.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Generic, TypeVar

from conversations.case.view import View
from conversations.records.questions import Question
from conversations.records.texts import Text, TextValue, text

T = TypeVar("T")


class RefusedError(Exception):
    """A value cannot be taken; the text says why, and what to write instead."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.key)
        self.said = said


def refuse(key: str, **values: TextValue) -> RefusedError:
    """Return the refusal `action.…` in one sentence."""
    return RefusedError(text(f"action.{key}", **values))


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that may be chosen, and what it is called."""

    value: str
    label: TextValue


@dataclass(frozen=True, slots=True)
class Control:
    """What a page puts there: of which sort, what is allowed, and whether it must be filled in."""

    sort: str  # day, hours, words, yes_no, one_of, several, answers, entry, colleague
    allowed: tuple[Choice, ...] = ()
    is_required: bool = False
    first: date | None = None  # of a day
    last: date | None = None
    most: int = 0  # hours, letters or answers


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldKind(ABC, Generic[T]):
    """A kind of field. `label` names the field where its own name is not what it is called."""

    is_words: ClassVar[bool] = False  # free words, which no message keeps
    label: str = ""

    @abstractmethod
    def parse(self, written: object, at: "Field") -> T:
        """Read what came from a form, a phone or JSON. Raises RefusedError."""

    def check(self, value: T, at: "Field", seen: View) -> T:
        """Return the value as it is to be stored. Raises RefusedError where it cannot be."""
        return value

    @abstractmethod
    def control(self, at: "Field", seen: View) -> Control:
        """Return what a page puts there."""

    @abstractmethod
    def show(self, value: T, seen: View) -> TextValue:
        """Return the value as people read it."""

    def question(self, key: str, at: "Field", opened: datetime, **values: TextValue) -> Question:
        """Return the question on a phone. Raises LookupError where a talk has to ask itself."""
        raise LookupError(f"{type(self).__name__} is not asked by itself")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an action: its name, its kind, and what it is when nothing is written."""

    name: str
    kind: FieldKind[Any]
    is_required: bool
    default: object = None

    @property
    def what(self) -> Text:
        """What it is called."""
        return text(f"action.field.{self.kind.label or self.name}")

    def parse(self, written: object) -> object:
        """Read what was written; nothing at all is the default. Raises RefusedError."""
        if written is None or (written == "" and not self.is_required):
            if self.is_required:
                raise refuse("write", what=self.what)
            return self.default
        return self.kind.parse(written, self)

    def check(self, value: object, seen: View) -> object:
        """Return the value as it is to be stored. Raises RefusedError where it cannot be."""
        is_left_out = not self.is_required and value == self.default
        return value if is_left_out else self.kind.check(value, self, seen)

    def control(self, seen: View) -> Control:
        return self.kind.control(self, seen)

    def show(self, value: object, seen: View) -> TextValue:
        """Return the value as people read it; a dash where there is none."""
        return "–" if value is None else self.kind.show(value, seen)

    def question(self, opened: datetime, key: str = "", **values: TextValue) -> Question:
        """Return the question on a phone, for a talk that opened at that moment."""
        return self.kind.question(key or self.name, self, opened, **values)
