"""The small buttons beside a message that answer nothing: its words in another way.

They are words that always work, one tap away; by SMS they are written. They never count among a
question's numbered options. Beside a statement they stand with the message's own number.
"""

from typing import TYPE_CHECKING

from conversations.reading.answers import Command
from conversations.records.outcome import Button
from conversations.records.texts import Text, text

if TYPE_CHECKING:
    from conversations.case.turn import Turn

SOURCE = "w"  # before the first |: a word that always works


def asides(turn: "Turn", language: str, in_both: bool) -> tuple[Button, ...]:
    """Return the buttons beside a citizen's question: `?` where another language helps, and hear.

    `language`: in which it is shown ("": Danish). What comes in both languages needs no help.
    Rendering leaves the one to hear out where there is no recording.
    """
    if not turn.is_citizen or language:
        return ()
    needs_help = not in_both and turn.person.language != "da"
    translate = (_button(Command.TRANSLATE),) if needs_help else ()
    return (*translate, _button(Command.LISTEN))


def beside_statement(said: Text, no: int, needs_help: bool) -> tuple[Button, ...]:
    """Return `?`, where it helps, and hear beside a Danish statement of that number.

    A person's own words have none.
    """
    if said.key.startswith(_OWN_WORDS):
        return ()
    translate = (_button(Command.TRANSLATE, no),) if needs_help else ()
    return (*translate, _button(Command.LISTEN, no))


_OWN_WORDS = ("letter.from_staff", "always.again")


def _button(command: Command, no: int = 0) -> Button:
    data = f"{SOURCE}|{command.value}" + (f"|{no}" if no else "")
    return Button(data, text(f"aside.{command.value}"))


def command_of(rest: str) -> tuple[Command, int] | None:
    """Return the word behind such a button, and the number of the statement that it stands beside.

    `None` for anything else that a phone may send; 0 for a word beside a question.
    """
    word, _, number = rest.partition("|")
    if word not in {command.value for command in Command}:
        return None
    return Command(word), int(number) if number.isascii() and number.isdecimal() else 0
