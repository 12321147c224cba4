"""VIRKSOMHED: contacts with the company, and what a follow-up there found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day, Several, Words, YesNo
from conversations.case.kinds_of_entry import EarlierNumber, EntryNo
from conversations.case.view import Refusal, View, in_order, unwritten
from conversations.records.entries_work import CompanyContact, Employment, FollowUp
from conversations.records.facts import Facts
from conversations.records.questions import Script
from conversations.records.texts import text
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided
from conversations.topics.work.asking import NOWHERE, where

PRESENT = Several(
    "present",
    ("citizen", "jobformidler", "sagsbehandler", "contact_person", "health", "family", "network"),
)
"""Who can take part in a meeting or a follow-up."""


@dataclass(frozen=True, slots=True)
class LogCompanyContact(Declared):
    """Log a contact with the company, apart from those with the citizen (A45).

    It moves no duty of contact with the citizen. Of an acute need
    `model/nudges/standing.py` tells at once (A28).
    """

    name = "log_company_contact"
    order = "virksomhed"
    employment: Annotated[int, EntryNo(kinds=(Employment,), may_be_none=True)]
    words: Annotated[str, Words(label="company_words")]
    is_acute: Annotated[bool, YesNo()] = False

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(
            CompanyContact(
                deed.number(), deed.turn.now, deed.by, self.employment, self.words, self.is_acute
            )
        )
        return ()


@dataclass(frozen=True, slots=True)
class ReportFollowUp(Declared):
    """Write down what a follow-up found (A26, A27, D17); one held elsewhere needs a reason."""

    name = "report_follow_up"
    contact: Annotated[int, EarlierNumber()]
    employment: Annotated[int, EntryNo(kinds=(Employment,))]
    on: Annotated[date, Day(planned=False)]
    at_company: Annotated[bool, YesNo()]
    reason_elsewhere: Annotated[str, Words()] = ""
    change: Annotated[str, Words()] = ""
    present: Annotated[tuple[str, ...], PRESENT] = ()

    def must(self, seen: View) -> Iterator[Refusal]:
        spell = seen.find(Employment, self.employment)
        if spell is not None:
            yield from in_order(spell.start, self.on, "on")
        if not self.at_company:
            yield from unwritten("reason_elsewhere", self.reason_elsewhere)  # A26

    def carry_out(self, deed: Deed) -> Hints:
        deed.add(
            FollowUp(
                deed.number(), self.contact, self.on, self.employment, self.at_company,
                self.reason_elsewhere, self.change, self.present,
            )
        )  # fmt: skip
        return (text("action.report_hours"),)  # A27


@script("company_contact", version=1)
def company_contact(facts: Facts) -> Script:
    """A visit to the company, or a talk with it: its own log, no contact with the citizen (A45)."""
    employment = yield from where(facts)
    words = yield from asked(LogCompanyContact, "words", facts)
    acute = yield from asked(LogCompanyContact, "is_acute", facts, "acute")
    at = employment or NOWHERE
    return decided(facts, LogCompanyContact, employment=at, words=words, is_acute=acute)
