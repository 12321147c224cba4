"""Nothing reaches a phone for a while: what waited comes once, and then silence begins."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Rendered
from tests.worlds.phones import Phones
from tests.worlds.playing import Play, local

FRIDAY = local(2026, 11, 6, 10)
WEEK = "Hej Amina. Hvordan har din uge været?"
AGAIN = "Hvordan var din uge? God eller svær?"


class Away(Phones):
    """A provider that is away until a moment."""

    until: datetime

    async def send(self, address: str, message: Rendered, key: str) -> str:
        if self.clock.now() < self.until:
            raise SendError(Failure.UNAVAILABLE)
        return await super().send(address, message, key)


@pytest.fixture
def away(play: Play) -> Callable[[datetime], None]:
    def until(moment: datetime) -> None:
        phones = Away("telegram", play.clock, play.heard)
        phones.until = moment
        play._phones["telegram"] = phones

    return until


@pytest.fixture(autouse=True)
def on_the_way(play: Play, amina: int) -> None:
    """In trin 2, where no piece of a jobmål is asked about beside the week."""
    play.set_case(amina, replace(play.case(amina), trin=2))


def live(play: Play, until: datetime) -> None:
    """Let hours pass: what fails is tried again, and nothing else waits for a moment."""
    while play.now < until:
        play.clock.hold(min(until, play.now + timedelta(hours=1)))
        play.work()


def asked(play: Play, person: int) -> list[tuple[str, datetime]]:
    return [(each.text, each.at) for each in play.to(person) if each.text in (WEEK, AGAIN)]


def test_what_waited_while_the_provider_was_away_comes_once(
    play: Play, amina: int, away: Callable[[datetime], None]
) -> None:
    """Its repeat a day after it came, and the call three days after."""
    away(FRIDAY + timedelta(hours=27))
    live(play, FRIDAY + timedelta(hours=30))
    [(words, came_at)] = asked(play, amina)
    assert words == WEEK
    assert came_at >= FRIDAY + timedelta(hours=27)
    live(play, FRIDAY + timedelta(days=7) - timedelta(minutes=1))
    (_, repeat) = asked(play, amina)
    assert repeat == (AGAIN, came_at + timedelta(hours=48))  # a day after it, but for a Sunday
    assert "silence" in play.rules(amina)


def test_who_was_never_asked_is_not_silent(
    play: Play, amina: int, away: Callable[[datetime], None]
) -> None:
    """For more than a week: the second week's question comes, and the first one's does not."""
    back = FRIDAY + timedelta(days=8)
    away(back)
    live(play, back - timedelta(minutes=1))
    assert asked(play, amina) == []
    assert "silence" not in play.rules(amina)
    live(play, back + timedelta(days=2))
    assert [words for words, _ in asked(play, amina)][:1] == [WEEK]
    assert len([words for words, _ in asked(play, amina) if words == WEEK]) == 1
