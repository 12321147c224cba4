"""The letters of a case, in the citizen's own turn: keeping them, and counting them as answered.

Nothing is said here; what is said of a letter is `topics/letters/from_citizen.py`.
"""

from datetime import datetime

from conversations.case.turn import Turn
from conversations.model.nudges import reasons_talk
from conversations.model.nudges.kind import End, Form, NudgeKind, ends
from conversations.records.inputs_between import LetterWritten
from conversations.records.letter import Letter, LettersAnswered, LettersReopened, open_letters
from conversations.records.replacing import replace

MESSAGE = NudgeKind(
    reasons_talk.MESSAGE, ends(End.CONTACT, End.DONE), rules=("B02",),
    check=reasons_talk.unanswered_message, done=Form(LetterWritten),
)  # fmt: skip
NUDGES = (MESSAGE,)


def keep(turn: Turn, words: str, medium: int = 0, kind: str = "words") -> None:
    """Keep a citizen's words as a letter; what staff wrote before it is answered by it.

    `medium`, of that `kind`, is a recording or a photo that goes with them.
    """
    _answer_all(turn, is_from_citizen=False, until=turn.now)
    if words.strip() or medium:
        no, me = turn.number(), turn.person.id
        letter = Letter(no, me, words.strip(), turn.now, medium=medium, kind=kind)
        waiting = turn.case.letters_waiting + 1
        letters = (*turn.case.letters, letter)
        turn.case = replace(turn.case, letters=letters, letters_waiting=waiting)


def is_awaited(turn: Turn, since: int) -> bool:
    """Whether staff wrote after the number `since` and wait for an answer: words are for them."""
    return any(
        letter.is_open and letter.by != turn.person.id and letter.no > since
        for letter in turn.case.letters
    )


def answer_all(turn: Turn, until: datetime) -> None:
    """Count the citizen's letters up to a moment as answered: by staff's letter or a contact."""
    _answer_all(turn, is_from_citizen=True, until=until)


def reopen(turn: Turn, answered: tuple[Letter, ...], at: datetime) -> None:
    """Let the citizen's letters wait again: all that were answered `at` a moment.

    `answered` are those of them that turns know, as they were.
    """
    if answered:
        known = {letter.no for letter in answered}
        others = (letter for letter in turn.case.letters if letter.no not in known)
        turn.letters.append(LettersReopened(at))
        turn.case = replace(turn.case, letters=(*others, *answered))
        turn.case = replace(turn.case, letters_waiting=_known(turn))


def _answer_all(turn: Turn, is_from_citizen: bool, until: datetime) -> None:
    """Those that are not loaded too: they are older than those that are."""
    letters = tuple(
        replace(letter, answered_at=turn.now)
        if letter.is_open
        and (letter.by == turn.person.id) is is_from_citizen
        and letter.at <= until
        else letter
        for letter in turn.case.letters
    )
    is_more = is_from_citizen and turn.case.letters_waiting > _known(turn)
    if is_more or any(was is not now for was, now in zip(turn.case.letters, letters, strict=True)):
        turn.letters.append(LettersAnswered(is_from_citizen, turn.next_no, until, turn.now))
        turn.case = replace(turn.case, letters=letters)
        if is_from_citizen:
            turn.case = replace(turn.case, letters_waiting=_known(turn))


def _known(turn: Turn) -> int:
    """How many of the citizen's letters that wait are loaded."""
    return len(open_letters(turn.case.letters, turn.person.id))
