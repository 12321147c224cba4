"""One citizen's whole case, as readers have it: every row, not only what a turn needs.

Only records may live here.
"""

from dataclasses import dataclass

from conversations.records.case import Case, Person, Team
from conversations.records.run import Run
from conversations.records.texts import Text, TextValue


@dataclass(frozen=True, slots=True)
class ToldTalk:
    """A talk, and its answers told again: each question in its short form with what was said."""

    run: Run
    told: tuple[tuple[Text, TextValue], ...] = ()


@dataclass(frozen=True, slots=True)
class WholeCase:
    """All that is stored of one citizen: whose case it is, the case with every row, every talk.

    The words are open here, the citizen's and others'. So only three may hold one: the citizen,
    who asks for their own (`topics/own_words/own_case.py`); staff who came in by the one door,
    which left a row in the access log (`TurnTaker.read_case`); and the demo, whose people do not
    exist. It is never kept, logged or sent whole.

    `case` is a course too: the questions of `course/` are asked of it, hours, corrections and
    answers among them.
    """

    person: Person
    name: str
    team: Team
    case: Case
    talks: tuple[ToldTalk, ...] = ()  # oldest first

    @property
    def check_ins(self) -> tuple[ToldTalk, ...]:
        """The talks about a period."""
        return tuple(talk for talk in self.talks if talk.run.facts.period)
