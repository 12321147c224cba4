"""What a talk leads to and what staff decide, as far as records know them: two marks, no more.

What an effect does stands with the talk that returns it, its base in `talks/effect.py`; it is never
stored. What an action is stands in its topic, its base in `case/action.py`; an input from staff may
hold one. `catalogue.py` lists them.
"""

from dataclasses import dataclass


class Effect:
    """Something that a finished conversation leads to."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Something that staff decided to do to a case."""
