"""The words that always work, and staff's orders, as Telegram's menu lists them.

Telegram's commands have small letters of a to z only, so each has a name of its own here and the
word that it stands for. What a word does is decided by `conversations`; what the menu says of it
stands in the catalogs under `menu.…`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.reading.answers import Command
from conversations.records.case import Role
from conversations.staff_phone.orders import orders_for


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
    Entry("syg", "syg", Command.SICK),
    Entry("mine_aftaler", "mine aftaler", Command.MY_PLAN),
    Entry("mine_svar", "mine svar", Command.MY_ANSWERS),
    Entry("jobmaal", "jobmål", Command.JOBGOAL),
    Entry("cv", "cv", Command.EXPERIENCE),
    Entry("netvaerk", "netværk", Command.NETWORK),
    Entry("mere_hjaelp", "mere hjælp", Command.MORE_HELP),
    Entry("pause", "pause", Command.PAUSE),
    Entry("sprog", "sprog", Command.LANGUAGE),
    Entry("tid", "tid", Command.TIME),
    Entry("hvem_har_set", "hvem har set", Command.WHO_HAS_SEEN),
    Entry("start", "start", Command.START),
    Entry("stop", "stop", Command.STOP),
    Entry("slet", "slet", Command.DELETE),
)
BESIDE_QUESTIONS = frozenset({Command.TRANSLATE, Command.LISTEN})
"""Words about the question that stands there: they are buttons beside it, and in no menu."""
_OF_STAFF = (Command.HELP, Command.BACK)
_WORDS = {entry.name: entry.word for entry in MENU}
# What Telegram's own buttons send, in every bot; and a name that stood in the menu before.
_WORDS |= {"help": "hjælp", "settings": "hjælp", "min_plan": "mine aftaler"}


def commands_for(role: Role, danish: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the menu of a role: each command's name, and what the menu says of it.

    Staff's are their orders, from the one list of them, and the two words that they share.
    """
    if role is Role.CITIZEN:
        return tuple((entry.name, danish[entry.text]) for entry in MENU)
    orders = [(order.name, danish[f"order.{order.name}@about"]) for order in orders_for(role)]
    shared = [(each.name, danish[each.text]) for each in MENU if each.command in _OF_STAFF]
    return (*orders, *shared)


def word_of(written: str) -> str:
    """Return the word that a command of the menu stands for; any other text as it is.

    `/start CODE` is an invitation and stays whole.
    """
    if not written.startswith("/"):
        return written
    name, _, rest = written[1:].strip().partition(" ")
    word = _WORDS.get(name.partition("@")[0].lower())
    return word if word and not rest.strip() else written
