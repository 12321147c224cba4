"""Reading of written answers: the table in readings.txt, and what holds for every text."""

import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordfreq import top_n_list

from conversations.reading.answers import (
    CLEAN_LIMIT,
    NO_WORDS,
    YES_WORDS,
    Choice,
    Command,
    clean,
    is_thanks,
    read_choice,
    read_choices,
    read_command,
    read_number,
    read_yes_no,
)
from conversations.reading.languages.tables import EVERY_TABLE, TABLES
from conversations.reading.languages.word_table import WordTable
from conversations.records.questions import SKIP, Option, Question
from conversations.talks.showing import spellings_of
from conversations.talks.understanding import Reading, Understood, says_an_option, understand
from tests.matters import every_row
from tests.worlds.playing import words
from tests.worlds.walking import NOW, asked_by

TABLE = Path(__file__).with_name("readings.txt")
READ_AT_LEAST = 0.95  # of the answers that a person could read
INVISIBLE = {"{zwsp}": "\u200b", "{rlm}": "\u200f", "{lre}": "\u202a", "{pdf}": "\u202c"}


def code_of(table: WordTable) -> str:
    return table.code


def _choices(**words_of: str) -> tuple[Choice, ...]:
    return tuple(Choice(value, tuple(words.split(", "))) for value, words in words_of.items())


WEEK = _choices(
    good="God, Godt, fint, 🙂, 👍, good, جيد, جيدة, خوب, ጽቡቕ, fiican, baş, bueno",
    both="Både god og svær, både og, begge dele, begge, 😐",
    hard="Svær, svært, hård, hårdt, 🙁, ☹, hard, صعب, سخت, ከቢድ, adag, zehmet, difícil",
)
JOB = (
    Choice("yes", ("Ja", *YES_WORDS)),
    Choice("maybe", ("Måske",)),
    Choice("no", ("Ikke endnu", *NO_WORDS)),
)
HOURS = _choices(two="2 timer, to timer", four="4 timer, fire timer", six="6 timer, seks timer")
DAYS = tuple(
    Choice(day, (day.capitalize(),))
    for day in ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
)
TOPICS = _choices(
    work="Arbejde, 💼", family="Familie", money="Penge, 💰", home="Bolig", health="Helbred"
)


SINCE = _choices(
    today="I dag, idag, nu, i nat",
    yesterday="I går, igår, i aftes",
    before="Før i går, før, i forgårs, flere dage, sidste uge",
)


def _yes_no(text: str) -> str | None:
    return {True: "yes", False: "no", None: None}[read_yes_no(text)]


def _number(text: str) -> str | None:
    number = read_number(text, 0, 37)
    return None if number is None else f"{number.normalize():f}"


def _several(text: str) -> str | None:
    values = read_choices(text, TOPICS)
    return None if values is None else " ".join(values)


READERS: dict[str, Callable[[str], str | None]] = {
    "week": lambda text: read_choice(text, WEEK),
    "job": lambda text: read_choice(text, JOB),
    "hours": lambda text: read_choice(text, HOURS),
    "day": lambda text: read_choice(text, DAYS),
    "yes_no": _yes_no,
    "number": _number,
    "choices": _several,
    "command": read_command,
    "since": lambda text: read_choice(text, SINCE),
    "thanks": lambda text: "thanks" if is_thanks(text) else None,
}


@cache
def asked(heading: str) -> Callable[[str], str | None]:
    """A reader of answers to a real question, "ask month_at_work.wish in ar", as a turn reads them.

    A word that always works comes first, but for the question's own answers.
    """
    name, _, language = heading.removeprefix("ask ").partition(" in ")
    script, _, key = name.partition(".")
    both = asked_by(script)
    run, question = next((run, q) for run, q in both if key in (q.name, q.key.partition(":")[0]))

    def spellings(option: Option) -> tuple[str, ...]:
        return spellings_of(words(), run, question, option, language or "da")

    def read(text: str) -> str | None:
        command = read_command(text)
        if command is not None and not says_an_option(question, text, spellings):
            return f"word {command}"
        return _meant(question, understand(question, text, spellings, NOW))

    return read


def _meant(question: Question, read: Reading) -> str | None:
    if not isinstance(read, Understood):
        return None
    if isinstance(read.value, tuple):
        return " ".join(read.value)
    if read.value == SKIP:
        return "skip"
    is_own = question.is_words and read.value not in {o.value for o in question.options}
    return "words" if is_own else read.value


def reader_of(heading: str) -> Callable[[str], str | None]:
    return asked(heading) if heading.startswith("ask ") else READERS[heading]


