"""Showing on a phone what was answered: the old buttons go, and the choice stands in their place.

It happens with the next message to that person, after the commit. A change that is lost costs
nothing: a button that is left answers "closed", and is taken away the next time.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.sending.channel import SendError
from bot.showing.rendering import TICK, GateRefusedError, Rendered
from storage.codec import Content
from storage.messages.open_buttons import Stale

_NUMBER, _TICK = re.compile(r"\d+ "), f"{TICK} "


@dataclass(frozen=True, slots=True)
class Change:
    """A message on a phone that is to lose its buttons. `answer` is what was chosen, or ""."""

    person: int
    no: int
    sent_as: str
    part: Rendered
    answer: str


def changes(
    stale: Sequence[Stale],
    render: Callable[[Content], Rendered],
    parts: Callable[[Rendered], Sequence[Rendered]],
) -> Iterator[Change]:
    """Return what is to change, in the words in which it was sent."""
    for each in stale:
        try:
            rendered = render(each.content)
            part = parts(replace(rendered, text=each.finished or rendered.text))[-1]
        except (GateRefusedError, LookupError, ValueError, SendError):
            rendered = part = Rendered("")  # it has no words now: only the buttons go
        yield Change(each.person, each.no, each.sent_as, part, _chosen(each, rendered))


def _chosen(stale: Stale, rendered: Rendered) -> str:
    """The words on the buttons that were the answer; "" for an answer in other words."""
    if stale.answer is None:
        return ""
    value = stale.answer.value
    values = value if isinstance(value, tuple) else (value or "",)
    labels = [
        (_NUMBER.sub("", key.label, count=1) if rendered.card else key.label).removeprefix(_TICK)
        for key in rendered.keys
        if key.data.rpartition("|")[2] in values
    ]
    return ", ".join(labels)
