"""A date in eight languages, and figures in text that runs from right to left."""

import re
import unicodedata
from datetime import date, datetime
from pathlib import Path

import pytest

from locales.catalog import LANGUAGES, RIGHT_TO_LEFT, read_catalog
from locales.dates import dated, month_name, set_apart, weekday_name, with_danish
from tests.matters import every_row

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
TUESDAY = datetime(2026, 12, 15, 10, 0)  # noqa: DTZ001
SAID = {
    "da": "tirsdag den 15. december kl. 10.00",
    "ar": "الثلاثاء 15 ديسمبر، الساعة \u206810:00\u2069",
    "fa": "سه‌شنبه 15 دسامبر، ساعت \u206810:00\u2069",
    "ti": "ሰሉስ 15 ታሕሳስ፣ ሰዓት 10:00",
    "so": "Talaado 15 Diseembar, saacadda 10:00",
    "ku": "sêşem, 15ê berfanbarê, saet 10:00",
    "es": "el martes 15 de diciembre a las 10:00",
    "en": "Tuesday 15 December at 10:00",
}
SCRIPTS = {"ar": "ARABIC", "fa": "ARABIC", "ti": "ETHIOPIC"}
GROUPED = re.compile(r"\d+(?:[ /+-]\d+)+")
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")


@every_row("language", LANGUAGES)
def test_a_meeting_is_on_this_day(language: str) -> None:
    assert dated(read_catalog(language), TUESDAY, "day_time") == SAID[language]


@every_row("language", LANGUAGES)
def test_every_day_and_month_has_a_name_of_its_own(language: str) -> None:
    catalog = read_catalog(language)
    days = {weekday_name(catalog, day) for day in range(7)}
    months = {month_name(catalog, month) for month in range(1, 13)}
    assert (len(days), len(months)) == (7, 12)
    letters = {char for name in days | months for char in name if char.isalpha()}
    script = SCRIPTS.get(language, "LATIN")
    assert all(unicodedata.name(char).startswith(script) for char in letters)


@every_row("language", [each for each in LANGUAGES if each != "da"])
def test_a_day_is_called_as_where_it_is_chosen(language: str) -> None:
    catalog = read_catalog(language)
    for day in range(5):
        assert weekday_name(catalog, day) == catalog.texts[f"preferences.day.{day}"].lower() or (
            weekday_name(catalog, day) == catalog.texts[f"preferences.day.{day}"]
        )


def test_every_form_of_a_date_is_said_in_gregorian_figures() -> None:
    forms = ("day", "day_time", "time", "date")
    for language in LANGUAGES:
        said = " ".join(dated(read_catalog(language), TUESDAY, form) for form in forms)
        assert "2026" in said and "15" in said
        assert {char for char in said if char.isdigit()} <= set("0123456789")
    assert dated(read_catalog("en"), date(2026, 12, 15), "day") == "Tuesday 15 December"


def test_the_danish_stands_beside_it() -> None:
    own, danish = SAID["ar"], SAID["da"]
    assert with_danish("ar", own, danish) == f"{own} (\u2068{danish}\u2069)"
    assert with_danish("en", SAID["en"], danish) == f"{SAID['en']} ({danish})"


@every_row(
    ("language", "value", "shown"),
    [
        ("ar", "20 12 34 56", "\u206820\u00a012\u00a034\u00a056\u2069"),
        ("fa", "12,5", "\u206812,5\u2069"),
        ("fa", "Torvet 3", "\u2068Torvet 3\u2069"),
        ("ar", "Lars Holm", "Lars Holm"),
        ("ar", "", ""),
        ("ti", "20 12 34 56", "20 12 34 56"),
        ("da", "20 12 34 56", "20 12 34 56"),
    ],
)
def test_figures_stand_apart_in_text_from_right_to_left(
    language: str, value: str, shown: str
) -> None:
    assert set_apart(language, value) == shown


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_no_number_is_read_backwards(language: str) -> None:
    texts = read_catalog(language).texts
    assert [key for key, text in texts.items() if is_backwards(text)] == []
    assert [key for key, text in texts.items() if "\u2068{" in text] == [], "rendering does that"
    parted = [
        key for key, text in texts.items() if re.search("\u2068[0-9]+ [^\u2069]*\u2069", text)
    ]
    assert parted == [], "a number is not parted at the end of a line"


def test_no_number_is_read_backwards_in_a_talk() -> None:
    lines = [
        f"{path.name}: {line}"
        for path in TRANSCRIPTS.rglob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        if is_right_to_left(line.partition(": ")[2] or line)
    ]
    assert any("\u2068" in line for line in lines)
    assert [line for line in lines if is_backwards(line)] == []


def is_backwards(text: str) -> bool:
    """Whether a number of several groups stands bare: the groups are then turned around."""
    return bool(GROUPED.search(ISOLATED.sub("", text)))


def is_right_to_left(line: str) -> bool:
    """Whether a phone sets a line from the right: as its first letter runs."""
    first = next(filter(str.isalpha, line), "")
    return first != "" and unicodedata.bidirectional(first) == "AL"
