"""The one talk that all play, its updates, and the counts that show that it was played.

A weekly check-in: it is opened, five questions are answered, the citizen is thanked. Six turns and
six messages, over and over, for 64 citizens side by side. Makker opens it by the clock, the peers
by the word UGE. Choices are typed as a reply keyboard types them.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.measuring import expect

Json = dict[str, Any]
Answers = dict[str, str]

CITIZENS = 64
TALKS = 3
"""Talks of every citizen in one stretch."""

FIRST_PERSON = 7_000_000
FIRST_SECOND = 1_780_000_000
OPENING = "UGE"
THANKS = "Tak for dine svar. Vi ses i næste uge."
FREE_TEXT = "Jeg stod i køkkenet hele dagen, og det gik godt."
ENDINGS = (
    "Vi lavede suppe.", "Chefen var sød.", "Jeg bagte brød.", "Der kom mange gæster.",
    "Bussen kom til tiden.", "Jeg skar løg.", "Min datter var glad.", "Jeg lærte tre nye ord.",
    "Vi vaskede op sammen.", "Det regnede hele vejen hjem.", "Jeg fik kaffe.", "Solen skinnede.",
    "Jeg var mæt bagefter.", "Kollegaen hjalp mig.", "Vi talte dansk.", "Jeg vil derhen igen.",
)  # fmt: skip
"""What else each of them writes: no two beside each other use the same words."""


@dataclass(frozen=True)
class Question:
    """A question; without options it takes any text."""

    key: str
    prompt: str
    options: tuple[str, ...] = ()


_AGREEMENT = ("Ja", "Ikke endnu", "Jeg har brug for hjælp")
QUESTIONS = (
    Question("week", "Hvordan har din uge været?", ("God", "Både god og svær", "Svær")),
    Question("went_well", "Hvad gik godt?"),
    Question("agreement_1", "I har aftalt: ringe til Netto. Det gør du. Er det gjort?", _AGREEMENT),
    Question("agreement_2", "I har aftalt: tage bussen. Det gør du. Er det gjort?", _AGREEMENT),
    Question("talk", "Vil du tale med Lars før jeres næste møde?", ("Ja", "Nej")),
)
ANSWERS = ("God", FREE_TEXT, "Ikke endnu", "Ikke endnu", "Nej")
TURNS_IN_TALK = len(QUESTIONS) + 1
ROUND = CITIZENS * TURNS_IN_TALK
"""Turns in which every citizen has one talk."""


def said_by(nth: int, words: str) -> str:
    """Return what the n-th citizen says: a choice as it is offered, free words in their own way."""
    return f"{words} {ENDINGS[nth % len(ENDINGS)]}" if words == FREE_TEXT else words


@dataclass
class Outbox:
    """Where every stub transport hands its replies: it counts them, nothing more."""

    seen: Counter[object] = field(default_factory=Counter)

    def take(self, text: object) -> None:
        """One reply that would have gone out."""
        self.seen[text] += 1

    def check(self, talks: int) -> None:
        """After so many talks of all: each question and each thanks went out so often."""
        prompts = [question.prompt for question in QUESTIONS]
        wanted = dict.fromkeys([*prompts, THANKS], talks * CITIZENS)
        expect("replies", dict(self.seen), wanted)


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
            "text": said_by(citizen, (OPENING, *ANSWERS)[before % TURNS_IN_TALK]),
        },
    }


def _nothing() -> None:
    pass


@dataclass
class Talking:
    """A peer in the middle of its talks: a contender."""

    outbox: Outbox
    take: Callable[[Sequence[Json]], None]
    """Takes one update after another, each durable as the peer has it."""
    look: Callable[[int], None]
    """Raises when what it has stored after so many turns is not as it should be."""
    shut: Callable[[], None] = _nothing
    talks: int = 0
    _updates: Sequence[Json] = ()

    def prepare(self) -> None:
        """Make the next updates."""
        first = self.talks * ROUND
        self._updates = [update(number) for number in range(first, first + TALKS * ROUND)]

    def play(self) -> int:
        """Take them."""
        self.take(self._updates)
        return len(self._updates)

    def check(self) -> None:
        """Everybody was asked everything and thanked, and no talk is left open."""
        self.talks += TALKS
        self.outbox.check(self.talks)
        self.look(self.talks * ROUND)

    def close(self) -> None:
        """Close its file."""
        self.shut()


def fresh_file(workdir: str, name: str) -> Path:
    """A path in a folder of its own, so that no run meets the files of another."""
    return Path(tempfile.mkdtemp(prefix="peer-", dir=workdir)) / name
