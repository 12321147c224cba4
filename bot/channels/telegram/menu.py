"""The words that always work, as Telegram's menu lists them.

Telegram's commands have small letters of a to z only, so each has a name of its own here and the
word that it stands for. What a word does is decided by `conversations`; what the menu says of it
stands in the catalogs under `menu.…`.
"""

from dataclasses import dataclass

from conversations.reading import Command


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu."""

    name: str
    word: str
    command: Command

    @property
    def text(self) -> str:
        """The catalog's key of what the menu says of it."""
        return f"menu.{self.command.value}"


MENU = (
    Entry("hjaelp", "hjælp", Command.HELP),
    Entry("tilbage", "tilbage", Command.BACK),
    Entry("ring", "ring", Command.CALL),
    Entry("pause", "pause", Command.PAUSE),
    Entry("sprog", "sprog", Command.LANGUAGE),
    Entry("mine_svar", "mine svar", Command.MY_ANSWERS),
    Entry("start", "start", Command.START),
    Entry("stop", "stop", Command.STOP),
    Entry("slet", "slet", Command.DELETE),
)
_WORDS = {entry.name: entry.word for entry in MENU}
# What Telegram's own buttons send, in every bot.
_WORDS |= {"help": "hjælp", "settings": "hjælp"}


def word_of(written: str) -> str:
    """Return the word that a command of the menu stands for; any other text as it is.

    `/start CODE` is an invitation and stays whole.
    """
    if not written.startswith("/"):
        return written
    name, _, rest = written[1:].strip().partition(" ")
    word = _WORDS.get(name.partition("@")[0].lower())
    return word if word and not rest.strip() else written
