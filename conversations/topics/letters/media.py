"""What a citizen's turn does with a recording or a photo: asks, wants it fetched, hands it on."""

from conversations.case.letter_box import keep
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Bench
from conversations.records.inputs import MediumFetched, Message
from conversations.records.medium import TAKEN_IN, Medium, MediumStatus
from conversations.records.texts import text
from conversations.talks.steps import facts_for, give_up, open_run, promised_call, resume
from conversations.topics.letters.from_citizen import pass_on


def take_in(bench: Bench, event: Message) -> None:
    """Ask whether a recording or a photo may be handed on; refuse all else, with where to go."""
    most = bench.world.policy.most_media_bytes
    if event.media not in TAKEN_IN or not event.media_ref:
        _refuse(bench, "media.refused", event)
    elif event.media_bytes > most:
        _refuse(bench, "media.too_large", event)
    else:
        _ask(bench, event)


def _ask(bench: Bench, event: Message) -> None:
    medium = Medium(
        bench.number(), event.media, event.channel or bench.person.channel, event.media_ref,
        event.text.strip(), bench.now,
    )  # fmt: skip
    bench.media = (*bench.media, medium)
    live = bench.live()
    if live is not None and live.on_top:
        give_up(bench, live)
    open_run(bench, f"{event.media}_sent", facts_for(bench, about=medium.no), on_top=True)


def _refuse(bench: Bench, key: str, event: Message) -> None:
    bench.say(text(key))
    if event.text.strip():
        pass_on(bench, event.text)
    resume(bench)


def arrived(bench: Bench, event: MediumFetched) -> Medium | None:
    """Mark a file that was waited for as kept or failed; return what is known of it."""
    medium = next((m for m in bench.media if m.no == event.no), None)
    if medium is None or medium.status is not MediumStatus.WANTED:
        return None
    bench.move_medium(medium.no, MediumStatus.KEPT if event.is_kept else MediumStatus.FAILED)
    return medium


def hand_on(bench: Bench, medium: Medium, is_kept: bool) -> None:
    """The citizen's file is kept, or could not be had: hand it on as a letter, or say so."""
    if not is_kept:
        bench.say(text("media.failed"))
        return
    keep(bench, medium.caption, medium.no, medium.kind)
    raise_nudge(bench, "message")
    bench.say(text("media.handed_on", when=promised_call(bench)))
