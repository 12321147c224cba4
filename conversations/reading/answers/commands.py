"""Reading the words that always work: "hjælp", "stop", "tilbage".

What may live here: the commands, and when a message is one. The words stand in the tables of
`reading/languages`.
"""

from enum import StrEnum
from functools import lru_cache
from typing import Final

from conversations.reading.answers.folding import (
    LATEST_TEXTS,
    READ_LIMIT,
    STRETCHED,
    clean,
    key_of,
    keys_of,
    tokens_of,
)
from conversations.reading.answers.option_index import build, nearest
from conversations.reading.answers.sentences import SENTENCE_LIMIT
from conversations.reading.answers.words import MAY_BE_MISSPELT
from conversations.reading.languages.tables import TABLES


class Command(StrEnum):
    """A word that always works, whatever is being talked about."""

    BACK = "back"
    HELP = "help"
    TRANSLATE = "translate"
    CALL = "call"
    PAUSE = "pause"
    LANGUAGE = "language"
    MY_ANSWERS = "my_answers"
    MY_PLAN = "my_plan"
    WHO_HAS_SEEN = "who_has_seen"
    LISTEN = "listen"
    SICK = "sick"
    NETWORK = "network"
    MORE_HELP = "more_help"
    START = "start"
    STOP = "stop"
    DELETE = "delete"
    JOBGOAL = "jobgoal"
    EXPERIENCE = "experience"
    TIME = "time"


_COMMANDS: Final = build(
    (
        (command, word)
        for table in TABLES
        for command, listed in table.commands.items()
        for word in listed
    ),
    0,
    keys_of(MAY_BE_MISSPELT),
)


_AS_WRITTEN: Final = {
    word: command
    for table in TABLES
    for command, listed in table.as_written.items()
    for word in listed
}


@lru_cache(maxsize=LATEST_TEXTS)
def read_command(text: str) -> Command | None:
    """The always-word that this whole message is, in any language; else None.

    Only a few long words may be misspelt, and a word of its own ("hjelm", "anmeld") is no command.
    """
    cleaned = clean(text)
    tokens = tokens_of(cleaned)
    if len(cleaned) > READ_LIMIT or len(tokens) > SENTENCE_LIMIT:
        return None
    value = _AS_WRITTEN.get(cleaned) or _COMMANDS.exact.get(" ".join(tokens) or cleaned)
    if value is None and STRETCHED.search(cleaned):
        value = _COMMANDS.exact.get(key_of(STRETCHED.sub(r"\1", cleaned)))
    if value is None and tokens:
        value = nearest(tokens, _COMMANDS, shortest=5)
    return Command(value) if value else None
