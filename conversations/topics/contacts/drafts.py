"""Voice notes of staff's that wait to be written out: which, whom they are about, what is said.

Nothing here moves a talk; that is `jobformidler/voice_draft.py`.
"""

from dataclasses import replace

from conversations.case.turn import Bench
from conversations.records.effects_staff import DraftNamed
from conversations.records.medium import DRAFT, Medium, MediumStatus
from conversations.records.outcome import Button
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks.showing import number_in

WRITE_OUT = "write_out"


def waiting(bench: Bench) -> list[Medium]:
    """The drafts to write out, oldest first."""
    is_open = (MediumStatus.WANTED, MediumStatus.KEPT)
    found = (m for m in bench.media if m.kind == DRAFT and m.status in is_open)
    return sorted(found, key=lambda m: m.at)


def summary(bench: Bench) -> Text | None:
    """Return the list's line about drafts: how many, and since when the oldest waits."""
    drafts = waiting(bench)
    if not drafts:
        return None
    return text("voice_draft.waiting", count=len(drafts), at=Moment(drafts[0].at, "day"))


def list_button(bench: Bench) -> tuple[Button, ...]:
    """Return the button of a list to its drafts, where there are any."""
    drafts = waiting(bench)
    return (Button("v0|list", text("voice_draft.list", count=len(drafts))),) if drafts else ()


def named(bench: Bench, effect: DraftNamed) -> None:
    """Write down whom a draft is about."""
    bench.media = tuple(
        replace(m, caption=str(effect.case)) if m.no == effect.draft else m for m in bench.media
    )


def tell(bench: Bench, no: int, is_new: bool = True) -> None:
    """Say that a draft waits, and what can be done about it."""
    medium = find(bench, no)
    if medium is None:
        return
    case = number_in(medium.caption)
    at, name, code = Moment(medium.at), Ref("first_name", case), Ref("code", case)
    key = "voice_draft.kept" if is_new else "voice_draft.line"
    said = text(key, at=at, name=name, code=code) if case else text("voice_draft.nobody", at=at)
    does = ("hear", WRITE_OUT, "delete") if case else ("hear", "name", WRITE_OUT, "delete")
    buttons = tuple(Button(f"v{no}|{do}", text(f"voice_draft.{do}")) for do in does)
    bench.say(said, buttons=buttons, words_of=case)


def find(bench: Bench, no: int) -> Medium | None:
    """Return the draft of this number while it waits."""
    return next((m for m in waiting(bench) if m.no == no), None)
