"""Plain sentences are read whole or not at all: a table of phrasings and near misses a language."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from conversations.reading.plain import Plain, read_plain, reading
from locales.catalog import LANGUAGES
from tests.matters import every_row

FOLDER = Path(__file__).parent
ANSWERS = FOLDER.parent / "readings.txt"
MOST_LOOKED_AT = 0.7  # sentences that are tried a message, over the table of ordinary answers


def rows(language: str) -> Iterator[tuple[str, str]]:
    for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, written = line.partition("\t")
            yield kind, written


def answers() -> Iterator[str]:
    for line in ANSWERS.read_text(encoding="utf-8").splitlines():
        written, arrow, _ = line.rpartition(" -> ")
        if arrow and not line.startswith("#"):
            yield written


@every_row(("kind", "written"), [row for language in LANGUAGES for row in rows(language)])
def test_a_plain_sentence_is_read_and_its_near_misses_are_not(kind: str, written: str) -> None:
    assert (read_plain(written) or "-") == kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_asked_in_every_language(language: str) -> None:
    assert {kind for kind, _ in rows(language)} == {"-", *Plain}


def test_ordinary_answers_are_no_plain_sentences() -> None:
    """But for those that ask, or say that somebody is ill or does not come."""
    read = Counter(read_plain(written) for written in answers())
    told = {Plain.SICK_TODAY, Plain.CANNOT_COME, Plain.LOST_WORK}
    assert read.keys() <= {None, Plain.WHO_ARE_YOU, Plain.TIME} | told
    assert read[Plain.WHO_ARE_YOU] == 3, "hvem er du"


def test_an_ordinary_answer_costs_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hardly a sentence is tried: only those whose own word stands there."""
    tried: list[tuple[str, ...]] = []
    is_all_of = reading.Sentence.is_all_of

    def counted(sentence: reading.Sentence, words: tuple[str, ...]) -> bool:
        tried.append(words)
        return is_all_of(sentence, words)

    monkeypatch.setattr(reading.Sentence, "is_all_of", counted)
    written = list(answers())
    for each in written:
        read_plain(each)
    assert len(tried) <= MOST_LOOKED_AT * len(written)


@every_row("written", ["", " ", "?", "؟", "hvornår " * 5000, "hvem er du\x00?", "\u2068?\u2069"])
def test_it_never_raises_and_never_guesses(written: str) -> None:
    assert read_plain(written) in (None, Plain.WHO_ARE_YOU)
