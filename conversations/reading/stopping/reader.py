"""Whether a whole message says stop, or perhaps stop.

What may live here: the order in which it is tried. A question asks something and stops nothing; a
denied stop is none.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

from conversations.reading.answers.folding import (
    LATEST_TEXTS,
    READ_LIMIT,
    clean,
    keys_of,
    tokens_of,
)
from conversations.reading.answers.vocabulary import NEGATIONS, OF_OTHERS
from conversations.reading.languages.tables import TABLES
from conversations.reading.stopping.phrases import is_one_of, net_of


class OptOut(StrEnum):
    """How sure it is that somebody wants no more messages."""

    CERTAIN = "certain"
    PERHAPS = "perhaps"  # asked once: "Skal jeg stoppe?"


MOST_WORDS: Final = 14
FEW_WORDS: Final = 4  # so short a message with a stop in it may mean it

_STOP_WORDS: Final = tuple(word for table in TABLES for word in table.commands["stop"])
_COURTESIES: Final = keys_of(word for table in TABLES for word in table.courtesies)
_CERTAIN: Final = net_of(
    (*_STOP_WORDS, *(phrase for table in TABLES for phrase in table.opt_out)), _COURTESIES
)
_PERHAPS: Final = net_of((p for table in TABLES for p in table.perhaps_opt_out), _COURTESIES)
_START_WORDS: Final = tuple(word for table in TABLES for word in table.commands["start"])
_AGAIN: Final = net_of(
    (*_START_WORDS, *(phrase for table in TABLES for phrase in table.opt_in)), _COURTESIES
)
_STOPS: Final = frozenset({"stop", "stopp", "stopall", "afmeld", "unsubscribe"})
_CLOSING: Final = re.compile(
    "(?<=.)(?:^|[\\s.,!])(?:"
    + "|".join(sorted((w for t in TABLES for w in t.closings), key=len, reverse=True))
    + ")(?:[\\s,.!].*)?$",
    re.DOTALL,
)


@lru_cache(maxsize=LATEST_TEXTS)
def read_opt_out(text: str) -> OptOut | None:
    """Return whether this whole message says stop; `None` where it says something else."""
    cleaned = clean(text)
    bare = () if "?" in cleaned else _bare(cleaned)
    if not bare:
        return None
    if is_one_of(_CERTAIN, bare):
        return OptOut.CERTAIN
    return OptOut.PERHAPS if is_one_of(_PERHAPS, bare) or _is_short_stop(bare) else None


def read_opt_in(text: str) -> bool:
    """Return whether this whole message asks for messages again. Only for who gets none now."""
    bare = _bare(clean(text).removesuffix("?"))
    return bool(bare) and is_one_of(_AGAIN, bare)


def _bare(cleaned: str) -> Sequence[str]:
    """The words without politeness and what ends a letter; none of a long text."""
    words = tokens_of(_CLOSING.sub("", cleaned) or cleaned)
    if len(cleaned) > READ_LIMIT or len(words) > MOST_WORDS:
        return ()
    return [word for word in words if word not in _COURTESIES] or words


def _is_short_stop(words: Sequence[str]) -> bool:
    """A few words with a stop among them: "stop dit pjat", never "stop ikke"."""
    is_short = 1 < len(words) <= FEW_WORDS and " ".join(words[:2]) not in OF_OTHERS
    return is_short and not _STOPS.isdisjoint(words) and NEGATIONS.isdisjoint(words)
