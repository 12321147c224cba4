"""What counts no more is let go of, and no turn could tell: years of real turns, by chance."""

from typing import get_args

import pytest

from conversations.model.live.letting_go import RULES
from conversations.records.entries import Entry
from tests.worlds.remembering import begin


def test_each_kind_of_entry_says_which_count() -> None:
    assert set(RULES) == set(get_args(Entry))


@pytest.mark.parametrize(("seed", "longest"), [(22, 30), (51, 90), (60, 60)])
def test_a_turn_on_what_counts_is_the_turn_on_all_there_was(seed: int, longest: int) -> None:
    play, history, taker = begin(seed)
    for _ in range(50):
        history.step(longest)
        assert taker.differences == []
    all_there_were = taker.entries[history.citizen]
    assert len(play.case(history.citizen).entries) < len(all_there_were)
    stored = play.whole(history.citizen).case.entries
    assert [each.no for each in stored] == sorted(all_there_were)
    play.close()
