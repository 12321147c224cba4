"""What an action of staff is: one declaration, from which form, order, answer, API and docs follow.

    @dataclass(frozen=True, slots=True)
    class EndEmployment(Declared):
        name = "end_employment"
        no: Annotated[int, OpenEmployment()]
        …

An action stands in the room of its topic and carries itself out. `catalogue.py` lists them all.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import ClassVar, TypeVar, get_args, get_origin, get_type_hints

from conversations.case.deed import Deed, Hints
from conversations.case.fields import Field, FieldKind, RefusedError
from conversations.case.view import Refusal, View
from conversations.model.four_models import Model, Need
from conversations.records.case import Role
from conversations.records.marks import Action
from conversations.records.texts import Text, TextValue, text

D = TypeVar("D", bound="Declared")
Roles = frozenset[Role]
TEAM: Roles = frozenset({Role.JOBFORMIDLER, Role.SAGSBEHANDLER, Role.LEADER})
CASE_DECISIONS: Roles = frozenset({Role.SAGSBEHANDLER, Role.LEADER})


@dataclass(frozen=True, slots=True)
class Declared(Action, ABC):
    """The base of every action. A declaration that is not whole raises when it is made."""

    name: ClassVar[str] = ""
    may: ClassVar[Roles] = TEAM
    order: ClassVar[str] = ""  # the phone's order that leads to it
    fills: ClassVar[tuple[Need, ...]] = ()  # what a gate asks for and this may bring
    told: ClassVar[str] = ""  # the line `action.saved.…` that shows days and numbers back
    adds_only: ClassVar[bool] = False  # it holds, whatever happened to the case meanwhile
    changes_plan: ClassVar[bool] = True  # else the version stays, and there is nothing to undo
    asks_first: ClassVar[bool] = False  # it does more than entries, so a minute does not undo it

    def __init_subclass__(cls) -> None:
        if not cls.__dict__.get("name"):
            raise TypeError(f"{cls.__name__} has no name")
        if not cls.may or not cls.may <= TEAM:
            raise TypeError(f"{cls.__name__} may be done by nobody of the team, or by others")
        for name, hint in _hints(cls).items():
            if len(_kinds(hint)) != 1:
                raise TypeError(f"{cls.__name__}.{name} has no kind, or several")

    @classmethod
    def may_in(cls, model: Model) -> Roles:
        """Return who may do it by this model; nobody where the model has no such thing."""
        return cls.may

    @property
    def is_for_closed(self) -> bool:
        """Whether it may be done when the case is closed."""
        return False

    def must(self, seen: View) -> Iterator[Refusal]:
        """What stands against it, besides what its fields say."""
        return iter(())

    @abstractmethod
    def carry_out(self, deed: Deed) -> Hints:
        """Do it; nothing stands against it any more. Return what is worth saying besides."""

    def done(self, deed: Deed) -> Text:
        """Say that it is done."""
        return text("action.done")

    def told_back(self, shown: Mapping[str, TextValue]) -> Text | None:
        """Return the line that shows back what was stored, of all that is no free words."""
        return Text(f"action.saved.{self.told}", tuple(shown.items())) if self.told else None

    @classmethod
    def label(cls) -> Text:
        return text(f"action.label.{cls.name}")

    @classmethod
    def help(cls) -> Text:
        return text(f"action.help.{cls.name}")


def _hints(kind: type[Declared]) -> dict[str, object]:
    """The types of the fields, with their kinds."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: hint for name, hint in hints.items() if get_origin(hint) is not ClassVar}


def _kinds(hint: object) -> list[FieldKind[object]]:
    return [each for each in get_args(hint) if isinstance(each, FieldKind)]


def fields_of(kind: type[Declared]) -> tuple[Field, ...]:
    """Return an action's fields, in their order."""
    hints = _hints(kind)
    return tuple(
        Field(
            each.name, _kinds(hints[each.name])[0], each.default is MISSING,
            None if each.default is MISSING else each.default,
        )
        for each in fields(kind)
    )  # fmt: skip


def field_of(kind: type[Declared], name: str) -> Field:
    """Return one field of an action."""
    return next(each for each in fields_of(kind) if each.name == name)


class UnreadableError(Exception):
    """What was written is no such action; with what is wrong, field by field."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(", ".join(each.field for each in refusals))
        self.refusals = refusals


def from_written(kind: type[D], written: Mapping[str, object]) -> D:
    """Return the action that a form, a phone or JSON says. Raises UnreadableError."""
    values: dict[str, object] = {}
    refused: list[Refusal] = []
    for field in fields_of(kind):
        try:
            values[field.name] = field.parse(written.get(field.name))
        except RefusedError as error:
            refused.append(Refusal(error.said, field.name))
    if refused:
        raise UnreadableError(tuple(refused))
    return kind(**values)


def checked(action: Declared, seen: View) -> Declared | tuple[Refusal, ...]:
    """Return the action as it will be stored, or everything that stands against it."""
    values: dict[str, object] = {}
    refused: list[Refusal] = []
    for field in fields_of(type(action)):
        try:
            values[field.name] = field.check(getattr(action, field.name), seen)
        except RefusedError as error:
            refused.append(Refusal(error.said, field.name))
    if refused:
        return tuple(refused)
    clean: Declared = replace(action, **values)
    return tuple(clean.must(seen)) or clean


def shown_back(action: Declared, seen: View) -> dict[str, TextValue]:
    """Return each field's value as people read it, by its name."""
    found = fields_of(type(action))
    return {field.name: field.show(getattr(action, field.name), seen) for field in found}


def said_back(action: Declared, seen: View) -> tuple[Text, ...]:
    """Return the line that a phone says of it, if there is one: it keeps nobody's free words."""
    words = {field.name for field in fields_of(type(action)) if field.kind.is_words}
    shown = shown_back(action, seen)
    line = action.told_back({name: shown[name] for name in shown if name not in words})
    return (line,) if line else ()
