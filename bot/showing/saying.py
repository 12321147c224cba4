"""A message's words in one language: its template, and what stands in the placeholders.

What somebody wrote may not go everywhere: neutral words then stand in its place. A date is said in
the reader's language, and figures are set apart where text runs from right to left.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from functools import cache
from string import Formatter
from zoneinfo import ZoneInfo

from bot.showing.numbers import numbers_of
from conversations.model.policy import Policy
from conversations.reading.cpr import has_cpr
from conversations.records.channel import Traits
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue, text
from conversations.topics.aloud.talk import ALOUD, PLACE_ALOUD
from locales.aloud import ReadAloud
from locales.catalog import Catalog, has_words
from locales.dates import dated, set_apart, weekday_name, with_danish
from locales.gate import forbidden
from locales.recordings import Recordings
from storage.cases.lookup import ACTING, Lookup

NOWHERE = "nowhere"  # the variant of a text that can do without the company's name


class Neutral(Enum):
    """Which of the words that somebody wrote stand in a message as neutral ones, in this order."""

    NONE = 0
    UNFIT = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class House:
    """What stands in texts about the kommune itself."""

    kommune: str
    office_phone: str
    zone: ZoneInfo
    recordings: Recordings | None = None
    aloud: ReadAloud = field(default_factory=ReadAloud)
    numbers: Mapping[str, TextValue] = field(default_factory=lambda: numbers_of(Policy()))


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a message, on which channel, and where its words come from."""

    catalogs: Mapping[str, Catalog]
    house: House
    lookup: Lookup
    channel: Traits
    person: int
    is_citizen: bool

    def is_forbidden(self, words: str) -> bool:
        """Whether words may not be sent to this reader; at the screen no stranger looks on."""
        is_phone = self.is_citizen and self.channel.is_phone
        return bool(forbidden(words, "citizen" if is_phone else "staff", has_cpr))


