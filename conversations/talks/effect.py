"""The base of all effects: what a conversation leads to when it ends, and how it is carried out.

Each effect is a class beside the talk that returns it. It is never stored, so it may be renamed.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from conversations.case import silence_ladder
from conversations.case.turn import Turn
from conversations.records.entries import Rung
from conversations.records.marks import Effect as Returned
from conversations.records.run import Run


@dataclass(frozen=True, slots=True)
class Ended:
    """The run that ended."""

    run: Run
    is_told: bool = False  # a person is to call already, so silence is no news


class Effect(Returned, ABC):
    """One thing that a finished conversation leads to. The same one twice is the same case."""

    __slots__ = ()

    @property
    def ends_all(self) -> bool:
        """Whether nothing more is asked of what else is open."""
        return False

    @property
    def hands_on(self) -> bool:
        """Whether something else speaks next, so that the question below is not asked again."""
        return False

    @abstractmethod
    def carry_out(self, turn: Turn, ended: Ended) -> "OpenScript | None":
        """Change the case in this turn, or tell others; return the talk that it wants opened."""


@dataclass(frozen=True, slots=True)
class OpenScript(Effect):
    """Open this script next: a talk that needs an effect midway is two scripts."""

    name: str
    subject: str = ""  # the topic that it is to be about
    purpose: str = ""

    def carry_out(self, turn: Turn, ended: Ended) -> "OpenScript":
        """Nothing by itself: whoever closes the run opens it."""
        return self


def met_silence(turn: Turn, ended: Ended) -> None:
    """Nothing was answered: a person is to call, unless one is already."""
    if not ended.is_told:
        silence_ladder.climb(turn, Rung.CALL)
