"""Picture cards: a choice drawn as a grid of numbered pictograms with a word at each.

This is the door: what other modules call, the checks, and the files that cards are kept in. Cells
and pictograms are `deck`, letters `lettering`, measures `layout`, pixels `drawing`.
Which question gets which cells is the business of the scripts and the catalogs; sending it is the
channel's.

Cards are PNG, not WebP: Telegram takes both as photos, but on several paths (sent as a document,
pasted, forwarded) a WebP becomes a sticker and loses its caption. PNG costs a few KB more a card.

A word that does not fit raises `CardError`: the deck is changed, nothing is ever cut. A long
compound may say where it can be divided with a soft hyphen (U+00AD). Cells run from left to right
in every language, so that a cell stays where its button is and where the Danish card had it; only
the words themselves run from right to left.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from PIL import Image, features

from locales.cards.deck import CardError, Cell, Pictogram, known, pictograms
from locales.cards.drawing import draw_cell, draw_credit, draw_words, png
from locales.cards.layout import CARD_WIDTH, boxes_of, height_of, set_words, shape_of
from locales.cards.lettering import SOFT_HYPHEN, check_glyphs

__all__ = ["CardError", "Cell", "Pictogram", "card_path", "draw_card", "pictograms"]

MOST_CELLS = 10
# Every module that decides how a card looks: a change to one of them names all cards anew.
_DRAWN_BY = ("card.py", "deck.py", "drawing.py", "layout.py", "lettering.py")
_LIBRARIES = (
    "fontpkg-noto-sans",
    "fontpkg-noto-sans-arabic",
    "justmytype-intl-africa",
    "pillow",
    "resvg_py",
)


def draw_card(cells: Sequence[Cell], language: str = "da") -> bytes:
    """The card as a PNG, 512 pixels wide; raises `CardError` where it would not read well."""
    _check(cells)
    shape = shape_of(len(cells))
    setting = set_words(cells, language, shape)
    boxes = boxes_of(shape, setting)
    card = Image.new("RGB", (CARD_WIDTH, height_of(boxes)), "white")
    for cell, box, lines in zip(cells, boxes, setting.words, strict=True):
        draw_cell(card, box, cell, shape)
        draw_words(card, box, lines, language, shape, setting)
    draw_credit(card)
    return png(card)


def card_path(cells: Sequence[Cell], language: str, folder: Path) -> Path:
    """The card as a file in `folder`, drawn if it is not there; processes may share the folder."""
    path = folder / f"{_fingerprint(cells, language)}.png"
    if not path.is_file():
        _write_whole(path, draw_card(cells, language))
    return path


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
    if not cell.word.replace(SOFT_HYPHEN, "").strip():
        raise CardError(f"cell {cell.number} has no word")
    known(cell.pictogram)
    check_glyphs(cell.word)


# --- the cache ------------------------------------------------------------------------------------


def _fingerprint(cells: Sequence[Cell], language: str) -> str:
    """A name for everything that decides the picture."""
    drawn = [(c.number, _drawing_hash(c.pictogram), c.word, c.is_picked) for c in cells]
    return sha256(json.dumps([_edition(), language, drawn]).encode()).hexdigest()[:32]


@lru_cache(maxsize=256)
def _drawing_hash(pictogram: str) -> str:
    return sha256(known(pictogram).svg().encode()).hexdigest()


@lru_cache(maxsize=1)
def _edition() -> str:
    """What draws: our modules and the libraries under them, so that no version is kept by hand."""
    sources = [(Path(__file__).parent / name).read_bytes() for name in _DRAWN_BY]
    code = sha256(b"".join(sources)).hexdigest()
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