@dataclass(slots=True)
class Saying:
    """One message's words in one language; remembers whether a text had to fall back to Danish.

    A text that falls back is Danish throughout, its values too.
    """

    reader: Reader
    language: str
    variant: str
    neutral: Neutral
    is_alone: bool = True  # without the Danish beside it, which a date then has itself
    fell_back: bool = False

    def text(self, text: Text) -> str:
        if text.key.startswith(_WEEKDAY):
            return self._with_danish(lambda catalog: _weekday(catalog, text.key))
        values = dict(text.values)
        template = self._template(self._key(text.key, values))
        if template is None:
            self.fell_back = True
            return replace(self, language="da").text(text)
        names = _placeholders(template)
        filled = {name: self._value(name, values.get(name)) for name in names}
        return template.format_map(filled)

    def needs(self, text: Text) -> Iterator[Ref]:
        """Return what a text names, in its values and by what every text may hold."""
        values = dict(text.values)
        template = self._template(text.key)
        if template is None:
            yield from replace(self, language="da").needs(text)
            return
        for name in _placeholders(template):
            match values.get(name):
                case Ref() as ref:
                    yield ref
                case Text() as inner:
                    yield from self.needs(inner)
                case Joined(lines):
                    for line in lines:
                        yield from self.needs(line)
                case None if name == "name":
                    yield Ref("first_name", self.reader.person)
                case None if name in _OF_WHO_HELPS:
                    yield Ref(ACTING, self.reader.person)

    def _template(self, key: str) -> str | None:
        """A text before its values stand in it; `None` where only the Danish has its words."""
        wordings = self.reader.channel.wordings
        own = self.reader.catalogs.get(self.language)
        found = own.find(key, self.variant, wordings) if own else None
        if found is not None:
            return found
        danish = self.reader.catalogs["da"].find(key, self.variant, wordings)
        if danish is not None:
            return None if has_words(danish) and self.language != "da" else danish
        if "@" in key:
            return self._template(key.partition("@")[0])
        raise LookupError(f"there is no text {key}")

    def _key(self, key: str, values: Mapping[str, TextValue]) -> str:
        """A place that may not be named, or is not known, takes a whole text of its own."""
        company = values.get("company")
        if "@" in key or not isinstance(company, Ref) or self._written(company):
            return key
        return f"{key}@{NOWHERE}"

    def _value(self, name: str, value: TextValue | None) -> str:
        if value is None:
            value = self._usual(name)
        match value:
            case Ref():
                return self._looked_up(name, value)
            case Text():
                return self.text(value)
            case Joined():
                return "\n".join(self.text(line) for line in value.lines)
            case Moment():
                return self._moment(value)
            case _:
                return set_apart(self.language, self._clock(name, str(value)))

    def _looked_up(self, name: str, ref: Ref) -> str:
        if ref.kind == ALOUD:
            return self.reader.house.aloud.words.get(ref.key, "")
        if ref.kind == PLACE_ALOUD:
            no, of = self.reader.house.aloud.place_of(ref.key)
            return self.text(text("record_text.place", no=no, of=of))
        words = self._written(ref)
        return self.text(Text(_NEUTRAL[ref.kind])) if words is None else words

    def _written(self, ref: Ref) -> str | None:
        """What a reference means; `None` where neutral words stand in place of somebody's."""
        words = self._value(ref.kind, self.reader.lookup.value(ref))
        is_unfit = self.neutral is Neutral.ALL or self.reader.is_forbidden(words)
        if ref.kind in _NEUTRAL and self.neutral is not Neutral.NONE and is_unfit:
            return None
        return words

    def _usual(self, name: str) -> TextValue:
        """What a placeholder means that every text may hold: a number, who reads, who helps."""
        if name in self.reader.house.numbers:
            return self.reader.house.numbers[name]
        person = self.reader.person
        lookup = self.reader.lookup
        if name == "name":
            return Ref("first_name", person)
        if name == "kommune":
            return self.reader.house.kommune
        by = lookup.acting_for(person)
        if name == "phone":
            number = lookup.value(Ref("phone", by)) or self.reader.house.office_phone
            return number or self.text(Text("moment.office"))
        return Ref(_OF_WHO_HELPS[name], by)

    def _moment(self, moment: Moment) -> str:
        at = moment.at
        if isinstance(at, datetime):
            at = at.astimezone(self.reader.house.zone)
        if moment.form == "time":  # figures alone: there is no Danish word to know it by
            return dated(self._catalog(self.language), at, moment.form)
        return self._with_danish(lambda catalog: dated(catalog, at, moment.form))

    def _with_danish(self, said: Callable[[Catalog], str]) -> str:
        """A date in this language, with the Danish beside it: so it stands in the calendar."""
        danish = said(self._catalog("da"))
        if self.language == "da":
            return danish
        own = said(self._catalog(self.language))
        return with_danish(self.language, own, danish) if self.is_alone else own

    def _clock(self, name: str, value: str) -> str:
        """An hour that stands alone is written as this language writes it."""
        return value.replace(".", ":") if name == "time" and self.language != "da" else value

    def _catalog(self, language: str) -> Catalog:
        return self.reader.catalogs.get(language) or self.reader.catalogs["da"]


_WEEKDAY = "weekday."  # a text of this kind is the name of a day


def _weekday(catalog: Catalog, key: str) -> str:
    return weekday_name(catalog, int(key.removeprefix(_WEEKDAY)))


# What stands in place of written words that may not go to a citizen's phone.
_NEUTRAL = {
    "agreement": "common.our_agreement",
    "place": "common.our_place",
    "company": "common.our_company",
    "tasks": "common.our_tasks",
    "own_words": "always.own_words",
    "letter": "letter.hidden",
    "jobgoal_part": "always.own_words",
    "goal": "my_plan.our_goal",
    "form_words": "always.own_words",
    "form_answer": "always.own_words",
}


# What every text may say of whoever helps its reader today.
_OF_WHO_HELPS = {"phone": "phone", "jobformidler": "first_name", "jobformidler_full": "full_name"}


@cache
def _placeholders(template: str) -> tuple[str, ...]:
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)
