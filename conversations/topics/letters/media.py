"""What a citizen's turn does with a recording or a photo: asks, wants it fetched, hands it on."""

from conversations.case.letter_box import MESSAGE, keep
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.reading.danger import find_danger
from conversations.records.inputs import MediumFetched, Message
from conversations.records.medium import TAKEN_IN, Medium, MediumStatus
from conversations.records.texts import text
from conversations.talks.steps import facts_for, give_up, open_run, promised_call, resume
from conversations.topics.letters.from_citizen import pass_on


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
    medium = _add(turn, event, MediumStatus.ASKED)
    live = turn.live()
    if live is not None and live.on_top:
        give_up(turn, live)
    open_run(turn, f"{event.media}_sent", facts_for(turn, about=medium.no), on_top=True)


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

    What came with words of danger was answered with them.
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
    turn.say(text("media.handed_on", when=promised_call(turn)))
