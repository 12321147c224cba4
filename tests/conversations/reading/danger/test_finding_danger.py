"""Danger is found in eight languages, and not where it only looks like it.

The tables in `open/` to `open4/` were written by somebody who had not seen the word lists, and were
looked at while these were written, `open3/` and `open4/` last; those in `own/` and `own3/` are by
who wrote the lists, before the lists knew of them.
A line is "KIND<TAB>phrase", with "-" for a harmless one.
"""

import re
from pathlib import Path

import pytest
from wordfreq import top_n_list

from bot.operator.doctor.danger import Found, measured
from conversations.reading.answers import NO_WORDS, YES_WORDS
from conversations.reading.danger import Danger, Degree, find_danger
from conversations.reading.danger.languages.tables import TABLES
from conversations.reading.danger.phrase import phrases_in, those_with_words
from conversations.reading.danger.situations.common import HARMLESS, PHRASES
from conversations.reading.danger.situations.words import WORDS
from conversations.reading.languages.tables import TABLES as WORD_TABLES
from locales.catalog import LANGUAGES, read_catalogs
from tests.conversations.reading.test_reading import ROWS
from tests.matters import every_row

HERE = Path(__file__).parent
LEAST_FOUND, MOST_FALSE = 0.95, 0.03
# What is left to do: tables whose phrases are heard by their kind, and not one by one.
BY_KIND = {"open3": (0.92, 0.10), "open4": (0.86, 0.12), "own3": (0.75, 0.12)}
MOST_WITHOUT_WORDS = 8  # concepts that a language says in its own table, or not in such words
MOST_IN_ORDINARY = 1 / 2000  # of ordinary answers
ALARMING = frozenset(
    [
        "hjemløse",
        "suicide",
        "homeless",
        "suicidio",
        "اغتصاب",
        "وداعا",
        "الانتحار",
        "خودکشی",
        "سکته",
        "خونریزی",
        "انتحاری",
    ]
)
SITUATIONS = {kind.value: lines for kind, lines in PHRASES.items()} | dict(HARMLESS)
LISTS = [
    *(
        (table.code, what, lines, table.lists)
        for table in TABLES
        for what, lines in (
            *((kind.value, lines) for kind, lines in table.phrases.items()),
            ("harmless", table.harmless),
            ("elsewhere", table.elsewhere),
            ("over", table.over),
        )
    ),
    *(
        (code, what, those_with_words(lines, words), words)
        for code, words in WORDS.items()
        for what, lines in SITUATIONS.items()
    ),
]


@every_row(
    ("table", "found"),
    lambda: [(t.name, f) for t in sorted(HERE.glob("*/")) for f in measured(t)],
    ids=str,
)
def test_danger_is_found_and_nothing_else_taken_for_it(table: str, found: Found) -> None:
    least, most = BY_KIND.get(table, (LEAST_FOUND, MOST_FALSE))
    assert found.share_found >= least, found.wrong
    assert found.share_false <= most, found.wrong


def test_every_language_has_its_tables_and_every_kind_in_them() -> None:
    assert [table.code for table in TABLES] == list(LANGUAGES)
    assert all(set(table.phrases) == set(Danger) for table in TABLES)
    assert {found.language for found in measured(HERE / "open")} == set(LANGUAGES)


def test_a_language_has_words_for_what_is_dangerous_in_any() -> None:
    """And none for what no phrase asks for."""
    asked = set(re.findall("<([^>]*)>", "".join(SITUATIONS.values())))
    assert list(WORDS) == list(LANGUAGES)
    for code, words in WORDS.items():
        assert set(words) <= asked, code
        assert len(asked - set(words)) <= MOST_WITHOUT_WORDS, code


def test_ordinary_answers_are_no_danger() -> None:
    alarms = [text for _, text, _ in ROWS if find_danger(text) is not None]
    assert len(alarms) <= len(ROWS) * MOST_IN_ORDINARY, alarms


def test_no_word_that_always_works_is_danger() -> None:
    words = {w for table in WORD_TABLES for listed in table.commands.values() for w in listed}
    assert {word for word in words | {*YES_WORDS, *NO_WORDS} if find_danger(word)} == set()


@every_row(("code", "what", "lines", "lists"), LISTS)
def test_phrases_are_written_as_they_should(
    code: str, what: str, lines: str, lists: dict[str, str]
) -> None:
    """Each word has letters, and a gap stands between two words only."""
    for phrase in phrases_in(lines, lists):
        words = [word for slot in phrase.slots for each in slot.alternatives for word in each]
        assert all(word.strip("*~=") for word in words), (code, what, words)
        assert phrase.needed, (code, what, words)
        assert not phrase.slots[0].gap, (code, what, words)
        assert not phrase.slots[-1].gap, (code, what, words)


