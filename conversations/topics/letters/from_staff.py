"""Letters on staff's phone: reading what a citizen wrote, answering it, and beginning one.

To begin one from elsewhere: `turn.tell(citizen, CaseAsked(turn.person.id, WRITE))`. The words go
through the case's door; by SMS nothing of a letter is shown.
"""

from dataclasses import dataclass

from conversations.case.letter_box import MESSAGE
from conversations.case.turn import Turn
from conversations.model.nudges.kind import NudgeKind
from conversations.records.channel import traits_of
from conversations.records.facts import Facts
from conversations.records.inputs_between import LetterReturned, LettersShown, LetterWritten
from conversations.records.letter import NO_MESSAGES
from conversations.records.outcome import Button
from conversations.records.questions import Option, Script, ask, choice, say, short_text
from conversations.records.run import Answer
from conversations.records.texts import Ref, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.nudges import NOT_UNDERSTOOD
from conversations.talks.picking import WRITE as WRITE
from conversations.talks.picking import CasePicked
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run, resume
from conversations.topics.urgent.nudges import ACUTE_NEED, DISTRESS, GOOD_NEWS, HEAVY_WORDS

READ = "read"
HARD = (Option("again"), Option("send"))
SENDING = (Option("send"), Option("drop"))
BUTTONS = {
    MESSAGE: (READ, WRITE), DISTRESS: (READ,), ACUTE_NEED: (READ,), HEAVY_WORDS: (READ,),
    NOT_UNDERSTOOD: (READ,), GOOD_NEWS: (READ, WRITE),
}  # fmt: skip
"""The nudges behind which letters stand, with what can be done about them."""


@dataclass(frozen=True, slots=True)
class WroteLetter(Effect):
    """A member of staff wrote to a citizen and saw it once more before it goes."""

    case: int
    words: str
    is_sure: bool = False  # hard to read, and to go all the same

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Give it to the citizen's own turn, which brings it."""
        written = LetterWritten(turn.person.id, self.words, self.is_sure)
        turn.tell(self.case, written, words_of=self.case)


@script("write_letter", version=1)
def write_letter(facts: Facts) -> Script:
    """Write to a citizen: the words, and once more before they go."""
    name = Ref("first_name", facts.case)
    words = yield from ask(short_text("words", name=name))
    if not isinstance(words, str):
        return []
    sure = yield from ask(choice("confirm", SENDING, name=name, words=words))
    if sure != "send":
        yield from say("dropped")
        return []
    return [WroteLetter(facts.case, words)]


@script("hard_letter", version=1)
def hard_letter(facts: Facts) -> Script:
    """Words that are hard to read: they go all the same, or are written anew."""
    words = yield from ask(short_text("words"))
    sure = yield from ask(choice("sure", HARD))
    if not isinstance(words, str):
        return []
    if sure == "send":
        return [WroteLetter(facts.case, words, is_sure=True)]
    return [CasePicked(facts.case, WRITE)] if sure == "again" else []


def stand_behind(kind: NudgeKind) -> bool:
    """Whether letters stand behind a nudge of this kind."""
    return kind in BUTTONS


def buttons(source: str, kind: NudgeKind) -> tuple[Button, ...]:
    """Return the buttons to the letters behind a nudge of this kind."""
    return tuple(Button(f"{source}|{do}", text(f"staff.{do}")) for do in BUTTONS.get(kind, ()))


def hear_letters(turn: Turn, event: LettersShown | LetterReturned) -> None:
    """Show the letters that wait, or ask what to write; once more when it could not go.

    Nothing is asked when no words of theirs could go.
    """
    if isinstance(event, LetterReturned):
        turn.say(event.problem, words_of=event.case)
        if event.problem.key == NO_MESSAGES:
            resume(turn)
            return
        _ask(turn, event.case, "hard_letter" if event.words else "write_letter", event.words)
    elif event.purpose == WRITE:
        _ask(turn, event.case, "write_letter", event.line)
    elif not traits_of(turn.channel).names_citizens:
        turn.say(text("staff.letter_not_by_sms"))
    else:
        _show(turn, event)


def _ask(turn: Turn, case: int, name: str, words: str) -> None:
    own = facts_for(turn)
    known = (Answer("words", words, is_words=True),) if words else ()
    facts = Facts(own.person, case=case, opened_at=own.opened_at)
    open_run(turn, name, facts, answers=known)


def _show(turn: Turn, event: LettersShown) -> None:
    """Each letter in a message of its own; the way to answer stands under the last one."""
    name, code = Ref("first_name", event.case), Ref("code", event.case)
    if not event.letters:
        turn.say(text("staff.letter_none", name=name), words_of=event.case)
    if event.waiting > len(event.letters):
        shown, waiting = len(event.letters), event.waiting
        more = text("staff.letters_more", name=name, code=code, waiting=waiting, shown=shown)
        turn.say(more, words_of=event.case)
    media = {no: (medium, kind) for no, medium, kind in event.media}
    for no in event.letters:
        is_last = no == event.letters[-1]
        medium, kind = media.get(no, (0, ""))
        at, words = Ref("letter_at", event.case, no), Ref("letter", event.case, no)
        key = f"staff.letter_{kind}" if kind else "staff.letter"
        turn.say(
            text(key, name=name, code=code, at=at, words=words),
            buttons=buttons(f"n{event.case}.0", MESSAGE)[1:] if is_last else (),
            words_of=event.case,
            attachment=Ref(kind, event.case, medium) if medium else None,
        )
