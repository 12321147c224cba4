"""The kinds of field that name something which is there already: an entry, a person of staff."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.case.fields import Choice, Control, Field, FieldKind, refuse
from conversations.case.view import View
from conversations.course.questions import all_of, is_over, open_employments
from conversations.model.live.lasting import may_be_named
from conversations.records.entries import Entry
from conversations.records.entries_work import Employment
from conversations.records.texts import Moment, Ref, TextValue, text


@dataclass(frozen=True, slots=True)
class Numbered(FieldKind[int]):
    """The number of something."""

    sort: ClassVar[str] = "number"

    def parse(self, written: object, at: Field) -> int:
        try:
            return int(str(written))
        except ValueError:
            raise refuse("unreadable_number", what=at.what) from None

    def control(self, at: Field, seen: View) -> Control:
        return Control(self.sort, self.offered(seen), at.is_required)

    def offered(self, seen: View) -> tuple[Choice, ...]:
        """Return what there is to choose from, as far as a case knows it."""
        return ()

    def show(self, value: int, seen: View) -> TextValue:
        return str(value)


@dataclass(frozen=True, slots=True)
class EarlierNumber(Numbered):
    """Something that this person had before: a contact. 0 is none."""

    def check(self, value: int, at: Field, seen: View) -> int:
        if not 0 <= value < seen.next_no:
            raise refuse("no_such_entry")
        return value


@dataclass(frozen=True, slots=True)
class EntryNo(Numbered):
    """An entry of one of these kinds; 0, where there may be none, is none."""

    sort: ClassVar[str] = "entry"
    kinds: tuple[type[Entry], ...] = ()
    may_be_none: bool = False

    def check(self, value: int, at: Field, seen: View) -> int:
        is_none = self.may_be_none and value == 0
        found = (seen.find(kind, value) for kind in self.kinds)
        if not is_none and not any(each and may_be_named(each, seen.today) for each in found):
            raise refuse("no_such_entry")
        return value

    def offered(self, seen: View) -> tuple[Choice, ...]:
        known = [entry for kind in self.kinds for entry in all_of(seen.case, kind)]
        found = [entry for entry in known if may_be_named(entry, seen.today)]
        return tuple(Choice(str(each.no), self.show(each.no, seen)) for each in found)

    def show(self, value: int, seen: View) -> TextValue:
        return Ref("company", seen.person, value) if value else text("action.choice.none")


@dataclass(frozen=True, slots=True)
class OpenEmployment(EntryNo):
    """An employment that is not over."""

    kinds: tuple[type[Entry], ...] = (Employment,)

    def check(self, value: int, at: Field, seen: View) -> int:
        spell = seen.find(Employment, value)
        if spell is None or not may_be_named(spell, seen.today):
            raise refuse("no_such_entry")
        if spell.end is not None and is_over(spell, seen.today):
            raise refuse("ended_already", day=Moment(spell.end, "date"))
        return value

    def offered(self, seen: View) -> tuple[Choice, ...]:
        found = open_employments(seen.case, seen.today)
        return tuple(Choice(str(each.no), self.show(each.no, seen)) for each in found)


@dataclass(frozen=True, slots=True)
class Colleague(Numbered):
    """A person of staff. A case knows only its own team, so whom to offer is for the caller."""

    sort: ClassVar[str] = "colleague"

    def show(self, value: int, seen: View) -> TextValue:
        return Ref("full_name", value)
