"""How a question looks to a person: its text, its options and their words, and where it may go.

Nothing here moves a run from one state to the next; that is `steps.py`.
"""

from conversations.case.asides import aside_button, translate_buttons
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.case.world import Words
from conversations.model.clearance import is_cleared
from conversations.model.left_for_talk import open_list
from conversations.reading.answers import Command
from conversations.records.channel import traits_of
from conversations.records.outcome import Button
from conversations.records.questions import SKIP, Option, Question, Sensitivity
from conversations.records.replacing import replace
from conversations.records.rights import is_right
from conversations.records.run import Answer, AskedAs, Run, Value
from conversations.records.texts import Joined, Ref, Text, text
from conversations.records.told_by_citizen import LeftForTalk
from conversations.talks.nudges import LEFT_FOR_TALK
from conversations.talks.understanding import DONE

TRIES_BEFORE_A_PERSON = 3
LAST_TRY = TRIES_BEFORE_A_PERSON - 1


def may_show(turn: Turn, run: Run, sensitivity: Sensitivity) -> bool:
    """Whether the person's channel is cleared for it; staff's own talks hold nothing private."""
    return not turn.is_citizen or is_cleared(turn.channel, sensitivity, run.name, turn.world.policy)


def left_for_talk(turn: Turn, script: str, question: str) -> None:
    """Put a question on the list for the next talk, once, and tell the jobformidler."""
    waiting = open_list(turn.case)
    if any((left.script, left.question) == (script, question) for left in waiting):
        return
    left = LeftForTalk(turn.number(), script, question, turn.now)
    turn.record(left)
    raise_nudge(turn, LEFT_FOR_TALK)


def shown_to(run: Run, question: Question) -> Question:
    """The question as it is asked now: with few options at first, or the last time."""
    values = question.fewer if run.tries >= LAST_TRY and question.fewer else question.at_first
    if not values:
        return question
    kept = tuple(option for option in question.options if option.value in values)
    return replace(question, options=kept)


def text_of(run: Run, question: Question) -> Text:
    """The question's text; where several may be chosen, what is picked so far stands in it.

    A card shows that itself.
    """
    asked = Text(f"{run.name}.{question.name}", question.values)
    if question.place is not None:
        no, of = question.place
        asked = text("common.place", no=no, of=of, question=asked)
    if not run.picked:
        return asked
    picked = [said_of(run, question, o) for o in question.options if o.value in run.picked]
    said = "common.picked@card" if question.is_card else "common.picked"
    return text(said, question=asked, picked=Joined(tuple(picked)))


def buttons_of(run: Run, question: Question, options: tuple[Option, ...]) -> tuple[Button, ...]:
    """Return the buttons of a question: its options, and what leaves it out or says it is all."""
    source, rows = f"r{run.no}|{question.key}", question.rows
    shown = [
        Button(
            f"{source}|{option.value}",
            label_of(run, question, option),
            option.pictogram,
            rows.index(option.row) + 1 if option.row else 0,
            option.under,
            option.value in run.picked,
        )
        for option in options
    ]
    if question.is_optional and not run.picked:
        shown.append(Button(f"{source}|{SKIP}", text("common.skip")))
    if run.picked:
        shown.append(Button(f"{source}|{DONE}", text("common.done")))
    return tuple(shown)


def number_in(source: str) -> int:
    """Return the number in a button's source, or 0: what a phone sends may be anything."""
    return int(source) if source.isascii() and source.isdecimal() and len(source) < 10 else 0


def label_of(run: Run, question: Question, option: Option) -> Text:
    return option.label or Text(f"{run.name}.{question.name}.{option.value}")


def said_of(run: Run, question: Question, option: Option) -> Text:
    """What picking an option says: its label, with what it grades."""
    label = label_of(run, question, option)
    return label if option.under is None else text("common.graded", what=option.under, grade=label)


def answer_to(run: Run, question: Question, value: Value, is_words: bool = False) -> Answer:
    """Return an answer to a question, with the texts that tell it when its script is gone."""
    asked = Text(f"{run.name}.{question.name}", question.values)
    values = value if isinstance(value, tuple) else (value,)
    picked = (said_of(run, question, o) for o in question.options if o.value in values)
    return Answer(question.key, value, is_words, AskedAs(asked, tuple(picked)))


def words_for(turn: Turn, run: Run, question: Question, option: Option) -> tuple[str, ...]:
    """Every word that an option may be written as; names come from the jobformidler's own list."""
    for _, value in option.label.values if option.label else ():
        if isinstance(value, Ref) and value.kind == "first_name":
            entries = (e for e in turn.before.caseload if e.person == value.person)
            return tuple(word for entry in entries for word in (entry.first_name, entry.code))
    return spellings_of(turn.world.words, run, question, option, turn.person.language)


def done_words(turn: Turn) -> tuple[str, ...]:
    """What says that nothing more is picked."""
    return turn.world.words.spellings(text("common.done"), turn.person.language)


def spellings_of(
    words: Words, run: Run, question: Question, option: Option, language: str
) -> tuple[str, ...]:
    """An option's label and its words, and what it may be written as at this question alone."""
    own = words.spellings(Text(f"{run.name}.{question.name}.{option.value}"), language)
    return (*words.spellings(option.label, language), *own) if option.label else own


def asides(turn: Turn, language: str, asked: Text) -> tuple[Button, ...]:
    """Return the buttons beside a citizen's question: `?` where another language helps, and hear.

    `language`: in which it is shown ("": Danish). What comes in both languages needs no help.
    Rendering leaves the one to hear out where there is no recording.
    """
    if not turn.is_citizen or language:
        return ()
    own, traits = turn.person.language, traits_of(turn.channel)
    needs_none = own == "da" or is_right(asked) or traits.shows_both
    translate = translate_buttons("" if needs_none else own)
    return (*translate, aside_button(Command.LISTEN))
