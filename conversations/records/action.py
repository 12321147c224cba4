"""The bare base of an action of staff, so that an effect and an input can hold one.

What an action is stands in `case/action.py`; which there are, in the catalogue.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """What a person of staff decided about a case."""
