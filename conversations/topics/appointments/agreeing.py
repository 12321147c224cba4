"""AFTALE: what, who, by when, in one line or three taps. It goes to the citizen for a yes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.case.turn import Turn
from conversations.reading.times import find_deadline
from conversations.records.facts import Facts
from conversations.records.inputs_between import AgreementMade
from conversations.records.questions import Option, Script, ask, choice, short_text, when
from conversations.records.texts import Moment, Ref, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script

WHO = (Option("citizen"), Option("jobformidler"), Option("both"))


@dataclass(frozen=True, slots=True)
class AgreementPlanned(Effect):
    case: int
    version: int
    words: str
    deadline: date
    who: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Let the case's own turn make the agreement."""
        made = AgreementMade(turn.person.id, self.version, self.words, self.deadline, self.who)
        turn.tell(self.case, made, words_of=self.case)


@script("make_agreement", version=1)
def make_agreement(facts: Facts) -> Script:
    """What was agreed; a day in the words is the deadline, and is asked for only without one."""
    name = Ref("first_name", facts.case)
    words = yield from ask(short_text("what", name=name))
    if not isinstance(words, str):
        return []
    found = find_deadline(words, facts.opened_at)
    what, deadline = found if found is not None else (words, None)
    if deadline is None or deadline < facts.opened_at.date():
        day = yield from ask(when("deadline", facts.opened_at, _days(facts), needs_time=False))
        deadline = datetime.fromisoformat(day).date() if isinstance(day, str) else None
    who = yield from ask(choice("who", WHO, name=name))
    if deadline is None or not isinstance(who, str):
        return []
    return [AgreementPlanned(facts.case, facts.case_version, what, deadline, who)]


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
