"""A play takes over a beginning only where nothing else happened to it."""

from collections.abc import Callable
from datetime import time, timedelta
from functools import partial

import pytest

from tests.worlds.playing import Play, world


def begin(play: Play) -> int:
    lars = play.add_jobformidler("Lars Holm")
    return play.add_citizen("Amina Yusuf", lars, says_yes=(4, time(10)))


def test_what_is_taken_over_is_what_was_played() -> None:
    """A play with a world of its own takes nothing over: it tells what the others should have."""
    by_itself, first, second = Play(world_=world()), Play(), Play()
    people = [begin(play) for play in (by_itself, first, second)]
    assert people == [2, 2, 2]
    for play in (first, second):
        assert play.state(2) == by_itself.state(2)
        assert play.heard == by_itself.heard
        assert play.events == by_itself.events
        play.write(2, "hjælp")
    assert first.latest(2) == second.latest(2)
    for play in (by_itself, first, second):
        play.close()


def did(done: list[int]) -> int:
    done.append(1)
    return 1


def write(play: Play) -> None:
    play.write(1, "hjælp")


def move_clock(play: Play) -> None:
    play.clock.hold(play.now + timedelta(hours=3))


def change_world(play: Play) -> None:
    play.world = world()


def change_store(play: Play) -> None:
    play.move_to(1, 1)


@pytest.mark.parametrize("happens", [write, move_clock, change_world, change_store])
def test_a_play_that_went_another_way_goes_on_by_itself(happens: Callable[[Play], None]) -> None:
    play = Play()
    play.add_jobformidler("Lars Holm")
    happens(play)
    done: list[int] = []
    play.once(("a step",), partial(did, done))
    play.once(("a step",), partial(did, done))
    assert done == [1, 1]
    play.close()


def test_a_step_is_played_once_and_after_the_same_steps_only() -> None:
    done: list[str] = []

    def step(name: str) -> int:
        done.append(name)
        return 0

    for name in ("Lars Holm", "Lars Holm", "Kirsten Bro"):
        play = Play()
        play.add_jobformidler(name)
        play.once(("only here",), partial(step, name))
        play.close()
    assert done == ["Lars Holm", "Kirsten Bro"]
