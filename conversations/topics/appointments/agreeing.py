"""AFTALE: what, who, by when, in one line or three taps. It goes to the citizen for a yes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated

from conversations.case.action import Declared
from conversations.case.deed import Deed, Hints
from conversations.case.kinds import Day, OneOf, Words
from conversations.reading.times import find_deadline
from conversations.records.case import Agreement
from conversations.records.facts import Facts
from conversations.records.questions import Option, Script, ask, when
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks.replay import script
from conversations.talks.staff_decided import asked, decided


@dataclass(frozen=True, slots=True)
class MakeAgreement(Declared):
    """Write down something that was agreed by itself, without a contact (D10).

    It takes nothing away, so it holds whatever else has changed. The citizen is asked for a yes.
    """

    name = "make_agreement"
    order = "aftale"
    adds_only = True
    words: Annotated[str, Words(label="agreement")]
    deadline: Annotated[date, Day(past=False)]
    who: Annotated[str, OneOf("who", ("citizen", "jobformidler", "both"))]

    def carry_out(self, deed: Deed) -> Hints:
        made = Agreement(
            deed.number(), self.words, self.deadline, deed.turn.now, deed.by, contact=0,
            who=self.who,
        )  # fmt: skip
        deed.change(agreements=(*deed.case.agreements, made))
        return ()

    def done(self, deed: Deed) -> Text:
        key = "staff.asked_nobody" if self.who == "jobformidler" else "staff.asked_citizen"
        words = Ref("agreement", deed.turn.person.id, deed.case.agreements[-1].no)
        return text("staff.agreed", words=words, day=Moment(self.deadline, "day"), asked=text(key))


@script("make_agreement", version=1)
def make_agreement(facts: Facts) -> Script:
    """What was agreed; a day in the words is the deadline, and is asked for only without one."""
    name = Ref("first_name", facts.case)
    words = yield from asked(MakeAgreement, "words", facts, "what", name=name)
    if not isinstance(words, str):
        return []
    found = find_deadline(words, facts.opened_at)
    what, deadline = found if found is not None else (words, None)
    if deadline is None or deadline < facts.opened_at.date():
        day = yield from ask(when("deadline", facts.opened_at, _days(facts), needs_time=False))
        deadline = datetime.fromisoformat(day).date() if isinstance(day, str) else None
    who = yield from asked(MakeAgreement, "who", facts, name=name)
    by = deadline.isoformat() if deadline is not None else None
    return decided(facts, MakeAgreement, words=what, deadline=by, who=who)


def _days(facts: Facts) -> list[Option]:
    """The next contact's day where one is planned, a week from now, and two."""
    today = facts.opened_at.date()
    days = [today + timedelta(days=7), today + timedelta(days=14)]
    if facts.log.proposed_next is not None and facts.log.proposed_next.date() > today:
        days.insert(0, facts.log.proposed_next.date())
    return [
        Option(day.isoformat(), text("staff.day_option", day=Moment(day, "day")))
        for day in dict.fromkeys(days)
    ]
