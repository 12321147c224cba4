"""Citizens of somebody else whom staff name: refused, and the refusal is written down.

Only a short code written whole, or a button, names a citizen beyond one's own list. A name never
does: that somebody of that name has a case is not said. Which citizens an input names is looked up
before the turn (`State.elsewhere`); that they may not be seen is decided by their own door.
"""

import re

from conversations.case.turn import Turn
from conversations.records.inputs import Event, Message, Tap
from conversations.records.inputs_between import CaseAsked
from conversations.records.questions import Question
from conversations.records.run import Run

MOST_NAMED = 8
_CODE = re.compile(r"(?<![^\W_])[A-Za-z]\d[A-Za-z]{1,6}(?![^\W_])", re.ASCII)
_SOURCE = re.compile(r"[ndu](\d{1,9})[.|]", re.ASCII)
_WHICH_CITIZEN = {
    "pick_citizen": "log",
    "log_line": "log",
    "pick_for_talk": "talk",
    "voice_draft": "log",
}


def named_in(event: Event) -> frozenset[str]:
    """Return what may name a citizen in an input of staff's: short codes, or a button's number."""
    if isinstance(event, Message):
        return frozenset(_codes(event.text)[:MOST_NAMED])
    found = _SOURCE.match(event.data) if isinstance(event, Tap) else None
    return frozenset({str(int(found[1]))} if found else ())


def refuse(turn: Turn, named: str | int, purpose: str) -> bool:
    """Ask the door of the citizen who is named and not theirs; it stays shut, and says so.

    `named`: words with a short code in them, or the number behind a button.
    """
    names = [str(named)] if isinstance(named, int) else _codes(named)
    found = next((turn.before.elsewhere[n] for n in names if n in turn.before.elsewhere), 0)
    if found:
        turn.tell(found, CaseAsked(turn.person.id, purpose))
    return bool(found)


def refuse_answer(turn: Turn, run: Run, question: Question, written: str) -> bool:
    """The same for the answer to which citizen is meant; the question stays open."""
    if run.name not in _WHICH_CITIZEN or question.name != "who":
        return False
    return refuse(turn, written, run.facts.purpose or _WHICH_CITIZEN[run.name])


def _codes(words: str) -> list[str]:
    return [code.upper() for code in _CODE.findall(words)]
