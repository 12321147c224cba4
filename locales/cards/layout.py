"""Where things stand on a card: columns and boxes, and the one size that all words are set in.

What may live here: measures in pixels. Letters are `lettering`, drawing is `drawing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locales.cards.deck import CardError, Cell
from locales.cards.lettering import LARGEST_TYPE, SMALLEST_TYPE, divided, line_height

CARD_WIDTH = 512
MARGIN = 8
FOOT = 24
PADDING = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """Measures that follow from the number of columns, in pixels."""

    columns: int
    picture: int
    badge: int

    @property
    def cell_width(self) -> int:
        return (CARD_WIDTH - MARGIN * (self.columns + 1)) // self.columns

    @property
    def aside(self) -> int:
        """How far the picture gives way to the number."""
        return self.badge // 2 if self.columns > 1 else 0

    @property
    def text_width(self) -> int:
        return self.cell_width - 2 * PADDING


@dataclass(frozen=True, slots=True)
class Box:
    """Where a cell stands on the card."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Setting:
    """The words of a card as set: one size for all, each in one line or two."""

    size: int
    line_height: int
    words: tuple[tuple[str, ...], ...]


ONE_COLUMN = Shape(columns=1, picture=256, badge=24)
TWO_COLUMNS = Shape(columns=2, picture=164, badge=22)
THREE_COLUMNS = Shape(columns=3, picture=114, badge=18)


def shape_of(count: int) -> Shape:
    """Two columns while the card fits a screen; three in one row read better than a tower."""
    if count == 1:
        return ONE_COLUMN
    return TWO_COLUMNS if count in (2, 4, 5, 6) else THREE_COLUMNS


def set_words(cells: Sequence[Cell], language: str, shape: Shape) -> Setting:
    """The words at the largest size at which all of them fit."""
    words = [" ".join(cell.word.split()) for cell in cells]
    for size in range(LARGEST_TYPE, SMALLEST_TYPE - 1, -1):
        lines = [divided(word, size, language, shape.text_width) for word in words]
        if all(lines):
            return Setting(size, max(line_height(word, size) for word in words), tuple(lines))
    unfit = [word for word, set_ in zip(words, lines, strict=True) if not set_]
    raise CardError(f"no room for {unfit} in two lines of {shape.text_width} pixels ({language})")


def boxes_of(shape: Shape, setting: Setting) -> list[Box]:
    """The cells' places: rows from the top, each as high as its longest word needs."""
    boxes: list[Box] = []
    y = MARGIN
    for start in range(0, len(setting.words), shape.columns):
        row = setting.words[start : start + shape.columns]
        height = _cell_height(shape, setting, max(len(lines) for lines in row))
        boxes += [Box(_column_x(shape, i), y, shape.cell_width, height) for i in range(len(row))]
        y += height + MARGIN
    return boxes


def _cell_height(shape: Shape, setting: Setting, lines: int) -> int:
    return shape.picture + lines * setting.line_height + 3 * PADDING


def _column_x(shape: Shape, column: int) -> int:
    return MARGIN + column * (shape.cell_width + MARGIN)
