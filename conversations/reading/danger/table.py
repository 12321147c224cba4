"""What one language has: its phrases of danger by kind, and what makes them harmless."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.reading.danger.kinds import Danger


@dataclass(frozen=True, slots=True)
class DangerTable:
    """One language's phrases (`phrase.py` says how they are written). Lists are words by spaces."""

    code: str
    phrases: Mapping[Danger, str]
    lists: Mapping[str, str] = field(default_factory=dict)  # named lists for `<name>` in phrases
    negations: str = ""  # before a phrase they deny it: "ikke", "aldrig"
    negations_after: str = ""  # right behind it they do: "han slår mig ikke"
    breaks: str = ""  # a word at which what stands before is another thought: "jeg", "men"
    fillers: str = ""  # may stand between the words of a phrase
    harmless: str = ""  # phrases that take a phrase with them: "dø af grin"
    elsewhere: str = ""  # phrases that make their sentence a tale: a film, a game, long ago
    over: str = ""  # phrases that say of the whole message that it is over
    reviewed_by: str = ""  # a native speaker who knows the field; empty: not for live use