def _table() -> Iterator[tuple[str, str, str | None]]:
    """(reader, what was written, what it means) of every line."""
    reader = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            reader = line.strip("[]")
        elif " -> " in line and not line.startswith("# "):
            written, _, meant = line.rpartition(" -> ")
            for name, character in INVISIBLE.items():
                written = written.replace(name, character)
            yield reader, written, None if meant == "-" else meant


ROWS = list(_table())


# --- the table ---------------------------------------------------------------------------------


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 400
    assert {reader for reader, _, _ in ROWS if not reader.startswith("ask ")} == set(READERS)


def test_nothing_is_read_wrongly_and_nearly_all_that_can_be_is_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    read = [(reader, text, meant, reader_of(reader)(text)) for reader, text, meant in ROWS]
    wrong = [row for row in read if row[3] is not None and row[3] != row[2]]
    readable = [row for row in read if row[2] is not None]
    unread = [row for row in readable if row[3] is None]
    share = 1 - len(unread) / len(readable)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(read)} written answers: {len(wrong)} read wrongly; {share:.1%} of the"
            f" {len(readable)} readable ones read; {len(read) - len(readable)} must not be read\n"
        )
    assert wrong == []
    assert share > READ_AT_LEAST, unread


@every_row("table", EVERY_TABLE, ids=code_of)
def test_every_listed_yes_and_no_is_read(table: WordTable) -> None:
    assert [word for word in table.yes if read_yes_no(word) is not True] == []
    assert [word for word in table.no if read_yes_no(word) is not False] == []


@every_row("table", TABLES, ids=code_of)
def test_every_listed_command_is_read_and_stands_once(table: WordTable) -> None:
    assert [
        word
        for command, listed in table.commands.items()
        for word in listed
        if read_command(word) != command
    ] == []


@every_row("table", TABLES, ids=code_of)
def test_every_command_has_words_in_every_language(table: WordTable) -> None:
    assert set(table.commands) == set(Command)


# --- common words ------------------------------------------------------------------------------

LISTED_COMMANDS = {
    clean(word) for table in TABLES for listed in table.commands.values() for word in listed
}
HARMLESS = {"translated", "translates", "paused"}  # forms of the very word


@pytest.mark.parametrize("language", ["da", "en", "es", "ar", "fa"])
def test_no_common_word_is_taken_for_a_misspelt_command(language: str) -> None:
    common = (clean(word) for word in top_n_list(language, 5_000))
    fired = {word for word in common if read_command(word)}
    folded = {_plain(word) for word in LISTED_COMMANDS}
    assert {word for word in fired - HARMLESS if _plain(word) not in folded} == set()


def _plain(word: str) -> str:
    """Arabic letters that Farsi writes otherwise, and Latin accents, made one."""
    return word.translate(str.maketrans("یىکةأإآáéíóú", "ييكهاااaeiou"))


@pytest.mark.parametrize(("language", "also"), [("da", {"selvfølgeligt", "ere"}), ("es", set())])
def test_no_common_word_is_taken_for_a_misspelt_yes_or_no(language: str, also: set[str]) -> None:
    listed = {_plain(clean(word)) for word in (*YES_WORDS, *NO_WORDS)}
    read = {word for word in top_n_list(language, 5_000) if read_yes_no(word) is not None}
    assert {word for word in read - also if _plain(word) not in listed} == set()


def test_no_common_danish_word_is_taken_for_a_number() -> None:
    read = {w for w in top_n_list("da", 5_000) if read_number(w, 0, 100) is not None}
    assert not read & {"aften", "natten", "elever", "festen", "atter", "haft", "kilde", "frist"}


def test_yes_and_no_never_share_a_word() -> None:
    assert not {clean(word) for word in YES_WORDS} & {clean(word) for word in NO_WORDS}


# --- one by one --------------------------------------------------------------------------------


def test_two_options_with_one_word_are_never_told_apart_by_it() -> None:
    choices = [Choice("a", ("Lars",)), Choice("b", ("lars", "Bo"))]
    assert read_choice("Lars", choices) is None
    assert read_choice("det er Lars", choices) is None
    assert read_choice("Bo", choices) == "b"


def test_opposites_are_never_misspellings() -> None:
    choices = [Choice("can", ("ez dikarim", "lykkelig", "enig", "می‌توانم"))]
    for text in ("ez nikarim", "ulykkelig", "uenig", "نمی‌توانم", "من نمی‌توانم"):
        assert read_choice(text, choices) is None


