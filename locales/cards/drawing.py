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
_PICKED_INK = "#186648"  # dark enough for a white tick


def draw_cell(card: Image.Image, box: Box, cell: Cell, shape: Shape) -> None:
    """Frame, picture and number, and a tick when it is picked."""
    _put(card, _frame(box.width, box.height, cell.is_picked), (box.x, box.y))
    top = (box.height - shape.picture) // 2 if shape.is_beside else PADDING
    picture = rendered(known(cell.pictogram).svg(), shape.picture, shape.picture)
    _put(card, picture, (box.x + shape.picture_x, box.y + top))
    _put(card, _disc(shape.badge), (box.x + 3, box.y + 3))
    if cell.is_picked:
        _put(card, _tick(shape.badge), _place_of_tick(box, shape))
    centre = (box.x + shape.badge + 5, box.y + shape.badge + 5)
    number = font_of("latin", round(shape.badge * 1.3))
    ImageDraw.Draw(card).text(centre, str(cell.number), "white", number, anchor="mm")


def _place_of_tick(box: Box, shape: Shape) -> tuple[int, int]:
    """Across from the number: below it where a word stands to its right."""
    far = 2 * shape.badge + 7
    if shape.is_beside:
        return box.x + 3, box.y + box.height - far
    return box.x + box.width - far, box.y + 3


def draw_words(
    card: Image.Image,
    box: Box,
    lines: tuple[str, ...],
    language: str,
    shape: Shape,
    setting: Setting,
) -> None:
    """The word, centred under the picture or beside it."""
    x, top = box.x + shape.text_x + shape.text_width / 2, box.y + PADDING + shape.picture
    if shape.is_beside:
        top = box.y + (box.height - len(lines) * setting.line_height) // 2 - setting.size // 5
    y = top + round(setting.size * 1.2)
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


def _frame(width: int, height: int, is_picked: bool) -> Image.Image:
    """The outline of a cell; from SVG, as Pillow's own circles and curves are jagged."""
    ink, line = (_PICKED_INK, 6) if is_picked else (_FRAME_INK, 2)
    outline = f'fill="white" stroke="{ink}" stroke-width="{line}"'
    at, inner = f'x="{line / 2}" y="{line / 2}"', f'width="{width - line}" height="{height - line}"'
    return rendered(_svg(f'<rect {at} {inner} rx="12" {outline}/>', width, height))


def _tick(radius: int) -> Image.Image:
    """A white tick on green, as large as the number's circle."""
    side = 2 * radius + 4
    circle = (
        f'<circle cx="20" cy="20" r="19" fill="{_PICKED_INK}" stroke="white" stroke-width="2"/>'
    )
    stroke = 'fill="none" stroke="white" stroke-width="5" stroke-linecap="round"'
    tick = f'<path d="M11 21l6 6 12-14" stroke-linejoin="round" {stroke}/>'
    return rendered(_svg(circle + tick, 40, 40), side, side)


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
