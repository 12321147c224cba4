"""Words that no phrase finds are weighed: what weighs like danger is heavy, and never sure."""

import pytest

from conversations.reading.danger import Danger, find_danger
from conversations.reading.danger.folding import tokens_of
from conversations.reading.danger.hinting import hints_of
from conversations.reading.danger.hints.words import HINTS
from conversations.reading.danger.weighing import MOST_WORDS, Weigher, weigher
from conversations.reading.danger.weights import LEARNT_FROM, WEIGHTS
from locales.catalog import LANGUAGES
from tests.matters import every_row
from tests.tools.weights import learn, learnt_from, pieces_of

MOST_BYTES = 500_000
LEFT_OPEN = "kniven blarg quux sproget"  # two hints, and words of no language


def weights_of(words: str, weight: float, least: float = 1.0) -> Weigher:
    """A reader for whom one pair of words weighs something."""
    one, other = tokens_of(words).words
    return Weigher({(one, other): weight * 2}, least)


def read_with(monkeypatch: pytest.MonkeyPatch, reader: Weigher) -> None:
    monkeypatch.setattr("conversations.reading.danger.finding.weigher", lambda: reader)
    find_danger.cache_clear()  # the same words are read once


def test_the_weights_are_learnt_from_the_tables_as_they_are() -> None:
    """After another phrase or hint: `python -m tests.tools.weights`."""
    assert learnt_from() == LEARNT_FROM


def test_what_weighs_enough_is_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    read_with(monkeypatch, weights_of("blarg quux", 1.0))
    assert find_danger(LEFT_OPEN) is Danger.HEAVY
    assert find_danger("kniven sproget") is None, "two words are an answer"
    assert find_danger("zzyzx blarg quux sproget") is None, "it hints at one thing alone"
    read_with(monkeypatch, weights_of("blarg quux", 0.9))
    assert find_danger(LEFT_OPEN) is None


def test_a_phrase_says_what_it_is_whatever_words_weigh(monkeypatch: pytest.MonkeyPatch) -> None:
    read_with(monkeypatch, weights_of("blarg quux", -9.0))
    assert find_danger("jeg vil gerne dø blarg quux") is Danger.SUICIDE


def test_where_a_phrase_is_denied_words_must_weigh_more(monkeypatch: pytest.MonkeyPatch) -> None:
    denied = "han slår mig ikke blarg quux"
    read_with(monkeypatch, weights_of("blarg quux", 1.0))
    assert find_danger(denied) is None
    read_with(monkeypatch, weights_of("blarg quux", 3.0))
    assert find_danger(denied) is Danger.HEAVY


@pytest.mark.parametrize("before", [0, 5, MOST_WORDS, 300])
def test_a_long_message_is_weighed_in_pieces(before: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that much of what is harmless weighs nothing against one sentence."""
    reader = weights_of("blarg quux", 1.0)
    reader = Weigher({**reader.of, "^go": -0.1}, reader.least - 0.5)
    read_with(monkeypatch, reader)
    assert find_danger("godt " * before + LEFT_OPEN) is Danger.HEAVY


def test_what_differs_is_learnt() -> None:
    phrases = [("han tog min nøgle", True), ("han tog min avis", False)] * 2
    of = learn([(pieces_of(tokens_of(text).words), danger) for text, danger in phrases])
    key, paper = (Weigher(of, 0).weight_of(tokens_of(text).words) for text, _ in phrases[:2])
    assert key > paper
    assert of["<lock>"] > 0


def test_every_language_has_words_for_each_hint() -> None:
    assert set(HINTS) == set(LANGUAGES)
    assert len({tuple(words) for words in HINTS.values()}) == 1, "the same names, in one order"
    assert all(listed.split() for words in HINTS.values() for listed in words.values())


@every_row(
    ("written", "hint"),
    [
        ("knivene ligger her", "<blade>"),
        ("jeg kan se mig selv", "<self>"),
        ("والسكين هنا", "<blade>"),
        ("ኣብ መኪና ንነብር", "<outside>"),
        ("wî ez kuştim li wir", "<kill>"),
    ],
)
def test_a_hint_is_known_by_its_words(written: str, hint: str) -> None:
    assert hint in hints_of(tokens_of(written).words)


def test_hints_are_of_one_language() -> None:
    """ "Is" is ice in Danish and oneself in Somali; the other words say which."""
    assert "<self>" not in hints_of(tokens_of("vi spiste is med jordbær og mad").words)
    assert "<self>" in hints_of(tokens_of("waxaan rabaa inaan is dhaawaco").words)


def test_the_weights_are_small() -> None:
    assert len(WEIGHTS.encode()) <= MOST_BYTES
    assert weigher().of
