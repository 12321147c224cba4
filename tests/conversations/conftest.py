"""A kommune to talk in: `play`, its jobformidler `lars`, `amina` who said yes to Fridays at 10.

It is Monday 2 November 2026, 9 o'clock; Amina's first check-in comes on Friday.
"""

from collections.abc import Iterator
from datetime import time

import pytest

from tests.worlds.playing import Play


@pytest.fixture
def play() -> Iterator[Play]:
    made = Play()
    yield made
    made.close()


@pytest.fixture
def lars(play: Play) -> int:
    return play.add_jobformidler("Lars Holm", phone="12 34 56 78")


@pytest.fixture
def amina(play: Play, lars: int) -> int:
    return play.add_citizen("Amina Yusuf", lars, code="K4M", says_yes=(4, time(10)))
