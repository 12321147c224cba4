"""Letters in a citizen's own turn: kept, passed on, answered, and brought from staff.

A citizen's free words that answer no question go to whoever accompanies them (B02); an answer comes
back as that person's, by name. What staff write passes the gate here, before it is kept.
"""

from dataclasses import replace
from datetime import timedelta

from conversations.case.letter_box import MESSAGE, answer_all, keep
from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.promising import keep_promise, promise
from conversations.case.turn import Turn
from conversations.model.hours import next_good_moment
from conversations.model.live.lasting import MOST_LETTERS
from conversations.model.rhythm import has_agreed
from conversations.reading.answers import Small, is_thanks
from conversations.reading.cpr import without_cpr
from conversations.reading.plain import says_hard
from conversations.records.case import Role
from conversations.records.channel import traits_of
from conversations.records.inputs_between import (
    LetterHeldBack,
    LetterReturned,
    LettersShown,
    LetterWritten,
)
from conversations.records.letter import FROM_STAFF, NO_MESSAGES, Letter, open_letters
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks.picking import WRITE

LONGEST_FROM_CITIZEN = 3000  # what one message to staff can hold
LONGEST_IN_SEGMENTS = 250  # two segments, the writer's name included
LONGEST_TO_CITIZEN = 1000
IN_A_ROW = timedelta(minutes=5)


# --- from the citizen -----------------------------------------------------------------------------


def pass_on(turn: Turn, words: str) -> bool:
    """Words that answer no question are for a person: they are kept, and it is said when.

    A mere thank-you asks nothing of anybody. Of several in a row the first gets the receipt, and
    the first with hard words; return whether anything was said.
    """
    if is_thanks(words):
        turn.say(text("letter.thanks"))
        return True
    if len(words) > LONGEST_FROM_CITIZEN:
        turn.say(text("letter.too_long"))
        return True
    is_hard = says_hard(words)
    is_told = any(is_hard <= says_hard(letter.words) for letter in _in_a_row(turn))
    keep(turn, words)
    raise_nudge(turn, MESSAGE)
    if not is_told:
        key = "always.passed_on_hard" if is_hard else "always.passed_on"
        turn.say(text(key, when=promise(turn)))
    return not is_told


def _in_a_row(turn: Turn) -> list[Letter]:
    """The citizen's letters of a moment ago that still wait."""
    waiting = open_letters(turn.case.letters, turn.person.id)
    return [letter for letter in waiting if turn.now - letter.at <= IN_A_ROW]


def answer_small(turn: Turn, small: Small) -> None:
    """Answer a small word while nothing is asked: a greeting and a thank-you get one back."""
    if small in (Small.GREETING, Small.THANKS):
        turn.say(text(f"letter.{'hello' if small is Small.GREETING else 'thanks'}"))


# --- from staff -----------------------------------------------------------------------------------


def show_letters(turn: Turn, by: int, purpose: str, line: str = "") -> None:
    """Give staff what waits for an answer, or the pen; the door has written it down.

    Who may not be written to is said before anything is written.
    """
    if purpose == WRITE and not has_agreed(turn.case):
        turn.tell(by, LetterReturned(turn.person.id, _no_messages(turn)), words_of=turn.person.id)
        return
    waiting = open_letters(turn.case.letters, turn.person.id)[-MOST_LETTERS:]
    media = tuple((letter.no, letter.medium, letter.kind) for letter in waiting if letter.medium)
    numbers = tuple(letter.no for letter in waiting)
    in_all = turn.case.letters_waiting
    shown = LettersShown(turn.person.id, purpose, numbers, media, line, in_all)
    turn.tell(by, shown, words_of=turn.person.id)


def deliver(turn: Turn, event: LetterWritten) -> None:
    """Bring what staff wrote to the citizen, by the writer's name; or say why it cannot go."""
    words = without_cpr(event.words.strip())[0]
    problem = _problem(turn, words)
    if problem is not None:
        turn.tell(event.by, LetterReturned(turn.person.id, problem), words_of=turn.person.id)
        return
    if not event.is_sure and (lix := turn.world.words.too_hard(words)):
        hard = LetterReturned(turn.person.id, text("staff.letter_hard", lix=lix), words)
        turn.tell(event.by, hard, words_of=turn.person.id)
        return
    letter = Letter(turn.number(), event.by, words, turn.now)
    answer_all(turn, turn.now)
    turn.case = replace(turn.case, letters=(*turn.case.letters, letter))
    close_rule(turn, MESSAGE)
    keep_promise(turn)
    said = Ref("letter", turn.person.id, letter.no)
    turn.say(text(FROM_STAFF, by=Ref("first_name", event.by), words=said))
    turn.answer(event.by, True, _arrives(turn))


def tell_writer(turn: Turn, event: LetterHeldBack) -> None:
    """Tell who wrote it that a letter did not go; nothing the citizen writes is an answer to it."""
    for letter in turn.case.letters:
        if letter.no == event.no and letter.is_open:
            ended = replace(letter, answered_at=turn.now)
            letters = (ended if each is letter else each for each in turn.case.letters)
            turn.case = replace(turn.case, letters=tuple(letters))
            name = Ref("first_name", turn.person.id)
            turn.answer(letter.by, False, text("staff.letter_held_back", name=name))


def _problem(turn: Turn, words: str) -> Text | None:
    """Say in one sentence why these words cannot go to this citizen; `None` when they can."""
    if not has_agreed(turn.case):
        return _no_messages(turn)
    is_short = traits_of(turn.person.channel).counts_segments
    most = LONGEST_IN_SEGMENTS if is_short else LONGEST_TO_CITIZEN
    if not words:
        return text("staff.letter_empty")
    if len(words) > most:
        return text("staff.letter_too_long", most=most)
    for word, instead in turn.world.words.unfit(words):
        return text("staff.letter_unfit", word=word, instead=instead)
    return None


def _no_messages(turn: Turn) -> Text:
    return text(NO_MESSAGES, name=Ref("first_name", turn.person.id))


def _arrives(turn: Turn) -> Text:
    """When the citizen gets it: what staff begin waits for a good moment."""
    good = next_good_moment(turn.now, Role.CITIZEN, turn.world.policy)
    return (
        text("staff.letter_sent")
        if good == turn.now
        else text("staff.letter_sent_later", at=Moment(good))
    )
