"""What a citizen's turn does with a recording or a photo: asks, wants it fetched, hands it on."""

from datetime import timedelta

from conversations.case.letter_box import MESSAGE, keep
from conversations.case.nudging import raise_nudge
from conversations.case.promising import promise
from conversations.case.turn import Turn
from conversations.reading.danger import find_danger
from conversations.records.inputs import MediumFetched, Message
from conversations.records.medium import TAKEN_IN, Medium, MediumStatus
from conversations.records.questions import Question
from conversations.records.replacing import replace
from conversations.records.run import Run
from conversations.records.texts import text
from conversations.talks.steps import (
    ask_again,
    facts_for,
    give_up,
    is_read,
    open_run,
    resume,
    supersede,
)
from conversations.topics.letters.from_citizen import pass_on
from conversations.topics.letters.media_talk import ASKING, SEVERAL

ONE_ALBUM = timedelta(minutes=2)  # what comes within it was asked about just now


def take_in(turn: Turn, event: Message) -> None:
    """Ask whether a recording or a photo may be handed on; refuse all else, with where to go."""
    if event.media not in TAKEN_IN or not event.media_ref:
        _refuse(turn, "media.refused", event)
    elif event.media_bytes > turn.world.policy.most_media_bytes:
        _refuse(turn, "media.too_large", event)
    else:
        _ask(turn, event)


def fetch_unasked(turn: Turn, event: Message) -> None:
    """Hand on the recording or photo that words of danger came with: nobody is asked on top of
    the reply, and nothing more is said of it."""
    is_known = event.media in TAKEN_IN and event.media_ref and not event.is_edit
    if is_known and event.media_bytes <= turn.world.policy.most_media_bytes:
        _add(turn, event, MediumStatus.WANTED)


def _add(turn: Turn, event: Message, status: MediumStatus) -> Medium:
    medium = Medium(
        turn.number(), event.media, event.channel or turn.person.channel, event.media_ref,
        event.text.strip(), turn.now, status,
    )  # fmt: skip
    turn.media = (*turn.media, medium)
    return medium


def _ask(turn: Turn, event: Message) -> None:
    """Ask about it, or about all that came one after the other: an album, a photo and a voice."""
    live = turn.live()
    asking = live if live is not None and live.name in ASKING else None
    if live is not None and live.on_top and asking is None:
        give_up(turn, live)
    before = {m.kind for m in turn.media if m.status is MediumStatus.ASKED}
    medium = _add(turn, event, MediumStatus.ASKED)
    if asking is None:
        open_run(turn, f"{event.media}_sent", facts_for(turn, about=medium.no), on_top=True)
    elif event.media not in before:
        supersede(turn, asking)
        facts = replace(facts_for(turn, about=medium.no), subject=event.media)
        open_run(turn, SEVERAL, facts, on_top=True)
    elif asking.asked_at is None or turn.now - asking.asked_at > ONE_ALBUM:
        ask_again(turn, asking)


def describes(turn: Turn, run: Run, question: Question, written: str) -> bool:
    """Whether words that are no answer belong to the file that is asked about: they go with it."""
    asked = [medium for medium in turn.media if medium.status is MediumStatus.ASKED]
    if run.name not in ASKING or not asked or is_read(turn, run, question, written):
        return False
    caption = " ".join(filter(None, (asked[-1].caption, written.strip())))
    described = replace(asked[-1], caption=caption)
    turn.media = tuple(described if m.no == described.no else m for m in turn.media)
    return True


def _refuse(turn: Turn, key: str, event: Message) -> None:
    turn.say(text(key))
    if event.text.strip():
        pass_on(turn, event.text)
    resume(turn)


def arrived(turn: Turn, event: MediumFetched) -> Medium | None:
    """Mark a file that was waited for as kept or failed; return what is known of it."""
    medium = next((m for m in turn.media if m.no == event.no), None)
    if medium is None or medium.status is not MediumStatus.WANTED:
        return None
    turn.move_medium(medium.no, MediumStatus.KEPT if event.is_kept else MediumStatus.FAILED)
    return medium


def hand_on(turn: Turn, medium: Medium, is_kept: bool) -> None:
    """The citizen's file is kept, or could not be had: hand it on as a letter, or say so.

    Of several the last one gets the receipt; what came with words of danger was answered with them.
    """
    if find_danger(medium.caption) is not None:
        if is_kept:
            keep(turn, "", medium.no, medium.kind)
        return
    if not is_kept:
        turn.say(text("media.failed"))
        return
    keep(turn, medium.caption, medium.no, medium.kind)
    raise_nudge(turn, MESSAGE)
    if not any(m.status is MediumStatus.WANTED for m in turn.media):
        turn.say(text("media.handed_on", when=promise(turn)))
