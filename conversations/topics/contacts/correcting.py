"""RET: other words for a contact within a day. Correcting is adding: the old words are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Words
from conversations.case.kinds_of_entry import EarlierNumber
from conversations.case.turn import Turn
from conversations.case.view import Refusal, View
from conversations.records.entries import ContactCorrected
from conversations.records.facts import Facts
from conversations.records.inputs_between import CaseShown
from conversations.records.questions import Script, say
from conversations.records.texts import Ref, Text, text
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided
from conversations.topics.contacts.undoing import correctable


@dataclass(frozen=True, slots=True)
class CorrectContact(Declared):
    """Add other words for a contact; within a day, and only whoever had it."""

    name = "correct_contact"
    order = "ret"
    adds_only = True
    changes_plan = False
    contact: Annotated[int, EarlierNumber()]
    words: Annotated[str, Words(label="contact_words")]

    def must(self, seen: View) -> Iterator[Refusal]:
        if not self.contact or self.contact != correctable(seen):
            yield Refusal(text("staff.correct_too_late"), "contact")

    def carry_out(self, deed: Deed) -> Hints:
        now = deed.turn.now
        deed.add(ContactCorrected(deed.number(), self.contact, now, deed.by, self.words))
        return ()

    def done(self, deed: Deed) -> Text:
        return text("staff.corrected")


@script("correct_contact", version=1)
def correct_contact(facts: Facts) -> Script:
    """Show what stands there, and take what shall stand instead."""
    name = Ref("first_name", facts.case)
    old = Ref("contact", facts.case, facts.log.contact)
    words = yield from asked(CorrectContact, "words", facts, name=name, old=old)
    if not isinstance(words, str):
        return []
    yield from say("noted")
    return decided(facts, CorrectContact, contact=str(facts.log.contact), words=words)


def can_correct(turn: Turn, shown: CaseShown) -> bool:
    """Whether there is a contact of one's own from the last day; if not, say so."""
    if shown.contact:
        return True
    turn.say(text("staff.nothing_to_correct", name=Ref("first_name", shown.case)))
    return False
