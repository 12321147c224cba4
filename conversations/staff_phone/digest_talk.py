"""When the morning list comes: chosen on the phone."""

import re
from dataclasses import dataclass, replace
from datetime import time

from conversations.case.turn import Turn
from conversations.reading.times import read_when
from conversations.records.facts import Facts
from conversations.records.questions import Option, Script, ask, choice, say
from conversations.records.texts import text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run

TIMES = ("08:00", "08:30", "09:00", "10:00", "12:00")


_TIME = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?")


@dataclass(frozen=True, slots=True)
class DigestTimeChosen(Effect):
    """When the morning digest is to come."""

    at: time

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep it."""
        turn.person = replace(turn.person, digest_at=self.at)


@script("digest_time", version=1)
def digest_time(facts: Facts) -> Script:
    """Choose when the morning list comes."""
    options = [Option(at, text("digest_time.option", at=at.replace(":", "."))) for at in TIMES]
    chosen = yield from ask(choice("at", options))
    if not isinstance(chosen, str):
        return []
    yield from say("chosen", at=chosen.replace(":", "."))
    return [DigestTimeChosen(time.fromisoformat(chosen))]


def order_digest_time(turn: Turn, rest: str) -> None:
    """Take the time that was written behind the word, or ask."""
    at = _said(turn, rest.strip())
    if at is None:
        open_run(turn, "digest_time", facts_for(turn))
        return
    choose(turn, at)
    turn.say(text("digest_time.chosen", at=f"{_earliest(turn, at):%H.%M}"))


def _said(turn: Turn, words: str) -> time | None:
    """A time of day in figures, a small one in the morning; or as it is spoken: "halv ni"."""
    if found := _TIME.fullmatch(words):
        hour, minute = int(found[1]), int(found[2] or 0)
        return time(hour, minute) if hour <= 23 and minute <= 59 else None
    spoken = read_when(f"i morgen {words}", turn.local_now) if words else None
    return spoken.at if spoken else None


def choose(turn: Turn, at: time) -> None:
    """Let the list come at this time of day; before the working hours it waits for them."""
    turn.person = replace(turn.person, digest_at=_earliest(turn, at))


def _earliest(turn: Turn, at: time) -> time:
    return max(at, turn.world.policy.staff_from)