def test_several_digits_are_one_option_where_there_are_enough() -> None:
    twelve = [Choice(f"option {n}", (f"ord{n}x",)) for n in range(1, 13)]
    assert read_choices("12", twelve) == ("option 12",)
    assert read_choices("13", twelve) is None
    assert read_choice("12", twelve) == "option 12"


def test_other_units_may_stand_beside_a_number_when_they_are_named() -> None:
    days = frozenset({"dag", "dage", "om", "ugen"})
    assert read_number("3 dage om ugen", 0, 7, days) == Decimal(3)
    assert read_number("3 timer", 0, 7, days) is None
    assert read_number("-2,5", -5, 5) == Decimal("-2.5")


@every_row(
    ("text", "cleaned"),
    [
        ("  Ja  TAK!! ", "ja tak"),
        ("\u200bＳＶＡＲ\u00a02\ufe0f\u20e3.", "svar 2"),
        ("\u202bنعم\u202c", "نعم"),
        ("ja?", "ja?"),
        ("-2", "-2"),
        (".5", ".5"),
        ("(2)", "2"),
        (": 2", "2"),
        ("–2", "–2"),
        ("...", "..."),
        (":)", ":)"),
        ("", ""),
        (" \n\t ", ""),
        ("\ud800", "\ud800"),
        ("👍🏽", "👍"),
        ("İYİ", "iyi"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("7½", "7 en halv"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@every_row("storm", ["👍" * 5_000, "a" * 100_000, "ﷺ" * 5_000, "\u0301" * 5_000, "?" * 9_000])
def test_storms_are_cut_and_quick(storm: str) -> None:
    started = time.thread_time()  # a pattern that goes back and forth takes minutes
    assert len(clean(storm)) <= CLEAN_LIMIT
    for reader in READERS.values():
        reader(storm)
    assert time.thread_time() - started < 1


# --- what holds for every text -----------------------------------------------------------------

WORDS = st.sampled_from([text for _, text, _ in ROWS])
ANYTHING = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(codec=None), max_size=30),  # lone surrogates too
    WORDS,
    st.lists(WORDS, max_size=4).map(" ".join),
)
SPACES = st.text(" \t\n\u00a0\u2003", max_size=4)
PROPERTY = settings(max_examples=150, deadline=None, derandomize=True, database=None)


@PROPERTY
@given(st.text(st.sampled_from("aAzZ09 æøåÆØÅéÉ.,-?!%'\"\t\n"), max_size=40))
def test_a_danish_text_is_cleaned_as_any_other(text: str) -> None:
    """There is little to fold in one, so it goes a shorter way."""
    invisible = "\u200b"
    assert clean(text) == clean(invisible + text)


@PROPERTY
@given(ANYTHING)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@PROPERTY
@given(ANYTHING)
def test_reading_never_raises_and_reads_the_same_when_cleaned(text: str) -> None:
    for reader in READERS.values():
        assert reader(text) == reader(clean(text))


@PROPERTY
@given(ANYTHING, SPACES, SPACES)
def test_case_and_space_around_do_not_matter(text: str, before: str, after: str) -> None:
    for reader in READERS.values():
        assert reader(before + text + after) == reader(text)
        if text.swapcase().casefold() == text.casefold():
            assert reader(text.swapcase()) == reader(text)


@PROPERTY
@given(ANYTHING, st.lists(st.text(max_size=8), min_size=1, max_size=6, unique=True))
def test_only_given_values_are_read(text: str, labels: list[str]) -> None:
    choices = [Choice(f"value {n}", (label,)) for n, label in enumerate(labels)]
    values = {choice.value for choice in choices}
    assert read_choice(text, choices) in {None, *values}
    several = read_choices(text, choices)
    assert several is None or (several and set(several) <= values)
    assert several is None or sorted(set(several), key=list(several).index) == list(several)


@PROPERTY
@given(st.integers(-50, 50), st.integers(-50, 50), st.integers(0, 60))
def test_a_number_is_read_only_within_its_bounds(low: int, high: int, number: int) -> None:
    read = read_number(f"{number} timer", low, high)
    assert read == (Decimal(number) if low <= number <= high else None)


@PROPERTY
@given(st.sampled_from([*YES_WORDS]), st.sampled_from([*NO_WORDS]))
def test_yes_beside_no_is_never_yes_and_no_never_becomes_yes(yes: str, no: str) -> None:
    assert read_yes_no(f"{yes} {no}") is not True
    assert read_yes_no(f"{no} {yes}") is not True
    for cut in range(len(no)):
        assert read_yes_no(no[:cut] + no[cut + 1 :]) is not True
