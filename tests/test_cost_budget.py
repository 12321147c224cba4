"""What a turn may cost, in what can be counted: statements, and rows that come back.

No seconds: the same turn counts the same on every machine. The talk is the benchmarks' check-in,
played by the real turn taker, with one citizen waiting and with 64, of a young case and of an old
one. A budget that is passed means that something new is asked of the store in every turn.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import growing, growth
from benchmarks.makker import SECRET, Weeks, open_contender
from benchmarks.peers.talk import ANSWERS
from storage.keys import Keys
from storage.store import Store
from tests.worlds.counting import Counting

AN_ANSWER, THE_LAST = 9, 13  # statements of a turn that is alone
FROM_ANOTHER = 3  # more in a process that knows nobody yet: the case and two keys are read
TOGETHER = 0.25  # statements a turn with 64 waiting
GROWN = 1.1  # an old case to a young one
YOUNG, OLD = 2, 26  # weeks


@pytest.fixture
def opened(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Weeks]:
    """A jobcentre in which everybody's check-in is due; as many citizens as the test asks for."""
    many: int = request.param
    contender = open_contender(str(tmp_path), database_url, many, citizens=many)
    contender.prepare()
    yield contender
    contender.close()


@pytest.mark.parametrize("more", [0, FROM_ANOTHER])
@pytest.mark.parametrize("opened", [1], indirect=True)
def test_a_turn_alone_sends_few_statements(opened: Weeks, more: int) -> None:
    centre, sent = opened.centre, []
    centre.settle()
    for words in ANSWERS:
        if more:
            centre.turn_taker.store = Store(
                centre.store.engine, Keys(centre.store.keys.engine, SECRET)
            )
        with Counting(centre.store) as counted:
            centre.say(list(centre.citizens.values()), words)
        sent.append(len(counted.statements))
    opened.check()
    *answers, last = sent
    assert max(answers) <= AN_ANSWER + more
    assert last <= THE_LAST + more


@pytest.mark.parametrize("opened", [64], indirect=True)
def test_64_who_wait_share_their_statements(opened: Weeks) -> None:
    """The clock's looks, the answers, and what follows from them for the jobformidler."""
    centre = opened.centre
    with Counting(centre.store) as counted:
        turns = centre.settle()
        for words in ANSWERS:
            centre.say(list(centre.citizens.values()), words)
            turns += len(centre.citizens)
        turns += centre.settle()
    opened.check()
    assert len(counted.statements) <= TOGETHER * turns


def test_a_case_of_half_a_year_costs_what_a_case_of_two_weeks_costs(tmp_path: Path) -> None:
    young, old = (_cost_of_a_check_in(place) for place in growth.live(tmp_path, OLD, citizens=4))
    for before, after in zip(young, old, strict=True):
        assert after <= GROWN * before


def _cost_of_a_check_in(saved: Path) -> tuple[int, int]:
    """Statements, and rows that are read."""
    contender = growing.open_contender(str(saved), 4)
    contender.prepare()
    with Counting(contender.store) as counted:
        contender.play()
    contender.check()
    contender.close()
    return len(counted.statements), counted.rows.total()
