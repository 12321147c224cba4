"""From keys and values to a finished message, as one channel shows it; and the gate it must pass.

The channel decides how a text looks: a picture card with buttons, or numbered text. The gate sees
the finished message, values included; what may not be said is never sent.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.showing.saying import Neutral, Reader, Saying
from conversations.records.outcome import Button
from conversations.records.texts import Ref, Text
from locales.cards.deck import Cell
from locales.gate import to_gsm7
from locales.qr import qr_picture
from storage.codec import Content
from storage.messages.said_before import AGAIN, HEAR

TICK = "\N{CHECK MARK}"
QR = "qr"  # an attachment that is drawn from its key


class GateRefusedError(Exception):
    """The finished message holds a word that may not be sent to this reader."""


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
    language: str = "da"  # of the card's words; of an SMS, that of its first words
    attachment: Attachment | None = None
    about: str = ""  # the text's key, for counting


@dataclass(frozen=True, slots=True)
class _Buttons:
    """The words of a message's buttons, one each, and those on its card.

    In two languages the card has the citizen's own words, and the buttons the Danish: each once,
    so that card and buttons are seen together on a phone.
    """

    labels: list[str]
    under: list[str]
    named: list[str]


@dataclass(frozen=True, slots=True)
class Renderer(Reader):
    """Renders one message to one person on one channel."""

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
            sayings = [Saying(self, each, content.variant, Neutral.NONE) for each in languages]
            return {ref for say in sayings for text in texts for ref in say.needs(text)}
        return set()

    def _finish(self, content: Content, neutral: Neutral) -> Rendered:
        is_alone = not content.with_translation
        say = Saying(self, content.language, content.variant, neutral, is_alone)
        text = say.text(content.text)
        if say.fell_back and content.language != "da" and self.is_citizen:
            text = f"{say.text(Text('always.no_translation'))}\n{text}"
        labels = [say.text(button.label) for button in content.buttons]
        under = [say.text(each.under) if each.under else "" for each in content.buttons]
        named = [words or label for words, label in zip(under, labels, strict=True)]
        if is_alone:
            return self._laid_out(content, text, _Buttons(labels, under, named))
        own = replace(say, language=content.with_translation, fell_back=False)
        translated = own.text(content.text)
        text = text if own.fell_back else f"{text}\n\n{translated}"
        theirs = [own.text(button.label) for button in content.buttons]
        if content.has_card and not self.channel.is_text_alone:
            named = [own.text(button.under or button.label) for button in content.buttons]
            shown = replace(content, language=content.with_translation)
            return self._laid_out(shown, text, _Buttons(labels, under, named))
        labels = [_in_both(*pair) for pair in zip(labels, theirs, strict=True)]
        return self._laid_out(content, text, _Buttons(labels, under, labels))

    def _laid_out(self, content: Content, text: str, said: _Buttons) -> Rendered:
        numbers = card_numbers(content.buttons)
        if self.channel.is_text_alone:
            options = zip(content.buttons, numbers, said.named, strict=True)
            shown = {n: words for button, n, words in options if not button.is_unnumbered}
            words = _numbered(text, shown)
            words = to_gsm7(words) if self.channel.counts_segments else words
            return Rendered(words, language=content.language, about=content.text.key)
        card = card_of(content, numbers, said.named)
        attachment = self._attachment(content)
        buttons = zip(content.buttons, numbers, said.labels, said.under, strict=True)
        keys = tuple(
            Key(on_button(content, each, n, label), each.data, each.row, words)
            for each, n, label, words in buttons
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
