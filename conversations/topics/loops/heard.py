"""What came in of late: the same once more, a double tap, and more than a person writes.

Danger and STOP are heard whatever came before; that is looked for before anything here is asked.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import takewhile
from typing import Final

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.reading.answers import Command
from conversations.reading.answers.folding import LATEST_TEXTS
from conversations.reading.phone_words import is_automatic
from conversations.records.inputs import Message, Tap
from conversations.records.replacing import replace
from conversations.records.run import Run
from conversations.talks.steps import is_read, open_question
from conversations.topics.loops.nudges import AUTOMATIC

HOUR: Final = 60 * 60
DAY: Final = 24 * HOUR
KEPT_FOR_A_DAY: Final = 8  # of the latest, so that an edit that changed nothing is known
DOUBLE_TAP: Final = 3  # seconds
SOON: Final = {True: 5 * 60, False: 60}  # seconds within which it is the same again; of a sentence
# Words that lead on each time, and the one by which who does not read hears it once more.
AGAIN_AND_AGAIN: Final = (Command.BACK, Command.START, Command.LISTEN)
FEW_WORDS: Final = 4  # so few may be said twice by anybody
LONGEST_AUTOMATIC: Final = 300


@dataclass(frozen=True, slots=True)
class Again:
    """How many seconds ago the same came before; `in_a_row` where nothing came between."""

    ever: tuple[int, ...]
    in_a_row: tuple[int, ...]


NEVER: Final = Again((), ())


def note(turn: Turn, event: Message | Tap) -> Again:
    """Remember what came; return when the same came before."""
    now, what = turn.seconds, _digest(event)
    kept = _of_late(turn.lately.heard, now)
    turn.lately = replace(turn.lately, heard=(*kept, (now, what))[-_most(turn) - 1 :])
    ever = tuple(now - at for at, said in kept if said == what)
    if not ever:
        return NEVER
    in_a_row = takewhile(lambda heard: heard[1] == what, reversed(kept))
    return Again(ever, tuple(now - at for at, _ in in_a_row))


def _of_late(heard: tuple[tuple[int, str], ...], now: int) -> tuple[tuple[int, str], ...]:
    """What came within the hour, and the latest few of the day."""
    if not heard or now - heard[0][0] < HOUR:
        return heard
    first = len(heard) - KEPT_FOR_A_DAY
    ages = ((nth, now - at) for nth, (at, _) in enumerate(heard))
    return tuple(heard[nth] for nth, age in ages if age < (DAY if nth >= first else HOUR))


def _tell(turn: Turn) -> None:
    """Somebody looks, once; of staff's own phones there is nobody to tell but the operator."""
    if turn.is_citizen:
        raise_nudge(turn, AUTOMATIC)
    else:
        turn.notes.append("a phone of staff answers by itself")


def _digest(event: Message | Tap) -> str:
    if isinstance(event, Tap):
        said = f"tap {event.data}"
    else:
        words = " ".join(event.text.casefold().split())
        said = f"{event.media} {event.media_ref} {words}"
    return _hashed(said)


@lru_cache(maxsize=LATEST_TEXTS)
def _hashed(said: str) -> str:
    return blake2b(said.encode("utf-8", "replace"), digest_size=4).hexdigest()


def _most(turn: Turn) -> int:
    return turn.world.policy.most_heard_an_hour


def is_double_tap(again: Again) -> bool:
    """Whether a button was tapped a moment ago: the second tap says nothing more."""
    return any(age <= DOUBLE_TAP for age in again.in_a_row)


def is_too_much(turn: Turn) -> bool:
    """Whether more came within the hour than a person writes: no more is read, and one nudge."""
    most, heard = _most(turn), turn.lately.heard
    if len(heard) <= most or sum(turn.seconds - at < HOUR for at, _ in heard) <= most:
        return False
    _tell(turn)
    return True


def is_loop(turn: Turn, event: Message, again: Again, command: Command | None) -> bool:
    """Whether a phone answers by itself: then nothing is said, and somebody looks once.

    The same words soon again are no loop where they answer what is asked, and few words that are
    not understood are asked about as always, which ends by itself.
    """
    if is_automatic(event.text[:LONGEST_AUTOMATIC]):
        _tell(turn)
        return True
    is_sentence = len(event.text.split()) > FEW_WORDS
    times = sum(age <= SOON[is_sentence] for age in again.in_a_row)
    if not times or command in AGAIN_AND_AGAIN or _is_expected(turn, event, is_sentence, command):
        return False
    if is_sentence or times > 1:
        _tell(turn)
    return True


def _is_expected(turn: Turn, event: Message, is_sentence: bool, command: Command | None) -> bool:
    """Whether the same words may be meant once more: they answer the question that is open."""
    newest: Run | None = next(iter(turn.answerable()), None)
    if newest is None or command is not None:
        return False
    question = open_question(turn, newest)
    if question is None or (is_sentence and question.is_words):
        return False
    return not is_sentence or is_read(turn, newest, question, event.text)
