"""What looking for danger costs: of ordinary messages hardly a phrase is tried, and the index of
phrases finds what trying each of them would."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from conversations.reading.danger import Danger, find_danger, finding
from conversations.reading.danger.folding import tokens_of
from conversations.reading.danger.phrase import Phrase
from conversations.reading.danger.vocabulary import Looked, Vocabulary, harmful
from tests.conversations.reading.test_reading import ROWS
from tests.matters import every_row

HERE = Path(__file__).parent
MOST_TRIED = 0.02  # phrases an ordinary message, of some two thousand
WRITTEN = [
    line.partition("\t")[2]
    for path in sorted(HERE.glob("*/*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
SOME = 40  # one message in so many is read without the index too: it takes a hundred times as long
WORDS = sorted({word for text in WRITTEN for word in text.split()})


def tried(text: str) -> list[tuple[Looked, Phrase]]:
    vocabulary, _ = harmful()
    return list(vocabulary.near([vocabulary.token(word) for word in tokens_of(text).words]))


def test_an_ordinary_message_tries_hardly_a_phrase() -> None:
    count = sum(len(tried(text)) for _, text, _ in ROWS)
    assert count <= len(ROWS) * MOST_TRIED


def test_a_dangerous_one_tries_only_what_may_stand_in_it() -> None:
    """Each place of what is tried may be filled, and by words of this message."""
    assert 0 < len(tried("jeg vil ikke leve mere")) < 12


@pytest.mark.parametrize("said", ["2", "10.30", "😢", "?", "", "1.\n2."])
def test_without_a_letter_nothing_is_looked_at(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "tokens_of", pytest.fail)
    assert find_danger(said) is None


def read_plainly(text: str) -> Danger | None:
    """Read with every phrase tried."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Vocabulary, "near", lambda self, _: self.phrases)
        return find_danger(text)


@every_row("text", WRITTEN[::SOME])
def test_the_index_finds_what_trying_each_phrase_would(text: str) -> None:
    assert find_danger(text) is read_plainly(text)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join))
def test_the_index_finds_the_same_in_any_words(text: str) -> None:
    assert find_danger(text) is read_plainly(text)


def wrongly_spelt(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield word[:-2] + word[-1]
        yield word[:2] + word[3] + word[2] + word[4:]
        yield f"{word[:4]}e{word[4:]}"


def test_a_misspelt_word_is_what_comparing_it_with_all_would_find() -> None:
    vocabulary, _ = harmful()
    long = sorted(word for words in vocabulary.long.values() for word in words)
    for token in wrongly_spelt(long[::60]):
        near = {w for w in long if w[0] == token[0] and OSA.distance(w, token) <= 1}
        assert set(vocabulary.misspelt(token)) == near, token


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_nothing_that_is_written_raises(text: str) -> None:
    find_danger(text)


@every_row("text", [*"ء'_\u0640\u0301", "ء ء dø", "مي", "نمي ."])
def test_a_word_that_folds_to_nothing_is_none(text: str) -> None:
    assert find_danger(text) is None
