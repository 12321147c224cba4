"""Voice notes of staff's that wait to be written out: which, whom they are about, what is said.

Nothing here moves a talk; that is `voice_draft.py`.
"""

from dataclasses import replace

from conversations.case.turn import Turn
from conversations.records.medium import DRAFT, Medium, MediumStatus
from conversations.records.outcome import Button
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks.showing import number_in

WRITE_OUT = "write_out"


def waiting(turn: Turn) -> list[Medium]:
    """The drafts to write out, oldest first."""
    is_open = (MediumStatus.WANTED, MediumStatus.KEPT)
    found = (m for m in turn.media if m.kind == DRAFT and m.status in is_open)
    return sorted(found, key=lambda m: m.at)


def summary(turn: Turn) -> Text | None:
    """Return the list's line about drafts: how many, and since when the oldest waits."""
    drafts = waiting(turn)
    if not drafts:
        return None
    return text("voice_draft.waiting", count=len(drafts), at=Moment(drafts[0].at, "day"))


def list_button(turn: Turn) -> tuple[Button, ...]:
    """Return the button of a list to its drafts, where there are any."""
    drafts = waiting(turn)
    return (Button("v0|list", text("voice_draft.list", count=len(drafts))),) if drafts else ()


def name_draft(turn: Turn, no: int, case: int) -> None:
    """Write down whom a draft is about."""
    turn.media = tuple(replace(m, caption=str(case)) if m.no == no else m for m in turn.media)


def tell_of_draft(turn: Turn, no: int, is_new: bool = True) -> None:
    """Say that a draft waits, and what can be done about it."""
    medium = find(turn, no)
    if medium is None:
        return
    case = number_in(medium.caption)
    at, name, code = Moment(medium.at), Ref("first_name", case), Ref("code", case)
    key = "voice_draft.kept" if is_new else "voice_draft.line"
    said = text(key, at=at, name=name, code=code) if case else text("voice_draft.nobody", at=at)
    does = ("hear", WRITE_OUT, "delete") if case else ("hear", "name", WRITE_OUT, "delete")
    buttons = tuple(Button(f"v{no}|{do}", text(f"voice_draft.{do}")) for do in does)
    turn.say(said, buttons=buttons, words_of=case)


def find(turn: Turn, no: int) -> Medium | None:
    """Return the draft of this number while it waits."""
    return next((m for m in waiting(turn) if m.no == no), None)
