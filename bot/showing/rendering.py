"""From keys and values to a finished message, as one channel shows it; and the gate it must pass.

The channel decides how a text looks: a picture card with buttons, or numbered text. The gate sees
the finished message, values included; what may not be said is never sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum
from functools import cache
from string import Formatter
from zoneinfo import ZoneInfo

from bot.showing.numbers import numbers_of
from conversations.model.policy import Policy
from conversations.reading.cpr import has_cpr
from conversations.records.channel import Traits
from conversations.records.outcome import Button
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue, text
from conversations.topics.aloud.talk import ALOUD, PLACE_ALOUD
from locales.aloud import ReadAloud
from locales.cards.deck import Cell
from locales.catalog import Catalog, has_words
from locales.gate import forbidden, to_gsm7
from locales.qr import qr_picture
from locales.recordings import Recordings
from storage.cases.lookup import ACTING, Lookup
from storage.codec import Content
from storage.messages.said_before import AGAIN, HEAR

TICK = "\N{CHECK MARK}"
QR = "qr"  # an attachment that is drawn from its key
NOWHERE = "nowhere"  # the variant of a text that can do without the company's name


class GateRefusedError(Exception):
    """The finished message holds a word that may not be sent to this reader."""


class Neutral(Enum):
    """Which of the words that somebody wrote stand in a message as neutral ones, in this order."""

    NONE = 0
    UNFIT = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class Key:
    """A button as it is shown."""

    label: str
    data: str
    row: int = 0  # those of one number stand beside each other
    under: str = ""  # what they grade, which stands under its picture


@dataclass(frozen=True, slots=True)
class Attachment:
    """A recording or a photo that goes with a message, on channels that can carry one."""

    kind: str  # voice, photo
    content: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished message. `card` are the cells of a picture, empty when there is none."""

    text: str
    keys: tuple[Key, ...] = ()
    card: tuple[Cell, ...] = ()
    language: str = "da"
    attachment: Attachment | None = None
    about: str = ""  # the text's key, for counting


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
class Renderer:
    """Renders one message to one person on one channel."""

    catalogs: Mapping[str, Catalog]
    house: House
    lookup: Lookup
    channel: Traits
    person: int
    is_citizen: bool

    def render(self, content: Content) -> Rendered:
        """Return the finished message. Raises GateRefusedError when it may not be sent.

        Words of somebody's that may not go there are replaced by neutral ones before that: those
        that hold the word, and if that is not enough all.
        """
        content = self._heard(self._again(content))
        for neutral in Neutral:
            finished = self._finish(content, neutral)
            words = " ".join((finished.text, *(key.label for key in finished.keys)))
            if not self.is_forbidden(words):
                return finished
        raise GateRefusedError(content.text.key)

    def needs(self, content: Content) -> set[Ref]:
        """Return what a message names, to be read with what others name."""
        texts = [content.text, *(button.label for button in content.buttons)]
        languages = {content.language, content.with_translation} - {""}
        with suppress(LookupError):  # a text that is not there is found out by rendering it
            sayings = [_Saying(self, each, content.variant, Neutral.NONE) for each in languages]
            return {ref for say in sayings for text in texts for ref in say.needs(text)}
        return set()

    def is_forbidden(self, words: str) -> bool:
        """Whether words may not be sent to this reader; at the screen no stranger looks on."""
        is_phone = self.is_citizen and self.channel.is_phone
        return bool(forbidden(words, "citizen" if is_phone else "staff", has_cpr))

    def _finish(self, content: Content, neutral: Neutral) -> Rendered:
        say = _Saying(self, content.language, content.variant, neutral)
        text = say.text(content.text)
        if say.fell_back and content.language != "da" and self.is_citizen:
            text = f"{say.text(Text('always.no_translation'))}\n{text}"
        if content.with_translation:
            own = replace(say, language=content.with_translation, fell_back=False)
            translated = own.text(content.text)
            text = text if own.fell_back else f"{text}\n\n{translated}"
        labels = [say.text(button.label) for button in content.buttons]
        if content.with_translation:
            translations = [own.text(button.label) for button in content.buttons]
            labels = [_in_both(*pair) for pair in zip(labels, translations, strict=True)]
        under = [say.text(each.under) if each.under else "" for each in content.buttons]
        return self._laid_out(content, text, labels, under)

    def _laid_out(
        self, content: Content, text: str, labels: list[str], under: list[str]
    ) -> Rendered:
        numbers = card_numbers(content.buttons)
        named = [words or label for words, label in zip(under, labels, strict=True)]
        if self.channel.is_text_alone:
            options = zip(content.buttons, numbers, named, strict=True)
            shown = {n: words for button, n, words in options if not button.is_unnumbered}
            words = _numbered(text, shown)
            words = to_gsm7(words) if self.channel.counts_segments else words
            return Rendered(words, language=content.language, about=content.text.key)
        card = card_of(content, numbers, named)
        attachment = self._attachment(content)
        keys = tuple(
            Key(on_button(content, each, n, label), each.data, each.row, words)
            for each, n, label, words in zip(content.buttons, numbers, labels, under, strict=True)
        )
        return Rendered(text, keys, card, content.language, attachment, content.text.key)

    def _again(self, content: Content) -> Content:
        """What was said before, with its buttons, in the language that is asked for now."""
        if content.text.key != AGAIN:
            return content
        said = self.lookup.said(dict(content.text.values)["said"], self.channel.name)
        if said is None:
            return replace(content, text=Text("always.help"))
        buttons = tuple(b for b in said.buttons if not b.data.startswith(_TRANSLATE))
        return replace(said, language=content.language, buttons=buttons, attachment=None)

    def _heard(self, content: Content) -> Content:
        """Without a recording nothing is promised: no button to hear it, and a word for LYT."""
        asks_for = content.attachment
        if content.text.key == HEAR and asks_for is not None:
            key = asks_for.key or self.lookup.key_said(asks_for, self.channel.name)
            if not self._has_recording(key):
                return replace(content, text=Text("always.no_recording"), attachment=None)
            return replace(content, attachment=replace(asks_for, key=key))
        if self._has_recording(_spoken(content.text)):
            return content
        buttons = tuple(each for each in content.buttons if not each.data.startswith(_HEAR))
        return replace(content, buttons=buttons)

    def _has_recording(self, key: str) -> bool:
        recordings = self.house.recordings
        has_sound = not self.channel.is_text_alone
        return has_sound and recordings is not None and recordings.has(key)

    def _attachment(self, content: Content) -> Attachment | None:
        """The file that goes with the message."""
        ref = content.attachment
        if ref is None:
            return None
        if ref.kind == QR:
            return Attachment("photo", qr_picture(ref.key))
        if ref.key and self.house.recordings is not None:
            found = self.house.recordings.read(ref.key)
        else:
            found = self.lookup.file(ref)
        return None if found is None else Attachment(ref.kind, found)


