"""What a picture card promises: it reads well or is refused, and it is drawn once."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops, ImageStat, features

from locales.cards import card as card_module
from locales.cards import deck, drawing, layout, lettering
from locales.cards.card import CardError, Cell, card_path, draw_card, pictograms
from tests.matters import every_row

NAMES = tuple(pictograms())
AGREEMENT = (
    Cell(1, "done", "Ja"),
    Cell(2, "not_yet", "Ikke endnu"),
    Cell(3, "need_help", "Jeg har brug for hjælp"),
)
# fmt: off
NEEDED = {
    "face_good", "face_mixed", "face_hard", "done", "not_yet", "need_help", "yes", "no",
    "maybe", "telephone", "meeting", "company", "message", "morning", "midday", "afternoon",
    "evening", "calendar", "pause", "stop", "speech", "no_talk", "place", "clock", "document",
    "eye", "trash", "help", "back", "language", "cooking", "cleaning", "shopping", "children",
    "repair", "garden", "driver", "warehouse", "shop", "care", "office", "kitchen", "sewing",
    "animals", "building", "hairdresser", "voluntary", "education", "home", "money", "bus",
    "heart_hands",
}
# fmt: on


def one(word: str, pictogram: str = "yes") -> list[Cell]:
    return [Cell(1, pictogram, word)]


def many(count: int, word: str = "Ja") -> list[Cell]:
    return [Cell(i + 1, NAMES[i], word) for i in range(count)]


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def pixels(svg: str, size: int = 36) -> Image.Image:
    """A pictogram in grey on white: what is left of it on a poor screen."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size, skip_system_fonts=True)
    layer = opened(drawn).convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("L")


def difference(one_: Image.Image, other: Image.Image) -> float:
    """Mean difference of two grey pictures, 0 to 255."""
    return float(ImageStat.Stat(ImageChops.difference(one_, other)).mean[0])


def word_band(cells: Sequence[Cell], language: str) -> Image.Image:
    """The part of a one-cell card that holds only the word, in grey."""
    card = opened(draw_card(cells, language)).convert("L")
    return card.crop((40, 280, card.width - 40, card.height - 36))


def ink_box(band: Image.Image) -> tuple[int, int, int, int]:
    box = band.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    return box


def ink_height(band: Image.Image) -> int:
    _, top, _, bottom = ink_box(band)
    return bottom - top


# --- the card ----------------------------------------------------------------------------------


def test_pillow_comes_with_raqm() -> None:
    """Without it Arabic letters stand apart and run backwards."""
    assert features.check("raqm")


@every_row("count", range(1, 11))
def test_size_of_a_card(count: int) -> None:
    card = opened(draw_card(many(count)))
    rows = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 4, 8: 4, 9: 5, 10: 5}[count]
    assert card.format == "PNG"
    assert card.width == 512
    assert 80 * rows < card.height < 360 * rows
    assert card.height <= card.width, "the buttons below are seen with it"


@every_row("count", range(1, 11))
def test_every_cell_has_its_number(count: int) -> None:
    """One filled dark circle a cell, in its top left corner."""
    card = opened(draw_card(many(count))).convert("L")
    found = sum(
        card.getpixel((box.x + 8, box.y + 20)) == 0  # inside the circle, left of the digits
        for box in _boxes(many(count))
    )
    assert found == count


def _boxes(cells: Sequence[Cell]) -> list[layout.Box]:
    shape = layout.shape_of(len(cells))
    return layout.boxes_of(shape, layout.set_words(cells, "da", shape))


@every_row("count", range(1, 11))
def test_cells_lie_apart_and_inside(count: int) -> None:
    cells = [*many(count - 1), Cell(99, "done", "Jeg har brug for hjælp")]
    card, boxes = opened(draw_card(cells)), _boxes(cells)
    for box in boxes:
        assert box.x >= 0 and box.x + box.width <= card.width and box.bottom < card.height
    for a, b in combinations(boxes, 2):
        assert a.x + a.width < b.x or b.x + b.width < a.x or a.bottom < b.y or b.bottom < a.y


@every_row("count", range(1, 11))
def test_a_picked_cell_has_a_tick(count: int) -> None:
    """White on green, not in colour alone; the others stay as they were."""
    plain = many(count)
    picked = [replace(cell, is_picked=cell.number == 1) for cell in plain]
    before, after = opened(draw_card(plain)), opened(draw_card(picked))
    changed = ImageChops.difference(before, after).getbbox()
    box = _boxes(plain)[0]
    assert changed is not None
    assert changed[2] <= box.x + box.width and changed[3] <= box.bottom
    colours = {colour for _, colour in after.getcolors(1 << 18) or ()}
    assert (0x18, 0x66, 0x48) in colours


def test_same_cells_same_bytes() -> None:
    first = draw_card(AGREEMENT)
    drawing.rendered.cache_clear()
    lettering.font_of.cache_clear()
    assert draw_card(AGREEMENT) == first


