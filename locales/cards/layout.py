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
    """Measures that follow from the number of cells, in pixels."""

    columns: int
    picture: int
    badge: int
    words: int  # how high a word should be at most: set smaller, it takes fewer lines
    most_lines: int = 2
    is_beside: bool = False  # the word stands to the right of its picture, not below it

    @property
    def cell_width(self) -> int:
        return (CARD_WIDTH - MARGIN * (self.columns + 1)) // self.columns

    @property
    def picture_x(self) -> int:
        """Where the picture begins in its cell: it gives way to the number."""
        if self.is_beside:
            return 2 * self.badge - 8
        return (self.cell_width - self.picture) // 2 + (self.badge // 2 if self.columns > 1 else 0)

    @property
    def text_x(self) -> int:
        return self.picture_x + self.picture + PADDING // 2 if self.is_beside else PADDING

    @property
    def text_width(self) -> int:
        return self.cell_width - self.text_x - (PADDING // 2 if self.is_beside else PADDING)


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
    """The words of a card as set: one size for all, each in as few lines as it needs."""

    size: int
    line_height: int
    words: tuple[tuple[str, ...], ...]


ONE_COLUMN = Shape(columns=1, picture=256, badge=24, words=96)
TWO_COLUMNS = Shape(columns=2, picture=164, badge=22, words=80)
THREE_COLUMNS = Shape(columns=3, picture=114, badge=18, words=72)
FOUR = Shape(columns=2, picture=104, badge=19, words=56)
TWO_ROWS = Shape(columns=3, picture=104, badge=17, words=60)
BESIDE = Shape(columns=2, picture=66, badge=15, words=68, most_lines=3, is_beside=True)
_SHAPES = {1: ONE_COLUMN, 2: TWO_COLUMNS, 3: THREE_COLUMNS, 4: FOUR, 5: TWO_ROWS, 6: TWO_ROWS}


def shape_of(count: int) -> Shape:
    """As large as leaves the buttons below in view, on a phone too."""
    return _SHAPES.get(count, BESIDE)


def set_words(cells: Sequence[Cell], language: str, shape: Shape) -> Setting:
    """The words at the largest size at which all of them fit."""
    words = [" ".join(cell.word.split()) for cell in cells]
    found: Setting | None = None
    for size in range(LARGEST_TYPE, SMALLEST_TYPE - 1, -1):
        lines = [divided(w, size, language, shape.text_width, shape.most_lines) for w in words]
        if all(lines):
            height = max(line_height(word, size) for word in words)
            found = Setting(size, height, tuple(lines))
            if height * max(map(len, lines)) <= shape.words:
                return found
    if found:
        return found
    unfit = [word for word, set_ in zip(words, lines, strict=True) if not set_]
    room = f"{shape.most_lines} lines of {shape.text_width} pixels"
    raise CardError(f"no room for {unfit} in {room} ({language})")


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


def height_of(boxes: Sequence[Box]) -> int:
    """How high a card of these cells is."""
    return boxes[-1].bottom + FOOT


def _cell_height(shape: Shape, setting: Setting, lines: int) -> int:
    words = lines * setting.line_height
    if shape.is_beside:
        return max(shape.picture, words) + 2 * (PADDING // 2)
    return shape.picture + words + 3 * PADDING


def _column_x(shape: Shape, column: int) -> int:
    return MARGIN + column * (shape.cell_width + MARGIN)
