"""Every question that comes as a picture card, as a phone shows it: in each language, and picked.

Its values are the longest that are usual; beside it stand both small buttons.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.showing.rendering import Key, card_numbers, card_of, on_button
from conversations.case.asides import aside_button
from conversations.reading.answers import Command
from conversations.records.questions import Kind, Question
from conversations.records.run import Run
from conversations.records.texts import Text
from conversations.talks.showing import buttons_of, text_of
from locales.cards.deck import Cell
from locales.cards.layout import boxes_of, height_of, set_words, shape_of
from locales.catalog import LANGUAGES
from locales.usual_values import USUAL
from storage.codec import Content
from tests.worlds.playing import catalogs
from tests.worlds.walking import walks

ASIDES = (aside_button(Command.TRANSLATE), aside_button(Command.LISTEN))


@dataclass(frozen=True)
class ShownCard:
    """A question with its card and its buttons."""

    about: str
    language: str
    text: str
    keys: tuple[Key, ...]
    cells: tuple[Cell, ...]

    @property
    def height(self) -> int:
        """The card's, in pixels of its own: it is not drawn for that."""
        shape = shape_of(len(self.cells))
        return height_of(boxes_of(shape, set_words(self.cells, self.language, shape)))


@cache
def shown_cards() -> tuple[ShownCard, ...]:
    """All of them, each as it is first asked and, where several may be chosen, with as many."""
    asked = (
        (run, question)
        for walk in walks()
        for question in walk.questions.values()
        if question.is_card
        for run in _asking(walk.run(), question)
    )
    found = (_shown(run, question, code) for run, question in asked for code in LANGUAGES)
    return tuple(dict.fromkeys(found))


def _asking(run: Run, question: Question) -> Iterator[Run]:
    yield run
    if question.kind is Kind.CHOICES:
        most = question.most or len(question.options)
        yield replace(run, picked=tuple(o.value for o in question.options[:most]))


def _shown(run: Run, question: Question, language: str) -> ShownCard:
    buttons = (*buttons_of(run, question, question.options), *ASIDES)
    said = text_of(run, question)
    content = Content(said, buttons, language, "", "", has_card=True)
    numbers = card_numbers(buttons)
    labels = [_words(button.label, language) for button in buttons]
    named = [
        _words(button.under, language) if button.under else label
        for button, label in zip(buttons, labels, strict=True)
    ]
    keys = tuple(
        Key(on_button(content, button, number, label), button.data, button.row)
        for button, number, label in zip(buttons, numbers, labels, strict=True)
    )
    cells = card_of(content, numbers, named)
    about = f"{run.name}.{question.key}"
    return ShownCard(about, language, _words(said, language), keys, cells)


def _words(text: Text, language: str) -> str:
    own = catalogs()[language].find(text.key) or catalogs()["da"].find(text.key)
    assert own is not None, text.key
    return own.format_map(USUAL)