def test_the_credit_stands_in_the_corner() -> None:
    card = opened(draw_card(AGREEMENT)).convert("L")
    corner = card.crop((card.width - 180, card.height - 22, card.width, card.height))
    left, top, right, bottom = ink_box(corner)
    assert right - left > 140
    assert bottom - top >= 10


def test_pictures_decide_the_card() -> None:
    assert draw_card(one("Ja", "yes")) != draw_card(one("Ja", "done"))


# --- what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 11])
def test_wrong_number_of_cells(count: int) -> None:
    with pytest.raises(CardError, match="1 to 10"):
        draw_card(many(count))


@every_row(
    ("cells", "why"),
    [
        (one("Ja", "unicorn"), "unicorn"),
        (one(" "), "no word"),
        (one("\u00ad"), "no word"),
        ([Cell(100, "yes", "Ja")], "100"),
        ([Cell(-1, "yes", "Ja")], "-1"),
        ([Cell(1, "yes", "Ja"), Cell(1, "no", "Nej")], "same number"),
        (one("是"), "是"),  # an empty box is no word
        (one("👍"), "👍"),
        (one("نعم ሓ"), "no 'ሓ'"),  # these two scripts share no font
    ],
)
def test_refused(cells: list[Cell], why: str) -> None:
    with pytest.raises(CardError, match=why):
        draw_card(cells)


def test_a_word_that_does_not_fit_is_refused_not_cut() -> None:
    cells = [*AGREEMENT[:2], Cell(3, "help", "Arbejdsmarkedsuddannelse")]
    with pytest.raises(CardError, match="Arbejdsmarkedsuddannelse"):
        draw_card(cells)


def test_three_lines_are_refused() -> None:
    with pytest.raises(CardError, match="2 lines"):
        draw_card([*AGREEMENT[:2], Cell(3, "help", "Hjælpe andre mennesker med at finde vej")])


def test_a_soft_hyphen_lets_a_long_word_divide() -> None:
    word = "Ejendoms\u00adservice"
    with pytest.raises(CardError):
        draw_card([*AGREEMENT[:2], Cell(3, "help", word.replace("\u00ad", ""))])
    draw_card([*AGREEMENT[:2], Cell(3, "help", word)])


def test_a_soft_hyphen_is_not_seen_where_the_word_fits() -> None:
    assert draw_card(one("Ar\u00adbejde")) == draw_card(one("Arbejde"))


@pytest.mark.parametrize("word", ["Undervisning", "Iskaa wax u qabso", "Medarbejder"])
def test_all_words_of_a_card_have_one_size_not_below_the_smallest(word: str) -> None:
    cells = [*AGREEMENT[:2], Cell(3, "help", word)]
    setting = layout.set_words(cells, "da", layout.THREE_COLUMNS)
    assert lettering.SMALLEST_TYPE <= setting.size <= lettering.LARGEST_TYPE
    for line in setting.words[2]:
        font = lettering.font_of("latin", setting.size)
        assert font.getlength(line) <= layout.THREE_COLUMNS.text_width


# --- scripts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "word"), [("ar", "نعم"), ("ar", "مساعدة"), ("fa", "کمک")])
def test_arabic_letters_join(language: str, word: str) -> None:
    """A zero width non-joiner between the letters keeps them apart: joined must be narrower."""
    joined = ink_box(word_band(one(word), language))
    apart = ink_box(word_band(one("\u200c".join(word)), language))
    assert joined[2] - joined[0] < apart[2] - apart[0]


def test_a_non_joiner_is_kept() -> None:
    """Farsi spells with it: without it the word is misspelt."""
    spelt = word_band(one("می\u200cخواهم"), "fa")
    assert ink_box(spelt) != ink_box(word_band(one("میخواهم"), "fa"))


@pytest.mark.parametrize("word", ["ا ـــ", "ا."])
def test_arabic_runs_from_right_to_left(word: str) -> None:
    """Alif is tall and comes first, so it stands to the right; a full stop to the left."""
    band = word_band(one(word), "ar")
    left, top, right, bottom = ink_box(band)
    middle = (left + right) // 2
    first = ink_height(band.crop((middle, top, right, bottom)))
    last = ink_height(band.crop((left, top, middle, bottom)))
    assert first > 2 * last


def test_two_arabic_lines_read_from_the_top() -> None:
    lines = lettering.divided("أحتاج إلى مساعدة كبيرة", 30, "ar", 260)
    assert len(lines) == 2
    assert lines[0].startswith("أحتاج")


@every_row(
    ("language", "word"),
    [
        ("da", "Både æøå"),
        ("en", "Help"),
        ("es", "¿Mañana?"),
        ("so", "Caawimaad"),
        ("ku", "Çêtir şîn û"),
        ("ti", "ሓገዝ"),
        ("ar", "مساعدة ١"),
        ("fa", "کمک پیچ گچ ژ ۲"),
    ],
)
def test_each_language_can_be_set(language: str, word: str) -> None:
    assert ink_height(word_band(one(word), language)) > 12


