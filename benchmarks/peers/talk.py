"""The one talk that all peers play, its updates, and the count that shows that it was played.

A weekly check-in: the citizen writes UGE, answers five questions, is thanked. Six updates and six
replies, over and over, for 64 citizens in turn. Choices are typed as a reply keyboard types them.
"""

from __future__ import annotations

import gc
import logging
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.measure import Timer

Json = dict[str, Any]
Answers = dict[str, str]

CITIZENS = 64
WARM_UP = 384
"""Turns before the timed ones: every citizen's first talk, so that caches are filled."""

FIRST_PERSON = 7_000_000
FIRST_SECOND = 1_780_000_000
OPENING = "UGE"
THANKS = "Tak. Det er skrevet ned. Vi ses i næste uge."
FREE_TEXT = "Jeg stod i køkkenet hele dagen, og det gik godt."


@dataclass(frozen=True)
class Question:
    """A question; without options it takes any text."""

    key: str
    prompt: str
    options: tuple[str, ...] = ()


QUESTIONS = (
    Question("week", "Hvordan har din uge været?", ("God", "Okay", "Svær")),
    Question("went_well", "Hvad gik godt?"),
    Question("agreement_1", "Du ville ringe til lageret. Hvordan gik det?", ("Gjort", "Ikke nu")),
    Question("agreement_2", "Du ville prøve bussen. Hvordan gik det?", ("Gjort", "Ikke nu")),
    Question("talk", "Vil du tale med din jobformidler?", ("Ja", "Nej")),
)
TURNS_IN_TALK = len(QUESTIONS) + 1


class TalkBrokenError(Exception):
    """The talk did not happen as it should have, so its time means nothing."""


@dataclass
class Outbox:
    """Where every stub transport hands its replies: it counts them, nothing more."""

    sent: int = 0
    thanks: int = 0

    def take(self, text: object) -> None:
        """One reply that would have gone out."""
        self.sent += 1
        self.thanks += text == THANKS

    def check(self, turns: int) -> None:
        """After warm-up and so many turns: one reply to each, and every talk at its end."""
        expect("replies", self.sent, WARM_UP + turns)
        expect("thanks", self.thanks, finished(WARM_UP + turns))


def expect(what: str, seen: int, wanted: int) -> None:
    """Raise when a count is off: a peer may hide the error that caused it."""
    if seen != wanted:
        raise TalkBrokenError(f"{what}: {seen}, expected {wanted}")


def move_on(answers: Answers | None, text: str) -> tuple[Answers | None, str]:
    """One step for peers that bring no dialogue of their own: the new state and the reply."""
    if answers is None:
        return {}, QUESTIONS[0].prompt
    question = QUESTIONS[len(answers)]
    if question.options and text not in question.options:
        return answers, question.prompt
    moved = {**answers, question.key: text}
    if len(moved) == len(QUESTIONS):
        return None, THANKS
    return moved, QUESTIONS[len(moved)].prompt


def update(number: int) -> Json:
    """Turn `number`'s update as Telegram's webhook brings it."""
    citizen, before = number % CITIZENS, number // CITIZENS
    person = {"id": FIRST_PERSON + citizen, "first_name": f"Borger {citizen}"}
    return {
        "update_id": 100_000 + number,
        "message": {
            "message_id": 1 + number,
            "date": FIRST_SECOND + number,
            "chat": {**person, "type": "private"},
            "from": {**person, "is_bot": False, "language_code": "da"},
            "text": _text(citizen, before),
        },
    }


def _text(citizen: int, before: int) -> str:
    """What the citizen writes after so many turns; another choice each time round."""
    talk, step = divmod(before, TURNS_IN_TALK)
    if step == 0:
        return OPENING
    options = QUESTIONS[step - 1].options
    return options[(citizen + talk) % len(options)] if options else FREE_TEXT


def _turns_of(citizen: int, turns: int) -> int:
    """How many of the first `turns` turns are this citizen's."""
    return (turns - citizen + CITIZENS - 1) // CITIZENS


def finished(turns: int) -> int:
    """How many talks are over after so many turns."""
    return sum(_turns_of(citizen, turns) // TURNS_IN_TALK for citizen in range(CITIZENS))


def still_open(turns: int) -> int:
    """How many citizens are in the middle of a talk after so many turns."""
    return sum(_turns_of(citizen, turns) % TURNS_IN_TALK > 0 for citizen in range(CITIZENS))


def play(turns: int, turn: Callable[[Json], None]) -> Timer:
    """Warm up, then time every turn; the updates are made before the clock runs."""
    updates = [update(number) for number in range(WARM_UP + turns)]
    timer = Timer()
    with undisturbed():
        for each in updates[:WARM_UP]:
            turn(each)
        for each in updates[WARM_UP:]:
            with timer:
                turn(each)
    return timer


async def play_async(turns: int, turn: Callable[[Json], Awaitable[None]]) -> Timer:
    """The same for libraries that live in an event loop."""
    updates = [update(number) for number in range(WARM_UP + turns)]
    timer = Timer()
    with undisturbed():
        for each in updates[:WARM_UP]:
            await turn(each)
        for each in updates[WARM_UP:]:
            with timer:
                await turn(each)
    return timer


@contextmanager
def undisturbed() -> Iterator[None]:
    """Logging off, and no garbage of the run before."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    gc.collect()
    try:
        yield
    finally:
        logging.disable(before)


def fresh_file(workdir: Path, name: str) -> Path:
    """A path in a folder of its own, so that no run meets the files of another."""
    return Path(tempfile.mkdtemp(prefix="peer-", dir=workdir)) / name
