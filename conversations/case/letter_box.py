"""The letters of a case, in the citizen's own turn: keeping them, and counting them as answered.

Nothing is said here; what is said of a letter is `corresponding.py`.
"""

from dataclasses import replace
from datetime import datetime

from conversations.case.turn import Bench
from conversations.records.letter import Letter


def keep(bench: Bench, words: str, medium: int = 0, kind: str = "words") -> None:
    """Keep a citizen's words as a letter; what staff wrote before it is answered by it.

    `medium`, of that `kind`, is a recording or a photo that goes with them.
    """
    _answer_all(bench, is_from_citizen=False, until=bench.now)
    if words.strip() or medium:
        no, me = bench.number(), bench.person.id
        letter = Letter(no, me, words.strip(), bench.now, medium=medium, kind=kind)
        bench.case = replace(bench.case, letters=(*bench.case.letters, letter))


def is_awaited(bench: Bench, since: int) -> bool:
    """Whether staff wrote after the number `since` and wait for an answer: words are for them."""
    return any(
        letter.is_open and letter.by != bench.person.id and letter.no > since
        for letter in bench.case.letters
    )


def answer_all(bench: Bench, until: datetime) -> None:
    """Count the citizen's letters up to a moment as answered: by staff's letter or a contact."""
    _answer_all(bench, is_from_citizen=True, until=until)


def _answer_all(bench: Bench, is_from_citizen: bool, until: datetime) -> None:
    letters = tuple(
        replace(letter, answered_at=bench.now)
        if letter.is_open
        and (letter.by == bench.person.id) is is_from_citizen
        and letter.at <= until
        else letter
        for letter in bench.case.letters
    )
    if letters != bench.case.letters:
        bench.case = replace(bench.case, letters=letters)