_HEAR = "w|listen"  # the button beside a message that plays it
_TRANSLATE = "w|translate"


def _spoken(said: Text) -> str:
    """The key of what is read aloud of a text: of a question, without where one stands."""
    asked = dict(said.values).get("question") if said.key == "common.place" else said
    return asked.key if isinstance(asked, Text) else said.key


def on_button(content: Content, button: Button, number: int, label: str) -> str:
    """An option's words, with the number and the tick that stand on the card."""
    is_option = not button.is_unnumbered and button.label.key != "common.done"
    label = f"{TICK} {label}" if button.is_picked else label
    return f"{number} {label}" if content.has_card and is_option else label


def card_numbers(buttons: Sequence[Button]) -> list[int]:
    """The number of each button; those that grade the same thing have its number."""
    numbers: list[int] = []
    for button in buttons:
        numbers.append(button.row or (numbers[-1] if numbers else 0) + 1)
    return numbers


def card_of(content: Content, numbers: list[int], named: list[str]) -> tuple[Cell, ...]:
    """The picture's cells: one a number, with the words of what is picked or graded."""
    if not content.has_card:
        return ()
    picked = {n for n, each in zip(numbers, content.buttons, strict=True) if each.is_picked}
    cells = zip(content.buttons, numbers, named, strict=True)
    pictured = {
        n: Cell(n, each.pictogram, words, n in picked) for each, n, words in cells if each.pictogram
    }
    return tuple(pictured.values())


def _in_both(danish: str, own: str) -> str:
    return danish if danish == own else f"{danish} / {own}"


