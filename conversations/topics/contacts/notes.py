"""NOTE: something worth remembering that is no contact; it moves no duty."""

from dataclasses import dataclass
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Words
from conversations.records.entries import Note
from conversations.records.facts import Facts
from conversations.records.questions import Script
from conversations.records.texts import Ref
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided


@dataclass(frozen=True, slots=True)
class WriteNote(Declared):
    """Keep something worth remembering that is no contact; it moves no duty."""

    name = "write_note"
    order = "note"
    words: Annotated[str, Words(label="note")]

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(Note(deed.number(), deed.turn.now, deed.by, self.words))
        return ()


@script("write_note", version=1)
def write_note(facts: Facts) -> Script:
    """What is to be remembered."""
    words = yield from asked(WriteNote, "words", facts, name=Ref("first_name", facts.case))
    return decided(facts, WriteNote, words=words)
