"""Drawing the parts of a card: frame, picture, number, words and credit.

What may live here: pixels; where each thing stands is `layout`.
"""

from __future__ import annotations

import io
from functools import lru_cache

import resvg_py
from PIL import Image, ImageDraw

from locales.cards.deck import Cell, known
from locales.cards.layout import FOOT, MARGIN, PADDING, Box, Setting, Shape
from locales.cards.lettering import direction_of, font_of, script_of

CREDIT = "OpenMoji, CC BY-SA 4.0"
_CREDIT_TYPE = 14
_INK = "#000000"
_CREDIT_INK = "#3f3f3f"
_FRAME_INK = "#9b9b9a"


def draw_cell(card: Image.Image, box: Box, cell: Cell, shape: Shape) -> None:
    """Frame, picture and number."""
    _put(card, _frame(box.width, box.height), (box.x, box.y))
    left = box.x + (box.width - shape.picture) // 2 + shape.aside
    picture = rendered(known(cell.pictogram).svg(), shape.picture, shape.picture)
    _put(card, picture, (left, box.y + PADDING))
    _put(card, _disc(shape.badge), (box.x + 3, box.y + 3))
    centre = (box.x + shape.badge + 5, box.y + shape.badge + 5)
    number = font_of("latin", round(shape.badge * 1.3))
    ImageDraw.Draw(card).text(centre, str(cell.number), "white", number, anchor="mm")


def draw_words(
    card: Image.Image,
    box: Box,
    lines: tuple[str, ...],
    language: str,
    shape: Shape,
    setting: Setting,
) -> None:
    """The word, centred under the picture."""
    x, y = box.x + box.width / 2, box.y + shape.picture + PADDING + round(setting.size * 1.2)
    for number, line in enumerate(lines):
        ImageDraw.Draw(card).text(
            (x, y + number * setting.line_height),
            line,
            _INK,
            font_of(script_of(line), setting.size),
            anchor="ms",
            direction=direction_of(line),
            language=language,
        )


def draw_credit(card: Image.Image) -> None:
    """The licence asks for it on the finished card."""
    at = (card.width - MARGIN, card.height - FOOT / 2 - 2)
    font = font_of("latin", _CREDIT_TYPE)
    ImageDraw.Draw(card).text(at, CREDIT, _CREDIT_INK, font, anchor="rm")


def _put(card: Image.Image, layer: Image.Image, at: tuple[int, int]) -> None:
    card.paste(layer, at, layer)


def _frame(width: int, height: int) -> Image.Image:
    """The outline of a cell; from SVG, as Pillow's own circles and curves are jagged."""
    outline = f'fill="white" stroke="{_FRAME_INK}" stroke-width="2"'
    inner = f'width="{width - 2}" height="{height - 2}"'
    return rendered(_svg(f'<rect x="1" y="1" {inner} rx="12" {outline}/>', width, height))


def _disc(radius: int) -> Image.Image:
    """The filled circle behind a number, with a white ring that sets it off from the picture."""
    middle = radius + 2
    ring = f'fill="{_INK}" stroke="white" stroke-width="4"'
    circle = f'<circle cx="{middle}" cy="{middle}" r="{radius}" {ring} paint-order="stroke"/>'
    return rendered(_svg(circle, 2 * middle, 2 * middle))


def _svg(shape: str, width: int, height: int) -> str:
    size = f'width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>'


@lru_cache(maxsize=256)
def rendered(svg: str, width: int | None = None, height: int | None = None) -> Image.Image:
    """The drawing in pixels, kept: the same few pictures come again and again."""
    data = resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, skip_system_fonts=True)
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("RGBA")


def png(card: Image.Image) -> bytes:
    """Level 6: the last twentieth of the size would take five times as long."""
    out = io.BytesIO()
    card.save(out, "PNG", compress_level=6)
    return out.getvalue()
