"""RET: other words for a contact within a day. Correcting is adding: the old words are kept."""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.inputs_between import CaseShown, ContactWordsCorrected
from conversations.records.questions import Script, ask, say, short_text
from conversations.records.texts import Ref, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script


@dataclass(frozen=True, slots=True)
class WordsCorrected(Effect):
    """Other words for a contact."""

    case: int
    contact: int
    words: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Give them to the case's own turn."""
        corrected = ContactWordsCorrected(turn.person.id, self.contact, self.words)
        turn.tell(self.case, corrected, words_of=self.case)


@script("correct_contact", version=1)
def correct_contact(facts: Facts) -> Script:
    """Show what stands there, and take what shall stand instead."""
    old = Ref("contact", facts.case, facts.log.contact)
    words = yield from ask(short_text("words", name=Ref("first_name", facts.case), old=old))
    if not isinstance(words, str):
        return []
    yield from say("noted")
    return [WordsCorrected(facts.case, facts.log.contact, words)]


def can_correct(turn: Turn, shown: CaseShown) -> bool:
    """Whether there is a contact of one's own from the last day; if not, say so."""
    if shown.contact:
        return True
    turn.say(text("staff.nothing_to_correct", name=Ref("first_name", shown.case)))
    return False
