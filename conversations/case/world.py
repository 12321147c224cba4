"""What every turn may look up besides its person: words, rules' numbers, scripts. Frozen data.

Nothing here changes during a batch of turns, so a turn stays a pure function.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from conversations.model.nudges.kind import NudgeKinds
from conversations.model.policy import Policy, digest_of
from conversations.records.script import ScriptSpec
from conversations.records.texts import Text


class Words(Protocol):
    """The words of the catalogs, as far as reading an answer needs them."""

    def spellings(self, label: Text, language: str) -> tuple[str, ...]:
        """Return the label's words in Danish and in `language`, and its other spellings."""
        ...

    def too_hard(self, words: str) -> int:
        """Return the LIX of words that are too hard for a citizen; 0 of words that are not."""
        ...

    def unfit(self, words: str) -> tuple[tuple[str, str], ...]:
        """Return what may not stand on a citizen's phone, each with what to say instead."""
        ...


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that stand in messages; one that is empty is not spoken of."""

    telegram_bot: str = ""  # the bot's username
    desk: str = ""  # the desk on the web

    def invitation(self, code: str) -> str:
        """Return the link that opens Telegram with an invitation's code, or ""."""
        return f"https://t.me/{self.telegram_bot}?start={code}" if self.telegram_bot else ""


@dataclass(frozen=True, slots=True)
class Aloud:
    """Which texts can be read aloud, by subject, and which of them have a recording now."""

    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    recorded: frozenset[str] = frozenset()

    def missing(self, subject: str) -> list[str]:
        """Return the texts of a subject that nobody has recorded."""
        return [key for key in self.subjects.get(subject, ()) if key not in self.recorded]

    def subject_of(self, key: str) -> str:
        """Return the subject that a text belongs to, or ""."""
        return next((name for name, keys in self.subjects.items() if key in keys), "")


@dataclass(frozen=True, slots=True)
class World:
    words: Words
    scripts: Mapping[str, ScriptSpec]
    newest: Mapping[str, ScriptSpec]  # by name without a version
    nudges: NudgeKinds
    policy: Policy = field(default_factory=Policy)
    links: Links = field(default_factory=Links)
    aloud: Aloud = field(default_factory=Aloud)
    release: str = ""  # the rules that there are, in a word
    settings: str = field(init=False)  # the same with what the policy sets

    def __post_init__(self) -> None:
        object.__setattr__(self, "settings", f"{self.release} {digest_of(self.policy)}")
