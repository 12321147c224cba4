"""The small buttons beside a question that answer nothing: its words in another way.

They are words that always work, one tap away; by SMS they are written. They never count among a
question's numbered options.
"""

from conversations.bench import Bench
from conversations.reading import Command
from conversations.records import Button
from conversations.texts import text

SOURCE = "w"  # before the first |: a word that always works


def asides(bench: Bench, language: str, in_both: bool) -> tuple[Button, ...]:
    """Return the buttons beside a citizen's question: `?` where another language helps, and hear.

    `language`: in which it is shown ("": Danish). What comes in both languages needs no help.
    Rendering leaves the one to hear out where there is no recording.
    """
    if not bench.is_citizen or language:
        return ()
    needs_help = not in_both and bench.person.language != "da"
    translate = (_button(Command.TRANSLATE),) if needs_help else ()
    return (*translate, _button(Command.LISTEN))


def _button(command: Command) -> Button:
    return Button(f"{SOURCE}|{command.value}", text(f"aside.{command.value}"))


def command_of(rest: str) -> Command | None:
    """Return the word behind such a button; `None` for anything else that a phone may send."""
    return Command(rest) if rest in {command.value for command in Command} else None
