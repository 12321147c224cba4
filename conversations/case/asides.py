"""The small buttons beside a message that answer nothing: its words in another way.

They are words that always work, one tap away; by SMS they are written. They never count among a
question's numbered options. Beside a statement they stand with the message's own number.
"""

from conversations.reading.answers import Command
from conversations.records.outcome import Button
from conversations.records.texts import Text, text

SOURCE = "w"  # before the first |: a word that always works
_LABELS = {command: text(f"aside.{command.value}") for command in Command}


def beside_statement(said: Text, no: int, help_in: str) -> tuple[Button, ...]:
    """Return `?` in the language of help, if it has one, and hear beside a Danish statement.

    A person's own words have none.
    """
    if said.key.startswith(_OWN_WORDS):
        return ()
    translate = translate_buttons(help_in, no)
    go_on = (aside_button(Command.JOBGOAL),) if said.key in _ANOTHER_DAY else ()
    return (*go_on, *translate, aside_button(Command.LISTEN, no))


_OWN_WORDS = ("letter.from_staff", "always.again")
_ANOTHER_DAY = ("jobgoal_more.another_day", "jobgoal_answer.another_day")
"""What is said when the way to a jobmål is left: one tap goes on with it."""


def translate_buttons(help_in: str, no: int = 0) -> tuple[Button, ...]:
    """Return the button that shows a message in the language of help, named in that language."""
    if not help_in:
        return ()
    button = aside_button(Command.TRANSLATE, no)
    return (Button(button.data, text(f"aside.translate.{help_in}")),)


def aside_button(command: Command, no: int = 0) -> Button:
    """Return the button of a word that always works; beside the statement `no`, if there is one."""
    data = f"{SOURCE}|{command.value}" + (f"|{no}" if no else "")
    return Button(data, _LABELS[command])


def command_of(rest: str) -> tuple[Command, int] | None:
    """Return the word behind such a button, and the number of the statement that it stands beside.

    `None` for anything else that a phone may send; 0 for a word beside a question.
    """
    word, _, number = rest.partition("|")
    if word not in {command.value for command in Command}:
        return None
    return Command(word), int(number) if number.isascii() and number.isdecimal() else 0
