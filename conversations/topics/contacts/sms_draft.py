"""What staff send where a sender can be forged, as by SMS, is a draft.

It is shown on a phone of theirs that nobody forges (Telegram), and counts once they say there that
they wrote it. By SMS nothing about a case is said.
"""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.channel import traits_of
from conversations.records.facts import Facts
from conversations.records.inputs import Message
from conversations.records.questions import Option, Script, ask, choice, say, short_text
from conversations.records.run import Answer
from conversations.records.texts import text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run

SURE = (Option("yes"), Option("no"))
MOST_OPEN = 3


@dataclass(frozen=True, slots=True)
class DraftConfirmed(Effect):
    """What came by SMS was written by the member of staff, who says so on Telegram."""

    words: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """What was a draft is now as if it had been written here."""
        turn.tell(turn.person.id, Message(self.words, channel=turn.channel))


@script("sms_draft", version=1)
def sms_draft(facts: Facts) -> Script:
    """Did you write this?"""
    words = yield from ask(short_text("words"))
    if not isinstance(words, str):
        return []
    sure = yield from ask(choice("sure", SURE, words=words))
    if sure == "yes":
        return [DraftConfirmed(words)]
    yield from say("dropped")
    return []


def take_sms(turn: Turn, words: str, is_mere_reply: bool) -> None:
    """Keep what came, and ask about it where nobody forges a sender; a mere reply is no draft."""
    if is_mere_reply:
        return
    waiting = [run for run in turn.answerable() if run.name == "sms_draft"]
    if not words.strip():
        turn.say(text("staff.sms_no_words"))
    elif not (sure_on := _confirmed_on(turn)):
        turn.say(text("staff.sms_no_telegram"))
    elif len(waiting) >= MOST_OPEN:
        turn.say(text("staff.sms_drafts_wait"))
    else:
        turn.say(text("staff.sms_draft"))
        turn.speak_on(sure_on)
        answers = (Answer("words", words.strip()[:2000], is_words=True),)
        open_run(turn, "sms_draft", facts_for(turn), answers=answers)


def _confirmed_on(turn: Turn) -> str:
    """The channel on which they can say that they wrote it, or "" without one."""
    rows = (traits_of(name) for name in turn.person.channels)
    return next((row.name for row in rows if row.is_phone and not row.is_forgeable), "")