def _numbered(text: str, options: Mapping[int, str]) -> str:
    """Options in text alone: "1 God. 2 Både god og svær. 3 Svær."."""
    return " ".join([text, *(f"{n} {label.rstrip('.')}." for n, label in options.items())])


@dataclass(slots=True)
class _Saying:
    """One message's words in one language; remembers whether a text had to fall back to Danish."""

    renderer: Renderer
    language: str
    variant: str
    neutral: Neutral
    fell_back: bool = False

    def text(self, text: Text) -> str:
        values = dict(text.values)
        template = self._template(self._key(text.key, values))
        names = _placeholders(template)
        filled = {name: self._value(name, values.get(name)) for name in names}
        return template.format_map(filled)

    def needs(self, text: Text) -> Iterator[Ref]:
        """Return what a text names, in its values and by what every text may hold."""
        values = dict(text.values)
        for name in _placeholders(self._template(text.key)):
            match values.get(name):
                case Ref() as ref:
                    yield ref
                case Text() as inner:
                    yield from self.needs(inner)
                case Joined(lines):
                    for line in lines:
                        yield from self.needs(line)
                case None if name == "name":
                    yield Ref("first_name", self.renderer.person)
                case None if name in _OF_WHO_HELPS:
                    yield Ref(ACTING, self.renderer.person)

    def _template(self, key: str) -> str:
        wordings = self.renderer.channel.wordings
        own = self.renderer.catalogs.get(self.language)
        found = own.find(key, self.variant, wordings) if own else None
        if found is None:
            found = self.renderer.catalogs["da"].find(key, self.variant, wordings)
            is_words = found is not None and has_words(found)
            self.fell_back = self.fell_back or (is_words and self.language != "da")
        if found is None and "@" in key:
            return self._template(key.partition("@")[0])
        if found is None:
            raise LookupError(f"there is no text {key}")
        return found

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
                return str(value)

    def _looked_up(self, name: str, ref: Ref) -> str:
        if ref.kind == ALOUD:
            return self.renderer.house.aloud.words.get(ref.key, "")
        if ref.kind == PLACE_ALOUD:
            no, of = self.renderer.house.aloud.place_of(ref.key)
            return self.text(text("record_text.place", no=no, of=of))
        words = self._written(ref)
        return self.text(Text(_NEUTRAL[ref.kind])) if words is None else words

    def _written(self, ref: Ref) -> str | None:
        """What a reference means; `None` where neutral words stand in place of somebody's."""
        words = self._value(ref.kind, self.renderer.lookup.value(ref))
        is_unfit = self.neutral is Neutral.ALL or self.renderer.is_forbidden(words)
        if ref.kind in _NEUTRAL and self.neutral is not Neutral.NONE and is_unfit:
            return None
        return words

    def _usual(self, name: str) -> TextValue:
        """What a placeholder means that every text may hold: a number, who reads, who helps."""
        if name in self.renderer.house.numbers:
            return self.renderer.house.numbers[name]
        person = self.renderer.person
        lookup = self.renderer.lookup
        if name == "name":
            return Ref("first_name", person)
        if name == "kommune":
            return self.renderer.house.kommune
        by = lookup.acting_for(person)
        if name == "phone":
            number = lookup.value(Ref("phone", by)) or self.renderer.house.office_phone
            return number or self.text(Text("moment.office"))
        return Ref(_OF_WHO_HELPS[name], by)

    def _moment(self, moment: Moment) -> str:
        at = moment.at
        if isinstance(at, datetime):
            at = at.astimezone(self.renderer.house.zone)
        day: date = at
        parts = {
            "weekday": self._plain(f"weekday.{day.weekday()}"),
            "day": str(day.day),
            "month": self._plain(f"month.{day.month}"),
            "year": str(day.year),
            "time": f"{at.hour}.{at.minute:02}" if isinstance(at, datetime) else "",
        }
        return self._plain(f"moment.{moment.form}").format_map(parts)

    def _plain(self, key: str) -> str:
        """A date's words are Danish in every language: the day stands so in the calendar."""
        found = self.renderer.catalogs["da"].find(key)
        if found is None:
            raise LookupError(f"there is no text {key}")
        return found


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
