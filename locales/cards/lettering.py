"""The letters of a card: which font a word needs, how wide it is, where it can be divided.

What may live here: fonts, scripts and single words; where words stand is `layout`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import combinations, pairwise

from PIL import ImageFont

from locales.cards.deck import CardError

LARGEST_TYPE = 30
# On a small phone a card is about 360 points wide: 20 pixels are then 14 points, as on a button.
SMALLEST_TYPE = 20
SOFT_HYPHEN = "\u00ad"
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


def script_of(text: str) -> str:
    """Which of the three fonts a text needs."""
    names = [unicodedata.name(char, "") for char in text]
    if any(name.startswith("ARABIC") for name in names):
        return "arabic"
    return "ethiopic" if any(name.startswith("ETHIOPIC") for name in names) else "latin"


def direction_of(text: str) -> str:
    return "rtl" if script_of(text) == "arabic" else "ltr"


@lru_cache(maxsize=64)
def font_of(script: str, size: int) -> ImageFont.FreeTypeFont:
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


def check_glyphs(word: str) -> None:
    """Raise when the font would show an empty box; marks that are not seen (ZWNJ) need no glyph."""
    script = script_of(word)
    for char in word:
        unseen = char.isspace() or unicodedata.category(char) == "Cf"
        if not unseen and not _has_glyph(script, char):
            raise CardError(f"the {script} font has no {char!r} for {word!r}")


@lru_cache(maxsize=1024)
def _has_glyph(script: str, char: str) -> bool:
    """Pillow shows no character map, so the character is compared with the font's empty box."""
    font = font_of(script, SMALLEST_TYPE)
    box, drawn = font.getmask("\uffff"), font.getmask(char)
    return (box.size, bytes(box)) != (drawn.size, bytes(drawn))


def divided(word: str, size: int, language: str, room: int, most: int = 2) -> tuple[str, ...]:
    """The word in as few lines as fit, the most equal ones; nothing when `most` do not do."""
    font = font_of(script_of(word), size)
    for count in range(1, most + 1):
        ways = _divisions(word, count)
        wide = [(max(_width(line, font, language) for line in lines), lines) for lines in ways]
        width, lines = min(wide, default=(room + 1.0, ()))
        if width <= room:
            return lines
    return ()


def _divisions(word: str, count: int) -> Iterator[tuple[str, ...]]:
    """The word in so many lines, divided at spaces and soft hyphens."""
    breaks = [at for at, char in enumerate(word) if char in (" ", SOFT_HYPHEN)]
    for cuts in combinations(breaks, count - 1):
        yield tuple(
            _plain(word[start + 1 : end]) + ("-" if word[end : end + 1] == SOFT_HYPHEN else "")
            for start, end in pairwise((-1, *cuts, len(word)))
        )


def _plain(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "")


def _width(line: str, font: ImageFont.FreeTypeFont, language: str) -> float:
    return font.getlength(line, direction=direction_of(line), language=language)


def line_height(word: str, size: int) -> int:
    return round(size * _LINE_HEIGHT[script_of(word)])
