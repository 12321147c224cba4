"""What staff send by SMS is a draft: a sender can be forged.

It is shown on their Telegram, and counts once they say there that they wrote it. By SMS nothing
about a case is said.
"""

from dataclasses import dataclass

from conversations.case.turn import Turn
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
CONFIRMED_ON = "telegram"


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
    """Keep what came by SMS, and ask about it on Telegram; a mere reply is no draft."""
    if is_mere_reply:
        return
    waiting = [run for run in turn.answerable() if run.name == "sms_draft"]
    if not words.strip():
        turn.say(text("staff.sms_no_words"))
    elif CONFIRMED_ON not in turn.person.channels:
        turn.say(text("staff.sms_no_telegram"))
    elif len(waiting) >= MOST_OPEN:
        turn.say(text("staff.sms_drafts_wait"))
    else:
        turn.say(text("staff.sms_draft"))
        turn.speak_on(CONFIRMED_ON)
        answers = (Answer("words", words.strip()[:2000], is_words=True),)
        open_run(turn, "sms_draft", facts_for(turn), answers=answers)
