"""What one language has: its plain sentences by kind, and the words that may stand around them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.reading.plain.kinds import Plain


@dataclass(frozen=True, slots=True)
class PlainTable:
    """One language's phrases, as `reading/danger/phrase.py` says they are written.

    Here `..` is one word at most, a name, and a ` ?` at the end asks for a question mark, or for
    a word that is as good as one ("هل").
    """

    code: str
    phrases: Mapping[Plain, str]
    lists: Mapping[str, str] = field(default_factory=dict)  # named lists for `<name>` in phrases
    fillers: str = ""  # may stand anywhere: "hej", "mit", "gerne"
    marks: str = ""  # words that make a question of a sentence
    no_names: str = ""  # in the place of a name it is about something else: "min mand", "ikke"
    hard: str = ""  # words that say that something is hard, one or several in a row
    negations: str = ""  # right before such a word they take it away: "ikke svært"
    reviewed_by: str = ""  # a native speaker; empty: a draft