@every_row(
    ("written", "found"),
    [
        ("Jeg vil dø", Danger.SUICIDE),
        ("أريد أن أموت", Danger.SUICIDE),
        ("می‌خواهم بمیرم", Danger.SUICIDE),
        ("می خواهم بمیرم", Danger.SUICIDE),
        ("waxaan rabaa inaan dhinto", Danger.SUICIDE),
        ("me quiero matar", Danger.SUICIDE),
        ("زوجي يضربني", Danger.VIOLENCE),
        ("i dont want to live", Danger.SUICIDE),
        ("jeg vil ikke være her mere", Danger.SUICIDE),
        ("jeg tager livet af mig selv", Danger.SUICIDE),
        ("jeg har taget alle mine piller", Danger.SUICIDE),
        ("jeg har taget piller", Danger.SUICIDE),
        ("træt af livet", Danger.SUICIDE),
        ("jeg orker ikke mere", Danger.HEAVY),
        ("min mand banker mig", Danger.VIOLENCE),
        ("han tæver mig hver dag", Danger.VIOLENCE),
        ("jeg har ikke noget mad", Danger.NEED),
        ("ikke noget sted at sove", Danger.NEED),
        ("ondt i brystet", Danger.BODY),
        ("jeg er smidt ud", Danger.NEED),
        # spelt otherwise
        ("jeg vil gerne døø", Danger.SUICIDE),
        ("jeg vil gerne doe", Danger.SUICIDE),
        ("Jeg vil gerne DØ!!!!", Danger.SUICIDE),
        ("min mand slaar mig", Danger.VIOLENCE),
        ("jeg tænker på selvmrod", Danger.SUICIDE),
        ("jeg\u200b vil\u00a0dø", Danger.SUICIDE),
        ("ureed amoot", Danger.SUICIDE),
        # the gravest goes first, wherever it stands
        ("han slår mig og jeg vil dø", Danger.SUICIDE),
        ("ugen var god. " * 200 + "jeg vil ikke leve mere", Danger.SUICIDE),
        # denied, of others, or only alike
        ("jeg vil ikke dø", None),
        ("han slår mig ikke", None),
        ("no quiero morir", None),
        ("dø af grin 😂", None),
        ("jeg dør af varme", None),
        ("det slår mig, at bussen er sen", None),
        ("jeg er død træt", None),
        ("jeg slog græs hele dagen", None),
        ("vi så en film om døden", None),
        ("jeg vil dele en kage", None),
        ("det går godt", None),
        # a negation of another thought denies nothing
        ("nej jeg kan ikke mere jeg vil dø", Danger.SUICIDE),
        ("det går ikke godt. jeg vil dø", Danger.SUICIDE),
        ("", None),
        ("😢" * 5000, None),
    ],
)
def test_what_is_found_in_a_message(written: str, found: Danger | None) -> None:
    assert find_danger(written) is found


def test_how_sure_each_kind_is() -> None:
    assert {kind: kind.degree for kind in Danger} == {
        Danger.SUICIDE: Degree.CERTAIN,
        Danger.SELF_HARM: Degree.CERTAIN,
        Danger.BODY: Degree.ACUTE,
        Danger.VIOLENCE: Degree.CERTAIN,
        Danger.NEED: Degree.ACUTE,
        Danger.HEAVY: Degree.DOUBTFUL,
    }


def test_harmless_words_are_denied_in_their_own_sentence_only() -> None:
    assert find_danger("jeg så en film om selvmord, jeg tænker på selvmord") is None
    assert find_danger("jeg så en film i går. jeg vil dø") is Danger.SUICIDE


@pytest.mark.parametrize("length", [8_192, 100_000])
def test_a_very_long_message_takes_no_longer_than_a_long_one(length: int) -> None:
    assert find_danger(("jeg vil " * length)[:length]) is None


def test_what_makker_says_itself_is_no_danger() -> None:
    """Four thousand ordinary sentences about work, meetings and help, in eight languages."""
    said = [
        text
        for catalog in read_catalogs().values()
        for key, text in catalog.texts.items()
        if not key.startswith("distress.")
    ]
    alarms = [text for text in said if find_danger(text) is not None]
    assert len(alarms) <= len(said) * MOST_IN_ORDINARY, alarms


@every_row("language", ["da", "en", "es", "ar", "fa"])
def test_no_common_word_alone_is_danger_but_these(language: str) -> None:
    found = {word for word in top_n_list(language, 8_000) if find_danger(word) is not None}
    assert found <= ALARMING, found - ALARMING