# --- the cache ---------------------------------------------------------------------------------


def test_a_card_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = card_path(AGREEMENT, "da", tmp_path / "not" / "there")
    assert path.read_bytes() == draw_card(AGREEMENT)
    monkeypatch.setattr(card_module, "draw_card", lambda *_: pytest.fail("drawn again"))
    assert card_path(list(AGREEMENT), "da", path.parent) == path


@pytest.mark.parametrize(
    "other",
    [
        (AGREEMENT[:2], "da"),
        (AGREEMENT[::-1], "da"),
        (AGREEMENT, "en"),
        ([*AGREEMENT[:2], Cell(4, "need_help", "Jeg har brug for hjælp")], "da"),
        ([*AGREEMENT[:2], Cell(3, "help", "Jeg har brug for hjælp")], "da"),
        ([*AGREEMENT[:2], Cell(3, "need_help", "Hjælp")], "da"),
        ([*AGREEMENT[:2], replace(AGREEMENT[2], is_picked=True)], "da"),
    ],
)
def test_another_card_has_another_name(tmp_path: Path, other: tuple[list[Cell], str]) -> None:
    assert card_path(*other, tmp_path) != card_path(AGREEMENT, "da", tmp_path)


def test_another_edition_has_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = card_path(AGREEMENT, "da", tmp_path)
    monkeypatch.setattr(card_module, "_edition", lambda: "pillow 99")
    assert card_path(AGREEMENT, "da", tmp_path) != before


def test_another_drawing_has_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = card_path(AGREEMENT, "da", tmp_path)
    monkeypatch.setattr(card_module, "_drawing_hash", lambda name: f"new {name}")
    assert card_path(AGREEMENT, "da", tmp_path) != before


def test_many_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        paths = set(pool.map(lambda _: card_path(AGREEMENT, "da", tmp_path), range(16)))
    (path,) = paths
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == draw_card(AGREEMENT)


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        card_path(AGREEMENT, "da", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_refused_card_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CardError):
        card_path([*AGREEMENT[:2], Cell(3, "help", "x" * 60)], "da", tmp_path)
    assert list(tmp_path.iterdir()) == []


# --- the pictograms ----------------------------------------------------------------------------


def test_the_names_that_others_rely_on() -> None:
    assert set(NAMES) >= NEEDED


def test_pictograms_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        pictograms()["yes"] = pictograms()["no"]  # type: ignore[index]


@every_row("name", NAMES)
def test_a_pictogram_has_a_meaning_and_a_picture(name: str) -> None:
    pictogram = pictograms()[name]
    assert name.isascii() and name.isidentifier() and name.islower()
    assert len(pictogram.meaning) > 2 and pictogram.meaning.endswith(".")
    assert "\n" not in pictogram.meaning
    assert pictogram.source.is_file()
    assert 'viewBox="0 0 72 72"' in pictogram.svg()
    ink = sum(grey < 200 for grey in pixels(pictogram.svg()).tobytes())
    assert ink > 100, "blank"


def test_deck_entries_name_one_source_each() -> None:
    for name, entry in tomllib.loads(deck.DECK.read_text(encoding="utf-8")).items():
        assert set(entry) in ({"meaning", "openmoji"}, {"meaning", "file"}), name


def test_one_pictogram_one_meaning() -> None:
    meanings = [pictogram.meaning for pictogram in pictograms().values()]
    assert len(set(meanings)) == len(meanings)


def test_no_two_pictograms_look_the_same() -> None:
    drawn = {name: pixels(pictogram.svg()) for name, pictogram in pictograms().items()}
    alike = [(a, b) for a, b in combinations(drawn, 2) if difference(drawn[a], drawn[b]) < 12]
    assert alike == []


def test_the_week_faces_differ_in_grey_and_without_their_colour() -> None:
    """The mouth alone must tell them apart, and the shade as well."""
    faces = [
        pixels(pictograms()[name].svg(), 72) for name in ("face_good", "face_mixed", "face_hard")
    ]
    shades = [int.from_bytes(face.crop((35, 14, 36, 15)).tobytes()) for face in faces]
    assert min(abs(a - b) for a, b in combinations(shades, 2)) > 15
    mouths = [face.crop((16, 36, 56, 60)).point(lambda grey: 255 * (grey < 60)) for face in faces]
    assert all(difference(a, b) > 20 for a, b in combinations(mouths, 2))


def test_no_drawing_is_left_unused() -> None:
    used = {pictogram.source.name for pictogram in pictograms().values()}
    own = {path.name for path in deck.OWN_DRAWINGS.glob("*.svg")}
    assert own <= used


def test_what_is_borrowed_is_credited() -> None:
    credit = (deck.OWN_DRAWINGS / "LICENSE.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in credit
    for path in deck.OWN_DRAWINGS.glob("*.svg"):
        borrows = 'stroke="none">\n' in path.read_text(encoding="utf-8")
        assert borrows == (f"`{path.name}`" in credit.split("made from scratch")[0]), path.name
